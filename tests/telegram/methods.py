"""What the methods of the Bot API do; those about delivery are the server's own."""

import itertools
import json
import time
from collections.abc import Callable
from typing import Any

from tests.telegram.api import Upload
from tests.telegram.chats import Chat, Chats, Message, RefusalError
from tests.telegram.markup import Formatted, parse

DELETABLE_SECONDS = 48 * 3600
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
Params = dict[str, Any]


class Methods:
    """Performs calls whose form is right; raises RefusalError where things stand against them."""

    def __init__(self, chats: Chats) -> None:
        self.chats = chats
        self.files: dict[str, Upload] = {}
        self.queries: set[str] = set()
        self.answers: dict[str, Params] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self._profile: dict[tuple[str, str], str] = {}
        self._file_numbers = itertools.count(1)
        self._actions: dict[str, Callable[[Params], Any]] = {
            "answerCallbackQuery": self._answer_callback,
            "answerInlineQuery": self._answer_inline,
            "deleteMessage": self._delete_message,
            "deleteMessages": self._delete_messages,
            "deleteMyCommands": self._delete_commands,
            "editMessageReplyMarkup": self._edit,
            "editMessageText": self._edit,
            "getChat": self._chat,
            "getChatMember": self._member,
            "getFile": self._file,
            "getMe": self._me,
            "getMyCommands": lambda params: self.commands.get(_scope(params), []),
            "getMyDescription": lambda params: self._shown("description", params),
            "getMyName": lambda params: self._shown("name", params),
            "getMyShortDescription": lambda params: self._shown("short_description", params),
            "leaveChat": self._leave,
            "sendChatAction": self._react,
            "sendContact": self._send_contact,
            "sendDocument": self._send_document,
            "sendMessage": self._send_message,
            "setMessageReaction": self._react,
            "setMyCommands": self._set_commands,
            "setMyDescription": lambda params: self._show("description", params),
            "setMyName": lambda params: self._show("name", params),
            "setMyShortDescription": lambda params: self._show("short_description", params),
        }

    def perform(self, method: str, params: Params) -> Any:
        """The result of a call; raises RefusalError."""
        return self._actions[method](params)

    def keep(self, upload: Upload) -> dict[str, Any]:
        """Keep a file; its description as in messages."""
        number = next(self._file_numbers)
        self.files[f"file{number}"] = upload
        size = len(upload.content)
        return {"file_id": f"file{number}", "file_unique_id": f"unique{number}", "file_size": size}

    def _me(self, params: Params) -> dict[str, Any]:
        able = ["can_join_groups", "supports_inline_queries"]
        unable = ["can_read_all_group_messages", "can_connect_to_business", "has_main_web_app"]
        return self.chats.bot | dict.fromkeys(able, True) | dict.fromkeys(unable, False)

    def _send_message(self, params: Params) -> Message:
        content = _formatted(params)
        if "link_preview_options" in params:
            content["link_preview_options"] = params["link_preview_options"]
        return self._send(params, content)

    def _send_contact(self, params: Params) -> Message:
        parts = ("phone_number", "first_name", "last_name", "vcard")
        return self._send(params, {"contact": {part: params[part] for part in parts if part in params}})

    def _send_document(self, params: Params) -> Message:
        upload = params["document"]
        if isinstance(upload, str):
            if upload not in self.files:
                raise RefusalError(400, "wrong file identifier/HTTP URL specified")
            upload = self.files[upload]
        document = self.keep(upload) | {"file_name": upload.name, "mime_type": upload.content_type}
        caption = parse(params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities"))
        content: Message = {"document": document}
        if caption.text:
            content |= {"caption": caption.text}
        if caption.entities:
            content |= {"caption_entities": caption.entities}
        return self._send(params, content)

    def _send(self, params: Params, content: Message) -> Message:
        chat = self.chats.open(params["chat_id"])
        if reply := params.get("reply_parameters"):
            original = chat.messages.get(reply["message_id"])
            if original is None and not reply.get("allow_sending_without_reply"):
                raise RefusalError(400, "message to be replied not found")
            if original:
                content["reply_to_message"] = {k: v for k, v in original.items() if k != "reply_to_message"}
        if "inline_keyboard" in params.get("reply_markup", ()):
            content["reply_markup"] = params["reply_markup"]
        return chat.write(self.chats.bot, params.get("message_thread_id"), **content)

    def _edit(self, params: Params) -> Message:
        if "inline_message_id" in params:
            raise RefusalError(400, "message to edit not found")
        chat = self.chats.open(params["chat_id"])
        old = chat.message(params["message_id"], "message to edit not found")
        if old["from"]["id"] != self.chats.bot["id"]:
            raise RefusalError(400, "message can't be edited")
        kept = {name: value for name, value in old.items() if name not in {"reply_markup", "edit_date"}}
        if "text" in params:
            if "text" not in old:
                raise RefusalError(400, "there is no text in the message to edit")
            kept = {name: value for name, value in kept.items() if name != "entities"} | _formatted(params)
        if params.get("reply_markup", {}).get("inline_keyboard"):
            kept["reply_markup"] = params["reply_markup"]
        if kept == {name: value for name, value in old.items() if name != "edit_date"}:
            raise RefusalError(400, UNCHANGED)
        chat.messages[old["message_id"]] = kept | {"edit_date": int(time.time())}
        return chat.messages[old["message_id"]]

    def _delete_message(self, params: Params) -> bool:
        chat = self.chats.open(params["chat_id"])
        message = chat.message(params["message_id"], "message to delete not found")
        if not self._deletable(chat, message):
            raise RefusalError(400, "message can't be deleted for everyone")
        del chat.messages[message["message_id"]]
        return True

    def _delete_messages(self, params: Params) -> bool:
        chat = self.chats.open(params["chat_id"])
        for message_id in params["message_ids"]:
            if message_id in chat.messages and self._deletable(chat, chat.messages[message_id]):
                del chat.messages[message_id]
        return True

    def _deletable(self, chat: Chat, message: Message) -> bool:
        young = message["date"] > time.time() - DELETABLE_SECONDS
        own = message["from"]["id"] == self.chats.bot["id"]
        return bool(young and (own or chat.shown["type"] == "private"))

    def _answer_callback(self, params: Params) -> bool:
        return self._answer(params["callback_query_id"], params)

    def _answer_inline(self, params: Params) -> bool:
        return self._answer(params["inline_query_id"], params)

    def _answer(self, query_id: str, params: Params) -> bool:
        if query_id not in self.queries or query_id in self.answers:
            raise RefusalError(400, TOO_OLD)
        self.answers[query_id] = params
        return True

    def _set_commands(self, params: Params) -> bool:
        self.commands[_scope(params)] = params["commands"]
        return True

    def _delete_commands(self, params: Params) -> bool:
        self.commands.pop(_scope(params), None)
        return True

    def _show(self, what: str, params: Params) -> bool:
        self._profile[what, params.get("language_code", "")] = params.get(what, "")
        return True

    def _shown(self, what: str, params: Params) -> dict[str, str]:
        return {what: self._profile.get((what, params.get("language_code", "")), "")}

    def _chat(self, params: Params) -> dict[str, Any]:
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
        accepted = {"accepted_gift_types": dict.fromkeys(gifts, False)}
        return self.chats.find(params["chat_id"]).shown | {"accent_color_id": 0, "max_reaction_count": 11} | accepted

    def _member(self, params: Params) -> dict[str, Any]:
        self.chats.open(params["chat_id"])
        people = self.chats.people | {self.chats.bot["id"]: self.chats.bot}
        if params["user_id"] not in people:
            raise RefusalError(400, "user not found")
        return {"status": "member", "user": people[params["user_id"]]}

    def _file(self, params: Params) -> dict[str, Any]:
        file_id = params["file_id"]
        if file_id not in self.files:
            raise RefusalError(400, "invalid file_id")
        size = len(self.files[file_id].content)
        return {"file_id": file_id, "file_unique_id": f"{file_id}u", "file_size": size, "file_path": file_id}

    def _leave(self, params: Params) -> bool:
        chat = self.chats.open(params["chat_id"])
        chat.closed = RefusalError(403, "bot is not a member of the supergroup chat")
        return True

    def _react(self, params: Params) -> bool:
        chat = self.chats.open(params["chat_id"])
        if "message_id" in params:
            chat.message(params["message_id"], "message to react not found")
        return True


def _formatted(params: Params) -> Message:
    formatted: Formatted = parse(params["text"], params.get("parse_mode"), params.get("entities"))
    return {"text": formatted.text} | ({"entities": formatted.entities} if formatted.entities else {})


def _scope(params: Params) -> tuple[str, str]:
    scope = params.get("scope", {"type": "default"})
    return json.dumps(scope, sort_keys=True), params.get("language_code", "")
