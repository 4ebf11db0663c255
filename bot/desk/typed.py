"""What an asker types instead of pressing a button: its words in any spelling, or its number in a list."""

import re
from collections.abc import Mapping
from functools import cache

from bot.desk.reply import Language, plain
from bot.desk.texts import say
from bot.directory.fold import fold

MOST_LISTED = 10
"""No list is longer, so no higher number can be meant as one of a list."""

_NUMBER = re.compile(r"(?:#|([^\W\d_]+)\.? ?)?([1-9][0-9]?)[.)!]*")


def key(words: str) -> str:
    """Return the form in which typed words are compared with a button's: folded, and run together as in `E-Mail`."""
    return fold(words).replace(" ", "")


def number(question: str) -> int | None:
    """Return the number of a list that the whole question is (`2`, `2.`, `Nr. 2`), None for any other text."""
    found = _NUMBER.fullmatch(" ".join(question.split()))
    if found is None or (found[1] and fold(found[1]) not in _said("number-before")):
        return None
    return int(found[2]) if int(found[2]) <= MOST_LISTED else None


def number_word(question: str) -> int | None:
    """Return the number of a list that the whole question says in a word (`die zweite`), None for any other text."""
    words = fold(question).split()
    for place, word in enumerate(words):
        if word in _numerals() and _said("number-beside").issuperset(words[:place] + words[place + 1 :]):
            return _numerals()[word]
    return None


@cache
def _said(message: str) -> frozenset[str]:
    return frozenset(word for language in Language for word in fold(say(language, message)).split())


@cache
def _numerals() -> Mapping[str, int]:
    several = (plain(say(language, "number-words")).split("|") for language in Language)
    return {word: value for groups in several for value, group in enumerate(groups, 1) for word in fold(group).split()}
