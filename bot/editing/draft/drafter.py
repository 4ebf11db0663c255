"""A press release -> the entries that it would add to the directory, and what an editor should know about them.

Nothing is looked up and nothing guessed in silence: what the text leaves open is marked, whoever is listed already is
used again, and nobody who objected comes back.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.directory.file.tree import Node
from bot.directory.fold import fold
from bot.directory.model import Directory
from bot.directory.problem import Problem
from bot.editing.draft.id_proposals import id_of_headline
from bot.editing.draft.listed_already import ListedAlready
from bot.editing.draft.new_entry import NewEntry, Value, remark
from bot.editing.draft.party_entries import PartyEntries
from bot.releases.release import Release

_LONGEST_TITLE = 300
_LONGEST_PLACE = 120
_TEASER = 100


@dataclass(frozen=True, slots=True)
class Draft:
    """What one release adds: new entries, and remarks, placed where the entry they speak of stands in the file."""

    release: Release
    entries: tuple[NewEntry, ...]
    remarks: tuple[Problem, ...]


class Drafter:
    """Drafts releases for one directory; what an earlier draft added is known to the later ones."""

    def __init__(self, directory: Directory, tree: Node | None = None) -> None:
        """Take the directory, and the tree it was read from where remarks should say lines."""
        self._publisher = directory.publisher
        self._listed_already = ListedAlready(directory, tree)
        self._titles = {fold(item.title): item.id for item in directory.news}

    def draft(self, release: Release, url: str | None = None) -> Draft:
        """Return what `release` adds; `url` is where it was published."""
        parties = PartyEntries(self._listed_already, release, source=url)
        for contact in release.contacts:
            parties.take(contact)
        entries, remarks = parties.entries, parties.remarks
        title = _title(release)
        if (listed := self._titles.get(fold(title))) is not None:
            place = self._listed_already.place(listed)
            remarks.append(remark("draft-news-known", place, id=listed))
        elif title:
            item = self._item(release, title, parties.answering, url)
            self._titles[fold(title)] = item.id
            entries.append(item)
        return Draft(release, tuple(entries), tuple(remarks))

    def _item(self, release: Release, title: str, answering: Iterable[str], url: str | None) -> NewEntry:
        contacts = list(dict.fromkeys(answering))
        values: dict[str, Value | None] = {
            "id": self._listed_already.ids.propose(id_of_headline(title)),
            "title": title,
            "contacts": contacts or [self._publisher],
            "places": [place[:_LONGEST_PLACE] for place in release.places],
            "agency": release.agency,
            "date": release.date,
            "embargo": release.embargo.strftime("%Y-%m-%d %H:%M") if release.embargo else None,
            "text": release.text,
            "url": url,
        }
        unsure = {name for name in release.unsure if values.get(name)}
        if not release.headline:
            unsure.add("title")
        if not contacts:
            unsure.add("contacts")
        return NewEntry("news", values, unsure)


def _title(release: Release) -> str:
    """Return the headline, else the beginning of the text."""
    if release.headline:
        return release.headline[:_LONGEST_TITLE]
    words = " ".join(release.text.split())
    return words if len(words) <= _TEASER else words[:_TEASER].rpartition(" ")[0] + " …"
