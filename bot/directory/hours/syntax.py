"""An opening_hours expression (OpenStreetMap) -> its rules, or the fault that keeps us from honouring it.

opening-hours-py checks the syntax and says which days a selector picks. Taking an expression apart into rules is ours,
because the library has no holidays of a region (it counts Corpus Christi as a working day everywhere in Germany), and
because it drops the hours past midnight as soon as another rule covers the next day. What OpenStreetMap leaves to the
reader, or what no clock can decide, is refused rather than guessed.

https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]  # its stubs lack the latter

from bot.directory.hours.holidays import is_holiday
from bot.directory.hours.spelling import respell

LONGEST = 500
DAY = 24 * 60

_WEEKDAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_MONTHS = {"Jan": 31, "Feb": 29, "Mar": 31, "Apr": 30, "May": 31, "Jun": 30}
_MONTHS |= {"Jul": 31, "Aug": 31, "Sep": 30, "Oct": 31, "Nov": 30, "Dec": 31}
_MONTH = f"(?:{'|'.join(_MONTHS)})"
_TIME = r"\d{1,2}:\d{2}"
_SPAN = rf"{_TIME} ?- ?{_TIME}"

# Valid in OpenStreetMap, but nothing that a clock and a calendar can settle.
_REFUSED = re.compile(
    r"""(?P<comment>")
    | (?P<fallback>\|\|)
    | (?P<school>SH)
    | (?P<unknown>unknown)
    | (?P<sun>\(?(?:dawn|dusk|sunrise|sunset))
    | (?P<end>\d{1,2}:\d{2}\ ?\+)
    | (?P<repeat>\d{1,2}:\d{2}\ ?/)
    | (?P<offset>[+-]\d{3,}\ days?)""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# Two readings, neither of them certain: "Mo-Fr PH" (both, or holidays on weekdays), "16:00 , 18:00-20:00" (the same
# days, or every day). Two more in `_rule`: "Mo, We 08:00-12:00" (all Monday, or Monday mornings) and
# "08:00-16:00, 12:00-13:00 off" (closed all the time, or at noon).
_EITHER = re.compile(
    rf"(?P<join>(?:{_WEEKDAY}|\]) PH|PH(?: [+-]\d+ days?)? {_WEEKDAY})|(?P<list> ,)", re.IGNORECASE | re.ASCII
)
_DATE = re.compile(rf"({_MONTH}) ?(\d{{1,2}})(?![\d:])(?: ?- ?(\d{{1,2}})(?![\d:]))?", re.IGNORECASE | re.ASCII)
_MONTHS_OF_YEAR = re.compile(rf"\d{{4}} ?({_MONTH})-({_MONTH})(?! ?\d)", re.IGNORECASE | re.ASCII)

_SEPARATOR = re.compile(rf";|,(?= (?! *{_TIME}))", re.ASCII)
_MODIFIER = re.compile(r" ?(off|closed|open)$", re.IGNORECASE)
_TIMES = re.compile(rf"(?:^|(?<=[ :])){_SPAN}(?:, ?{_SPAN})*$", re.ASCII)
_HOLIDAY = re.compile(r"PH(?: ([+-]\d+) days?)?", re.ASCII)
_FAULT_AT = re.compile(r"--> 1:(\d+)")


class HoursError(ValueError):
    """An expression that cannot be honoured exactly.

    `code` names the fault, `column` (from 1) is where it stands in the expression, `about` is the part it is about.
    Code `hours-spelling` is different: there `about` is a valid expression that probably says what was meant. Where
    there are two readings, `about` and `other` are those.
    """

    def __init__(self, code: str, column: int, about: str, other: str = "") -> None:
        super().__init__(code, column, about)
        self.other = other
        self.code = code
        self.column = column
        self.about = about


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule: on which days, from which minute to which, and whether that opens or closes.

    `spans` are minutes from the start of the day, past 1,440 on the next one; none means the whole day.
    An additional rule (after ", ") leaves earlier rules as they are, any other replaces what they open on its days.
    """

    selector: OpeningHours
    on_holidays: OpeningHours | None
    offsets: tuple[timedelta, ...]
    spans: tuple[tuple[int, int], ...]
    opens: bool
    additional: bool

    def covers(self, noon: datetime, region: str) -> bool:
        """Return whether the rule speaks of the day of `noon` (naive), with the public holidays of `region`."""
        if self.selector.is_open(noon):
            return True
        if self.on_holidays is None or not self.on_holidays.is_open(noon):
            return False
        day = noon.date()
        return any(is_holiday(day - offset, region) for offset in self.offsets)


def check_hours(text: str) -> None:
    """Raise HoursError where `text` is no opening_hours expression that can be honoured exactly."""
    read_rules(text)


@lru_cache(maxsize=1024)
def read_rules(text: str) -> tuple[Rule, ...]:
    """Return the rules of the expression `text`, in its order.

    Raises HoursError: `hours-long` (over 500 characters), `hours-spelling` (not opening_hours, but close enough for a
    correction), `hours-syntax`, `hours-date` (a day no calendar has, or a range that runs backwards), `hours-join`
    and `hours-list` (two readings), and what no calendar settles: `hours-comment`, `-fallback`, `-school`, `-unknown`,
    `-sun`, `-end`, `-repeat`, `-offset`.
    """
    try:
        return _read(text)
    except HoursError as error:
        if error.code not in ("hours-syntax", "hours-list"):
            raise
        proposal = respell(text)
        try:
            _read(proposal)
        except HoursError:
            raise error from None
        raise HoursError("hours-spelling", error.column, proposal) from None


def _read(text: str) -> tuple[Rule, ...]:
    if len(text) > LONGEST:
        raise HoursError("hours-long", LONGEST + 1, text[LONGEST : LONGEST + 20])
    _parsed(text, 0, text)
    for pattern in (_REFUSED, _EITHER):
        if found := pattern.search(text):
            raise HoursError(f"hours-{found.lastgroup}", found.start() + 1, found[0].strip())
    _check_dates(text)
    return tuple(_rule(text, start, end) for start, end in _parts(text))


def _parsed(expression: str, start: int, text: str) -> OpeningHours:
    """Return what the library makes of `expression`, which stands at `start` in `text`."""
    if not expression.strip():
        raise HoursError("hours-syntax", start + 1, text[start : start + 20])
    try:
        return OpeningHours(expression)
    except ParserError as error:
        found = _FAULT_AT.search(str(error))
        column = start + (int(found[1]) if found else 1)
        word = (
            text.rfind(" ", 0, min(column, len(text.rstrip())) - 1) + 1
        )  # the fault may be in its midst, or behind it
        raise HoursError("hours-syntax", column, text[word : word + 20]) from None


def _check_dates(text: str) -> None:
    for found in _DATE.finditer(text):
        first, last = int(found[2]), int(found[3] or found[2])
        if not first <= last <= _MONTHS[found[1].title()]:
            raise HoursError("hours-date", found.start() + 1, found[0])
    names = list(_MONTHS)
    for found in _MONTHS_OF_YEAR.finditer(text):
        if names.index(found[1].title()) > names.index(found[2].title()):
            raise HoursError("hours-date", found.start() + 1, found[0])


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _SEPARATOR.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _rule(text: str, start: int, end: int) -> Rule:
    part = text[start:end].strip()
    at = text.index(part, start)
    modifier = _MODIFIER.search(part)
    hours = part[: modifier.start()].rstrip() if modifier else part
    times = _TIMES.search(hours)
    days = (hours[: times.start()] if times else hours).rstrip(" :")
    if times is None and modifier is None and text[end : end + 1] == ",":
        raise HoursError("hours-list", end + 1, text[at : end + 4])
    opens = modifier is None or modifier[1].lower() == "open"
    if times and not opens and ", " in times[0]:
        raise HoursError("hours-list", at + times.start() + 1, times[0])
    every_day = days in ("", "24/7")
    holidays = () if every_day else tuple(timedelta(int(h[1] or 0)) for h in _HOLIDAY.finditer(days))
    return Rule(
        selector=OpeningHours("24/7") if every_day else _parsed(days, at, text),
        # Without a country the library knows no holiday, so the selector picks the other days, and this one any day.
        on_holidays=_parsed(_HOLIDAY.sub("Mo-Su", days), at, text) if holidays else None,
        offsets=holidays,
        spans=tuple(_spans(times[0])) if times else (),
        opens=opens,
        additional=text[max(start - 1, 0) : start] == ",",
    )


def _spans(times: str) -> Iterator[tuple[int, int]]:
    for span in times.split(","):
        opens, closes = (_minutes(part) for part in span.split("-"))
        yield opens, closes if closes > opens else closes + DAY


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
