"""A question cut into pieces: words, numbers, e-mail addresses; what was dictated is put together again.

Every step is linear in the question's length, whatever stands in it.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from bot.directory.fold import fold
from bot.search.days import is_written_day
from bot.search.vocabulary import vocabulary
from bot.search.words import term

_MOST_PIECES = 400
_BREAK = re.compile(r"[\s<>\[\]{},;:!?\"„“”»«|*`’]+|'s\b")
_DIGITISH = frozenset("0123456789+()/.-–—‐‑−")
_EDGE = ".-–—/()'’‘‚+&#"
_SHORTEST_SPOKEN = 3
_EXTENSION_WORDS = frozenset({"durchwahl", "durchwahlnummer", "apparat", "extension", "ext", "dw", "app"})
_DAY_OF_MONTH = re.compile(r"\d{1,2}\.", re.ASCII)
_YEAR = re.compile(r"20\d\d", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+", re.ASCII)


class Sort(Enum):
    """What a piece of a question is."""

    WORD = auto()
    NUMBER = auto()
    ADDRESS = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A word with its term, a run of digits and separators, or an e-mail address; `typed` as the asker wrote it.

    `folded` is the word as folded, its umlauts spelt out.
    """

    typed: str
    term: str
    sort: Sort = Sort.WORD
    folded: str = ""


def cut(question: str) -> list[Piece]:
    """Return the pieces of a question, in order, no more than four hundred."""
    raw = [piece for piece in _BREAK.split(question) if piece][:_MOST_PIECES]
    pieces: list[Piece] = []
    position = 0
    while position < len(raw):
        piece = raw[position]
        if piece[0] in _DIGITISH:
            if day := _day_in_words(raw[position : position + 3]):
                pieces.append(Piece(day[0], "", Sort.NUMBER))
                position += day[1]
                continue
            end = _number_end(raw, position)
            if end > position:
                pieces.append(Piece(" ".join(raw[position:end]).rstrip("-–/("), "", Sort.NUMBER))
                position = end
                continue
        position += 1
        if "@" in piece.strip("@"):
            pieces.append(Piece(piece.strip(".-/()'"), "", Sort.ADDRESS))
        else:
            pieces += _words(piece)
    return _alone_or_word(_undictated(pieces))


def _day_in_words(raw: list[str]) -> tuple[str, int] | None:
    """The day of `13. November` or `13. November 2025` as digits, and how many pieces that is; None if it is none."""
    if len(raw) < 2 or not _DAY_OF_MONTH.fullmatch(raw[0]):
        return None
    month = vocabulary().months.get(term(fold(raw[1])))
    if month is None:
        return None
    year = raw[2] if len(raw) > 2 and _YEAR.fullmatch(raw[2]) else ""
    return f"{raw[0]}{month}.{year}", 3 if year else 2


def _number_end(raw: list[str], start: int) -> int:
    """Where the run of digits and separators that begins at `start` ends; `start` itself if none begins."""
    end, last = start, start
    first = _digits(raw[start]) if _is_digitish(raw[start]) else ""
    if not first or _THOUSANDS.fullmatch(raw[start].rstrip(".")):
        return start
    count = 0
    while end < len(raw) and _is_digitish(raw[end]):
        digits = _digits(raw[end])
        begins_anew = count >= 5 and raw[end].startswith(("+", "(0"))
        if begins_anew or (count >= 7 and digits.startswith("0") and len(digits) >= 4):
            break
        count += len(digits)
        end += 1
        if digits:
            last = end
    return last


def _is_digitish(piece: str) -> bool:
    return _DIGITISH.issuperset(piece)


def _digits(piece: str) -> str:
    return "".join(c for c in piece if c.isdigit())


def _words(piece: str) -> list[Piece]:
    typed = piece.strip(_EDGE)
    folded = fold(typed).split()
    if len(folded) == 1:
        return [Piece(typed, term(folded[0]), folded=folded[0])]
    parts = [part for part in re.split(r"[-–—/.&+'’()_]+", typed) if part]
    if len(parts) == len(folded):
        return [Piece(part, term(word), folded=word) for part, word in zip(parts, folded, strict=True)]
    return [Piece(word, term(word), folded=word) for word in folded]


def _undictated(pieces: list[Piece]) -> list[Piece]:
    """Digits said as words become a number; `ät` and `punkt` an address."""
    pieces = _spoken_digits(pieces)
    signs = vocabulary().signs
    for position, piece in enumerate(pieces):
        if signs.get(piece.term) == "@" and 0 < position < len(pieces) - 3:
            address = _spoken_address(pieces, position)
            if address is not None:
                start, end, text = address
                return [*pieces[:start], Piece(text, "", Sort.ADDRESS), *pieces[end:]]
    return pieces


def _spoken_digits(pieces: list[Piece]) -> list[Piece]:
    digits = vocabulary().digits
    if sum(piece.term in digits for piece in pieces) < _SHORTEST_SPOKEN:
        return pieces
    done: list[Piece] = []
    for spoken, run in groupby(pieces, key=lambda piece: piece.term in digits):
        together = list(run)
        if spoken and len(together) >= _SHORTEST_SPOKEN:
            done.append(Piece("".join(digits[piece.term] for piece in together), "", Sort.NUMBER))
        else:
            done += together
    return done


def _spoken_address(pieces: list[Piece], at: int) -> tuple[int, int, str] | None:
    """An address around a spoken @: where it starts and ends, and its text; None if no domain follows."""
    signs = vocabulary().signs
    start = at - 1
    while start >= 2 and signs.get(pieces[start - 1].term, "@") != "@":
        start -= 2
    end = at + 2
    dotted = False
    while end + 1 < len(pieces) and (sign := signs.get(pieces[end].term, "@")) != "@":
        dotted = dotted or sign == "."
        end += 2
    if not dotted:
        return None
    return start, end, "".join(signs.get(piece.term) or fold(piece.typed) for piece in pieces[start:end])


def _alone_or_word(pieces: list[Piece]) -> list[Piece]:
    """A short run of digits is a number where it stands alone or behind a word for extensions, else a word."""
    if all(piece.sort is not Sort.NUMBER for piece in pieces):
        return pieces
    known = vocabulary()
    alone = sum(piece.term not in known.filler and piece.term not in known.wanted for piece in pieces) == 1
    done: list[Piece] = []
    for position, piece in enumerate(pieces):
        if piece.sort is not Sort.NUMBER:
            done.append(piece)
            continue
        if is_written_day(piece.typed):
            done.append(piece)
            continue
        digits = _digits(piece.typed)
        asked = position > 0 and pieces[position - 1].term in _EXTENSION_WORDS
        if asked or alone or len(digits) >= 5 or piece.typed.startswith(("-", "+")):
            done.append(piece)
        else:
            done += [Piece(word, word, folded=word) for word in fold(piece.typed).split()]
    return done
