"""What people do in Telegram, for tests: write, press, edit, forward, block the bot, move a group."""

import time
from typing import Any

from tests.telegram.api import Upload, differences
from tests.telegram.chats import Message, RefusalError
from tests.telegram.markup import find_entities, utf16_length
from tests.telegram.state import State, on_loop

MESSAGE_KINDS = {"message", "edited_message", "channel_post", "edited_channel_post"}


class Askers(State):
    """The acts of people, each of which sends the bot an update and returns its id.

    A private chat has the id of its person. Somebody's first act introduces them, by default as Ada with a German
    app; `language_code=""` is an app that does not tell.
    """

    @on_loop
    def send_update(self, body: dict[str, Any], lane: str = "") -> int:
        """Send the bot an update as it stands, without its id; raises ValueError if Telegram could not send it."""
        if wrong := differences("Update", {"update_id": 1, **body}):
            raise ValueError("; ".join(wrong))
        (kind, content), *others = body.items()
        if others:
            raise ValueError(f"an update brings one thing, not {list(body)}")
        chat = content.get("chat", {}) if kind in MESSAGE_KINDS else {}
        who = content.get("from", {})
        return self.updates.add(body, kind, lane or (f"chat {chat['id']}" if chat else f"{kind} {who.get('id')}"))

    @on_loop
    def introduce(self, user_id: int, **shown: Any) -> None:
        """Let the bot know somebody who says nothing yet, with fields of User; it may write to them."""
        self.chats.person(user_id, **shown)

    @on_loop
    def message(
        self,
        chat_id: int,
        *,
        user_id: int | None = None,
        language_code: str | None = None,
        first_name: str | None = None,
        thread_id: int | None = None,
        reply_to: Message | None = None,
        **content: Any,
    ) -> int:
        """Send a message of any content, such as `voice={...}`; `user_id` writes, in a private chat its person."""
        writer = self.chats.person(user_id or abs(chat_id), language_code=language_code, first_name=first_name)
        if reply_to is not None:
            content["reply_to_message"] = {k: v for k, v in reply_to.items() if k != "reply_to_message"}
        written = self.chats.find(chat_id).write(writer, thread_id, **content)
        return self.send_update({"message": written})

    def say(self, chat_id: int, text: str, **details: Any) -> int:
        """Write a text of 1 to 4096 characters; `details` as in `message`."""
        if not 1 <= utf16_length(text) <= 4096:
            raise ValueError("apps send 1 to 4096 characters")
        entities = find_entities(text)
        if entities:
            details["entities"] = entities
        return self.message(chat_id, text=text, **details)

    def forward(self, chat_id: int, text: str, **details: Any) -> int:
        """Forward somebody's text."""
        origin = {"type": "hidden_user", "sender_user_name": "Newsroom", "date": int(time.time())}
        return self.say(chat_id, text, forward_origin=origin, **details)

    def photo(self, chat_id: int, caption: str | None = None, **details: Any) -> int:
        """Send a photo."""
        size = self._upload("photo.jpg", b"\xff\xd8\xff", "image/jpeg") | {"width": 90, "height": 60}
        if caption is not None:
            details["caption"] = caption
        return self.message(chat_id, photo=[size], **details)

    def document(self, chat_id: int, name: str, content: bytes, caption: str | None = None, **details: Any) -> int:
        """Send a file."""
        document = self._upload(name, content, "application/octet-stream") | {"file_name": name}
        if caption is not None:
            details["caption"] = caption
        return self.message(chat_id, document=document, **details)

    def voice(self, chat_id: int, **details: Any) -> int:
        """Send a voice message."""
        voice = self._upload("voice.ogg", b"OggS", "audio/ogg") | {"duration": 3}
        return self.message(chat_id, voice=voice, **details)

    @on_loop
    def edit(self, update_id: int, text: str) -> int:
        """Edit the message that an update brought."""
        before = self.sent(update_id)
        entities = find_entities(text)
        kept = {name: value for name, value in before.items() if name != "entities"}
        edited = kept | {"text": text, "edit_date": int(time.time())} | ({"entities": entities} if entities else {})
        self.chats.find(before["chat"]["id"]).messages[before["message_id"]] = edited
        return self.send_update({"edited_message": edited})

    def press(self, message: Message, button: str, user_id: int | None = None) -> int:
        """Press a button of one of the bot's messages, by its text or its data; raises LookupError."""
        buttons = [b for row in message.get("reply_markup", {}).get("inline_keyboard", []) for b in row]
        for shown in buttons:
            if button in {shown["text"], shown.get("callback_data")} and "callback_data" in shown:
                return self.press_data(message, shown["callback_data"], user_id)
        raise LookupError(f"{button!r} is none of {[shown['text'] for shown in buttons]}")

    @on_loop
    def press_data(self, message: Message, data: str, user_id: int | None = None) -> int:
        """Press a button that the message need not have any more."""
        query_id = str(next(self.query_ids))
        self.methods.queries.add(query_id)
        person = self.chats.person(user_id or abs(message["chat"]["id"]))
        query = {"id": query_id, "from": person, "message": message, "chat_instance": "1", "data": data}
        return self.send_update({"callback_query": query})

    @on_loop
    def inline(self, user_id: int, query: str, offset: str = "") -> int:
        """Type the bot's name and a query into any chat."""
        query_id = str(next(self.query_ids))
        self.methods.queries.add(query_id)
        person = self.chats.person(user_id)
        return self.send_update({"inline_query": {"id": query_id, "from": person, "query": query, "offset": offset}})

    @on_loop
    def group(self, title: str = "Newsroom", *, forum: bool = False, supergroup: bool = True) -> int:
        """Open a group with the bot in it; its chat id."""
        return int(self.chats.group(title, forum=forum, supergroup=supergroup).shown["id"])

    @on_loop
    def topic(self, chat_id: int, name: str) -> int:
        """Open a topic in a forum; its thread id."""
        chat = self.chats.find(chat_id)
        chat.last_message_id += 1
        chat.topics[chat.last_message_id] = name
        return chat.last_message_id

    @on_loop
    def migrate(self, chat_id: int) -> int:
        """Turn a group into a supergroup, which gives it a new chat id: that id. Both sides get their message."""
        old = self.chats.find(chat_id)
        new = self.chats.group(old.shown["title"])
        new_id = int(new.shown["id"])
        owner = self.chats.person(abs(chat_id))
        self.send_update({"message": old.write(owner, migrate_to_chat_id=new_id)})
        self.send_update({"message": new.write(owner, migrate_from_chat_id=chat_id)})
        upgraded = "group chat was upgraded to a supergroup chat"
        old.closed = RefusalError(400, upgraded, migrate_to_chat_id=new_id)
        return new_id

    @on_loop
    def shut_out(self, chat_id: int, reason: str = "bot was blocked by the user") -> int:
        """Block the bot, or throw it out of a group; what it sends there is refused as Forbidden, with the reason."""
        chat = self.chats.find(chat_id)
        chat.closed = RefusalError(403, reason)
        bot, now = self.chats.bot, int(time.time())
        change = {
            "chat": chat.shown,
            "from": self.chats.person(abs(chat_id)),
            "date": now,
            "old_chat_member": {"status": "member", "user": bot},
            "new_chat_member": {"status": "kicked", "user": bot, "until_date": 0},
        }
        return self.send_update({"my_chat_member": change}, f"chat {chat_id}")

    @on_loop
    def let_in(self, chat_id: int) -> None:
        """Let the bot write there again."""
        self.chats.find(chat_id).closed = None

    @on_loop
    def age(self, chat_id: int, seconds: float) -> None:
        """Make the messages of a chat older; bots delete nothing older than 48 hours."""
        messages = self.chats.find(chat_id).messages
        messages.update({key: old | {"date": int(old["date"] - seconds)} for key, old in messages.items()})

    @on_loop
    def _upload(self, name: str, content: bytes, content_type: str) -> dict[str, Any]:
        return self.methods.keep(Upload(name, content, content_type))
