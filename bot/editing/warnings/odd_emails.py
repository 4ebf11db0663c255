"""Addresses that are no office's, or not what they look like."""

import unicodedata
from collections.abc import Iterator
from itertools import chain

from bot.directory.model import Contact, Directory, Organisation
from bot.directory.problem import Problem, Severity, problem
from bot.editing.file_places import FilePlaces

_PRIVATE = {
    "aol.com", "aol.de", "arcor.de", "email.de", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de",
    "gmx.net", "gmx.org", "googlemail.com", "hotmail.com", "hotmail.de", "icloud.com", "live.com", "live.de",
    "mail.de", "mailbox.org", "me.com", "online.de", "outlook.com", "outlook.de", "posteo.de", "posteo.net",
    "proton.me", "protonmail.com", "t-online.de", "vodafone.de", "web.de", "yahoo.com", "yahoo.de",
}  # fmt: skip
"""Mailboxes that anybody can open; common ones in Germany."""


def warn_of_emails(directory: Directory, places: FilePlaces) -> Iterator[Problem]:
    """Warn of private mailboxes and of domains with letters that only look Latin."""
    everybody: Iterator[Contact | Organisation] = chain(directory.organisations, directory.contacts)
    for entry in everybody:
        for number, email in enumerate(entry.emails):
            place = places.of(entry, "emails", number)
            if is_private(email):
                yield problem(place, "email-private", Severity.WARNING, email=email)
            if strange := _not_latin(email.rpartition("@")[2]):
                about = {"email": email, "letter": strange, "name": unicodedata.name(strange, "?")}
                yield problem(place, "email-letters", Severity.WARNING, **about)


def is_private(email: str) -> bool:
    """Return whether an address is one that anybody can open."""
    return email.rpartition("@")[2].lower() in _PRIVATE


def _not_latin(domain: str) -> str | None:
    """Return the first letter of another script; a Cyrillic "а" reads like a Latin one (Unicode TR 39)."""
    letters = (letter for letter in domain if letter.isalpha() and not letter.isascii())
    return next((letter for letter in letters if not unicodedata.name(letter, "").startswith("LATIN")), None)
