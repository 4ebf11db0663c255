"""The words that the bot understands beyond those of the directory, read from `vocabulary.toml` beside this file."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from rapidfuzz.distance import OSA

from bot.directory.model import Kind
from bot.search.days import MONTHS
from bot.search.fields import Field
from bot.search.words import stem, terms

_LONG = 6
"""Letters from which on a word is known by its stem, too; shorter ones are too much alike."""

_LONG_PRESS = 9
"""Letters from which on a word for a press office is known in spite of a slip."""
_LONG_OFFICE = 7
"""The same for a kind of office; shorter ones are too near to names."""

Phrase = tuple[str, ...]
"""The terms of one or more words."""


T = TypeVar("T")


class Forms:
    """Words, and what is left of each without one letter: two that are one slip apart share a form (Garbe 2012)."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in words:
            for form in dict.fromkeys(_forms(word)):
                self._words.setdefault(form, []).append(word)
        self._longest = max(map(len, self._words), default=0)

    def slip_of(self, typed: str) -> str | None:
        """Return the word that is one slip away from the typed one, of several the first by letters; None: none is."""
        if len(typed) > self._longest + 1:
            return None
        near = {word for form in _forms(typed) if form in self._words for word in self._words[form]}
        return min((word for word in near if OSA.distance(typed, word) == 1), default=None) if near else None


def _forms(word: str) -> list[str]:
    return [word, *[word[:place] + word[place + 1 :] for place in range(len(word))]]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or phrase means: other phrases for the same thing, and those that answer in its stead."""

    same: tuple[Phrase, ...]
    also: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The data file as sets and tables of terms."""

    filler: frozenset[str]
    surnames: frozenset[str]
    nouns: frozenset[str]
    frequent: frozenset[str]
    given_names: frozenset[str]
    small_talk: frozenset[str]
    legal_forms: frozenset[str]
    salutations: frozenset[str]
    wanted: dict[str, Field]
    press: frozenset[Phrase]
    press_forms: Forms
    office_forms: Forms
    speakers: tuple[str, ...]
    press_parts: tuple[str, ...]
    press_words: frozenset[str]
    incidents: frozenset[str]
    incident_endings: tuple[str, ...]
    responders: tuple[Phrase, ...]
    news: frozenset[str]
    meanings: dict[Phrase, Meaning]
    offices: frozenset[str]
    towns: frozenset[str]
    """What towns are called in front of their name: Stadt, Gemeinde, Landeshauptstadt."""
    kinds: dict[str, Kind]
    days: dict[Phrase, str]
    months: dict[str, int]
    digits: dict[str, str]
    ignored: frozenset[str]
    closings: dict[str, tuple[Phrase, ...]]
    """How letters end, by the first word."""
    signs: dict[str, str]
    longest: dict[str, int]
    """How many words the longest phrase has that begins with this one."""

    def meaning(self, phrase: Phrase) -> Meaning | None:
        """Return what a phrase means, its words inflected or not."""
        return self.meanings.get(phrase) or self.meanings.get(tuple(map(_inflected, phrase)))

    def is_incident(self, word: str) -> bool:
        """Return whether a term is a word of an incident."""
        return word in self.incidents or (len(word) > _LONG and word.endswith(self.incident_endings))

    def is_press(self, phrase: Phrase) -> bool:
        """Return whether the phrase asks for a press office as such; a long word may have a slip."""
        if phrase in self.press:
            return True
        word = phrase[0]
        return len(phrase) == 1 and len(word) >= _LONG_PRESS and bool(self.press_forms.slip_of(word))

    def nearly_office(self, word: str) -> str | None:
        """Return the kind of office that a long word is one slip away from, None if it is none."""
        return self.office_forms.slip_of(word) if len(word) >= _LONG_OFFICE - 1 else None

    def speaks(self, title: str) -> bool:
        """Return whether a department or role is one that speaks to the press."""
        words = terms(title)
        return any(word in self.press_words or any(part in word for part in self.press_parts) for word in words)

    def house_of_speaker(self, word: str) -> str | None:
        """Return the kind of office in whose name a speaker speaks: `polizei` of Polizeisprecherin; None if none."""
        if not word.endswith(self.speakers):
            return None
        tail = next((tail for tail in self.speakers if word.endswith(tail) and len(word) > len(tail) + 1), None)
        if tail is None or (word,) in self.meanings:
            return None
        house = word[: -len(tail)]
        return next((form for form in (house, house.removesuffix("s")) if self.meaning((form,))), None)

    def is_office(self, phrase: Phrase) -> bool:
        """Return whether the phrase names a kind of office rather than a subject."""
        return phrase[0] in self.offices or phrase[0] in self.kinds


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary; the file is read once."""
    with Path(__file__).with_suffix(".toml").open("rb") as file:
        return _compile(tomllib.load(file))


def _compile(data: dict[str, dict[str, str]]) -> Vocabulary:
    press, meanings, dictation = _press(data["press"]), _meanings(data), data["dictation"]
    days = {phrase: name for name, text in data["days"].items() for phrase in _phrases(text)} | _calendar(
        data["calendar"]
    )
    offices = frozenset(terms(str(data["meanings"]["offices"])))
    plain = ("filler", "surnames", "nouns", "frequent", "given_names", "small_talk", "legal_forms", "salutations")
    return Vocabulary(
        **{name: frozenset(terms(str(data[name]))) for name in plain},
        wanted=_values(data["wanted"], email=Field.EMAIL, phone=Field.PHONE),
        press=press,
        press_forms=Forms(word for word, *more in press if not more and len(word) >= _LONG_PRESS),
        office_forms=Forms(word for word in offices if len(word) >= _LONG_OFFICE),
        speakers=tuple(terms(data["press"]["behind"])),
        press_parts=tuple(data["press"]["holding"].split()),
        press_words=frozenset(data["press"]["whole"].split()),
        incidents=frozenset(terms(data["incident"]["words"])),
        incident_endings=tuple(data["incident"]["endings"].split()),
        responders=_with_synonyms(data["incident"]["responders"], meanings),
        news=frozenset(terms(data["news"]["words"])),
        meanings=meanings,
        offices=offices,
        towns=frozenset(("stadt", *(other[0] for other in meanings[("stadt",)].same if len(other) == 1))),
        kinds={word: Kind(kind) for kind, text in data["kinds"].items() for word in terms(text)},
        days=days,
        months={term: MONTHS.index(name) + 1 for name in MONTHS for term in terms(data["calendar"][name])},
        digits={term: digit for word, _, digit in _pairs(dictation["digits"]) for term in terms(word)},
        ignored=frozenset(terms(dictation["ignored"])),
        closings=_by_first_word(_phrases(data["closing"]["phrases"])),
        signs=_values(dictation, at="@", dot=".", dash="-", underscore="_"),
        longest=_longest([*press, *meanings, *days]),
    )


def _values(lists: dict[str, str], **values: T) -> dict[str, T]:
    """The terms of each list with the list's value; a letter by itself says nothing."""
    return {term: value for name, value in values.items() for term in terms(lists[name]) if len(term) > 1}


def _pairs(text: str) -> list[tuple[str, str, str]]:
    return [pair.partition("=") for pair in text.split()]


def _with_synonyms(names: Iterable[str], meanings: dict[Phrase, Meaning]) -> tuple[Phrase, ...]:
    heads = [tuple(terms(name)) for name in names]
    return tuple(phrase for head in heads for phrase in (head, *meanings[head].same))


def _calendar(data: dict[str, str]) -> dict[Phrase, str]:
    words = {name: terms(text) for name, text in data.items()}
    before = words.pop("before")
    return {(first, last): name for name, known in words.items() for last in known for first in before}


def _press(data: dict[str, str]) -> frozenset[Phrase]:
    compounds = (first + last for first in data["beginnings"].split() for last in data["endings"].split())
    return frozenset(
        (*_phrases(data["phrases"]), *(tuple(terms(word)) for word in (*data["words"].split(), *compounds)))
    )


def _phrases(text: str) -> list[Phrase]:
    return [phrase for part in text.split(",") if (phrase := tuple(terms(part)))]


def _meanings(data: dict[str, dict[str, str]]) -> dict[Phrase, Meaning]:
    same: dict[Phrase, list[Phrase]] = {}
    for row in (*data["meanings"]["same"], *data["places"]["names"]):
        group = _phrases(row)
        for phrase in group:
            for key in {phrase, tuple(map(_inflected, phrase))}:
                same.setdefault(key, []).extend(other for other in group if other != phrase)
    also: dict[Phrase, list[Phrase]] = {}
    for row in data["meanings"]["also"]:
        office, others = row.split(":")
        head = tuple(terms(office))
        for phrase in (head, *same.get(head, ())):
            also.setdefault(phrase, []).extend(_phrases(others))
    return {
        phrase: Meaning(tuple(dict.fromkeys(same.get(phrase, ()))), tuple(dict.fromkeys(also.get(phrase, ()))))
        for phrase in {*same, *also}
    }


def _inflected(word: str) -> str:
    return stem(word) if len(word) >= _LONG else word


def _by_first_word(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def _longest(phrases: Iterable[Phrase]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return longest
