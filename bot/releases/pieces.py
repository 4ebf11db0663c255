"""A block of press contacts -> its pieces in their order: what the words say, the numbers and the addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.directory.fold import fold
from bot.releases.found_phones import phones_in
from bot.releases.parts import Said, said, said_in
from bot.releases.people import is_degree, people_in
from bot.releases.words import (
    NUMBER_NAME,
    has_legal_form,
    is_department,
    is_organisation,
    is_part,
    is_town,
    listed,
    role_words,
)

EMAIL = re.compile(r"[\w.+%\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}")
_WEB = re.compile(
    r"(?:https?://|www\.)\S{1,200}"
    r"|\b[\w\-]{2,40}(?:\.[\w\-]{2,40}){0,3}\.(?:de|com|org|net|eu|ruhr|nrw|info|example)\b(?:/\S{0,100})?"
)
_FIELD = re.compile(
    rf"(?i)(?<![\w\-])(?:{NUMBER_NAME}|(?:tele)?fax(?:nummer|-?nr)?|e-?mail(?:-?adresse)?|mail|web|internet|(?<!\.)[tfmep](?=\.?:))"
    r"(?![\w\-@]| ?(?:g?GmbH|AG|SE|eG|e\. ?V)\b)\.?(?: ?/ ?(?:fax|tel|mobil)\w{0,5}\.?)? ?:?"
    r"|(?<![\w\-])[TFMP][.:]{0,2}(?= ?$)"
)
_SPLIT = re.compile(r"(\n|;|,| ?//+ ?| ?[|│∙⋅·•●▪◆] | [–—-] |:(?= |$))")
# A line break inside a name: "Abteilung Marketing / und Kommunikation", "Presse- und / Öffentlichkeitsarbeit".
_WRAPPED = re.compile(
    r" ?\n(?=(?:und|für|der|des|von|vom|am|an der|&) )|(?<= und)\n|(?<= für)\n|(?<= der)\n|(?<= des)\n|(?<= &)\n"
)
_WRAPPED_NAME = re.compile(r"(?<=[ ,.])(\w{2,20})\n(?=[A-ZÄÖÜ][\w\-]{1,30},)")  # "..., Dr. Anna / Adler, Telefon"
_HOURS = re.compile(
    r"\b(?:(?:bis|ab|von|zwischen) )?\d{1,2}(?:[.:]\d\d)?(?: ?(?:-|–|bis|und) ?\d{1,2}(?:[.:]\d\d)?)? Uhr\b", re.I
)
_ACRONYM = re.compile(r"\((haftungsbeschränkt|(?:[A-ZÄÖÜ]|e\. ?|gG)[a-zäöü0-9.&\-]{0,6}[A-ZÄÖÜ][\w.&\-]{0,8})\)")
_NOTE = re.compile(r"^ ?\(([^()]{2,60})\)")
_CONJUNCTION = re.compile(r"^(?:sowie|und|oder|and|bzw\.) ")
_ABBREVIATION = re.compile(r"[A-ZÄÖÜ]{2,8}|e\. ?V\.?|gGmbH|GmbH|AG")
_PARTNERS = re.compile(r"(?:Söhne|Töchter|Partner|Co|Cie|Comp)\b")
_MOST_DASHES = 6  # in one name
_DASHES = ("–", "—", "-")
_HOUSE_NUMBER = re.compile(r" \d{1,4} ?[a-z]?(?: ?[-–/] ?\d{1,4} ?[a-z]?)?$")
_LIST_ENDS = re.compile(r" und | & | sowie | zu ")
_CALLED = re.compile(
    r"(?:\w*stiftung|\w*verein|\w*gesellschaft|\w*initiative|\w*netzwerk|\w*bündnis|\w*forum|\w*akademie|\w*agentur)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """A number or an address; `value` is None where it is none to the press, or (not `sure`) cannot be completed."""

    field: Literal["phones", "emails"]
    value: str | None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class End:
    """A mark that ends a party: a semicolon."""


Piece = Said | Reach | End


def pieces_in(block: str) -> Iterator[Piece]:
    """Yield the pieces of a block in their order."""
    reaches = [
        (mail.start(), mail.start() + len(printed), Reach("emails", printed)) for mail, printed in _emails(block)
    ]
    masked = EMAIL.sub(lambda mail: "@" * len(mail[0]), block)
    reaches += [(phone.start, phone.end, Reach("phones", phone.number, phone.sure)) for phone in phones_in(masked)]
    at = 0
    for start, end, reach in sorted(reaches, key=lambda found: found[0]):
        yield from _words(_NOTE.sub(_kept, block[at:start]) if at else block[:start])
        yield reach
        at = max(at, end)
    yield from _words(_NOTE.sub(_kept, block[at:]) if at else block)


def _kept(note: re.Match[str]) -> str:
    """Return a bracket behind a number where it names somebody; "(Sekretariat)", "(9 bis 16 Uhr)" do not."""
    heard = said(note[1])
    return note[0] if heard.people or heard.organisation else ""


def _emails(block: str) -> Iterator[tuple[re.Match[str], str]]:
    for mail in EMAIL.finditer(block):
        head, dot, last = mail[0].rstrip(".-_").rpartition(".")
        glued = re.match(r"[a-z]{2,}(?=[A-ZÄÖÜ])", last)  # "presse@stadt.exampleMuseum"
        yield mail, head + dot + (glued[0] if glued else last)


def _words(text: str) -> Iterator[Said | End]:
    """Yield what the words between two numbers say."""
    text = _HOURS.sub(", ", _WRAPPED.sub(" ", _WEB.sub("\n", _FIELD.sub("\n", text))))
    text = _WRAPPED_NAME.sub(lambda hit: f"{hit[1]} " if fold(hit[1]) in listed("first_name") else hit[0], text)
    if text.count(" / ") > max(1, text.count(",")):  # "Stadt Herne / Pressestelle / Anna Adler / Tel. ..."
        text = text.replace(" / ", ", ")
    text = re.sub(r"[()\[\]]", ", ", _ACRONYM.sub("\x01\\1\x02", text)).replace("\x01", "(").replace("\x02", ")")
    tokens = _SPLIT.split(text)
    torn: list[_Torn] = []
    for mark, printed in zip(["", *tokens[1::2]], tokens[::2], strict=True):
        words = _CONJUNCTION.sub("", printed.strip())
        if words or mark == ";":
            torn.append(_Torn(words, mark.strip()))
    place = 0
    while place < len(torn):
        last = _last_of(torn, place)
        if torn[place].mark == ";":
            yield End()
        caption = (
            last + 1 < len(torn) and torn[last + 1].mark in (":", "|") and fold(torn[place].words) in listed("caption")
        )
        street = last + 1 < len(torn) and _HOUSE_NUMBER.search(torn[last].words) and is_town(torn[last + 1].words)
        if torn[place].words and not (caption or street):
            yield from said_in(_mended(torn[place : last + 1]))
        place = last + 1


@dataclass(frozen=True, slots=True)
class _Torn:
    """Words between two marks, with the mark before them."""

    words: str
    mark: str


def _mended(parts: list[_Torn]) -> str:
    return parts[0].words + "".join((", " if part.mark == "," else f" {part.mark} ") + part.words for part in parts[1:])


def _last_of(torn: list[_Torn], place: int) -> int:
    """Return the last piece that a mark tore off the one at `place`; itself where nothing was.

    Torn are "Ministerium für Bau, Verkehr und Wohnen", "Krause, Lehmann & Söhne GmbH", "Anna Adler, M.A.",
    "Institut für Analytik – ISAS – e.V.".
    """
    last, words = place, torn[place].words
    for part in torn[place + 1 : place + _MOST_DASHES]:
        if not words or part.mark not in _DASHES or not _is_same_name(words, part.words):
            break
        last, words = last + 1, f"{words} {part.mark} {part.words}"
    following = torn[last + 1] if last + 1 < len(torn) else None
    if not words or following is None:
        return last
    if is_degree(following.words):
        return last + 1
    if " für " in words or words.endswith("-") or is_department(words) or _CALLED.match(words):
        return _end_of_list(torn, last, words)
    return last + 1 if _begins_firm(words, following) else last


def _is_same_name(one: str, other: str) -> bool:
    """Say whether a dash stands inside a name rather than between two: "Institut für Analytik – ISAS – e.V."."""
    if _ABBREVIATION.fullmatch(other):
        return True
    left, right = said(one), said(other)
    if left.department and one[-1].isdigit() and right.words and not people_in(other):  # "Fachdienst 38 - Bürgerschutz"
        return True
    departments = bool(left.department and right.department and not left.organisation and not right.organisation)
    return departments or bool(
        (left.organisation or (left.words and not people_in(left.words)) or (one.isalpha() and not role_words(one)))
        and right.organisation
        and not right.department
        and not is_part(right.organisation)
    )


def _end_of_list(torn: list[_Torn], place: int, words: str) -> int:
    """Return the piece with the "und" that ends the list that `words` begin at `place`; `place` where it is none."""
    for later in range(place + 1, min(place + 6, len(torn))):
        part = torn[later]
        heard = said(part.words) if part.mark == "," and part.words else None
        if heard is None or heard.noise or heard.department or any(name.sure for name in heard.people):
            return place
        if later == place + 1 and is_part(part.words):
            return place
        if has_legal_form(part.words) and not _CALLED.match(words):
            return later if " für " in words and len(part.words.split()) < 3 else place
        if _LIST_ENDS.search(part.words):
            return later if not people_in(part.words) or " zu " in part.words else place
    return place


def _begins_firm(words: str, following: _Torn) -> bool:
    """Say whether `words` are the first partner of a firm: "Krause" before "Lehmann & Söhne GmbH"."""
    if following.mark == "," and _PARTNERS.match(following.words):
        return True
    if " " in words or role_words(words) or following.mark != "," or not _LIST_ENDS.search(following.words):
        return False
    heard = said(following.words)
    firm = "&" in following.words or is_organisation(following.words)
    return firm and not heard.department and not people_in(following.words)
