"""What finding hands to the desk: a verdict, the entries behind it, and what of the question was not understood."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.directory.model import Entry, NewsItem
from bot.search.fit import Fit
from bot.search.question.asked import Asked
from bot.search.sense import Word

MOST_RESULTS = 10
MOST_CHOICES = 5


class Verdict(StrEnum):
    """How sure finding is."""

    ANSWER = "answer"
    CHOICE = "choice"
    NOTHING = "nothing"


class Reason(StrEnum):
    """Why a verdict fell."""

    SURE = "sure enough, and ahead of everybody else"
    SEVERAL = "several fit as well"
    UNSURE = "the likeliest is not sure enough"
    SUBJECT = "a place is known, what is asked about it is not"
    NAME = "a name is not known here"
    UNKNOWN = "nothing explains enough of it"
    NO_WORDS = "no word that says anything"


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that is shown, its share of the question (0 to 1), and the fit that led to it, where there is one."""

    entry: Entry
    score: float
    fit: Fit | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word of the question, as typed, that the best fit does not explain and that says something.

    `mention` is an item that speaks of it; `familiar` says that some other entry has it.
    """

    word: str
    mention: NewsItem | None = None
    familiar: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict, and the matches in the order in which they are shown; none for NOTHING.

    `unknown` are the words that were not understood. `among` says how many fit where more do than are shown. `words`
    and `considered`, what came nearest, are what the verdict was made of.
    """

    verdict: Verdict
    matches: tuple[Match, ...] = ()
    reason: Reason = Reason.SURE
    unknown: tuple[Unknown, ...] = ()
    among: int = 0
    asked: Asked = field(default_factory=lambda: Asked("", ()))
    words: tuple[Word, ...] = ()
    considered: tuple[Match, ...] = ()

    @property
    def best(self) -> Entry:
        """The entry to show; only an ANSWER or a CHOICE has one."""
        return self.matches[0].entry

    def missing(self, match: Match) -> set[str]:
        """The words, as typed, that a match does not explain."""
        left = match.fit.left if match.fit else ()
        return {self.words[place].asked.typed for place in left}

    @property
    def choices(self) -> tuple[Entry, ...]:
        """The entries to choose from, at most five."""
        return tuple(match.entry for match in self.matches[:MOST_CHOICES])
