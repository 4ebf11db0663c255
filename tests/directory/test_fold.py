"""One comparable form for names and questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Bußmann", "bussmann"),
        ("BUSSMANN", "bussmann"),
        ("Müller-Lüdenscheidt", "mueller luedenscheidt"),
        ("a\u0308", "ae"),
        ("Łukasz Ørsted", "lukasz oersted"),
        ("Çağrı Şahin", "cagri sahin"),
        ("O’Neill", "o neill"),
        ("Presse\u00adstelle", "pressestelle"),
        ("Pres\u200bse", "presse"),
        ("  Stadt \n Dortmund ", "stadt dortmund"),
        ("ＲＶＲ", "rvr"),
    ],
)
def test_spellings_of_one_name_fold_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_nothing_but_letters_digits_and_single_spaces_is_left(text: str) -> None:
    assert all(word.isalnum() for word in fold(text).split(" ") if word)
    assert "  " not in fold(text)
