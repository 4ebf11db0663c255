"""Until when a release is not to be published: "Sperrfrist: Freitag, 4. Dezember 2026, 10 Uhr", "Embargo …"."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_HOME = ZoneInfo("Europe/Berlin")
_MONTHS = {
    "jan": 1, "feb": 2, "mär": 3, "mar": 3, "mrz": 3, "apr": 4, "mai": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dez": 12, "dec": 12,
}  # fmt: skip
_PHRASE = re.compile(
    r"""\b(?:sperrfrist|sperrvermerk|embargo(?:ed)?\b|strictly\ embargoed
    |not\ for\ (?:release|publication|broadcast)\ (?:before|until)\b|hold\ (?:for\ release\ )?until\b)
    |\b(?:veröffentlichung|verwendung|abdruck|freigabe)\ (?:erst|frühestens|nicht\ vor)\b
    |\bnicht\ (?:zur\ veröffentlichung\ )?vor\ (?=[^.\n]{3,60}\bveröffentlich)
    |^\W*(?:gesperrt\ (?:bis|für)|frei(?:gegeben)?\ (?:zur\ veröffentlichung\ )?(?:erst\ )?(?:ab|am|:)
       |frei(?:gabe)?\ ?:|freigabe\ (?:ab|am)|nicht\ vor\b|for\ release\ (?:on|after|at)\b)""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_NO_EMBARGO = re.compile(
    r"\b(?:keine? sperrfrist|ohne sperrfrist|sperrfrist: ?keine?|no embargo|frei ab sofort|immediate)\b", re.IGNORECASE
)
_NUMERIC = re.compile(r"\b(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})\b|\b(\d{4})-(\d{2})-(\d{2})\b")
_WRITTEN = re.compile(
    r"\b(\d{1,2})(?:\.|st|nd|rd|th)? ?([A-Za-zä]{3,9})\.?,? (\d{4})\b|\b([A-Z][a-z]{2,8}) (\d{1,2}),? (\d{4})\b"
)
_CLOCK = re.compile(
    r"(?<![\d.])(\d{1,2})(?:[:.](\d{2}))? ?(uhr|h\b|a\.?m\.?|p\.?m\.?)|(?<![\d.:])(\d{1,2}):(\d{2})(?!\d)",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"\b(?:mitternacht|midnight)\b", re.IGNORECASE)
_NOON = re.compile(r"\b(?:mittags?|noon)\b", re.IGNORECASE)
_ZONE = re.compile(r"\b(UTC|GMT)\b")
_LOOKED_AT = 140
_LONGEST_LINE = 200


@dataclass(frozen=True, slots=True)
class Embargo:
    """What a release says of its embargo: the `minute` (on the directory's clock), or the `words` that cannot be read.

    `rest` is the text without the line or phrase that says so.
    """

    minute: datetime | None
    words: str | None
    rest: str


def embargo_in(text: str) -> Embargo:
    """Return the embargo of a release; `minute` and `words` are None where none is printed."""
    found = _PHRASE.search(text)
    if found is None or _NO_EMBARGO.search(text[max(found.start() - 20, 0) : found.end() + 20]):
        return Embargo(None, None, text)
    start, end = _line(text, found)
    said = text[found.start() : min(found.end() + _LOOKED_AT, len(text))].split("\n\n", maxsplit=1)[0]
    minute = _minute(said)
    words = None if minute else " ".join(text[start:end].split())[:_LONGEST_LINE]
    return Embargo(minute, words, f"{text[:start]}{text[end:]}".strip("\n "))


def _line(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the line or, within longer text, the sentence begins and ends that speaks of the embargo."""
    start = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    end = len(text) if end < 0 else end
    if end - start <= _LONGEST_LINE:
        if end - found.end() < _SHORTEST_DATE and end < len(text):  # the label alone: the date stands in the next line
            after = text.find("\n", end + 1)
            end = len(text) if after < 0 else after
        return start, end
    stop = re.compile(r"[.!?)](?: |$)(?=[A-ZÄÖÜ]|$)").search(text, found.end())
    return found.start(), stop.end() if stop and stop.end() <= end else end


_SHORTEST_DATE = 5


def _minute(said: str) -> datetime | None:
    day = _day(said)
    if day is None:
        return None
    clock = _clock(said)
    if clock is None:
        return None
    try:
        moment = datetime(*day) + timedelta(minutes=clock)  # noqa: DTZ001 - on the clock of its writers
    except ValueError:
        return None
    if _ZONE.search(said):
        return moment.replace(tzinfo=UTC).astimezone(_HOME).replace(tzinfo=None)
    return moment


def _day(said: str) -> tuple[int, int, int] | None:
    if numeric := _NUMERIC.search(said):
        if numeric[4]:
            return int(numeric[4]), int(numeric[5]), int(numeric[6])
        year = int(numeric[3])
        return year + 2000 if year < 100 else year, int(numeric[2]), int(numeric[1])
    for written in _WRITTEN.finditer(said):
        day, month, printed = (str(written[at]) for at in ((1, 2, 3) if written[1] else (5, 4, 6)))
        if number := _MONTHS.get(month[:3].lower()):
            return int(printed), number, int(day)
    return None


def _clock(said: str) -> int | None:
    """Minutes since midnight; a day alone begins at midnight."""
    if _MIDNIGHT.search(said):
        return 0
    without_day = _WRITTEN.sub(" ", _NUMERIC.sub(" ", said))
    found = _CLOCK.search(without_day)
    if found is None:
        return 12 * 60 if _NOON.search(said) else 0
    hour, minute = (int(found[at] or 0) for at in ((1, 2) if found[1] else (4, 5)))
    half = (found[3] or "").lower().replace(".", "")
    hour = hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour
    return hour * 60 + minute if hour <= 24 and minute < 60 else None
