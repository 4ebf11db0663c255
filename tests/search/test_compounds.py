"""German compounds, whole and suspended."""

import pytest

from bot.search.compounds import Splitter, unfolded


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hafen- und Seemannsamt", "Hafenamt"),
        ("Veterinär- und Lebensmittelüberwachungsamt", "Veterinäramt"),
        ("Industrie- und Handelskammer Musterstadt", "Industriekammer"),
        ("Presse- und Öffentlichkeitsarbeit", ""),
        ("Presseamt", ""),
    ],
)
def test_a_compound_named_by_its_first_half_is_written_out(text: str, meant: str) -> None:
    assert unfolded(text) == meant


def test_a_compound_is_split_where_both_halves_are_known() -> None:
    splitter = Splitter(["kleine", "tierausstellung", "digital", "stadt"])
    assert splitter.split("kleintierausstellung") == ("klein", "tierausstellung")
    assert splitter.split("digitalstadt") == ("digital", "stadt")
    assert splitter.split("hauptstadt") is None
