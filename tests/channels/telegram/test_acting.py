"""Acting on a card in Telegram: saving, reporting, erasing, vanishing, inline; every request as Telegram wants it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer

ADMIN = 99
TOO_OLD = 48 * 3600 + 60


@pytest.fixture
def newsroom(telegram: TelegramServer) -> None:
    """Let the bot write to the admin chat from its start on."""
    telegram.introduce(ADMIN)


@pytest.fixture
def bot(telegram: TelegramServer, tmp_path: Path) -> Iterator[BotProcess]:
    """The bot with an admin chat."""
    with BotProcess(telegram, tmp_path, CONTACTS_FILE=str(DIRECTORY), ADMIN_CHAT_ID=str(ADMIN)) as process:
        yield process


def said(telegram: TelegramServer, chat: int, words: str) -> str:
    """Wait until the bot's last message in a chat has these words; return it."""
    found = telegram.wait_for(lambda: [m for m in telegram.replies(chat)[-1:] if words in m.get("text", "")])
    return str(found[0]["text"])


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("code", "typed"),
    [
        (
            "de",
            ("Brandt", "1", "niemand ging ran", "mehr", "kopieren telefon", "stimmt nicht", "1", "absenden", "Xyzzy"),
        ),
        ("en", ("Brandt", "1", "nobody answered", "more", "copy phone", "not correct", "1", "send", "Xyzzy")),
    ],
)
def test_telegram_takes_everything_the_desk_says(telegram: TelegramServer, code: str, typed: tuple[str, ...]) -> None:
    telegram.introduce(ADMIN)
    commands = [
        f"/{command['command']}"
        for command in telegram.wait_for(lambda: telegram.commands(code if code == "de" else ""))
    ]
    for count, text in enumerate((*typed, *(each for each in commands if each not in {"/loeschen", "/forget"})), 1):
        telegram.say(1, text, language_code=code)
        telegram.wait_for_replies(1, count)
    card = telegram.ask(1, "Ada Adler", language_code=code)
    telegram.press(card, card["reply_markup"]["inline_keyboard"][0][1]["text"])
    replies = telegram.wait_for_replies(1, len(typed) + len(commands) + 3)
    assert {"contact", "document"} <= {kind for reply in replies for kind in reply}
    telegram.inline(1, "Brandt")
    telegram.wait_for(lambda: telegram.called("answerInlineQuery"))
    assert telegram.faults == []


@pytest.mark.usefixtures("bot")
def test_a_report_reaches_the_newsroom_as_it_was_shown_and_does_not_name_who_reports(telegram: TelegramServer) -> None:
    telegram.introduce(ADMIN)
    telegram.ask(4711, "Ada Adler", first_name="Kanarienvogel")
    telegram.ask(4711, "stimmt nicht")
    shown = telegram.ask(4711, "stimmt nicht Telefon: 030 23125-003")["text"]
    telegram.ask(4711, "absenden")
    report = said(telegram, ADMIN, "Stimmt nicht")
    assert report in shown
    assert "- id: adler" in report
    assert "4711" not in report
    assert "Kanarienvogel" not in report
    telegram.press(telegram.ask(4711, "Xyzzy"), "Fehlt – bitte ergänzen")
    assert said(telegram, ADMIN, "Xyzzy") == "Im Verzeichnis fehlt: „Xyzzy“"


@pytest.mark.usefixtures("bot")
def test_a_report_that_does_not_arrive_is_not_called_delivered(telegram: TelegramServer) -> None:
    telegram.press(telegram.ask(1, "Xyzzy"), "Fehlt – bitte ergänzen")
    said(telegram, 1, "Das ließ sich nicht zustellen.")


@pytest.mark.usefixtures("bot")
def test_the_newsroom_hears_of_a_number_that_nobody_answered_three_times(telegram: TelegramServer) -> None:
    telegram.introduce(ADMIN)
    for asker in (1, 2, 3):
        telegram.press(telegram.ask(asker, "Ada Adler"), "Niemand ging ran")
        telegram.wait_for_replies(asker, 2)
    assert "+49 30 23125" in said(telegram, ADMIN, "3-mal")


@pytest.mark.usefixtures("newsroom", "bot")
def test_an_admin_chat_that_telegram_holds_up_holds_up_no_asker(telegram: TelegramServer) -> None:
    telegram.wait_for_replies(ADMIN)  # that the data is live
    held = telegram.fail("sendMessage", chat_id=ADMIN, status=429, retry_after=3)
    for asker in (1, 2, 3):
        telegram.press(telegram.ask(asker, "Ada Adler"), "Niemand ging ran")
        telegram.wait_for_replies(asker, 2)
    telegram.wait_for(lambda: held.hits)
    telegram.ask(3, "Ada Adler")
    assert "+49 30 23125" in said(telegram, ADMIN, "3-mal")
    asked, told = (telegram.called("sendMessage", chat)[-1].at for chat in (3, ADMIN))
    assert asked < told


@pytest.mark.usefixtures("bot")
def test_forgetting_deletes_the_messages_of_both_sides_and_says_how_many(telegram: TelegramServer) -> None:
    telegram.ask(1, "Ada Adler")
    telegram.ask(1, "/diskret")
    telegram.say(1, "/loeschen")
    assert "Gelöscht sind 5 Nachrichten" in said(telegram, 1, "Gelöscht ist, was Sie eingeschaltet hatten.")
    assert len(telegram.chats.find(1).messages) == 1
    assert "nichts gespeichert" in telegram.ask(1, "/auskunft")["text"]


@pytest.mark.usefixtures("bot")
def test_forgetting_says_what_could_not_be_deleted(telegram: TelegramServer) -> None:
    telegram.ask(1, "Ada Adler")
    telegram.age(1, TOO_OLD)
    telegram.say(1, "/loeschen")
    told = said(telegram, 1, "Gelöscht ist, was")
    assert "Gelöscht ist eine Nachricht von Ihnen und mir." in told
    assert "2 Nachrichten konnte ich nicht löschen." in told


def test_discreet_messages_vanish_when_they_are_due_even_after_a_kill(
    telegram: TelegramServer, bot: BotProcess, tmp_path: Path
) -> None:
    telegram.ask(1, "/diskret")
    telegram.ask(1, "Ada Adler")
    kept = ["/diskret", "Diskret ist an"]
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3")) as database:
        due = telegram.wait_for(lambda: database.execute("SELECT chat, message FROM vanishing_messages").fetchall())
        assert len(due) == 2
        bot.kill()
        assert {message for _, message in due} <= set(telegram.chats.find(1).messages)
        with database:
            database.execute("UPDATE vanishing_messages SET due = '2000-01-01 00:00:00.000000'")
        bot.start()
        telegram.wait_for(lambda: len(telegram.chats.find(1).messages) == len(kept))
        telegram.wait_for(lambda: not database.execute("SELECT * FROM vanishing_messages").fetchall())


@pytest.mark.usefixtures("bot")
def test_inline_answers_are_personal_and_uncached_and_take_nothing_from_the_questions(telegram: TelegramServer) -> None:
    for number in range(60):
        telegram.inline(1, "Anna Brandt"[: number % 12])
    telegram.inline(1, "Anna Brandt")
    last = telegram.wait_for(lambda: calls[-1] if len(calls := telegram.called("answerInlineQuery")) == 61 else None)
    assert (last.params["cache_time"], last.params["is_personal"]) == (0, True)
    (result,) = last.params["results"]
    assert (result["type"], result["id"], result["phone_number"]) == ("contact", "brandt-stadt", "+498999998001")
    assert result["input_message_content"]["message_text"].startswith("<b>Anna Brandt</b>")
    telegram.inline(1, "Preis der Beispiele")
    item = telegram.wait_for(lambda: calls[-1] if len(calls := telegram.called("answerInlineQuery")) == 62 else None)
    assert (item.params["results"][0]["type"], item.params["results"][0]["id"]) == ("article", "preis")
    assert telegram.ask(1, "Ada Adler")["text"].startswith("Ada Adler")
