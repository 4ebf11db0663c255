"""Any text is a question: none raises, whatever it is made of; how long each takes is measured by `make torture`."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk.desk import LONGEST_QUESTION, Asker, Desk
from bot.desk.reply import Language, Reply
from bot.directory.model import NewsItem
from tests.search.directories import TOWNS

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=ZoneInfo("Europe/Berlin"))
DESK = Desk(TOWNS)
WORDS = tuple(
    text
    for entry in TOWNS.entries()
    if not isinstance(entry, NewsItem)
    for text in (entry.name or "-", *entry.emails, *(phone.printed for phone in entry.phones))
)
"""Words of the directory, its numbers and addresses: text that finds something."""


def answer(question: str) -> Reply:
    reply, _ = DESK.answer(question, Asker(None, Language.DE), NOW)
    return reply


def monsters() -> Iterator[str]:
    """Texts made to be slow: many words, long words, repeated prefixes, digits, signs, combining marks."""
    seeds = (
        "a",
        "müller ",
        "0231-",
        "a@",
        "é\u0301",
        "ß",
        "()",
        ".",
        "\u200b",
        "ab ",
        "stadtwerke",
        "1 ",
        "+49 ",
        "-",
        "\n",
    )
    yield from (seed * (LONGEST_QUESTION // len(seed)) for seed in seeds)
    yield " ".join(chr(97 + first) + chr(97 + second) for first in range(26) for second in range(26))


@pytest.mark.parametrize("question", list(monsters()), ids=lambda question: repr(question[:8]))
def test_text_made_to_be_slow_is_answered(question: str) -> None:
    assert answer(question).text


@pytest.mark.parametrize("between", [" ", "", ", "])
def test_the_directory_itself_is_answered(between: str) -> None:
    assert answer(between.join(WORDS * 20)[:LONGEST_QUESTION]).text


@settings(max_examples=150)
@given(st.text(max_size=LONGEST_QUESTION))
def test_any_text_is_answered(question: str) -> None:
    assert answer(question).text


@settings(max_examples=100)
@given(st.lists(st.sampled_from(WORDS), max_size=300))
def test_any_words_of_the_directory_are_answered(words: list[str]) -> None:
    assert answer(" ".join(words)[:LONGEST_QUESTION]).text
