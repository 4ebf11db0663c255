"""The conversation in Telegram, with the bot as in production."""

import itertools
from collections.abc import Iterator

import pytest

from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess
from tests.telegram.chats import Message
from tests.telegram.server import TelegramServer

ASKERS = itertools.count(1)


@pytest.fixture(scope="module")
def telegram(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TelegramServer]:
    """A Telegram with the bot, for all tests of this module; each asks as somebody else."""
    with TelegramServer() as server, BotProcess(server, tmp_path_factory.mktemp("bot"), CONTACTS_FILE=str(DIRECTORY)):
        yield server
        assert server.faults == []


@pytest.fixture
def asker() -> int:
    """Somebody who has not asked before."""
    return next(ASKERS)


def buttons(message: Message) -> list[str]:
    return [button["text"] for row in message.get("reply_markup", {}).get("inline_keyboard", ()) for button in row]


def test_a_question_in_any_form_brings_the_contact(telegram: TelegramServer, asker: int) -> None:
    reply = telegram.ask(asker, "Wen erreiche ich bei der Stadt Beispielhausen? Ada Adler?")
    assert "Ada Adler" in reply["text"]
    assert "+49 30 23125001" in reply["text"]
    assert reply["link_preview_options"] == {"is_disabled": True}
    assert telegram.ask(asker, "/kontakt ada adler")["text"].startswith("Ada Adler")
    asked = telegram.photo(asker, caption="Ada Adler")
    assert telegram.wait_for_replies(asker, 3)[2]["text"].startswith("Ada Adler")
    telegram.edit(telegram.say(asker, "Wetter"), "Ada Adler")
    assert telegram.wait_for_replies(asker, 5)[4]["text"].startswith("Ada Adler")
    telegram.wait_for(lambda: asked in telegram.acknowledged)


def test_a_deep_link_shows_its_card_alone(telegram: TelegramServer, asker: int) -> None:
    assert telegram.ask(asker, "/start adler")["text"].startswith("Ada Adler")
    assert "Haus der Beispiele" in telegram.ask(asker, "/start")["text"]


def test_names_with_markup_arrive_as_they_are(telegram: TelegramServer, asker: int) -> None:
    assert 'Zoë <b>&amp; "Klammer"' in telegram.ask(asker, "Gemeinde Musterdorf Zoë Klammer")["text"]
    assert "<i>&lt;" in telegram.ask(asker, "<i>&lt;\u202e\u200bxyzzy</i>")["text"]


def test_a_choice_is_answered_by_button_or_number(telegram: TelegramServer, asker: int) -> None:
    choice = telegram.ask(asker, "Brandt")
    telegram.press(choice, next(label for label in buttons(choice) if "Jörg" in label))
    assert "+49 89 99998002" in telegram.wait_for_replies(asker, 2)[1]["text"]
    telegram.ask(asker, "Brandt")
    assert "+49 89 9999800" in telegram.ask(asker, "1")["text"]
    telegram.wait_for(lambda: not telegram.unanswered)


def test_saving_brings_a_contact_and_a_file(telegram: TelegramServer, asker: int) -> None:
    telegram.press(telegram.ask(asker, "Ada Adler"), "Speichern")
    contact, file = telegram.wait_for_replies(asker, 4)[2:]
    assert "Ada Adler" in contact["contact"]["first_name"]
    assert "23125001" in contact["contact"]["vcard"]
    assert file["document"]["file_name"].endswith(".vcf")
    assert b"BEGIN:VCARD" in telegram.file(file["document"]["file_id"])


def test_old_and_unknown_buttons_are_acknowledged_and_answered(telegram: TelegramServer, asker: int) -> None:
    card = telegram.ask(asker, "Ada Adler")
    telegram.press_data(card, "no such button")
    telegram.press_data({"chat": card["chat"], "message_id": 1, "date": 0}, "more:adler")
    assert len(telegram.wait_for_replies(asker, 3)) == 3
    telegram.wait_for(lambda: not telegram.unanswered)


def test_what_is_not_text_draws_one_kind_sentence_in_private_chats_alone(telegram: TelegramServer, asker: int) -> None:
    telegram.voice(asker)
    assert "nur Text" in telegram.wait_for_replies(asker)[0]["text"]
    for _ in range(3):
        telegram.photo(asker, media_group_id="album")
    group = telegram.group()
    asked = telegram.voice(group, user_id=asker)
    telegram.wait_for(lambda: asked in telegram.acknowledged)
    assert len(telegram.replies(asker)) == 2
    assert telegram.replies(group) == []


def test_a_group_is_answered_when_it_asks_and_in_its_topic(telegram: TelegramServer, asker: int) -> None:
    group = telegram.group(forum=True)
    topic = telegram.topic(group, "Recherche")
    telegram.say(group, "Ada Adler", user_id=asker, thread_id=topic)
    telegram.say(group, "/kontakt@other_bot Ada Adler", user_id=asker, thread_id=topic)
    telegram.say(group, f"@{telegram.chats.bot['username']} Ada Adler", user_id=asker, thread_id=topic)
    (reply,) = telegram.wait_for_replies(group)
    assert reply["message_thread_id"] == topic
    assert reply["reply_to_message"]["text"].startswith("@")
    telegram.say(group, "Zoë Klammer", user_id=asker, thread_id=topic, reply_to=reply)
    assert "Zoë" in telegram.wait_for_replies(group, 2)[1]["text"]


def test_a_group_that_moved_is_answered_where_it_is_now(telegram: TelegramServer, asker: int) -> None:
    group = telegram.group(supergroup=False)
    telegram.latency = 0.3
    telegram.say(group, "/kontakt Ada Adler", user_id=asker)
    moved = telegram.migrate(group)
    assert telegram.wait_for_replies(moved)[0]["text"].startswith("Ada Adler")


def test_a_group_is_offered_nothing_personal(telegram: TelegramServer, asker: int) -> None:
    group = telegram.group()
    telegram.ask(asker, "Brandt")
    for personal in ("/auskunft", "/mydata", "/loeschen", "/forget", "/diskret", "/discreet"):
        assert "privaten Chat" in telegram.ask(group, personal, user_id=asker)["text"]
    told = telegram.ask(group, "/hilfe", user_id=asker)
    assert "/kontakt" in told["text"]
    assert "/auskunft" not in told["text"]
    assert "Brandt" not in telegram.ask(group, "1", user_id=asker, reply_to=told)["text"]
    assert "nichts gespeichert" in telegram.ask(asker, "/auskunft")["text"]
    for code in ("", "de"):
        shown = telegram.wait_for(lambda code=code: telegram.commands(code, "all_group_chats"))
        assert not {"auskunft", "mydata", "loeschen", "forget", "diskret", "discreet"} & {c["command"] for c in shown}


def test_both_menus_are_set(telegram: TelegramServer) -> None:
    telegram.wait_for(lambda: telegram.commands() and telegram.commands("de"))
    assert "contact" in {command["command"] for command in telegram.commands()}
    assert "kontakt" in {command["command"] for command in telegram.commands("de")}


def test_other_languages_are_answered_in_english(telegram: TelegramServer, asker: int) -> None:
    telegram.introduce(asker, language_code="fr")
    telegram.voice(asker)
    assert "text only" in telegram.wait_for_replies(asker)[0]["text"]


def test_other_updates_are_confirmed_in_silence(telegram: TelegramServer, asker: int) -> None:
    telegram.introduce(asker)
    calls = len(telegram.called("sendMessage"))
    asked = telegram.message(asker, pinned_message=telegram.sent(telegram.say(asker, "/nobody@other_bot")))
    telegram.wait_for(lambda: asked in telegram.acknowledged)
    assert len(telegram.called("sendMessage")) == calls
