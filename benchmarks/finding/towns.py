"""Germany's towns, with a weight that stands for their size.

The names come from the area codes that `phonenumbers` ships (one place for each German area code), the order
of the hundred largest from `data/towns.txt`. Short area codes belong to large places.
"""

import re
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from phonenumbers.geodata import GEOCODE_DATA

from benchmarks.finding.data import read

_CONNECTIVES = {"am", "an", "der", "im", "in", "auf", "ob", "vor", "von"}
_OPENINGS = {
    "Bad",
    "Sankt",
    "St",
    "Neu",
    "Alt",
    "Groß",
    "Klein",
    "Hohen",
    "Schwäbisch",
    "Bergisch",
    "Markt",
    "Königs",
    "Lutherstadt",
}


@dataclass(frozen=True, slots=True)
class Town:
    """A place: its `area` code without the leading zero tells its neighbours, its `weight` its size."""

    name: str
    area: str
    weight: float


def _official(printed: str) -> str:
    """The town of a telephone directory's entry: `Achim bei Bremen` is Achim, `Gera Thüringen` is Gera."""
    words = re.sub(r"\bGross(?=\b|en)", "Groß", printed.split("(", maxsplit=1)[0].split(",", maxsplit=1)[0]).split()
    kept = words[:1]
    for position, word in enumerate(words[1:], start=1):
        if word in _CONNECTIVES or words[position - 1] in _CONNECTIVES | _OPENINGS:
            kept.append(word)
        else:
            break
    return " ".join(kept)


@cache
def all_towns() -> tuple[Town, ...]:
    """Every town once, the largest first; the same in every run."""
    areas: dict[str, str] = {}
    for prefix, names in sorted(GEOCODE_DATA.items()):
        if prefix.startswith("49"):
            areas.setdefault(_official(names.get("de") or names["en"]), prefix[2:])
    largest = read("towns.txt").splitlines()
    rest = [
        name
        for name in sorted(areas, key=lambda name: (len(areas[name]), crc32(name.encode())))
        if name not in largest
        and 3 < len(name) <= 30
        and "/" not in name
        and name.split("-")[0] not in areas.keys() - {name}
    ]
    ordered = largest + rest
    return tuple(Town(name, areas.get(name, "2"), 1 / (rank + 12) ** 0.75) for rank, name in enumerate(ordered))
