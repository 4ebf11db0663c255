"""One way in which a word of a question may stand in the directory, and all of them together, as values."""

from dataclasses import dataclass

from bot.search.fields import How
from bot.search.postings import Ints, Masks
from bot.search.query import Word


@dataclass(frozen=True, slots=True)
class Reading:
    """One word taken for a word of the directory: the entries that hold it, in which fields, and how sure that is."""

    matched: str
    how: How
    strength: float
    docs: Ints
    masks: Masks
    edits: int = 0


Part = tuple[Reading, ...]
"""The readings of one word of a phrase."""


@dataclass(frozen=True, slots=True)
class Readings:
    """All readings of a word. Each of `several` is a phrase whose words must all stand in the entry."""

    word: Word
    single: tuple[Reading, ...]
    several: tuple[tuple[Part, ...], ...] = ()

    @property
    def size(self) -> int:
        """How many places there are to look at, at most."""
        size = sum(len(reading.docs) for reading in self.single)
        return size + sum(min(_size(part) for part in parts) for parts in self.several)

    def seeds(self) -> list[Ints]:
        """Return the entries that may explain the word, the surest reading's first."""
        lists = [reading.docs for reading in sorted(self.single, key=lambda reading: -reading.strength)]
        for parts in self.several:
            lists += [reading.docs for reading in min(parts, key=_size)]
        return lists


def _size(readings: Part) -> int:
    return sum(len(reading.docs) for reading in readings)
