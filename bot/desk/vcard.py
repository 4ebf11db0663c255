"""A contact as a vCard 3.0 (RFC 2426) that fits Telegram's 2,048 bytes."""

from bot.desk.book import Book
from bot.directory.ladder import Ladder
from bot.directory.model import Contact, Organisation

LIMIT = 2048
"""Bytes that Telegram takes."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


def vcard(book: Book, entry: Contact | Organisation, ladder: Ladder) -> str:
    """Return `entry` as a vCard: the own numbers and addresses of its ladder; as many as fit."""
    organisation = book.organisation(entry) if isinstance(entry, Contact) else entry
    person = entry.name if isinstance(entry, Contact) else None
    department = entry.department if isinstance(entry, Contact) else None
    shown = person or ", ".join(part for part in (organisation.name, department) if part)
    head = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_name(person) if person else f'{_text(shown)};;;;'}",
        f"FN:{_text(shown)}",
        f"ORG:{';'.join(_text(part) for part in (organisation.name, department) if part)}",
    ]
    if isinstance(entry, Contact) and entry.role:
        head.append(f"TITLE:{_text(entry.role)}")
    ways = [f"TEL;TYPE=WORK,VOICE:{rung.phone.number}" for rung in ladder.rungs if rung.entry.id == entry.id]
    ways = ways or [f"TEL;TYPE=WORK,VOICE:{ladder.rungs[0].phone.number}"]
    ways += [f"EMAIL;TYPE=INTERNET:{_text(address)}" for address in entry.emails if address in ladder.emails]
    return _fitting(head, ways)


def _fitting(head: list[str], ways: list[str]) -> str:
    while True:
        written = "".join(f"{_folded(line)}\r\n" for line in (*head, *ways, "END:VCARD"))
        if len(written.encode()) <= LIMIT or not ways:
            return written
        ways = ways[:-1]


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
