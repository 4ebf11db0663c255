"""How much a word counts by where it stands and how it was recognised.

`benchmarks/finding/learn.py` climbs from these numbers on the tuning split and prints the table. A step that makes a
question written by hand (`tests/questions.yaml`) worse is not taken.
"""

import numpy as np
import numpy.typing as npt

from bot.search.fields import LABELS, Field, How

FIELDS: dict[Field, float] = {
    Field.SURNAME: 1.0,
    Field.GIVEN_NAME: 0.97,
    Field.DEPARTMENT: 0.93,
    Field.ROLE: 0.9,
    Field.CONTACT_TOPIC: 0.97,
    Field.ORGANISATION: 0.99,
    Field.ALIAS: 1.0,
    Field.PLACE: 0.96,
    Field.KIND: 0.7,
    Field.TITLE: 0.95,
    Field.ITEM_TOPIC: 0.93,
    Field.DATELINE: 0.85,
    Field.AGENCY: 0.8,
    Field.TEXT: 0.75,
    Field.PHONE: 1.0,
    Field.EMAIL: 1.0,
}

STRENGTHS: dict[How, float] = {
    How.EXACT: 1.0,
    How.INFLECTED: 0.95,
    How.COMPOUND: 0.9,
    How.WITHIN: 0.82,
    How.MEANING: 0.9,
    How.STANDS_FOR: 0.8,
    How.SOUND: 0.72,
}

SLIP = 1.1
"""What a slip costs, divided by the letters of the longer word."""
SLIP_BY_EAR = 0.66
"""The same where both words sound alike."""


def table_of(fields: dict[Field, float]) -> npt.NDArray[np.float32]:
    """Return the weight of every mask of fields: that of the best of them."""
    table = np.zeros(1 << len(Field), dtype=np.float32)
    masks = np.arange(1 << len(Field))
    for field, weight in fields.items():
        table[masks & field.bit != 0] = np.maximum(table[masks & field.bit != 0], weight)
    return table


OF_MASK = table_of(FIELDS)
"""The weight of a mask of fields: that of the best of them."""
LABELLED = (np.arange(1 << len(Field)) & LABELS != 0).astype(np.float32)
"""Whether a mask holds a field in which an entry is named."""
WORTH = np.stack([OF_MASK, LABELLED])
"""Both, one above the other."""

THROUGH_ORGANISATION = 1.0
"""A contact explained by its organisation."""

THROUGH_CONTACT = 0.9
"""An item explained by its contact."""

UNNAMED = 0.12
"""How much less an entry scores of whose own name the question says nothing."""

BEARER = 0.04
"""What a person gains whose surname is all that was said."""

NEWS = 0.12
"""What an item gains where news are asked for, or the days it was told on."""

SLIGHT = 0.02
"""How much less a contact scores that is far from the press, where the press office is asked for; an item twice
that.
"""
