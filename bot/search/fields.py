"""Where in an entry a word stands, and how it got there: the two halves of evidence, as values."""

from enum import StrEnum


class Field(StrEnum):
    """A part of an entry in which words of a question are looked for."""

    SURNAME = "surname"
    GIVEN_NAME = "given name"
    DEPARTMENT = "department"
    ROLE = "role"
    CONTACT_TOPIC = "contact's topic"
    ORGANISATION = "organisation"
    ALIAS = "alias"
    PLACE = "place"
    KIND = "kind"
    TITLE = "title"
    ITEM_TOPIC = "item's topic"
    DATELINE = "dateline"
    AGENCY = "agency"
    TEXT = "text"
    PHONE = "phone"
    EMAIL = "e-mail"

    @property
    def bit(self) -> int:
        """This field in a mask of fields."""
        return _BITS[self]


_BITS = {field: 1 << position for position, field in enumerate(Field)}
NAMES = Field.SURNAME.bit | Field.GIVEN_NAME.bit
BODIES = Field.ORGANISATION.bit | Field.ALIAS.bit
TOWNS = Field.PLACE.bit | Field.DATELINE.bit
ITEMS = Field.TITLE.bit | Field.ITEM_TOPIC.bit | Field.DATELINE.bit | Field.AGENCY.bit | Field.TEXT.bit
LABELS = NAMES | BODIES | Field.TITLE.bit | Field.CONTACT_TOPIC.bit | Field.ITEM_TOPIC.bit
"""What an entry is called; the more of it a question names, the likelier it is the one meant."""


class How(StrEnum):
    """In which way a word of the question and a word of the entry are the same, the surest first."""

    EXACT = "exact"
    INFLECTED = "inflected"
    COMPOUND = "compound"
    MEANING = "meaning"
    STANDS_FOR = "answers in its stead"
    WITHIN = "beginning or end of a longer word"
    TYPO = "typo"
    SOUND = "sound"


def fields_of(mask: int) -> tuple[Field, ...]:
    """Return the fields in a mask."""
    return tuple(field for field, bit in _BITS.items() if mask & bit)
