"""What finding hands to judging: entries with their score, and why each word of the question is in them."""

from dataclasses import dataclass

from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.search.fields import Field, How
from bot.search.query import Word


@dataclass(frozen=True, slots=True)
class Evidence:
    """One word of the question explained: by what (`matched`), in which field, how, and how surely (0 to 1).

    `edits` counts the slips of a misspelt word. `through` is the entry that holds the word where it is not the one found:
    a contact's organisation, an item's contact.
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

    `evidence` is given for the best few matches, `missing` for all. `named` is how much of the entry's own name or title
    the question says, 0 to 1.
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


@dataclass(frozen=True, slots=True)
class Member:
    """A contact of an organisation, and how near it is to the press: see `Relations.press`."""

    contact: Contact
    press: int


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that judging needs: matches, best first; the contacts that stand for what was found; what is unknown.

    `members` are the contacts of the organisations among the matches and of their items, `answering` those who answer for
    an item, `mentions` items in whose text a word stands that no contact or organisation knows, `familiar` the typed words
    that stand somewhere in the directory as they were typed, `places` and `names` those that name a place
    or a person there.
    """

    matches: tuple[Match, ...]
    members: dict[str, tuple[Member, ...]]
    answering: dict[str, tuple[Entry, ...]]
    mentions: dict[Word, NewsItem]
    familiar: frozenset[Word]
    places: frozenset[Word]
    names: frozenset[Word]

    def contacts_of(self, organisation: Organisation) -> tuple[Member, ...]:
        """Return the contacts that speak for an organisation, in the order of the file."""
        return self.members.get(organisation.id, ())
