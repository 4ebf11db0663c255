"""The towns that finding knows."""

from pathlib import Path

from phonenumbers.geodata import GEOCODE_DATA

from bot.search import towns
from bot.search.words import terms


def test_the_list_holds_the_first_word_of_every_german_area_code_that_the_library_names() -> None:
    named = (names["de"] for code, names in GEOCODE_DATA.items() if code.startswith("49") and "de" in names)
    first = {terms(name)[0] for name in named}
    expected = sorted(word for word in first if len(word) >= 4 and word.isalpha())
    assert Path(towns.__file__).with_suffix(".txt").read_text(encoding="utf-8").split() == expected


def test_a_town_is_known_in_any_spelling_and_no_other_word_is() -> None:
    assert all(towns.is_town(terms(name)[0]) for name in ("Meißen", "MEISSEN", "Görlitz", "Goerlitz"))
    assert not towns.is_town("hamen")
