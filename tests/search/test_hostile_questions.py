"""Any text is a question: none raises, and none takes long, in a directory of 20,000 names."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.finding.generator import generate
from bot.desk.desk import LONGEST_QUESTION, Asker, Desk
from bot.desk.reply import Language
from bot.directory.file.read import adapter
from tests.processor import seconds

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=ZoneInfo("Europe/Berlin"))
SECONDS = 0.050


@cache
def directory() -> dict[str, Any]:
    return generate(20_000, seed=5).directory


@cache
def desk() -> Desk:
    return Desk(adapter().validate_python(directory()))


@cache
def words() -> tuple[str, ...]:
    """Words of the directory, its numbers and addresses: text that finds something."""
    fields = ("name", "emails", "phones", "topics")
    return tuple(str(entry.get(field, "-")) for entry in directory()["contacts"][:400] for field in fields)


def cost(question: str) -> float:
    """The processor's seconds for the whole answer."""
    return seconds(lambda: desk().answer(question, Asker(None, Language.DE), NOW), SECONDS)


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
def test_text_made_to_be_slow_is_answered_in_time(question: str) -> None:
    assert cost(question) <= SECONDS


@pytest.mark.parametrize("between", [" ", "", ", "])
def test_the_directory_itself_is_answered_in_time(between: str) -> None:
    assert cost(between.join(words())[:LONGEST_QUESTION]) <= SECONDS


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=LONGEST_QUESTION))
def test_any_text_is_answered_in_time(question: str) -> None:
    assert cost(question) <= SECONDS


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(range(1600)), max_size=300))
def test_any_words_of_the_directory_are_answered_in_time(places: list[int]) -> None:
    assert cost(" ".join(words()[place] for place in places)[:LONGEST_QUESTION]) <= SECONDS
