"""Words that are a slip of the finger away, or sound the same, found without looking at all words.

Two words within two edits have a common form once two letters at most are taken out of each (Garbe's symmetric deletes;
Mor and Fraenkel 1982). The forms of the first seven letters of every word are kept as hashes in one sorted array;
whatever shares one with the question's word is measured by its optimal string alignment distance.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cdist

from bot.search.relations import Ints, union
from bot.search.words import sound

_PREFIX = 7
_FACTORS = np.array([pow(2_654_435_761, power, 2**32) | 1 for power in range(1, _PREFIX + 1)], dtype=np.uint32)
_SHORTEST = 4
_SHORTEST_FOR_TWO = 5
_MOST_MEASURED = 4_000
_MOST_FOUND = 24


def _patterns(deleted: int) -> list[tuple[int, ...]]:
    return [
        tuple(place for place in range(_PREFIX) if place not in gone)
        for count in range(deleted + 1)
        for gone in combinations(range(_PREFIX), count)
    ]


def _padded(patterns: list[tuple[int, ...]]) -> Ints:
    return np.array([kept + (_PREFIX,) * (_PREFIX - len(kept)) for kept in patterns], dtype=np.int32)


_KEPT = _padded(_patterns(2))
_DELETED = np.array([_PREFIX - len(kept) for kept in _patterns(2)])
_LAST_DELETED = np.array([max(set(range(_PREFIX)) - set(kept), default=-1) for kept in _patterns(2)])
_KEPT_OF = {
    (most, letters): _KEPT[(most >= _DELETED) & (letters > _LAST_DELETED)]
    for most in (1, 2)
    for letters in range(_PREFIX + 1)
}
"""What may be left of a word with so many letters, no more than so many of them taken out."""


def _codes(words: Sequence[str]) -> npt.NDArray[np.uint32]:
    letters = "".join(word[:_PREFIX].ljust(_PREFIX + 1, "\0") for word in words)
    return np.frombuffer(letters.encode("utf-32-le", "replace"), dtype=np.uint32).reshape(len(words), _PREFIX + 1)


class Neighbours:
    """The words of a directory that may be misspelt, by what is left of them without a letter or two."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take in `words`; they are known by their positions from now on."""
        self._words = words
        self._hashes, self._owners = _deletions(words)
        codes = np.fromiter((hash(sound(word)) for word in words), dtype=np.int64, count=len(words))
        order = np.argsort(codes, kind="stable").astype(np.int32)
        self._sounds, self._sounding = codes[order], order

    def near(self, *spellings: str) -> list[tuple[int, int]]:
        """Return (position, edits) of the words nearest to any of the spellings, one or two edits away, nearest first.

        Of those equally near the ones come first that begin alike (Winkler 1990): the first letters are seldom wrong.
        """
        found: dict[int, int] = {}
        for spelling in spellings:
            for position, edits in self._near(spelling):
                found[position] = min(edits, found.get(position, edits))
        alike = {place: JaroWinkler.similarity(spellings[0], self._words[place]) for place in found}
        return sorted(found.items(), key=lambda pair: (pair[1], -alike[pair[0]]))[:_MOST_FOUND]

    def _near(self, word: str) -> list[tuple[int, int]]:
        if len(word) < _SHORTEST:
            return []
        most = 2 if len(word) >= _SHORTEST_FOR_TWO else 1
        possible = self._possible(word, most)
        if not possible:
            return []
        words = [self._words[position] for position in possible]
        row = cdist([word], words, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8)[0].tolist()
        found = ((place, edits) for place, edits in zip(possible, row, strict=True) if 0 < edits <= most)
        return [(place, edits) for place, edits in found if edits == 1 or len(self._words[place]) >= _SHORTEST]

    def sounding(self, word: str) -> list[tuple[int, int]]:
        """Return (position, edits) of the words that sound like `word`, the nearest spelling first."""
        if len(word) < _SHORTEST - 1 or not word.isalpha():
            return []
        code = hash(sound(word))
        start, end = self._sounds.searchsorted((code, code + 1))
        possible = self._sounding[start:end][:_MOST_MEASURED].tolist()
        if not possible:
            return []
        words = [self._words[position] for position in possible]
        row = cdist([word], words, scorer=OSA.distance, dtype=np.uint8)[0].tolist()
        nearest = sorted(zip(possible, row, strict=True), key=lambda pair: pair[1])[:_MOST_FOUND]
        return [(place, edits) for place, edits in nearest if edits <= _most_by_ear(word, self._words[place])]

    def _possible(self, word: str, most: int) -> list[int]:
        hashes = _hashes_of(word, most)
        starts = self._hashes.searchsorted(hashes, side="left").tolist()
        ends = self._hashes.searchsorted(hashes, side="right").tolist()
        parts = [self._owners[start:end] for start, end in zip(starts, ends, strict=True) if end > start]
        return union(*parts)[:_MOST_MEASURED].tolist() if parts else []


def _most_by_ear(one: str, other: str) -> int:
    """How many letters may differ between two words that sound the same: of Uni and in, or Ubo, little is left."""
    return 1 if min(len(one), len(other)) < _SHORTEST else max(len(one), len(other)) // 2


def _hashes_of(word: str, most: int) -> npt.NDArray[np.uint32]:
    left = _codes([word])[0][_KEPT_OF[most, min(len(word), _PREFIX)]]
    hashes: npt.NDArray[np.uint32] = (left * _FACTORS).sum(axis=1, dtype=np.uint32)
    return hashes


def _deletions(words: Sequence[str]) -> tuple[npt.NDArray[np.uint32], Ints]:
    """Hashes of all words with up to two of their first letters taken out, sorted, and whose they are."""
    if not words:
        return np.empty(0, dtype=np.uint32), np.empty(0, dtype=np.int32)
    codes = _codes(words)
    lengths = np.fromiter((len(word) for word in words), dtype=np.int32, count=len(words))
    hashes, owners = [], []
    for kept, deleted, last in zip(_KEPT, _DELETED, _LAST_DELETED, strict=True):
        usable = (lengths > last) & (lengths >= (_SHORTEST if deleted == 2 else _SHORTEST - 1))
        rows = np.nonzero(usable)[0].astype(np.int32)
        hashes.append((codes[rows][:, kept] * _FACTORS).sum(axis=1, dtype=np.uint32))
        owners.append(rows)
    together, whose = np.concatenate(hashes), np.concatenate(owners)
    order = np.argsort(together, kind="stable")
    return together[order], whose[order]
