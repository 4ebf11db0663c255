"""What the head of a column means: a key of the data file, or what offices call it in German or English."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.directory.fold import fold

ORGANISATION_KEYS = ("id", "name", "aliases", "kind", "place", "covers", "parent", "phones", "emails", "website")
CONTACT_KEYS = (
    "id", "name", "organisation", "department", "role", "press", "phones", "emails", "hours", "topics", "languages",
    "deputy", "away", "until", "checked", "informed", "source",
)  # fmt: skip
LIST = "list"
"""The column that says of a row which list of the data file it belongs to."""

_KEYS = {*ORGANISATION_KEYS, *CONTACT_KEYS, LIST}
_FEWEST = 2
_AT_WORK = re.compile(r"\((?:dienstlich|geschäftlich|büro)\)", re.IGNORECASE)
_NUMBERED = re.compile(r"[ _]*\d+$")
_SEARCHED = 20

_NAMES = {
    "id": "kennung",
    "name": "ansprechpartner, ansprechpartnerin, ansprechperson, kontaktperson, pressesprecher, pressesprecherin,"
    " vor- und nachname, vor und nachname, vollständiger name, full name",
    "given": "vorname, first name, given name",
    "family": "nachname, familienname, last name, surname, family name",
    "title": "titel, akad. titel, akademischer titel",
    "organisation": "organization, behörde, firma, unternehmen, institution, einrichtung, company",
    "department": "abteilung, referat, dezernat, fachbereich, sachgebiet",
    "role": "funktion, position, rolle, amtsbezeichnung",
    "phones": "phone, telefon, tel, tel., telefonnummer, telefonnr, telefon-nr., tel.-nr., rufnummer, festnetz,"
    " telefon dienstlich",
    "mobile": "mobil, handy, mobiltelefon, mobilnummer, handynummer, mobil-nr., diensthandy, telefon mobil",
    "duty": "bereitschaft, rufbereitschaft, bereitschaftsnummer, bereitschaftstelefon, bereitschaftsdienst",
    "switchboard": "zentrale, vermittlung, telefonzentrale",
    "emails": "e-mail, email, mail, e-mail-adresse, emailadresse, mailadresse, mail-adresse, e-mails",
    "hours": "öffnungszeiten, sprechzeiten, servicezeiten, bürozeiten, dienstzeiten",
    "topics": "themen, thema, themengebiete, schwerpunkte, zuständigkeiten",
    "languages": "sprachen",
    "deputy": "vertretung, stellvertretung, vertreter, vertreterin",
    "until": "gültig bis",
    "checked": "geprüft, geprüft am",
    "informed": "informiert, informiert am",
    "source": "quelle",
    "place": "ort, stadt, sitz",
    "website": "internet, internetseite, webseite, homepage, web, url",
    "aliases": "kurznamen, auch bekannt als",
    "parent": "übergeordnet, übergeordnete behörde",
}


def _plain(head: str) -> str:
    return " ".join(fold(head).split())


_MEANINGS = {_plain(name): meaning for meaning, names in _NAMES.items() for name in names.split(", ")}


@dataclass(frozen=True, slots=True)
class Columns:
    """The head of a sheet: in which row it stands (from 1), what its columns mean, and those nobody understands.

    Columns are counted from 0. Of two columns of one meaning both count.
    """

    row: int
    meanings: Sequence[tuple[int, str]]
    unknown: Sequence[tuple[int, str]]


def meaning(head: str) -> str | None:
    """Return the key, or the part of one (`given`, `mobile`), that a column of this head holds."""
    if head.strip().lower() in _KEYS:
        return head.strip().lower()
    meant = {_MEANINGS.get(part, part if part in _KEYS else None) for part in _parts(head)}
    return meant.pop() if len(meant) == 1 else None


def _parts(head: str) -> list[str]:
    """Return the names that a head has, "Firma / Behörde" two; a number at its end and "(dienstlich)" are none."""
    return [_plain(_NUMBERED.sub("", _AT_WORK.sub("", part).strip())) for part in re.split(r"[/|]", head)]


def find_columns(rows: Iterable[Sequence[str]]) -> Columns | None:
    """Return the head of a sheet; there may be a title above it. None where no row is one."""
    for number, row in enumerate(rows, 1):
        if number > _SEARCHED:
            break
        found = [(column, meant) for column, head in enumerate(row) if (meant := meaning(head))]
        if len({meant for _, meant in found}) >= _FEWEST:
            known = {column for column, _ in found}
            unknown = [(at, head.strip()) for at, head in enumerate(row) if at not in known and head.strip()]
            return Columns(number, found, unknown)
    return None
