"""Every word of a directory: in which entries it stands, and which words are like it."""

from collections import defaultdict

from bot.search.index.entry_terms import Terms, is_group
from bot.search.index.field_mask import LISTED, PERSON, PLACES, Field
from bot.search.index.neighbours import Neighbours
from bot.search.language.background import background
from bot.search.language.compounds import split, tails
from bot.search.language.terms import adjectives, stem

_SHORTEST_STEM = 4
_USUAL = 25
_FUNCTION_WORD = 55


class Lexicon:
    """The words of a directory by what may be asked of them."""

    def __init__(self, rows: list[Terms]) -> None:
        self.postings: dict[str, list[int]] = defaultdict(list)
        self.masks: dict[str, int] = {}
        for number, known in enumerate(rows):
            for word, mask in known.items():
                self.postings[word].append(number)
                self.masks[word] = self.masks.get(word, 0) | mask
        self.postings.default_factory = None
        words = [word for word in self.masks if not is_group(word)]
        self._stems = self._by_stem(words)
        self._parts = self._by_part(words)
        self._towns = self._by_adjective(words)
        self._neighbours = Neighbours(word for word in words if self.masks[word] & LISTED)

    def mask(self, word: str) -> int:
        """Return the fields in which a term stands anywhere, 0 where it does not."""
        return self.masks.get(word, 0)

    def inflected(self, word: str) -> list[str]:
        """Return other words with the same stem; names of people and places have none."""
        key = stem(word)
        return [other for other in self._stems.get(key, ()) if other != word] if len(key) >= _SHORTEST_STEM else []

    def holding(self, part: str) -> list[tuple[str, bool]]:
        """Return the compounds of which a word is one half, and whether that is the second, which says what it is."""
        return self._parts.get(stem(part), [])

    def towns_of(self, adjective: str) -> list[str]:
        """Return the places whose adjective a word may be: Hagener, Bremer."""
        return self._towns.get(adjective, [])

    def near(self, word: str) -> list[tuple[str, int]]:
        """Return the words of which one may be a slip, with the edits; the nearest first."""
        return self._neighbours.near(word)

    def sounding(self, word: str) -> list[str]:
        """Return the words that sound alike."""
        return self._neighbours.sounding(word)

    def is_word(self, word: str) -> bool:
        """Return whether a word is one, here or elsewhere, that may be half of a compound."""
        return background().zipf.get(word, 0) >= _USUAL or bool(self.mask(word) & ~PERSON)

    def _by_stem(self, words: list[str]) -> dict[str, list[str]]:
        stems: dict[str, list[str]] = defaultdict(list)
        for word in words:
            if not self.masks[word] & (PERSON | PLACES) and len(word) >= _SHORTEST_STEM and not _says_nothing(word):
                stems[stem(word)].append(word)
        return stems

    def _by_part(self, words: list[str]) -> dict[str, list[tuple[str, bool]]]:
        parts: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        for word in words:
            mask = self.masks[word]
            if mask & LISTED & ~(PERSON | PLACES) and not mask & (PERSON | Field.JOINED):
                halves = split(word, self.is_word)
                found = dict.fromkeys((halves or ())[:1], False) | dict.fromkeys(tails(word, self.is_word), True)
                for half, is_head in found.items():
                    if len(half) >= _SHORTEST_STEM:
                        parts[stem(half)].append((word, is_head))
        return parts

    def _by_adjective(self, words: list[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in words:
            if self.masks[word] & (PLACES | Field.DATELINE) or word in background().towns:
                for adjective in adjectives(word):
                    found[adjective].append(word)
        return found


def _says_nothing(word: str) -> bool:
    """Whether a word is so usual that it says nothing: sich, haben."""
    return background().zipf.get(word, 0) >= _FUNCTION_WORD
