"""Phone numbers as printed -> numbers that can be dialled (E.164), by the rules of the data file."""

import re
from functools import lru_cache

import phonenumbers

REGION = "DE"

_FORM = re.compile(r"\(?\+?[0-9()/\-.\s]+")
_COUNTRY = re.compile(r"\A(?:\+|00)\d{1,3}[-/.\s]*")
_SEVERAL = re.compile(r"\d\s*-\s*\d+(?:\s*/\s*-?\s*|\s+-)\d")
"""Two extensions in one: "50-22/-23", "50-22 -23". Their digits in a row would be somebody else's number."""
_TWO = re.compile(
    r"(?P<first>.*\d)(?P<rest>\s*(?:[/|\\+;&]|\bu\.|\bund\b|\bod\.|\boder\b|\bbzw\.|\bor\b|\band\b|\s-)\s*-?\s*(?P<second>\d{1,5}))",
    re.IGNORECASE,
)
_WHOLE_TWICE = re.compile(
    r"(?P<first>.*\d)\s*(?:[/|\\+;&]|\b(?:und|oder|bzw\.|and|or)\b)\s*(?P<second>[0+][\d()/\-.\s]{6,})",
    re.IGNORECASE,
)
_SAME_STEM = re.compile(r"(?P<stem>[^-]*\d[\s/.()]+\d[^-]*)-(?P<first>\d{2,}-|\d{3,}\s)\s*(?P<second>\d{2,})")
"""Two extensions behind one stem, parted as the digits of one number may be: "030 23125-320-321", "-320 321"."""
_EXTENSION = re.compile(r"-\d+\Z")
_SHORTEST_WHOLE = 8
"""Digits, with the area code, from which on a number is whole: the slash behind an area code parts no two numbers."""
_SHORTEST = 10_000  # an area code alone, or one with a digit or two behind it, reaches nobody
_LONGEST = len("+") + 15  # ITU-T E.164, section 6; the library's German plan allows two digits more
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"\u00a0": " ", "\u202f": " ", "\u2009": " "})


class PhoneError(ValueError):
    """A printed number that cannot be dialled: `code` names the fault, `printed` is the part it is about, `numbers` are
    the two that were printed as one.
    """

    def __init__(self, code: str, printed: str, numbers: tuple[str, str] = ("", "")) -> None:
        super().__init__(code, printed)
        self.numbers = numbers
        self.code = code
        self.printed = printed


def read_phones(text: str) -> tuple[tuple[str, str], ...]:
    """Return (E.164 number, printed form) of every number in `text`: "030/23125-001, -002" is two.

    Raises PhoneError `phone-two` (two numbers printed as one: "030 23125-320/321"), `phone-characters` (something else
    than one number), `phone-no-area-code` (begins with neither 0 nor +) or `phone-impossible` (no such length can be
    dialled).
    """
    found: list[tuple[str, str]] = []
    parts = [part.strip() for part in text.translate(_DASHES).split(",")]
    if not all(parts):
        raise PhoneError("phone-characters", text)
    for part in parts:
        printed = _with_stem(part, found[-1][1]) if part.startswith("-") and found else part
        found.append((_e164(printed), printed))
    return tuple(found)


def _with_stem(extension: str, previous: str) -> str:
    stem, dash, _ = previous.rpartition("-")
    if not dash:
        raise PhoneError("phone-no-area-code", extension)
    return stem + extension


def _refuse_two(printed: str) -> None:
    """Refuse what is a whole number up to a separator and a few digits behind it: their digits in a row are somebody
    else's number.
    """
    national = _COUNTRY.sub("0", printed, count=1)
    whole = _WHOLE_TWICE.fullmatch(national)
    if whole and _digits(whole["first"]) >= _SHORTEST_WHOLE:
        raise PhoneError("phone-two", printed, (printed[: -len(whole[0]) + whole.end("first")], whole["second"]))
    same = _SAME_STEM.fullmatch(national)
    if same and _digits(same["stem"]) >= _SHORTEST_WHOLE and len(same["second"]) < len(same["first"]):
        rest = len(same[0]) - same.end("first") + 1
        raise PhoneError("phone-two", printed, _both(printed[:-rest], same["second"], is_whole=False))
    two = _TWO.fullmatch(national)
    if two is None or _digits(two["first"]) < _SHORTEST_WHOLE:
        return
    is_whole = bool(re.search(r"-\s*\d+\Z", two["rest"]))
    if is_whole and not _EXTENSION.search(two["first"]):
        return
    first = printed[: len(printed) - len(two["rest"])].rstrip()
    raise PhoneError("phone-two", printed, _both(first, two["second"], is_whole=is_whole))


def _digits(text: str) -> int:
    return len(re.sub(r"\D", "", text))


def _both(first: str, second: str, *, is_whole: bool) -> tuple[str, str]:
    """Return two numbers in full: `second` is a whole extension, or replaces as many last digits of `first`."""
    stem, dash, extension = first.rpartition("-")
    if dash and (is_whole or len(second) >= len(extension)):
        return first, f"{stem}-{second}"
    return first, first[: -len(second)] + second


def _e164(printed: str) -> str:
    _refuse_two(printed)
    if not _FORM.fullmatch(printed) or _SEVERAL.search(_COUNTRY.sub("", printed, count=1)):
        raise PhoneError("phone-characters", printed)
    digits = re.sub(r"[^0-9+]", "", printed)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if not digits.startswith(("0", "+")):
        raise PhoneError("phone-no-area-code", printed)
    try:
        number = phonenumbers.parse(digits, REGION)
    except phonenumbers.NumberParseException:
        raise PhoneError("phone-impossible", printed) from None
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    dialled = str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    if not possible or (number.national_number or 0) < _SHORTEST or len(dialled) > _LONGEST:
        raise PhoneError("phone-impossible", printed)
    return dialled


@lru_cache(maxsize=4096)
def shown(number: str) -> str:
    """Return an E.164 number in the international form that Telegram makes tappable: `+49 231 5023022`."""
    parsed = phonenumbers.parse(number)
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def known_to_plan(number: str) -> bool:
    """Return whether the numbering plan knows an E.164 number; one it does not know may still be dialled."""
    return bool(phonenumbers.is_valid_number(phonenumbers.parse(number)))


def is_mobile(number: str) -> bool:
    """Return whether the numbering plan says that an E.164 number is a mobile one."""
    return bool(phonenumbers.number_type(phonenumbers.parse(number)) == phonenumbers.PhoneNumberType.MOBILE)


@lru_cache(maxsize=65_536)
def area_length(beginning: str) -> int:
    """Return how many digits the area code of an E.164 number has, by the numbering plan; its first digits decide."""
    parsed = phonenumbers.parse(beginning + "0" * (12 - len(beginning)))
    area = phonenumbers.length_of_geographical_area_code(parsed)
    return int(area or phonenumbers.length_of_national_destination_code(parsed))
