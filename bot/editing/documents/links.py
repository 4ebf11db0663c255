"""Addresses behind links: a number or an e-mail address that a reader would only see when clicking."""

import re
from urllib.parse import unquote

_ADDRESS = re.compile(r"(mailto|tel):([^?]+)", re.IGNORECASE)


def with_address(text: str, href: str | None) -> str:
    """Return the text of a link, with the address or number that it leads to where the text does not say it."""
    found = _ADDRESS.match(href.strip()) if href else None
    if not found:
        return text
    address = unquote(found[2]).strip()
    if found[1].lower() == "tel":
        said = re.sub(r"\D", "", address)[-6:] in re.sub(r"\D", "", text)
    else:
        said = address.casefold() in text.casefold()
    return text if said or not address.isprintable() else f"{text} {address}".strip()
