"""Splitting: every piece fits, is well-formed and shows something; nothing but white space is lost."""

import html
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.outgoing.split import LONGEST, split
from bot.desk.reply import Markup, plain
from tests.telegram.markup import parse, utf16_length

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
STYLED = st.tuples(st.sampled_from(["", "b", "i", "bi", "a"]), WORDS)


def styled(style: str, words: str) -> str:
    text = html.escape(words)
    match style:
        case "b":
            return f"<b>{text}</b>"
        case "i":
            return f"<i>{text}</i>"
        case "bi":
            return f"<b>vor <i>{text}</i> nach</b>"
        case "a":
            return f'<a href="https://stadt.example/?a=1&amp;b=2">{text}</a>'
    return text


def without_space(text: str) -> str:
    return "".join(text.split())


def test_a_short_text_stays_as_it_is() -> None:
    markup = Markup("<b>Ada</b> &amp; <i>Bea</i>")
    assert list(split(markup)) == [markup]


@pytest.mark.parametrize("letter", ["a", "ß", "👍", "&"])
def test_the_bound_is_counted_as_telegram_counts(letter: str) -> None:
    fitting = LONGEST // utf16_length(letter)
    assert len(list(split(Markup(html.escape(letter * fitting))))) == 1
    first, second = split(Markup(html.escape(letter * (fitting + 1))))
    assert (plain(first), plain(second)) == (letter * fitting, letter)


def test_a_cut_falls_between_blocks_else_lines_else_words() -> None:
    assert [plain(piece) for piece in split(Markup("aa bb\ncc\n\ndd ee"), 12)] == ["aa bb\ncc", "dd ee"]
    assert [plain(piece) for piece in split(Markup("aa bb\ncc dd"), 9)] == ["aa bb", "cc dd"]
    assert [plain(piece) for piece in split(Markup("aa bb cc"), 7)] == ["aa bb", "cc"]
    assert [plain(piece) for piece in split(Markup("aaaabbbb"), 4)] == ["aaaa", "bbbb"]


def test_tags_are_closed_and_opened_again_around_a_cut() -> None:
    assert list(split(Markup('<b>eins <a href="https://a.example">zwei drei</a></b>'), 10)) == [
        '<b>eins <a href="https://a.example">zwei</a></b>',
        '<b><a href="https://a.example">drei</a></b>',
    ]


def test_a_character_of_several_units_is_never_cut() -> None:
    assert [plain(piece) for piece in split(Markup("👍👍👍"), 3)] == ["👍", "👍", "👍"]
    assert list(split(Markup("&amp;&amp;"), 1)) == ["&amp;", "&amp;"]


@pytest.mark.parametrize("nothing", ["", " \n", "<b> </b>", "\u200b", "\u2800", "\ufeff" * 5000])
def test_what_shows_nothing_is_no_message(nothing: str) -> None:
    assert list(split(Markup(nothing))) == []


@given(st.lists(STYLED, min_size=1, max_size=12), st.integers(8, 80))
def test_every_piece_is_as_telegram_wants_it_and_together_they_are_the_text(
    parts: list[tuple[str, str]], longest: int
) -> None:
    markup = Markup(" ".join(styled(style, words) for style, words in parts))
    pieces = list(split(markup, longest))
    seen = ""
    for piece in pieces:
        formatted = parse(piece, "HTML")
        assert not formatted.is_empty
        assert utf16_length(formatted.text) <= longest
        seen += plain(piece)
    hidden = without_space(plain(markup))
    for char in without_space(seen):
        before, found, hidden = hidden.partition(char)
        assert found
        assert not any(letter.isalnum() for letter in before)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=300))
def test_any_text_arrives_as_exactly_that_text(text: str) -> None:
    arrived = "".join(parse(piece, "HTML").text for piece in split(Markup(html.escape(text))))
    assert arrived == parse(text, None).text or all(category(char)[0] in "CZ" for char in text)


def test_a_hostile_text_is_split_quickly() -> None:
    markup = Markup("<b>" + html.escape("<&" * 10_000) + "</b>")
    assert sum(utf16_length(parse(piece, "HTML").text) for piece in split(markup)) == 20_000
