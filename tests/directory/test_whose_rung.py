"""Whose number stands on a ladder, and where: desks of departments, deputies, people of the press, duty phones."""

from dataclasses import replace
from datetime import date

import pytest

from bot.directory.file.phones import Phone, Use
from bot.directory.ladder import Ladders, Step
from bot.directory.model import Absence, Contact, Directory, Organisation
from bot.directory.press import speaks_to_press
from bot.directory.reachability import Why
from tests.desk.talk import minute

DAY, EVENING = "2026-11-26 10:00", "2026-11-26 17:30"
OFFICE = "Mo-Fr 08:00-16:00; PH off"


def phone(number: int, use: Use = Use.DESK, hours: str | None = None) -> Phone:
    return Phone(f"+493023125{number:03}", f"030 23125-{number:03}", use, hours)


def climbed(*contacts: Contact, at: str = DAY, entry: int = 0, switchboard: str | None = "24/7") -> list[str]:
    """The last digits of every number on the ladder of a contact of a house below a publisher with a switchboard."""
    houses = (
        Organisation("verlag", "Verlag", phones=(phone(900, Use.SWITCHBOARD, switchboard),)),
        Organisation("haus", "Haus"),
    )
    directory = Directory("1", "verlag", houses, contacts)
    return [rung.phone.number[-3:] for rung in Ladders(directory).ladder(contacts[entry], minute(at)).rungs]


PERSON = Contact("person", "haus", name="A B", department="Pressestelle", phones=(phone(1),), hours=OFFICE)
PRESS = Contact("presse", "haus", department="Pressestelle", phones=(phone(10),), hours=OFFICE)
CULTURE = Contact("kultur", "haus", department="Kulturamt", phones=(phone(20),), hours="24/7")


def test_a_nameless_desk_of_another_department_is_nobodys_rung() -> None:
    assert climbed(PERSON, CULTURE) == ["001", "900"]
    assert climbed(PRESS, CULTURE, at=EVENING) == ["900", "010"]


def test_the_desk_of_a_department_is_followed_by_the_press() -> None:
    assert climbed(CULTURE, PRESS) == ["020", "010", "900"]
    assert climbed(CULTURE, PERSON) == ["020", "001", "900"]


def test_who_speaks_to_the_press_stands_in_for_a_house_without_a_desk_before_others() -> None:
    mayor = replace(PERSON, id="ob", name="C D", department="Büro der Oberbürgermeisterin", phones=(phone(30),))
    house = Directory("1", "haus", (Organisation("haus", "Haus"),), (mayor, PERSON))
    rungs = Ladders(house).ladder(house.organisations[0], minute(DAY)).rungs
    assert [rung.phone.number[-3:] for rung in rungs] == ["001"]
    alone = replace(house, contacts=(mayor,))
    assert [rung.entry for rung in Ladders(alone).ladder(house.organisations[0], minute(DAY)).rungs] == [mayor]


def test_who_is_not_for_the_press_is_no_rung_of_others() -> None:
    hidden = replace(PRESS, id="intern", press=False, phones=(phone(40, Use.DUTY, "24/7"), phone(41)))
    assert climbed(PERSON, hidden) == ["001", "900"]
    assert climbed(hidden, PERSON) == ["041", "001", "040", "900"]


def test_a_declared_deputy_always_stands_on_the_ladder() -> None:
    deputy = replace(PERSON, id="vize", name="C D", department="Sportamt", phones=(phone(2),))
    with_deputy = replace(PERSON, deputy="vize")
    assert climbed(with_deputy, deputy, PRESS) == ["001", "002", "010", "900"]
    away = replace(with_deputy, away=(Absence(date(2026, 11, 26), date(2026, 11, 26), "Kur"),))
    assert climbed(away, deputy, PRESS) == ["002", "010", "900", "001"]


def test_a_duty_phone_without_hours_goes_before_the_publisher_while_the_desk_is_closed() -> None:
    desk = replace(PRESS, phones=(phone(10), phone(11, Use.DUTY)))
    assert climbed(desk) == ["010", "900", "011"]
    assert climbed(desk, at=EVENING) == ["011", "900", "010"]
    assert climbed(desk, replace(PERSON, hours="24/7"), at=EVENING, entry=1) == ["001", "900", "011", "010"]


def test_the_hours_of_a_contact_do_not_bind_its_duty_phone() -> None:
    desk = replace(PRESS, phones=(phone(10), phone(11, Use.DUTY)))
    directory = Directory("1", "haus", (Organisation("haus", "Haus"),), (desk,))
    on_duty = next(rung for rung in Ladders(directory).ladder(desk, minute(EVENING)).rungs if rung.step is Step.DUTY)
    assert on_duty.reason.why is Why.UNKNOWN


@pytest.mark.parametrize(("today", "announced"), [("2026-12-08", False), ("2026-12-09", True), ("2026-12-22", True)])
def test_an_absence_is_announced_two_weeks_before(today: str, announced: bool) -> None:
    away = Absence(date(2026, 12, 23), date(2027, 1, 3), "Kur")
    person = replace(PERSON, away=(away,))
    directory = Directory("1", "haus", (Organisation("haus", "Haus"),), (person,))
    ladder = Ladders(directory).ladder(person, minute(f"{today} 10:00"))
    assert ladder.soon == (away if announced else None)


@pytest.mark.parametrize(
    ("department", "role", "press", "speaks"),
    [
        ("Presse- und Öffentlichkeitsarbeit", None, None, True),
        ("Hochschulkommunikation", None, None, True),
        ("Amt für Telekommunikation", None, None, False),
        ("Expressdienst", None, None, False),
        (None, "Unternehmenssprecherin", None, True),
        ("Redaktion", None, None, True),
        ("Bürgermeisterbüro", "Bürgermeister", None, False),
        ("Bürgermeisterbüro", None, True, True),
        ("Pressestelle", None, False, False),
    ],
)
def test_who_speaks_to_the_press_is_said_or_told_by_department_and_role(
    department: str | None, role: str | None, press: bool | None, speaks: bool
) -> None:
    contact = Contact("c", "haus", department=department, role=role, press=press)
    assert speaks_to_press(contact) is speaks
