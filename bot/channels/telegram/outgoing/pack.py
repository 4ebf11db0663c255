"""The blocks of a reply packed into as few messages as Telegram takes them in."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import category

from bot.desk.reply import Markup, plain
from bot.desk.texts import escape

LONGEST = 4096
"""UTF-16 code units of a message after its tags are gone (https://core.telegram.org/bots/api#sendmessage)."""

_TAG = re.compile(r"<(/?)(\w+)[^<>]*>")
_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
"""The Unicode categories of what shows nothing; Telegram refuses a message of nothing else."""


def pack(blocks: Iterable[Markup], longest: int = LONGEST) -> Iterator[Markup]:
    """Yield messages that are well-formed, show something, and have at most `longest` UTF-16 code units.

    A block that fits into no message is broken between its lines, and a line that fits into none between its words;
    the words of such a line, which is always something that somebody else wrote, lose their tags.
    """
    message = ""
    for gap, part in _parts(blocks, longest):
        longer = f"{message}{gap}{part}" if message else part
        if _fits(longer, longest):
            message = longer
            continue
        yield from _shown(message)
        message = part
    yield from _shown(message)


def _parts(blocks: Iterable[Markup], longest: int) -> Iterator[tuple[str, str]]:
    """Yield what stays together, each with what parts it from the one before."""
    for block in blocks:
        gap = "\n\n"
        for line in [block] if _fits(block, longest) else _lines(block):
            for word in [line] if _fits(line, longest) else _words(plain(Markup(line)), longest):
                yield gap, word
                gap = " "
            gap = "\n"


def _lines(block: Markup) -> list[str]:
    lines = block.split("\n")
    return lines if all(map(_is_whole, lines)) else escape(plain(block)).split("\n")


def _is_whole(line: str) -> bool:
    """Whether every tag of a line is closed in it."""
    opened: list[str] = []
    for end, tag in _TAG.findall(line):
        if not end:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            return False
    return not opened


def _words(text: str, longest: int) -> Iterator[str]:
    for word in text.split(" "):
        units, size = word.encode("utf-16-le", "surrogatepass"), 2 * longest
        while len(units) > size:
            head = units[:size].decode("utf-16-le", "ignore")  # without half a character
            yield escape(head)
            units = units[len(head.encode("utf-16-le")) :]
        yield escape(units.decode("utf-16-le", "replace"))


def _fits(markup: str, longest: int) -> bool:
    return len(plain(Markup(markup)).encode("utf-16-le", "surrogatepass")) <= 2 * longest


def _shown(message: str) -> Iterator[Markup]:
    if any(category(char) not in _UNSEEN and char not in "\u2800\ufffc" for char in plain(Markup(message))):
        yield Markup(message.strip(" \n"))
