"""Whether a contact speaks to the press: the file says so, else department and role do."""

import re

from bot.directory.fold import fold
from bot.directory.model import Contact

_WORD = re.compile(
    r"\b(?:press|pr\b|public relations\b|medien|media\b|newsroom|communications?\b|spokes|redaktion)"
    r"|presse|sprecher|oeffentlichkeit|(?<!tele)kommunikation\b"
)


def speaks_to_press(contact: Contact) -> bool:
    """Return whether `contact` answers the press: its key `press` says so, else the words of department and role."""
    if contact.press is not None:
        return contact.press
    return bool(_WORD.search(fold(f"{contact.department or ''} {contact.role or ''}")))
