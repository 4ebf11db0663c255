"""The words of the press that the bot understands beyond those of the directory, read from `vocabulary.toml`.

Words that mean the same form a *group*. A group has a key that no term can be, such as `o:Polizei`; entries and
questions that have one of its words have the key as well. The letter says what the group is about.
"""

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from bot.search.language.terms import stem, terms

OFFICE, ROLE, SUBJECT, PLACE, LANGUAGE, DAY = "o:", "r:", "s:", "p:", "l:", "d:"
"""What the key of a group begins with."""

_SHORTEST_STEM = 5


class Vocabulary(NamedTuple):
    """`groups` has the keys of every phrase, which is a tuple of stems; `longest` how many words phrases have at most
    that begin with a stem.
    """

    groups: dict[tuple[str, ...], tuple[str, ...]]
    longest: dict[str, int]
    press_words: frozenset[str]
    press_phrases: dict[tuple[str, ...], int]
    press_beginnings: tuple[str, ...]
    press_ends: tuple[str, ...]
    press_tails: tuple[str, ...]
    wanted: dict[str, str]
    salutations: dict[str, str]
    legal_forms: frozenset[str]
    incidents: frozenset[str]
    incident_ends: tuple[str, ...]
    responders: tuple[str, ...]
    fires: frozenset[str]
    office_ends: tuple[str, ...]
    news: str
    days: dict[str, int]
    stand_ins: dict[str, tuple[str, ...]]
    digits: dict[str, str]
    signs: dict[str, str]
    introductions: tuple[tuple[tuple[str, ...], bool], ...]
    resumes: frozenset[str]
    closings: tuple[tuple[str, ...], ...]
    selves: tuple[tuple[str, ...], ...]
    media: frozenset[str]
    sources: frozenset[str]
    here: frozenset[str]
    territories: frozenset[str]
    joins: frozenset[str]
    asking: frozenset[str]
    english: frozenset[str]
    german: frozenset[str]
    prepositions: frozenset[str]
    denials: frozenset[str]
    articles: frozenset[str]

    def keys_at(self, stems: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
        """Return how many words the longest phrase has that begins at a place, 0 for none, and its groups."""
        for length in range(min(self.longest.get(stems[at], 0), len(stems) - at), 0, -1):
            keys = self.groups.get(tuple(stems[at : at + length]))
            if keys:
                return length, keys
        return 0, ()

    def is_press(self, term: str) -> bool:
        """Return whether a term asks for whoever speaks to the press: Pressestelle, Sprecherin, Medienkontakt."""
        if term in self.press_words or phrase_stem(term) in self.press_words or term.endswith(self.press_ends):
            return True
        return term.startswith(self.press_beginnings) and term.endswith(self.press_tails)

    def is_fire(self, term: str) -> bool:
        """Return whether an incident is a fire, of which the fire brigade is asked first."""
        return term in self.fires or term.endswith("brand")

    def is_incident(self, term: str) -> bool:
        """Return whether a term is an incident such as a fire or an accident."""
        return term in self.incidents or (len(term) > 7 and term.endswith(self.incident_ends))


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read on first use."""
    data = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))
    phrases = {phrase_of(phrase): 1 for phrase in data["press"]["phrases"].split(",")}
    groups = _groups(data)
    days = {term: int(days) for days, words in data["days"].items() for term in terms(words)}
    return Vocabulary(
        groups=groups,
        longest=_longest((*groups, *phrases)),
        stand_ins=_stand_ins(data["meanings"]["stand_ins"], groups),
        wanted={term: field for field, words in data["wanted"].items() for term in terms(words)},
        salutations={term: who for who, words in data["salutations"].items() for term in terms(words)},
        legal_forms=frozenset(terms(data["names"]["legal_forms"])),
        days=days,
        press_phrases=phrases,
        **_press(data["press"]),
        **_offices(data["meanings"], data["incidents"]),
        **_dictation(data["dictation"]),
        **_letters(data["letters"]),
    )


def _groups(data: dict[str, Any]) -> dict[tuple[str, ...], tuple[str, ...]]:
    groups: dict[tuple[str, ...], tuple[str, ...]] = {}
    for letter, name in ((OFFICE, "offices"), (ROLE, "roles"), (SUBJECT, "subjects"), (PLACE, "places")):
        for group in data["meanings"][name]:
            members = group.split(",")
            _add(groups, letter + members[0].strip(), members)
    for line in data["languages"]["names"]:
        code, _, names = line.partition(":")
        _add(groups, LANGUAGE + code, names.split(","))
    return groups


def _stand_ins(lines: list[str], groups: dict[tuple[str, ...], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        post, _, offices = line.partition(":")
        found[ROLE + post.strip()] = tuple(groups[phrase_of(office)][0] for office in offices.split(","))
    return found


def _press(press: dict[str, str]) -> dict[str, Any]:
    return {
        "press_words": frozenset(form for word in terms(press["words"]) for form in (word, phrase_stem(word))),
        "press_beginnings": tuple(terms(press["beginnings"])),
        "press_ends": tuple(terms(press["ends"])),
        "press_tails": tuple(terms(press["tails"])),
    }


def _offices(meanings: dict[str, Any], incidents: dict[str, Any]) -> dict[str, Any]:
    return {
        "office_ends": tuple(terms(meanings["office_ends"])),
        "territories": frozenset(OFFICE + name for name in meanings["territories"]),
        "news": SUBJECT + meanings["news"],
        "incidents": frozenset(terms(incidents["words"])),
        "incident_ends": tuple(terms(incidents["ends"])),
        "responders": tuple(OFFICE + name for name in incidents["responders"]),
        "fires": frozenset(terms(incidents["fires"])),
    }


def _dictation(dictation: dict[str, str]) -> dict[str, Any]:
    signs = {"at": "@", "dot": ".", "dash": "-", "underscore": "_"}
    digits = (pair.partition("=") for pair in dictation["digits"].split())
    return {
        "digits": {terms(word)[0]: digit for word, _, digit in digits},
        "signs": {term: sign for name, sign in signs.items() for term in terms(dictation[name])},
    }


def _letters(letters: dict[str, str]) -> dict[str, Any]:
    introductions, selves = _phrases(letters["introductions"]), _phrases(letters["self"])
    words = ("resumes", "media", "sources", "here", "asking", "joins", "english", "german", "prepositions", "denials",
             "articles")  # fmt: skip
    return {
        "introductions": (*((phrase, False) for phrase in introductions), *((phrase, True) for phrase in selves)),
        "selves": selves,
        "closings": _phrases(letters["closings"]),
        **{name: frozenset(terms(letters[name])) for name in words},
    }


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(terms(phrase)) for phrase in text.split(","))


def phrase_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as groups are looked up by."""
    return tuple(map(phrase_stem, terms(text)))


def phrase_stem(term: str) -> str:
    """Return the stem of a term, the term itself where little would be left: Wien is no `wie`."""
    short = stem(term)
    return short if len(short) >= _SHORTEST_STEM else term


def _add(groups: dict[tuple[str, ...], tuple[str, ...]], key: str, members: Iterable[str]) -> None:
    for member in members:
        phrase = phrase_of(member)
        groups[phrase] = tuple(dict.fromkeys((*groups.get(phrase, ()), key)))


def _longest(phrases: Iterable[tuple[str, ...]]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return longest
