"""Opening hours in German spelling -> the opening_hours expression, where only one reading exists."""

import re

from bot.directory.hours.syntax import DAY, HoursError, check_hours

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAY_SPAN = re.compile(rf"\b({'|'.join(_DAYS)})(?:-({'|'.join(_DAYS)}))?\b")
_SPAN = re.compile(r"(\d{2}):(\d{2})-(\d{2}):(\d{2})")
_NAMES_DAYS = re.compile(rf"\b(?:{'|'.join(_DAYS)}|PH|24/7|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\A24/7")


def accepted_hours(text: str) -> str:
    """Return `text` as an opening_hours expression: as it is where it is one, else respelt.

    Raises HoursError as `check_hours` does, and where German hours have two readings, which are `about` and `other`:
    `hours-no-day` (they name no day), `hours-backwards` (they end before they begin), `hours-twice` (a day has other
    times once more).
    """
    try:
        check_hours(text)
    except HoursError as error:
        if error.code != "hours-spelling":
            raise
        _refuse_two_readings(error)
        return error.about
    return text


def _refuse_two_readings(error: HoursError) -> None:
    hours = error.about
    rules = hours.split("; ")
    for rule in rules:
        if not _NAMES_DAYS.search(rule):
            readings = (hours.replace(rule, f"{days} {rule}", 1) for days in ("Mo-Fr", "Mo-Su"))
            raise HoursError("hours-no-day", error.column, *readings)
    for span in _SPAN.finditer(hours):
        opens, closes = (int(span[at]) * 60 + int(span[at + 1]) for at in (1, 3))
        if closes <= opens and closes % DAY:
            turned = f"{span[3]}:{span[4]}-{span[1]}:{span[2]}"
            raise HoursError("hours-backwards", error.column, hours.replace(span[0], turned, 1), hours)
    seen: set[str] = set()
    for rule in re.split(r"; |, ", hours):
        days = _named(rule) if not rule.endswith("off") else set()
        if days & seen:
            readings = (re.sub(rf"[;,] {re.escape(rule)}", f"{mark} {rule}", hours, count=1) for mark in ";,")
            raise HoursError("hours-twice", error.column, *readings)
        seen |= days


def _named(rule: str) -> set[str]:
    """Return the days that a rule names; none where it is about dates."""
    if re.search(r"[A-Z][a-z]{2} \d", rule):
        return set()
    found: set[str] = set()
    for first, last in _DAY_SPAN.findall(rule):
        start = _DAYS.index(first)
        count = (_DAYS.index(last) - start) % 7 if last else 0
        found |= {_DAYS[(start + day) % 7] for day in range(count + 1)}
    return found
