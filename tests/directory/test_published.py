"""What of a directory may stand on a page for everybody."""

from dataclasses import replace
from datetime import date

from bot.directory.file.phones import Phone, Use
from bot.directory.model import Contact, Directory, NewsItem, Organisation
from bot.directory.published import published


def phone(number: str, use: Use = Use.DESK) -> Phone:
    return Phone(number, printed=number, use=use)


TOLD = date(2026, 11, 2)
TOWN = Organisation("stadt", "Stadt Beispielhausen")
ADA = Contact(
    "ada",
    "stadt",
    "Ada Adler",
    "Kulturbüro",
    "Leiterin",
    (phone("+493023125001"), phone("+4917139200", use=Use.MOBILE)),
    ("adler@stadt.example", "kultur@stadt.example"),
)
DESK = Contact("presse", "stadt", None, "Pressestelle", phones=(phone("+493023125000"),))


def directory(*contacts: Contact) -> Directory:
    item = NewsItem("neues", "Neues", ("ada", "presse"))
    return Directory("1", "stadt", (TOWN,), contacts, (item,))


def test_who_was_told_is_shown() -> None:
    told = replace(ADA, informed=TOLD)
    shown, stands_for = published(directory(told, DESK))
    assert shown.contacts == (told, DESK)
    assert stands_for == {}


def test_the_desk_stands_for_who_was_not_told_wherever_they_are_named() -> None:
    colleague = Contact("bert", "stadt", "Bert Buchfink", phones=(phone("+493023125002"),), deputy="ada", informed=TOLD)
    shown, stands_for = published(directory(ADA, DESK, colleague))
    assert [contact.id for contact in shown.contacts] == ["presse", "bert"]
    assert stands_for == {"ada": "presse"}
    assert shown.news[0].contacts == ("presse",)
    assert shown.contacts[1].deputy == "presse"


def test_without_a_desk_the_entry_loses_what_is_personal() -> None:
    (shown,) = published(directory(ADA))[0].contacts
    assert (shown.id, shown.name, shown.role) == ("ada", None, None)
    assert shown.phones == (phone("+493023125001"),)
    assert shown.emails == ("kultur@stadt.example",)


def test_the_desk_of_another_department_does_not_stand_for_anybody() -> None:
    sports = replace(DESK, department="Sportamt")
    assert published(directory(ADA, sports))[1] == {}


def test_where_nothing_is_left_the_organisation_stands_for_them() -> None:
    mobile = replace(ADA, phones=(phone("+4917139200", use=Use.MOBILE),), emails=("ada.adler@stadt.example",))
    shown, stands_for = published(directory(mobile))
    assert shown.contacts == ()
    assert stands_for == {"ada": "stadt"}
    assert shown.news[0].contacts == ("stadt", "presse")
