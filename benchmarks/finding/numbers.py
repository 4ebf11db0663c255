"""Ids, addresses and numbers that nobody has."""

import random
import re
from dataclasses import dataclass

from benchmarks.finding.words import folded

_FICTION = (("30", "23125"), ("40", "66969"), ("69", "90009"), ("89", "99998"), ("221", "4710"))
_PRINTED = ("0{}/{}-{}", "0{} {}-{}", "0{} {} {}", "(0{}) {}-{}", "+49 {} {}-{}", "+49 {} {} {}")


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number in its three parts, without the leading zero."""

    area: str
    trunk: str
    extension: str

    @property
    def digits(self) -> str:
        """The national number as one row of digits."""
        return self.area + self.trunk + self.extension


class Ids:
    """Names made into ids, each given once."""

    def __init__(self) -> None:
        self._taken = {"nothing", "help"}
        self._last: dict[str, int] = {}

    def make(self, name: str) -> str:
        """An id of at most 40 characters."""
        stem = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:34].strip("-") or "eintrag"
        made = stem
        while made in self._taken:
            self._last[stem] = self._last.get(stem, 1) + 1
            made = f"{stem}-{self._last[stem]}"
        self._taken.add(made)
        return made


class Numbers:
    """The ranges reserved for fiction, made longer: an organisation has a trunk, a desk an extension of it."""

    def __init__(self, rng: random.Random, offices: int) -> None:
        self._rng = rng
        trunk_digits, self._digits = (2, 4) if offices <= 400 else (3, 3)
        self._trunks = [
            (area, base + str(trunk).zfill(trunk_digits))
            for trunk in range(10**trunk_digits)
            for area, base in _FICTION
        ]
        rng.shuffle(self._trunks)
        self._free: dict[int, list[int]] = {}

    def take(self, office: int) -> Number:
        """A number of the organisation that came as the `office`-th; never given twice."""
        place = office % len(self._trunks)
        if place not in self._free:
            lowest = 10 ** (self._digits - 1)
            self._free[place] = self._rng.sample(range(lowest, lowest * 10), min(lowest * 9, 900))
        return Number(*self._trunks[place], str(self._free[place].pop()))

    def printed(self, number: Number) -> str:
        """As one of the many ways of printing has it."""
        return self._rng.choice(_PRINTED).format(number.area, number.trunk, number.extension)
