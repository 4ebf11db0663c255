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
    assert list(said) == ["question", "verdict", "results", "reason", "text"]
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
    assert "Vermutlich: +49 231 5023022" in on_friday_morning
    assert "Vermutlich: +49 231 5023022" not in bot("ask", "bussmann", "--at", "2026-11-28 10:00").out


@pytest.mark.parametrize("arguments", [("--at", "gestern"), ("--lang", "fr"), ("--nonsense",)])
def test_wrong_usage_is_told_from_failure(bot: FrontDoor, arguments: tuple[str, ...]) -> None:
    done = bot("ask", "bussmann", *arguments)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_it_explains_itself(bot: FrontDoor) -> None:
    done = bot("ask", "bussman pressestelle", "--explain")
    assert done.code == 0
    assert "bussman" in done.out.split("\n\n")[-1]


@pytest.fixture
def edited(bot: FrontDoor, tmp_path: Path) -> FrontDoor:
    """The commands with a data file that can be edited."""
    shipped = bot.contacts.read_text(encoding="utf-8")
    bot.contacts = tmp_path / "contacts.yaml"
    bot.contacts.write_text(shipped, encoding="utf-8")
    return bot


def edit(bot: FrontDoor, before: str, after: str) -> None:
    text = bot.contacts.read_text(encoding="utf-8")
    assert before in text
    bot.contacts.write_text(text.replace(before, after), encoding="utf-8")


@pytest.mark.parametrize("command", ["ask", "chat"])
def test_trying_out_an_edit_publishes_nothing(edited: FrontDoor, command: str, tmp_path: Path) -> None:
    assert edited("sync").code == 0
    before = edited("status").out
    edit(edited, "0231/50-23022", "0231/50-23099")
    done = edited(command, stdin="bussmann\n")
    assert (done.code, done.err) == (0, "")
    assert "+49 231 5023099" in done.out
    assert edited("diff").out.startswith("1 Nummer geändert")
    after = edited("status").out
    assert after.splitlines()[:2] == before.splitlines()[:2]
    assert after.splitlines()[2] != before.splitlines()[2]


def test_trying_out_makes_no_database(edited: FrontDoor, tmp_path: Path) -> None:
    assert edited("ask", "bussmann").code == 0
    edit(edited, "0231/50-23022", "5023022")
    assert edited("ask", "bussmann").code == 1
    assert [file.name for file in tmp_path.iterdir()] == ["contacts.yaml"]


def test_an_unmet_expectation_keeps_nobody_from_trying_out(edited: FrontDoor) -> None:
    edit(edited, "{ask: Pressestelle Wien, answer: nothing}", "{ask: Pressestelle Wien, answer: bussmann}")
    assert edited("check").code == 1
    done = edited("ask", "bussmann")
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("command", ["ask", "chat"])
def test_the_last_good_data_answers_while_the_file_is_broken(edited: FrontDoor, command: str) -> None:
    assert edited("sync").code == 0
    edit(edited, "0231/50-23022", "5023022")
    done = edited(command, stdin="bussmann\n")
    assert done.code == 0
    assert "+49 231 5023022" in done.out
    assert f"{edited.contacts}:" in done.err
    assert ": error: " in done.err


@pytest.mark.parametrize("command", ["ask", "chat"])
def test_without_good_data_it_fails_in_plain_words(bot: FrontDoor, command: str, tmp_path: Path) -> None:
    bot.contacts = tmp_path / "nowhere.yaml"
    done = bot(command, stdin="bussmann\n")
    assert (done.code, done.out) == (1, "")
    assert "Traceback" not in done.err
    assert str(bot.contacts) in done.err


def test_a_broken_file_and_no_database_to_fall_back_on_are_both_named(edited: FrontDoor, tmp_path: Path) -> None:
    edited.database_url = f"sqlite:///{tmp_path}/no/such/folder/directory.sqlite3"
    edit(edited, "0231/50-23022", "5023022")
    done = edited("ask", "bussmann")
    assert (done.code, done.out) == (1, "")
    assert f"{edited.contacts}:" in done.err
    assert "no/such/folder" in done.err


def test_the_file_answers_without_a_database(bot: FrontDoor, tmp_path: Path) -> None:
    bot.database_url = f"sqlite:///{tmp_path}/no/such/folder/directory.sqlite3"
    done = bot("ask", "bussmann")
    assert (done.code, done.err) == (0, "")
    assert "+49 231 5023022" in done.out


def test_a_faulty_environment_is_named_at_once_without_its_values(bot: FrontDoor) -> None:
    done = bot("ask", "x", TELEGRAM_BOT_TOKEN="geheim", PORT="many", SYNC_AT_START="perhaps")
    assert done.code == 1
    for name in ("TELEGRAM_BOT_TOKEN", "PORT", "SYNC_AT_START"):
        assert name in done.err
    assert "geheim" not in done.err


def test_of_several_wishes_there_is_one_result_each_in_the_order_of_asking(bot: FrontDoor) -> None:
    coast = FrontDoor(bot.database_url, ROOT / "tests" / "desk" / "coast.yaml")
    said = json.loads(coast("ask", "--json", "brauche seehundzoo, polizei sielhaven und die werft").out)
    assert said["verdict"] == "answer"
    assert [one["id"] for one in said["results"]] == ["zoo-presse", "ps-presse", "werft-presse"]
    assert [wish["verdict"] for wish in said["wishes"]] == ["answer"] * 3
    assert [wish["ids"][0] for wish in said["wishes"]] == ["zoo-presse", "ps-presse", "werft-presse"]
    mixed = json.loads(coast("ask", "--json", "seehundzoo, polizei, wasserwacht qualmstedt").out)
    assert (mixed["verdict"], mixed["reason"]) == ("choice", None)
    assert [wish["verdict"] for wish in mixed["wishes"]] == ["answer", "choice", "nothing"]
    assert len(mixed["results"]) == 2


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("zzyzx quux", "unlisted"),
        ("moin", "courtesy"),
        ("erzähl mir einen witz", "courtesy"),
        ("hilfe", "help"),
        ("112", "emergency"),
        ("handynummer?", "unclear"),
        ("", "unclear"),
    ],
)
def test_nothing_says_why(bot: FrontDoor, question: str, reason: str) -> None:
    said = json.loads(bot("ask", "--json", stdin=f"{question}\n").out)
    assert (said["verdict"], said["results"], said["reason"]) == ("nothing", [], reason)
