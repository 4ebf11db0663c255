"""Markup cut into pieces that Telegram takes: between blocks, else between lines, else between words."""

import html
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import takewhile
from unicodedata import category

from bot.desk.reply import Markup, plain

LONGEST = 4096
"""UTF-16 code units of a message after its tags are gone (https://core.telegram.org/bots/api#sendmessage)."""

_BREAKS = ("\n\n", "\n", " ")
_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
"""The Unicode categories of what shows nothing; Telegram refuses a message of nothing else."""

_Tags = tuple[str, ...]
_Run = tuple[str, _Tags]
"""Plain text, and the start tags it stands in as they were written."""


def split(markup: Markup, longest: int = LONGEST) -> Iterator[Markup]:
    """Yield `markup` in pieces that are well-formed, show something, and have at most `longest` UTF-16 code units.

    No piece begins or ends with white space, which Telegram would remove anyway.
    """
    words = plain(markup)
    if _units(words) <= longest:
        if _is_seen(words):
            yield markup
        return
    runs = _read(markup)
    start = 0
    for end in _cuts(words, longest):
        piece = words[start:end]
        if _is_seen(piece):
            inner = start + len(piece) - len(piece.lstrip())
            yield _write(_slice(runs, inner, inner + len(piece.strip())))
        start = end


def _units(text: str) -> int:
    return len(text) if text.isascii() else sum(1 + (char > "\uffff") for char in text)


def _is_seen(text: str) -> bool:
    return any(category(char) not in _UNSEEN and char not in "\u2800\ufffc" for char in text)


def _cuts(text: str, longest: int) -> Iterator[int]:
    """Yield where each piece of `text` ends."""
    start = 0
    while start < len(text):
        end = _reach(text, start, longest)
        if end < len(text):
            breaks = (text.rfind(mark, start, end) + len(mark) for mark in _BREAKS if mark in text[start:end])
            end = next(breaks, end)
        yield end
        start = end


def _reach(text: str, start: int, longest: int) -> int:
    """Return the end of the longest piece that begins at `start`."""
    units = 0
    for position in range(start, len(text)):
        units += 1 + (text[position] > "\uffff")
        if units > longest:
            return position
    return len(text)


class _Reader(HTMLParser):
    """Collects the runs of well-formed markup."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[_Run] = []
        self._tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - HTMLParser calls it so
        """Open a tag."""
        self._tags.append(self.get_starttag_text() or f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - HTMLParser calls it so
        """Close the innermost tag."""
        if self._tags:
            self._tags.pop()

    def handle_data(self, data: str) -> None:
        """Take text."""
        self.runs.append((data, tuple(self._tags)))


def _read(markup: Markup) -> list[_Run]:
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.runs


def _slice(runs: Sequence[_Run], start: int, end: int) -> Iterator[_Run]:
    """Yield the part of the runs between two positions of their text."""
    position = 0
    for text, tags in runs:
        if part := text[max(start - position, 0) : max(end - position, 0)]:
            yield part, tags
        position += len(text)


def _write(runs: Iterator[_Run]) -> Markup:
    written: list[str] = []
    opened: _Tags = ()
    for text, tags in runs:
        kept = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(opened, tags, strict=False))))
        written += map(_end, reversed(opened[kept:]))
        written += tags[kept:]
        written.append(html.escape(text))
        opened = tags
    written += map(_end, reversed(opened))
    return Markup("".join(written))


def _end(tag: str) -> str:
    return f"</{tag[1:-1].split(maxsplit=1)[0]}>"
