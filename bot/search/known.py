"""What has been worked out for words of the directory and the vocabulary; words of askers are not kept."""

from collections.abc import Callable, Container
from typing import Any, TypeVar

from bot.search.made_once import MadeOnce
from bot.search.query import Word
from bot.search.vocabulary import vocabulary

T = TypeVar("T")

_MOST = 2_000
"""Few words are asked for again and again; more would hold too many entries of a large directory."""


class KnownWords:
    """Answers about known words, each worked out once. Safe to use from several threads."""

    def __init__(self, words: Container[str]) -> None:
        """Know the terms of a directory beside those of the vocabulary."""
        self._words = words
        self._kept: MadeOnce[tuple[object, ...], Any] = MadeOnce(_MOST)

    def once(self, word: Word, about: tuple[object, ...], work_out: Callable[[], T]) -> T:
        """Return what is worked out `about` a word, which depends on that and on the words of `word` alone."""
        if word.phrase not in vocabulary().meanings and not all(part in self._words for part in word.phrase):
            return work_out()
        found: T = self._kept.of((*about, word.phrase, word.role), work_out)
        return found
