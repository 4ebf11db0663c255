"""What was said last in each conversation, kept in memory for half an hour; in no database, file or log."""

from collections import OrderedDict
from datetime import datetime, timedelta

from bot.channels.telegram.incoming.incoming import Incoming
from bot.channels.telegram.outgoing.message_ids import DISCRETION
from bot.desk.thread import NEW_THREAD, REMEMBERED, Thread

MOST = 10_000
"""How many conversations are remembered; the longest silent one goes first."""

_Conversation = tuple[int, int, int | None]
"""An asker, the chat and its topic: in a group, what one is shown means nothing in what another says."""


class Threads:
    """The threads of all conversations; one conversation at a time may be answered."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Conversation, tuple[Thread, datetime]] = OrderedDict()

    def of(self, incoming: Incoming, now: datetime) -> Thread:
        """Return what is remembered of the conversation in which something is said."""
        thread, until = self._kept.get(_conversation(incoming), (NEW_THREAD, now))
        return thread if now <= until else NEW_THREAD

    def keep(self, incoming: Incoming, thread: Thread, now: datetime, *, vanishes: bool) -> None:
        """Remember `thread` for half an hour, or as long as a message that `vanishes`."""
        self._kept.pop(_conversation(incoming), None)
        if thread != NEW_THREAD:
            self._kept[_conversation(incoming)] = thread, now + _remembered(vanishes=vanishes)
        while self._kept and (len(self._kept) > MOST or self._oldest_until() < now):
            self._kept.popitem(last=False)

    def forget(self, writer: int) -> None:
        """Forget what was said in all conversations of one asker."""
        for conversation in [known for known in self._kept if known[0] == writer]:
            del self._kept[conversation]

    def _oldest_until(self) -> datetime:
        return next(iter(self._kept.values()))[1]


def _conversation(incoming: Incoming) -> _Conversation:
    return incoming.writer, incoming.place.chat, incoming.place.topic


def _remembered(*, vanishes: bool) -> timedelta:
    return DISCRETION if vanishes else REMEMBERED
