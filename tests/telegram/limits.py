"""Limits that the official description states in words: what a method or a type allows beyond types and lengths.

Each rule yields the field, what is wrong with it, and Telegram's wording where that is known.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from tests.telegram.description import UPDATE_KINDS
from tests.telegram.markup import LINK

Values = dict[str, Any]
Mistakes = Iterator[tuple[str, str, str]]

CHAT_ACTIONS = {
    *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"),
    *("choose_sticker", "find_location", "record_video_note", "upload_video_note"),
}
BUTTON_LOOKS = {"text", "icon_custom_emoji_id", "style"}
FILE_SIZE = 50 * 1024 * 1024
LOOPBACK = {"127.0.0.1", "::1", "localhost"}
PHONE = re.compile(r"\+?[0-9][0-9 ()/-]{1,40}")


def check(owner: str, values: Values) -> Mistakes:
    """What the rules for all, and those of this method or type, have against the values."""
    if not re.fullmatch("[a-z]{2}|", values.get("language_code") or "") and owner[0].islower():
        yield "language_code", f"{values['language_code']!r} is no two-letter code", "invalid language code specified"
    chat = values.get("chat_id")
    if isinstance(chat, str) and not re.fullmatch(r"@[A-Za-z]\w{3,31}", chat):
        yield "chat_id", f"{chat!r} is neither a number nor a name", "chat not found"
    if owner in RULES:
        yield from RULES[owner](values)


def _inline_button(button: Values) -> Mistakes:
    if not button["text"].strip():
        yield "text", "empty", 'field "text" must be non-empty'
    actions = button.keys() - BUTTON_LOOKS
    if len(actions) != 1:
        yield "", f"a button does exactly one thing, not {sorted(actions)}", "BUTTON_TYPE_INVALID"
    if "url" in button and LINK.match(button["url"]) is None:
        yield "url", f"{button['url']!r} is no link", f"inline keyboard button URL '{button['url']}' is invalid"


def _reply_button(button: Values) -> Mistakes:
    if not button["text"].strip():
        yield "text", "empty", "keyboard button text must be non-empty"
    if len(button.keys() - BUTTON_LOOKS) > 1:
        yield "", "a button does at most one thing", "BUTTON_TYPE_INVALID"


def _results_button(button: Values) -> Mistakes:
    if len(button.keys() & {"web_app", "start_parameter"}) != 1:
        yield "", "exactly one of web_app and start_parameter", ""
    if not re.fullmatch(r"[A-Za-z0-9_-]*", button.get("start_parameter", "")):
        yield "start_parameter", "only A-Z, a-z, 0-9, _ and -", "START_PARAM_INVALID"


def _command(command: Values) -> Mistakes:
    if not re.fullmatch("[a-z0-9_]+", command["command"]):
        yield "command", f"{command['command']!r}: only a-z, 0-9 and _", "BOT_COMMAND_INVALID"


def _commands(params: Values) -> Mistakes:
    names = Counter(command["command"] for command in params["commands"])
    if len(params["commands"]) > 100:
        yield "commands", f"{len(params['commands'])} commands, at most 100", "BOT_COMMANDS_TOO_MUCH"
    if twice := [name for name, count in names.items() if count > 1]:
        yield "commands", f"twice: {', '.join(twice)}", "BOT_COMMAND_INVALID"


def _contact(contact: Values) -> Mistakes:
    if not PHONE.fullmatch(contact["phone_number"]):
        yield "phone_number", f"{contact['phone_number']!r} is no number", "PHONE_NUMBER_INVALID"
    if not contact["first_name"].strip():
        yield "first_name", "empty", 'field "first_name" must be non-empty'


def _document(params: Values) -> Mistakes:
    document = params["document"]
    if isinstance(document, str):
        if not document.strip():
            yield "document", "empty", "there is no document in the request"
    elif not document.content:
        yield "document", "an empty file", "file must be non-empty"
    elif len(document.content) > FILE_SIZE:
        yield "document", "over 50 MB", "file is too big"


def _inline_answer(params: Values) -> Mistakes:
    ids = Counter(result.get("id") for result in params["results"])
    if len(params["results"]) > 50:
        yield "results", f"{len(params['results'])} results, at most 50", "RESULTS_TOO_MUCH"
    if twice := [str(name) for name, count in ids.items() if count > 1]:
        yield "results", f"ids twice: {', '.join(twice)}", "RESULT_ID_DUPLICATE"


def _message_ids(params: Values) -> Mistakes:
    if not 1 <= len(params["message_ids"]) <= 100:
        yield "message_ids", f"{len(params['message_ids'])} ids, not 1 to 100", "message identifiers are not specified"


def _target(params: Values) -> Mistakes:
    if "inline_message_id" not in params and not params.keys() >= {"chat_id", "message_id"}:
        yield (
            "message_id",
            "neither chat_id and message_id nor inline_message_id",
            "message identifier is not specified",
        )


def _edited_text(params: Values) -> Mistakes:
    yield from _target(params)
    if "text" not in params and "rich_message" not in params:
        yield "text", "missing", "message text is empty"


def _reaction(params: Values) -> Mistakes:
    if len(params.get("reaction", ())) > 1:
        yield "reaction", "bots set at most one", "REACTIONS_TOO_MANY"


def _chat_action(params: Values) -> Mistakes:
    if params["action"] not in CHAT_ACTIONS:
        yield "action", f"{params['action']!r} is unknown", "wrong parameter action in request"


def _webhook(params: Values) -> Mistakes:
    yield from _allowed_updates(params)
    url = urlsplit(params["url"])
    # Telegram itself takes HTTPS only; on loopback there is nothing to protect
    if params["url"] and url.scheme != "https" and not (url.scheme == "http" and url.hostname in LOOPBACK):
        yield "url", "no HTTPS URL", "bad webhook: An HTTPS URL must be provided for webhook"
    if not re.fullmatch(r"[A-Za-z0-9_-]*", params.get("secret_token", "")):
        yield "secret_token", "only A-Z, a-z, 0-9, _ and -", "secret token contains unallowed characters"
    if not 1 <= params.get("max_connections", 40) <= 100:
        yield "max_connections", "not 1 to 100", ""


def _poll(params: Values) -> Mistakes:
    yield from _allowed_updates(params)
    if not 1 <= params.get("limit", 100) <= 100:
        yield "limit", "not 1 to 100", ""
    if params.get("timeout", 0) < 0:
        yield "timeout", "negative", ""


def _allowed_updates(params: Values) -> Mistakes:
    if unknown := set(params.get("allowed_updates", ())) - UPDATE_KINDS:
        yield "allowed_updates", f"unknown: {', '.join(sorted(unknown))}", ""


RULES: dict[str, Callable[[Values], Mistakes]] = {
    "BotCommand": _command,
    "InlineKeyboardButton": _inline_button,
    "InlineQueryResultContact": _contact,
    "InlineQueryResultsButton": _results_button,
    "InputContactMessageContent": _contact,
    "KeyboardButton": _reply_button,
    "answerInlineQuery": _inline_answer,
    "deleteMessages": _message_ids,
    "editMessageReplyMarkup": _target,
    "editMessageText": _edited_text,
    "getUpdates": _poll,
    "sendChatAction": _chat_action,
    "sendContact": _contact,
    "sendDocument": _document,
    "setMessageReaction": _reaction,
    "setMyCommands": _commands,
    "setWebhook": _webhook,
}
