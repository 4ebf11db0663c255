"""Times in a message: when they are, what they are about, and what finding is left with."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.desk.said.times import About, read_times

NOW = datetime(2026, 12, 2, 11, 0, tzinfo=ZoneInfo("Europe/Berlin"))  # a Wednesday


def said(text: str) -> list[tuple[str, str]]:
    return [(each.about, (each.when and f"{each.when.first:%d.%m. %H:%M}-{each.when.last:%d.%m. %H:%M}") or "")
            for each in read_times(text, NOW).said]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("heute abend", "02.12. 17:00", "02.12. 22:00"),
        ("tonight", "02.12. 17:00", "02.12. 22:00"),
        ("morgen früh", "03.12. 06:00", "03.12. 10:00"),
        ("morgen", "03.12. 00:00", "04.12. 00:00"),
        ("übermorgen mittag", "04.12. 12:00", "04.12. 14:00"),
        ("am donnerstag", "03.12. 00:00", "04.12. 00:00"),
        ("freitagabend", "04.12. 17:00", "04.12. 22:00"),
        ("Freitag Morgen", "04.12. 06:00", "04.12. 12:00"),
        ("saturday night", "05.12. 22:00", "06.12. 06:00"),
        ("am wochenende", "05.12. 00:00", "07.12. 00:00"),
        ("at the weekend", "05.12. 00:00", "07.12. 00:00"),
        ("nachts", "02.12. 22:00", "03.12. 06:00"),
        ("am 23.12.", "23.12. 00:00", "24.12. 00:00"),
        ("am 23. dezember um 9", "23.12. 09:00", "23.12. 09:00"),
        ("december 23rd", "23.12. 00:00", "24.12. 00:00"),
        ("on the 24th", "24.12. 00:00", "25.12. 00:00"),
        ("2026-12-24", "24.12. 00:00", "25.12. 00:00"),
        ("heiligabend", "24.12. 00:00", "25.12. 00:00"),
        ("ostern", "26.03. 00:00", "30.03. 00:00"),
        ("um 6 morgen früh", "03.12. 06:00", "03.12. 06:00"),
        ("halb sieben", "03.12. 06:30", "03.12. 06:30"),
        ("viertel nach 14 uhr", "02.12. 14:15", "02.12. 14:15"),
        ("fr 18:40", "04.12. 18:40", "04.12. 18:40"),
        ("heute abend um 8", "02.12. 20:00", "02.12. 20:00"),
        ("8 pm", "02.12. 20:00", "02.12. 20:00"),
        ("samstag nacht um 3", "06.12. 03:00", "06.12. 03:00"),
        ("nach 18 uhr", "02.12. 18:00", "03.12. 00:00"),
        ("zwischen 12 und 14 uhr", "02.12. 12:00", "02.12. 14:00"),
        ("in zwei stunden", "02.12. 13:00", "02.12. 13:00"),
        ("in half an hour", "02.12. 11:30", "02.12. 11:30"),
        ("nächste woche", "07.12. 00:00", "12.12. 00:00"),
        ("um acht", "03.12. 08:00", "03.12. 08:00"),
    ],
)
def test_a_time_is_a_moment_or_a_span(text: str, first: str, last: str) -> None:
    assert said(f"polizei hamm {text}") == [(About.REACHING, f"{first}-{last}")]
    assert read_times(f"polizei hamm {text}", NOW).rest == "polizei hamm"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("brauche bis 15 uhr jemanden von den stadtwerken", "brauche jemanden von den stadtwerken"),
        ("redaktionsschluss ist 17 uhr, wer geht bei der feuerwehr ran", "wer geht bei der feuerwehr ran"),
        ("ist für die morgige ausgabe", ""),
        ("heute noch", ""),
        ("eilt! polizei hamm", "polizei hamm"),
        ("polizei hamm so schnell wie möglich", "polizei hamm"),
        ("we go to press at 5pm, need the police", "need the police"),
        ("it's for tomorrow's edition", ""),
        ("need the zoo asap", "need the zoo"),
        ("deadline 16:00 feuerwehr", "feuerwehr"),
        ("by 3pm the zoo please", "the zoo please"),
        ("interview für die sendung heute abend um 18 uhr mit der polizei", "interview mit der polizei"),
    ],
)
def test_a_deadline_moves_nothing_and_is_no_topic(text: str, rest: str) -> None:
    times = read_times(text, NOW)
    assert (times.reaching, times.deadline, times.rest) == (None, True, rest)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("brand heute 4 uhr in hamm", About.PAST),
        ("unfall gestern abend a1", About.PAST),
        ("polizei gestern", About.PAST),
        ("pressekonferenz am donnerstag um 11 uhr stadt hamm", About.EVENT),
        ("warnstreik am montag", About.EVENT),
        ("interview morgen um 10 mit der polizei", About.EVENT),
        ("meldungen von heute", About.EVENT),
        ("concert on saturday", About.EVENT),
        ("wer ist am samstag beim streik erreichbar", About.REACHING),
    ],
)
def test_the_hour_of_an_event_and_a_time_gone_by_are_told_from_one_to_be_reached_at(text: str, about: About) -> None:
    assert [each.about for each in read_times(text, NOW).said] == [about]


@pytest.mark.parametrize(
    "text",
    [
        "guten morgen",
        "schönen abend noch",
        "schönes wochenende",
        "herr freitag",
        "frau sommer",
        "030 23125-100",
        "0221 4710 631",
        "müller",
        "",
        "so",
        "die mi",
        "um 2 millionen euro",
        "nach 3 toten",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert said(text) == []
    assert read_times(text, NOW).rest == text


def test_somebody_named_like_a_day_is_no_day() -> None:
    assert read_times("jana freitag", NOW, {"freitag"}).said == ()
    assert read_times("am freitag", NOW, {"freitag"}).reaching is not None


def test_a_span_that_has_begun_begins_now() -> None:
    assert said("heute") == [(About.REACHING, "02.12. 11:00-03.12. 00:00")]
