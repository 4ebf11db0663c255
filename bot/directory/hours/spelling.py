"""Opening hours as a German or English letterhead prints them -> a guess at the opening_hours expression.

The guess is taken where nothing else can be meant (`german`), else shown to the editor as a correction.
"""

import re

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("\t\u00a0\u202f\u2009", " ") | {"\n": ";"})

_DAYS = {
    "Mo": "mo montag montags mon monday mondays",
    "Tu": "di dienstag dienstags tu tue tues tuesday tuesdays",
    "We": "mi mittwoch mittwochs we wed wednesday wednesdays",
    "Th": "do donnerstag donnerstags th thu thur thurs thursday thursdays",
    "Fr": "fr freitag freitags fri friday fridays",
    "Sa": "sa samstag samstags sonnabend sonnabends sat saturday saturdays",
    "Su": "so sonntag sonntags su sun sunday sundays",
    "Mo-Su": "täglich daily",
    "PH": "ph feiertag feiertags feiertage feiertagen holiday holidays",
}
_MONTHS = {
    "Jan": "jan januar jänner january",
    "Feb": "feb februar february",
    "Mar": "mär märz mrz mar march",
    "Apr": "apr april",
    "May": "mai may",
    "Jun": "jun juni june",
    "Jul": "jul juli july",
    "Aug": "aug august",
    "Sep": "sep sept september",
    "Oct": "okt oktober oct october",
    "Nov": "nov november",
    "Dec": "dez dezember dec december",
}
_OTHER = {
    "off": "geschlossen zu off closed",
    "": "uhr h von from",
    "-": "bis to",
    ",": "und u and",
    "24/7": "durchgehend",
}
_WORDS = {word: code for group in (_DAYS, _MONTHS, _OTHER) for code, words in group.items() for word in words.split()}
_MONTH_NAMES = tuple(_MONTHS)

_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b"
_ALWAYS = re.compile(r"rund um die uhr|24 ?h\b|24/24|24 stunden", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+\.?")
_ISO_DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b", re.ASCII)
_GERMAN_DATE = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})?", re.ASCII)
_DOTTED_TIME = re.compile(r"\b(\d{1,2})\.(\d{2})(?![\d.])", re.ASCII)
_SPAN = re.compile(r"(?<![\d:])(\d{1,2})(?::(\d{2}))? ?- ?(\d{1,2})(?::(\d{2}))?(?![\d:])", re.ASCII)
_SPACES = re.compile(r" {2,}")
_TIDY = (
    (re.compile(rf"({_DAY}) ?- ?(?={_DAY})"), r"\1-"),
    (re.compile(rf"({_DAY})(?: ?[,+&] ?| )(?={_DAY})"), r"\1,"),
    (re.compile(rf"({_DAY})(?: ?: ?| ?, )(?=\d)"), r"\1 "),
    (re.compile(r" ?, (?=\d{2}:\d{2} ?- ?\d{2}:\d{2} off)"), "; "),
    (re.compile(r"(\d) ?, ?(?=\d{2}:)"), r"\1,"),
    (re.compile(rf"(\d) ?, ?(?={_DAY})"), r"\1, "),
    (re.compile(r" ?; ?"), "; "),
)
_NO_SEPARATOR = re.compile(rf"(:\d{{2}}) (?={_DAY})")


def respell(text: str) -> str:
    """Return `text` with German and English words, dates and clock times written as in opening_hours."""
    text = _ALWAYS.sub("24/7", text.translate(_DASHES))
    text = _ISO_DATE.sub(lambda d: _date(d[0], d[1], d[2], d[3]), text)
    text = _GERMAN_DATE.sub(lambda d: _date(d[0], d[3], d[2], d[1]), text)
    text = _DOTTED_TIME.sub(r"\1:\2", text)
    text = _WORD.sub(lambda word: _WORDS.get(word[0].rstrip(".").lower(), word[0]), text)
    text = _SPAN.sub(_span, _SPACES.sub(" ", text))
    for pattern, tidy in _TIDY:
        text = pattern.sub(tidy, text)
    text = text.strip(" ;,.")
    # Without the day in front, "08:00-16:00 Mo-Fr" would become two rules that mean something else.
    return _NO_SEPARATOR.sub(r"\1; ", text) if re.match(_DAY, text) else text


def _date(printed: str, year: str | None, month: str, day: str) -> str:
    if not 1 <= int(month) <= len(_MONTH_NAMES):
        return printed
    return f"{year + ' ' if year else ''}{_MONTH_NAMES[int(month) - 1]} {int(day):02}"


def _span(found: re.Match[str]) -> str:
    if found.string[: found.start()].rstrip().endswith(_MONTH_NAMES):
        return found[0]
    return f"{int(found[1]):02}:{found[2] or '00'}-{int(found[3]):02}:{found[4] or '00'}"
