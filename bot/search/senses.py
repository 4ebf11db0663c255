"""Senses: a word of a question -> everything it may mean in this directory, with how sure it was meant so."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from math import log

from bot.search.grades import Grades
from bot.search.guesses import Guesses
from bot.search.index.field_mask import BODY, FUNCTION, LISTED, PERSON, PLACES, Field
from bot.search.index.lexicon import Lexicon
from bot.search.language.background import background
from bot.search.language.compounds import split
from bot.search.language.terms import terms
from bot.search.language.vocabulary import DAY, OFFICE, phrase_stem, vocabulary
from bot.search.question.asked import Asked, AskedWord
from bot.search.rival import Rival, how_ordinary, rival
from bot.search.sense import FRAGMENTS, How, Sense, Word

_TOWN_HALL = OFFICE + "Stadt"
_IMPLIED = AskedWord("", "")
_SECOND = 0.05
_ASIDE = 0.05
_SMALL = 60
_NAMED = 0.5
_USUAL = 45
_PRONOUNS = ("i", "a")
_SHORTEST_PART = 4
_SHORTEST_HALF = 3
_SAYS_SOMETHING = 0.1
_WORD = 25


class Senses:
    """Reads the words of questions in one directory."""

    def __init__(self, lexicon: Lexicon, entries: int, grades: Grades) -> None:
        self._lexicon, self._grades = lexicon, grades
        self._total = entries + 2
        self._guesses = Guesses(lexicon, grades)

    def read(self, asked: Asked, today: date) -> tuple[Word, ...]:
        """Return the words of a question, asked on a day, with their senses."""
        words: list[Word] = []
        carried: Sense | None = None
        for word in asked.words:
            senses = [*self._sure(word), *self._initial(word), *self._day(word, today)]
            if word.nobody:
                senses = [sense._replace(fields=sense.fields & ~PERSON) for sense in senses]
            if any(self._lexicon.mask(sense.term) & PERSON for sense in senses):
                senses += self._guesses.alike(word)
            if carried:
                senses.append(carried)
            is_whole = any(sense.how not in FRAGMENTS for sense in senses)
            joined = self._sense(word.joined, How.JOINED) if word.joined and not is_whole else None
            carried = joined
            if joined:
                senses.append(joined)
            is_whole = any(sense.how not in FRAGMENTS for sense in senses)
            halves = [] if word.keys or is_whole else self._halves(word)
            if halves:
                words += halves
                continue
            if whose := self._whose_press(word):
                words.append(whose)
            if all(sense.how in FRAGMENTS for sense in senses):
                senses += self._guesses.of(word)
            words.append(self._word(word, senses))
        if self._is_lone_place(words):
            implied = Sense(_TOWN_HALL, How.IMPLIED, self._grades.how[How.IMPLIED], BODY)
            words.append(Word(_IMPLIED, (implied,), max(word.weight for word in words), Rival(0, 0, 0)))
        return tuple(words)

    def _is_lone_place(self, words: list[Word]) -> bool:
        """Whether a place is all that is said, apart from the press: its town hall is meant then."""
        known = [word for word in words if word.senses and word.weight > _SAYS_SOMETHING and not word.asked.press]
        placed = [any(self._lexicon.mask(sense.term) & PLACES for sense in word.senses) for word in known]
        if any(self._is_elsewhere_named(word) for word in known):
            return False
        return bool(placed) and all(placed) and not any(word.asked.keys or word.asked.incident for word in words)

    def _is_elsewhere_named(self, word: Word) -> bool:
        """Whether a word is rather somebody's name than a place, which only its adjective would be."""
        spelt = [sense.term for sense in word.senses if sense.how is How.EXACT]
        return bool(spelt) and not any(self._lexicon.mask(term) & PLACES for term in spelt)

    def _word(self, asked: AskedWord, senses: list[Sense], *, half: bool = False) -> Word:
        is_name = bool(asked.salutation or asked.named)
        weighed = tuple(self._against_ordinary(asked, sense, is_name=is_name) for sense in senses)
        other = rival(asked)
        if half and not other.name:
            other = Rival(0, max(other.subject, 0.7), 0)
        return Word(asked, weighed, self._weight(asked, weighed), other, half)

    def _weight(self, asked: AskedWord, senses: Iterable[Sense]) -> float:
        """The rarer the likeliest sense, the more a word weighs; frequent words of text hardly count."""
        best = max(senses, key=lambda sense: (sense.worth, -self._count(sense)), default=None)
        if best is None:
            return 0
        rarity = log(self._total / (1 + self._count(best))) / log(self._total)
        if asked.aside:
            return _ASIDE
        listed = self._lexicon.mask(best.term) & LISTED & ~Field.TITLE
        is_small = background().zipf.get(asked.term, 0) >= _SMALL and not asked.keys
        said = 1 - how_ordinary(asked) ** 2 * (0.6 if listed and not is_small else 1.0)
        return max(rarity, 0.1) * max(said, 0.02)

    def _count(self, sense: Sense) -> int:
        return len(self._lexicon.postings.get(sense.term, ()))

    def _sense(self, term: str, how: How, fields: int = -1) -> Sense | None:
        return Sense(term, how, self._grades.how[how], fields) if self._lexicon.mask(term) & fields else None

    def _sure(self, word: AskedWord) -> Iterator[Sense]:
        """Senses of a word as it is spelt."""
        if word.number:
            kind = "n:" if word.number.whole else "e:"
            yield from _one(self._sense(kind + word.number.digits, How.EXACT))
            return
        if word.address:
            yield from _one(self._sense("a:" + word.address, How.EXACT))
            return
        if word.press:
            yield from _one(self._sense("press", How.SYNONYM))
            yield from _one(self._sense(word.term, How.EXACT, BODY))
            yield from _one(self._sense(word.term, How.FUNCTION, FUNCTION))
        elif len(word.term) > 1 and (" " not in word.typed or not word.keys):
            yield from self._by_form(word.term, alone=word.alone)
        elif len(word.term) > 1 and not any(self._lexicon.mask(key) for key in word.keys):
            for part in terms(word.typed):
                yield from _one(self._sense(part, How.EXACT))
        yield from self._by_group(word)

    def _by_form(self, term: str, *, alone: bool) -> Iterator[Sense]:
        """Senses of the forms of a word: as it is, inflected, of a town, as half of a compound."""
        yield from _one(self._sense(term, How.EXACT))
        for other in self._lexicon.inflected(term):
            yield from _one(self._sense(other, How.INFLECTED, ~(PERSON | PLACES)))
        for town in self._lexicon.towns_of(term):
            yield from _one(self._sense(town, How.DEMONYM, PLACES | BODY | Field.DATELINE))
        if len(term) >= _SHORTEST_PART and (alone or background().zipf.get(term, 0) < _USUAL):
            for compound, is_head in self._lexicon.holding(term):
                yield from _one(self._sense(compound, How.HEAD if is_head else How.PART, ~(PERSON | PLACES)))

    def _by_group(self, word: AskedWord) -> Iterator[Sense]:
        """Senses of the groups of the vocabulary that a word belongs to, and who answers in its stead."""
        for key in word.keys:
            yield from _one(self._sense(key, How.SYNONYM))
            for office in vocabulary().stand_ins.get(key, ()):
                yield from _one(self._sense(office, How.STAND_IN, BODY))
        if word.incident:
            responders = vocabulary().responders
            for place, key in enumerate(reversed(responders) if vocabulary().is_fire(word.term) else responders):
                for sense in _one(self._sense(key, How.RESPONDER, BODY)):
                    yield sense._replace(worth=sense.worth * (1 - place * _SECOND))

    def _day(self, word: AskedWord, today: date) -> Iterator[Sense]:
        days = vocabulary().days.get(word.term)
        if days is not None:
            yield from _one(self._sense(f"{DAY}{today + timedelta(days)}", How.EXACT, Field.DATE))

    def _initial(self, word: AskedWord) -> Iterator[Sense]:
        if len(word.term) == 1 and word.capital and word.term not in _PRONOUNS:
            yield Sense(word.term, How.INITIAL, self._grades.how[How.INITIAL], Field.GIVEN)

    def _halves(self, asked: AskedWord) -> list[Word]:
        """The halves of a compound of which one at least is met; never by a person's name."""
        term = asked.term
        if term in background().towns or self._lexicon.mask(term) or asked.salutation:
            return []
        halves = split(term, self._is_half)
        words = [self._half(half, asked.typed, rival(asked).name) for half in halves or ()]
        if term in background().zipf and not (words and (words[1].asked.press or words[1].asked.keys)):
            return []
        if self._is_likelier_slip(term, words):
            return []
        return words if any(word.senses for word in words) else []

    def _is_likelier_slip(self, term: str, halves: list[Word]) -> bool:
        """Whether a word that only half of is listed is one letter away from a whole one."""
        return not all(half.senses for half in halves) and any(edits == 1 for _, edits in self._lexicon.near(term))

    def _whose_press(self, asked: AskedWord) -> Word | None:
        """The first half of a word for a press office, which says whose: of Stadtsprecherin the Stadt."""
        if not asked.press or " " in asked.typed or self._lexicon.mask(asked.term):
            return None
        for end in vocabulary().press_ends:
            base = asked.term.removesuffix(end)
            if base != asked.term and len(base) >= _SHORTEST_PART and not vocabulary().is_press(base):
                halves = (base, base.removesuffix("s"), base.removesuffix("en"), base.removesuffix("es"))
                found = (self._half(half, asked.typed, 0) for half in halves)
                return next((word for word in found if word.senses), None)
        return None

    def _is_half(self, part: str) -> bool:
        if len(part) < _SHORTEST_HALF or background().zipf.get(part, 0) >= _SMALL:
            return False
        return self._lexicon.is_word(part) or vocabulary().is_press(part)

    def _half(self, half: str, typed: str, name: float) -> Word:
        keys = vocabulary().groups.get((phrase_stem(half),), ())
        word = AskedWord(typed, half, keys, press=vocabulary().is_press(half))
        senses = [
            Sense(sense.term, How.COMPOUND, sense.worth * self._grades.how[How.COMPOUND], sense.fields & ~PERSON)
            for sense in self._sure(word)
            if sense.how not in FRAGMENTS and self._lexicon.mask(sense.term) & ~PERSON
        ]
        read = self._word(word, senses, half=True)
        return read._replace(rival=Rival(name, 0, 0)) if name > _NAMED and not senses else read

    def _against_ordinary(self, word: AskedWord, sense: Sense, *, is_name: bool) -> Sense:
        """Believe a name that is an everyday word as well only as far as the spelling speaks for it."""
        if is_name or word.keys or not self._only(sense, PERSON):
            return sense
        zipf = background().zipf.get(word.term, 0)
        ordinary = min(max((zipf - 40) / 15, 0), 1)
        ordinary *= 0.3 if word.alone else 0.4 if word.capital and not word.first else 1
        shown = word.placed or word.alone or (word.capital and not word.first)
        ordinary = 1.0 if word.counted and zipf >= 40 else max(ordinary, 0.0 if shown or zipf < _WORD else 0.6)
        return sense._replace(worth=sense.worth * (1 - 0.7 * ordinary))

    def _only(self, sense: Sense, fields: int) -> bool:
        mask = self._lexicon.mask(sense.term) & ~Field.TEXT
        return bool(mask) and not mask & ~fields


def _one(sense: Sense | None) -> tuple[Sense, ...]:
    return (sense,) if sense else ()
