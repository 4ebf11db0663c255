"""Phone numbers as a question or a data file writes them -> digits that can be compared; digits are never fuzzy.

A number is compared as its *national* digits (area code without the 0, then the rest, `2315023022`; abroad `+` and all
digits), or, where no area code is typed, as an *ending*: the digits behind the area code or behind a printed separator.
"""

from dataclasses import dataclass

from bot.directory.file.phones import Phone
from bot.directory.phone import area_length

_HOME = "49"
_SHORTEST_ENDING = 2
_SHORTEST_ABROAD = 8  # 00 and less is an extension


@dataclass(frozen=True, slots=True)
class Digits:
    """The digits of a typed number: `whole` where it has an area or country code, else an `ending`."""

    digits: str
    whole: bool


def typed_number(text: str) -> Digits:
    """Return a number in any notation: +49 (0)231 ..., 0049 ..., 0231/..., 50-23022, -282."""
    plus = "+" in text
    digits = "".join(c for c in text.replace("(0)", "") if c.isascii() and c.isdigit())
    if digits.startswith("00") and len(digits) >= _SHORTEST_ABROAD:
        plus, digits = True, digits[2:]
    if plus:
        national = digits.removeprefix(_HOME)
        return Digits(national.removeprefix("0") if national != digits else f"+{digits}", whole=True)
    if digits.startswith("0") and len(digits) > 4 and not text.lstrip().startswith("-"):
        return Digits(digits[1:], whole=True)
    if digits.startswith(_HOME) and len(digits) > 10:
        return Digits(digits[2:], whole=True)
    return Digits(digits, whole=False)


def national(phone: Phone) -> str:
    """Return the digits by which a listed number is compared."""
    number = phone.number
    return number[3:] if number.startswith(f"+{_HOME}") else number


def endings(phone: Phone) -> set[str]:
    """Return what may be typed of a number without its area code: what stands behind it, and behind each separator."""
    groups = _groups(phone.printed)
    whole = national(phone)
    found = {whole[_area_length(phone.number) :]} if _area_length(phone.number) else set()
    for start in range(1, len(groups)):
        ending = "".join(digits for _, digits in groups[start:])
        separator = groups[start][0]
        last = start == len(groups) - 1
        shortest = _SHORTEST_ENDING if "-" in separator else 3 if last else 4
        if shortest <= len(ending) < len(whole):
            found.add(ending)
    return found


def _groups(printed: str) -> list[tuple[str, str]]:
    groups: list[tuple[str, str]] = []
    separator, digits = "", ""
    for char in printed:
        if char.isdigit():
            digits += char
        else:
            if digits:
                groups.append((separator, digits))
                separator, digits = "", ""
            separator += char
    return [*groups, (separator, digits)] if digits else groups


def _area_length(number: str) -> int:
    return area_length(number[:9]) if number.startswith(f"+{_HOME}") else 0
