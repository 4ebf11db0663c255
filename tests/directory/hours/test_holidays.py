from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from holidays import list_supported_countries

from bot.directory.hours.holidays import RegionError, check_region, is_holiday, is_working_time

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("region", ["DE", "DE-NW", "DE-BY", "AT", "AT-9", "CH-ZH"])
def test_a_known_region_is_accepted(region: str) -> None:
    check_region(region)


def test_every_country_that_the_library_knows_is_accepted() -> None:
    for country in list_supported_countries():
        check_region(country)


@pytest.mark.parametrize("region", ["", "XX", "DE-XX", "DE-nw", "NW", "DE-NW-1", "de"])
def test_an_unknown_region_is_refused_by_name(region: str) -> None:
    with pytest.raises(RegionError) as refused:
        check_region(region)
    assert refused.value.region == region


@pytest.mark.parametrize(
    ("day", "region", "expected"),
    [
        ("2026-06-04", "DE-NW", True),  # Corpus Christi
        ("2026-06-04", "DE-BE", False),
        ("2026-06-04", "DE", False),
        ("2026-10-31", "DE-NI", True),  # Reformation Day
        ("2026-10-31", "DE-NW", False),
        ("2017-10-31", "DE-NW", True),  # its 500th anniversary, all over Germany
        ("2026-11-01", "DE-NW", True),  # All Saints
        ("2026-11-01", "DE-NI", False),
        ("2026-01-06", "DE-BY", True),  # Epiphany
        ("2026-01-06", "DE-NW", False),
        ("2026-03-08", "DE-BE", True),  # Women's Day
        ("2026-04-03", "DE-NW", True),  # Good Friday
        ("2026-04-05", "DE-NW", False),  # Easter Sunday is one in Brandenburg only
        ("2026-04-05", "DE-BB", True),
        ("2026-12-24", "DE-NW", False),
        ("2026-12-31", "DE-NW", False),
        ("2027-01-01", "DE-NW", True),
    ],
)
def test_holidays_are_those_of_the_region(day: str, region: str, expected: bool) -> None:
    assert is_holiday(date.fromisoformat(day), region) is expected


@pytest.mark.parametrize(
    ("minute", "expected"),
    [
        ("2026-11-27 08:59", False),
        ("2026-11-27 09:00", True),
        ("2026-11-27 15:59", True),
        ("2026-11-27 16:00", False),
        ("2026-11-28 11:00", False),  # Saturday
        ("2026-11-29 11:00", False),  # Sunday
        ("2026-06-04 11:00", False),  # Corpus Christi
        ("2026-06-05 11:00", True),  # the Friday after it
        ("2026-12-24 11:00", True),
        ("2026-12-25 11:00", False),
        ("2026-03-30 09:00", True),  # the Monday after summer time began
    ],
)
def test_working_time_is_a_weekday_from_nine_to_before_four(minute: str, expected: bool) -> None:
    now = datetime.fromisoformat(minute).replace(tzinfo=BERLIN)
    assert is_working_time(now, "DE-NW", BERLIN) is expected


def test_working_time_is_the_regions_own_whatever_the_clock_of_the_question() -> None:
    nine_in_berlin = datetime(2026, 11, 27, 8, tzinfo=ZoneInfo("UTC"))
    assert is_working_time(nine_in_berlin, "DE-NW", BERLIN)
    assert not is_working_time(nine_in_berlin - timedelta(seconds=1), "DE-NW", BERLIN)
