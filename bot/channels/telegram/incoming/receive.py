"""Updates on their way in: answered in order within a chat, chats side by side, confirmed only when answered.

Telegram is the queue. Whatever ends this process, an update that was not answered is delivered again.
"""

import asyncio
import time
from collections.abc import Coroutine
from contextlib import suppress
from weakref import WeakValueDictionary

import structlog
from telegram import Update

from bot.channels.telegram.api.connection import BATCH, Connection, RawUpdate
from bot.channels.telegram.api.failures import Patience
from bot.channels.telegram.incoming.answered_updates import AnsweredUpdates
from bot.channels.telegram.incoming.handlers import Handlers
from bot.channels.telegram.incoming.incoming import Incoming, Typing, UpdateReader
from bot.channels.telegram.incoming.limits import TYPED_PER_MINUTE, Admission, Limits
from bot.channels.telegram.incoming.unconfirmed_updates import UnconfirmedUpdates
from bot.channels.telegram.outgoing.send import Sender

_log = structlog.get_logger()

_POLL = 20
"""Seconds that Telegram holds a poll while nothing waits; with the time-out on top, an outage is noticed in 27."""

_PAUSES = (0.1, 0.4)
"""Seconds between polls while something is being answered. Telegram shows a single update where the same offset comes
again within half a second (`Client::do_get_updates` of its published server), so only a new one is told sooner."""

_FAREWELL = 3.0
"""Seconds for the last confirmation."""


class Receiver:
    """Polls Telegram and sees to it that every update is answered once."""

    def __init__(
        self,
        connection: Connection,
        reader: UpdateReader,
        handlers: Handlers,
        sender: Sender,
        answered_updates: AnsweredUpdates,
    ) -> None:
        self._connection = connection
        self._reader = reader
        self._handlers = handlers
        self._sender = sender
        self._answered_updates = answered_updates
        self._unconfirmed = UnconfirmedUpdates()
        self._limits = Limits()
        self._typing_limits = Limits(TYPED_PER_MINUTE)
        self._chats: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._running: dict[int, Incoming] = {}
        self._answers: dict[int, asyncio.Task[None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._told: int | None = None
        self._is_stopping = False

    async def poll(self) -> None:
        """Take updates until cancelled; raises ServingRefusedError where Telegram lets nobody take any."""
        patience = Patience()
        while True:
            self._told = offset = self._unconfirmed.offset
            wait = _POLL if self._unconfirmed.is_idle and not patience.is_tried else 0
            try:
                updates = await self._connection.fetch(offset, wait)
            except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
                await asyncio.sleep(patience.after(error))
                continue
            patience.over()
            self._unconfirmed.forget(offset)
            for update in updates:
                if self._unconfirmed.admit(update["update_id"]):
                    self._take(update)
            if len(updates) == BATCH:
                self._pass_by()
            await self._settle()

    async def deliver(self, update: RawUpdate) -> bool:
        """Deal with an update that Telegram posts, or wait for it where that goes on; return whether it was dealt with.

        A cancelled caller leaves the answer to be finished; the update then comes again and finds it.
        """
        update_id: int = update["update_id"]
        if self._unconfirmed.admit(update_id) and not self._is_stopping:
            self._take(update)
        if answer := self._answers.get(update_id):
            await asyncio.wait((answer,))
        if self._unconfirmed.is_open(update_id):
            return False
        self._unconfirmed.forget(update_id + 1)
        return True

    async def finish(self, limit: float) -> None:
        """Begin nothing more, let what runs end within `limit` seconds, and confirm what was answered."""
        self._is_stopping = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=limit)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        if self._has_news():
            with suppress(Exception):
                async with asyncio.timeout(_FAREWELL):
                    await self._connection.fetch(self._unconfirmed.offset, 0)

    def _take(self, update: RawUpdate) -> None:
        """Begin to deal with an update; what asks nothing and what cannot be read is dealt with at once."""
        update_id: int = update["update_id"]
        incoming = self._read(update)
        if incoming is None:
            self._unconfirmed.close(update_id)
            return
        now = time.time()
        sent = now if incoming.sent is None else incoming.sent.timestamp()
        limits = self._typing_limits if isinstance(incoming.said, Typing) else self._limits
        admission = limits.admit(incoming.writer, sent, now)
        if admission is Admission.ADMITTED:
            self._running[update_id] = incoming
            self._answers[update_id] = self._begin(self._answer(update_id, incoming))
        else:
            self._unconfirmed.close(update_id)
            self._begin(self._refuse(incoming, aloud=admission is Admission.REFUSED))

    def _read(self, update: RawUpdate) -> Incoming | None:
        try:
            return self._reader.read(Update.de_json(update, self._connection))
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not stop the others
            _log.error("an update cannot be read; it is left aside", error=error)
            return None

    def _begin(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _answer(self, update_id: int, incoming: Incoming) -> None:
        async with self._turn(incoming):
            if self._is_stopping and self._unconfirmed.is_open(update_id):
                return
            await self._answer_once(update_id, incoming)
        del self._running[update_id], self._answers[update_id]
        self._unconfirmed.close(update_id)
        if self._unconfirmed.is_idle:
            self._idle.set()

    async def _answer_once(self, update_id: int, incoming: Incoming) -> None:
        if not await self._answered_updates.claim(update_id):
            return
        try:
            await self._handlers.answer(incoming)
        except asyncio.CancelledError:
            await asyncio.shield(self._answered_updates.release(update_id))
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not stop the others
            _log.error("a reply could not be sent; it is left aside", error=error)
        await self._answered_updates.mark(update_id)

    async def _refuse(self, incoming: Incoming, *, aloud: bool) -> None:
        async with self._turn(incoming):
            try:
                await self._handlers.refuse(incoming, aloud=aloud)
            except Exception as error:  # noqa: BLE001 - a refusal is a courtesy
                _log.warning("a refusal could not be sent", error=error)

    def _turn(self, incoming: Incoming) -> asyncio.Lock:
        """Return the lock that serves a chat in the order of asking."""
        return self._chats.setdefault(incoming.place.chat, asyncio.Lock())

    def _pass_by(self) -> None:
        """Let others be seen where Telegram may have more updates than it shows.

        Those of a chat that Telegram holds up, and of an asker beyond the limits, are confirmed now and answered from
        memory. A kill at this moment would lose them; otherwise one chat would silence all.
        """
        for update_id, incoming in self._running.items():
            if self._sender.is_held(incoming.place.chat) or self._limits.is_over(incoming.writer):
                self._unconfirmed.close(update_id)

    async def _settle(self) -> None:
        """Wait until everything is answered, or as long as Telegram needs between two polls."""
        for pause in _PAUSES:
            if self._unconfirmed.is_idle:
                return
            self._idle.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._idle.wait()
            if self._has_news():
                return

    def _has_news(self) -> bool:
        """Whether there is an offset that Telegram was not told yet."""
        return self._unconfirmed.offset not in (None, self._told)
