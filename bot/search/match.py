"""An entry that fits a question: its score, and why each word of the question is in it."""

from dataclasses import dataclass

from bot.directory.model import Entry
from bot.search.fields import Field, How
from bot.search.query import Word


@dataclass(frozen=True, slots=True)
class Evidence:
    """One word of the question explained: by what (`matched`), in which field, how, and how surely (0 to 1).

    `edits` counts the slips of a misspelt word. `through` is the entry that holds the word where it is not the one
    found: a contact's organisation, an item's contact.
    """

    word: Word
    matched: str
    field: Field
    how: How
    edits: int
    strength: float
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that explains some of the question; `score` runs from 0 to 1, on one scale for all entries.

    `evidence` is given for the best few matches, `missing` for all. `named` is how much of the entry's own name or
    title the question says, 0 to 1.
    """

    entry: Entry
    score: float
    evidence: tuple[Evidence, ...] = ()
    missing: tuple[Word, ...] = ()
    named: float = 0.0

    @property
    def complete(self) -> bool:
        """Whether every word with weight is explained."""
        return not self.missing
