"""Judging: findings -> answer, choice or nothing. Every threshold of finding lives here.

An answer must explain every word with weight and lead the next different entry. A guess presented as an answer is the
worst defect this product can have, so whatever is doubtful is a choice, and whatever is too little is nothing.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.search.fields import Field, How
from bot.search.match import Evidence, Findings, Match
from bot.search.query import Query, Role, Word

MOST_RESULTS = 10
MOST_CHOICES = 5
LEAD = 0.025
"""How much higher than the next different entry an answer must score."""
LEAST_FOR_CHOICE = 0.55
"""What share of the question's weight an entry must explain to be offered at all."""
LEAST_FOR_SLIP = 0.65
"""How much of a misspelt word must be right for an answer."""
MOST_EDITS = 2
"""Slips in a lone name that still make a choice; more is nothing."""


_SUBJECTS = (Field.CONTACT_TOPIC, Field.ITEM_TOPIC, Field.TITLE, Field.TEXT)


_PARTLY = (How.INFLECTED, How.COMPOUND, How.WITHIN)
_SLIPS = (How.TYPO, How.SOUND)


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
    INCIDENT = "words of an incident"
    UNKNOWN = "nothing explains enough of it"
    NO_WORDS = "no word with weight"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A word of the question that the results do not explain, as typed; `mention` is an item in whose text it stands."""

    word: str
    mention: NewsItem | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict, and the matches in the order in which they are shown: an item is followed by its contacts, an
    organisation comes behind those of its contacts that fit. No matches for NOTHING.
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


def judge(query: Query, findings: Findings) -> Result:
    """Return the verdict on what was found for `query`."""
    return _Judge(query, findings).verdict()


class _Judge:
    """One question before the judge."""

    def __init__(self, query: Query, findings: Findings) -> None:
        self._query, self._findings = query, findings

    def verdict(self) -> Result:
        matches = self._findings.matches
        if not matches:
            reason = Reason.UNKNOWN if self._query.words else Reason.NO_WORDS
            return self._nothing(reason, self._query.words)
        best = matches[0]
        if best.missing:
            return self._incomplete(best)
        rivals = [match for match in matches[1:] if not match.missing and match.score > best.score - LEAD]
        stands = self._standing(best)
        different = [match for match in rivals if not self._same(best, match, stands)]
        doubt = self._doubt(best)
        if doubt is Reason.UNKNOWN:
            return self._nothing(doubt, self._query.words)
        if len(stands) > 1 and isinstance(best.entry, Organisation):
            return self._choice(Reason.SEVERAL, [best, *different])
        if different:
            return self._choice(Reason.SEVERAL, [best, *different])
        if doubt is not None:
            close = [match for match in matches[1:] if not match.missing]
            return self._choice(doubt, [best, *close])
        return self._result(Verdict.ANSWER, Reason.SURE, [best])

    def _standing(self, match: Match) -> list[Entry]:
        """The contacts that stand for what was found: those of an organisation, the one desk of several, else itself."""
        entry = match.entry
        if not isinstance(entry, Organisation):
            return [entry]
        members = self._findings.contacts_of(entry)
        nearest = max((member.press for member in members), default=0) if self._query.press else 0
        fitting = [member for member in members if member.press >= nearest]
        desks = [member.contact for member in fitting if member.contact.name is None]
        if len(fitting) > 1 and len(desks) == 1:
            return [desks[0]]
        return [member.contact for member in fitting] or [entry]

    def _same(self, best: Match, other: Match, stands: list[Entry]) -> bool:
        """Whether two matches lead to the same people."""
        theirs = self._people(other.entry)
        mine = {entry.id for entry in stands} | self._people(best.entry)
        return (
            bool(theirs) and theirs <= mine or self._people(best.entry) <= theirs and isinstance(other.entry, NewsItem)
        )

    def _people(self, entry: Entry) -> set[str]:
        match entry:
            case Contact():
                return {entry.id}
            case Organisation():
                return {member.contact.id for member in self._findings.contacts_of(entry)} | {entry.id}
            case NewsItem():
                return {one.id for one in self._findings.answering.get(entry.id, ())}

    def _doubt(self, match: Match) -> Reason | None:
        """Why a complete match is no answer by itself; None if it is one."""
        slips = [evidence for evidence in match.evidence if evidence.how in _SLIPS]
        if len(match.evidence) == 1 and slips and slips[0].edits > MOST_EDITS:
            return Reason.UNKNOWN
        if slips and self._is_misspelt_too_much(match, slips):
            return Reason.DOUBTFUL_SPELLING
        if isinstance(match.entry, NewsItem) and self._text_only(match):
            return Reason.IN_TEXT_ONLY
        if any(self._is_no_office(evidence, match) for evidence in match.evidence):
            return Reason.NO_SUCH_OFFICE
        if any(self._is_loose(evidence, match) for evidence in match.evidence):
            return Reason.LOOSE
        if isinstance(match.entry, NewsItem) and self._is_another_story(match):
            return Reason.LOOSE
        return None

    def _is_misspelt_too_much(self, match: Match, slips: list[Evidence]) -> bool:
        exact = len(match.evidence) - len(slips)
        if len(slips) > max(1, exact) or any(evidence.word in self._findings.familiar for evidence in slips):
            return True
        worst = max(evidence.edits for evidence in slips)
        weakest = min(evidence.strength for evidence in slips)
        return worst > MOST_EDITS or (worst > 1 and not exact) or weakest < LEAST_FOR_SLIP

    def _is_no_office(self, evidence: Evidence, match: Match) -> bool:
        """Whether a kind of office is met only as a subject: who asks for a town's museum wants no story of museums."""
        if evidence.word.role is not Role.OFFICE or evidence.field not in _SUBJECTS:
            return False
        others = [other for other in match.evidence if other is not evidence]
        if all(other.word in self._findings.places or other.field is Field.TEXT for other in others):
            return bool(self._query.press) or isinstance(match.entry, NewsItem)
        return False

    def _is_loose(self, evidence: Evidence, match: Match) -> bool:
        """Whether a name is met in part only, by what is no name, or through somebody who has nothing to do with it."""
        if evidence.how in _PARTLY and evidence.word in self._findings.names:
            return True
        if evidence.how in (How.WITHIN, How.COMPOUND) and evidence.field in (Field.ORGANISATION, Field.ALIAS):
            return evidence.word.role is not Role.OFFICE
        if evidence.field is Field.SURNAME and evidence.how in _SLIPS:
            return any(other.word.role is Role.OFFICE for other in match.evidence) and len(match.evidence) == 2
        return False

    def _is_another_story(self, match: Match) -> bool:
        """Whether an item tells of nothing that was asked but a place, while a name is its contact's."""
        own = [evidence for evidence in match.evidence if evidence.through is None]
        told = [e for e in own if e.word not in self._findings.places and e.word.role is not Role.OFFICE]
        return not told and len(own) < len(match.evidence)

    def _text_only(self, match: Match) -> bool:
        subjects = [e for e in match.evidence if e.word.role is not Role.OFFICE and e.through is None]
        told = [e for e in subjects if e.field in (Field.TITLE, Field.ITEM_TOPIC)]
        return not told and (len(subjects) < 2 or bool(self._query.press and len(subjects) < 3))

    def _incomplete(self, best: Match) -> Result:
        matches = self._findings.matches
        missing = best.missing
        weight = len(best.evidence) / (len(best.evidence) + len(missing))
        identified = any(_identifies(evidence) for evidence in best.evidence)
        numeric = any(word.role in (Role.NUMBER, Role.ADDRESS) for word in missing)
        if numeric or not identified or best.score < LEAST_FOR_CHOICE * 0.5 or weight < 0.34:
            return self._nothing(Reason.WORD_MISSING, missing)
        close = [match for match in matches if match.score > best.score - 0.1]
        return self._choice(Reason.WORD_MISSING, close, missing)

    def _choice(self, reason: Reason, matches: list[Match], missing: tuple[Word, ...] = ()) -> Result:
        return self._result(Verdict.CHOICE, reason, matches, missing)

    def _nothing(self, reason: Reason, missing: tuple[Word, ...]) -> Result:
        return Result(Verdict.NOTHING, (), reason, self._dropped(missing), self._query, self._findings.matches)

    def _result(self, verdict: Verdict, reason: Reason, matches: list[Match], missing: tuple[Word, ...] = ()) -> Result:
        shown: dict[str, Match] = {}
        for match in matches:
            for one in self._line_up(match, verdict):
                shown.setdefault(one.entry.id, one)
        most = MOST_RESULTS if verdict is Verdict.ANSWER else MOST_CHOICES
        results = tuple(shown.values())[:most]
        return Result(verdict, results, reason, self._dropped(missing), self._query, self._findings.matches)

    def _line_up(self, match: Match, verdict: Verdict) -> list[Match]:
        """A match in the order of results: an item, then its contacts; an organisation behind its contacts."""
        entry = match.entry
        match entry:
            case Contact():
                return [match]
            case NewsItem():
                followers = self._findings.answering.get(entry.id, ()) if verdict is Verdict.ANSWER else ()
                return [match, *(_instead(match, one) for one in followers)]
            case Organisation():
                stands = self._standing(match)
                rest = [member.contact for member in self._findings.contacts_of(entry) if member.contact not in stands]
                shown = [*stands, *rest] if verdict is Verdict.ANSWER else stands
                return [*(_instead(match, one) for one in shown if one is not entry), match]

    def _dropped(self, missing: tuple[Word, ...]) -> tuple[Dropped, ...]:
        return tuple(Dropped(word.typed, self._findings.mentions.get(word)) for word in missing)


def _identifies(evidence: Evidence) -> bool:
    """Whether a word says whom or what it is about, rather than what kind of office."""
    return evidence.word.role is not Role.OFFICE and evidence.field not in (
        Field.PLACE,
        Field.TEXT,
        Field.DATELINE,
        Field.ROLE,
    )


def _instead(match: Match, entry: Entry) -> Match:
    return Match(entry, match.score, match.evidence, match.missing, match.named)
