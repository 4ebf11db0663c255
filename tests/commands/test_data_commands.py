"""sync, status and schema, on both databases; run without a token."""

import json
import re
from pathlib import Path

import pytest

from bot.directory.file.read import read_directory
from tests.commands.front_door import SHIPPED, FrontDoor

HEAD = """\
version: 1
publisher: haus
organisations:
  - {id: haus, name: Haus der Beispiele, phones: [030 23125000]}
contacts:
"""


def contacts(count: int) -> str:
    rows = (f"  - {{id: c{number}, organisation: haus, emails: [c{number}@haus.example]}}\n" for number in range(count))
    return HEAD + "".join(rows)


@pytest.fixture
def bot(database_url: str, tmp_path: Path) -> FrontDoor:
    file = tmp_path / "contacts.yaml"
    file.write_text(contacts(3), encoding="utf-8")
    return FrontDoor(database_url, file)


def test_a_sync_loads_the_file_once_and_says_so(bot: FrontDoor) -> None:
    assert bot("status").code == 1
    assert "3 Kontakte" in bot("sync").out
    assert "Nichts zu tun" in bot("sync").out
    status = bot("status")
    assert status.code == 0
    assert "3 Kontakte" in status.out
    assert "3 contacts" in bot("status", LANG="en_GB.UTF-8").out


def test_a_faulty_file_is_refused_whole_and_the_old_data_stays(bot: FrontDoor) -> None:
    assert bot("sync").code == 0
    bot.contacts.write_text(contacts(4).replace("publisher: haus", "publisher: heim"), encoding="utf-8")
    refused = bot("sync")
    assert refused.code == 1
    assert f"{bot.contacts}:2:12: error: " in refused.err
    assert "Nichts zu tun" not in refused.out
    bot.contacts.write_text(contacts(3), encoding="utf-8")
    assert "Nichts zu tun" in bot("sync").out


@pytest.mark.parametrize(
    ("before", "after", "accepted"),
    [(30, 21, True), (30, 20, False), (99, 89, True), (98, 88, False)],
    ids=["nine", "ten of many", "ten of a hundred", "ten of ninety-nine"],
)
def test_ten_removals_and_over_a_tenth_need_a_word_of_confirmation(
    bot: FrontDoor, before: int, after: int, accepted: bool
) -> None:
    bot.contacts.write_text(contacts(before), encoding="utf-8")
    assert bot("sync").code == 0
    bot.contacts.write_text(contacts(after), encoding="utf-8")
    assert (bot("sync").code == 0) == accepted
    if not accepted:
        assert bot("sync", "--yes").code == 0


def test_the_number_of_removals_may_stand_in_the_file(bot: FrontDoor) -> None:
    bot.contacts.write_text(contacts(30), encoding="utf-8")
    assert bot("sync").code == 0
    bot.contacts.write_text(contacts(10) + "settings: {removals: 19}\n", encoding="utf-8")
    assert bot("sync").code == 1
    bot.contacts.write_text(contacts(10) + "settings: {removals: 20}\n", encoding="utf-8")
    assert bot("sync").code == 0


def test_a_broken_expectation_keeps_a_file_from_going_live(bot: FrontDoor) -> None:
    bot.contacts.write_text(contacts(3) + "expectations:\n  - {ask: zebra, answer: c1}\n", encoding="utf-8")
    refused = bot("sync")
    assert refused.code == 1
    assert f"{bot.contacts}:10:11: error: " in refused.err


def test_a_wrong_database_url_is_refused_without_showing_it(bot: FrontDoor) -> None:
    for url in ("mysql://user:geheim@localhost/x", "postgres://user:geheim@127.0.0.1:1/x"):
        bot.database_url = url
        refused = bot("sync")
        assert refused.code == 1
        assert "geheim" not in refused.err
        assert "Traceback" not in refused.err


def test_the_schema_is_printed(bot: FrontDoor) -> None:
    assert json.loads(bot("schema").out)["required"] == ["version", "publisher"]


def test_a_bot_without_a_token_says_how_to_get_one_and_what_needs_none(bot: FrontDoor) -> None:
    refused = bot("run")
    assert refused.code == 1
    assert "@BotFather" in refused.err
    assert "chat" in refused.err


def test_the_shipped_numbers_and_addresses_are_those_of_the_release() -> None:
    release = (SHIPPED.parents[1] / "tests" / "releases" / "examples" / "real.txt").read_text(encoding="utf-8")
    directory = read_directory(SHIPPED.read_bytes())
    listed = [*directory.organisations, *directory.contacts]
    printed = [phone.printed for entry in listed for phone in entry.phones]
    addresses = [address for entry in listed for address in entry.emails]
    assert len(printed) == len(addresses) == 2
    assert [shown for shown in [*printed, *addresses] if shown not in re.split(r"[,\n] ?|: ", release)] == []
