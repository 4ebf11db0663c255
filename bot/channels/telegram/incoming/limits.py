"""How much one asker may ask."""

from collections import OrderedDict, deque
from enum import Enum

PER_MINUTE = 30
"""Questions, commands and buttons a minute that every asker gets answered."""

TYPED_PER_MINUTE = 120
"""Inline queries a minute: an app sends one at every pause in typing."""

_MINUTE = 60.0


class Admission(Enum):
    """What becomes of an update: answered, refused with a word to the asker, or refused in silence."""

    ADMITTED = "admitted"
    REFUSED = "refused"
    REFUSED_AGAIN = "refused again"


class Limits:
    """Counts what each asker sent in the last minute, and forgets it after that minute.

    An update counts by when it was sent and by when it came: what piled up while the bot was away was no flood.
    """

    def __init__(self, per_minute: int = PER_MINUTE) -> None:
        self._per_minute = per_minute
        self._recent: OrderedDict[int, deque[tuple[float, float]]] = OrderedDict()
        self._told: OrderedDict[int, float] = OrderedDict()

    def admit(self, asker: int, sent: float, now: float) -> Admission:
        """Decide on an update that was `sent` then and came `now`: seconds on two clocks."""
        self._forget(now)
        recent = self._recent.setdefault(asker, deque())
        while recent and recent[0][1] <= now - _MINUTE:
            recent.popleft()
        if sum(earlier > sent - _MINUTE for earlier, _ in recent) < self._per_minute:
            recent.append((sent, now))
            self._recent.move_to_end(asker)
            return Admission.ADMITTED
        if asker in self._told:
            return Admission.REFUSED_AGAIN
        self._told[asker] = now
        return Admission.REFUSED

    def is_over(self, asker: int) -> bool:
        """Whether the asker was refused something lately."""
        return asker in self._told

    def _forget(self, now: float) -> None:
        while self._told and next(iter(self._told.values())) <= now - _MINUTE:
            self._told.popitem(last=False)
        while self._recent and next(iter(self._recent.values()))[-1][1] <= now - _MINUTE:
            self._recent.popitem(last=False)
