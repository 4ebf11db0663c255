"""Where and when a press release was written: the places, the agency and the date before its first sentence."""

import re
from dataclasses import dataclass
from datetime import date

from bot.directory.fold import fold
from bot.releases.people import is_title
from bot.releases.words import is_organisation_word, listed

_MONTHS = (
    "januar jaenner january jan",
    "februar february feb",
    "maerz march mar",
    "april apr",
    "mai may",
    "juni june jun",
    "juli july jul",
    "august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "dezember december dez dec",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_DATE = re.compile(
    r"(?P<day>\d{1,2})(?:\. ?(?P<month>\d{1,2})\. ?|\.? (?P<name>[A-Za-zä]{3,9})\.? )(?P<year>\d{4})\b"
    r"|(?P<english>[A-Z][a-z]{2,8})\.? (?P<english_day>\d{1,2}),? (?P<english_year>\d{4})\b"
    r"|\b(?P<iso>(?:19|20)\d{2}-\d{2}-\d{2})\b"
)
_MONTH_AND_YEAR = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \d{4}"
)
# "(idr)", "(dpa/lnw)", "(KNA)"; not "(Oder)", which belongs to the place, nor "(NRW)".
_AGENCY = r"\(([a-zäöü]{2,8}(?:[/ -][a-zA-Zäöü]{1,8}){0,2}|(?!NRW|MV|BW|NI|RLP|USA)[A-ZÄÖÜ]{2,5}(?:/[A-Za-z]{1,6})?)\)"
_AGENCY_BEHIND = re.compile(rf"\s*{_AGENCY}[\s.:–—-]*")
_AGENCY_BEFORE = re.compile(rf"{_AGENCY}[\s.:–—-]+")
_QUALIFIER = re.compile(r" ?\((?:Landkreis|Kreis|Kr\.|LK|Bezirk|bei|NRW)[^()\n]{0,40}\)")
_BEFORE_DATE = re.compile(r"(?:[, ]+(?:den|am|der|im))?[,\s]*$")
_END = re.compile(r"(?:,? \d{1,2}(?:[.:]\d\d)? Uhr)?\s*(?:[.:–—|]|\+{2,3}|-(?=\s|$))[\s.:–—-]*")
_BEFORE_TEXT = re.compile(r" ?(?:[.–—]|-(?= ))\s+(?=[A-ZÄÖÜ0-9„\"“»'])")
_JOINING = frozenset({"am", "an", "der", "im", "in", "ob", "bei", "vor", "den", "dem", "auf", "a.d.", "v.d.h.", "i.w."})
_IN_BRACKETS = re.compile(r"^[\[(]([A-ZÄÖÜ][^\[\]()]{5,60}\d{4})[\])]")
_LONGEST = 140  # characters of a dateline


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands from `start` to `end`: "Hamburg/Dortmund (idr). ", "Essen, 12. November 2026 – ", "Herne. ".

    It is `strong` with an agency or a date; a place alone may be any first word.
    """

    start: int
    end: int
    places: tuple[str, ...]
    agency: str | None = None
    day: date | None = None
    strong: bool = True


def datelines_in(text: str) -> tuple[Dateline, ...]:
    """Return the datelines of a cleaned text; one at most per line, at its beginning."""
    found, at = [], 0
    for line in text.split("\n"):
        head = _IN_BRACKETS.sub(r" \1.", line[:_LONGEST])
        bare = _QUALIFIER.sub("", head)
        dateline = _with_agency(bare) or _with_date(bare) or (_with_place(bare) if len(line) >= 60 else None)
        if dateline:
            end, places, agency, day = dateline
            found.append(
                Dateline(at, at + end + len(head) - len(bare), places, agency, day, strong=bool(agency or day))
            )
        at += len(line) + 1
    return tuple(found)


_Parts = tuple[int, tuple[str, ...], str | None, date | None]


def _with_agency(line: str) -> _Parts | None:
    before = _AGENCY_BEFORE.match(line)
    if before:
        end = _END.search(line, before.end())
        places = _places(line[before.end() : end.start()]) if end else ()
        return (end.end(), places, before[1], None) if end and places else None
    behind = _AGENCY_BEHIND.search(line)
    if behind is None:
        return None
    head = re.sub(" [-–] ", "/", line[: behind.start()])
    written = _DATE.search(head)
    places = _places(head[: written.start()] if written else head)
    return (behind.end(), places, behind[1], _day(written)) if places else None


def _with_date(line: str) -> _Parts | None:
    written = _DATE.search(line) or _MONTH_AND_YEAR.search(line)
    if written is None:
        return None
    end = _END.match(line, written.end())
    places = _places(_BEFORE_DATE.sub("", line[: written.start()]))
    if not places or not (end or not line[written.end() :].strip(" )")):
        return None
    return end.end() if end else len(line), places, None, _day(written)


def _with_place(line: str) -> _Parts | None:
    end = _BEFORE_TEXT.search(line)
    places = _places(line[: end.start()]) if end and end.start() < 50 else ()
    if not end or not 0 < len(places) <= 3 or any(len(place.split()) > 4 for place in places):
        return None
    return end.end(), places, None, None


def _places(text: str) -> tuple[str, ...]:
    """Return the places that `text` lists: "Hamburg/Dortmund", "Essen und Bochum"; () if it is no such list."""
    places = tuple(place.strip(" .,–-") for place in re.split(r" ?/ ?|, | und ", text.strip(' .,–-("')))
    return places if all(map(_is_place, places)) else ()


def _is_place(text: str) -> bool:
    words = text.split()
    if (
        not words
        or len(words) > 5
        or words[-1] in _JOINING
        or is_title(words[0])
        or fold(words[0]) in listed("no_place")
    ):
        return False
    named = all(word in _JOINING or (word.lstrip("(")[:1].isupper() and _is_name(word)) for word in words)
    houses = (word for word in words if not word.endswith("shafen"))  # Ludwigshafen
    return named and words[0] not in _JOINING and not any(map(is_organisation_word, houses))


def _is_name(word: str) -> bool:
    return all(c.isalpha() or c in "-.'’()" for c in word)


def day_in(text: str) -> date | None:
    """Return the first whole date in `text`, None where there is none or no such day."""
    return _day(_DATE.search(text))


def _day(written: re.Match[str] | None) -> date | None:
    if written is None or written.re is not _DATE:
        return None
    try:
        if written["iso"]:
            return date.fromisoformat(written["iso"])
        name = written["name"] or written["english"]
        month = _MONTH.get(fold(name), 0) if name else int(written["month"])
        return date(
            int(written["year"] or written["english_year"]), month, int(written["day"] or written["english_day"])
        )
    except ValueError:
        return None
