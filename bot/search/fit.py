"""Fit: an entry, and what of the question it explains."""

from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from bot.search.doubts import Doubts
from bot.search.grades import Grades
from bot.search.index.entry_terms import is_group
from bot.search.index.field_mask import BODY, PERSON, PLACES, SUBJECT, Field
from bot.search.index.lexicon import Lexicon
from bot.search.index.rows import Rows
from bot.search.language.background import background
from bot.search.language.vocabulary import OFFICE
from bot.search.sense import FRAGMENTS, INDIRECT, How, Met, Sense, Word

_BY_NAME = PERSON | Field.NUMBER | Field.ADDRESS
_WEIGHS = 0.4
_MOST_CANDIDATES = 1_000
_MOST_FITS = 16
_TELLS = 0.1
_MOST_REACHED = 1_000
_MOST_OF_A_WORD = 400


class Fit(NamedTuple):
    """An entry (by its number) with what of the question it explains.

    `support` is the weight of the words that it explains, `identity` that of those that say more than that somebody
    speaks to the press, `share` that of all that are met anywhere; `sure` says how
    certain it is that this entry was meant, as far as the words met go; `names` and `subjects` are the doubts that the
    words left over raise, all from 0 to 1.
    """

    number: int
    support: float
    identity: float
    share: float
    sure: float
    names: float
    subjects: float
    met: tuple[Met, ...]
    left: tuple[int, ...]

    @property
    def fields(self) -> int:
        """The fields in which words were met."""
        mask = 0
        for met in self.met:
            mask |= met.field
        return mask


class Fitter:
    """Finds the entries of one directory that explain the words of a question."""

    def __init__(self, rows: Rows, lexicon: Lexicon, grades: Grades) -> None:
        self._rows, self._lexicon, self._grades = rows, lexicon, grades
        self._doubts = Doubts(lexicon, grades)
        self._worth = {field: grades.field.get((field.name or "").lower(), 1.0) for field in Field}
        self._worth[Field.NUMBER] = self._worth[Field.ADDRESS] = grades.field["exact"]
        self._relation = {"own": 1.0, **grades.relation}
        self._best_field: dict[int, tuple[Field, float]] = {}
        self._reach: OrderedDict[str, Mapping[int, tuple[tuple[int, str], ...]]] = OrderedDict()

    def fits(self, words: Sequence[Word], now: datetime) -> list[Fit]:
        """Return the fits, best first."""
        total = sum(word.weight for word in words)
        if not total:
            return []
        found = []
        for number in self._likeliest(words):
            fit = self._fit(number, words, total)
            if fit and fit.fields & self._findable(number, now):
                found.append(fit)
        found.sort(key=lambda fit: (-(fit.support - 2 * total * (fit.names >= self._grades.doubt["name"])), fit.number))
        return found

    def _likeliest(self, words: Sequence[Word]) -> list[int]:
        """The entries that explain most of the words that tell most; the rarest words find them."""
        least = _TELLS * max(word.weight for word in words)
        telling = sorted((word for word in words if word.weight >= least and word.senses), key=self._bearers)
        support: dict[int, float] = {}
        for word in telling:
            called = self._may_be_called(word) if word.asked.salutation else -1
            is_rare = not support or self._bearers(word) <= _MOST_OF_A_WORD
            explained: dict[int, float] = {}
            for sense in word.senses:
                ways = self._ways(sense.term)
                few = islice(ways, _MOST_CANDIDATES) if is_rare else (number for number in support if number in ways)
                for number in few:
                    worth = self._worth_of(ways[number], sense, called)
                    if worth > explained.get(number, 0):
                        explained[number] = worth
            for number, worth in explained.items():
                support[number] = support.get(number, 0) + worth * word.weight
        return sorted(support, key=lambda number: (-support[number], number))[:_MOST_FITS]

    def _bearers(self, word: Word) -> int:
        """How many entries have a word, by the rarest of its senses."""
        return min((len(self._lexicon.postings.get(sense.term, ())) for sense in word.senses), default=0)

    def _worth_of(self, ways: Sequence[tuple[int, str]], sense: Sense, called: int) -> float:
        """What the best of some ways is worth."""
        worth = 0.0
        for mask, kind in ways:
            met = mask & sense.fields & called
            if met:
                worth = max(worth, self._field(met)[1] * self._relation[kind])
        return worth * sense.worth

    def _findable(self, number: int, now: datetime) -> int:
        """The fields by which an entry is found: who has left by name alone, who does not speak to the press also by
        number and address.
        """
        if self._rows.has_left(number, now):
            return PERSON
        return _BY_NAME if self._rows.press[number] < 0 else -1

    def _fit(self, number: int, words: Sequence[Word], total: float) -> Fit | None:
        met = [self._met(number, place, word) for place, word in enumerate(words)]
        coherent = self._without_told(number, words, self._whole_compounds(list(self._coherent(number, words, met))))
        support = sum(words[one.place].weight * one.worth for one in coherent)
        if not support:
            return None
        label = self._label(number, words, coherent)
        identity = label + sum(
            words[one.place].weight * one.worth for one in coherent if not words[one.place].asked.press
        )
        explained = {one.place for one in coherent}
        left = tuple(place for place in range(len(words)) if place not in explained)
        names, subjects = self._doubts.of(words, left, coherent)
        sure = self._doubts.sure(words, coherent)
        return Fit(
            number, support + label, identity, min(support / total, 1.0), sure, names, subjects, tuple(coherent), left
        )

    def _met(self, number: int, place: int, word: Word) -> Met | None:
        """The best way in which an entry explains a word."""
        best: Met | None = None
        called = self._may_be_called(word) if word.asked.salutation else -1
        for sense in word.senses:
            for mask, kind in self._ways(sense.term).get(number, ()):
                met = mask & sense.fields & called
                if not met or (kind == "parent" and self._is_elsewhere(number, sense)):
                    continue
                field, worth = self._field(met)
                worth *= sense.worth * self._relation[kind]
                if best is None or worth > best.worth:
                    best = Met(place, sense, field, kind, worth)
        return best

    def _is_elsewhere(self, number: int, sense: Sense) -> bool:
        """Whether a word is a place, and the entry has another: what is above it lends it none."""
        return bool(self._lexicon.mask(sense.term) & PLACES) and self._rows.has_place(number)

    def _ways(self, term: str) -> Mapping[int, tuple[tuple[int, str], ...]]:
        """The entries that may use a term of the directory, with the fields in which it stands and from whom it is."""
        known = self._reach.get(term)
        if known is None:
            known = self._reach[term] = self._rows.ways(term, self._lexicon.postings.get(term, ()))
            if len(self._reach) > _MOST_REACHED:
                self._reach.popitem(last=False)
        return known

    def _may_be_called(self, word: Word) -> int:
        """The fields that may stand behind Frau, Herr or Dr.: a name where anybody bears it, else also a post."""
        is_name = any(self._lexicon.mask(sense.term) & PERSON for sense in word.senses)
        return PERSON | Field.ROLE if is_name else _CALLED

    def _field(self, mask: int) -> tuple[Field, float]:
        known = self._best_field.get(mask)
        if known is None:
            field = max((field for field in _MEETING if field & mask), key=lambda each: self._worth[each])
            known = self._best_field[mask] = (field, self._worth[field])
        return known

    def _coherent(self, number: int, words: Sequence[Word], met: Sequence[Met | None]) -> Iterator[Met]:
        """Leave out what does not go together: the initial or the salutation of somebody else."""
        person = self._rows.people.get(number)
        surname = any(one and one.relation == "own" and one.field & Field.SURNAME for one in met)
        for one in met:
            if one is None:
                continue
            if one.sense.how is How.INITIAL or self._is_others_name(number, words[one.place], one):
                continue
            said = words[one.place].asked.salutation
            if person and said and one.relation == "own" and one.field & PERSON:
                wrong = (said == "woman" and not person.woman) or (said == "man" and not person.man)
                if wrong:
                    continue
            yield one
        if person and surname:
            yield from self._initials(person.given, words)

    def _is_others_name(self, number: int, word: Word, one: Met) -> bool:
        """Whether a given name that is guessed at is one of the other gender: Stefan is no slip for Stefanie."""
        person, typed = self._rows.people.get(number), background().given.get(word.asked.term)
        if one.field is not Field.GIVEN or one.sense.how not in INDIRECT or person is None or typed is None:
            return False
        return {person.gender, "man" if typed.male else "woman"} == {"man", "woman"} and typed.male != typed.female

    def _whole_compounds(self, met: list[Met]) -> list[Met]:
        """Take two words that are the halves of one compound for the whole: Ausstellung and Skulpturen."""
        halves = Counter((one.sense.term, one.field) for one in met if one.sense.how in FRAGMENTS)
        if not any(count > 1 for count in halves.values()):
            return met
        return [
            one._replace(
                sense=one.sense._replace(how=How.JOINED), worth=self._worth[one.field] * self._grades.how[How.JOINED]
            )
            if one.sense.how in FRAGMENTS and halves[one.sense.term, one.field] > 1
            else one
            for one in met
        ]

    def _without_told(self, number: int, words: Sequence[Word], met: Sequence[Met]) -> list[Met]:
        """Leave out names and offices that nobody bears and an item only tells of: an item is no office."""
        asks_office = any(word.asked.press or _is_office(word) for word in words)
        told = (one for one in met if self._is_told(words[one.place], one, asks_office=asks_office))
        gone = {one.place for one in told if not self._is_of_answering(number, one)}
        return [one for one in met if one.place not in gone]

    def _is_of_answering(self, number: int, one: Met) -> bool:
        """Whether whoever answers for an item bears the name that it tells."""
        answering = (relation.number for relation in self._rows.borrows[number] if relation.kind == "answering")
        return any(self._rows.terms[other].get(one.sense.term, 0) & (BODY | PLACES) for other in answering)

    def _is_told(self, word: Word, one: Met, *, asks_office: bool) -> bool:
        if not one.field & SUBJECT or one.field is Field.TOPIC or word.rival.name < _WEIGHS:
            return False
        is_town = word.asked.term in background().towns or word.asked.term in background().cities
        return one.relation == "item" or (asks_office and is_town)

    def _initials(self, given: tuple[str, ...], words: Sequence[Word]) -> Iterator[Met]:
        for place, word in enumerate(words):
            for sense in word.senses:
                if sense.how is How.INITIAL and any(name.startswith(sense.term) for name in given):
                    yield Met(place, sense, Field.GIVEN, "own", sense.worth)

    def _label(self, number: int, words: Sequence[Word], met: Sequence[Met]) -> float:
        """What it adds that the whole name of an organisation is met rather than a word of it."""
        labels = self._rows.labels[self._rows.body[number]]
        named = [one for one in met if one.field & (BODY | PLACES) and one.relation in ("own", "body")]
        if not labels or not named:
            return 0.0
        terms = {one.sense.term for one in named}
        if all(is_group(term) for term in terms):
            return 0.0
        covered = max(sum(bool(terms & unit) for unit in label) / len(label) for label in labels)
        weight = sum(words[one.place].weight for one in named)
        return covered * covered * weight * self._grades.verdict["label"]


_CALLED = PERSON | BODY | Field.ROLE
"""What may stand behind Frau, Herr or Dr."""

_MEETING = tuple(field for field in Field if field is not Field.JOINED)


def _is_office(word: Word) -> bool:
    """Whether a word is a kind of office."""
    return any(key.startswith(OFFICE) for key in word.asked.keys)
