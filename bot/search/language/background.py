"""What words mean to people who have never seen the directory: how usual they are, and whether they are names.

The table `background.txt` beside this file is made by `benchmarks/background/make.py`, which names its sources. It is
loaded once; no word of an asker is ever added to it.
"""

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.search.language.terms import stem

_USUAL = 30


class Gender(NamedTuple):
    """Which genders bear a given name."""

    male: bool
    female: bool


class Background(NamedTuple):
    """The table; every key is a term (`terms.term`).

    `zipf` is ten times the logarithm of how often a word stands in a thousand million words of German or English,
    `proper` holds those of them that are names alone, and countries, `strange` those that no dictionary has,
    `towns` the number of digits of a town's population, `stems` what
    the inflected forms of usual words have in common, `cities` those whose names are as usual as everyday words, and
    `endings` tells those of names (true) from those of words.
    """

    zipf: dict[str, int]
    strange: frozenset[str]
    proper: frozenset[str]
    given: dict[str, Gender]
    surnames: frozenset[str]
    towns: dict[str, int]
    stems: frozenset[str]
    cities: frozenset[str]
    endings: dict[str, bool]

    def ends_as_name(self, term: str) -> bool | None:
        """Whether a word ends as names do; None where its ending does not tell."""
        return next((self.endings[term[-n:]] for n in (5, 4, 3) if term[-n:] in self.endings), None)


@cache
def background() -> Background:
    """Return the table, read on first use."""
    lists = _lists()
    zipf = {word: int(figure) for sort in _FREQUENT for figure, words in lists[sort] for word in words}
    stems = {stem(word) for word, figure in zipf.items() if figure >= _USUAL and len(word) > _SHORTEST}
    return Background(
        zipf=zipf,
        strange=_words(lists["strange"]),
        proper=_words(lists["proper"]) | _words(lists["land"]),
        given={word: Gender(sort != "female", sort != "male") for sort, words in lists["given"] for word in words},
        surnames=_words(lists["surname"]),
        towns={word: int(figure) for figure, words in lists["town"] for word in words},
        stems=_words(lists["stem"]) | stems,
        cities=_words(lists["city"]),
        endings={ending: sort == "name" for sort, endings in lists["ending"] for ending in endings},
    )


_FREQUENT = ("word", "proper", "strange")
_SHORTEST = 5


def _lists() -> dict[str, list[tuple[str, list[str]]]]:
    """The lists of the file: of each sort those of all its figures."""
    lists: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for line in Path(__file__).with_name("background.txt").read_text(encoding="ascii").splitlines():
        head, _, words = line.partition(": ")
        sort, figure = head.split()
        lists[sort].append((figure, words.split()))
    return lists


def _words(lists: list[tuple[str, list[str]]]) -> frozenset[str]:
    return frozenset(word for _, words in lists for word in words)
