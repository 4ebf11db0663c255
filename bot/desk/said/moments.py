"""What the pieces of a time mean together: the minutes between which it lies, seen from a clock."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.desk.said.time_words import Piece, Sort

_DAY = timedelta(days=1)
_HALF_DAY = 12


def resolved(pieces: Sequence[Piece], lead: str, now: datetime) -> tuple[datetime, datetime]:
    """Return the first and the last minute of a time; equal for a moment. `lead` is what stands in front of it.

    An hour without a day is the next one; a day without an hour is the whole day.
    """
    by_sort: dict[Sort, list[tuple[Any, ...]]] = {}
    for piece in pieces:
        by_sort.setdefault(piece.sort, []).append(piece.value)
    if Sort.AWAY in by_sort:
        moment = now + timedelta(minutes=by_sort[Sort.AWAY][0][0])
        return moment, moment
    part = by_sort.get(Sort.PART, [None])[0]
    days = _days(by_sort, now)
    clocks = [_hour(value, part) for value in by_sort.get(Sort.CLOCK, ())]
    if clocks:
        return _hours(clocks, lead, days, part, now)
    first, last = days or _days_of_part(part, now)
    if part is not None:
        return _at(first, part[0] * 60, now), _at(last, part[1] * 60, now)
    return _at(first, 0, now), _at(last + _DAY, 0, now)


def _days(by_sort: dict[Sort, list[tuple[Any, ...]]], now: datetime) -> tuple[date, date] | None:
    today = now.date()
    if Sort.DATE in by_sort:
        day = _date(by_sort[Sort.DATE][0], today)
        return day, day
    if Sort.STRETCH in by_sort:
        return _stretch(by_sort[Sort.STRETCH][0][0], today)
    if Sort.WEEKDAY in by_sort:
        day = today + timedelta(days=(by_sort[Sort.WEEKDAY][0][0] - today.weekday()) % 7)
        return day, day
    if Sort.DAY in by_sort:
        day = today + timedelta(days=by_sort[Sort.DAY][0][0])
        return day, day
    return None


def _date(value: tuple[Any, ...], today: date) -> date:
    """Return a date; without a year the next one, or one that has gone by within the last months."""
    day, month, year = value
    if not month:  # the next day with this number
        this_month = _day_of(today.year, today.month, day)
        return this_month if this_month >= today else _day_of(today.year + today.month // 12, today.month % 12 + 1, day)
    if year:
        return _day_of(year, month, day)
    this_year = _day_of(today.year, month, day)
    return this_year if today - this_year <= timedelta(days=90) else _day_of(today.year + 1, month, day)


def _day_of(year: int, month: int, day: int) -> date:
    """Return a day, the last one of its month where the month is shorter."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), following - _DAY)


def _stretch(name: str, today: date) -> tuple[date, date]:
    monday = today - timedelta(days=today.weekday())
    match name:
        case "weekend":
            saturday = monday + timedelta(days=5)
            return max(saturday, today), saturday + _DAY
        case "next_week":
            return monday + timedelta(days=7), monday + timedelta(days=11)
        case "christmas":
            return date(today.year, 12, 24), date(today.year, 12, 26)
        case "between_years":
            return date(today.year, 12, 27), date(today.year, 12, 30)
        case "easter":
            sunday = _easter(today)
            return sunday - timedelta(days=2), sunday + _DAY
        case _:
            return today, monday + timedelta(days=4) if today.weekday() < 5 else monday + timedelta(days=11)


def _easter(today: date) -> date:
    """Return the next Easter Sunday, one that is just over included."""
    sunday = _easter_of(today.year)
    return sunday if sunday + _DAY >= today else _easter_of(today.year + 1)


def _easter_of(year: int) -> date:
    """Return Easter Sunday, by the "anonymous" algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, 8)."""
    golden, century, in_century = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _days_of_part(part: tuple[Any, ...] | None, now: datetime) -> tuple[date, date]:
    """Return today, or tomorrow where that part of today is over."""
    over = part is not None and now >= _at(now.date(), part[1] * 60, now)
    day = now.date() + _DAY if over else now.date()
    return day, day


def _hour(value: tuple[Any, ...], part: tuple[Any, ...] | None) -> int:
    """Return the minutes since midnight; `8` in the evening, and `8 pm`, is 20:00."""
    hour, minute, half = value
    is_late = half == "pm" or (part is not None and half == "" and _HALF_DAY <= part[0] < 22)
    if is_late and hour < _HALF_DAY:
        hour += _HALF_DAY
    elif half == "am" and hour == _HALF_DAY:
        hour = 0
    return int(hour) * 60 + int(minute)


def _hours(
    clocks: list[int], lead: str, days: tuple[date, date] | None, part: tuple[Any, ...] | None, now: datetime
) -> tuple[datetime, datetime]:
    day = days[0] if days else now.date()
    if part is not None and part[0] >= 22 and clocks[0] < 6 * 60:  # three o'clock at night belongs to the next day
        day = day + _DAY if days or now.hour >= 6 else day
    elif days is None and _at(day, clocks[0], now) < now and len(clocks) == 1 and lead != "before":
        day += _DAY
    first = _at(day, clocks[0], now)
    if len(clocks) > 1:
        return first, max(first, _at(day, clocks[1], now))
    if lead == "from":
        return first, _at(day + _DAY, 0, now)
    if lead == "before":
        return _at(day, 0, now), first
    return first, first


def _at(day: date, minutes: int, now: datetime) -> datetime:
    """Return a minute of a day, by the clocks on the wall."""
    return datetime.combine(day + timedelta(days=minutes // 1440), time(minutes % 1440 // 60, minutes % 60), now.tzinfo)
