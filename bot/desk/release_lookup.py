"""Whom of the directory a press release names, by headline, address, number, or name within its organisation."""

from datetime import datetime

from bot.desk.prepared import PreparedDirectory
from bot.directory.fold import fold
from bot.directory.model import Contact, NewsItem, Organisation
from bot.releases.release import Release, ReleaseContact

_BEGINNING = 120
"""Folded characters by which the text of an item is known where its headline is missing or another one."""


class ReleaseLookup:
    """The entries of one directory by their exact values."""

    def __init__(self, prepared: PreparedDirectory) -> None:
        self.prepared = prepared
        self._items: dict[str, NewsItem] = {}
        self._ways: dict[str, Contact | Organisation] = {}
        self._organisations: dict[str, Organisation] = {}
        self._people: dict[tuple[str, str], Contact] = {}
        for item in prepared.directory.news:
            for known in (fold(item.title), _beginning(item.text or "")):
                self._items.setdefault(known, item)
        for contact in prepared.directory.contacts:
            self._ways.update(dict.fromkeys(_ways(contact) - self._ways.keys(), contact))
            if contact.name:
                self._people.setdefault((contact.organisation, fold(contact.name)), contact)
        for organisation in prepared.directory.organisations:
            self._ways.update(dict.fromkeys(_ways(organisation) - self._ways.keys(), organisation))
            for name in (organisation.name, *organisation.aliases):
                self._organisations.setdefault(fold(name), organisation)

    def item(self, release: Release, now: datetime) -> NewsItem | None:
        """Return the item that `release` is, by its headline or the beginning of its text; none under embargo."""
        for known in (fold(release.headline or ""), _beginning(release.text)):
            item = self._items.get(known) if known else None
            if item is not None and self.prepared.visible(item, now):
                return item
        return None

    def answering(self, contact: ReleaseContact) -> Contact | Organisation | None:
        """Return whom the directory has for a contact of a release: by address, by number, by house and name."""
        for way in (*(email.casefold() for email in contact.emails), *contact.phones):
            if way in self._ways:
                return self._ways[way]
        house = self._organisations.get(fold(contact.organisation or ""))
        if house is None:
            return None
        people = (self._people.get((house.id, fold(name))) for name in contact.people)
        return next((person for person in people if person), house)


def _ways(entry: Contact | Organisation) -> set[str]:
    return {*(email.casefold() for email in entry.emails), *(phone.number for phone in entry.phones)}


def _beginning(text: str) -> str:
    """Return what a text begins with; nothing where it is too short to tell one item from another."""
    folded = fold(text[: 2 * _BEGINNING])
    return folded[:_BEGINNING] if len(folded) >= _BEGINNING else ""
