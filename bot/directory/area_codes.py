"""Which town a German area code belongs to, as libphonenumber has it from the Bundesnetzagentur."""

from functools import cache

from bot.directory.fold import fold

_GERMANY = "49"
_CODE_LENGTHS = range(9, 3, -1)  # country code and area code, as digits; the longest match counts
_TELLING = 4  # letters from which on a word tells towns apart: not "am", "an der", "bad"

_FICTION = ("+493023125", "+494066969", "+496990009", "+498999998", "+492214710")
"""The numbers that the Bundesnetzagentur reserves for films and examples; anybody's office may have one."""


def area_of(number: str) -> str | None:
    """Return the town or region whose area code an E.164 number has.

    None for mobile and foreign numbers, and for those that are reserved for fiction.
    """
    if not number.startswith("+" + _GERMANY) or number.startswith(_FICTION):
        return None
    named = (_codes().get(number[1 : length + 1]) for length in _CODE_LENGTHS)
    return next((name for name in named if name), None)


def is_area(place: str) -> bool:
    """Return whether a German area code is named after `place`."""
    return fold(place) in _areas()


def fits(place: str, area: str) -> bool:
    """Return whether an area code of `area` may well be found in `place`: they share a name, or `place` has no code."""
    if not is_area(place):
        return True
    ours, theirs = fold(place).split(), fold(area).split()
    shared = {word for word in {*ours} & {*theirs} if len(word) >= _TELLING}
    return bool(shared) or ours[:1] == theirs[:1]


@cache
def _codes() -> dict[str, str]:
    """Every German area code, with the country's, and its name; the library keeps those of the whole world."""
    from phonenumbers.geodata import GEOCODE_DATA  # 80 MB that a bot which only answers does not need

    return {code: names["de"] for code, names in GEOCODE_DATA.items() if code.startswith(_GERMANY)}


@cache
def _areas() -> frozenset[str]:
    """Every name of a German area, folded, and what it is called for short: "Hagen" of "Hagen Westfalen"."""
    words = [fold(name).split() for name in _codes().values()]
    return frozenset(" ".join(parts[:length]) for parts in words for length in range(1, len(parts) + 1))
