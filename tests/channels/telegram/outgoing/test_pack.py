"""Packing: every message fits, is well-formed and shows something; nothing but white space is lost."""

import html
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.channels.telegram.outgoing.pack import LONGEST, pack
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


def pack_one(block: Markup, longest: int = LONGEST) -> list[Markup]:
    return list(pack([block], longest))


def without_space(text: str) -> str:
    return "".join(text.split())


def test_a_short_text_stays_as_it_is() -> None:
    markup = Markup("<b>Ada</b> &amp; <i>Bea</i>")
    assert (pack_one(markup)) == [markup]


@pytest.mark.parametrize("letter", ["a", "ß", "👍", "&"])
def test_the_bound_is_counted_as_telegram_counts(letter: str) -> None:
    fitting = LONGEST // utf16_length(letter)
    assert len(pack_one(Markup(html.escape(letter * fitting)))) == 1
    first, second = pack_one(Markup(html.escape(letter * (fitting + 1))))
    assert (plain(first), plain(second)) == (letter * fitting, letter)


def test_blocks_are_packed_into_as_few_messages_as_hold_them() -> None:
    blocks = [Markup("<b>aa</b> bb"), Markup("cc"), Markup("dd ee"), Markup("ff")]
    assert list(pack(blocks, 13)) == ["<b>aa</b> bb\n\ncc", "dd ee\n\nff"]


def test_a_block_is_broken_between_lines_else_words_only_where_it_fits_nowhere() -> None:
    assert list(pack([Markup("aa bb\ncc"), Markup("dd ee")], 12)) == ["aa bb\ncc", "dd ee"]
    assert pack_one(Markup("<b>aa</b> bb\n<i>cc</i> dd"), 9) == ["<b>aa</b> bb", "<i>cc</i> dd"]
    assert pack_one(Markup("aa bb cc"), 7) == ["aa bb", "cc"]
    assert pack_one(Markup("aaaabbbb"), 4) == ["aaaa", "bbbb"]


def test_the_rest_of_a_broken_block_is_packed_with_the_next() -> None:
    assert list(pack([Markup("aa bb cc"), Markup("dd")], 7)) == ["aa bb", "cc\n\ndd"]


@pytest.mark.parametrize("markup", ["<b>eins zwei drei</b>", "<b>eins zwei\ndrei</b>"])
def test_tags_go_where_a_cut_falls_between_them(markup: str) -> None:
    assert pack_one(Markup(markup), 10) == ["eins zwei", "drei"]


def test_a_character_of_several_units_is_never_cut() -> None:
    assert [plain(piece) for piece in pack_one(Markup("👍👍👍"), 3)] == ["👍", "👍", "👍"]
    assert (pack_one(Markup("&amp;&amp;"), 1)) == ["&amp;", "&amp;"]


@pytest.mark.parametrize("nothing", ["", " \n", "<b> </b>", "\u200b", "\u2800", "\ufeff" * 5000])
def test_what_shows_nothing_is_no_message(nothing: str) -> None:
    assert (pack_one(Markup(nothing))) == []


@given(st.lists(STYLED, min_size=1, max_size=12), st.integers(8, 80))
def test_every_piece_is_as_telegram_wants_it_and_together_they_are_the_text(
    parts: list[tuple[str, str]], longest: int
) -> None:
    markup = Markup(" ".join(styled(style, words) for style, words in parts))
    pieces = pack_one(markup, longest)
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
@example("0\N{NO-BREAK SPACE}")
def test_any_text_arrives_as_exactly_that_text(text: str) -> None:
    arrived = "".join(parse(piece, "HTML").text for piece in pack_one(Markup(html.escape(text))))
    assert arrived == parse(text, None).text or all(category(char)[0] in "CZ" for char in text)


def test_a_hostile_text_is_packed_whole() -> None:
    markup = Markup("<b>" + html.escape("<&" * 10_000) + "</b>")
    assert sum(utf16_length(parse(piece, "HTML").text) for piece in pack_one(markup)) == 20_000
