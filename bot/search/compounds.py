"""German compounds split with the directory's own words: Wasserstoffzentrum -> Wasserstoff, Zentrum."""

import re
from collections.abc import Iterable

from bot.search.words import stem

_SHORTEST = 3
_LINKS = ("", "s", "es", "n", "en", "e", "er")
_SHORTEST_COMPOUND = 7
LONGEST_COMPOUND = 60

_SUSPENDED = re.compile(r"(\w+)- (?:und|oder|&) (?:\w+- (?:und|oder|&) )?\w*?"
                        r"(amt|stelle|kammer|museum|gesellschaft|betriebe|abteilung|referat|dezernat|schule|verband|zentrum|"
                        r"büro|dienst|verwaltung|ministerium|gericht|klinik|theater|behörde)\b")  # fmt: skip


def unfolded(text: str) -> str:
    """Return the compounds that a text names by their first half alone: of Hafen- und Seemannsamt the Hafenamt."""
    return " ".join(first + last for first, last in _SUSPENDED.findall(text))


class Splitter:
    """Splits words in two where both halves are known."""

    def __init__(self, words: Iterable[str]) -> None:
        """Know `words`, which are terms; names of people make poor halves."""
        usable = [word for word in words if len(word) >= _SHORTEST and word.isalpha()]
        self._words = frozenset(usable)
        self._stems = frozenset(stem(word) for word in usable)

    def split(self, word: str) -> tuple[str, str] | None:
        """Return the halves of a term, without the link between them; None if it is no compound of known words.

        The halves are as equal as can be: Hochschul-rat, not Hoch-schulrat.
        """
        if not _SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND or not word.isalpha():
            return None
        best: tuple[str, str] | None = None
        for place in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
            right = word[place:]
            if (best is None or min(len(best[0]), len(best[1])) < min(place, len(right))) and self._knows(right):
                left = self._left(word[:place])
                if left is not None:
                    best = (left, right)
        return best

    def parts(self, word: str) -> tuple[set[str], set[str]]:
        """Return what a compound begins with and what it ends with, and the same of its halves; nothing if it is
        none.
        """
        halves = self.split(word)
        if halves is None:
            return set(), set()
        left, right = halves
        of_left, of_right = self.split(left) or (), self.split(right) or ()
        return {left, *of_left, *of_right[:1]}, {right, *of_right[1:]}

    def _knows(self, word: str) -> bool:
        return word in self._words or stem(word) in self._stems

    def _left(self, word: str) -> str | None:
        for link in _LINKS:
            if word.endswith(link):
                bare = word[: len(word) - len(link)]
                if len(bare) >= _SHORTEST and bare in self._words:
                    return bare
        return word if stem(word) in self._stems else None
