"""Replies on their way out: at once, again where that is safe, slower only when Telegram says so."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import structlog
from telegram import InlineKeyboardMarkup, InputFile, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from bot.channels.telegram.api.connection import Connection
from bot.channels.telegram.api.failures import may_be_done, pause, seconds
from bot.channels.telegram.outgoing.render import inline_results, keyboard, messages
from bot.desk.inline import InlineAnswer
from bot.desk.reply import ContactCard, Document, Markup, Reply, plain

T = TypeVar("T")

_log = structlog.get_logger()

_REQUEST_LIMIT = 30.0
"""Seconds for one request, however slowly its answer drips."""

_TRIES = 20
"""How often a request is made to a Telegram that is there but fails it: some two minutes."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a reply goes: a chat, the topic in it, the message that is answered where others write, too."""

    chat: int
    topic: int | None = None
    message: int | None = None

    @property
    def is_shared(self) -> bool:
        """Whether others read along; Telegram numbers people upwards from 0, and groups and channels downwards."""
        return self.chat < 0

    @property
    def answered(self) -> ReplyParameters | None:
        """The message that a reply refers to; it may be gone."""
        return None if self.message is None else ReplyParameters(self.message, allow_sending_without_reply=True)


class Sender:
    """Sends what it is given; one chat after another waits for itself alone."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: set[int] = set()

    def is_held(self, chat: int) -> bool:
        """Whether something for the chat waits until Telegram takes it."""
        return chat in self._held

    async def send(self, reply: Reply, place: Destination) -> list[int]:
        """Send a reply; return the ids of its messages, as far as Telegram told them.

        One that Telegram refuses for good, as of a blocked bot, is dropped with a line in the log. Raises the last
        error where Telegram keeps failing although it can be reached.
        """
        texts = messages(reply)
        buttons = keyboard(reply)
        sent: list[int | None] = []
        try:
            for text in texts:
                sent += [await self._text(text, place, buttons if text is texts[-1] else None)]
            if reply.contact is not None:
                sent += [await self._contact(reply.contact, place)]
            if reply.document is not None:
                sent += [await self._document(reply.document, place)]
        except (BadRequest, Forbidden) as error:
            _log.info("Telegram refuses a reply", error=error)
        return [message for message in sent if message is not None]

    async def delete(self, chat: int, message: int) -> bool:
        """Delete a message; return whether it is gone."""
        try:
            await self._deliver(lambda at: self._connection.delete_message(at, message), chat)
        except (BadRequest, Forbidden) as error:
            return "not found" in error.message.lower()
        return True

    async def answer_inline(self, query: str, answers: Sequence[InlineAnswer], place: Destination) -> None:
        """Show what fits what somebody is typing, to them alone and never from a cache."""
        shown = inline_results(answers)
        try:
            await self._deliver(
                lambda _: self._connection.answer_inline_query(query, shown, cache_time=0, is_personal=True), place.chat
            )
        except BadRequest:
            _log.debug("somebody has typed on; their query is too old to be answered")

    async def acknowledge(self, query: str, place: Destination) -> None:
        """End the waiting state of a pressed button, where Telegram still knows of it."""
        try:
            await self._deliver(lambda _: self._connection.answer_callback_query(query), place.chat)
        except BadRequest:
            _log.debug("a pressed button is too old to be acknowledged")

    async def _text(self, text: Markup, place: Destination, buttons: InlineKeyboardMarkup | None) -> int | None:
        try:
            return await self._message(text, place, ParseMode.HTML, buttons)
        except BadRequest as error:
            _log.warning("Telegram refuses a formatted reply; sending its words alone", error=error)
            return await self._message(plain(text), place, None, None)

    async def _message(
        self, text: str, place: Destination, mode: ParseMode | None, buttons: InlineKeyboardMarkup | None
    ) -> int | None:
        return await self._deliver(
            lambda chat: self._connection.send(
                "sendMessage",
                chat,
                text=text,
                parse_mode=mode,
                reply_markup=buttons,
                link_preview_options=_NO_PREVIEW,
                message_thread_id=place.topic,
                reply_parameters=place.answered,
            ),
            place.chat,
        )

    async def _contact(self, contact: ContactCard, place: Destination) -> int | None:
        return await self._deliver(
            lambda chat: self._connection.send(
                "sendContact",
                chat,
                phone_number=contact.phone,
                first_name=contact.name,
                vcard=contact.vcard,
                message_thread_id=place.topic,
            ),
            place.chat,
        )

    async def _document(self, document: Document, place: Destination) -> int | None:
        return await self._deliver(
            lambda chat: self._connection.send(
                "sendDocument",
                chat,
                document=InputFile(document.content, document.name),
                message_thread_id=place.topic,
            ),
            place.chat,
        )

    async def _deliver(self, request: Callable[[int], Awaitable[T]], chat: int) -> T | None:
        """Make a request until Telegram did it or refused it for good; return what it gave.

        Where nobody knows whether Telegram did it, it is made once more and then counts as done, with None to return.
        """
        tries, doubts = 0, 0
        while True:
            try:
                async with asyncio.timeout(_REQUEST_LIMIT):
                    return await request(chat)
            except RetryAfter as flood:
                with self._holding(chat):
                    await asyncio.sleep(seconds(flood))
            except ChatMigrated as moved:
                tries += 1
                if tries == _TRIES:
                    raise
                chat = moved.new_chat_id
            except (BadRequest, Forbidden):
                raise
            except Exception as error:
                tries += 1
                doubts += may_be_done(error)
                if doubts == 2:
                    _log.warning("nobody knows whether a reply arrived; it was sent twice", error=error)
                    return None
                if tries == _TRIES:
                    raise
                with self._holding(chat):
                    await asyncio.sleep(pause(tries))
                    await self._reach()

    @contextmanager
    def _holding(self, chat: int) -> Iterator[None]:
        self._held.add(chat)
        try:
            yield
        finally:
            self._held.discard(chat)

    async def _reach(self) -> None:
        """Wait until Telegram answers anything at all."""
        tries = 0
        while True:
            try:
                async with asyncio.timeout(_REQUEST_LIMIT):
                    await self._connection.get_me()
            except RetryAfter as flood:
                await asyncio.sleep(seconds(flood))
            except Exception:  # noqa: BLE001 - whatever it is, it may pass
                tries += 1
                await asyncio.sleep(pause(tries))
            else:
                return
