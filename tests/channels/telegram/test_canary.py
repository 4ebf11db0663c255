"""Nobody learns what a journalist asked: the whole conversation with canaries in it, found nowhere afterwards."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer

ASKER = 987_654_321_012
NAME = "Kanarienname"
WORD = "Kanarienwort"


def converse(telegram: TelegramServer) -> None:
    """Ask in every way there is, with canaries in every word, while Telegram fails now and then."""
    telegram.introduce(ASKER, first_name=NAME, username=NAME, last_name=NAME)
    for status in (500, 400):
        telegram.fail("sendMessage", status=status)
        telegram.ask(ASKER, f"{WORD} Ada Adler")
    for text in (WORD, f"/kontakt {WORD}", f"/start {WORD}", f"/sprache {WORD}", f"/{WORD}", f"Ada Adler {WORD}"):
        telegram.ask(ASKER, text)
    card = telegram.ask(ASKER, "Ada Adler")
    for typed in (f"stimmt nicht Telefon: {WORD}", "mehr", "niemand ging ran", f"{WORD}@kanarien.example", "/auskunft"):
        telegram.ask(ASKER, typed)
    for followed in (
        f"und in {WORD}?",
        f"nein, {WORD}",
        f"{WORD} und Ada Adler, Polizei",
        "und die mail?",
        f"bis 15 uhr {WORD}",
    ):
        telegram.ask(ASKER, followed)
    count = len(telegram.replies(ASKER))
    telegram.press(card, "Speichern")
    telegram.press_data(card, f"{WORD}:adler")
    telegram.photo(ASKER, caption=WORD)
    telegram.document(ASKER, f"{WORD}.pdf", WORD.encode())
    telegram.forward(ASKER, f"{WORD} (idr). {WORD} teilt mit. Pressekontakt: {NAME}, 030 23125-999")
    telegram.edit(telegram.say(ASKER, WORD), f"{WORD} {WORD}")
    telegram.wait_for_replies(ASKER, count + 9)
    group = telegram.group(WORD)
    telegram.say(group, f"@{telegram.chats.bot['username']} {WORD}", user_id=ASKER)
    telegram.wait_for_replies(group)
    telegram.inline(ASKER, WORD)
    telegram.wait_for(lambda: telegram.called("answerInlineQuery"))
    telegram.send_update(
        {"inline_query": {"id": "1", "from": telegram.chats.person(ASKER), "query": WORD, "offset": WORD}}
    )
    telegram.wait_for(lambda: telegram.pending == [])


def left(directory: Path) -> Iterator[tuple[str, bytes]]:
    """All that the bot left behind: every file as it is, and every table as text."""
    for file in directory.rglob("*"):
        if file.is_file():
            yield file.name, file.read_bytes()
    with closing(sqlite3.connect(directory / "bot.sqlite3")) as database:
        for line in database.iterdump():
            yield "the database", line.encode()


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
def test_no_word_name_or_number_of_an_asker_is_left_anywhere(
    telegram: TelegramServer, tmp_path: Path, level: str
) -> None:
    settings = {"CONTACTS_FILE": str(DIRECTORY), "LOG_LEVEL": level, "ADMIN_CHAT_ID": "99", "TMPDIR": str(tmp_path)}
    with BotProcess(telegram, tmp_path, **settings) as bot:
        converse(telegram)
        assert_nothing_is_left(tmp_path)
        with closing(sqlite3.connect(tmp_path / "bot.sqlite3")) as database, database:
            database.execute("DROP TABLE unanswered_numbers")
            database.execute("DROP TABLE asker_settings")
        telegram.press(telegram.ask(ASKER, "Ada Adler"), "Niemand ging ran")
        telegram.ask(ASKER, f"{WORD} /diskret")
        telegram.ask(ASKER, "/diskret")
        assert bot.terminate() == 0
    assert_nothing_is_left(tmp_path)


def assert_nothing_is_left(directory: Path) -> None:
    """Look for the canaries in every file and every table."""
    for place, trace in left(directory):
        for canary in (WORD, WORD.lower(), NAME, NAME.lower(), str(ASKER)):
            assert canary.encode() not in trace, place
