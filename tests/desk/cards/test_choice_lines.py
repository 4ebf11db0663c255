"""Choices one can act on: role, organisation, first number, now or not, in every line."""

from dataclasses import replace
from datetime import date

import pytest

from bot.desk.cards.choice_lines import choice
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Language, Reply
from bot.directory.file.phones import Phone, Use
from bot.directory.model import Absence, Contact, Directory, Entry, NewsItem, Organisation
from tests.desk.talk import OFFICES, Talk, minute

MORNING, EVENING = "2026-11-26 10:00", "2026-11-27 18:40"


def asked(
    directory: Directory,
    *ids: str,
    at: str = MORNING,
    language: Language = Language.DE,
    fitting: bool = True,
    among: int = 0,
) -> Reply:
    entries: dict[str, Entry] = {entry.id: entry for entry in directory.entries()}
    found = [entries[each] for each in ids]
    prepared = PreparedDirectory(directory)
    return choice(prepared, "wer", found, language, minute(at), fitting=fitting, among=among)


def lines(reply: Reply) -> list[str]:
    return [line for line in reply.text.splitlines() if line[:1].isdigit()]


@pytest.mark.parametrize(
    ("identifier", "at", "line"),
    [
        ("adler", MORNING, "1 Ada Adler, Stadt Beispielhausen, jetzt +49 30 23125001"),
        ("adler", EVENING, "1 Ada Adler, Stadt Beispielhausen, jetzt Leitstelle +49 30 23125112"),
        (
            "adler",
            "2026-12-24 11:00",
            "1 Ada Adler, Stadt Beispielhausen, vertreten durch Bert Buchfink, jetzt +49 30 23125002",
        ),
        (
            "buchfink",
            "2026-12-28 11:00",
            "1 Bert Buchfink, Stadt Beispielhausen, nicht mehr zuständig, "
            "es antwortet Pressestelle, jetzt +49 30 23125010",
        ),
        ("ibis", "2026-11-27 10:00", "1 Ida Ibis, Beispielwerke, vermutlich +49 30 23125600"),
        ("ibis", EVENING, "1 Ida Ibis, Beispielwerke, Zeiten unbekannt, +49 30 23125600"),
        ("kreispresse", EVENING, "1 Kreis Beispielland, wieder Mo 8:00, +49 30 23125810"),
        ("kranich", EVENING, "1 Karl Kranich, Verein der Beispiele, kranich@verein.example"),
    ],
)
def test_a_line_says_who_the_first_number_and_whether_it_is_answered(identifier: str, at: str, line: str) -> None:
    assert lines(asked(OFFICES, identifier, at=at))[0] == line


def test_a_line_is_as_good_in_english() -> None:
    reply = asked(OFFICES, "pressestelle", "adler", at="2026-12-24 11:00", language=Language.EN)
    assert (
        "Ada Adler, Stadt Beispielhausen, represented by Bert Buchfink, now +49 30 23125002"
        in lines(reply)[0] + lines(reply)[1]
    )


PRESS = Contact(
    "presse", "haus", department="Pressestelle", phones=(Phone("+493023125010", ""),), hours="Mo-Fr 08:00-16:00"
)
SPEAKER = Contact("sprecher", "haus", name="Ada Adler", role="Pressesprecherin", phones=(Phone("+493023125011", ""),))
MAYOR = Contact("ob", "haus", name="Bert Buchfink", role="Oberbürgermeister", phones=(Phone("+493023125012", ""),))
HOUSES = (
    Organisation("verlag", "Verlag", phones=(Phone("+493023125900", "", Use.SWITCHBOARD, "24/7"),)),
    Organisation("haus", "Haus", place="Beispielhausen"),
)


def test_spokespeople_come_before_desks_before_others_where_all_fit() -> None:
    directory = Directory("1", "verlag", HOUSES, (MAYOR, PRESS, SPEAKER))
    assert asked(directory, "ob", "presse", "sprecher").choices == ("sprecher", "presse", "ob")
    assert asked(directory, "ob", "presse", "sprecher", fitting=False).choices == ("ob", "presse", "sprecher")


def test_the_number_of_another_body_that_all_share_stands_once_below_while_their_own_are_closed() -> None:
    directory = Directory("1", "verlag", HOUSES, (PRESS, SPEAKER))
    evening = asked(directory, "presse", "sprecher", at=EVENING).text
    assert evening.count("+49 30 23125900") == 1
    assert "Für alle jetzt: Verlag, Zentrale +49 30 23125900 (rund um die Uhr)" in evening
    open_all = (PRESS, replace(SPEAKER, hours="24/7"))
    morning = asked(Directory("1", "verlag", HOUSES, open_all), "presse", "sprecher").text
    assert "+49 30 23125900" not in morning


def test_more_than_five_say_how_many_and_the_words_to_narrow_by() -> None:
    towns = tuple(Organisation(f"o{n}", f"Stadt {n}", place=f"Ort {n}") for n in range(7))
    desks = tuple(
        Contact(f"c{n}", f"o{n}", department="Pressestelle", phones=(Phone(f"+4930231250{n:02}", ""),))
        for n in range(7)
    )
    directory = Directory("1", "o0", towns, desks)
    reply = asked(directory, *(desk.id for desk in desks), among=7)
    assert reply.text.startswith("7 Einträge passen zu „wer“, hier 5 davon:")
    assert len(reply.choices) == 5
    assert "etwa: Ort 0, Ort 1, Ort 2, Ort 3." in reply.text


def test_an_item_is_led_to_its_first_contact() -> None:
    item = NewsItem("neu", "Neues", ("sprecher",), date=date(2026, 11, 20))
    directory = Directory("1", "verlag", HOUSES, (replace(SPEAKER, hours="24/7"),), (item,))
    assert lines(asked(directory, "neu"))[0] == "1 „Neues“ (20.11.2026), Ada Adler jetzt +49 30 23125011"


def test_a_choice_of_the_longest_values_is_one_message_with_every_number() -> None:
    long = "Wort " * 24
    away = (Absence(date(2026, 1, 1), date(2027, 12, 31), "x"),)
    people = tuple(
        Contact(
            f"c{n}",
            "haus",
            name=long,
            role=long.strip()[:110],
            department=long.strip()[:110],
            deputy="c0" if n else None,
            away=away if n else (),
            phones=(Phone(f"+4930231250{n:02}", "", note=long),),
        )
        for n in range(5)
    )
    directory = Directory("1", "haus", (Organisation("haus", long),), people)
    reply = asked(directory, *(each.id for each in people), at=EVENING)
    assert len(reply.text) < 1000
    assert reply.text.count("+49 30 231250") == 5


def test_a_post_is_offered_only_where_it_is_asked_for() -> None:
    second = replace(SPEAKER, id="zweite", name="Carla Clausen", phones=(Phone("+493023125013", ""),))
    house = (HOUSES[0], replace(HOUSES[1], name="Stadt Beispielhausen"))
    talk = Talk(Directory("1", "verlag", house, (MAYOR, SPEAKER, second)), at=MORNING)
    assert set(talk.say("stadt beispielhausen").choices) == {"sprecher", "zweite"}
    assert talk.say("oberbürgermeister beispielhausen").entry == "ob"
    alone = Talk(Directory("1", "verlag", house, (MAYOR, SPEAKER)), at=MORNING)
    assert alone.say("stadt beispielhausen").choices == ("sprecher", "ob")
