"""Another moment or a span: whoever is open in any part of it, with the times; what is assumed is worded so."""

from bot.directory.file.phones import Phone, Use
from bot.directory.model import Contact, Directory, Organisation
from tests.desk.talk import Talk

HOUSES = (
    Organisation("verlag", "Verlag", phones=(Phone("+493023125900", "", Use.SWITCHBOARD, "24/7"),)),
    Organisation("haus", "Haus"),
)


def talk(*contacts: Contact) -> Talk:
    shown = Talk(Directory("1", "verlag", HOUSES, contacts), at="2026-12-01 17:30")
    shown.card(contacts[0].id)
    return shown


def test_who_only_counts_as_open_is_shown_in_a_span_with_the_usual_hours() -> None:
    person = Contact("person", "haus", name="Ada Adler", phones=(Phone("+493023125001", ""),))
    asked = talk(person)
    assert "Vermutlich: +49 30 23125001 (9:00–16:00)" in asked.say("am freitag?").text
    assert "+49 30 23125001" not in asked.say("am wochenende?").text
    assert "Vermutlich: +49 30 23125001" in asked.say("morgen um 10?").text


def test_a_duty_phone_without_hours_is_shown_in_a_span_in_which_the_desk_is_closed() -> None:
    phones = (Phone("+493023125010", "", hours="Mo-Fr 08:00-16:00"), Phone("+493023125011", "", Use.DUTY))
    text = talk(Contact("presse", "haus", department="Pressestelle", phones=phones)).say("am wochenende?").text
    assert text.index("+49 30 23125011 (Zeiten unbekannt)") < text.index("+49 30 23125900")
