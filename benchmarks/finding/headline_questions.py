"""A headline as somebody remembers it: some of its words, inflected, split, joined, in another order."""

import random
import re
from collections.abc import Callable

from benchmarks.finding import data
from benchmarks.finding.facts import Term
from benchmarks.finding.words import ADJECTIVES, VERBS, compounds, folded, verb_forms

_EMPTY = {
    "in", "wird", "fuer", "und", "an", "weiter", "der", "die", "das", "am", "im", "den", "dem", "von", "kritik",
    "co", "gmbh", "ag", "kg", "se", "eg",
}  # fmt: skip
_JOINING = data.words("words", "joining")
_ENDINGS = ("e", "er", "es", "en")

_NOUNS = {folded(form): noun for noun in compounds() for form in (noun.singular, noun.plural)}
_STEMS = {folded(adjective + ending): adjective for adjective in ADJECTIVES for ending in ("", "e", "er", "es", "en")}
_FORMS = {folded(third): verb_forms(third, infinitive) for third, infinitive in VERBS}


def _render(rng: random.Random, word: str) -> str:
    """Another form of the word, where one is known."""
    known = folded(word)
    if known in _NOUNS:
        noun = _NOUNS[known]
        first, head = noun.split
        return rng.choice(
            (noun.singular, noun.plural, noun.singular, f"{first} {head}", f"{first}-{head}", f"{head} {first}",
             f"{head} für {first}")
        )  # fmt: skip
    if known in _STEMS:
        return _STEMS[known] + rng.choice(_ENDINGS)
    if known in _FORMS:
        return rng.choice(_FORMS[known])
    return word


def reworded(rng: random.Random, title: str, matches: Callable[[list[Term]], int]) -> tuple[str, list[Term]] | None:
    """Words that still tell this item from others, and their terms; None if the title does not set it apart.

    `matches` says how many items carry the terms; more words are taken until only one does.
    """
    words = [word for word in re.findall(r"[^\W\d_]+", title) if folded(word) not in _EMPTY]
    rng.shuffle(words)
    words.sort(key=lambda word: folded(word) not in _NOUNS and rng.random() < 0.6)  # nouns are remembered first
    for count in range(2, min(len(words), 6) + 1):
        chosen = words[:count]
        terms = [Term(folded(word), folded(word)) for word in chosen]
        telling = any(folded(word) in _NOUNS for word in chosen) or count > 2
        if telling and matches(terms) == 1:
            break
    else:
        return None
    if rng.random() < 0.5:
        chosen.sort(key=title.index)
    return _joined(rng, chosen), terms


def _joined(rng: random.Random, words: list[str]) -> str:
    """The words in a row; an adjective may melt into the noun after it: `digitale Messe`, `Digitalmesse`."""
    row: list[str] = []
    place = 0
    while place < len(words):
        following = folded(words[place + 1]) if place + 1 < len(words) else ""
        adjective = _STEMS.get(folded(words[place]))
        if adjective in _JOINING and following in _NOUNS and rng.random() < 0.4:
            row.append(adjective.capitalize() + _NOUNS[following].singular.lower())
            place += 2
        else:
            row.append(_render(rng, words[place]))
            place += 1
    return " ".join(row)
