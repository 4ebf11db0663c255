from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours

from bot.directory.hours.opening import HORIZON, Opening, moment, opening
from bot.directory.hours.syntax import HoursError

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = "Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off"
PLAIN = "Mo-Fr 08:00-16:00"
NIGHT = "Mo-Su 20:00-08:00"


def clock(minute: str) -> datetime:
    return datetime.fromisoformat(minute).replace(tzinfo=BERLIN)


def at(hours: str, minute: str, region: str = "DE-NW") -> Opening:
    return opening(hours, clock(minute), region, BERLIN)


@pytest.mark.parametrize(
    ("hours", "minute", "until"),
    [
        (OFFICE, "2026-11-26 08:00", "2026-11-26 16:00"),
        (OFFICE, "2026-11-26 15:59", "2026-11-26 16:00"),
        (OFFICE, "2026-11-27 12:59", "2026-11-27 13:00"),
        (OFFICE, "2026-12-24 11:00", "2026-12-24 16:00"),  # Thursday, no public holiday
        (OFFICE, "2026-06-05 09:00", "2026-06-05 13:00"),  # the Friday after Corpus Christi
        (PLAIN, "2026-06-04 11:00", "2026-06-04 16:00"),  # no rule for holidays: the weekday's holds
        ("Mo-Fr 08:00-16:00; PH 10:00-12:00", "2026-06-04 10:00", "2026-06-04 12:00"),
        ("PH off; Mo-Fr 08:00-16:00", "2026-06-04 11:00", "2026-06-04 16:00"),  # the later rule replaces the earlier
        ("Sa,PH 09:00-12:00", "2026-06-04 09:00", "2026-06-04 12:00"),
        ("Sa,PH 09:00-12:00", "2026-11-28 09:00", "2026-11-28 12:00"),
        ("PH -1 day 09:00-12:00", "2026-12-24 09:00", "2026-12-24 12:00"),
        ("Dec PH 09:00-12:00", "2026-12-25 09:00", "2026-12-25 12:00"),
        ("08:00-16:00", "2026-11-29 08:00", "2026-11-29 16:00"),  # no day: every day
        ("Mo-Fr 08:00-12:00, Fr 14:00-16:00", "2026-11-27 14:00", "2026-11-27 16:00"),
        ("Mo-Fr 08:00-12:00, Fr 14:00-16:00", "2026-11-27 11:59", "2026-11-27 12:00"),
        ("Mo-Fr 08:00-12:00,14:00-16:00", "2026-11-26 14:00", "2026-11-26 16:00"),
        ("Mo-Fr 08:00-12:00; Fr 14:00-16:00", "2026-11-27 14:00", "2026-11-27 16:00"),
        ("Nov-Feb 10:00-14:00", "2027-01-31 10:00", "2027-01-31 14:00"),
        ("Dec 24-Jan 02 10:00-14:00", "2027-01-02 13:00", "2027-01-02 14:00"),
        ("24/7; Dec 24 off", "2026-12-23 11:00", "2026-12-24 00:00"),
        # Past midnight: the span belongs to the day on which it starts.
        ("Fr 22:00-02:00", "2026-11-27 23:00", "2026-11-28 02:00"),
        ("Fr 22:00-02:00", "2026-11-28 01:59", "2026-11-28 02:00"),
        ("Fr 22:00-26:00", "2026-11-28 01:59", "2026-11-28 02:00"),
        ("Fr 22:00-02:00; Sa off", "2026-11-28 01:00", "2026-11-28 02:00"),
        ("Mo-Su 08:00-16:00; Fr 22:00-02:00", "2026-11-28 01:00", "2026-11-28 02:00"),
        ("Fr 22:00-02:00; Sa 10:00-12:00", "2026-11-28 01:00", "2026-11-28 02:00"),
        (NIGHT + "; PH off", "2027-01-01 00:00", "2027-01-01 08:00"),
        (NIGHT, "2027-01-01 00:00", "2027-01-01 08:00"),
        ("Dec 31 18:00-03:00", "2027-01-01 00:00", "2027-01-01 03:00"),
        ("Mo-Fr 00:00-24:00", "2026-11-25 12:00", "2026-11-28 00:00"),  # days without a gap are one
        ("Fr 13:00-13:00", "2026-11-28 12:59", "2026-11-28 13:00"),
        # Summer time.
        ("Su 01:00-05:00", "2026-03-29 04:59", "2026-03-29 05:00"),
        ("Su 02:30-05:00", "2026-03-29 03:00", "2026-03-29 05:00"),  # 2:30 is skipped: open at 3:00
        ("Su 01:00-02:30", "2026-03-29 01:59", "2026-03-29 03:00"),  # ... and closed at 3:00
        ("Sa 22:00-06:00", "2026-10-25 05:59", "2026-10-25 06:00"),
        ("Su 08:00-16:00", "2026-10-25 08:00", "2026-10-25 16:00"),
        ("Su 08:00-16:00", "2026-03-29 08:00", "2026-03-29 16:00"),
    ],
)
def test_open_hours_last_until_they_close(hours: str, minute: str, until: str) -> None:
    assert at(hours, minute) == Opening(True, until=clock(until))


@pytest.mark.parametrize(
    ("hours", "minute", "since", "next_open"),
    [
        (OFFICE, "2026-11-26 16:00", "2026-11-26 16:00", "2026-11-27 08:00"),
        (OFFICE, "2026-11-27 07:59", "2026-11-26 16:00", "2026-11-27 08:00"),
        (OFFICE, "2026-11-27 18:40", "2026-11-27 13:00", "2026-11-30 08:00"),
        (OFFICE, "2026-11-28 11:00", "2026-11-27 13:00", "2026-11-30 08:00"),
        (OFFICE, "2026-06-04 11:00", "2026-06-03 16:00", "2026-06-05 08:00"),  # Corpus Christi
        (OFFICE, "2026-04-03 11:00", "2026-04-02 16:00", "2026-04-07 08:00"),  # Easter: four days
        (OFFICE, "2026-12-25 11:00", "2026-12-24 16:00", "2026-12-28 08:00"),
        (OFFICE, "2027-01-01 00:00", "2026-12-31 16:00", "2027-01-04 08:00"),
        (PLAIN, "2027-01-01 00:00", "2026-12-31 16:00", "2027-01-01 08:00"),
        (OFFICE + "; Dec 24 off", "2026-12-24 11:00", "2026-12-23 16:00", "2026-12-28 08:00"),
        (OFFICE + "; 2026 Dec 24-2027 Jan 02 off", "2026-12-30 11:00", "2026-12-23 16:00", "2027-01-04 08:00"),
        ("Mo-Fr 08:00-16:00, PH off", "2026-06-04 11:00", "2026-06-03 16:00", "2026-06-05 08:00"),
        ("Mo-Fr 08:00-16:00; PH 10:00-12:00", "2026-06-04 12:00", "2026-06-04 12:00", "2026-06-05 08:00"),
        ("Sa,PH 09:00-12:00", "2026-06-03 11:00", "2026-05-30 12:00", "2026-06-04 09:00"),
        ("PH -1 day 09:00-12:00", "2026-12-23 11:00", "2026-10-31 12:00", "2026-12-24 09:00"),
        ("Mo-Fr 08:00-12:00; Fr 14:00-16:00", "2026-11-27 09:00", "2026-11-26 12:00", "2026-11-27 14:00"),
        ("Mo-Su 08:00-16:00; 12:00-13:00 off", "2026-11-27 12:30", "2026-11-27 12:00", "2026-11-27 13:00"),
        ("Nov-Feb 10:00-14:00", "2026-03-01 10:00", "2026-02-28 14:00", None),
        ("Fr 22:00-02:00", "2026-11-28 02:00", "2026-11-28 02:00", "2026-12-04 22:00"),
        # A rule that closes hours takes them from the night before too; a day off takes what starts on it.
        ("Fr 22:00-04:00; Sa 00:00-03:00 off", "2026-11-28 01:00", "2026-11-28 00:00", "2026-11-28 03:00"),
        ("24/7; Fr 22:00-02:00 off", "2026-11-28 01:00", "2026-11-27 22:00", "2026-11-28 02:00"),
        (NIGHT + "; PH off", "2027-01-01 23:00", "2027-01-01 08:00", "2027-01-02 20:00"),
        # Summer time.
        ("Su 02:30-05:00", "2026-03-29 01:59", "2026-03-22 05:00", "2026-03-29 03:00"),
        ("Su 02:10-02:40", "2026-03-29 05:00", "2026-03-22 02:40", "2026-04-05 02:10"),  # skipped as a whole
        (OFFICE, "2026-03-29 02:30", "2026-03-27 13:00", "2026-03-30 08:00"),
        (OFFICE, "2026-10-25 02:30", "2026-10-23 13:00", "2026-10-26 08:00"),
    ],
)
def test_closed_hours_know_when_they_closed_and_open_again(
    hours: str, minute: str, since: str, next_open: str | None
) -> None:
    assert at(hours, minute) == Opening(
        False, since=clock(since), next_open=clock(next_open) if next_open is not None else None
    )


@pytest.mark.parametrize(
    ("hours", "region", "minute", "expected"),
    [
        (OFFICE, "DE-NW", "2026-06-04 11:00", False),  # Corpus Christi
        (OFFICE, "DE-BE", "2026-06-04 11:00", True),
        ("Mo-Sa 08:00-16:00; PH off", "DE-NI", "2026-10-31 11:00", False),  # Reformation Day
        ("Mo-Sa 08:00-16:00; PH off", "DE-NW", "2026-10-31 11:00", True),
        ("24/7; PH off", "DE-NW", "2026-11-01 11:00", False),  # All Saints
        ("24/7; PH off", "DE-NI", "2026-11-01 11:00", True),
    ],
)
def test_public_holidays_are_those_of_the_region(hours: str, region: str, minute: str, expected: bool) -> None:
    assert at(hours, minute, region).open is expected


@pytest.mark.parametrize("hours", ["24/7", "00:00-24:00", "Mo-Su 00:00-24:00", "open", "Mo-Fr,PH; Sa-Su"])
@pytest.mark.parametrize("minute", ["2027-01-01 00:00", "2026-03-29 03:00", "2026-10-25 02:30", "2026-06-04 11:00"])
def test_round_the_clock_is_always_open(hours: str, minute: str) -> None:
    assert at(hours, minute) == Opening(True, always=True)


def test_off_is_closed_with_nothing_before_or_after() -> None:
    assert at("off", "2026-11-27 11:00") == Opening(False)


def test_a_change_is_looked_for_up_to_the_horizon() -> None:
    opens = clock("2027-01-05 10:00")
    once = "2027 Jan 05 10:00-12:00"
    assert opening(once, opens - HORIZON, "DE", BERLIN).next_open == opens
    assert opening(once, opens - HORIZON - timedelta(minutes=1), "DE", BERLIN).next_open is None
    closes = clock("2027-01-05 12:00")
    assert opening(once, closes + HORIZON, "DE", BERLIN).since == closes
    assert opening(once, closes + HORIZON + timedelta(minutes=1), "DE", BERLIN).since is None
    season = "2026 Oct-Dec"
    assert opening(season, clock("2026-11-15 10:00"), "DE", BERLIN) == Opening(True, until=clock("2027-01-01 00:00"))
    assert opening(season, clock("2026-10-15 10:00"), "DE", BERLIN) == Opening(True, always=True)


def test_the_hour_that_occurs_twice_counts_once() -> None:
    first = clock("2026-10-25 02:15")
    second = first.replace(fold=1)
    hours = "Su 02:00-02:30"
    assert opening(hours, first, "DE-NW", BERLIN) == Opening(True, until=clock("2026-10-25 02:30"))
    assert opening(hours, second, "DE-NW", BERLIN) == Opening(
        False, since=clock("2026-10-25 02:30"), next_open=clock("2026-11-01 02:00")
    )


def test_times_come_back_in_the_directorys_zone_whatever_the_clock_of_the_question() -> None:
    asked = datetime(2026, 11, 27, 17, 40, tzinfo=ZoneInfo("UTC"))
    answer = opening(OFFICE, asked, "DE-NW", BERLIN)
    assert answer.next_open is not None
    assert answer.next_open.tzinfo is BERLIN
    assert answer == at(OFFICE, "2026-11-27 18:40")


def test_a_wall_clock_time_becomes_the_first_moment_that_shows_it() -> None:
    assert moment(datetime.fromisoformat("2026-11-27T18:40"), BERLIN).isoformat() == "2026-11-27T18:40:00+01:00"
    assert moment(datetime.fromisoformat("2026-03-29T02:30"), BERLIN).isoformat() == "2026-03-29T03:00:00+02:00"
    assert moment(datetime.fromisoformat("2026-10-25T02:30"), BERLIN).isoformat() == "2026-10-25T02:30:00+02:00"


def test_hours_that_cannot_be_honoured_are_refused() -> None:
    with pytest.raises(HoursError):
        at("SH off", "2026-11-27 11:00")


_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_WEEKDAYS = st.one_of(
    st.sampled_from(_DAYS),
    st.tuples(st.sampled_from(_DAYS), st.sampled_from(_DAYS)).map("-".join),
    st.sampled_from(["Mo[1]", "Fr[-1]", "We[2] +3 days", "Tu,Th"]),
)
_DATES = st.sampled_from(
    ["", "Nov", "Oct-Mar", "Dec 24", "Dec 20-Jan 06", "2026 Nov 26-2027 Jan 02", "2026", "easter -2 days", "week 48-50"]
)


def _timed(quarters: list[int]) -> str:
    first, last = sorted(quarters)
    return f"{first // 4:02}:{first % 4 * 15:02}-{last // 4:02}:{last % 4 * 15:02}"


_TIMES = st.lists(st.integers(0, 95), min_size=2, max_size=2, unique=True).map(_timed)
_RULES = st.builds(
    lambda *parts: " ".join(part for part in parts if part), _DATES, _WEEKDAYS, _TIMES, st.sampled_from(["", "", "off"])
)
_MINUTES = st.datetimes(datetime.fromisoformat("2026-10-01"), datetime.fromisoformat("2027-05-01"))


@settings(max_examples=300, deadline=None)
@given(st.lists(_RULES, min_size=1, max_size=4), st.sampled_from(["; ", ", "]), _MINUTES)
def test_without_holidays_and_nights_the_library_agrees(rules: list[str], separator: str, minute: datetime) -> None:
    hours = separator.join(rules)
    utc = ZoneInfo("UTC")
    answer = opening(hours, minute.replace(tzinfo=utc), "DE-NW", utc)
    assert answer.open is OpeningHours(hours).is_open(minute)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(_RULES, st.just("PH off"), st.just("Fr,PH 22:00-04:00")), min_size=1, max_size=4), _MINUTES)
def test_what_is_said_of_the_next_change_comes_true(rules: list[str], minute: datetime) -> None:
    now = minute.replace(tzinfo=BERLIN)
    answer = opening("; ".join(rules), now, "DE-NW", BERLIN)
    for change in (answer.until, answer.next_open):
        if change is not None:
            assert change > now
            assert opening("; ".join(rules), change, "DE-NW", BERLIN).open is not answer.open
            before = change.astimezone(UTC) - timedelta(microseconds=1)
            assert opening("; ".join(rules), before, "DE-NW", BERLIN).open is answer.open
    if answer.since is not None:
        assert answer.since <= now


@pytest.mark.parametrize("year", [2, 1900, 1970, 9998, 9999])
def test_a_clock_far_off_is_answered(year: int) -> None:
    assert isinstance(opening(OFFICE, datetime(year, 12, 30, 12, tzinfo=BERLIN), "DE-NW", BERLIN), Opening)
