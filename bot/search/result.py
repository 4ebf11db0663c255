"""What judging hands to the desk: a verdict, the entries behind it, and what the question says that nobody has."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.directory.model import Entry, NewsItem
from bot.search.match import Match
from bot.search.query import Query

MOST_RESULTS = 10
MOST_CHOICES = 5


class Verdict(StrEnum):
    """How sure finding is."""

    ANSWER = "answer"
    CHOICE = "choice"
    NOTHING = "nothing"


class Reason(StrEnum):
    """Why a verdict fell."""

    SURE = "every word explained, and a clear lead"
    SEVERAL = "several entries fit as well"
    DOUBTFUL_SPELLING = "reached by a doubtful spelling"
    NO_SUCH_OFFICE = "the office asked for is met as a subject only"
    IN_TEXT_ONLY = "found in running text only"
    LOOSE = "a name is met in part only"
    WORD_MISSING = "a word is not explained"
    INCIDENT = "words of an incident: police and fire brigade of the place"
    DAYS_ONLY = "nothing but days was asked for"
    UNKNOWN = "nothing explains enough of it"
    NO_WORDS = "no word with weight"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A word of the question that some or all of the results do not explain, or only stand in for, as typed.

    `mention` is an item that speaks of it; `familiar` says that some other entry has it.
    """

    word: str
    mention: NewsItem | None = None
    familiar: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict, and the matches in the order in which they are shown.

    An item is followed by its contacts; an organisation comes behind those of its contacts that fit. There are no
    matches for NOTHING. `considered` is what the judge had before it, for explanations.
    """

    verdict: Verdict
    matches: tuple[Match, ...] = ()
    reason: Reason = Reason.SURE
    dropped: tuple[Dropped, ...] = ()
    query: Query = field(default_factory=lambda: Query(""))
    considered: tuple[Match, ...] = ()

    @property
    def best(self) -> Entry:
        """The entry to show; only an ANSWER or a CHOICE has one."""
        return self.matches[0].entry

    @property
    def choices(self) -> tuple[Entry, ...]:
        """The entries to choose from, at most five."""
        return tuple(match.entry for match in self.matches[:MOST_CHOICES])
