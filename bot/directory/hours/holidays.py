"""The public holidays of a region, and the working time that follows from them."""

import sys
from datetime import date, datetime, time
from functools import lru_cache
from importlib.util import find_spec, module_from_spec
from zoneinfo import ZoneInfo

from holidays import country_holidays

if (_countries := find_spec("holidays.countries")) is not None:
    # Its package imports all 250 countries at once, which is a sixth of the time of a start and 8 MB; entered without
    # having been run, it lets the library import the one that is asked for.
    sys.modules.setdefault("holidays.countries", module_from_spec(_countries))

WORK_STARTS = time(9)
WORK_ENDS = time(16)

_SATURDAY = 5


class RegionError(ValueError):
    """A region whose public holidays are not known; `region` is what was asked for."""

    def __init__(self, region: str) -> None:
        super().__init__(region)
        self.region = region


def check_region(region: str) -> None:
    """Raise RegionError unless the public holidays of `region` (ISO 3166: `DE`, `DE-NW`, `AT-9`) are known."""
    _holidays(region, 2026)


def is_holiday(day: date, region: str) -> bool:
    """Return whether `day` is a public holiday all over `region`; raises RegionError.

    Days that are holidays in some communities only (Assumption Day in parts of Bavaria) count as working days.
    """
    return day in _holidays(region, day.year)


def is_working_time(now: datetime, region: str, zone: ZoneInfo) -> bool:
    """Return whether `now` (aware) lies on a weekday from 9:00 to before 16:00 that is no public holiday of `region`.

    Monday to Friday are weekdays; 24 and 31 December are no public holidays.
    """
    local = now.astimezone(zone)
    return (
        WORK_STARTS <= local.time() < WORK_ENDS and local.weekday() < _SATURDAY and not is_holiday(local.date(), region)
    )


@lru_cache(maxsize=256)
def _holidays(region: str, year: int) -> frozenset[date]:
    country, _, part = region.partition("-")
    try:
        return frozenset(country_holidays(country, subdiv=part or None, years=year))
    except NotImplementedError:
        raise RegionError(region) from None
