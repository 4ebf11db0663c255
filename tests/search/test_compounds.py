"""German compounds, whole and suspended."""

import pytest

from bot.search.index.entry_terms import suspended
from bot.search.language.compounds import split, tails

WORDS = {"kleine", "tierausstellung", "digital", "stadt", "landes", "feuerwehr", "verband", "feuerwehrverband"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hafen- und Seemannsamt", "hafenamt"),
        ("Veterinär- und Lebensmittelüberwachungsamt", "veterinaramt"),
        ("Industrie- und Handelskammer Musterstadt", "industriekammer"),
    ],
)
def test_a_compound_named_by_its_first_half_is_written_out(text: str, meant: str) -> None:
    assert meant in suspended(text)


@pytest.mark.parametrize("text", ["Presseamt", "Kultur und Sport"])
def test_what_is_whole_is_left(text: str) -> None:
    assert suspended(text) == []


def test_a_compound_is_split_where_both_halves_are_known() -> None:
    assert split("kleintierausstellung", WORDS.__contains__) == ("kleine", "tierausstellung")
    assert split("digitalstadt", WORDS.__contains__) == ("digital", "stadt")
    assert split("hauptstadt", WORDS.__contains__) is None


def test_a_compound_ends_with_longer_and_shorter_words() -> None:
    assert tails("landesfeuerwehrverband", WORDS.__contains__) == ["feuerwehrverband", "verband"]
    assert tails("stadt", WORDS.__contains__) == []
