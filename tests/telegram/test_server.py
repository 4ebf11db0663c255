"""The server treats a real client, python-telegram-bot, as Telegram does."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken

from tests.telegram.api import differences
from tests.telegram.client import run
from tests.telegram.server import TelegramServer

LINK = InlineKeyboardButton("Weniger", url="https://stadt.example")
MORE = InlineKeyboardMarkup([[InlineKeyboardButton("Mehr", callback_data="more"), LINK]])
UPDATED = InlineKeyboardMarkup([[InlineKeyboardButton("Niemand ging ran", callback_data="next")]])


def refusal(telegram: TelegramServer, act: Callable[[Bot], Awaitable[Any]]) -> str:
    """The words with which the server refuses an act."""
    with pytest.raises(BadRequest) as refused:
        run(telegram, act)
    return str(refused.value)


def test_a_bot_learns_its_name(telegram: TelegramServer) -> None:
    assert run(telegram, lambda bot: bot.get_me()).username == "press_directory_bot"


def test_paths_and_tokens_are_told_apart(telegram: TelegramServer) -> None:
    def status(path: str) -> int:
        return httpx.get(telegram.url + path, trust_env=False).status_code

    assert status("/") == 404
    assert status("/botnonsense/getMe") == 404
    assert status("/bot7000000001:wrong/getMe") == 401
    assert status(f"/bot{telegram.token}/GETME") == 200
    assert telegram.faults == []
    assert status(f"/bot{telegram.token}/sendFax") == 404
    assert [str(fault) for fault in telegram.faults] == ["sendFax: method: unknown"]
    telegram.forgive()


def test_a_wrong_token_is_an_invalid_one(telegram: TelegramServer) -> None:
    async def greet() -> None:
        async with Bot("7000000001:AAFwrong", base_url=f"{telegram.url}/bot"):
            pass

    with pytest.raises(InvalidToken):
        asyncio.run(greet())


def test_json_and_queries_are_read_as_well_as_forms(telegram: TelegramServer) -> None:
    telegram.introduce(7)
    url = f"{telegram.url}/bot{telegram.token}/sendMessage"
    markup = {"inline_keyboard": [[{"text": "Mehr", "callback_data": "more"}]]}
    with httpx.Client(trust_env=False) as client:
        answers = [
            client.post(url, json={"chat_id": 7, "text": "a", "reply_markup": markup}),
            client.get(url, params={"chat_id": 7, "text": "b"}),
            client.post(url, data={"chat_id": 7, "text": "c"}, files={"unused": b""}),
        ]
    assert [answer.json()["ok"] for answer in answers] == [True, True, False]
    assert [message["text"] for message in telegram.replies(7)] == ["a", "b"]
    assert [fault.place for fault in telegram.faults] == ["unused"]
    telegram.forgive()


def test_a_message_comes_back_as_telegram_shows_it(telegram: TelegramServer) -> None:
    telegram.say(7, "Hallo")

    async def reply(bot: Bot) -> Message:
        return await bot.send_message(
            7,
            " <b>Ada &amp; Bo</b>\n",
            parse_mode=ParseMode.HTML,
            reply_markup=MORE,
            reply_parameters=ReplyParameters(1),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )

    message = run(telegram, reply)
    assert (message.text, message.message_id, message.chat.id) == ("Ada & Bo", 2, 7)
    assert message.parse_entities() == {message.entities[0]: "Ada & Bo"}
    assert message.reply_to_message is not None
    assert message.reply_to_message.text == "Hallo"
    (shown,) = telegram.replies(7)
    assert differences("Message", shown) == []


def test_every_message_of_a_chat_has_a_higher_number(telegram: TelegramServer) -> None:
    telegram.introduce(7)
    telegram.introduce(8)

    async def send(bot: Bot) -> list[int]:
        return [(await bot.send_message(chat, "x")).message_id for chat in (7, 7, 8, 7)]

    assert run(telegram, send) == [1, 2, 1, 3]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" \n", "Message text is empty"),
        ("x" * 4097, "Message is too long"),
        ("<b>x", "Can't parse entities: can't find end tag corresponding to start tag \"b\""),
    ],
)
def test_a_faulty_message_is_refused_in_telegrams_words_and_noted(
    telegram: TelegramServer, text: str, words: str
) -> None:
    telegram.introduce(7)
    assert refusal(telegram, lambda bot: bot.send_message(7, text, parse_mode="HTML")).lower() == words.lower()
    assert [fault.place for fault in telegram.faults] == ["text"]
    assert telegram.replies(7) == []
    telegram.forgive()


def test_how_things_stand_can_refuse_a_faultless_call(telegram: TelegramServer) -> None:
    telegram.say(7, "Hallo")
    assert refusal(telegram, lambda bot: bot.send_message(8, "x")) == "Chat not found"
    assert "replied not found" in refusal(telegram, lambda bot: bot.send_message(7, "x", reply_to_message_id=9))
    assert "thread not found" in refusal(telegram, lambda bot: bot.send_message(7, "x", message_thread_id=9))
    assert "to edit not found" in refusal(telegram, lambda bot: bot.edit_message_text("x", 7, 9))
    assert "can't be edited" in refusal(telegram, lambda bot: bot.edit_message_text("x", 7, 1))
    assert "to delete not found" in refusal(telegram, lambda bot: bot.delete_message(7, 9))


def test_an_edit_changes_what_stands_there_and_nothing_is_no_edit(telegram: TelegramServer) -> None:
    telegram.introduce(7)

    async def edit(bot: Bot) -> None:
        message = await bot.send_message(7, "<b>a</b>", parse_mode="HTML", reply_markup=MORE)
        with pytest.raises(BadRequest, match="not modified"):
            await message.edit_text("<b>a</b>", parse_mode="HTML", reply_markup=MORE)
        await message.edit_reply_markup(UPDATED)
        await message.edit_text("b")

    run(telegram, edit)
    (message,) = telegram.replies(7)
    assert (message["text"], "entities" in message, "reply_markup" in message) == ("b", False, False)


def test_messages_can_be_deleted_for_48_hours(telegram: TelegramServer) -> None:
    telegram.say(7, "Frage")

    async def delete(bot: Bot) -> None:
        sent = [await bot.send_message(7, text) for text in "abc"]
        assert await bot.delete_message(7, sent[0].message_id)
        assert await bot.delete_messages(7, [1, sent[1].message_id, 99])
        telegram.age(7, 48 * 3600)
        with pytest.raises(BadRequest, match="can't be deleted"):
            await bot.delete_message(7, sent[2].message_id)

    run(telegram, delete)
    assert [message["text"] for message in telegram.replies(7)] == ["c"]


def test_contacts_and_files_arrive_whole(telegram: TelegramServer) -> None:
    telegram.introduce(7)
    content = b"BEGIN:VCARD\r\n--\r\n\x00\xff\r\nEND:VCARD"

    async def send(bot: Bot) -> bytes:
        await bot.send_contact(7, "+49 30 23125000", "Ada", last_name="Adler", vcard="BEGIN:VCARD")
        message = await bot.send_document(7, content, filename="Käthe.vcf", caption="<b>Ada</b>", parse_mode="HTML")
        assert message.document is not None
        file = await bot.get_file(message.document.file_id)
        return bytes(await file.download_as_bytearray())

    assert run(telegram, send) == content
    contact, document = telegram.replies(7)
    assert contact["contact"]["last_name"] == "Adler"
    assert (document["document"]["file_name"], document["caption"]) == ("Käthe.vcf", "Ada")
    assert telegram.file(document["document"]["file_id"]) == content
    assert differences("Message", contact) + differences("Message", document) == []


def test_a_callback_is_answered_once(telegram: TelegramServer) -> None:
    telegram.introduce(7)
    run(telegram, lambda bot: bot.send_message(7, "x", reply_markup=MORE))
    update_id = telegram.press(telegram.replies(7)[0], "Mehr")
    query = telegram.sent(update_id)
    assert (query["data"], query["from"]["id"], telegram.unanswered) == ("more", 7, {update_id})
    run(telegram, lambda bot: bot.answer_callback_query(query["id"], text="Gern"))
    assert telegram.answer_to(update_id) == {"callback_query_id": query["id"], "text": "Gern"}
    assert telegram.unanswered == set()
    assert "too old" in refusal(telegram, lambda bot: bot.answer_callback_query(query["id"]))
    assert "too old" in refusal(telegram, lambda bot: bot.answer_callback_query("12"))


def test_only_buttons_that_are_there_can_be_pressed(telegram: TelegramServer) -> None:
    telegram.introduce(7)
    run(telegram, lambda bot: bot.send_message(7, "x", reply_markup=MORE))
    (message,) = telegram.replies(7)
    with pytest.raises(LookupError, match="'Mehr', 'Weniger'"):
        telegram.press(message, "Weniger")
    assert telegram.sent(telegram.press_data(message, "gone"))["data"] == "gone"


def test_inline_queries_take_results(telegram: TelegramServer) -> None:
    update_id = telegram.inline(7, "adler")
    query = telegram.sent(update_id)
    results = [InlineQueryResultArticle("1", "Ada Adler", InputTextMessageContent("<b>Ada</b>", parse_mode="HTML"))]
    run(telegram, lambda bot: bot.answer_inline_query(query["id"], results, cache_time=0, is_personal=True))
    answer = telegram.answer_to(update_id)
    assert answer is not None
    assert answer["results"][0]["title"] == "Ada Adler"


def test_commands_are_kept_for_each_language_and_scope(telegram: TelegramServer) -> None:
    async def teach(bot: Bot) -> tuple[BotCommand, ...]:
        await bot.set_my_commands([("help", "Help")])
        await bot.set_my_commands([("hilfe", "Hilfe")], language_code="de")
        await bot.set_my_commands([("mehr", "Mehr")], scope=BotCommandScopeAllPrivateChats())
        await bot.delete_my_commands(scope=BotCommandScopeAllPrivateChats())
        return await bot.get_my_commands(language_code="de")

    assert run(telegram, teach)[0].command == "hilfe"
    assert telegram.commands() == [{"command": "help", "description": "Help"}]
    assert telegram.commands("de") == [{"command": "hilfe", "description": "Hilfe"}]
    assert telegram.commands(scope="all_private_chats") == []


def test_texts_about_the_bot_are_kept(telegram: TelegramServer) -> None:
    async def describe(bot: Bot) -> list[str]:
        await bot.set_my_description("Verzeichnis", language_code="de")
        await bot.set_my_short_description("Directory")
        about = await bot.get_my_description("de"), await bot.get_my_short_description()
        return [about[0].description, about[1].short_description]

    assert run(telegram, describe) == ["Verzeichnis", "Directory"]


def test_chats_and_members_are_shown(telegram: TelegramServer) -> None:
    group = telegram.group("Redaktion")
    telegram.introduce(7, first_name="Bo")

    async def look(bot: Bot) -> tuple[str | None, str, str]:
        chat, member = await bot.get_chat(group), await bot.get_chat_member(group, 7)
        await bot.send_chat_action(group, "typing")
        return chat.title, member.status, member.user.first_name

    assert run(telegram, look) == ("Redaktion", "member", "Bo")
