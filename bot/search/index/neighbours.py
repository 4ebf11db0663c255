"""Words that are a slip of the finger away, or sound the same, found without measuring all words.

A slip seldom touches both ends of a word, so a word is measured against those of about its length that begin with the
same letter or end with the same letters. rapidfuzz measures them (optimal string alignment: a swap is one edit).
"""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.search.language.terms import sound

_ENDING = 3
_SHORTEST = 4
_SHORTEST_FOR_TWO = 6
_MOST_MEASURED = 6_000
_MOST_FOUND = 12


class Neighbours:
    """Words that may be misspelt."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_form: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in words:
            if len(word) >= _SHORTEST - 1 and word.isalpha():
                self._by_form[word[0], len(word)].append(word)
                self._by_form[word[-_ENDING:], len(word)].append(word)
                self._by_sound[sound(word)].append(word)

    def near(self, word: str) -> list[tuple[str, int]]:
        """Return other words one edit away, of long words two, with the edits; the nearest first, at most twelve."""
        if len(word) < _SHORTEST:
            return []
        most = 2 if len(word) >= _SHORTEST_FOR_TWO else 1
        possible: list[str] = []
        for length in range(len(word) - most, len(word) + most + 1):
            possible += self._by_form.get((word[0], length), ())
            possible += self._by_form.get((word[-_ENDING:], length), ())
        found = extract(word, possible[:_MOST_MEASURED], scorer=OSA.distance, score_cutoff=most, limit=2 * _MOST_FOUND)
        edits = {other: int(distance) for other, distance, _ in found if distance and len(other) >= _SHORTEST}
        return sorted(edits.items(), key=lambda pair: pair[1])[:_MOST_FOUND]

    def sounding(self, word: str) -> list[str]:
        """Return other words that sound alike and are at most two edits away."""
        if len(word) < _SHORTEST - 1 or not word.isalpha():
            return []
        alike = (other for other in self._by_sound.get(sound(word), ()) if other != word)
        near = ((OSA.distance(word, other), other) for other in alike)
        return [other for edits, other in sorted(near) if edits <= min(2, len(word) // 2)][:_MOST_FOUND]
