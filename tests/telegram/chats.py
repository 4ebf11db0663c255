"""People, chats and their messages, as Telegram keeps them.

A message is never changed in place: an edit puts a new one under the same id.
"""

import itertools
import time
from dataclasses import dataclass, field
from typing import Any

Message = dict[str, Any]

NEWCOMER = {"first_name": "Ada", "language_code": "de"}


class RefusalError(Exception):
    """A call that Telegram refuses because of how things stand, not because of its form.

    The description is Telegram's without the name of the status before it.
    """

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


@dataclass(slots=True)
class Chat:
    """A chat: what Telegram shows of it, its topics by thread id, its messages by id, oldest first."""

    shown: dict[str, Any]
    topics: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    closed: RefusalError | None = None
    last_message_id: int = 0

    def write(self, sender: dict[str, Any], thread_id: int | None = None, **content: Any) -> Message:
        """A new message in the chat; raises RefusalError for an unknown topic."""
        topic: dict[str, Any] = {}
        if thread_id is not None:
            if thread_id not in self.topics:
                raise RefusalError(400, "message thread not found")
            topic = {"message_thread_id": thread_id, "is_topic_message": True}
        self.last_message_id += 1
        head = {"message_id": self.last_message_id, "from": sender, "chat": self.shown, "date": int(time.time())}
        self.messages[self.last_message_id] = head | topic | content
        return self.messages[self.last_message_id]

    def message(self, message_id: int, missing: str) -> Message:
        """The message of that id; raises RefusalError with the words for a missing one."""
        if message_id not in self.messages:
            raise RefusalError(400, missing)
        return self.messages[message_id]


class Chats:
    """Everybody the bot has met, and the bot itself."""

    def __init__(self, bot: dict[str, Any]) -> None:
        self.bot = bot
        self.people: dict[int, dict[str, Any]] = {}
        self._chats: dict[int, Chat] = {}
        self._group_ids = itertools.count(1)

    def person(self, user_id: int, **shown: Any) -> dict[str, Any]:
        """Somebody, as they introduce themselves now; their private chat with the bot is open."""
        person = self.people.get(user_id, {"id": user_id, "is_bot": False} | NEWCOMER)
        person = person | {name: value for name, value in shown.items() if value is not None}
        self.people[user_id] = {name: value for name, value in person.items() if value != ""}
        chat = self._chats.setdefault(user_id, Chat({}))
        chat.shown = {"id": user_id, "type": "private", "first_name": person["first_name"]}
        return self.people[user_id]

    def group(self, title: str, *, forum: bool = False, supergroup: bool = True) -> Chat:
        """A new group with the bot in it."""
        number = next(self._group_ids)
        kind = "supergroup" if supergroup or forum else "group"
        chat_id = -1_000_000_000_000 - number if kind == "supergroup" else -number
        chat = Chat({"id": chat_id, "type": kind, "title": title} | ({"is_forum": True} if forum else {}))
        self._chats[chat_id] = chat
        return chat

    def find(self, chat_id: int | str) -> Chat:
        """The chat of that id; raises RefusalError for a stranger's."""
        if not isinstance(chat_id, int) or chat_id not in self._chats:
            raise RefusalError(400, "chat not found")
        return self._chats[chat_id]

    def open(self, chat_id: int | str) -> Chat:
        """The same, where the bot may write."""
        chat = self.find(chat_id)
        if chat.closed:
            raise chat.closed
        return chat
