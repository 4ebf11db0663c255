"""How a press release begins: the headline, and the furniture of page, letter and mail around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.directory.fold import fold
from bot.releases.dateline import Dateline, day_in
from bot.releases.looks import is_prose, reaches

_FURNITURE = re.compile(
    r"(?:gemeinsame |aktuelle |neue )?(?:aktuelles?|presse|(?:presse|medien) ?(?:info\w*|mitteilung\w*|meldung\w*)"
    r"|nachrichten\w*|news"
    r"|newsroom|meldung\w*|mitteilung|(?:idw )?informationsdienst \w+|startseite|home|blaulicht|press release|zurueck"
    r"|drucken"
    r"|teilen"
    r"|polizeimeldung\w*|polizeibericht|bekanntmachung|sofort)\b(?:(?: nr)?(?: \d+)*(?: vom)?(?: \d+)*(?: \w+ \d{4})?"
    r"|(?: \w+){0,3})"
)
_NOTICE = re.compile(r"sperrfrist|frei (?:ab|zur)|zur sofortigen|bitte (?:be)?achten|presse-infos? \||[\W\d]*$", re.I)
_DATED = re.compile(r"\d{1,2}\. ?(?:\d{1,2}\.|[A-Za-zä]+) ?\d{4}")
_MAIL_HEADER = re.compile(
    r"(?:von|an|cc|gesendet|datum|from|to|sent|date|weitergeleitet von|forwarded from)\b.{0,20}:|-{3,}", re.I
)
_SUBJECT = re.compile(
    r"(?:betreff|subject): *(?:(?:wg|fwd?|aw|re): *)*(?:(?:pressemitteilung|pm|presseinfo\w*):? *)?", re.I
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the text of a release; the text begins at `end`."""

    headline: str | None
    day: date | None
    end: int


def read_head(text: str, dateline: Dateline | None) -> Head:
    """Return headline and date of a cleaned release, whose dateline is known.

    The headline is the first line above the dateline that is not the furniture of the page ("Aktuelles", a number, a
    date); below it where the dateline stands alone at the top, as in a letter.
    """
    body = dateline.start if dateline else _first_prose(text)
    end = dateline.end if dateline else body
    above = _read_lines(text[:body])
    headline = above.headline
    if headline is None and dateline and "\n" in text[dateline.end - 1 : dateline.end + 1]:
        below = text[end : end + _first_prose(text[end:])]
        headline = _read_lines(below).headline
        end += below.index(headline) + len(headline) if headline else 0
    return Head(headline or above.subject, (dateline.day if dateline else None) or above.day, end)


@dataclass(frozen=True, slots=True)
class _Above:
    """What the lines above the text say."""

    headline: str | None
    subject: str | None
    day: date | None


def _read_lines(text: str) -> _Above:
    subject, day = None, None
    candidates: list[str] = []
    for line in text.split("\n"):
        if _SUBJECT.match(line):
            subject = _SUBJECT.sub("", line) or subject
        elif line and not _MAIL_HEADER.match(line) and not _is_furniture(line):
            candidates.append(line)
        elif line and day is None:
            day = day_in(line[:120])
    return _Above(_chosen(candidates), subject, day)


def _chosen(candidates: list[str]) -> str | None:
    lines = [line for line in candidates if _is_headline(line)]
    lines = [line for line in lines if not line.endswith((".", ","))] or lines
    if len(lines) > 1 and " " not in lines[0].strip(":") and " " in lines[1]:
        lines = lines[1:]  # a kicker of one word stands above the headline
    return lines[0].strip() if lines else None


def _is_headline(line: str) -> bool:
    return 3 <= len(line) <= 250 and any(c.isalpha() for c in line) and not reaches(line)


def _is_furniture(line: str) -> bool:
    """Say whether a line above the headline is the page's or the letterhead's, not the release's."""
    if _DATED.match(line) or _NOTICE.match(line) or (">" in line and len(line) < 100):
        return True
    folded = fold(line)
    return len(folded.split()) <= 8 and bool(_FURNITURE.fullmatch(folded))


def _first_prose(text: str) -> int:
    at = 0
    for line in text.split("\n"):
        if is_prose(line) or len(line) > 140:
            return at
        at += len(line) + 1
    return len(text)


def beginning(text: str, dateline: Dateline, floor: int) -> int:
    """Return where the release of `dateline` begins: at its headline or what stands above that, not before `floor`."""
    start, taken, blank = dateline.start, 0, 0
    for at, line in _lines_above(text, dateline.start, floor):
        blank = 0 if line else blank + 1
        if blank > 3 or taken > 2 or reaches(line) or is_prose(line) or _NO_HEADLINE.match(line):
            break
        if line:
            start, taken = at, taken + 1
    return start


_NO_HEADLINE = re.compile(r"(?:weitere )?info|www\\.|https?:", re.I)


def _lines_above(text: str, end: int, floor: int) -> Iterator[tuple[int, str]]:
    while end > floor:
        start = max(text.rfind("\n", floor, end - 1) + 1, floor)
        yield start, text[start : end - 1]
        end = start
