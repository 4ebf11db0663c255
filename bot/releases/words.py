"""The words that tell what a piece of a contact block is, read from `words.toml` beside this file."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from bot.directory.fold import fold

_REMEMBERED = 2048
"""Pieces whose answer is kept, because a block asks about the same words several times."""

NUMBER_NAME = (
    r"(?:\w{0,10}telefon|t[eé]l|fon|phone|mobil(?:e|telefon|funk)?|\w{0,10}handy|cell|ruf|durchwahl|festnetz)"
    r"(?:isch|[. \-]{0,2}(?:nummer|nr\b\.?|no\.))?"
)
"""What stands before a number to ring: "Tel", "Telefonnummer", "Tel.-Nr."; to be read in either case."""

_PRESS_DEPARTMENT = re.compile(
    r"(?:presse(?:stelle|amt|buero|referat|abteilung|team|dienst|service|zentrum|arbeit|kommunikation)"
    r"|(?:presse|medien|press)"
    r"(?:$| (?:und|and|oeffentlichkeitsarbeit|kommunikation|medien|marketing|pr|stelle|amt|referat|abteilung|office)\b)"
    r"|medien(?:stelle|buero|arbeit|referat|service|team|kommunikation)|oeffentlichkeitsarbeit|\w*kommunikation"
    r"|newsroom"
    r"|communications?|kommunikations(?:abteilung|referat|buero|team)|press office|media relations)\b"
)
_OFFICES = ("kommunikation", "oeffentlichkeitsarbeit", "marketing")
_FOR_PRESS = re.compile(r"presse|medien|media|kommunikation|communication|oeffentlichkeitsarbeit|newsroom")
_ATTRIBUTE = re.compile(r"\w{3,20}(?:lich|isch|end|iv|tät|al)e[rn]?")  # before a role: "Technischer", "Ärztliche"
_LEADING = re.compile(
    r"(?:stellv\w* )?(?:\w*leiter(?:in)?|\w*leitung|head|chef(?:in)?|direktor(?:in)?|director)"
    r"(?: (?:of|der|des|fuer|von|im|bereich|the))*"
)
_STREET = re.compile(
    r"(?:stra(?:ß|ss)en?|str\.|weg|platz|allee|ring|ufer|gasse|damm|chaussee|markt|wall|promenade|graben|park|hof|tor"
    r"|berg)"
    r"[ \-]{0,2}\d{1,4}\b",
    re.I,
)
_LANE = re.compile(
    r"(?:am|an|im|in|auf|zum|zur|unter|hinter|vor|alte[rn]?|neue[rn]?) [^,\d]{2,30} \d{1,4} ?[a-z]?", re.I
)
_TOWN = re.compile(r"(?:(?:D-)?\d{5}|(?:A|CH)-\d{4}) [A-ZÄÖÜ]")
_POSTAL = re.compile(
    r"(?:^|[ ,–-])(?:(?:D-)?\d{5}|(?:A|CH)-\d{4}) [A-ZÄÖÜ]|^(?:Postfach|Raum|Zimmer|Gebäude|Etage|Block)\b"
    r"|^(?:Haus|Eingang|Aufgang|Trakt|Flur) (?:\d{1,3}|[A-Z])$",
    re.I,
)


@cache
def listed(kind: str) -> frozenset[str]:
    """Return the folded words of a list in `words.toml`."""
    return frozenset(fold(word) for word in _lists()[kind].split())


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@cache
def _endings(kind: str) -> tuple[str, ...]:
    return tuple(listed(kind))


@lru_cache(_REMEMBERED)
def is_organisation_word(word: str, *, first: bool = False) -> bool:
    """Say whether `word` makes the text around it an organisation; some do only as its first word."""
    parts = fold(word).split()
    whole, last = "".join(parts), parts[-1] if parts else ""
    bare = tuple(last.removesuffix(ending) for ending in ("", "s", "es"))  # "des Klinikums", "des Verbandes"
    return (
        whole in listed("organisation")
        or (first and (whole in listed("organisation_first") or not listed("organisation_first").isdisjoint(bare)))
        or any(form.endswith(_endings("organisation_ending")) for form in bare)
        or (last.endswith(_endings("organisation_compound")) and len(whole) > 6)
    )


@lru_cache(_REMEMBERED)
def is_organisation(text: str) -> bool:
    """Say whether `text` names an organisation by one of its words: "Stadt Herne", "Beispiel Pumpen GmbH & Co. KG"."""
    if has_legal_form(text):
        return True
    return any(is_organisation_word(word, first=place == 0) for place, word in enumerate(text.split()[:20]))


def names_organisation(word: str) -> bool:
    """Say if `word` closes the name of an organisation that is called after a person: "Stiftung", "Gesamtschule"."""
    return fold(word) in listed("organisation") or fold(word).endswith(_endings("after_person"))


def has_legal_form(text: str) -> bool:
    """Say whether `text` has the legal form of a company or association in it: "GmbH", "e. V."."""
    return not listed("legal_form").isdisjoint(fold(text.replace("e. V", "eV").replace("e.V", "eV")).split())


@lru_cache(_REMEMBERED)
def is_press_department(text: str) -> bool:
    """Say whether `text` is a press office by whatever name: "Pressestelle", "Presse- und Öffentlichkeitsarbeit"."""
    return bool(_PRESS_DEPARTMENT.match(fold(text)))


def is_for_press(department: str) -> bool:
    """Say whether `department` has to do with the press by one of its words: "Referat Kommunikation"."""
    return bool(_FOR_PRESS.search(fold(department)))


@lru_cache(_REMEMBERED)
def is_department(text: str) -> bool:
    """Say whether `text` is a part of an organisation: a press office, "Dezernat 3", "Lehrstuhl für Wasserbau"."""
    folded = fold(text).split()
    if not folded or has_legal_form(text):
        return False
    if is_press_department(text) or _head(text).endswith(_endings("department")):
        return True
    if 1 < len(folded) < 5 and folded[-1].endswith(_OFFICES) and not is_organisation(text):
        return True
    first = fold(text.split(maxsplit=1)[0]).split()
    if len(first) > 1 and first[-1].endswith(_endings("department")):  # "Bürgermeister-Büro"
        return True
    if folded in (["pr"], ["public", "relations"]):
        return True
    return len(folded) > 1 and folded[0] in listed("department_first") and folded[-1] in listed("department_last")


def is_agency(text: str) -> bool:
    """Say whether `text` could be the name of an agency rather than an office: "Wortwerk Kommunikation"."""
    first, _, last = text.rpartition(" ")
    return fold(last) in _OFFICES and first.isalpha() and not first.endswith("e") and not is_department(first)


@lru_cache(_REMEMBERED)
def is_part(text: str) -> bool:
    """Say if `text` is an organisation when alone, but a part of a larger one beside it: "Institut für Wasserbau"."""
    return _head(text).endswith(_endings("part_or_whole")) and not is_press_department(text)


def _head(text: str) -> str:
    """Return the folded word that says what `text` is: the first, or "Behandlungszentrum" behind "Forschungs- und"."""
    parts = text.split(None, 3)
    place = 2 if len(parts) > 2 and parts[0].endswith("-") else 0
    return (fold(parts[place]).split() or [""])[0] if parts else ""


@lru_cache(_REMEMBERED)
def role_words(text: str) -> int:
    """Return how many leading words of `text` are a role ("stellvertretende Pressesprecherin": 2); 0 if it is none."""
    for place, word in enumerate(text.split()[:4], start=1):
        folded = fold(word).split()
        if folded and _is_role(folded[-1 if "-" in word else 0]):  # "PR-Managerin", "Sprecher:in"
            return place
        if (
            listed("before_role").isdisjoint(folded)
            and not _ATTRIBUTE.fullmatch(word)
            and not word.rstrip(".").isdigit()
        ):
            return 0
    return 0


def _is_role(word: str) -> bool:
    if word.startswith("ansprech") or word in listed("department"):
        return False
    masculine = word.removesuffix("nen").removesuffix("in")
    return word in listed("role_whole") or word.endswith(_endings("role")) or masculine.endswith(_endings("role"))


def led_department(text: str) -> str | None:
    """Return the department that a role leads: "Leiterin Presse- und Öffentlichkeitsarbeit" -> what she leads."""
    parts = text.split()
    for place in range(min(len(parts) - 1, 5), 0, -1):
        if _LEADING.fullmatch(fold(" ".join(parts[:place]))):
            rest = " ".join(parts[place:])
            return rest if is_department(rest) else None
    return None


def is_town(text: str) -> bool:
    """Say whether `text` is a town with its postal code."""
    return bool(_TOWN.match(text))


def is_address(text: str) -> bool:
    """Say whether `text` is a street, a town with its postal code, a post box or a room."""
    return bool(_STREET.search(text) or _POSTAL.search(text) or _LANE.fullmatch(text))
