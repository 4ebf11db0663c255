"""Numbers and addresses that stand beside the press contacts of a release and belong to none of them."""

import re
from collections.abc import Sequence

from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number

from bot.releases.looks import is_prose
from bot.releases.parties import ReleaseContact

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FAX = re.compile(r"\b(?:tele)?fax\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:ticket|karten|kasse|hotline|notruf|zeug|hinweise|anmeld|teilnahme|bewerb|spende|konto|iban|bürgertelefon|abo)",
    re.I,
)
_MOST = 20


def left_over(text: str, contacts: Sequence[ReleaseContact]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return numbers (E.164) and addresses of the lines that are no running text and that no contact has.

    Fax numbers, ticket lines and numbers for witnesses are nobody's press contact.
    """
    read = {phone for contact in contacts for phone in contact.phones}
    known = {email.casefold() for contact in contacts for email in contact.emails}
    phones: dict[str, None] = {}
    emails: dict[str, None] = {}
    for line in text.split("\n"):
        if is_prose(line) or _OTHERS.search(line):
            continue
        emails |= {address: None for address in _ADDRESS.findall(line) if address.casefold() not in known}
        for found in PhoneNumberMatcher(line, "DE"):
            number = str(format_number(found.number, PhoneNumberFormat.E164))
            if number not in read and not _FAX.search(line[max(found.start - 30, 0) : found.start]):
                phones[number] = None
    return tuple(phones)[:_MOST], tuple(emails)[:_MOST]
