"""The verdict on the fits of a question: answer, choice or nothing.

A wrong number given as sure is the worst that can happen: an answer must be sure and ahead of every fit that leads to
somebody else, no unknown name may be left over, and equals are asked about.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.directory.model import Contact, NewsItem, Organisation
from bot.search.fit import Fit
from bot.search.grades import Grades
from bot.search.index.field_mask import BODY, LISTED, PERSON, PLACES, SUBJECT, Field
from bot.search.index.lexicon import Lexicon
from bot.search.index.rows import Rows
from bot.search.question.asked import Asked
from bot.search.result import MOST_CHOICES, MOST_RESULTS, Match, Reason, Result, Unknown, Verdict
from bot.search.sense import DOUBTFUL, FRAGMENTS, INDIRECT, How, Word

_SURE_WORTH = 0.75
_ORDINARY = 0.9
_RARE = 0.1
_DESK = 4
_LONG = 6
_TELLS = 0.1
_NOT_WHOLE = DOUBTFUL | FRAGMENTS
_NAMED = PERSON | Field.NUMBER | Field.ADDRESS
_SAYS_SOMETHING = 0.3


class Judge:
    """Decides for one directory."""

    def __init__(self, rows: Rows, lexicon: Lexicon, grades: Grades) -> None:
        self._rows, self._lexicon, self._grades = rows, lexicon, grades

    def verdict(self, asked: Asked, words: Sequence[Word], fits: Sequence[Fit], now: datetime) -> Result:
        """Return the verdict on the fits (best first) of a question."""
        result = self._decide(words, self._of_gender(asked, fits), now)
        left = fits[0].left if fits else range(len(words))
        unknown = self._unknown(words, left)
        considered = tuple(Match(self._rows.entries[fit.number], fit.share, fit) for fit in fits[:MOST_RESULTS])
        return replace(result, unknown=unknown, asked=asked, words=tuple(words), considered=considered)

    def _of_gender(self, asked: Asked, fits: Sequence[Fit]) -> Sequence[Fit]:
        """The fits without the people of whom the question says that they are not meant."""
        people = self._rows.people
        other = {"woman": "man", "man": "woman"}.get(asked.gender)
        if other is None:
            return fits
        return [fit for fit in fits if fit.number not in people or people[fit.number].gender != other] or fits

    def _decide(self, words: Sequence[Word], fits: Sequence[Fit], now: datetime) -> Result:
        limits = self._grades.verdict
        if not fits:
            reason = Reason.UNKNOWN if any(word.rival.ordinary < 1 for word in words) else Reason.NO_WORDS
            return Result(Verdict.NOTHING, reason=reason)
        best = fits[0]
        if best.names >= self._grades.doubt["name"]:
            return Result(Verdict.NOTHING, reason=Reason.NAME)
        is_exact = self._is_exact(best, words)
        least = limits["told"] if _is_told(best, words) else limits["choice"]
        if best.sure < least and not (is_exact and _is_spelt_out(best)):
            return Result(Verdict.NOTHING, reason=Reason.UNKNOWN)
        equals = self._equals(fits, limits["lead"])
        leads = self._leads(equals, now)
        if len(leads) > 1:
            return self._choice(Reason.SEVERAL, leads)
        if best.subjects >= self._grades.doubt["topic"] and self._is_place_alone(best):
            return self._choice(Reason.SUBJECT, leads)
        if is_exact:
            return self._answer(leads[0])
        if best.sure < limits["answer"] or best.names >= self._grades.doubt["slip"]:
            near = self._leads(self._equals(fits, limits["near"]), now)
            return self._choice(Reason.UNSURE, near)
        return self._answer(leads[0])

    def _equals(self, fits: Sequence[Fit], within: float) -> list[Fit]:
        """The fits that come so near to the best, and raise no doubt."""
        best, body = fits[0], self._rows.body
        no_doubt = [fit for fit in fits if fit.names < self._grades.doubt["name"]]
        return [
            fit
            for fit in no_doubt
            if fit is best
            or (
                not _guesses_more(fit, best)
                and not self._borrows_more(fit, best)
                and self._come_near(best, fit, within, inside=body[fit.number] == body[best.number])
                and not self._same(best, fit)
            )
        ]

    def _borrows_more(self, fit: Fit, best: Fit) -> bool:
        """Whether a fit has from the organisation above it what the best has of its own."""
        if self._rows.body[fit.number] == self._rows.body[best.number]:
            return False
        own = {met.place for met in best.met if met.relation in ("own", "body")}
        return any(met.place in own and met.relation == "parent" for met in fit.met)

    def _come_near(self, best: Fit, fit: Fit, within: float, *, inside: bool) -> bool:
        """Whether a fit comes near to the best; the press function tells people of one organisation apart, but no
        organisations.
        """
        if inside or not best.identity:
            return fit.support >= best.support * (1 - within)
        return fit.identity >= best.identity * (1 - within)

    def _same(self, one: Fit, other: Fit) -> bool:
        """Whether two fits lead to the same person: a contact and their item, an organisation and its contact."""
        rows = self._rows
        mine, theirs = rows.entries[one.number], rows.entries[other.number]
        if isinstance(mine, NewsItem):
            answering = rows.answering[one.number]
            return other.number in answering or rows.body[other.number] in answering
        if isinstance(theirs, NewsItem):
            answering = rows.answering[other.number]
            return one.number in answering or rows.body[one.number] in answering
        if isinstance(mine, Organisation):
            return rows.body[other.number] == one.number and other.support <= one.support
        return isinstance(theirs, Organisation) and rows.body[one.number] == other.number

    def _leads(self, fits: Iterable[Fit], now: datetime) -> list[list[Match]]:
        """Whom fits lead to, each once: the entry to show, with those that stand behind it."""
        leads: dict[str, list[Match]] = {}
        for fit in self._by_function(list(fits)):
            for lead in self._lead(fit, now):
                leads.setdefault(lead[0].entry.id, lead)
        return list(leads.values())

    def _by_function(self, fits: list[Fit]) -> list[Fit]:
        """Of several people of one organisation who fit alike, those nearest to the press, unless a name was said."""
        rows, nearest = self._rows, dict[int, int]()
        if any(fit.fields & _NAMED for fit in fits):
            return fits
        for fit in fits:
            body = rows.body[fit.number]
            if isinstance(rows.entries[fit.number], Contact):
                nearest[body] = max(nearest.get(body, -1), rows.press[fit.number])
        kept = [fit for fit in fits if nearest.get(rows.body[fit.number], 0) < 2 or self._is_nearest(fit, nearest)]
        desks = {rows.body[fit.number] for fit in kept if self._is_asked_desk(fit)}
        return [fit for fit in kept if rows.body[fit.number] not in desks or self._is_asked_desk(fit)]

    def _is_asked_desk(self, fit: Fit) -> bool:
        """Whether a fit is a desk without a name, asked for by its department and by nothing that a person is."""
        entry = self._rows.entries[fit.number]
        is_desk = isinstance(entry, Contact) and entry.name is None
        return is_desk and any(met.field is Field.DEPARTMENT and met.relation == "own" for met in fit.met)

    def _is_nearest(self, fit: Fit, nearest: dict[int, int]) -> bool:
        rows = self._rows
        is_contact = isinstance(rows.entries[fit.number], Contact)
        return not is_contact or rows.press[fit.number] == nearest[rows.body[fit.number]]

    def _lead(self, fit: Fit, now: datetime) -> list[list[Match]]:
        entry = self._rows.entries[fit.number]
        match = Match(entry, fit.share, fit)
        if isinstance(entry, Organisation):
            speaking = self.speaking(fit.number, now)
            if len(speaking) == 1:
                members = sorted(self._members(fit.number, now), key=lambda number: number != speaking[0])
                return [[*(Match(self._rows.entries[number], fit.share, fit) for number in members), match]]
            return [*([Match(self._rows.entries[number], fit.share, fit)] for number in speaking), [match]]
        if isinstance(entry, NewsItem):
            answering = (self._rows.entries[number] for number in self._rows.answering[fit.number])
            return [[match, *(Match(other, fit.share, fit) for other in answering)]]
        return [[match]]

    def speaking(self, number: int, now: datetime) -> list[int]:
        """Return the contacts that stand for an organisation: its press desk, else a lone contact, else all of them."""
        rows, members = self._rows, self._members(number, now)
        if len(members) < 2:
            return members
        desks = [one for one in members if rows.press[one] == _DESK]
        return desks or members

    def _members(self, number: int, now: datetime) -> list[int]:
        """The contacts of an organisation who may be shown for it, the nearest to the press first."""
        rows = self._rows
        members = [one for one in rows.members.get(number, ()) if rows.press[one] >= 0 and not rows.has_left(one, now)]
        return sorted(members, key=lambda one: -rows.press[one])

    def _is_place_alone(self, fit: Fit) -> bool:
        """Whether places are all of a question that was met."""
        said = [met for met in fit.met if met.sense.how is not How.IMPLIED]
        return all(self._lexicon.mask(met.sense.term) & (PLACES | Field.DATELINE) for met in said)

    def _is_exact(self, fit: Fit, words: Sequence[Word]) -> bool:
        """Whether every word of a question is met as it is spelt, by more than running text: nothing is left to ask."""
        exact = all(
            one.sense.how not in _NOT_WHOLE and (one.sense.worth > _SURE_WORTH or one.sense.how is How.FUNCTION)
            for one in fit.met
        )
        said = any(
            (one.field & (LISTED & ~Field.GIVEN) and _says_something(words[one.place]))
            or (one.field & Field.TEXT and words[one.place].rival.ordinary < _RARE)
            or one.sense.how is How.FUNCTION
            for one in fit.met
        )
        return exact and said and all(words[place].rival.ordinary > _ORDINARY for place in fit.left)

    def _answer(self, lead: list[Match]) -> Result:
        return Result(Verdict.ANSWER, tuple(lead[:MOST_RESULTS]), Reason.SURE)

    def _choice(self, reason: Reason, leads: list[list[Match]]) -> Result:
        shown = tuple(lead[0] for lead in leads)
        return Result(Verdict.CHOICE, shown[:MOST_CHOICES], reason, among=len(shown))

    def _unknown(self, words: Sequence[Word], left: Iterable[int]) -> tuple[Unknown, ...]:
        """The words left over that say something."""
        unknown: dict[str, Unknown] = {}
        for word in (words[place] for place in left):
            if max(word.rival.name, word.rival.subject) >= _SAYS_SOMETHING:
                typed = word.asked.typed
                unknown.setdefault(typed, Unknown(typed, self._mention(word), self._is_borne(word)))
        return tuple(unknown.values())

    def _is_borne(self, word: Word) -> bool:
        """Whether somebody bears a word, rather than an item telling of it."""
        senses = (sense for sense in word.senses if sense.how not in DOUBTFUL)
        return any(self._lexicon.mask(sense.term) & ~SUBJECT for sense in senses)

    def _mention(self, word: Word) -> NewsItem | None:
        """An item that speaks of a word."""
        numbers = self._lexicon.postings.get(word.asked.term, ())
        entries = (self._rows.entries[number] for number in numbers)
        return next((entry for entry in entries if isinstance(entry, NewsItem)), None)


def _guesses_more(fit: Fit, best: Fit) -> bool:
    """Whether a fit guesses at a word that the best has as it is spelt."""
    spelt = {met.place for met in best.met if met.sense.how not in INDIRECT}
    named = {met.place for met in best.met if met.field & (BODY | PLACES)}
    bodies = (
        {met.place for met in best.met if met.sense.how is How.EXACT and met.field & BODY} if len(named) > 1 else set()
    )
    return any(
        (met.place in spelt and met.sense.how in INDIRECT)
        or (met.place in bodies and met.sense.how is How.SYNONYM and met.field & BODY)
        for met in fit.met
    )


def _is_spelt_out(fit: Fit) -> bool:
    """Whether all that was met stands so in the directory."""
    return all(met.sense.how in (How.EXACT, How.SYNONYM, How.FUNCTION, How.JOINED) for met in fit.met)


def _says_something(word: Word) -> bool:
    """Whether a word is more than an everyday one, or all that was said."""
    return word.rival.ordinary < _ORDINARY or word.asked.alone


def _is_told(fit: Fit, words: Sequence[Word]) -> bool:
    """Whether a longer question meets nothing but subjects: somebody talking rather than asking."""
    telling = (met for met in fit.met if met.worth * words[met.place].weight > _TELLS)
    return len(words) > _LONG and not any(met.field & ~SUBJECT for met in telling)
