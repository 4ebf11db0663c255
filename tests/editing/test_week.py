"""Who answers in which hour of a week, and what would close the gaps."""

from dataclasses import replace
from datetime import date

from bot.directory.file.phones import Phone, Use
from bot.directory.model import Absence, Contact, Directory, Organisation
from bot.editing.week import HOURS, Cover, Remedy, week

MONDAY = date(2026, 11, 23)
TOWN = Organisation("stadt", "Stadt Beispielhausen")


def phone(number: str, use: Use = Use.DESK, hours: str | None = None) -> Phone:
    return Phone(number, printed=number, use=use, hours=hours)


DESK = Contact("presse", "stadt", None, "Pressestelle", phones=(phone("+493023125000"),), hours="Mo-Fr 08:00-16:00")


def directory(*contacts: Contact, town: Organisation = TOWN) -> Directory:
    return Directory("1", "stadt", (town,), contacts)


def covers(made: Directory, day: int, at: date = MONDAY) -> str:
    """A day as 24 letters: known, assumed, nobody."""
    hours = week(made, at).rows[0][1]
    assert len(hours) == HOURS
    return "".join(hour.cover.name[0] for hour in hours[day * 24 : day * 24 + 24])


def test_a_week_begins_on_its_monday() -> None:
    assert week(directory(DESK), date(2026, 11, 29)).monday == MONDAY


def test_an_hour_is_known_where_hours_say_so_from_its_first_to_before_its_last() -> None:
    assert covers(directory(DESK), 0) == "N" * 8 + "K" * 8 + "N" * 8
    assert covers(directory(DESK), 5) == "N" * 24


def test_unknown_hours_are_assumed_in_working_time_and_of_a_duty_phone_always() -> None:
    assert covers(directory(replace(DESK, hours=None)), 0) == "N" * 9 + "A" * 7 + "N" * 8
    on_duty = replace(DESK, phones=(phone("+493023125112", Use.DUTY),), hours=None)
    assert covers(directory(on_duty), 6) == "A" * 24


def test_a_known_number_goes_before_an_assumed_one() -> None:
    guessed = replace(DESK, id="geraten", hours=None)
    assert week(directory(guessed, DESK), MONDAY).rows[0][1][10].who == DESK


def test_holidays_absences_and_last_days_are_gaps() -> None:
    assert covers(directory(replace(DESK, hours="Mo-Fr 08:00-16:00; PH off")), 4, date(2026, 12, 25)) == "N" * 24
    away = replace(DESK, away=(Absence(date(2026, 11, 24), date(2026, 11, 24)),))
    assert covers(directory(away), 1) == "N" * 24
    assert covers(directory(replace(DESK, until=date(2026, 11, 24))), 2) == "N" * 24


def test_who_does_not_speak_to_the_press_covers_nothing() -> None:
    assert covers(directory(replace(DESK, press=False)), 0) == "N" * 24


def test_of_a_department_that_does_not_speak_to_the_press_only_the_duty_phone_counts() -> None:
    sports = Contact("sport", "stadt", None, "Sportamt", phones=(phone("+493023125020"),), hours="Mo-Su 06:00-22:00")
    assert covers(directory(DESK, sports), 6) == "N" * 24
    on_duty = replace(sports, phones=(phone("+493023125021", Use.DUTY, sports.hours),))
    assert covers(directory(DESK, on_duty), 6) == "N" * 6 + "K" * 16 + "N" * 2
    assert covers(directory(sports), 6) == "N" * 6 + "K" * 16 + "N" * 2


def test_a_gap_has_its_hours_by_day_and_the_smallest_change_that_closes_it() -> None:
    (gap,) = week(directory(DESK), MONDAY).gaps
    assert gap.days[0] == ((0, 8), (16, 24))
    assert gap.days[6] == ((0, 24),)
    assert gap.hours == HOURS - 40
    assert (gap.remedy, gap.about) == (Remedy.DUTY, "stadt")


def test_what_is_missing_is_named() -> None:
    (nobody,) = week(directory(), MONDAY).gaps
    assert (nobody.remedy, nobody.about) == (Remedy.PHONES, "stadt")
    away = replace(DESK, away=(Absence(MONDAY, MONDAY),))
    assert week(directory(away), MONDAY).gaps[0].remedy is Remedy.DEPUTY
    switchboard = replace(TOWN, phones=(phone("+493023125100", Use.SWITCHBOARD),))
    assert week(directory(DESK, town=switchboard), MONDAY).gaps[0].remedy is Remedy.HOURS


def test_round_the_clock_is_no_gap() -> None:
    on_duty = replace(DESK, phones=(phone("+493023125112", Use.DUTY, "24/7"),))
    made = week(directory(on_duty), MONDAY)
    assert made.gaps == ()
    assert {hour.cover for hour in made.rows[0][1]} == {Cover.KNOWN}


def test_the_longest_gap_comes_first() -> None:
    other = Organisation("kreis", "Kreis Beispielland")
    made = week(replace(directory(DESK), organisations=(TOWN, other)), MONDAY)
    assert [gap.organisation.id for gap in made.gaps] == ["kreis", "stadt"]


def test_the_week_in_which_the_clocks_change_has_its_168_hours() -> None:
    assert len(week(directory(DESK), date(2026, 3, 29)).rows[0][1]) == HOURS
    assert len(week(directory(DESK), date(2026, 10, 25)).rows[0][1]) == HOURS
