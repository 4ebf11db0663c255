"""What an update asks of the bot, as a value; None where it asks nothing, which is most of what groups say."""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime

from telegram import CallbackQuery, InlineQuery, Message, Update, User
from telegram.constants import ChatType

from bot.channels.telegram.outgoing.send import Destination
from bot.desk.desk import Asker
from bot.desk.reply import Language


@dataclass(frozen=True, slots=True)
class Question:
    """A text, or the caption of something."""

    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command without its slash, in lower case, and the words after it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button: the query to acknowledge, and the button's data."""

    query: str
    data: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that is not text; `album` names the group of pictures it came in."""

    album: str | None


@dataclass(frozen=True, slots=True)
class Typing:
    """What somebody types behind the bot's name in any chat: the inline query to answer, and its words."""

    query: str
    words: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """What is asked, by whom and in which language's app, when, and where the reply goes.

    `sent` is None for a button: Telegram does not tell when it was pressed. `message` is the id of the asker's message,
    where it is one.
    """

    said: Question | Command | Press | Unreadable | Typing
    writer: int
    language: Language
    sent: datetime | None
    place: Destination
    message: int | None = None

    @property
    def asker(self) -> Asker:
        """The writer, as the desk knows them."""
        company = self.place.chat if self.place.is_shared else None
        return Asker(self.writer, self.language, company)


class UpdateReader:
    """Reads updates as the bot `me`, with the names of its commands."""

    def __init__(self, me: User, commands: Container[str]) -> None:
        self._me = me
        self._commands = commands
        self._mention = re.compile(rf"(?<!\w)@{re.escape(me.username or '')}(?!\w)", re.IGNORECASE)

    def read(self, update: Update) -> Incoming | None:
        """Return what an update asks; None for what is not meant for the bot, and for kinds it does not know."""
        if update.callback_query is not None:
            return _pressed(update.callback_query)
        if update.inline_query is not None:
            return _typing(update.inline_query)
        message = update.message or update.edited_message
        if message is None or message.from_user is None:
            return None
        user, chat = message.from_user, message.sender_chat
        if user.is_bot and chat is None:
            return None
        if message.via_bot is not None and message.via_bot.id == self._me.id:
            return None  # a card that somebody chose while typing is no question
        said = self._said(message) if _is_private(message) else self._said_in_group(message)
        if said is None:
            return None
        sent = message.edit_date or message.date
        return Incoming(said, (chat or user).id, _language(user), sent, _place(message), message.message_id)

    def _said(self, message: Message) -> Question | Command | Unreadable | None:
        text = _text(message)
        if text.startswith("/"):
            return self._command(text)
        if text:
            return Question(text)
        return Unreadable(message.media_group_id) if message.edit_date is None and _has_content(message) else None

    def _said_in_group(self, message: Message) -> Question | Command | None:
        """Return what a message says to the bot by a command, a mention or as a reply to one of its messages.

        What is forwarded, also by Telegram from a channel to its group, was said to somebody else.
        """
        if message.forward_origin is not None:
            return None
        text = _text(message)
        if text.startswith("/"):
            command = self._command(text)
            is_named = "@" in text.split(maxsplit=1)[0]
            if is_named or not isinstance(command, Question):
                return command
        words, mentions = self._mention.subn("", text)
        if words.strip():
            return Question(words.strip()) if mentions or self._is_answered(message) else None
        return Command("kontakt", "") if mentions else None

    def _is_answered(self, message: Message) -> bool:
        original = message.reply_to_message
        return original is not None and original.from_user is not None and original.from_user.id == self._me.id

    def _command(self, text: str) -> Command | Question | None:
        """Read a text with a slash: another bot's command is None, a name that nobody knows is a question."""
        head, *words = text.removeprefix("/").split(maxsplit=1) or [""]
        name, _, bot = head.partition("@")
        if bot and bot.lower() != (self._me.username or "").lower():
            return None
        if name.lower() in self._commands:
            return Command(name.lower(), "".join(words))
        return Question(" ".join((f"/{name}", *words)))


def _pressed(query: CallbackQuery) -> Incoming:
    message = query.message
    if isinstance(message, Message):
        place = _place(message)
    else:
        place = Destination(query.from_user.id if message is None else message.chat.id)
    return Incoming(Press(query.id, query.data or ""), query.from_user.id, _language(query.from_user), None, place)


def _typing(query: InlineQuery) -> Incoming:
    user = query.from_user
    return Incoming(Typing(query.id, query.query), user.id, _language(user), None, Destination(user.id))


def _text(message: Message) -> str:
    return (message.text or message.caption or "").strip()


def _has_content(message: Message) -> bool:
    """Whether a message is something a person sends, and no notice of Telegram's such as a pinned message."""
    return bool(message.effective_attachment or message.checklist or "rich_message" in message.api_kwargs)


def _is_private(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE


def _language(user: User) -> Language:
    return Language.DE if (user.language_code or "").lower().split("-")[0] == "de" else Language.EN


def _place(message: Message) -> Destination:
    topic = message.message_thread_id if message.is_topic_message else None
    return Destination(message.chat.id, topic, None if _is_private(message) else message.message_id)
