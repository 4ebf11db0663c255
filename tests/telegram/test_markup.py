"""The server reads formatted text as Telegram does, and refuses what the formatting options do not allow."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram.markup import CLEANED, MarkupError, find_entities, parse, utf16_length, utf16_slice


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("<b>Ada</b> &lt;&amp;&gt;&quot;", 'Ada <&>"', ["bold"]),
        (
            "<strong>a</strong><em>b</em><ins>c</ins><del>d</del>",
            "abcd",
            ["bold", "italic", "underline", "strikethrough"],
        ),
        ('<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>', "xy", ["spoiler", "spoiler"]),
        ('<a href="https://stadt.example/?a=1&amp;b=2">Stadt</a>', "Stadt", ["text_link"]),
        ("<blockquote>a <i>b</i></blockquote>", "a b", ["blockquote", "italic"]),
        ("<blockquote expandable>a</blockquote>", "a", ["expandable_blockquote"]),
        ('<pre><code class="language-yaml">a: b</code></pre>', "a: b", ["pre"]),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", ["custom_emoji"]),
        ('<tg-time unix="1647531900" format="wDT">bald</tg-time>', "bald", ["date_time"]),
        ("&#65;&#x42;", "AB", []),
        ("<b></b>x", "x", []),
    ],
)
def test_allowed_html_becomes_text_and_entities(source: str, text: str, kinds: list[str]) -> None:
    formatted = parse(source, "HTML")
    assert formatted.text == text
    assert [entity["type"] for entity in formatted.entities] == kinds


@pytest.mark.parametrize(
    "source",
    [
        "<b>",
        "</b>",
        "<b><i>x</b></i>",
        "a < b",
        "a > b",
        "Müller & Söhne",
        "&nbsp;",
        "&lt",
        "&#0;",
        "&#xD800;",
        "<br>",
        "<h1>x</h1>",
        "<!-- x -->",
        '<b class="x">y</b>',
        "<a>x</a>",
        '<a href="https://x.example" target="_blank">x</a>',
        '<a href="tel:+4923125000">x</a>',
        '<span class="red">x</span>',
        "<b><code>x</code></b>",
        "<code><b>x</b></code>",
        "<blockquote><blockquote>x</blockquote></blockquote>",
        '<a href="https://x.example"><code>x</code></a>',
        '<code class="language-yaml">x</code>',
        "\ud800",
    ],
)
def test_other_html_is_refused(source: str) -> None:
    with pytest.raises(MarkupError):
        parse(source, "HTML")


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(MarkupError, match="unsupported parse_mode"):
        parse("*x*", "MarkdownV2")


def test_offsets_count_utf16_units_after_trimming() -> None:
    formatted = parse(" \n<b> 👍</b> <i>x</i>\n", "HTML")
    assert formatted.text == "👍 x"
    assert [(entity["offset"], entity["length"]) for entity in formatted.entities] == [(0, 2), (3, 1)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\u2800\u3000", "<b> </b>", "\u202e"])
def test_invisible_text_is_empty(text: str) -> None:
    assert parse(text, "HTML").is_empty


def test_control_characters_and_overrides_are_cleaned_away() -> None:
    assert parse("a\tb\r\n\u202ec\u2028d", None).text == "a b\ncd"


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_escaped_text_comes_out_as_itself(text: str) -> None:
    assert parse(html.escape(text, quote=False), "HTML").text == parse(text, None).text


@given(st.text(alphabet=st.characters(codec="utf-8")), st.text(alphabet="ab 👍", min_size=1))
def test_entities_cover_what_the_tags_enclosed(before: str, inside: str) -> None:
    formatted = parse(f"x{html.escape(before)}<b>y{inside}y</b>", "HTML")
    (entity,) = formatted.entities
    assert utf16_slice(formatted.text, entity["offset"], entity["length"]) == f"y{inside}y"
    assert entity["offset"] == 1 + utf16_length(before.translate(CLEANED))


def test_commands_mentions_and_addresses_are_found_in_what_people_write() -> None:
    found = find_entities("/start@press_directory_bot 👍 @ada ada@stadt.example https://stadt.example")
    assert [entity["type"] for entity in found] == ["bot_command", "mention", "email", "url"]
    assert [entity["offset"] for entity in found] == [0, 30, 35, 53]
    assert find_entities("und/oder") == []
