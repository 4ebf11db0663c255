"""One generation of the directory, made ready for answering, with what was made for this minute; swapped whole."""

from collections import defaultdict
from datetime import date, datetime
from itertools import islice

from bot.desk.minute_cache import MinuteCache
from bot.desk.reply import Language, Markup, Reply
from bot.directory.fold import fold
from bot.directory.ladder import Ladders
from bot.directory.model import Contact, Directory, Entry, NewsItem, Organisation
from bot.directory.reachability import is_listed, is_visible
from bot.search.finder import Finder


class PreparedDirectory:
    """A directory with what finds in it and its ladders."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.finder = Finder(directory)
        self.ladders = Ladders(directory)
        self.cards: MinuteCache[tuple[str, Language, bool], Reply] = MinuteCache()
        self.ways: MinuteCache[tuple[str, Language], Markup] = MinuteCache()
        self._entries: dict[str, Entry] = {entry.id: entry for entry in directory.entries()}
        self._organisations = {organisation.id: organisation for organisation in directory.organisations}
        self.places = frozenset(
            fold(place) for organisation in directory.organisations for place in _places(organisation) if place
        )
        self.surnames = frozenset(
            words[-1] for contact in directory.contacts if (words := fold(contact.name or "").split())
        )
        self._items: dict[str, list[NewsItem]] = defaultdict(list)
        self._staff: dict[str, list[Contact]] = defaultdict(list)
        for contact in directory.contacts:
            self._staff[contact.organisation].append(contact)
        self._newest = sorted(directory.news, key=lambda item: item.date or date.min, reverse=True)
        for item in self._newest:
            for answering in item.contacts:
                self._items[answering].append(item)

    def entry(self, identifier: str, now: datetime) -> Entry | None:
        """Return the entry with this id; None where there is none, or it is an item still under embargo."""
        entry = self._entries.get(identifier)
        return None if isinstance(entry, NewsItem) and not self.visible(entry, now) else entry

    def organisation(self, contact: Contact) -> Organisation:
        """Return the organisation a contact speaks for."""
        return self._organisations[contact.organisation]

    @property
    def publisher(self) -> Organisation:
        """The organisation that runs this directory."""
        return self._organisations[self.directory.publisher]

    def visible(self, item: NewsItem, now: datetime) -> bool:
        """Return whether `item` may be shown at `now` (aware)."""
        return is_visible(item, now, self.directory.settings.zone)

    def has_contacts(self, organisation: Organisation, now: datetime) -> bool:
        """Return whether anybody speaks for `organisation` itself on the day of `now` (on the directory's clock)."""
        return any(is_listed(contact, now.date()) for contact in self._staff.get(organisation.id, ()))

    def latest(self, now: datetime, most: int, answering: str | None = None) -> list[NewsItem]:
        """Return the newest visible items, of one contact or of all; those without a date last, in the file's order."""
        items = self._newest if answering is None else self._items.get(answering, ())
        return list(islice((item for item in items if self.visible(item, now)), most))


def _places(organisation: Organisation) -> tuple[str | None, ...]:
    return (organisation.place, *organisation.covers)
