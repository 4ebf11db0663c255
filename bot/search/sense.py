"""What a word of a question may mean in a directory, and how an entry explains it."""

from enum import StrEnum
from typing import NamedTuple

from bot.search.index.field_mask import Field
from bot.search.question.asked import AskedWord
from bot.search.rival import Rival


class How(StrEnum):
    """How a word was met."""

    EXACT = "exact"
    FUNCTION = "function"
    SYNONYM = "synonym"
    INFLECTED = "inflected"
    JOINED = "joined"
    DEMONYM = "demonym"
    COMPOUND = "compound"
    HEAD = "head"
    PART = "part"
    IMPLIED = "implied"
    SLIP = "slip"
    SLIP_SHORT = "slip_short"
    SLIP_TWO = "slip_two"
    SOUND = "sound"
    INITIAL = "initial"
    RESPONDER = "responder"
    STAND_IN = "stand_in"


DOUBTFUL = frozenset({How.SLIP, How.SLIP_SHORT, How.SLIP_TWO, How.SOUND, How.PART})
"""Ways of being met that are guesses."""

INDIRECT = DOUBTFUL | {How.RESPONDER, How.STAND_IN, How.IMPLIED}
"""Ways that count for less than a word as it is spelt."""

FRAGMENTS = frozenset({How.HEAD, How.PART})
"""Ways in which half a word is met."""


class Sense(NamedTuple):
    """A term or a key of the directory that a word may mean, and how sure it was meant, from 0 to 1.

    `fields` are those in which the word may be met so.
    """

    term: str
    how: How
    worth: float
    fields: int = -1


class Word(NamedTuple):
    """A word with its senses, what it weighs where it is met (the rarer the more), and its rival sense.

    `half` marks half of a compound.
    """

    asked: AskedWord
    senses: tuple[Sense, ...]
    weight: float
    rival: Rival
    half: bool = False

    @property
    def known(self) -> bool:
        """Whether it is met other than by a guess."""
        return any(sense.how not in DOUBTFUL for sense in self.senses)


class Met(NamedTuple):
    """A word that an entry explains: the word's place in the question, the sense, the field, from whom it is, and how
    much that counts, from 0 to 1.
    """

    place: int
    sense: Sense
    field: Field
    relation: str
    worth: float
