"""Cards: name, role, number first; whom to call now, in the words of the product; never longer than a message."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from bot.desk.cards.card import LONGEST
from bot.desk.reply import Button, Language, plain
from bot.directory.file.phones import Phone, Use
from bot.directory.model import Absence, Contact, Directory, NewsItem, Organisation
from bot.directory.phone import shown
from tests.desk.talk import FRIDAY_EVENING, OFFICES, RUHR, Talk, minute

MINUTES = (FRIDAY_EVENING, "2026-11-28 22:00", "2026-12-24 11:00", "2027-01-01 00:00", "2026-11-30 10:00")


def test_the_duty_phone_comes_first_and_the_closed_desk_says_since_when_and_when_again() -> None:
    assert Talk().card("adler").text.splitlines()[:8] == [
        "Ada Adler",
        "Stadt Beispielhausen, Pressestelle",
        "",
        "Jetzt: Leitstelle +49 30 23125112 (rund um die Uhr, nur Dringendes)",
        "Stadt Beispielhausen, Zentrale +49 30 23125000 (Zeiten unbekannt)",
        "Regionalverband Beispielland, Zentrale +49 30 23125900 (Zeiten unbekannt)",
        "Büro zu seit 13:00, wieder Mo 8:00: +49 30 23125001",
        "Noch 5 Nummern: „Niemand ging ran“.",
    ]
    assert "Pressestelle zu seit 13:00, wieder Mo 8:00: +49 30 23125010" in Talk().card("pressestelle").text


def test_departments_and_roles_are_explained_to_english_readers() -> None:
    text = Talk(RUHR, "2026-11-26 10:00", Language.EN).card("mueller-hamm").text
    assert text.splitlines()[:4] == [
        "Anna Müller, Pressesprecherin (press officer)",
        "Stadt Hamm, Pressestelle (press office)",
        "",
        "Now: +49 30 231251101 (until 16:00)",
    ]


def test_a_duty_desk_is_called_so_once() -> None:
    desk = Contact("wache", "polizei", department="Bereitschaft", phones=(Phone("+493023125118", "", use=Use.DUTY),))
    talk = Talk(replace(OFFICES, contacts=(*OFFICES.contacts, desk)))
    for identifier in ("wache", "polizeipresse", "leitstelle"):
        assert "Bereitschaft, Bereitschaft" not in talk.card(identifier).text


def test_a_link_is_followed_by_its_address_where_nothing_can_be_tapped() -> None:
    item = replace(OFFICES.news[1], url="https://stadt.example/?a=1&b=2")
    reply = Talk(replace(OFFICES, news=(item,))).say("beispielhausen lädt ein")
    assert reply.written_out.endswith("Zur Meldung: https://stadt.example/?a=1&b=2")
    assert reply.text.endswith("Zur Meldung")


def test_a_desk_says_that_no_person_is_named() -> None:
    assert Talk().card("pressestelle").text.splitlines()[:2] == [
        "Pressestelle, Stadt Beispielhausen",
        "Keine Person genannt.",
    ]


def test_of_who_is_away_the_number_comes_last_and_the_deputy_first() -> None:
    lines = Talk(at="2026-12-24 11:00").card("adler").text.splitlines()
    assert lines[2:5] == [
        "Ada Adler ist abwesend bis 3.1.2027.",
        "Es antwortet: Bert Buchfink, Stadt Beispielhausen",
        "",
    ]
    assert lines[5] == "Jetzt: Bert Buchfink +49 30 23125002 (bis 15:00)"
    assert "Ada Adler abwesend bis 3.1.2027: +49 30 23125001" in lines
    assert lines.index("E-Mail (Bert Buchfink): buchfink@stadt.example") < lines.index("E-Mail: adler@stadt.example")


def test_why_a_person_is_away_is_told_to_nobody_and_why_a_desk_is_to_everybody() -> None:
    away = (Absence(date(2026, 12, 23), date(2027, 1, 3), "Betriebsferien"),)
    desk = replace(next(each for each in OFFICES.contacts if each.id == "pressestelle"), away=away)
    others = tuple(each for each in OFFICES.contacts if each.id != desk.id)
    talk = Talk(replace(OFFICES, contacts=(desk, *others)), at="2026-12-24 11:00")
    assert "abwesend bis 3.1.2027: Betriebsferien." in talk.card("pressestelle").text
    for said in (talk.card("adler"), talk.say("mehr"), talk.say("wann wieder?"), talk.say("und am 30.12.?")):
        assert "Betriebsferien" not in said.text


def test_a_coming_absence_is_announced_without_its_reason() -> None:
    text = Talk(at="2026-12-10 11:00").card("adler").text
    assert "Ada Adler ist abwesend ab 23.12.2026 bis 3.1.2027." in text
    assert "Betriebsferien" not in text
    assert "abwesend" not in Talk(at="2026-12-08 11:00").card("adler").text


def test_what_only_counts_as_open_is_worded_as_likely() -> None:
    text = Talk(at="2026-11-30 10:00").card("ibis").text
    assert "Vermutlich: +49 30 23125600 (Zeiten unbekannt, werktags 9 bis 16 Uhr üblich)" in text
    assert "Jetzt: +49 30 23125600" not in text


def test_it_is_said_when_somebody_last_rang_the_number_that_stands_first() -> None:
    checked = {"adler": date(2026, 11, 1), "buchfink": date(2026, 10, 2)}
    contacts = tuple(replace(each, checked=checked.get(each.id)) for each in OFFICES.contacts)
    talk = Talk(replace(OFFICES, contacts=contacts), at="2026-12-24 11:00")
    assert "Bert Buchfink: geprüft am 2.10.2026" in talk.card("adler").text.splitlines()
    talk.now = minute("2026-11-26 10:00")
    assert "geprüft am 1.11.2026" in talk.card("adler").text.splitlines()


def test_an_address_of_another_body_says_whose_it_is() -> None:
    assert "E-Mail (Regionalverband Beispielland): info@verband.example" in Talk().card("polizeipresse").text


def test_of_who_has_left_the_name_is_found_and_the_number_is_not() -> None:
    talk = Talk(at="2026-12-29 11:00")
    for text in (talk.say("bert buchfink").text, talk.say("mehr").text, talk.say("kopieren telefon").text):
        assert "23125002" not in text
        assert "buchfink@" not in text
    card = talk.card("buchfink").text
    assert "Bert Buchfink war bis 27.12.2026 zuständig und ist es nicht mehr." in card
    assert "Es antwortet: Pressestelle, Stadt Beispielhausen" in card


def test_if_nobody_is_known_to_be_reachable_it_says_so_with_the_next_opening_and_the_address() -> None:
    text = Talk().card("kranich").text
    assert "Jetzt ist niemand sicher erreichbar. Wieder ab Mo 9:00." in text
    assert "kranich@verein.example" in text


def test_the_minute_is_that_of_the_directory_wherever_the_server_is() -> None:
    talk = Talk(at="2026-11-28 00:30")
    here = talk.card("adler").text
    talk.now = talk.now.astimezone(None)
    assert talk.card("adler").text == here
    assert "zu seit Fr 13:00" in here


@pytest.mark.parametrize(
    ("value", "said"),
    [(None, "ungeprüft"), (date(2025, 11, 28), "geprüft am 28.11.2025"), (date(2025, 11, 27), "bitte gegenprüfen")],
)
def test_it_says_when_somebody_last_rang_and_asks_to_double_check_after_twelve_months(
    value: date | None, said: str
) -> None:
    contact = replace(OFFICES.contacts[0], checked=value)
    (line,) = [
        line
        for line in Talk(replace(OFFICES, contacts=(contact, *OFFICES.contacts[1:]))).card("adler").text.splitlines()
        if "prüft" in line
    ]
    assert said in line
    assert ("gegenprüfen" in line) == (said == "bitte gegenprüfen")


def test_an_old_item_answers_with_what_its_contact_is_today() -> None:
    card = Talk(at="2026-12-29 11:00").card("offen").text
    assert card.startswith("Ada Adler\n")
    assert "abwesend bis 3.1.2027" in card
    assert card.index("Jetzt: Pressestelle +49 30 23125010") < card.index("Beispielhausen lädt ein")


def test_an_item_whose_contacts_are_gone_from_the_list_leads_to_the_publisher() -> None:
    item = NewsItem("leer", "Nichts", ())
    assert Talk(replace(OFFICES, news=(item,))).card("leer").text.startswith("Regionalverband Beispielland")


@pytest.mark.parametrize(("directory", "at"), [*product((OFFICES, RUHR), MINUTES)])
def test_every_card_at_any_hour_leads_to_a_human_in_two_ways_and_fits_a_message(directory: Directory, at: str) -> None:
    for language in Language:
        talk = Talk(directory, at, language)
        for entry in directory.entries():
            reply = talk.card(entry.id)
            if isinstance(entry, NewsItem) and entry.embargo is not None:
                continue
            assert reply.text.count("+49 ") + reply.text.count("@") >= 2, reply.text
            assert len(reply.text) < 1000
            assert all(button.label[0].isalnum() for button in reply.buttons())


@pytest.mark.parametrize("letter", ["ß", "&", "Wort "])
def test_a_card_with_the_longest_values_there_may_be_is_one_message_with_every_first_number(letter: str) -> None:
    for language in Language:
        talk = Talk(longest(letter), language=language)
        for identifier in ("person", "desk", "gone", "away", "haus", "item"):
            reply = talk.card(identifier)
            assert len(reply.text) <= LONGEST
            assert shown("+4930231250010") in reply.text or identifier in {"gone", "away"}
            assert "+49 30" in reply.text
            assert all(len(button.data.encode()) <= 64 for button in reply.buttons() if isinstance(button, Button))


def longest(letter: str) -> Directory:
    """Everything as long as the data file allows, where a card has to show it."""

    def text(limit: int) -> str:
        return (letter * limit)[:limit].strip()

    address = f"{'a' * 60}@{'.'.join(['b' * 60] * 3)}.example"
    phones = tuple(
        Phone(f"+49302312500{n}", "030", Use.DUTY, "24/7", f"{'Leitstelle'}, {text(280)}") for n in range(10, 16)
    )
    person = Contact(
        "person",
        "haus",
        name=text(200),
        department=text(120),
        role=text(120),
        phones=phones,
        emails=(address,) * 3,
        topics=(text(120),) * 20,
        checked=date(2020, 10, 10),
    )
    away = replace(
        person,
        id="away",
        phones=phones[1:],
        deputy="person",
        away=(Absence(date(2026, 1, 1), date(2027, 12, 31), text(300)),),
    )
    gone = replace(person, id="gone", deputy="person", until=date(2026, 1, 1))
    desk = replace(person, id="desk", name=None, role=None)
    house = Organisation(
        "haus", text(200), phones=phones, emails=(address,) * 3, website=f"https://{'c' * 1900}.example"
    )
    item = NewsItem(
        "item",
        text(300),
        ("person", "away", "desk", "haus"),
        places=(text(120),) * 9,
        agency=text(120),
        text=text(20_000),
        url=house.website,
    )
    return Directory("1", "haus", (house,), (person, away, gone, desk), (item, replace(item, id="other")))


def test_a_card_without_room_for_everything_leaves_out_items_before_it_cuts_names() -> None:
    contact = replace(OFFICES.contacts[0], topics=tuple(f"Thema {n:0100}" for n in range(8)))
    text = Talk(replace(OFFICES, contacts=(contact, *OFFICES.contacts[1:]))).card("adler").text
    assert "Thema" not in text
    assert "Stadt Beispielhausen, Pressestelle" in text
    assert "…" not in text


def test_a_minute_is_read_on_the_directorys_clock() -> None:
    assert minute(FRIDAY_EVENING).utcoffset() is not None
    assert plain(Talk().card("adler").markup) == Talk().card("adler").text
