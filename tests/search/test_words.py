"""One word in the forms in which it is compared."""

import pytest

from bot.search.index.neighbours import Neighbours
from bot.search.language.terms import adjectives, initials, sound, spellings, stem, terms


@pytest.mark.parametrize("typed", ["Schönnazuer", "SCHÖNNAZUER", "Scho\u0308nnazuer"])
def test_a_misspelt_word_is_tried_with_no_umlauts_but_those_typed(typed: str) -> None:
    assert spellings(typed) == ("schonnazur", "schonnazuer", "schoennazuer")


@pytest.mark.parametrize("written", ["Bußmann", "bussmann", "BUSSMANN", "buessmann", "Büßmann"])
def test_umlauts_and_sharp_s_are_one_term_however_spelt(written: str) -> None:
    assert terms(written)[0] in {"bussmann"}


def test_vowels_that_merely_meet_stay_apart() -> None:
    assert terms("Bauer neue Abenteuer") == ["bauer", "neue", "abenteuer"]


@pytest.mark.parametrize(
    "forms",
    [
        "digital digitale digitalste digitalsten",
        "Auszeichnung ausgezeichnet ausgezeichnete",
        "eröffnet eröffnen Eröffnung eröffnend",
        "Museum Museen Museums",
        "Zentrum Zentren",
        "Haus Häuser Hauses",
        "plant planen planende",
        "fördert fördern Förderung",
        "beschließt beschließen",
        "Stadt Städte",
        "Bündnis Bündnisse Bündnissen",
        "Museumsfest Museumsfeste Museumsfesten",
        "Podcast Podcasts",
        "Journalist Journalisten",
    ],
)
def test_inflected_forms_share_a_stem(forms: str) -> None:
    assert len({stem(word) for word in terms(forms)}) == 1


@pytest.mark.parametrize("pair", ["Stadt Stade", "Markt Mark", "Harsum Haare", "Hamm Hammelburg", "Kunst Kunde"])
def test_words_that_merely_look_alike_do_not(pair: str) -> None:
    one, other = terms(pair)
    assert stem(one) != stem(other)


@pytest.mark.parametrize("names", ["Meyer Maier Mayr Meier", "Schmidt Schmitt Schmit", "Fuchs Fux", "Philipp Filip"])
def test_names_that_sound_alike_share_a_sound(names: str) -> None:
    sounds = {sound(word) for word in terms(names)}
    assert len(sounds) == 1 or sounds == {"862", "82"}


def test_a_town_has_its_adjectives() -> None:
    assert "hagener" in adjectives("hagen")
    assert "bremer" in adjectives("bremen")
    assert "munchner" in adjectives("munchen")


def test_initials_are_made_of_all_words_and_of_the_large_ones() -> None:
    assert initials("Freie Demokratische Partei") == ["fdp"]
    assert initials("Verein für Gartenbau", frozenset()) == ["vfg", "vg"]
    assert initials("Zoo") == []


def test_a_slip_is_one_edit_away_or_two_where_the_word_is_long() -> None:
    known = Neighbours(["theater", "rathaus", "amt"])
    assert known.near("theatre") == [("theater", 1)]
    assert known.near("tehaterr") == [("theater", 2)]
    assert known.near("theaterrrr") == []
    assert known.near("amd") == []


def test_a_letter_swapped_at_either_end_is_found() -> None:
    assert Neighbours(["siebert"]).near("seibert") == [("siebert", 1)]
    assert Neighbours(["siebert"]).near("sieberd") == [("siebert", 1)]


def test_words_that_sound_alike_are_near_as_well() -> None:
    assert Neighbours(["maier", "muller"]).sounding("meier") == ["maier"]
