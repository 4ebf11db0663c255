"""ask: one answer, as text or JSON, or one for every line of stdin."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.front_door import ROOT, FrontDoor


@pytest.fixture
def bot(sqlite_url: str) -> FrontDoor:
    return FrontDoor(sqlite_url)


def test_it_prints_the_card_of_the_person_to_call(bot: FrontDoor) -> None:
    done = bot("ask", "digitalste stadt dortmund kontakt")
    assert (done.code, done.err) == (0, "")
    for told in ("Frank Bußmann", "Stadt Dortmund", "Pressestelle", "+49 231 5023022", "fbussmann@stadtdo.de"):
        assert told in done.out


def test_json_is_one_object_with_the_verdict_and_an_item_followed_by_its_contacts(bot: FrontDoor) -> None:
    done = bot("ask", "--json", "Preisgeld Smart City")
    (line,) = done.out.splitlines()
    said = json.loads(line)
    assert list(said) == ["question", "verdict", "results", "text"]
    assert (said["question"], said["verdict"]) == ("Preisgeld Smart City", "answer")
    assert [(one["kind"], one["id"]) for one in said["results"]] == [
        ("news", "digitalste-stadt"),
        ("contact", "bussmann"),
    ]
    assert all(0 <= one["score"] <= 1 for one in said["results"])
    assert "<b>" not in said["text"]


def test_nothing_found_is_no_failure(bot: FrontDoor) -> None:
    done = bot("ask", "--json", "asdf")
    said = json.loads(done.out)
    assert (done.code, said["verdict"], said["results"]) == (0, "nothing", [])


def test_every_line_of_stdin_is_answered_blank_and_broken_ones_too(bot: FrontDoor) -> None:
    done = bot("ask", "--json", stdin=b"bussmann\n\n\xff\xfe\nRVR")
    said = [json.loads(line) for line in done.out.splitlines()]
    assert [one["verdict"] for one in said] == ["answer", "nothing", "nothing", "answer"]
    assert [one["question"] for one in said] == ["bussmann", "", "\ufffd\ufffd", "RVR"]


def test_a_line_is_answered_before_the_next_one_comes(bot: FrontDoor) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--json"],
        cwd=ROOT,
        env=bot.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        for question in (b"bussmann", b"RVR"):
            process.stdin.write(question + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["question"] == question.decode()
        process.stdin.close()
        assert process.wait(20) == 0


def test_it_answers_in_english(bot: FrontDoor) -> None:
    assert "Pressestelle (press office)" in bot("ask", "bussmann", "--lang", "en").out


def test_the_clock_can_be_set(bot: FrontDoor) -> None:
    on_friday_morning = bot("ask", "bussmann", "--at", "2026-11-27 10:00").out
    assert "Jetzt: +49 231 5023022" in on_friday_morning
    assert "Jetzt: +49 231 5023022" not in bot("ask", "bussmann", "--at", "2026-11-28 10:00").out


@pytest.mark.parametrize("arguments", [("--at", "gestern"), ("--lang", "fr"), ("--nonsense",)])
def test_wrong_usage_is_told_from_failure(bot: FrontDoor, arguments: tuple[str, ...]) -> None:
    done = bot("ask", "bussmann", *arguments)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_it_explains_itself(bot: FrontDoor) -> None:
    done = bot("ask", "bussman pressestelle", "--explain")
    assert done.code == 0
    assert "bussman" in done.out.split("\n\n")[-1]


def test_the_last_good_data_answers_while_the_file_is_broken(bot: FrontDoor, tmp_path: Path) -> None:
    good = bot.contacts.read_text(encoding="utf-8")
    bot.contacts = tmp_path / "contacts.yaml"
    bot.contacts.write_text(good, encoding="utf-8")
    assert bot("ask", "bussmann").code == 0
    bot.contacts.write_text(good.replace("0231/50-23022", "5023022"), encoding="utf-8")
    done = bot("ask", "bussmann")
    assert done.code == 0
    assert "+49 231 5023022" in done.out
    assert f"{bot.contacts}:" in done.err
    assert ": error: " in done.err


def test_without_good_data_it_fails_in_plain_words(bot: FrontDoor, tmp_path: Path) -> None:
    bot.contacts = tmp_path / "nowhere.yaml"
    done = bot("ask", "bussmann")
    assert (done.code, done.out) == (1, "")
    assert "Traceback" not in done.err
    assert str(bot.contacts) in done.err


def test_without_a_database_the_file_answers(bot: FrontDoor, tmp_path: Path) -> None:
    bot.database_url = f"sqlite:///{tmp_path}/no/such/folder/directory.sqlite3"
    done = bot("ask", "bussmann")
    assert done.code == 0
    assert "+49 231 5023022" in done.out
    assert "Traceback" not in done.err


def test_a_faulty_environment_is_named_at_once_without_its_values(bot: FrontDoor) -> None:
    done = bot("ask", "x", TELEGRAM_BOT_TOKEN="geheim", PORT="many", SYNC_AT_START="perhaps")
    assert done.code == 1
    for name in ("TELEGRAM_BOT_TOKEN", "PORT", "SYNC_AT_START"):
        assert name in done.err
    assert "geheim" not in done.err
