"""What changes a part of the last question."""

import pytest

from bot.desk.said.leads import read_change


@pytest.mark.parametrize(
    ("text", "words", "denied"),
    [
        ("und in hamm?", "hamm", ()),
        ("und die feuerwehr?", "feuerwehr", ()),
        ("nein, die feuerwehr", "feuerwehr", ()),
        ("ich meinte wesselbach", "wesselbach", ()),
        ("not the city, the county", "county", ("city",)),
        ("nicht die stadt sondern der kreis", "kreis", ("stadt",)),
        ("der kreis, nicht die stadt", "kreis", ("stadt",)),
        ("what about hagen?", "hagen", ()),
        ("in hamm?", "hamm", ()),
        ("and the police in hamm", "police in hamm", ()),
        ("und was ist mit der polizei", "polizei", ()),
    ],
)
def test_a_lead_is_told_from_what_is_new(text: str, words: str, denied: tuple[str, ...]) -> None:
    change = read_change(text)
    assert change is not None
    assert (change.words, change.denied) == (words, denied)


@pytest.mark.parametrize(
    "text", ["polizei hamm", "müller", "wer spricht für die feuerwehr", "undine meier", "noah stein", ""]
)
def test_a_question_by_itself_has_none(text: str) -> None:
    assert read_change(text) is None
