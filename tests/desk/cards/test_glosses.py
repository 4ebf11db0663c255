"""Departments, roles and notes, glossed for English readers where the glossary knows all of them."""

from dataclasses import replace

import pytest

from bot.desk.cards.glosses import gloss
from bot.desk.reply import Language
from bot.directory.model import Absence
from tests.desk.talk import OFFICES, Talk, minute


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Pressestelle", "press office"),
        ("nur Dringendes", "urgent matters only"),
        ("Leitstelle, nur Dringendes", "control room, urgent matters only"),
        ("nur nachts, Rückruf am selben Tag", "at night only, callback the same day"),
        ("Pressesprecherin, Polizeioberkommissarin", "press officer, police chief inspector"),
        ("stellvertretende Leiterin der Pressestelle", "deputy head of the press office"),
        ("Leiter des Presseamts", "head of the press office"),
        ("Kurator und Pressesprecher", "curator and press officer"),
        ("Büro der Oberbürgermeisterin", "office of the lord mayor"),
        ("Sprecherin der Landrätin", "spokesperson of the district administrator"),
    ],
)
def test_a_phrase_is_glossed_in_all_its_parts(german: str, english: str) -> None:
    assert gloss(german, Language.EN) == f"{german} ({english})"
    assert gloss(german, Language.DE) == german


@pytest.mark.parametrize("phrase", ["Pressestelle Zauberwald", "nur Elfen", "Newsroom", "nur", ",", "…", ""])
def test_what_the_glossary_does_not_know_whole_or_what_is_english_is_left_as_it_stands(phrase: str) -> None:
    assert gloss(phrase, Language.EN) == phrase


def test_notes_of_numbers_and_absences_are_glossed_on_an_english_card() -> None:
    away = (Absence(minute("2026-12-23 00:00").date(), minute("2027-01-03 00:00").date(), "Betriebsferien"),)
    desk = replace(next(each for each in OFFICES.contacts if each.id == "pressestelle"), away=away)
    others = tuple(each for each in OFFICES.contacts if each.id != desk.id)
    talk = Talk(replace(OFFICES, contacts=(desk, *others)), at="2026-12-24 18:00", language=Language.EN)
    text = talk.card("pressestelle").text
    assert "Betriebsferien (company holidays)" in text
    assert "Leitstelle (control room) +49 30 23125112 (around the clock, nur Dringendes (urgent matters only))" in text
