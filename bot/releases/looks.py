"""How the lines of a press release look: running text or a contact's, and whether they speak for the press."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.releases.parts import Said, said
from bot.releases.words import is_for_press, listed

_EMAIL = re.compile(r"[\w.+%\-]@[\w\-]{1,63}\.\w")
_NUMBER = re.compile(
    r"(?<![\d.,])(?!\d\d\.\d\d\.\d\d)(?:\+|\(?0)[\d ()/.\-–]{5,30}"
    r"|\b(?i:tel|fon|phone|mobil|durchwahl|ruf)\w{0,9}[.:]{0,2} ?(?:[-–] ?\d|[\d(+])"
)
_FIELD_NAME = r"tele(?:fon|fax)\w{0,7}|tel|fon|fax|mobil\w{0,6}|handy\w{0,6}|phone|cell|e-?mail|mail"
_FIELD = re.compile(rf"(?:{_FIELD_NAME}|\b[tfme])\b ?[.:]{{1,2}}|\b(?:telefon|tel|fax|mobil|[tmf]) ?[+(\d]", re.I)
_BEGINS_WITH_REACH = re.compile(
    rf"(?:{_FIELD_NAME}|durchwahl|[tfmepw]|web|internet|homepage|www|https?)\b|[+(0]|\S{{1,64}}@", re.I
)
_PRESS_MAILBOX = re.compile(
    r"\b(?:presse|press|media|medien|kommunikation|communication|redaktion|pr)[\w.\-]{0,30}@", re.I
)
_SWITCHBOARD = re.compile(
    r"\b(?:info|kontakt|mail|post|poststelle|service|zentrale|office)@|[-–/ ]0(?!\d)|impressum|datenschutz", re.I
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[)\"“”]?\s+(?=[\"„“(]?[A-ZÄÖÜ0-9])|(?<=[a-zäöüß)\"”“][.!?])(?=[A-ZÄÖÜ][a-zäöü])")
_WRAPPED = re.compile(r"(?m)^(.{50,}[^.:!?])\n")  # a line that ends where the window ended, not the sentence
_ABBREVIATED = re.compile(
    r"(?:^|[\s(.\-])(?:dr|prof|mag|sr|br|inh|tel|nr|st|str|ca|bzw|evtl|inkl|mio|mrd|ing|dipl|co|hr|fr|vgl|geb|stellv|med|phil|nat"
    r"|rer|habil"
    r"|jun|sen|abt|ref|e\.v|[a-zäöü]|\d{1,2})\.$",
    re.I,
)


def reaches(text: str) -> bool:
    """Say whether an e-mail address or a phone number seems to stand in `text`."""
    return ("@" in text and bool(_EMAIL.search(text))) or bool(_NUMBER.search(text))


def has_field(text: str) -> bool:
    """Say whether a number or an address in `text` has its name before it: "Tel.", "E-Mail:"."""
    return bool(_FIELD.search(text))


def begins_with_reach(line: str) -> bool:
    """Say whether `line` continues a contact: it begins with a number, an address or the name of one."""
    return bool(_BEGINS_WITH_REACH.match(line))


def is_prose(line: str) -> bool:
    """Say whether `line` is running text rather than a line of a contact block."""
    if len(line) < 60 or (reaches(line) and line.count(",") >= 2 and has_field(line)):
        return False
    running = sum(word[0].islower() and word.isalpha() and word not in listed("connecting") for word in line.split())
    return running >= 3 and (len(line) > 140 or line.rstrip('"“”)').endswith((".", "!", "?")))


@lru_cache(maxsize=256)
def speaks_for_press(text: str) -> bool:
    """Say whether a person, a press office or its mailbox is in `text`; a page footer has none of them."""
    return bool(_PRESS_MAILBOX.search(text)) or names_press(text)


def names_press(text: str) -> bool:
    """Say whether a person or a press office is named in `text`."""
    return names_person(text) or any(heard.department and is_for_press(heard.department) for heard in _heard(text))


def is_switchboard(text: str) -> bool:
    """Say whether `text` has the number or the mailbox of a whole house: "-0", "info@"."""
    return bool(_SWITCHBOARD.search(text))


def names_house(line: str) -> bool:
    """Say whether `line` is the name of an organisation, with none of the small words of a sentence."""
    running = sum(word[0].islower() and word not in listed("connecting") for word in line.split())
    return not running and any(heard.organisation for heard in _heard(line))


def names_person(text: str) -> bool:
    """Say whether somebody is named in `text`."""
    return any(name.sure for heard in _heard(text) for name in heard.people)


def _heard(text: str) -> list[Said]:
    return [said(piece) for line in text.split("\n")[:12] for piece in re.split(r"[,;:|()/]", line)[:12]]


def sentences(paragraph: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of `paragraph`, each with its place in it; "Dr. Anna Adler" is not torn apart."""
    paragraph = _WRAPPED.sub(r"\1 ", paragraph)
    start = 0
    for boundary in _SENTENCE_END.finditer(paragraph):
        if not _ABBREVIATED.search(paragraph[max(start, boundary.start() - 12) : boundary.start()]):
            yield start, paragraph[start : boundary.start()]
            start = boundary.end()
    if start < len(paragraph):
        yield start, paragraph[start:]


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between blank lines in `text`, each with its place in it."""
    at = 0
    for part in re.split(r"(\n\n+)", text):
        if part.strip():
            yield at, part
        at += len(part)
