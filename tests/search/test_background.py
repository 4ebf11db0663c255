"""What words mean to people who have never seen the directory."""

import pytest

from bot.search.language.background import background


def test_usual_words_are_more_frequent_than_rare_ones() -> None:
    zipf = background().zipf
    assert zipf["der"] > zipf["polizei"] > zipf["bussgeldbescheid"]


@pytest.mark.parametrize("town", ["gelsenkirchen", "munster", "gorlitz", "graz", "winterthur"])
def test_towns_are_known(town: str) -> None:
    assert town in background().towns


def test_given_names_tell_women_from_men() -> None:
    assert background().given["sabine"] == (False, True)
    assert background().given["jorg"] == (True, False)


def test_everyday_words_are_no_names() -> None:
    assert not {"den", "mal", "und", "die"} & (set(background().given) | background().surnames)


@pytest.mark.parametrize(
    ("word", "as_name"), [("wallernburg", True), ("krellsdorf", True), ("portraetieren", False), ("xyz", None)]
)
def test_the_ending_tells_names_from_words(word: str, as_name: bool | None) -> None:
    assert background().ends_as_name(word) is as_name
