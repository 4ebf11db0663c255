"""The pieces of a time in a text, before anybody asks what they mean together: days, parts of days, hours."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from pathlib import Path
from typing import Any

from bot.directory.fold import fold


class Sort(StrEnum):
    """What a piece says."""

    DAY = "day"  # from today: days
    WEEKDAY = "weekday"  # Monday is 0
    DATE = "date"  # day, month, year or 0
    STRETCH = "stretch"  # its name in the table
    PART = "part"  # from which to which hour
    CLOCK = "clock"  # hour, minute, and "am", "pm" or nothing
    AWAY = "away"  # from now: minutes


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece with its characters and its value, by its sort."""

    begin: int
    end: int
    sort: Sort
    value: tuple[Any, ...]


_Maker = Callable[[re.Match[str]], tuple[Any, ...] | None]


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of `text` from left to right; the longest one counts where several begin.

    `morgen` behind a day is a part of that day.
    """
    at, before = 0, None
    while at < len(text):
        is_start = text[at].isalnum() and (at == 0 or not text[at - 1].isalnum() or (before and before.end == at))
        found = list(_pieces_at(text, at)) if is_start and not _WISH.search(text, 0, at) else []
        if not found:
            at += 1
            continue
        behind = before is not None and before.sort is not Sort.CLOCK and not text[before.end : at].strip()
        longest = max(found, key=lambda piece: (piece.end, (piece.sort is Sort.PART) == behind))
        yield longest
        at, before = longest.end, longest


_WISH = re.compile(
    r"(?<!\w)(?:gut\w*|gude\w*|schön\w*|schoen\w*|frohe\w*|angenehm\w*|good|nice|lovely|great|happy"
    r"|herrn?|frau|hr\.|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?)\s+\Z",
    re.IGNORECASE,
)
"""In front of a part of the day or a weekend that is wished, not meant, and of a name."""


def _pieces_at(text: str, at: int) -> Iterator[Piece]:
    for sort, form, make in _forms():
        match = form.match(text, at)
        value = make(match) if match else None
        if match and value is not None:
            yield Piece(at, match.end(), sort, value)


@cache
def table() -> dict[str, Any]:
    """The words of `times.toml`."""
    return tomllib.loads(Path(__file__).with_name("times.toml").read_text(encoding="utf-8"))


def pattern(words: str) -> str:
    """Return a pattern of the table as a regular expression: any blank for a blank, umlauts spelt out too."""
    for umlaut, spelt in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        words = words.replace(umlaut, f"(?:{umlaut}|{spelt})")
    return re.sub(r" (?![?*])", r"\\s+", words)


def _form(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern(words)})(?!\w)", re.IGNORECASE)


@cache
def _forms() -> tuple[tuple[Sort, re.Pattern[str], _Maker], ...]:
    known = table()
    return (*_days(known), *_parts(known), *_dates(known["months"]["names"]), *_clocks(known["hours"]), *_away())


def _days(known: dict[str, Any]) -> Iterator[tuple[Sort, re.Pattern[str], _Maker]]:
    for days, words in known["days"].items():
        yield Sort.DAY, _form(words), partial(_is, (int(days),))
    for number, words in enumerate(known["weekdays"]["long"]):
        yield Sort.WEEKDAY, re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE), partial(_is, (number,))
        yield Sort.WEEKDAY, re.compile(rf"(?:{words})(?={_part_words(known)})", re.IGNORECASE), partial(_is, (number,))
    for number, words in enumerate(known["weekdays"]["short"]):
        for form in (
            rf"(?:{words})(?=\.?,?\s*\d{{1,2}}(?:[:.]\d\d|\s?uhr))",
            rf"(?:(?<=am\s)|(?<=on\s))(?:{words})(?!\w)",
        ):
            yield Sort.WEEKDAY, re.compile(form, re.IGNORECASE), partial(_is, (number,))


def _parts(known: dict[str, Any]) -> Iterator[tuple[Sort, re.Pattern[str], _Maker]]:
    for hours, words in known["parts"].items():
        first, _, last = hours.partition("-")
        yield Sort.PART, _form(words), partial(_is, (int(first), int(last)))
    for name, words in known["stretches"].items():
        yield Sort.STRETCH, _form(words), partial(_is, (name,))
    for date, words in known["named"].items():
        month, _, day = date.partition("-")
        yield Sort.DATE, _form(words), partial(_is, (int(day), int(month), 0))


def _is(value: tuple[Any, ...], _: re.Match[str]) -> tuple[Any, ...]:
    return value


def _part_words(known: dict[str, Any]) -> str:
    """The parts of a day that are written together with a weekday: Freitagabend."""
    return pattern(known["parts_behind"])


def _dates(months: list[str]) -> Iterator[tuple[Sort, re.Pattern[str], _Maker]]:
    def dated(match: re.Match[str]) -> tuple[int, int, int] | None:
        day, month, year = (int(match[name] or 0) for name in ("d", "m", "y"))
        return (day, month, year + 2000 if 0 < year < 100 else year) if 1 <= day <= 31 and 1 <= month <= 12 else None

    yield Sort.DATE, re.compile(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?:\s?(?P<y>\d{4}|\d\d))?(?![\d:]|\s?\d)"), dated
    yield Sort.DATE, re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"), dated
    yield Sort.DATE, re.compile(r"(?<=am\s)(\d{1,2})\.(?!\s?\d)", re.IGNORECASE), partial(_named, 0)
    yield Sort.DATE, re.compile(r"(?<=the\s)(\d{1,2})(?:st|nd|rd|th)(?!\w)", re.IGNORECASE), partial(_named, 0)
    for number, names in enumerate(months, 1):
        yield Sort.DATE, _form(rf"(\d{{1,2}})(?:\.|st|nd|rd|th)?(?: of)? ?(?:{names})"), partial(_named, number)
        yield Sort.DATE, _form(rf"(?:{names})\.? (\d{{1,2}})(?:st|nd|rd|th)?"), partial(_named, number)


def _named(month: int, match: re.Match[str]) -> tuple[int, int, int] | None:
    return (int(match[1]), month, 0) if 1 <= int(match[1]) <= 31 else None


def _clocks(hours: dict[str, Any]) -> Iterator[tuple[Sort, re.Pattern[str], _Maker]]:
    number = _number(hours["words"])
    half = rf"(?:(?P<pm>{pattern(hours['after_noon'])})|(?P<am>{pattern(hours['before_noon'])}))"
    for form in (
        r"(?P<h>\d{1,2})[:.](?P<m>\d\d)\s?(?:uhr|h|hrs)",
        rf"(?P<h>\d{{1,2}}):(?P<m>\d\d)(?:\s?{half})?(?!:)",
        rf"{number}\s?(?:uhr|h|o'?clock)(?:\s?(?P<m>\d\d)(?!\d))?(?:\s?{half})?",
        rf"(?P<h>\d{{1,2}})(?:[:.](?P<m>\d\d))?\s?{half}",
    ):
        yield Sort.CLOCK, re.compile(rf"(?:{form})(?!\w)", re.IGNORECASE), partial(_clock, 0)
    for key, minutes in (("half_to", -30), ("quarter_to", -15), ("quarter_past", 15), ("half_past", 30)):
        form = rf"(?:{pattern(hours[key])})\s+{number}(?:\s+uhr)?(?!\w)"
        yield Sort.CLOCK, re.compile(form, re.IGNORECASE), partial(_clock, minutes)
    behind = rf"(?![./:-]?\d)(?=\s*(?:[,;!?]|\.\s|\.?\Z)|\s+(?:{pattern(hours['behind'])})(?!\w))"
    yield Sort.CLOCK, re.compile(rf"{number}(?:[:.](?P<m>\d\d))?(?!\w){behind}", re.IGNORECASE), _bare
    yield Sort.CLOCK, _form(hours["noon"]), lambda _: (12, 0, "")
    yield Sort.CLOCK, _form(hours["midnight"]), lambda _: (24, 0, "")


def _number(words: list[str]) -> str:
    """Return a pattern for an hour in digits or as a word; the word's value is its place in the table."""
    return rf"(?:(?P<h>\d{{1,2}})|(?P<w>{'|'.join(pattern(word) for word in words)}))"


@cache
def _numbers() -> dict[str, int]:
    return {fold(word): value for value, group in enumerate(table()["hours"]["words"]) for word in group.split("|")}


def _clock(minutes: int, match: re.Match[str]) -> tuple[int, int, str] | None:
    """Return hour, minute and half of the day, `minutes` later than they were said."""
    said = match.groupdict()
    hour = _numbers()[fold(said["w"])] if said.get("w") else int(said["h"])
    minute = int(said.get("m") or 0)
    if hour > 24 or minute > 59:
        return None
    return (*divmod(hour * 60 + minute + minutes, 60), "pm" if said.get("pm") else "am" if said.get("am") else "")


def _bare(match: re.Match[str]) -> tuple[int, int, str] | None:
    """Return a number that is an hour because of the word in front of it."""
    return _clock(0, match) if _before_bare().search(match.string, 0, match.start()) else None


@cache
def _before_bare() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern(table()['hours']['bare'])})\s+\Z", re.IGNORECASE)


def _away() -> Iterator[tuple[Sort, re.Pattern[str], _Maker]]:
    known = table()["away"]
    for unit, minutes in (("minutes", 1), ("hours", 60), ("days", 1440)):
        form = _form(rf"in (?:(\d{{1,2}})|({known['numbers']})) ?(?:{known[unit]})")
        yield Sort.AWAY, form, partial(_minutes, minutes)
    yield Sort.AWAY, _form(known["half_hour"]), lambda _: (30,)


def _minutes(unit: int, match: re.Match[str]) -> tuple[int]:
    known = table()["away"]
    words = dict(zip(map(fold, known["numbers"].split("|")), known["values"], strict=True))
    return (unit * (int(match[1]) if match[1] else words[fold(match[2])]),)
