"""What the admin chat is told unasked: at the pace of unasked messages, and never at the expense of an asker."""

import asyncio
import time

import structlog

from bot.channels.telegram.outgoing.pace import Pace
from bot.channels.telegram.outgoing.send import Destination, Sender
from bot.desk.reply import Markup, Reply

_log = structlog.get_logger()

_LIMIT = 5.0
"""Seconds that an asker waits to hear whether a report arrived."""

_MOST = 100
"""Notices on their way at once; what comes on top is not sent."""


class Notices:
    """Tells the `admin` chat, where there is one."""

    def __init__(self, sender: Sender, admin: int | None) -> None:
        self.admin = admin
        self._sender = sender
        self._pace = Pace()
        self._on_their_way: set[asyncio.Task[bool]] = set()

    def post(self, notice: Markup) -> None:
        """Send a notice, whenever Telegram takes it."""
        if len(self._on_their_way) == _MOST:
            _log.warning("too much is on its way to the admin chat; a notice is left out")
            return
        task = asyncio.create_task(self._send(notice))
        self._on_their_way.add(task)
        task.add_done_callback(self._on_their_way.discard)

    async def deliver(self, notice: Markup) -> bool:
        """Send a notice; return whether it is there after five seconds, and else leave it."""
        try:
            async with asyncio.timeout(_LIMIT):
                return await self._send(notice)
        except TimeoutError as error:
            _log.warning("the admin chat could not be told in time", error=error)
            return False

    async def finish(self, limit: float) -> None:
        """Let what is on its way arrive within `limit` seconds."""
        if self._on_their_way:
            _, late = await asyncio.wait(self._on_their_way, timeout=limit)
            for task in late:
                task.cancel()

    async def _send(self, notice: Markup) -> bool:
        if self.admin is None:
            return False
        await asyncio.sleep(self._pace.reserve(self.admin, time.monotonic()))
        try:
            return bool(await self._sender.send(Reply((notice,)), Destination(self.admin)))
        except Exception as error:  # noqa: BLE001 - whatever it is, the asker gets an answer
            _log.warning("the admin chat could not be told", error=error)
            return False
