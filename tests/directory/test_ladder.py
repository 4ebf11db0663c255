from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.file.phones import Phone, Use
from bot.directory.file.read import read_directory
from bot.directory.hours.holidays import RegionError
from bot.directory.ladder import MOST_STAND_INS, Ladder, Ladders, Rung, Step
from bot.directory.model import Contact, Directory, NewsItem, Organisation, Settings
from bot.directory.reachability import Reachability, ReachReason, Why

BERLIN = ZoneInfo("Europe/Berlin")
OFFICES = read_directory((Path(__file__).parent / "offices.yaml").read_bytes())
ENTRIES = {entry.id: entry for entry in OFFICES.entries() if not isinstance(entry, NewsItem)}
LADDERS = Ladders(OFFICES)


def clock(minute: str) -> datetime:
    return datetime.fromisoformat(minute).replace(tzinfo=BERLIN)


def at(entry: str, minute: str) -> Ladder:
    return LADDERS.ladder(ENTRIES[entry], clock(minute))


def seen(rungs: tuple[Rung, ...]) -> list[tuple[str, str, str]]:
    return [(rung.entry.id, rung.phone.number[-3:], str(rung.reason.why)) for rung in rungs]


@pytest.mark.parametrize(
    ("entry", "minute", "first"),
    [
        # A person with a duty phone, a deputy, a desk.
        ("adler", "2026-11-26 07:59", ("adler", "112", "always")),
        ("adler", "2026-11-26 08:00", ("adler", "001", "open")),
        ("adler", "2026-11-26 15:59", ("adler", "001", "open")),
        ("adler", "2026-11-26 16:00", ("adler", "112", "always")),
        ("adler", "2026-11-27 12:59", ("adler", "001", "open")),
        ("adler", "2026-11-27 13:00", ("buchfink", "002", "open")),  # the deputy is there longer
        ("adler", "2026-11-27 15:00", ("adler", "112", "always")),
        ("adler", "2026-11-27 18:40", ("adler", "112", "always")),  # Friday evening
        ("adler", "2026-11-28 11:00", ("adler", "112", "always")),
        ("adler", "2026-06-04 11:00", ("adler", "112", "always")),  # Corpus Christi
        ("adler", "2026-06-05 09:00", ("adler", "001", "open")),
        ("adler", "2026-12-22 15:59", ("adler", "001", "open")),
        ("adler", "2026-12-23 08:59", ("pressestelle", "010", "open")),  # away from today on
        ("adler", "2026-12-23 09:00", ("buchfink", "002", "open")),
        ("adler", "2026-12-24 11:00", ("buchfink", "002", "open")),
        ("adler", "2026-12-24 15:00", ("adler", "112", "always")),
        ("adler", "2026-12-25 11:00", ("adler", "112", "always")),
        ("adler", "2026-12-28 11:00", ("pressestelle", "010", "open")),  # the deputy has left
        ("adler", "2027-01-01 00:00", ("adler", "112", "always")),
        ("adler", "2027-01-03 23:59", ("adler", "112", "always")),  # the absence ends tonight
        ("adler", "2027-01-04 08:00", ("adler", "001", "open")),
        ("adler", "2026-03-29 03:30", ("adler", "112", "always")),  # summer time begins
        ("adler", "2026-03-30 08:00", ("adler", "001", "open")),
        ("adler", "2026-10-25 02:30", ("adler", "112", "always")),  # and ends
        ("adler", "2026-10-26 08:00", ("adler", "001", "open")),
        # Who leaves is answered for by the deputy or the desk from the day after.
        ("buchfink", "2026-12-23 14:59", ("buchfink", "002", "open")),
        ("buchfink", "2026-12-23 15:00", ("pressestelle", "010", "open")),
        ("buchfink", "2026-12-27 11:00", ("adler", "112", "always")),
        ("buchfink", "2026-12-28 09:00", ("pressestelle", "010", "open")),
        ("dohle", "2026-11-30 08:59", ("adler", "112", "always")),
        ("dohle", "2026-11-30 09:00", ("dohle", "021", "usual")),
        ("dohle", "2026-11-30 15:59", ("dohle", "021", "usual")),
        ("dohle", "2026-11-30 16:00", ("adler", "112", "always")),
        ("dohle", "2026-12-01 10:00", ("kulturbuero", "020", "usual")),
        ("dohle", "2026-12-01 18:40", ("adler", "112", "always")),
        ("dohle", "2026-06-04 11:00", ("adler", "112", "always")),
        ("elster", "2026-11-30 10:00", ("elster", "001", "usual")),
        ("elster", "2026-12-01 10:00", ("adler", "001", "open")),
        ("elster", "2026-12-24 11:00", ("buchfink", "002", "open")),  # the deputy's deputy
        ("elster", "2026-12-28 11:00", ("pressestelle", "010", "open")),
        # Desks.
        ("pressestelle", "2026-11-26 08:00", ("pressestelle", "010", "open")),
        ("pressestelle", "2026-11-27 18:40", ("adler", "112", "always")),
        ("pressestelle", "2026-12-24 11:00", ("adler", "112", "always")),  # never the desk of another department
        ("kulturbuero", "2026-11-27 10:00", ("kulturbuero", "020", "usual")),
        # Day and night shifts of the police.
        ("polizeipresse", "2026-11-27 18:40", ("polizeipresse", "110", "open")),
        ("polizeipresse", "2026-11-27 21:59", ("polizeipresse", "110", "open")),
        ("polizeipresse", "2026-11-27 22:00", ("leitstelle", "119", "open")),
        ("polizeipresse", "2026-11-28 05:59", ("leitstelle", "119", "open")),
        ("polizeipresse", "2026-11-28 06:00", ("polizeipresse", "110", "open")),
        ("polizeipresse", "2027-01-01 00:00", ("leitstelle", "119", "open")),
        ("polizeipresse", "2026-03-29 03:00", ("leitstelle", "119", "open")),
        ("polizeipresse", "2026-10-25 02:59", ("leitstelle", "119", "open")),
        ("leitstelle", "2026-11-27 12:00", ("polizeipresse", "110", "open")),
        ("leitstelle", "2027-01-01 05:30", ("leitstelle", "119", "open")),
        # The theatre: evenings; two who stand in for each other; the town above it.
        ("fink", "2026-11-27 18:00", ("fink", "002", "open")),
        ("fink", "2026-11-27 23:30", ("gimpel", "003", "open")),
        ("fink", "2026-11-28 02:00", ("adler", "112", "always")),
        ("fink", "2026-07-20 19:00", ("adler", "112", "always")),
        ("fink", "2026-07-24 22:00", ("gimpel", "003", "open")),
        ("fink", "2026-07-25 01:59", ("gimpel", "003", "open")),
        ("fink", "2026-07-25 02:00", ("adler", "112", "always")),
        ("fink", "2026-08-05 19:00", ("adler", "112", "always")),
        ("fink", "2026-08-30 22:59", ("adler", "112", "always")),
        ("fink", "2026-09-01 18:00", ("fink", "002", "open")),
        ("gimpel", "2026-08-07 23:00", ("adler", "112", "always")),
        ("theater", "2026-11-27 18:40", ("fink", "002", "open")),
        ("zoo", "2026-11-27 10:00", ("pressestelle", "010", "open")),
        ("zoo", "2026-11-27 18:40", ("adler", "112", "always")),
        # The university: two numbers, and the switchboard's own duty phone.
        ("habicht", "2026-11-27 08:00", ("habicht", "711", "open")),
        ("habicht", "2026-11-27 12:30", ("habicht", "004", "usual")),
        ("habicht", "2026-11-27 18:40", ("hochschule", "701", "always")),
        ("habicht", "2026-06-04 11:00", ("hochschule", "701", "always")),
        ("hochschule", "2026-11-27 10:00", ("habicht", "711", "open")),
        # Nothing known at all.
        ("ibis", "2026-11-27 09:00", ("ibis", "600", "usual")),
        ("ibis", "2026-11-27 18:40", ("ibis", "600", "unknown")),
        ("ibis", "2026-11-28 11:00", ("ibis", "600", "unknown")),
        ("ibis", "2026-06-04 11:00", ("ibis", "600", "unknown")),
        ("ibis", "2026-12-24 11:00", ("ibis", "600", "usual")),
        ("ibis", "2026-12-31 15:59", ("ibis", "600", "usual")),
        ("ibis", "2026-12-31 16:00", ("lerche", "901", "open")),
        ("ibis", "2027-01-01 00:00", ("ibis", "600", "unknown")),
        ("werke", "2026-11-27 18:40", ("ibis", "600", "unknown")),
        ("kranich", "2026-11-27 10:00", ("lerche", "901", "open")),  # has no number
        ("kranich", "2026-11-27 18:40", ("verband", "900", "unknown")),
        # Higher up.
        ("kreispresse", "2026-11-27 11:59", ("kreispresse", "810", "open")),
        ("kreispresse", "2026-11-27 12:00", ("kreis", "800", "open")),
        ("kreispresse", "2026-11-27 18:40", ("verband", "900", "unknown")),
        ("verband", "2026-11-27 10:00", ("lerche", "901", "open")),
        ("verband", "2026-11-27 18:40", ("verband", "900", "unknown")),
    ],
)
def test_the_first_rung_is_who_answers_at_that_minute(entry: str, minute: str, first: tuple[str, str, str]) -> None:
    assert seen(at(entry, minute).rungs)[0] == first


def test_rungs_are_known_open_then_unknown_then_known_closed_each_in_the_order_of_the_ladder() -> None:
    assert seen(at("adler", "2026-11-27 18:40").rungs) == [
        ("adler", "112", "always"),
        ("stadt", "000", "unknown"),
        ("verband", "900", "unknown"),
        ("adler", "001", "closed"),
        ("buchfink", "002", "closed"),
        ("pressestelle", "010", "closed"),
        ("kreispresse", "810", "closed"),
        ("kreis", "800", "closed"),
        ("lerche", "901", "closed"),
    ]


def test_steps_climb_from_the_deputy_to_the_switchboard() -> None:
    ladder = at("adler", "2026-12-24 11:00")
    assert [(rung.entry.id, rung.step) for rung in ladder.rungs if rung.state is Reachability.OPEN] == [
        ("buchfink", Step.DEPUTY),
        ("adler", Step.DUTY),
        ("kreispresse", Step.DESK),
        ("kreis", Step.SWITCHBOARD),
        ("lerche", Step.PERSON),
    ]


def test_a_reason_says_since_when_and_until_when() -> None:
    evening = {rung.phone.number[-3:]: rung.reason for rung in at("adler", "2026-11-27 18:40").rungs}
    assert evening["112"] == ReachReason(Why.ALWAYS)
    assert evening["000"] == ReachReason(Why.UNKNOWN)
    assert evening["001"] == ReachReason(
        Why.CLOSED, since=clock("2026-11-27 13:00"), next_open=clock("2026-11-30 08:00")
    )
    morning = at("adler", "2026-11-27 10:00").rungs[0].reason
    assert morning == ReachReason(Why.OPEN, until=clock("2026-11-27 13:00"))


def test_who_is_away_comes_back_after_all_absences_that_follow_on_each_other() -> None:
    ladder = at("fink", "2026-07-20 19:00")
    own = next(rung for rung in ladder.rungs if rung.entry.id == "fink")
    assert own.reason == ReachReason(Why.AWAY, next_open=clock("2026-09-01 18:00"), last_day=date(2026, 8, 31))
    assert ladder.away is not None
    assert ladder.away.until == date(2026, 8, 15)
    assert ladder.instead == ENTRIES["gimpel"]


def test_the_next_opening_skips_the_days_of_an_absence() -> None:
    before = at("adler", "2026-12-22 18:00")
    own = next(rung for rung in before.rungs if rung.phone.number.endswith("001"))
    assert own.reason.next_open == clock("2027-01-04 08:00")


def test_the_next_opening_never_lies_after_the_last_day() -> None:
    last = at("buchfink", "2026-12-23 18:00")
    own = next(rung for rung in last.rungs if rung.entry.id == "buchfink")
    assert own.reason.next_open == clock("2026-12-24 09:00")
    gone = at("buchfink", "2026-12-24 18:00")
    own = next(rung for rung in gone.rungs if rung.entry.id == "buchfink")
    assert own.reason == ReachReason(Why.CLOSED, since=clock("2026-12-24 15:00"))


def test_who_has_left_is_said_to_be_gone_and_shows_neither_number_nor_address() -> None:
    ladder = at("buchfink", "2026-12-28 00:00")
    assert ladder.gone == date(2026, 12, 27)
    assert ladder.instead == ENTRIES["pressestelle"]
    assert all(rung.entry.id != "buchfink" for rung in ladder.rungs)
    assert "buchfink@stadt.example" not in ladder.emails
    assert at("buchfink", "2026-12-27 23:59").gone is None


def test_nobody_stands_in_for_who_is_there() -> None:
    ladder = at("adler", "2026-11-27 18:40")
    assert (ladder.gone, ladder.away, ladder.instead) == (None, None, None)


def test_if_nobody_answers_the_next_opening_and_the_addresses_are_known() -> None:
    ladder = at("kreispresse", "2026-11-27 18:40")
    assert not ladder.reachable
    assert ladder.next_opening is not None
    assert ladder.next_opening.phone.number.endswith("800")
    assert ladder.next_opening.reason.next_open == clock("2026-11-30 07:30")
    assert ladder.emails == ("info@verband.example",)
    assert at("adler", "2026-12-24 11:00").emails == (
        "buchfink@stadt.example",
        "adler@stadt.example",
        "presse@stadt.example",
        "info@stadt.example",
        "info@verband.example",
    )


def test_working_time_assumes_nothing_of_duty_phones_and_switchboards() -> None:
    rungs = {rung.entry.id: rung.state for rung in at("ibis", "2026-11-27 10:00").rungs}
    assert rungs == {"ibis": Reachability.OPEN, "lerche": Reachability.OPEN, "verband": Reachability.UNKNOWN}


def phone(number: int, use: Use = Use.DESK, hours: str | None = None) -> Phone:
    return Phone(f"+493023125{number:03}", f"030 23125-{number:03}", use, hours)


def small(*contacts: Contact, parents: tuple[tuple[str, str | None], ...] = (("haus", None),)) -> Directory:
    organisations = tuple(Organisation(each, each, parent=parent) for each, parent in parents)
    return Directory("1", parents[0][0], organisations, contacts)


def test_organisations_that_are_each_others_parent_are_climbed_once() -> None:
    desks = tuple(Contact(f"desk-{name}", name, phones=(phone(number),)) for number, name in enumerate("abc"))
    directory = small(*desks, parents=(("a", "b"), ("b", "c"), ("c", "a")))
    ladder = Ladders(directory).ladder(desks[1], clock("2026-11-27 10:00"))
    assert [rung.entry.id for rung in ladder.rungs] == ["desk-b", "desk-c", "desk-a"]


def test_a_long_chain_of_deputies_is_followed_to_who_is_there() -> None:
    gone = date(2026, 1, 1)
    chain = [
        Contact(f"p{n}", "haus", name=f"P {n}", phones=(phone(n % 900),), deputy=f"p{n + 1}", until=gone)
        for n in range(3000)
    ]
    last = Contact("p3000", "haus", name="P 3000", phones=(phone(999),), deputy="p0")
    ladder = Ladders(small(*chain, last)).ladder(chain[0], clock("2026-11-27 10:00"))
    assert [(rung.entry.id, rung.step) for rung in ladder.rungs] == [("p3000", Step.DEPUTY)]
    assert ladder.instead == last


def test_a_number_that_several_share_is_one_rung_where_it_comes_first() -> None:
    person = Contact("person", "haus", name="A B", phones=(phone(1, hours="off"), phone(2)))
    desk = Contact("desk", "haus", phones=(phone(1), phone(2)))
    rungs = Ladders(small(person, desk)).ladder(person, clock("2026-11-27 10:00")).rungs
    assert seen(rungs) == [("person", "002", "usual"), ("person", "001", "closed")]


def test_an_absence_does_not_take_away_a_number_that_the_desk_answers_too() -> None:
    away = (replace(OFFICES.contacts[0].away[0], first=date(2026, 11, 1), until=date(9999, 12, 31)),)
    person = Contact("person", "haus", name="A B", phones=(phone(1), phone(2)), hours="24/7", away=away)
    desk = Contact("desk", "haus", phones=(phone(1),))
    rungs = Ladders(small(person, desk)).ladder(person, clock("2026-11-27 10:00")).rungs
    assert seen(rungs) == [("desk", "001", "usual"), ("person", "002", "away")]
    assert rungs[1].reason.next_open is None


def test_a_desk_of_the_department_goes_before_one_of_the_organisation() -> None:
    person = Contact("person", "haus", name="A B", department="Kultur", emails=("a@haus.example",))
    general = Contact("general", "haus", phones=(phone(1),))
    culture = Contact("culture", "haus", department=" KULTUR", phones=(phone(2),))
    sport = replace(person, department="Sport")
    now = clock("2026-11-27 10:00")
    ladders = Ladders(small(person, general, culture))
    assert [rung.entry.id for rung in ladders.ladder(person, now).rungs] == ["culture"]
    assert [rung.entry.id for rung in ladders.ladder(sport, now).rungs] == ["general"]
    assert [rung.entry.id for rung in ladders.ladder(culture, now).rungs] == ["culture", "general"]


def test_only_so_many_stand_in_for_an_organisation() -> None:
    people = tuple(Contact(f"p{n}", "haus", name=f"P {n}", phones=(phone(n),)) for n in range(50))
    directory = small(*people)
    ladder = Ladders(directory).ladder(directory.organisations[0], clock("2026-11-27 10:00"))
    assert [rung.entry.id for rung in ladder.rungs] == [person.id for person in people[:MOST_STAND_INS]]


def test_a_ladder_without_any_number_is_empty_and_reaches_nobody() -> None:
    directory = small()
    ladder = Ladders(directory).ladder(directory.organisations[0], clock("2026-11-27 10:00"))
    assert ladder.rungs == ()
    assert not ladder.reachable
    assert ladder.next_opening is None


def test_a_region_without_known_holidays_is_refused() -> None:
    with pytest.raises(RegionError):
        Ladders(replace(OFFICES, settings=Settings(region="DE-XX")))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(ENTRIES)),
    st.datetimes(datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2027-12-31"), timezones=st.just(BERLIN)),
)
def test_every_ladder_holds_what_a_ladder_promises(entry: str, now: datetime) -> None:
    ladder = LADDERS.ladder(ENTRIES[entry], now)
    states = [rung.state for rung in ladder.rungs]
    numbers = [rung.phone.number for rung in ladder.rungs]
    assert states == sorted(states)
    assert len(set(numbers)) == len(numbers)
    assert "+493023125900" in numbers  # the publisher's switchboard, everywhere
    assert ladder.reachable == (states[0] is Reachability.OPEN)
    for rung in ladder.rungs:
        assert rung.phone in rung.entry.phones
        if isinstance(rung.entry, Contact) and rung.entry.until is not None:
            assert now.date() <= rung.entry.until
        following = rung.reason.next_open
        assert following is None or following.timestamp() > now.timestamp()


@pytest.mark.parametrize("year", [2, 1900, 9998, 9999])
def test_a_clock_far_off_is_answered(year: int) -> None:
    assert LADDERS.ladder(ENTRIES["ibis"], datetime(year, 12, 30, 12, tzinfo=BERLIN)).rungs


def test_a_ladder_is_the_same_however_large_the_directory() -> None:
    others = tuple(
        Contact(f"c{n}", f"o{n // 10}", name=f"C {n}", phones=(phone(n % 1000),), hours="Mo-Fr 08:00-16:00")
        for n in range(2_000)
    )
    towns = tuple(Organisation(f"o{n}", f"O {n}") for n in range(200))
    large = replace(OFFICES, organisations=OFFICES.organisations + towns, contacts=OFFICES.contacts + others)
    built = Ladders(large).ladder(ENTRIES["adler"], clock("2026-11-27 18:40"))
    assert built == at("adler", "2026-11-27 18:40")
