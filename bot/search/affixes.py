"""Compounds by their first or last part, whatever the rest is: Schule -> Schulfestival, Weg -> Wasserweg."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.search.words import endings, stem

_SHORTEST_PART = 3
SHORTEST_REST = 3
"""Letters that a longer word has beside its part."""
_MOST_FOUND = 500


class Affixes:
    """The words of a directory in order from the front and from the back."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take in `words`; they are known by their positions from now on."""
        forward = sorted((word, place) for place, word in enumerate(words) if word.isalpha())
        backward = sorted((word[::-1], place) for word, place in forward)
        self._forward, self._forward_places = [word for word, _ in forward], [place for _, place in forward]
        self._backward, self._backward_places = [word for word, _ in backward], [place for _, place in backward]

    def ending(self, word: str) -> list[int]:
        """Return the positions of longer words that end in `word`, whatever their inflection; not many."""
        if len(word) < _SHORTEST_PART or not word.isalpha():
            return []
        return [
            place
            for form in endings(word)
            if len(form) >= _SHORTEST_PART
            for place in _behind(form[::-1], self._backward, self._backward_places)
        ]

    def beginning(self, word: str) -> list[int]:
        """Return the positions of longer words that begin with `word`, with or without its ending; not many."""
        if len(word) < _SHORTEST_PART or not word.isalpha():
            return []
        found = dict.fromkeys(_behind(word, self._forward, self._forward_places))
        bare = stem(word)
        if len(bare) > _SHORTEST_PART and bare != word:
            found.update(dict.fromkeys(_behind(bare, self._forward, self._forward_places)))
        return list(found)


def _behind(beginning: str, ordered: list[str], places: list[int]) -> list[int]:
    """The places of the words that begin so and are longer by at least a short word."""
    start = bisect_left(ordered, beginning)
    longer = len(beginning) + SHORTEST_REST
    found = []
    for turn in range(start, min(start + _MOST_FOUND, len(ordered))):
        if not ordered[turn].startswith(beginning):
            break
        if len(ordered[turn]) >= longer:
            found.append(places[turn])
    return found
