"""Phone numbers in running text -> E.164, with fax and service numbers told apart from those that reach a person.

`phone` reads what is known to be a number; here numbers are first found between words, dates and postal codes, and
extensions ("-282", "oder -45", "/-12") are completed from the number before them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from bot.directory.phone import PhoneError, known_to_plan, read_phones
from bot.releases.words import NUMBER_NAME

_MOST = 40  # numbers read from one text (twice as many tried): no release has more, and each costs a look into the plan
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_NO_NUMBER = re.compile(
    r"\b\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8})(?: ?\d{2,4})?\b"  # dates
    r"|\b\d{1,2}(?:[.:]\d\d)?(?: ?(?:-|bis|und) ?\d{1,2}(?:[.:]\d\d)?)? ?(?:Uhr|h)\b"
    r"|\b[A-Z]{2}\d{2}(?: ?\d{4}){3,5}(?: ?\d{1,4})?\b"  # IBAN
    r"|\b10\.\d{4,9}/\S{1,80}"  # DOI
    r"|\bhttps?://\S{1,300}|\bwww\.\S{1,300}|\b24/7\b"
)
_TOKEN = re.compile(
    r"(?P<line>\n)"
    r"|(?P<fax>(?i:(?:tele)?fax\w{0,7})|\bF(?=[.:]{0,2} ?[+(0]))"
    r"|(?P<service>(?i:\b(?:\w{0,10}hotline|(?:\w{0,10}-)?ticket|(?:eintritts)?karten|(?:theater|tages|abend"
    r"|museums)?kasse\b|anmeld"
    r"|buchung|zeugen|hinweis|bürgertel|servicetel|infotel|spenden|notruf|reservier|besucher(?:service|telefon|info|büro)|bestell|vorverkauf"
    r"|terminv|konto\b|iban\b)"
    r"\w{0,10}))"
    rf"|(?P<label>\b(?i:{NUMBER_NAME})(?!\w)"
    r"|\b[TMP](?=[.:]{0,2} ?[+(0]))"
    r"|(?P<full>(?<![\w@])(?<!\d\.)(?:\(?\+ ?\d{1,15}\)?|\(?0\d{0,15}\)?)(?: ?\(0\))?"
    r"(?:(?:(?<=\)) ?|(?=\()| ?[/.\-] ?| )\(?\d{1,12}\)?){0,9})"
    r"|(?P<extension>-(?:| (?!0))\d{1,6}(?!\d))"
    r"|(?P<slash>(?<=\d)/(?!0\d{3})\d{1,5}(?![\d/]))"
    r"|(?P<bare>(?<![\w@/.])\d{2,8}(?: ?[/\-] ?\d{1,6}){0,3}(?!\d))"
)
_LISTED = re.compile(
    r" ?[,;/(]? ?(?:oder|und|or|and|sowie|bis|bzw\.?|o\.|u\.|&|\+)? ?(?:(?:DW|Durchwahl|App\.?):? ?)?", re.I
)
_ALONE = re.compile(r"^[,:] - ?\d{2,6}(?:[,;)\n]|$)")  # "Anna Adler, -282;": one's own extension behind the name
_BEHIND_LABEL = re.compile(r"[\s:./]{0,4}")
_COUNTRY = re.compile(r"\(?(?:\+|00) ?\d{2}\)?(?: ?\(0\))?[ /.\-]{0,3}")
_AREA = re.compile(r"(?:\(?(?:\+|00) ?\d{2}\)?(?: ?\(0\))?[ /.\-]{0,3}\(?\d{2,5}\)?|\(?0\d{2,5}\)?)(?=[ /.\-)])")
_TWO_DIGIT_AREAS = ("030", "040", "069", "089")


@dataclass(frozen=True, slots=True)
class FoundPhone:
    """A number in a text, from `start` to `end`.

    `number` is None where no journalist should ring (a fax, a ticket line), or where nothing tells the missing digits;
    then, and where they were taken from the number before, it is not `sure`.
    """

    start: int
    end: int
    number: str | None
    sure: bool = True


def phones_in(text: str) -> tuple[FoundPhone, ...]:
    """Return the numbers in `text` in their order: "0201/2069-281, -282" is two, "Fax -290" one without a number.

    A number without area code takes it from the number before and is then not `sure`. At most 60 are read.
    """
    masked = _NO_NUMBER.sub(lambda hit: "_" * len(hit[0]), text.translate(_DASHES))
    return tuple(islice(_Scan(masked).phones(), _MOST))


class _Scan:
    """One pass over a text: labels say what the next number is for, numbers what the next extension belongs to."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._labelled = -1  # where the last label ended, if no number came since
        self._fax = self._service = False  # what the labels since the last number say
        self._skipped = False  # whether the last number was one of those
        self._ended = -1
        self._stem = ""  # the last number as printed

    def phones(self) -> Iterator[FoundPhone]:
        at = tried = 0
        while tried < 2 * _MOST and (token := _TOKEN.search(self._text, at)):
            at = token.end()
            match token.lastgroup:
                case "line":
                    self._service = False
                case "service":
                    self._service = True
                case "label" | "fax":
                    self._label(token)
                case _:
                    printed = _first(token[0]) if token.lastgroup == "full" else token[0]
                    at, tried = token.start() + len(printed), tried + 1
                    if phone := self._phone(token, printed):
                        yield phone

    def _label(self, token: re.Match[str]) -> None:
        shared = self._labelled >= 0 and _LISTED.fullmatch(self._text[self._labelled : token.start()].lstrip(".")[:8])
        self._fax = token.lastgroup == "fax" and not (shared and not self._fax)  # "Telefon und Fax" can be rung
        self._labelled = token.end()

    def _phone(self, token: re.Match[str], printed: str) -> FoundPhone | None:
        gap = self._text[self._ended : token.start()][:24] if self._ended >= 0 else "?"
        listed = bool(_LISTED.fullmatch(gap))
        labelled = self._labelled >= 0 and bool(_BEHIND_LABEL.fullmatch(self._text[self._labelled : token.start()][:8]))
        match token.lastgroup:
            case "full":
                whole, sure = printed, True
            case "bare" if (
                listed and gap.strip(" ,") and printed.isdigit() and self._stem[-len(printed) - 1 :][:1] == "-"
            ):
                whole, sure = _with_extension(self._stem, f"-{printed}")  # "-281 oder 282"
            case "bare" if labelled:
                whole, sure = self._with_area(printed), False
            case "extension" | "slash" if listed or labelled or (self._stem and _ALONE.search(self._around(token))):
                whole, sure = _with_extension(self._stem, printed)
            case _:
                return None
        number = _e164(whole) if whole else None
        if number is None and (whole or not labelled or sum(c.isdigit() for c in printed) < 3):
            return None
        skipped = self._skipped if listed and self._labelled < 0 else self._fax or self._service
        self._skipped, self._fax, self._service, self._labelled = skipped, False, False, -1
        self._ended, self._stem = token.start() + len(printed), whole or self._stem
        if skipped:
            return FoundPhone(token.start(), self._ended, None)
        sure = sure and number is not None and known_to_plan(number)
        return FoundPhone(token.start(), self._ended, number, sure)

    def _around(self, token: re.Match[str]) -> str:
        return self._text[max(0, token.start() - 2) : token.end() + 1]

    def _with_area(self, printed: str) -> str:
        area = _AREA.match(self._stem)
        return f"{area[0]} {printed}" if area else ""


def _first(printed: str) -> str:
    """Return the first number of a run of digits: "030/23125-1/2" and "030/23125-1 0172 9925904" hold another."""
    groups = list(re.finditer(r"\d+", printed))
    digits_so_far, digits_left = 0, sum(len(group[0]) for group in groups)
    for place, (before, group) in enumerate(pairwise(groups), start=1):
        gap, so_far = printed[before.end() : group.start()], printed[: before.end()]
        digits_so_far, digits_left = digits_so_far + len(before[0]), digits_left - len(before[0])
        area = group[0].startswith("0") and (len(group[0]) > 3 or group[0] in _TWO_DIGIT_AREAS)
        another = area and gap != "-" and digits_so_far >= 7 and digits_left >= 8
        behind = 3 if printed.startswith(("+", "00", "(+")) else 2  # country, area and number stand before an extension
        extension = gap.strip() == "/" and place >= behind and ("/" in so_far or "-" in so_far)
        if another or extension:
            return so_far
    return printed.rstrip("( ") if "(" in printed else printed.rstrip(")( ")


def _with_extension(stem: str, printed: str) -> tuple[str, bool]:
    """Return the number that "-282" or "/49" makes of the one before it, and whether the print leaves no doubt.

    Behind a hyphen stands the whole extension (DIN 5008), behind a mere slash perhaps its last digits only.
    """
    extension = printed.strip("-/ ")
    head, dash, _ = stem.rpartition("-")
    national = _COUNTRY.sub("", head, count=1)
    last = re.search(r"\d+$", stem)
    if (
        dash
        and re.search(r"[ /.)\-]", national.strip())
        and (printed[0] == "-" or not last or len(last[0]) <= len(extension))
    ):
        return f"{head}-{extension}", True
    if last is None or not last.start() or len(extension) > len(last[0]):
        return "", False
    return stem[: -len(extension)] + extension, len(extension) == len(last[0])


def _e164(printed: str) -> str | None:
    try:
        return read_phones(re.sub(r" ?\(0\)", " ", printed).strip(" (-./"))[0][0]
    except (PhoneError, ValueError):
        return None
