"""A contact as a vCard 3.0 (RFC 2426) that fits Telegram's 2,048 bytes."""

from collections.abc import Sequence

from bot.desk.prepared import PreparedDirectory
from bot.desk.texts import shortened
from bot.directory.model import Contact, Organisation

LIMIT = 2048
"""Bytes that Telegram takes."""

_WHOLE, _CUT = 200, 60
"""Characters of a name: as many as there may be, and so few that any fits whatever its letters."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


def vcard(
    prepared: PreparedDirectory, entry: Contact | Organisation, numbers: Sequence[str], addresses: Sequence[str]
) -> str:
    """Return `entry` with its numbers (E.164) and addresses as a vCard; of them as many as fit."""
    ways = [f"TEL;TYPE=WORK,VOICE:{number}" for number in numbers]
    ways += [f"EMAIL;TYPE=INTERNET:{_text(address)}" for address in addresses]
    head = _head(prepared, entry, _WHOLE)
    if not _fits(head, ways[:1]):
        head = _head(prepared, entry, _CUT)
    while not _fits(head, ways):
        ways.pop()
    return _written(head, ways)


def _head(prepared: PreparedDirectory, entry: Contact | Organisation, longest: int) -> list[str]:
    organisation = prepared.organisation(entry) if isinstance(entry, Contact) else entry
    contact = entry if isinstance(entry, Contact) else None
    person, department = (contact.name, contact.department) if contact else (None, None)
    unit = [_text(shortened(part, longest)) for part in (organisation.name, department) if part]
    shown = _text(shortened(person, longest)) if person else "\\, ".join(unit)
    head = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_name(shortened(person, longest)) if person else f'{shown};;;;'}",
        f"FN:{shown}",
        f"ORG:{';'.join(unit)}",
    ]
    if contact and contact.role:
        head.append(f"TITLE:{_text(shortened(contact.role, longest))}")
    return head


def _fits(head: list[str], ways: list[str]) -> bool:
    return len(_written(head, ways).encode()) <= LIMIT


def _written(head: list[str], ways: list[str]) -> str:
    return "".join(f"{_folded(line)}\r\n" for line in (*head, *ways, "END:VCARD"))


def _name(person: str) -> str:
    """Return the structured name: family name last in German usage, the rest before it."""
    given, _, family = person.rpartition(" ")
    return f"{_text(family)};{_text(given)};;;"


def _text(value: str) -> str:
    return value.translate(_ESCAPES)


def _folded(line: str) -> str:
    """Return a line folded at 75 bytes, never inside a character (RFC 2426, section 2.6)."""
    pieces: list[str] = []
    piece = ""
    for character in line:
        if len((piece + character).encode()) > (75 if not pieces else 74):
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
