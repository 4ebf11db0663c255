"""The queue of updates, as Telegram keeps it: until confirmed, in order, for a day."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tests.telegram.description import UPDATE_KINDS

UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LONGEST_POLL = 50
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
BY_WEBHOOK = "terminated by setWebhook request"


class ConflictError(Exception):
    """A poll that had to end; the message is Telegram's."""


@dataclass(frozen=True, slots=True)
class Update:
    """An update, the moment it arrived (monotonic seconds), and the lane of its webhook: one after the other."""

    id: int
    kind: str
    body: dict[str, Any]
    at: float
    lane: str


class UpdateQueue:
    """Updates that wait for the bot, and what became of the others.

    The rules that the description leaves out are those of Telegram's published server: a repeated offset waits
    at least 3 s when there is nothing, and gets one update at a time when repeated within half a second.
    """

    def __init__(self, first_id: int, lifetime: float) -> None:
        self.next_id = first_id
        self.lifetime = lifetime
        self.pending: OrderedDict[int, Update] = OrderedDict()
        self.all: dict[int, Update] = {}
        self.acknowledged: dict[int, float] = {}
        self.unwanted: set[int] = set()
        self.expired: set[int] = set()
        self.allowed = UPDATE_KINDS - UNASKED
        self.listener: Callable[[Update], None] | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._last_offset = -1
        self._last_poll = 0.0

    def allow(self, kinds: list[str] | None) -> None:
        """Take `allowed_updates` of a request: nothing leaves things as they are, an empty list is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or UPDATE_KINDS - UNASKED

    def add(self, body: dict[str, Any], kind: str, lane: str) -> int:
        """Queue an update if the bot takes its kind; its id in any case."""
        update = Update(self.next_id, kind, {"update_id": self.next_id, **body}, time.monotonic(), lane)
        self.next_id += 1
        self.all[update.id] = update
        if kind in self.allowed:
            self._offer(update)
        else:
            self.unwanted.add(update.id)
        return update.id

    def repeat(self, update_id: int) -> None:
        """Queue an update once more, as Telegram does when it did not learn of its delivery."""
        self._offer(self.all[update_id])

    def acknowledge(self, update_ids: Iterable[int]) -> None:
        """Forget updates for good; dropped ones count, for nobody will answer them."""
        now = time.monotonic()
        for update_id in update_ids:
            if self.pending.pop(update_id, None):
                self.acknowledged.setdefault(update_id, now)

    def drop_all(self) -> None:
        """What `drop_pending_updates` asks for."""
        self.acknowledge(list(self.pending))

    async def poll(self, offset: int = 0, limit: int = 100, seconds: float = 0) -> list[dict[str, Any]]:
        """Answer getUpdates; raises ConflictError in the older of two polls."""
        self.end_poll(OTHER_POLL)
        since, self._last_poll = time.monotonic() - self._last_poll, time.monotonic()
        if offset == self._last_offset:
            seconds = max(seconds, 3) if since < 3 else seconds
            limit = 1 if since < 0.5 else limit
        self._last_offset = offset
        self._confirm(offset)
        if not self.pending and seconds:
            await self._wait(min(seconds, LONGEST_POLL))
        self._expire()
        return [update.body for update, _ in zip(self.pending.values(), range(limit), strict=False)]

    def end_poll(self, reason: str) -> None:
        """Let a waiting poll end with a conflict."""
        if self._waiter and not self._waiter.done():
            self._waiter.set_exception(ConflictError(reason))

    async def _wait(self, seconds: float) -> None:
        waiter = self._waiter = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await waiter
            await asyncio.sleep(0.002)  # Telegram waits as long, so that a burst comes in one answer
        except TimeoutError:
            pass
        finally:
            if self._waiter is waiter:
                self._waiter = None

    def _offer(self, update: Update) -> None:
        self.pending[update.id] = update
        if self.listener:
            self.listener(update)
        elif self._waiter and not self._waiter.done():
            self._waiter.set_result(None)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.acknowledge(list(self.pending)[:offset])
        while self.pending and (first := next(iter(self.pending))) < offset:
            self.acknowledge([first])

    def _expire(self) -> None:
        oldest = time.monotonic() - self.lifetime
        while self.pending and (first := next(iter(self.pending.values()))).at < oldest:
            del self.pending[first.id]
            self.expired.add(first.id)
