"""From what is asked to the desk, and from the desk to what is sent; one method for each sort of thing people send."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import structlog

from bot.channels.telegram.incoming import Command, Incoming, Press, Question, Unreadable
from bot.channels.telegram.send import Sender
from bot.desk.desk import Desk
from bot.desk.reply import Reply
from bot.desk.texts import say

_log = structlog.get_logger()

_DESK_LIMIT = 10.0
"""Seconds that the desk may think; it needs a thousandth of that."""

_ALBUMS = 1000
"""How many albums are remembered, so that ten pictures sent at once draw one sentence."""


class Handlers:
    """Carries what is asked to the desk, and its reply to the sender."""

    def __init__(self, desk: Desk, sender: Sender) -> None:
        self._desk = desk
        self._sender = sender
        self._albums: OrderedDict[str, None] = OrderedDict()

    async def answer(self, incoming: Incoming) -> None:
        """Answer; raises the last error of Telegram where a reply could not be sent."""
        match incoming.said:
            case Question():
                await self.question(incoming, incoming.said)
            case Command():
                await self.command(incoming, incoming.said)
            case Press():
                await self.press(incoming, incoming.said)
            case Unreadable():
                await self.unreadable(incoming, incoming.said)

    async def question(self, incoming: Incoming, question: Question) -> None:
        """Answer a text."""
        await self._reply(incoming, partial(self._desk.answer, question.text, incoming.asker))

    async def command(self, incoming: Incoming, command: Command) -> None:
        """Do what a command says."""
        await self._reply(incoming, partial(self._desk.command, command.name, command.words, incoming.asker))

    async def press(self, incoming: Incoming, press: Press) -> None:
        """Do what a button says; its waiting state ends first, since Telegram forgets the query in seconds."""
        await self._sender.acknowledge(press.query, incoming.place)
        await self._reply(incoming, partial(self._desk.press, press.data, incoming.asker))

    async def unreadable(self, incoming: Incoming, unreadable: Unreadable) -> None:
        """Say that only text is read, once for an album."""
        if unreadable.album is None or self._is_first_of(unreadable.album):
            await self._reply(incoming, partial(self._desk.unreadable, incoming.asker))

    async def refuse(self, incoming: Incoming, *, aloud: bool) -> None:
        """Leave unanswered what is beyond the limits; say so if `aloud`."""
        if isinstance(incoming.said, Press):
            await self._sender.acknowledge(incoming.said.query, incoming.place)
        if aloud:
            await self._sender.send(Reply((say(incoming.language, "too-fast"),)), incoming.place)

    async def _reply(self, incoming: Incoming, ask: Callable[[datetime], Reply]) -> None:
        try:
            async with asyncio.timeout(_DESK_LIMIT):
                reply = await asyncio.to_thread(ask, datetime.now(UTC))
        except Exception as error:  # noqa: BLE001 - whatever it is, the asker gets an answer
            _log.error("a question could not be answered", error=error)
            reply = Reply((say(incoming.language, "failed"),))
        await self._sender.send(reply, incoming.place)

    def _is_first_of(self, album: str) -> bool:
        if album in self._albums:
            return False
        self._albums[album] = None
        if len(self._albums) > _ALBUMS:
            self._albums.popitem(last=False)
        return True
