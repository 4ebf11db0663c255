"""Messages between askers and the bot, by their ids alone: to be deleted at a word of the asker, or ten minutes on."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import structlog

from bot.channels.telegram.send import Sender
from bot.desk.memory import MemoryAwayError
from bot.store.store import MessageId, Store

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


class Traces:
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
        gone = await self._delete(young)
        return len(gone), len(known) - len(gone)

    async def keep_promises(self) -> None:
        """Delete what is due, again and again, until cancelled; what cannot be deleted yet is tried again."""
        while True:
            try:
                await self._vanish(datetime.now(UTC))
            except MemoryAwayError:
                _log.debug("the database is away; messages vanish later")
            except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
                _log.warning("messages that are due could not be deleted; trying again", error=error)
            await asyncio.sleep(_PAUSE)

    async def _promise(self, messages: list[MessageId], due: datetime) -> None:
        try:
            await asyncio.to_thread(self._store.vanish_later, messages, due)
        except MemoryAwayError as error:
            _log.warning("the database is away; message ids are kept in memory", error=error)
            self._unkept |= dict.fromkeys(messages, due)

    async def _vanish(self, now: datetime) -> None:
        here = [message for message, due in self._unkept.items() if due <= now]
        await self._delete(here)
        self._unkept = {message: due for message, due in self._unkept.items() if message not in here}
        due = await asyncio.to_thread(self._store.due_to_vanish, now)
        if due:
            await self._delete(due)
            await asyncio.to_thread(self._store.vanished, due)

    async def _delete(self, messages: Iterable[MessageId]) -> list[MessageId]:
        """Delete messages, a few at once; return those that are gone."""
        room = asyncio.Semaphore(_AT_ONCE)

        async def delete(message: MessageId) -> MessageId | None:
            async with room:
                return message if await self._sender.delete(*message) else None

        return [gone for gone in await asyncio.gather(*map(delete, messages)) if gone is not None]
