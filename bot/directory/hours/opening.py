"""Open now? Until when, closed since when, open again when: an opening_hours expression on a region's calendar.

The rules are read as OpenStreetMap defines them. Where its specification leaves room:

- A rule without `PH` holds on public holidays too: "Mo-Fr 08:00-16:00" is open on Corpus Christi, "...; PH off" is not.
- A span past midnight belongs to the day on which it starts. A later rule for the next day, or "PH off", takes nothing
  from it; a rule that closes hours ("Sa 00:00-03:00 off") does. So opening_hours.js reads "PH off" since its pull
  request 442, since a night duty does not hang up at midnight.
- Hours are those of the clock on the wall. One that the change to summer time skips is the minute after the gap; one
  that occurs twice in autumn is the first of the two.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.directory.hours.syntax import DAY, Rule, read_rules

HORIZON = timedelta(days=60)
"""How far ahead and back a change is looked for."""

_MARGIN = HORIZON.days + 2
_MINUTE = timedelta(minutes=1)
_NOON = timedelta(hours=12)
_FIRST_DAY, _LAST_DAY = date(2, 1, 1).toordinal(), date(9999, 1, 1).toordinal()  # offsets of days stay inside `date`

_Spans = dict[int, list[tuple[int, int]]]
"""Open minutes, counted from the first midnight of the calendar, by the day on which they begin."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether something is open at a minute, and what comes before and after; times are aware, None beyond the horizon.

    Open: `until` is when it closes, or `always`: it does not close within the horizon, so it is open round the clock.
    Closed: `since` is when it closed last, `next_open` when it opens again.
    """

    open: bool
    until: datetime | None = None
    since: datetime | None = None
    next_open: datetime | None = None
    always: bool = False


def opening(hours: str, now: datetime, region: str, zone: ZoneInfo) -> Opening:
    """Return whether `hours` are open at `now` (aware), with the public holidays of `region` on the clocks of `zone`.

    A minute at which it opens is open, a minute at which it closes is closed. Raises HoursError, RegionError.
    """
    local = now.astimezone(zone)
    starts, ends = _calendar(hours, region, zone, local.year, local.month)
    second, horizon = now.timestamp(), HORIZON.total_seconds()
    last = bisect_right(starts, second) - 1
    if last >= 0 and second < ends[last]:
        if ends[last] - second <= horizon:
            return Opening(True, until=datetime.fromtimestamp(ends[last], zone))
        return Opening(True, always=True)
    closed = last >= 0 and second - ends[last] <= horizon
    opens = last + 1 < len(starts) and starts[last + 1] - second <= horizon
    return Opening(
        False,
        since=datetime.fromtimestamp(ends[last], zone) if closed else None,
        next_open=datetime.fromtimestamp(starts[last + 1], zone) if opens else None,
    )


def moment(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment at which the clocks of `zone` show `wall` (naive), or have skipped it."""
    while True:
        aware = wall.replace(tzinfo=zone)
        shown = datetime.fromtimestamp(aware.timestamp(), zone)
        if shown.replace(tzinfo=None) == wall:
            return aware
        wall += _MINUTE


@lru_cache(maxsize=1024)
def _calendar(
    hours: str, region: str, zone: ZoneInfo, year: int, month: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return when it opens and when it closes (seconds since 1970), for a month and the horizon around it."""
    noons, midnights = _days(zone, year, month)
    spans: _Spans = {day: [] for day in range(len(noons))}
    for rule in read_rules(hours):
        for day, noon in enumerate(noons):
            if rule.covers(noon, region):
                _apply(rule, day, spans)
    starts: list[float] = []
    ends: list[float] = []
    for begin, end in sorted(span for day in spans.values() for span in day):
        opens, closes = _second(begin, noons, midnights, zone), _second(end, noons, midnights, zone)
        if ends and opens <= ends[-1]:
            ends[-1] = max(ends[-1], closes)
        elif opens < closes:
            starts.append(opens)
            ends.append(closes)
    return tuple(starts), tuple(ends)


@lru_cache(maxsize=64)
def _days(zone: ZoneInfo, year: int, month: int) -> tuple[tuple[datetime, ...], tuple[float, ...]]:
    """Return the noons (naive) of a month and the horizon around it, and the seconds at which these days begin."""
    first = max(date(year, month, 1).toordinal() - _MARGIN, _FIRST_DAY)
    last = min(first + 31 + 2 * _MARGIN, _LAST_DAY)
    midnights = [datetime.fromordinal(day) for day in range(first, last)]
    return tuple(day + _NOON for day in midnights), tuple(moment(day, zone).timestamp() for day in midnights)


def _second(minute: int, noons: Sequence[datetime], midnights: Sequence[float], zone: ZoneInfo) -> float:
    day, rest = divmod(minute, DAY)
    if day + 1 < len(midnights) and midnights[day + 1] - midnights[day] == DAY * 60:
        return midnights[day] + rest * 60
    return moment(noons[0] - _NOON + timedelta(minutes=minute), zone).timestamp()


def _apply(rule: Rule, day: int, spans: _Spans) -> None:
    midnight = day * DAY
    if rule.opens:
        opened = [(midnight + begin, midnight + end) for begin, end in rule.spans or ((0, DAY),)]
        spans[day] = spans[day] + opened if rule.additional else opened
    elif not rule.spans:
        spans[day] = []
    else:
        for begin, end in rule.spans:
            for other in (day - 1, day, day + 1):
                if other in spans:
                    spans[other] = _without(spans[other], midnight + begin, midnight + end)


def _without(spans: list[tuple[int, int]], begin: int, end: int) -> list[tuple[int, int]]:
    pieces = [piece for a, b in spans for piece in ((a, min(b, begin)), (max(a, end), b))]
    return [(a, b) for a, b in pieces if a < b]
