"""Messages between askers and the bot, by their ids alone: to be deleted at a word of the asker, or ten minutes on."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import structlog

from bot.channels.telegram.outgoing.send import Sender
from bot.desk.memory import MemoryAwayError
from bot.store.store import Claim, MessageId, Store

_log = structlog.get_logger()

DISCRETION = timedelta(minutes=10)
"""How long questions and answers stay for askers who want them to vanish."""

DELETABLE = timedelta(hours=48)
"""How long Telegram lets bots delete messages (https://core.telegram.org/bots/api#deletemessage)."""

_MOST_ASKERS = 10_000
_MOST_MESSAGES = 500
_AT_ONCE = 8
_PAUSE = 5.0
"""Seconds between two looks for messages that are due."""

_LIMIT = 10.0
"""Seconds for one message, lest a chat that Telegram holds up should hold up the others."""

_ROUND = 50.0
"""Seconds for all messages that are deleted at once; what is left then waits for the next look."""

TURN = -1
"""The id that a copy of the bot claims to delete what is due; Telegram's begin at 1."""

TURN_LEASE = timedelta(seconds=60)
"""After this a copy that claimed the turn has died over it."""


class MessageIds:
    """Ids of messages: in memory those of the last 48 hours, in the store those that are to vanish."""

    def __init__(self, store: Store, sender: Sender) -> None:
        self._store = store
        self._sender = sender
        self._known: OrderedDict[int, deque[tuple[MessageId, datetime]]] = OrderedDict()
        self._unkept: dict[MessageId, datetime] = {}

    async def note(self, asker: int, messages: Iterable[MessageId], *, vanish: bool) -> None:
        """Keep in mind that these messages passed between the asker and the bot; let them `vanish` in ten minutes."""
        now, noted = datetime.now(UTC), list(messages)
        if not noted:
            return
        known = self._known.setdefault(asker, deque(maxlen=_MOST_MESSAGES))
        self._known.move_to_end(asker)
        known.extend((message, now) for message in noted)
        while known[0][1] <= now - DELETABLE:
            known.popleft()
        while len(self._known) > _MOST_ASKERS or next(iter(self._known.values()))[-1][1] <= now - DELETABLE:
            self._known.popitem(last=False)
        if vanish:
            await self._promise(noted, now + DISCRETION)

    async def erase(self, asker: int) -> tuple[int, int]:
        """Delete every message that is known of the asker; return how many are gone, and how many are not."""
        known = self._known.pop(asker, deque())
        young = [message for message, noted in known if noted > datetime.now(UTC) - DELETABLE]
        gone = sum((await self._delete(young)).values())
        return gone, len(known) - gone

    async def keep_promises(self) -> None:
        """Delete what is due, again and again, until cancelled; what cannot be deleted yet is tried again.

        Of several copies of the bot one does it at a time, and another where that one dies.
        """
        while True:
            try:
                await self.vanish(datetime.now(UTC))
            except MemoryAwayError:
                _log.debug("the database is away; messages vanish later")
            except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
                _log.warning("messages that are due could not be deleted; trying again", error=error)
            await asyncio.sleep(_PAUSE)

    async def vanish(self, now: datetime) -> None:
        """Delete what is due at `now`, unless another copy of the bot is about it; raises MemoryAwayError."""
        for message in await self._delete([message for message, due in self._unkept.items() if due <= now]):
            del self._unkept[message]
        if not await asyncio.to_thread(self._store.due_to_vanish, now):
            return
        if (await asyncio.to_thread(self._store.claim, [TURN], now, TURN_LEASE))[TURN] is not Claim.OURS:
            return
        try:
            decided = await self._delete(await asyncio.to_thread(self._store.due_to_vanish, now))
            if decided:
                await asyncio.to_thread(self._store.vanished, decided)
        finally:
            await asyncio.to_thread(self._store.release, TURN)

    async def _promise(self, messages: list[MessageId], due: datetime) -> None:
        try:
            await asyncio.to_thread(self._store.vanish_later, messages, due)
        except MemoryAwayError as error:
            _log.warning("the database is away; message ids are kept in memory", error=error)
            self._unkept |= dict.fromkeys(messages, due)

    async def _delete(self, messages: Iterable[MessageId]) -> dict[MessageId, bool]:
        """Delete messages, a few at once; return whether they are gone, of those that Telegram decided on in time."""
        room = asyncio.Semaphore(_AT_ONCE)

        async def delete(message: MessageId) -> bool:
            async with room, asyncio.timeout(_LIMIT):
                return await self._sender.delete(*message)

        tasks = {asyncio.create_task(delete(message)): message for message in messages}
        if not tasks:
            return {}
        try:
            done, _ = await asyncio.wait(tasks, timeout=_ROUND)
        finally:
            for task in tasks:
                task.cancel()
        return {tasks[task]: task.result() for task in done if task.exception() is None}
