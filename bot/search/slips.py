"""Slips: a typed word -> the words of the directory that may have been meant, by the finger or by ear."""

from bot.search.fields import BODIES, NAMES, TOWNS, How
from bot.search.neighbours import Neighbours
from bot.search.postings import OUTSIDE_TEXT, SUBJECTS, Lexicon
from bot.search.query import Word
from bot.search.readings import Reading
from bot.search.towns import is_town
from bot.search.vocabulary import vocabulary
from bot.search.weights import SLIP, SLIP_BY_EAR, STRENGTHS
from bot.search.words import sound, spellings

_LONG = 5
_SHORTEST = 4
"""Letters of an abbreviation that may have a slip: StA and DRK are met as they are, or not at all."""


def is_abbreviated(word: Word) -> bool:
    """Return whether a word is typed as an abbreviation, which is no slip for anything."""
    return len(word.phrase[0]) < _SHORTEST and word.typed.isupper()


class Slips:
    """Finds what words of one directory a word may be a slip for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        light = vocabulary().filler
        self._words = [
            word
            for word in lexicon.words_in(OUTSIDE_TEXT)
            if (word not in light or lexicon.mask(word) & NAMES) and not self._is_abbreviation(word)
        ]
        self._neighbours = Neighbours(self._words)

    def of(self, word: Word) -> list[Reading]:
        """Return where the words stand that `word` may be a slip for, other than itself."""
        typed = word.phrase[0]
        near = self._neighbours.near(*spellings(word.typed))
        if is_town(typed):  # who says Hamburg means no Bamberg
            near = [(place, edits) for place, edits in near if edits == 1 or not self._is_town(self._words[place])]
        known = {place for place, _ in near}
        sounding = [pair for pair in self._neighbours.sounding(typed) if pair[1] and pair[0] not in known]
        by_finger = [(place, edits, How.TYPO) for place, edits in near]
        by_ear = [(place, edits, How.SOUND) for place, edits in sounding]
        found = [self._reading(typed, self._words[place], edits, how) for place, edits, how in (*by_finger, *by_ear)]
        if self._lexicon.mask(typed) & NAMES:  # somebody's name is no slip, but another may be written so
            found = [reading for reading in found if sound(reading.matched) == sound(typed)]
        return found

    def _reading(self, typed: str, meant: str, edits: int, how: How) -> Reading:
        wrong = edits / max(len(typed), len(meant))
        by_finger = how is How.TYPO
        strength = 1 - SLIP * wrong if by_finger else min(STRENGTHS[How.SOUND], 1 - SLIP_BY_EAR * wrong)
        fields = SUBJECTS if by_finger and len(typed) <= _LONG else OUTSIDE_TEXT
        return Reading(meant, how, strength, *self._lexicon.exact(meant, fields), edits)

    def _is_abbreviation(self, word: str) -> bool:
        """Whether a short word of the name of a body is the name of no person."""
        mask = self._lexicon.mask(word)
        return len(word) < _SHORTEST and bool(mask & BODIES) and not mask & NAMES

    def _is_town(self, term: str) -> bool:
        return is_town(term) or bool(self._lexicon.mask(term) & TOWNS)
