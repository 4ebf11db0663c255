"""Reading: a word of a question -> every way in which it may stand in the directory, with the entries that hold it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import permutations

import numpy as np

from bot.search.affixes import SHORTEST_REST, Affixes
from bot.search.compounds import LONGEST_COMPOUND
from bot.search.exact import ExactKeys
from bot.search.fields import BODIES, ITEMS, NAMES, TOWNS, Field, How
from bot.search.known import KnownWords
from bot.search.postings import OUTSIDE_TEXT, SUBJECTS, Ints, Lexicon, Masks, within
from bot.search.query import Role, Word
from bot.search.readings import Part, Reading, Readings
from bot.search.relations import Flags
from bot.search.slips import Slips, is_abbreviated
from bot.search.towns import is_town
from bot.search.vocabulary import Phrase, vocabulary
from bot.search.weights import SLIP, STRENGTHS
from bot.search.words import adjectives, joined, spellings, stem, town_of

Seen = Callable[[Ints], Flags]
"""Which of the entries may be shown at the minute of the question."""

_MOST_WORDS_OF_PHRASE = 4
_MOST_TOGETHER = 6
_COMPOUNDED = (Role.SUBJECT, Role.OFFICE, Role.INCIDENT)
_LONG = 5
_SHORTEST_FRONT = 4
_OFFICES = np.uint16(BODIES | Field.DEPARTMENT.bit)
_TOWN_NAMES = np.uint16(TOWNS | BODIES | Field.TITLE.bit)
_NONE = np.empty(0, dtype=np.int32), np.empty(0, dtype=np.uint16)
_NAMED = np.uint16(NAMES | BODIES)
_TOPICS = Field.CONTACT_TOPIC.bit | Field.ITEM_TOPIC.bit


class Reader:
    """Finds the readings of words in one directory."""

    def __init__(self, lexicon: Lexicon, numbers: ExactKeys, addresses: ExactKeys) -> None:
        self._lexicon, self._numbers, self._addresses = lexicon, numbers, addresses
        self._known = KnownWords(lexicon.ids)
        self._slips = Slips(lexicon)
        self._parted = [
            word for word in lexicon.words_in(OUTSIDE_TEXT & ~np.uint16(NAMES)) if not lexicon.mask(word) & TOWNS
        ]
        self._affixes = Affixes(self._parted)

    def sure(self, word: Word, *, stand_ins: bool = True) -> Readings:
        """Return the readings of a word as it is spelt: the word, its forms, compounds, meanings, and who stands in."""
        match word.role:
            case Role.NUMBER if word.number is not None:
                found = self._numbers.find(word.number)
                return Readings(word, (_certain(word, found, Field.PHONE),) if found.size else ())
            case Role.ADDRESS:
                found = self._addresses.find(word.phrase[0])
                return Readings(word, (_certain(word, found, Field.EMAIL),) if found.size else ())
            case _:
                stand_ins = stand_ins or word.role is Role.INCIDENT
                spelt = partial(self._spelt, word, stand_ins=stand_ins)
                return _of_names(Readings(word, *self._known.once(word, ("spelt", stand_ins), spelt)))

    def named(self, word: Word) -> Readings:
        """Return where a word is the surname of a person, as it is spelt."""
        docs, masks = within(self._lexicon.exact(word.phrase[0]), np.uint16(Field.SURNAME.bit))
        return Readings(word, (Reading(word.phrase[0], How.EXACT, 1.0, docs, masks),) if len(docs) else ())

    def together(self, several: list[Readings]) -> list[Readings]:
        """Return the readings with those added where two words are one compound: Musik-Strategie is Musikstrategie."""
        if not 1 < len(several) <= _MOST_TOGETHER:
            return several
        added: list[list[Reading]] = [[] for _ in several]
        for (one, first), (other, second) in permutations(enumerate(several), 2):
            for reading in self._compound(first.word, second.word):
                added[one].append(reading)
                added[other].append(reading)
        return [
            Readings(known.word, (*known.single, *more), known.several) if more else known
            for known, more in zip(several, added, strict=True)
        ]

    def _compound(self, first: Word, second: Word) -> Iterator[Reading]:
        if not all(len(word.phrase) == 1 and word.role in _COMPOUNDED for word in (first, second)):
            return
        for key in self._lexicon.stems_among(joined(first.phrase[0], second.phrase[0])):
            docs, masks = self._lexicon.of_stem(key)
            if len(docs):
                yield Reading(key, How.COMPOUND, STRENGTHS[How.INFLECTED], docs, masks)

    def doubtful(self, known: Readings, *, misspelt: bool) -> Readings:
        """Return the readings of a word with those added that hold it, and if it is `misspelt`, that nearly are it."""
        word = known.word
        if word.role in (Role.NUMBER, Role.ADDRESS) or word.phrase[0] in vocabulary().small_talk:
            return known
        added: list[Reading] = []
        if word.role is not Role.NAME:
            added += self._known.once(word, ("within",), partial(self._within, word))
        if misspelt and len(word.phrase) == 1 and not word.idle and not is_abbreviated(word):
            added += self._known.once(word, ("misspelt", spellings(word.typed)), partial(self._misspelt, word))
        return _of_names(Readings(word, (*known.single, *added), known.several))

    def _within(self, word: Word) -> list[Reading]:
        """The word as part of longer ones; a kind of office only as their end: Stadtwerke are no Stadt.

        A town that is known is no part of another's name: Verden is not Dörverden.
        """
        added: list[Reading] = []
        if self._lexicon.mask(word.phrase[0]) & TOWNS:
            return added
        for phrase, how in _phrases(word):
            if len(phrase) > 1 or how is How.STANDS_FOR or (how is How.MEANING and len(phrase[0]) < _LONG):
                continue
            for longer, fields in zip(self._holding(phrase[0]), _where(word, how), strict=True):
                places = [each for each in longer if word.role is not Role.OFFICE or _is_kind_of(each, phrase)]
                docs, masks = within(self._lexicon.any_of(places), fields) if places else _NONE
                if len(docs):
                    strength = STRENGTHS[How.WITHIN] * STRENGTHS[how]
                    added.append(Reading(phrase[0], How.WITHIN, strength, docs, masks))
        return added + self._front(word)

    def _front(self, word: Word) -> list[Reading]:
        """The longest topic that a word nobody knows begins with: Kreuzfahrtschiffe have to do with Kreuzfahrten."""
        term = word.phrase[0]
        if word.role is not Role.SUBJECT or self._lexicon.mask(term) or len(term) > LONGEST_COMPOUND:
            return []
        for length in range(len(term) - SHORTEST_REST, _SHORTEST_FRONT - 1, -1):
            docs, masks = within(self._lexicon.of_stem(stem(term[:length])), np.uint16(_TOPICS))
            if len(docs):
                return [Reading(term[:length], How.WITHIN, STRENGTHS[How.WITHIN], docs, masks)]
        return []

    def _holding(self, word: str) -> tuple[list[str], list[str]]:
        """The longer words that end in a word, and those that begin with it."""
        ending, beginning = self._affixes.ending(word), self._affixes.beginning(word)
        return [self._parted[place] for place in ending], [self._parted[place] for place in beginning]

    def _misspelt(self, word: Word) -> list[Reading]:
        """The words that a word may be a slip for; what the vocabulary knows as an office or an incident is none."""
        if word.role in (Role.OFFICE, Role.INCIDENT):
            return []
        return self._slips.of(word) + self._misspelt_office(word)

    def _misspelt_office(self, word: Word) -> list[Reading]:
        """The word as a slip for a kind of office that the directory calls otherwise: Poliezi is a Polizeidirektion."""
        meant = vocabulary().nearly_office(word.phrase[0])
        if meant is None:
            return []
        meaning = vocabulary().meaning((meant,))
        office = replace(word, phrase=(meant,), role=Role.OFFICE, same=meaning.same if meaning else ())
        right = 1 - SLIP / len(word.phrase[0])
        readings, _ = self._spelt(office, stand_ins=False)
        return [replace(each, how=How.TYPO, strength=each.strength * right, edits=1) for each in readings]

    def is_name(self, word: Word) -> bool:
        """Return whether a word is the name of a person anywhere in the directory."""
        return bool(self._lexicon.mask(word.phrase[0]) & NAMES)

    def is_place(self, term: str, seen: Seen) -> bool:
        """Return whether a term is the name of a place anywhere in what is `seen` of the directory."""
        return self._stands(term, np.uint16(TOWNS), seen)

    def mentions(self, word: Word) -> Ints:
        """Return the entries that hold the word as it was typed."""
        return self._lexicon.exact(word.phrase[0])[0]

    def familiar(self, word: Word, seen: Seen) -> bool:
        """Return whether the word stands in a contact, an organisation or a headline that is `seen`, just as typed."""
        return all(self._stands(part, ~np.uint16(Field.TEXT.bit), seen) for part in word.phrase)

    def listed(self, word: Word, seen: Seen) -> bool:
        """Return whether the word stands in what is `seen` just as typed, other than in headlines, text and names."""
        fields = ~np.uint16(Field.TEXT.bit | Field.TITLE.bit | NAMES)
        return all(self._stands(part, fields, seen) for part in word.phrase)

    def _stands(self, word: str, fields: np.uint16, seen: Seen) -> bool:
        found = self._lexicon.mask(word) & int(fields)
        if not found or found & ~ITEMS:
            return bool(found)
        docs, _ = within(self._lexicon.exact(word), fields)
        return bool(seen(docs).any())

    def _spelt(self, word: Word, *, stand_ins: bool) -> tuple[tuple[Reading, ...], tuple[tuple[Part, ...], ...]]:
        """The readings of a word as it is spelt, and the phrases of which every word must be met."""
        single: list[Reading] = []
        several: list[tuple[Part, ...]] = []
        for phrase, how in _phrases(word):
            if how is How.STANDS_FOR and not stand_ins:
                continue
            factor = STRENGTHS[how]
            if len(phrase) == 1:
                single += self._of_term(phrase[0], factor, how, office=word.role is Role.OFFICE)
            elif parts := self._all(_weighty(phrase), factor, how):
                several.append(parts)
        if len(word.phrase) == 1:
            halves = self._lexicon.splitter.split(word.phrase[0])
            if halves and (parts := self._all(halves, STRENGTHS[How.COMPOUND], How.COMPOUND)):
                several.append(tuple(tuple(_outside_text(reading) for reading in part) for part in parts))
            single += [
                Reading(name, How.INFLECTED, STRENGTHS[How.INFLECTED], *self._lexicon.exact(name, _TOWN_NAMES))
                for name in (*self._towns(word.phrase[0]), *self._called_after(word.phrase[0]))
            ]
        return tuple(single), tuple(several)

    def _towns(self, word: str) -> list[str]:
        return [town for town in town_of(word) if self._lexicon.mask(town) & TOWNS]

    def _called_after(self, town: str) -> list[str]:
        """The adjectives that bodies of a town have in their names: Duisburger, Bremer, Münchner."""
        return [form for form in adjectives(town) if self._lexicon.mask(form) & BODIES] if is_town(town) else []

    def _all(self, phrase: Phrase, factor: float, how: How) -> tuple[Part, ...]:
        """The readings of every word of a phrase; nothing if one has none."""
        parts = tuple(tuple(self._of_term(part, factor, how)) for part in phrase)
        return parts if all(parts) else ()

    def _of_term(self, term: str, factor: float, how: How, *, office: bool = False) -> Iterator[Reading]:
        lexicon = self._lexicon
        if term in vocabulary().small_talk:
            docs, masks = lexicon.exact(term)
            return iter([Reading(term, how, factor, docs, masks)] if len(docs) else [])
        return self._forms(term, factor, how, office=office)

    def _forms(self, term: str, factor: float, how: How, *, office: bool) -> Iterator[Reading]:
        lexicon = self._lexicon
        if how is How.EXACT and lexicon.mask(term) & TOWNS:  # who says Halle means no Hallenbad
            beginning, ending = _NONE, _NONE
        else:
            beginning, ending = lexicon.beginning(term), lexicon.ending(term)
        for (docs, masks), form in (
            (lexicon.exact(term), How.EXACT),
            (self._inflected(term, whole=how is How.EXACT), How.INFLECTED),
            (ending, How.COMPOUND),
            (within(beginning, np.uint16(ITEMS)) if office else beginning, How.COMPOUND),
        ):
            if len(docs):
                yield Reading(term, form if how is How.EXACT else how, factor * STRENGTHS[form], docs, masks)

    def _inflected(self, term: str, *, whole: bool) -> tuple[Ints, Masks]:
        """The entries that hold a form of the term; a town, unless it is part of a `whole` word, is no form of another:
        Lünern is not Lünen, but Kleintier is a kleines Tier.
        """
        found = self._lexicon.inflected(term)
        return within(found, ~_TOWN_NAMES) if whole and is_town(term) else found


def _of_names(known: Readings) -> Readings:
    """What stands behind a salutation is the name of somebody, or of a body: Herr Wolf is no wolf."""
    if known.word.role is not Role.NAME:
        return known
    named = ((reading, within((reading.docs, reading.masks), _NAMED)) for reading in known.single)
    single = (replace(reading, docs=docs, masks=masks) for reading, (docs, masks) in named if len(docs))
    return Readings(known.word, tuple(single))


def _where(word: Word, how: How) -> tuple[np.uint16, np.uint16]:
    """The fields in which a longer word may end in the word, and in which it may begin with it."""
    if word.role is not Role.OFFICE:
        return SUBJECTS, SUBJECTS | np.uint16(Field.DEPARTMENT.bit)
    if how is How.MEANING:
        return _OFFICES, np.uint16(0)
    return OUTSIDE_TEXT & ~np.uint16(_TOPICS), OUTSIDE_TEXT & ITEMS


def _is_kind_of(longer: str, phrase: Phrase) -> bool:
    """Whether a longer word may be an office of the kind: a Kirchenkreis, known as another thing, is no Kreis."""
    meaning = vocabulary().meaning((longer,))
    return meaning is None or phrase in meaning.same


def _weighty(phrase: Phrase) -> Phrase:
    filler = vocabulary().filler
    return tuple(part for part in phrase if part not in filler)[:_MOST_WORDS_OF_PHRASE] or phrase


def _outside_text(reading: Reading) -> Reading:
    docs, masks = within((reading.docs, reading.masks), OUTSIDE_TEXT)
    return replace(reading, docs=docs, masks=masks)


def _phrases(word: Word) -> Iterator[tuple[Phrase, How]]:
    yield word.phrase, How.EXACT
    for phrase in word.same:
        yield phrase, How.MEANING
    for phrase in word.also:
        yield phrase, How.STANDS_FOR


def _certain(word: Word, docs: Ints, field: Field) -> Reading:
    return Reading(word.phrase[0], How.EXACT, 1.0, docs, np.full(len(docs), field.bit, dtype=np.uint16))
