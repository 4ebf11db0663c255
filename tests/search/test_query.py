"""Questions taken apart."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.fields import Field
from bot.search.query import Query, Role, parse

NOW = datetime(2026, 11, 25, 11, 0)  # a Wednesday; the zone does not matter here


def read(question: str) -> Query:
    return parse(question, NOW)


def words(question: str) -> list[str]:
    return [word.typed for word in read(question).words]


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Wen erreiche ich bei der Stadt Dortmund zur digitalsten Stadt?", ["Stadt", "Dortmund", "digitalsten"]),
        ("who should I call about the hydrogen bridge, please?", ["hydrogen", "bridge"]),
        ("äh hallo ich bräuchte mal die nummer von adler", ["adler"]),
        ("Bußmann's number", ["Bußmann"]),
        ("Wie geht es Ihnen heute?", []),
        ("👍", []),
        ("", []),
    ],
)
def test_filler_words_go(question: str, left: list[str]) -> None:
    assert words(question) == left


def test_a_salutation_makes_a_filler_word_a_name() -> None:
    query = read("Herr Dr. Weiß")
    assert [(word.typed, word.role) for word in query.words] == [("Weiß", Role.NAME)]


@pytest.mark.parametrize(("question", "kept"), [("Marc Weiß", True), ("Weiß in Hamm", True), ("wer weiß das", False)])
def test_a_filler_word_that_is_a_surname_counts_beside_words_of_weight(question: str, kept: bool) -> None:
    assert ("Weiß" in words(question) or "weiß" in words(question)) is kept


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Mail von Adler", Field.EMAIL),
        ("phone number of Adler", Field.PHONE),
        ("Durchwahl Adler", Field.PHONE),
        ("Adler", None),
    ],
)
def test_the_field_asked_for_is_known(question: str, wanted: Field | None) -> None:
    assert read(question).wanted is wanted


@pytest.mark.parametrize("question", ["Pressestelle Hamm", "Hamm press office", "Sprecherin Hamm", "PR Hamm"])
def test_asking_for_the_press_office_is_no_word_of_weight(question: str) -> None:
    assert words(question) == ["Hamm"]
    assert read(question).press


@pytest.mark.parametrize(
    ("question", "digits", "whole"),
    [
        ("+49 231 5023022", "2315023022", True),
        ("0049 231 5023022", "2315023022", True),
        ("(0231) 50 23 02 2", "2315023022", True),
        ("+49 (0)231/50-23022", "2315023022", True),
        ("Wer hat 0231.50.23022?", "2315023022", True),
        ("tel:+49-231-5023022", "2315023022", True),
        ("null zwei drei eins fünf null zwei drei null zwei zwei", "2315023022", True),
        ("50-23022", "5023022", False),
        ("Durchwahl 282", "282", False),
        ("-282", "282", False),
        ("+43 1 5023022", "+4315023022", True),
    ],
)
def test_numbers_in_any_notation_are_digits(question: str, digits: str, whole: bool) -> None:
    (word,) = read(question).words
    assert word.role is Role.NUMBER
    assert word.number is not None
    assert (word.number.digits, word.number.whole) == (digits, whole)


@pytest.mark.parametrize("question", ["Zeche 1/2 Buer", "15.000 Euro Preisgeld", "Silvester 2026 Köln", "A40"])
def test_figures_beside_words_are_no_phone_number(question: str) -> None:
    assert all(word.role is not Role.NUMBER for word in read(question).words)


@pytest.mark.parametrize("question", ["adler@hamm.example", "<adler@hamm.example>", "mailto:adler@hamm.example"])
def test_an_address_is_taken_whole(question: str) -> None:
    assert [(word.phrase[0], word.role) for word in read(question).words] == [("adler@hamm.example", Role.ADDRESS)]


def test_a_dictated_address_is_put_together() -> None:
    assert words("adler ät hamm punkt example") == ["adler@hamm.example"]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("heute", date(2026, 11, 25), date(2026, 11, 25)),
        ("gestern", date(2026, 11, 24), date(2026, 11, 24)),
        ("letzte Woche", date(2026, 11, 16), date(2026, 11, 22)),
        ("this week", date(2026, 11, 23), date(2026, 11, 25)),
        ("letzten Monat", date(2026, 10, 1), date(2026, 10, 31)),
        ("15.11.2026", date(2026, 11, 15), date(2026, 11, 15)),
        ("2026-11-15", date(2026, 11, 15), date(2026, 11, 15)),
        ("30.12.", date(2025, 12, 30), date(2025, 12, 30)),
    ],
)
def test_days_narrow_a_question(question: str, first: date, last: date) -> None:
    query = read(f"Meldung {question} Hagen")
    assert query.days is not None
    assert (query.days.first, query.days.last) == (first, last)
    assert words(f"{question} Hagen") == ["Hagen"]


def test_a_phrase_is_one_word_with_its_meaning() -> None:
    (chamber, _) = read("chamber of commerce Hagen").words
    assert chamber.typed == "chamber of commerce"
    assert ("ihk",) in chamber.same


@given(st.text(max_size=5000))
def test_any_text_is_a_question(text: str) -> None:
    assert len(read(text).words) <= 16
