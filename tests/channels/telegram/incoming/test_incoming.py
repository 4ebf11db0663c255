"""Reading updates: what is asked, by whom, and where the reply goes."""

from typing import Any

import pytest
from telegram import Update, User

from bot.channels.telegram.incoming.incoming import Command, Incoming, Press, Question, Unreadable, UpdateReader
from bot.channels.telegram.outgoing.send import Destination
from bot.desk.reply import Language

BOT: dict[str, Any] = {"id": 70, "is_bot": True, "first_name": "Presse", "username": "Press_Bot"}
ADA: dict[str, Any] = {"id": 7, "is_bot": False, "first_name": "Ada", "language_code": "de"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Ada"}
CHANNEL = {"id": -200, "type": "channel", "title": "News"}
GROUP = {"id": -100, "type": "supergroup", "title": "Newsroom"}
READER = UpdateReader(User(70, "Presse", is_bot=True, username="Press_Bot"), {"start", "kontakt", "help"})


def read(kind: str = "message", chat: dict[str, Any] = PRIVATE, **content: Any) -> Incoming | None:
    message = {"message_id": 5, "date": 1_800_000_000, "chat": chat, "from": ADA} | content
    return READER.read(Update.de_json({"update_id": 1, kind: message}, None))


def said(**content: Any) -> object:
    incoming = read(**content)
    return incoming and incoming.said


def said_in_group(text: str, **content: Any) -> object:
    return said(chat=GROUP, text=text, **content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wer spricht für die Stadt?", Question("Wer spricht für die Stadt?")),
        ("  030 23125001\n", Question("030 23125001")),
        ("/kontakt Ada  Adler", Command("kontakt", "Ada  Adler")),
        ("/Kontakt\nAda Adler", Command("kontakt", "Ada Adler")),
        ("/start adler", Command("start", "adler")),
        ("/help@press_bot", Command("help", "")),
        ("/HELP@PRESS_BOT", Command("help", "")),
        ("/help@other_bot", None),
        ("/adler", Question("/adler")),
        ("/", Question("/")),
        ("/ kontakt", Command("kontakt", "")),
    ],
)
def test_a_private_text_is_a_question_or_a_command(text: str, expected: object) -> None:
    assert said(text=text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wer spricht für die Stadt?", None),
        ("@press_bot Wer spricht?", Question("Wer spricht?")),
        ("Wer spricht, @PRESS_BOT?", Question("Wer spricht, ?")),
        ("@press_bot", Command("kontakt", "")),
        ("@press_bot_too Wer spricht?", None),
        ("ada@press_bot Wer?", None),
        ("/kontakt Ada", Command("kontakt", "Ada")),
        ("/kontakt@press_bot Ada", Command("kontakt", "Ada")),
        ("/kontakt@other_bot Ada", None),
        ("/unknown", None),
        ("/unknown @other_bot", None),
        ("/unknown@press_bot Ada", Question("/unknown Ada")),
        ("/unknown@other_bot @press_bot Ada", None),
        ("/unknown @press_bot", Question("/unknown")),
    ],
)
def test_in_a_group_only_what_is_addressed_to_the_bot_is_heard(text: str, expected: object) -> None:
    assert said_in_group(text) == expected


def test_in_a_group_a_reply_to_the_bot_is_heard_and_one_to_others_is_not() -> None:
    original = {"message_id": 4, "date": 1_800_000_000, "chat": GROUP, "text": "1 Anna Brandt"}
    assert said_in_group("1", reply_to_message=original | {"from": BOT}) == Question("1")
    assert said_in_group("1", reply_to_message=original | {"from": ADA}) is None


FORWARDS: list[dict[str, Any]] = [
    {"forward_origin": {"type": "user", "sender_user": ADA, "date": 1_800_000_000}},
    {
        "forward_origin": {"type": "channel", "chat": CHANNEL, "message_id": 1, "date": 1_800_000_000},
        "sender_chat": CHANNEL,
        "from": {"id": 777_000, "is_bot": False, "first_name": "Telegram"},
        "is_automatic_forward": True,
    },
]


@pytest.mark.parametrize("forward", FORWARDS)
@pytest.mark.parametrize("text", ["@press_bot Ada", "/kontakt Ada", "/kontakt@press_bot Ada"])
def test_what_is_forwarded_to_a_group_was_not_said_to_the_bot(text: str, forward: dict[str, Any]) -> None:
    assert said_in_group(text, **forward) is None


def test_an_edited_text_in_a_group_is_heard_when_it_addresses_the_bot() -> None:
    edited = {"kind": "edited_message", "edit_date": 1_800_000_009}
    assert said_in_group("@press_bot Ada", **edited) == Question("Ada")
    assert said_in_group("Ada", **edited) is None


def test_a_card_that_was_chosen_while_typing_is_no_question() -> None:
    assert said(text="Ada Adler, Stadt Beispielhausen", via_bot=BOT) is None
    assert said(text="Ada Adler", via_bot=BOT | {"id": 71}) == Question("Ada Adler")


def test_a_caption_is_a_question() -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    assert said(photo=photo, caption="Ada Adler") == Question("Ada Adler")
    assert said(photo=photo) == Unreadable(None)
    assert said(photo=photo, media_group_id="a1") == Unreadable("a1")
    assert said(chat=GROUP, photo=photo) is None


def test_a_text_in_a_form_that_the_library_does_not_know_is_unreadable() -> None:
    assert said(rich_message={"blocks": []}) == Unreadable(None)


@pytest.mark.parametrize(
    "notice",
    [
        {"pinned_message": {"message_id": 1, "date": 0, "chat": PRIVATE}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400}},
        {"write_access_allowed": {}},
    ],
)
def test_notices_of_telegram_are_no_questions(notice: dict[str, Any]) -> None:
    assert said(**notice) is None


def test_an_edited_text_is_asked_anew_and_an_edited_location_is_not() -> None:
    assert said(kind="edited_message", text="Ada", edit_date=1_800_000_009) == Question("Ada")
    location = {"latitude": 51.5, "longitude": 7.4}
    assert said(location=location) == Unreadable(None)
    assert said(kind="edited_message", location=location, edit_date=1_800_000_009) is None


@pytest.mark.parametrize("kind", ["channel_post", "edited_channel_post", "business_message"])
def test_other_kinds_of_updates_are_ignored(kind: str) -> None:
    assert read(kind=kind, text="Ada Adler") is None


def test_other_bots_are_not_answered() -> None:
    for chat in (PRIVATE, GROUP):
        assert read(chat=chat, text="@press_bot Ada Adler", **{"from": BOT | {"id": 71}}) is None


@pytest.mark.parametrize("writer", [GROUP, CHANNEL])
def test_who_writes_as_the_group_or_as_a_channel_is_heard_when_they_address_the_bot(writer: dict[str, Any]) -> None:
    anonymous = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group"}
    incoming = read(chat=GROUP, text="@press_bot Ada", sender_chat=writer, **{"from": anonymous})
    assert incoming is not None
    assert incoming.writer == writer["id"]
    assert incoming.asker.company == GROUP["id"]
    assert read(chat=GROUP, text="Ada", sender_chat=writer, **{"from": anonymous}) is None


@pytest.mark.parametrize(
    ("code", "language"),
    [("de", Language.DE), ("de-AT", Language.DE), ("DE", Language.DE), ("den", Language.EN), ("en", Language.EN)],
)
def test_german_apps_are_answered_in_german_and_all_others_in_english(code: str, language: Language) -> None:
    incoming = read(text="Ada", **{"from": ADA | {"language_code": code}})
    assert incoming is not None
    assert incoming.language is language


def test_an_app_without_a_language_is_answered_in_english() -> None:
    incoming = read(text="Ada", **{"from": {"id": 7, "is_bot": False, "first_name": "Ada"}})
    assert incoming is not None
    assert incoming.language is Language.EN


def test_a_reply_goes_to_the_chat_and_in_groups_to_the_topic_and_the_message() -> None:
    alone = read(text="Ada")
    in_topic = read(chat=GROUP, text="@press_bot Ada", message_thread_id=3, is_topic_message=True)
    in_thread = read(chat=GROUP, text="@press_bot Ada", message_thread_id=3)
    assert [incoming and incoming.place for incoming in (alone, in_topic, in_thread)] == [
        Destination(7),
        Destination(-100, 3, 5),
        Destination(-100, None, 5),
    ]


@pytest.mark.parametrize(
    ("message", "place"),
    [
        ({"message_id": 4, "date": 1_800_000_000, "chat": GROUP, "text": "Ada"}, Destination(-100, None, 4)),
        ({"message_id": 4, "date": 0, "chat": PRIVATE}, Destination(7)),
        (None, Destination(7)),
    ],
)
def test_a_button_is_answered_where_its_message_was_even_if_that_is_gone(
    message: dict[str, Any] | None, place: Destination
) -> None:
    query = {"id": "9", "from": ADA, "chat_instance": "1", "data": "more:adler"} | (
        {"message": message} if message else {}
    )
    incoming = READER.read(Update.de_json({"update_id": 1, "callback_query": query}, None))
    assert incoming == Incoming(Press("9", "more:adler"), 7, Language.DE, None, place)
