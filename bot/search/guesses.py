"""What a word may be meant for that nobody lists as it is spelt: a slip of the finger, a name that sounds alike."""

from collections.abc import Iterator

from bot.search.grades import Grades
from bot.search.index.field_mask import BODY, PERSON, PLACES
from bot.search.index.lexicon import Lexicon
from bot.search.language.background import background
from bot.search.language.terms import spellings
from bot.search.question.asked import AskedWord
from bot.search.sense import How, Sense

_SHORT = 5
_IS_ORDINARY = 40


class Guesses:
    """Guesses in one directory."""

    def __init__(self, lexicon: Lexicon, grades: Grades) -> None:
        self._lexicon, self._grades = lexicon, grades

    def of(self, word: AskedWord) -> Iterator[Sense]:
        """Senses of a word that nobody lists as it is spelt: what it may be a slip for, or sound like."""
        term = word.term
        if word.number or word.address or word.press or word.wanted or word.keys or not term.isalpha():
            return
        zipf = background().zipf.get(term, 0)
        known = background()
        is_name = word.salutation or word.named or term in known.proper or term in known.surnames or term in known.given
        if zipf >= _IS_ORDINARY and not is_name:
            return
        trust = self._trust(word, zipf)
        met, alike = set(), self._lexicon.sounding(term)
        for other, edits in self._near(word):
            short = min(len(term), len(other)) <= _SHORT
            swapped = sorted(word.typed.casefold()) == sorted(other) or sorted(term) == sorted(other)
            how = How.SLIP_TWO if edits > 1 else How.SLIP_SHORT if short and not swapped else How.SLIP
            met.add(other)
            is_name = bool(self._lexicon.mask(other) & PERSON)
            how = How.SOUND if is_name and how is How.SLIP_SHORT and other in alike else how
            if how is not How.SLIP_TWO or not self._lexicon.mask(other) & PLACES:
                yield Sense(other, how, self._grades.how[how] * trust)
        for other in alike:
            if other not in met:
                yield Sense(other, How.SOUND, self._grades.how[How.SOUND] * trust, PERSON | BODY | PLACES)

    def _near(self, word: AskedWord) -> list[tuple[str, int]]:
        """The words that one may be a slip for, however its umlauts were meant; each with the fewest edits."""
        found: dict[str, int] = {}
        for spelt in spellings(word.typed) if " " not in word.typed else (word.term,):
            for other, edits in self._lexicon.near(spelt):
                found[other] = min(edits, found.get(other, edits))
        return sorted(found.items(), key=lambda pair: pair[1])

    def alike(self, word: AskedWord) -> Iterator[Sense]:
        """Other people's names that sound like a listed one: who writes Daniel Meier may mean Daniel Maier."""
        for other in self._lexicon.sounding(word.term):
            if self._lexicon.mask(other) & PERSON:
                yield Sense(other, How.SOUND, self._grades.how["namesake"], PERSON)

    def _trust(self, word: AskedWord, zipf: int) -> float:
        """How far a slip may be believed where the word is one elsewhere: a town, a usual name, a word."""
        known = background()
        if word.term in known.towns:
            return 0.4
        if zipf and not (word.placed or word.alone or word.capital):
            return 0.4
        if word.shouted:
            return 0.3
        if word.term in known.surnames or word.term in known.given:
            return 0.75
        return 1 - 0.5 * min(zipf / _IS_ORDINARY, 1) if zipf else 1
