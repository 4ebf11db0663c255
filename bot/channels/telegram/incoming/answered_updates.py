"""Which updates were answered, so that one which comes again, or to two copies of the bot, is answered once."""

import asyncio
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

import structlog

from bot.store.store import Claim, Store

T = TypeVar("T")

_log = structlog.get_logger()

_LEASE = timedelta(seconds=5)
"""After this a claimed update is free again, because whoever claimed it has died over it."""

_ASK_AGAIN = 0.5
"""Seconds between two questions for an update that another copy is answering."""

_RENEWING = 1.5
"""Seconds between two signs of life for what is claimed; several fit into a lease."""

_PRUNING = timedelta(hours=1)
"""The time between two clearings of what is too old, by whichever copy of the bot comes first."""

_PRUNING_TURN = 0
"""The id that is claimed for a clearing; Telegram's begin at 1."""


class AnsweredUpdates:
    """The ids of answered updates in the store; while the store is away, every update counts as ours.

    What is asked while the store is busy goes to it together, in one transaction: a flood costs hardly more than one
    question.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="answered")  # writers of SQLite wait for each other
        self._is_away = False
        self._claimed: set[int] = set()
        self._wanted: dict[int, asyncio.Future[Claim | None]] = {}
        self._done: dict[int, asyncio.Future[None]] = {}
        self._passing_on: asyncio.Task[None] | None = None

    async def claim(self, update_id: int) -> bool:
        """Return whether an update is ours to answer, once that is certain; False if another copy answered it."""
        while True:
            match await self._passed_on(self._wanted, update_id):
                case Claim.OURS:
                    self._claimed.add(update_id)
                    return True
                case None:
                    return True
                case Claim.ANSWERED:
                    return False
                case Claim.BUSY:
                    await asyncio.sleep(_ASK_AGAIN)

    async def mark(self, update_id: int) -> None:
        """Keep that an update was answered."""
        self._claimed.discard(update_id)
        await self._passed_on(self._done, update_id)

    async def release(self, update_id: int) -> None:
        """Let another copy answer an update."""
        self._claimed.discard(update_id)
        await self._ask(lambda _: self._store.release(update_id))

    async def keep(self) -> None:
        """Renew the claims on what is being answered, find a lost store again, clear out what is too old; for ever."""
        while True:
            await self._run(self._prune)
            for _ in range(int(_PRUNING.total_seconds() / _RENEWING)):
                await asyncio.sleep(_RENEWING)
                if self._claimed or self._is_away:
                    await self._run(partial(self._store.renew, frozenset(self._claimed)))

    def close(self) -> None:
        """Wait for no more answers of the store."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _passed_on(self, waiting: dict[int, asyncio.Future[T]], update_id: int) -> asyncio.Future[T]:
        """Return what the store will say of an update."""
        said = waiting[update_id] = asyncio.get_running_loop().create_future()
        if self._passing_on is None or self._passing_on.done():
            self._passing_on = asyncio.create_task(self._pass_on())
        return said

    async def _pass_on(self) -> None:
        while self._wanted or self._done:
            wanted, self._wanted = self._wanted, {}
            done, self._done = self._done, {}
            whose = await self._ask(partial(self._settle, frozenset(done), frozenset(wanted)))
            for update_id, claim in wanted.items():
                if not claim.done():
                    claim.set_result(whose.get(update_id) if whose is not None else None)
            for mark in done.values():
                if not mark.done():
                    mark.set_result(None)

    def _settle(self, done: Collection[int], wanted: Collection[int], now: datetime) -> dict[int, Claim]:
        if done:
            self._store.mark_answered(done, now)
        return self._store.claim(wanted, now, _LEASE) if wanted else {}

    def _prune(self, now: datetime) -> None:
        if self._store.claim([_PRUNING_TURN], now, _PRUNING)[_PRUNING_TURN] is Claim.OURS:
            self._store.prune(now)

    async def _ask(self, work: Callable[[datetime], T]) -> T | None:
        """Do work in the store; None at once while the store is known to be away, which `keep` finds the end of."""
        return None if self._is_away else await self._run(work)

    async def _run(self, work: Callable[[datetime], T]) -> T | None:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._try, work)

    def _try(self, work: Callable[[datetime], T]) -> T | None:
        try:
            done = work(datetime.now(UTC))
        except Exception as error:  # noqa: BLE001 - whatever it is, questions are answered all the same
            if not self._is_away:
                _log.warning("the database is away; an update that comes twice is answered twice", error=error)
            self._is_away = True
            return None
        self._is_away = False
        return done
