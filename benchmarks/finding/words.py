"""German words of headlines with their forms: the facts by which a reworded headline is known to mean the same.

A lemma is a word's meaning on paper: compounds count as their parts. `lemmas("Wasserstoffzentren")` is
`{"wasserstoff", "zentrum"}`; a word that is not in the table is its own lemma.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from benchmarks.finding.data import words

_BY_HAND = str.maketrans(
    {"ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"}
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A word of headlines; `parts` are its lemmas, more than one for a compound; `gender` is m, f or n."""

    singular: str
    plural: str
    gender: str
    parts: tuple[str, ...]
    split: tuple[str, ...]


def folded(text: str) -> str:
    """Lower case with umlauts spelt out: the form in which facts are compared."""
    lowered = text.lower().translate(_BY_HAND)
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def coarse(word: str) -> str:
    """A folded word without the marks of umlauts: Müller, Mueller and Muller are one."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def tokens(text: str) -> list[str]:
    """The folded words of a text; hyphens and punctuation separate."""
    return re.findall(r"[a-z0-9]+", folded(text))


def _modifiers() -> list[tuple[str, tuple[str, ...]]]:
    pairs = (entry.split(":") for entry in words("words", "modifiers"))
    return [(first, tuple(forms.split(","))) for first, forms in pairs]


def _heads() -> list[list[str]]:
    return [entry.split(":") for entry in words("words", "heads")]


@cache
def compounds() -> tuple[Noun, ...]:
    """Every compound of the table, such as Wasserstoffzentrum."""
    return tuple(
        Noun(
            first + singular.lower(),
            first + plural.lower(),
            gender,
            (folded(forms[0]), folded(singular)),
            (forms[0], singular),
        )
        for first, forms in _modifiers()
        for singular, plural, gender in _heads()
        if folded(forms[0]) != folded(singular)
    )


ADJECTIVES = words("words", "adjectives")
VERBS = tuple(tuple(entry.split(":")) for entry in words("words", "verbs"))
_ENDINGS = ("", "e", "er", "es", "en", "em")


def verb_forms(third: str, infinitive: str) -> tuple[str, ...]:
    """The forms of a verb that keep its stem: present, infinitive, weak past and participle with endings."""
    stem = infinitive.removesuffix("n").removesuffix("e")
    return (third, infinitive, f"{stem}end", f"{stem}ende", f"{stem}e")


@cache
def _lemma_table() -> dict[str, frozenset[str]]:
    return {folded(form): frozenset(meant) for form, meant in (*_noun_forms(), *_other_forms())}


def _noun_forms() -> Iterator[tuple[str, tuple[str, ...]]]:
    for _, alone in _modifiers():
        yield from ((form, (folded(alone[0]),)) for form in alone)
    for singular, plural, _ in _heads():
        forms = (singular, plural, f"{singular}s", f"{singular}es", f"{plural}n")
        yield from ((form, (folded(singular),)) for form in forms)
    for noun in compounds():
        genitive = (f"{noun.singular}s",) if noun.gender != "f" else ()
        forms = (noun.singular, *genitive, noun.plural, f"{noun.plural}n")
        yield from ((form, noun.parts) for form in forms)


def _other_forms() -> Iterator[tuple[str, tuple[str, ...]]]:
    for adjective in ADJECTIVES:
        yield from ((adjective + ending, (folded(adjective),)) for ending in _ENDINGS)
    for third, infinitive in VERBS:
        yield from ((form, (folded(infinitive),)) for form in verb_forms(third, infinitive))


def lemmas(word: str) -> frozenset[str]:
    """What a folded word means: the parts of a compound, the lemma of a form, else the word itself."""
    return _lemma_table().get(word) or frozenset({word})


def bag(text: str) -> set[str]:
    """All lemmas of a text."""
    return {lemma for word in tokens(text) for lemma in lemmas(word)}
