"""Requests are compared with the official description: types, required parameters, and limits on the bound."""

import json
from typing import Any

import pytest

from tests.telegram.api import Upload, decode, differences, find_faults
from tests.telegram.description import METHODS, TYPES

LONGEST = "ä" * 4096
VCF = Upload("ada.vcf", b"BEGIN:VCARD", "text/vcard")


def faults(method: str, **params: Any) -> list[str]:
    """The places of the faults in a request as a form sends it: values that are no text as JSON."""
    raw = {name: value if isinstance(value, str | Upload) else json.dumps(value) for name, value in params.items()}
    return [fault.place for fault in find_faults(method, decode(method, raw))]


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Mehr"} | button]]}


def article(number: int, **details: Any) -> dict[str, Any]:
    content = {"message_text": "x"}
    return {"type": "article", "id": str(number), "title": "x", "input_message_content": content} | details


def message(**details: Any) -> dict[str, Any]:
    return {"chat_id": 1, "text": "x"} | details


def answered(**details: Any) -> dict[str, Any]:
    return {"inline_query_id": "1", "results": []} | details


def reaction(emoji: str) -> dict[str, Any]:
    return {"chat_id": 1, "message_id": 1, "reaction": [{"type": "emoji", "emoji": emoji}]}


def contact(**details: Any) -> dict[str, Any]:
    return {"chat_id": 1, "phone_number": "+49 30 23125000", "first_name": "Ada"} | details


def commands(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"command": command, "description": description} for command, description in pairs]


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("getMe", {}),
        ("sendMessage", {"chat_id": 1, "text": "12"}),
        ("sendMessage", {"chat_id": "@stadt_example", "text": "x"}),
        ("sendMessage", {"chat_id": 1, "text": LONGEST}),
        ("sendMessage", {"chat_id": 1, "text": f"<b>{LONGEST}</b>", "parse_mode": "HTML"}),
        ("sendMessage", {"chat_id": 1, "text": "👍" * 2048}),
        ("sendMessage", message(reply_markup=keyboard(callback_data="x" * 64))),
        ("sendMessage", message(reply_markup=keyboard(copy_text={"text": "x" * 256}))),
        ("sendMessage", message(reply_markup=keyboard(switch_inline_query=""))),
        ("sendMessage", message(reply_markup=keyboard(url="https://stadt.example", style="primary"))),
        ("sendMessage", message(reply_markup={"remove_keyboard": True})),
        ("sendMessage", message(link_preview_options={"is_disabled": True})),
        ("sendContact", contact(vcard="x" * 2048)),
        ("sendDocument", {"chat_id": 1, "document": VCF, "caption": "x" * 1024}),
        ("sendDocument", {"chat_id": 1, "document": "attach://a", "a": VCF}),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 200}),
        ("answerInlineQuery", answered(results=[article(n) for n in range(50)], next_offset="x" * 64)),
        ("deleteMessages", {"chat_id": 1, "message_ids": list(range(100))}),
        ("setMyCommands", {"commands": commands(("a" * 32, "x" * 256)), "language_code": "de"}),
        ("setMyCommands", {"commands": commands(*((f"c{n}", "x") for n in range(100))), "scope": {"type": "default"}}),
        ("setWebhook", {"url": "https://bot.example/x", "secret_token": "Az0_-" * 51 + "x"}),
        ("setWebhook", {"url": "http://127.0.0.1:8080/x", "max_connections": 100}),
        ("getUpdates", {"offset": -1, "limit": 100, "timeout": 50, "allowed_updates": ["message"]}),
        ("editMessageText", {"chat_id": 1, "message_id": 1, "text": "x"}),
        ("sendChatAction", {"chat_id": 1, "action": "typing"}),
        ("setMessageReaction", reaction("👍")),
        ("setMyShortDescription", {"short_description": "x" * 120}),
    ],
)  # fmt: skip
def test_a_request_within_the_limits_has_no_fault(method: str, params: dict[str, Any]) -> None:
    assert faults(method, **params) == []


@pytest.mark.parametrize(
    ("method", "params", "place"),
    [
        ("sendFax", {}, "method"),
        ("sendMessage", {"text": "x"}, "chat_id"),
        ("sendMessage", {"chat_id": 1}, "text"),
        ("sendMessage", {"chat_id": 1.5, "text": "x"}, "chat_id"),
        ("sendMessage", {"chat_id": "somebody", "text": "x"}, "chat_id"),
        ("sendMessage", message(colour="red"), "colour"),
        ("sendMessage", message(disable_notification="yes"), "disable_notification"),
        ("sendMessage", {"chat_id": 1, "text": " \n"}, "text"),
        ("sendMessage", {"chat_id": 1, "text": LONGEST + "x"}, "text"),
        ("sendMessage", {"chat_id": 1, "text": "👍" * 2048 + "x"}, "text"),
        ("sendMessage", {"chat_id": 1, "text": "<b>x", "parse_mode": "HTML"}, "text"),
        ("sendMessage", message(link_preview_options={"disabled": True}), "link_preview_options.disabled"),
        ("sendContact", contact(first_name=" "), "first_name"),
        ("sendContact", contact(phone_number="n/a"), "phone_number"),
        ("sendContact", contact(vcard="ä" * 1024 + "x"), "vcard"),
        ("sendDocument", {"chat_id": 1, "document": Upload("a.vcf", b"", "text/vcard")}, "document"),
        ("sendDocument", {"chat_id": 1, "document": VCF, "caption": "x" * 1025}, "caption"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "text"),
        ("answerInlineQuery", answered(results=[article(n) for n in range(51)]), "results"),
        ("answerInlineQuery", answered(results=[article(1), article(1)]), "results"),
        ("answerInlineQuery", answered(results=[article(1, id="x" * 65)]), "results[0].id"),
        ("answerInlineQuery", answered(results=[], next_offset="x" * 65), "next_offset"),
        ("deleteMessages", {"chat_id": 1, "message_ids": []}, "message_ids"),
        ("deleteMessages", {"chat_id": 1, "message_ids": list(range(101))}, "message_ids"),
        ("setMyCommands", {"commands": commands(("a" * 33, "x"))}, "commands[0].command"),
        ("setMyCommands", {"commands": commands(("Start", "x"))}, "commands[0].command"),
        ("setMyCommands", {"commands": commands(("start", ""))}, "commands[0].description"),
        ("setMyCommands", {"commands": commands(("start", "x" * 257))}, "commands[0].description"),
        ("setMyCommands", {"commands": commands(*((f"c{n}", "x") for n in range(101)))}, "commands"),
        ("setMyCommands", {"commands": [], "language_code": "deu"}, "language_code"),
        ("setMyCommands", {"commands": [], "scope": {"type": "everybody"}}, "scope.type"),
        ("setWebhook", {"url": "http://bot.example/x"}, "url"),
        ("setWebhook", {"url": "https://bot.example/x", "secret_token": "a b"}, "secret_token"),
        ("setWebhook", {"url": "https://bot.example/x", "secret_token": "x" * 257}, "secret_token"),
        ("setWebhook", {"url": "https://bot.example/x", "max_connections": 101}, "max_connections"),
        ("getUpdates", {"limit": 101}, "limit"),
        ("getUpdates", {"allowed_updates": ["messages"]}, "allowed_updates"),
        ("editMessageText", {"chat_id": 1, "text": "x"}, "message_id"),
        ("editMessageText", {"chat_id": 1, "message_id": 1}, "text"),
        ("sendChatAction", {"chat_id": 1, "action": "thinking"}, "action"),
        ("setMessageReaction", reaction("x"), "reaction[0].emoji"),
    ],
)  # fmt: skip
def test_a_request_beyond_a_limit_is_a_fault_at_its_place(method: str, params: dict[str, Any], place: str) -> None:
    assert faults(method, **params) == [place]


@pytest.mark.parametrize(
    "button",
    [
        {},
        {"callback_data": ""},
        {"callback_data": "x" * 65},
        {"callback_data": "ä" * 33},
        {"callback_data": "x", "url": "https://stadt.example"},
        {"url": "tel:+493023125000"},
        {"copy_text": {"text": ""}},
        {"copy_text": {"text": "x" * 257}},
        {"callback_data": "x", "text": " "},
        {"callback_data": "x", "style": "red"},
        {"callback_data": "x", "text": 1},
    ],
)
def test_a_button_that_cannot_be_shown_is_a_fault(button: dict[str, Any]) -> None:
    (place,) = faults("sendMessage", chat_id=1, text="x", reply_markup=keyboard(**button))
    assert place.startswith("reply_markup.inline_keyboard[0][0]")


def test_telegrams_own_words_come_with_a_fault() -> None:
    (fault,) = find_faults("sendMessage", {"chat_id": 1, "text": "x" * 4097})
    assert fault.answer == "message is too long"
    assert str(fault) == "sendMessage: text: 4097 characters, not 1 to 4096"


def test_values_are_compared_with_their_types() -> None:
    user = {"id": 1, "is_bot": False, "first_name": "Ada"}
    assert differences("User", user) == []
    assert differences("User", user | {"id": True}) == ["User.id True is no Integer"]
    assert (
        differences("MaybeInaccessibleMessage", {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}})
        == []
    )


def test_every_type_that_is_named_is_described() -> None:
    named = {
        name.removeprefix("Array of ").removeprefix("Array of ")
        for described in (*METHODS.values(), *TYPES.values())
        for field in described.get("fields", {}).values()
        for name in field["types"]
    }
    assert named - TYPES.keys() <= {"Integer", "String", "Boolean", "Float", "InputFile"}
