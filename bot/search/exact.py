"""Numbers and e-mail addresses -> the entries that have them: equal or not, never nearly."""

from collections.abc import Iterable

import numpy as np

from bot.search.numbers import Digits
from bot.search.relations import Ints

_WHOLE, _ENDING, _ABROAD = "1", "2", "3"


def address_key(address: str) -> str:
    """Return the form in which e-mail addresses are compared: without case."""
    return address.casefold()


class ExactKeys:
    """Keys and the entries that have them, as two sorted arrays."""

    def __init__(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Take in (key, entry) pairs; see `number_key` and `hash`."""
        table = np.array(sorted(set(pairs)), dtype=np.int64).reshape(-1, 2)
        self._keys, self._docs = np.ascontiguousarray(table[:, 0]), table[:, 1].astype(np.int32)

    def find(self, sought: Digits | str) -> Ints:
        """Return the entries, in ascending order, that have the number or the address."""
        key = hash(address_key(sought)) if isinstance(sought, str) else number_key(sought)
        start, end = np.searchsorted(self._keys, [key, key + 1])
        return self._docs[start:end]


def number_key(number: Digits) -> int:
    """Return a number as one integer: its digits behind a mark for what kind of digits they are."""
    digits = number.digits[:17]
    if digits.startswith("+"):
        return int(_ABROAD + digits[1:])
    return int((_WHOLE if number.whole else _ENDING) + digits)
