"""One word in the forms in which it is compared."""

import pytest

from bot.search.vocabulary import Forms
from bot.search.words import endings, heard, sound, spellings, stem, terms, town_of


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


def test_a_town_is_found_in_its_adjective() -> None:
    assert "hagen" in town_of("hagener")
    assert "bremen" in town_of("bremer")
    assert "munchen" in town_of("munchner")
    assert town_of("hagen") == ()


def test_endings_lead_from_a_noun_to_the_end_of_compounds() -> None:
    assert {"museen", "museum"} <= set(endings("museum"))


def test_of_two_words_one_slip_away_it_is_always_the_same_that_was_meant() -> None:
    words = [f"theate{letter}" for letter in "zyxwvutsrq"]
    assert {Forms(words[turn:] + words[:turn]).slip_of("theatea") for turn in range(len(words))} == {"theateq"}


def test_a_word_longer_by_a_letter_than_all_that_are_known_may_be_a_slip_and_none_longer() -> None:
    forms = Forms(["theater"])
    assert forms.slip_of("theaterr") == "theater"
    assert forms.slip_of("theaterrr") is None


@pytest.mark.parametrize("names", ["meyer maier mayer", "schmidt schmitt schmid", "hofmann hoffmann", "wolf wolff"])
def test_spellings_of_one_name_are_heard_alike(names: str) -> None:
    assert len({heard(name) for name in names.split()}) == 1


@pytest.mark.parametrize("names", ["muller moller", "kruger krieger", "scholz schulz", "jensen jessen", "krause kraus"])
def test_other_names_are_heard_otherwise(names: str) -> None:
    assert len({heard(name) for name in names.split()}) == 2
