"""Who has left is found by name and sent on; an office, a number or an address leads to who is there today."""

from dataclasses import replace
from datetime import date

import pytest

from tests.desk.talk import OFFICES, Talk

LAST_DAY, AFTER = "2026-11-30 10:00", "2026-12-01 10:00"
GONE = date(2026, 11, 30)
DOHLE = next(contact.phones for contact in OFFICES.contacts if contact.id == "dohle")


@pytest.mark.parametrize(
    "question", ["Dohle", "Dora Dohle", "Dolhe", "Dora Dohle Kulturbüro", "Frau Dohle Beispielhausen"]
)
def test_a_name_is_still_found_and_led_to_the_desk(question: str) -> None:
    reply = Talk(at=AFTER).say(question)
    assert reply.entry == "dohle"
    assert "Es antwortet: kulturbüro" in reply.text
    assert "23125021" not in reply.text


@pytest.mark.parametrize("question", ["Kulturbüro Beispielhausen", "Kulturbüro"])
def test_an_office_leads_to_who_is_there(question: str) -> None:
    assert Talk(at=AFTER).say(question).entry == "kulturbuero"


@pytest.mark.parametrize("question", ["030 23125-021", "+493023125021", "23125-021"])
def test_a_number_is_found_up_to_the_last_day(question: str) -> None:
    assert Talk(at=LAST_DAY).say(question).entry == "dohle"
    after = Talk(at=AFTER).say(question)
    assert after.entry is None
    assert "Diese Nummer ist nicht verzeichnet" in after.text


def test_a_number_passed_on_is_the_successors() -> None:
    talk = Talk(at=AFTER)
    contacts = [replace(c, phones=DOHLE) if c.id == "kulturbuero" else c for c in OFFICES.contacts]
    talk.desk.renew(replace(OFFICES, contacts=tuple(contacts)))
    assert talk.say("030 23125-021").entry == "kulturbuero"


def test_an_organisation_stands_for_those_who_are_left() -> None:
    alone = replace(OFFICES, contacts=tuple(replace(c, until=GONE) if c.id == "fink" else c for c in OFFICES.contacts))
    assert Talk(alone, AFTER).say("Theater Beispielhausen").entry == "gimpel"


def test_an_organisation_that_everybody_has_left_says_so_and_leads_on() -> None:
    left = tuple(replace(c, until=GONE) if c.organisation == "theater" else c for c in OFFICES.contacts)
    reply = Talk(replace(OFFICES, contacts=left), AFTER).say("Theater Beispielhausen")
    assert reply.entry == "theater"
    assert "Zu Theater Beispielhausen ist kein eigener Pressekontakt verzeichnet." in reply.text
    assert "Pressestelle, Stadt Beispielhausen" in reply.text
