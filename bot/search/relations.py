"""Entries by number, and who belongs to whom: contacts to organisations, items to those who answer for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from bot.directory.model import Contact, Directory, Entry
from bot.search.days import Days
from bot.search.vocabulary import vocabulary

Ints = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]

_NEVER = np.iinfo(np.int32).max


@dataclass(frozen=True, slots=True)
class Links:
    """For each entry some others, as two arrays."""

    starts: Ints
    others: Ints

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]], entries: int) -> "Links":
        """Arrange (entry, other) pairs; the others keep their order."""
        table = np.array(list(pairs), dtype=np.int32).reshape(-1, 2)
        order = np.argsort(table[:, 0], kind="stable")
        starts = np.searchsorted(table[order, 0], np.arange(entries + 1)).astype(np.int32)
        return cls(starts, table[order, 1])

    def from_one(self, entry: int) -> Ints:
        """Return the others of one entry."""
        return self.others[self.starts[entry] : self.starts[entry + 1]]

    def from_many(self, entries: Ints) -> tuple[Ints, Ints]:
        """Return the others of many entries, and for each the position of the entry it belongs to."""
        ends = self.starts[entries + 1]
        lengths = ends - self.starts[entries]
        owners = np.arange(len(entries), dtype=np.int32).repeat(lengths)
        places = (ends - lengths.cumsum()).repeat(lengths) + np.arange(len(owners))
        return self.others[places], owners


def union(*several: Ints) -> Ints:
    """Return what stands in any of the arrays, ascending, each once; `np.unique` takes five times as long for few."""
    ordered = np.concatenate(several)
    ordered.sort()
    first = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


class Relations:
    """Contacts are numbered first, then organisations, then items, each in the order of the file."""

    def __init__(self, directory: Directory) -> None:
        self.entries: tuple[Entry, ...] = (*directory.contacts, *directory.organisations, *directory.news)
        self.contacts = len(directory.contacts)
        self.people_and_bodies = self.contacts + len(directory.organisations)
        self.numbers = {entry.id: number for number, entry in enumerate(self.entries[: self.people_and_bodies])}
        total = len(self.entries)
        body_of = [self.numbers[contact.organisation] for contact in directory.contacts]
        self.bodies = np.arange(total, dtype=np.int32)
        """The organisation of each contact; every other entry itself."""
        self.bodies[: self.contacts] = body_of
        self.members = Links.of(((body, number) for number, body in enumerate(body_of)), total)
        told = [
            (self.people_and_bodies + place, self.numbers[answering])
            for place, item in enumerate(directory.news)
            for answering in item.contacts
        ]
        self.answering = Links.of(told, total)
        self.items = Links.of(((answering, item) for item, answering in told), total)
        self.press = np.array([_nearness(contact) for contact in directory.contacts], dtype=np.int8)
        """How near each contact is to the press: 3 its press office or only desk, 2 by role, 1 nothing said, 0
        another department.
        """
        self._zone = directory.settings.zone
        self._days = np.array([item.date.toordinal() if item.date else 0 for item in directory.news], dtype=np.int32)
        self._embargoes = np.array([_minute(item.embargo) for item in directory.news], dtype=np.int64)
        self._last_embargo = int(self._embargoes.max(initial=0))
        self._last_days = np.array(
            [c.until.toordinal() if c.until else _NEVER for c in directory.contacts], dtype=np.int32
        )
        self._first_last_day = int(self._last_days.min(initial=_NEVER))

    def is_contact(self, number: int) -> bool:
        """Return whether the entry is a contact."""
        return number < self.contacts

    def told_on(self, days: Days) -> Ints:
        """Return the items of those days, the latest first."""
        places = np.nonzero((self._days >= days.first.toordinal()) & (self._days <= days.last.toordinal()))[0]
        newest = places[np.argsort(-self._days[places], kind="stable")]
        return (newest + self.people_and_bodies).astype(np.int32)

    def visible(self, numbers: Ints, now: datetime) -> Flags:
        """Return which of the entries may be shown at `now`; an item under embargo may not."""
        minute = _minute(_local(now, self._zone))
        if minute >= self._last_embargo:
            return ~np.zeros(len(numbers), dtype=bool)
        places = numbers - self.people_and_bodies
        kept: Flags = (places < 0) | (self._embargoes[np.maximum(places, 0)] <= minute)
        return kept

    def left(self, numbers: Ints, now: datetime) -> Flags:
        """Return which of the entries are contacts who are listed no longer on the day of `now`."""
        gone: Flags = np.zeros(len(numbers), dtype=bool)
        today = _local(now, self._zone).toordinal()
        if today > self._first_last_day:
            people = numbers < self.contacts
            gone[people] = self._last_days[numbers[people]] < today
        return gone


def _nearness(contact: Contact) -> int:
    if contact.press is False:
        return 0
    if _speaks(contact.department):
        return 3
    if _speaks(contact.role):
        return 2
    if contact.department:
        return 0
    return 1 if contact.name else 3


@lru_cache(maxsize=4096)
def _speaks(title: str | None) -> bool:
    return title is not None and vocabulary().speaks(title)


def _minute(moment: datetime | None) -> int:
    """A minute of the directory's own clock as a number; 0 for none."""
    return 0 if moment is None else moment.toordinal() * 1440 + moment.hour * 60 + moment.minute


def _local(now: datetime, zone: ZoneInfo) -> datetime:
    return now if now.tzinfo is None else now.astimezone(zone)
