"""From what is asked to the desk, and from the desk to what is sent; one method for each sort of thing people send."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

import structlog

from bot.channels.telegram.incoming.incoming import Command, Incoming, Press, Question, Typing, Unreadable
from bot.channels.telegram.incoming.threads import Threads
from bot.channels.telegram.outgoing.message_ids import MessageIds
from bot.channels.telegram.outgoing.notices import Notices
from bot.channels.telegram.outgoing.send import Sender
from bot.channels.telegram.status import NAME as STATUS
from bot.channels.telegram.status import Status
from bot.desk.asker_settings import forgotten
from bot.desk.desk import Desk
from bot.desk.reply import Reply
from bot.desk.texts import say
from bot.desk.thread import Thread

T = TypeVar("T")

_log = structlog.get_logger()

_DESK_LIMIT = 10.0
"""Seconds that the desk may think; it needs a thousandth of that."""

_ALBUMS = 1000
"""How many albums are remembered, so that ten pictures sent at once draw one sentence."""


class Handlers:
    """Carries what is asked to the desk, and its reply to the sender."""

    def __init__(self, desk: Desk, sender: Sender, message_ids: MessageIds, status: Status, notices: Notices) -> None:
        self._desk = desk
        self._status = status
        self._sender = sender
        self._message_ids = message_ids
        self._notices = notices
        self._admin = notices.admin
        self._threads = Threads()
        self._albums: OrderedDict[str, None] = OrderedDict()
        self.note_answer: Callable[[Reply, float], None] = lambda _reply, _seconds: None

    async def answer(self, incoming: Incoming) -> None:
        """Answer; raises the last error of Telegram where a reply could not be sent."""
        self._status.note(datetime.now(UTC))
        match incoming.said:
            case Question():
                await self.question(incoming, incoming.said)
            case Command():
                await self.command(incoming, incoming.said)
            case Press():
                await self.press(incoming, incoming.said)
            case Unreadable():
                await self.unreadable(incoming, incoming.said)
            case Typing():
                await self.typing(incoming, incoming.said)

    async def question(self, incoming: Incoming, question: Question) -> None:
        """Answer a text; a release in the admin chat comes back as a draft of its entries."""
        await self._reply(incoming, partial(self._answered, incoming, question))

    async def command(self, incoming: Incoming, command: Command) -> None:
        """Do what a command says; that for the admin chat is a question anywhere else, and nothing in groups."""
        if command.name == STATUS and incoming.place.chat == self._admin:
            await self._sender.send(await self._status.reply(incoming.language), incoming.place)
            return
        if command.name == STATUS:
            if not incoming.place.is_shared:
                await self.question(incoming, Question(f"/{command.name} {command.words}"))
            return
        await self._reply(incoming, partial(self._desk.command, command.name, command.words, incoming.asker))

    async def press(self, incoming: Incoming, press: Press) -> None:
        """Do what a button says; its waiting state ends first, since Telegram forgets the query in seconds."""
        await self._sender.acknowledge(press.query, incoming.place)
        await self._reply(incoming, partial(self._desk.press, press.data, incoming.asker))

    async def unreadable(self, incoming: Incoming, unreadable: Unreadable) -> None:
        """Say that only text is read, once for an album."""
        if unreadable.album is None or self._is_first_of(unreadable.album):
            await self._reply(incoming, partial(self._desk.unreadable, incoming.asker))

    async def typing(self, incoming: Incoming, typing: Typing) -> None:
        """Show what fits what somebody is typing; nothing of it is kept."""
        try:
            answers = await self._thought(partial(self._desk.inline, typing.words, incoming.asker))
        except Exception as error:  # noqa: BLE001 - whatever it is, nothing is shown
            _log.error("what is typed could not be answered", error=error)
            answers = ()
        await self._sender.answer_inline(typing.query, answers, incoming.place)

    async def refuse(self, incoming: Incoming, *, aloud: bool) -> None:
        """Leave unanswered what is beyond the limits; say so if `aloud`, though not to who is still typing."""
        if isinstance(incoming.said, Press):
            await self._sender.acknowledge(incoming.said.query, incoming.place)
        if aloud and not isinstance(incoming.said, Typing):
            await self._sender.send(Reply((say(incoming.language, "too-fast"),)), incoming.place)

    async def _reply(self, incoming: Incoming, ask: Callable[[datetime, Thread], tuple[Reply, Thread]]) -> None:
        """Reply with what was said before in mind, and keep in mind what is said now."""
        begun, now = time.monotonic(), datetime.now(UTC)
        thread = self._threads.of(incoming, now)
        try:
            reply, thread = await self._thought(lambda at: ask(at, thread))
        except Exception as error:  # noqa: BLE001 - whatever it is, the asker gets an answer
            _log.error("a question could not be answered", error=error)
            reply = Reply((say(incoming.language, "failed"),))
        self._threads.keep(incoming, thread, now, vanishes=reply.vanishes)
        reply = await self._noted(reply)
        asked = [] if incoming.message is None else [incoming.message]
        if reply.erases is not None:
            self._threads.forget(incoming.writer)
            await self._message_ids.note(incoming.writer, ((incoming.place.chat, each) for each in asked), vanish=False)
            asked, reply = [], forgotten(reply, reply.erases, *await self._message_ids.erase(incoming.writer))
        sent = await self._sender.send(reply, incoming.place)
        self.note_answer(reply, time.monotonic() - begun)
        passed = [(incoming.place.chat, message) for message in (*asked, *sent)]
        await self._message_ids.note(incoming.writer, passed, vanish=reply.vanishes)

    async def _thought(self, ask: Callable[[datetime], T]) -> T:
        async with asyncio.timeout(_DESK_LIMIT):
            return await asyncio.to_thread(ask, datetime.now(UTC))

    async def _noted(self, reply: Reply) -> Reply:
        """Send the notice of a reply to the admin chat; the asker waits where the reply says whether it arrived."""
        if reply.notice is None:
            return reply
        if reply.undelivered is None:
            self._notices.post(reply.notice)
        elif not await self._notices.deliver(reply.notice):
            return replace(reply, blocks=(reply.undelivered,))
        return reply

    def _answered(self, incoming: Incoming, question: Question, now: datetime, thread: Thread) -> tuple[Reply, Thread]:
        if incoming.place.chat == self._admin:
            from bot.editing.draft.admin_draft import admin_draft  # its libraries take 3 MB

            draft = admin_draft(self._desk.directory, question.text, incoming.asker.language)
            if draft is not None:
                return draft, thread
        return self._desk.answer(question.text, incoming.asker, now, thread)

    def _is_first_of(self, album: str) -> bool:
        if album in self._albums:
            return False
        self._albums[album] = None
        if len(self._albums) > _ALBUMS:
            self._albums.popitem(last=False)
        return True
