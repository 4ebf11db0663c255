"""A message that may ask for several -> its parts, in the order of asking."""

import re
from functools import cache

from bot.desk.said.forms import table

_MARKS = re.compile(
    r"(?:(?<=\s)|\A)(?:\(?[a-hA-H1-9]\)|[1-9]\.(?=\s)|[-*•–](?=\s))\s*"  # marks of a list
    r"|\n+|\s*[,;]\s*|\s*[?!](?=\s+\S)\s*|\s+[&+/]\s+|(?<=\w)\s*\.\s+(?=\w)"
)


def parts_of(text: str) -> list[str]:
    """Return the parts between commas, marks of a list and words such as `und`; one where nothing parts them."""
    joined = _joins().sub("\n", text)
    return [part for piece in _MARKS.split(joined) if (part := _bare(piece))]


def is_placed(part: str) -> bool:
    """Return whether a part ends in a town that counts for all: "… und Klinikum in Hamm"."""
    return _IN_TOWN.search(part) is not None


_IN_TOWN = re.compile(r"\s(?:in|aus|from)\s+\S+(?:\s\S+)?\Z", re.IGNORECASE)


def _bare(part: str) -> str:
    """Return a part without what only leads up to it: `brauche`, `die nummern von`."""
    return _leading().sub("", part.strip(" \t\n,;.:!?-–")).strip()


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{table()['wishes']['joins']})\s+", re.IGNORECASE)


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"\A(?:(?:{table()['wishes']['leading']})(?:\s+|\Z|:\s*))+", re.IGNORECASE)
