"""The days that a question speaks of: words such as `letzte Woche`, and dates."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_DATE = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?)", re.ASCII)


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days, both included."""

    first: date
    last: date


def named_days(name: str, today: date) -> Days:
    """Return the days that a name of the vocabulary means on the day `today`; weeks begin on Monday.

    A weekday is the latest one, a month the latest that has begun.
    """
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    match name:
        case "today":
            return Days(today, today)
        case "yesterday":
            return Days(today - timedelta(days=1), today - timedelta(days=1))
        case "day_before":
            return Days(today - timedelta(days=2), today - timedelta(days=2))
        case "this_week":
            return Days(monday, today)
        case "last_week":
            return Days(monday - timedelta(days=7), monday - timedelta(days=1))
        case "this_month":
            return Days(first, today)
        case "last_month":
            return _month_before(first)
        case name if name in WEEKDAYS:
            latest = today - timedelta(days=(today.weekday() - WEEKDAYS.index(name)) % 7)
            return Days(latest, latest)
        case _:
            year = today.year if MONTHS.index(name) < today.month else today.year - 1
            return _month_before(date(year, MONTHS.index(name) + 1, 28) + timedelta(days=4))


def _month_before(day: date) -> Days:
    last = day.replace(day=1) - timedelta(days=1)
    return Days(last.replace(day=1), last)


def is_written_day(text: str) -> bool:
    """Return whether a text has the form of a date."""
    return _DATE.fullmatch(text) is not None


def written_day(text: str, today: date) -> Days | None:
    """Return the day of `2026-11-15`, `15.11.2026`, `15.11.26` or `15.11.` (the latest such day); None if it is
    none.
    """
    found = _DATE.fullmatch(text)
    if not found:
        return None
    iso = found[1] is not None
    year, month, day = (found[1], found[2], found[3]) if iso else (found[6], found[5], found[4])
    try:
        if year is None:
            meant = date(today.year, int(month), int(day))
            meant = meant if meant <= today else meant.replace(year=today.year - 1)
        else:
            meant = date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
    return Days(meant, meant)
