"""Text cut into tokens: words, numbers, e-mail addresses; linear in the length of the text, whatever stands in it."""

import re
from enum import Enum, auto
from typing import NamedTuple

from bot.directory.fold import fold
from bot.search.language.terms import term

MOST = 200
"""Tokens of a text that are looked at."""

_ADDRESS = r"[\w.+%-]+@[\w.-]*\w"
_NUMBER = r"(?:(?<!\S)-)?(?<!\w)[+(]*\d(?:[\d ()/.\u2010-\u2015\u2212-]*\d)?(?!\w)"
_WORD = r"[^\W_]+(?:['’][^\W_]+)?"
_TOKEN = re.compile(f"(?P<address>{_ADDRESS})|(?P<number>{_NUMBER})|(?P<word>{_WORD})|(?P<mark>[.!?\n:;,])")
_SHORTEST_NUMBER = 5
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_DATE = re.compile(r"\d{1,2}\. ?\d{1,2}\.(?: ?\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}")


class TokenKind(Enum):
    """What a token is."""

    WORD = auto()
    NUMBER = auto()
    ADDRESS = auto()


class Token(NamedTuple):
    """A piece of text as `typed`, with its `term`; where it stands, and what the spelling tells of it.

    `fresh` is set where a sentence, a line or a part of one begins; `clipped` where a hyphen joins it to the token
    before it.
    """

    typed: str
    term: str
    kind: TokenKind
    start: int
    end: int
    fresh: bool
    clipped: bool = False

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital."""
        return self.typed[0].isupper()

    @property
    def shouted(self) -> bool:
        """Whether all of a word of two letters or more is capitals, as in abbreviations."""
        return len(self.typed) > 1 and self.typed.isupper()


def cut(text: str) -> list[Token]:
    """Return the tokens of a text, in order, at most two hundred."""
    tokens: list[Token] = []
    fresh, last_end = True, -2
    for match in _TOKEN.finditer(text):
        if match["mark"]:
            fresh = True
            continue
        typed, start, end = match[0], *match.span()
        clipped = end > start and last_end == start - 1 and text[last_end] in "-‐‑–/"
        if match["address"]:
            tokens.append(Token(typed, typed.casefold(), TokenKind.ADDRESS, start, end, fresh))
        elif match["number"]:
            tokens.append(Token(typed, _digits(typed), TokenKind.NUMBER, start, end, fresh))
        elif not _is_negated(typed):
            folded = fold(_bare(typed)).split()
            tokens += [Token(typed, term(word), TokenKind.WORD, start, end, fresh, clipped) for word in folded]
        fresh, last_end = False, end
        if len(tokens) >= MOST:
            break
    return _with_road_numbers(tokens)


def _is_negated(typed: str) -> bool:
    """Whether a word is an English verb with its negation: don't, isn't."""
    return typed.replace("’", "'").casefold().endswith("n't")


def _bare(typed: str) -> str:
    """A word without the ending of an English or colloquial genitive: Wrobel's, gibt's."""
    head, mark, tail = typed.replace("’", "'").partition("'")
    return head if mark and len(tail) <= 2 and len(head) > 2 else typed


def _digits(typed: str) -> str:
    return "".join(c for c in typed if c.isdecimal())


def _with_road_numbers(tokens: list[Token]) -> list[Token]:
    """Letters and a short number behind them are one word: A 40, RS 12, U7."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-1] if joined else None
        is_short = token.kind is TokenKind.NUMBER and len(token.typed) <= 3 and token.typed.isdecimal()
        if before and is_short and before.kind is TokenKind.WORD and _is_sign(before, token):
            joined[-1] = before._replace(typed=before.typed + token.typed, term=before.term + token.term, end=token.end)
        else:
            joined.append(token)
    return joined


def _is_sign(letters: Token, number: Token) -> bool:
    """Whether letters may be the sign of a road or a line: one letter, or two in capitals, right before the number."""
    short = letters.term.isalpha() and (len(letters.term) == 1 or (len(letters.term) == 2 and letters.typed.isupper()))
    return short and number.start - letters.end <= 1


def is_whole_number(token: Token) -> bool:
    """Return whether a number has so many digits that it is no hour, no date and no count."""
    if token.kind is not TokenKind.NUMBER or _DATE.fullmatch(token.typed) or _AMOUNT.fullmatch(token.typed):
        return False
    return len(token.term) >= _SHORTEST_NUMBER or token.typed[0] in "-+"
