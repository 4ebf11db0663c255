"""What time has overtaken: numbers nobody rang lately, people who were not told, entries that have expired."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from bot.directory.model import Contact, Directory
from bot.directory.problem import Problem, Severity, problem
from bot.editing.file_places import FilePlaces

STALE_MONTHS = 12
"""Months after which a number should be rung again."""

_NAMED = 5
"""Contacts that one warning names; the oldest are rung first anyway."""


def warn_of_dates(directory: Directory, places: FilePlaces, today: date) -> Iterator[Problem]:
    """Warn of contacts unchecked for 12 months, of people not informed a month after listing, and of expired ones."""
    listed = [contact for contact in directory.contacts if contact.until is None or contact.until >= today]
    yield from _unchecked(listed, places, today)
    yield from _uninformed(directory, listed, places, today)
    for contact in directory.contacts:
        if contact.until is not None and contact.until < today:
            about = {"id": contact.id, "until": contact.until.isoformat()}
            yield problem(places.of(contact, "until"), "expired", Severity.WARNING, **about)


def _unchecked(contacts: list[Contact], places: FilePlaces, today: date) -> Iterator[Problem]:
    """One warning an organisation, at its contact that was checked longest ago; never counts as longest."""
    stale: dict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        if contact.checked is None or _months(contact.checked, today) >= STALE_MONTHS:
            stale[contact.organisation].append(contact)
    for organisation, theirs in stale.items():
        theirs.sort(key=lambda contact: contact.checked or date.min)
        named = ", ".join(f"{contact.id} ({contact.checked or '–'})" for contact in theirs[:_NAMED])
        more = ", …" if len(theirs) > _NAMED else ""
        about: dict[str, str | int] = {"organisation": organisation, "count": len(theirs), "contacts": named + more}
        yield problem(places.of(theirs[0], "checked"), "unchecked", Severity.WARNING, **about)


def _uninformed(directory: Directory, contacts: list[Contact], places: FilePlaces, today: date) -> Iterator[Problem]:
    """Warn of people not told within a month (Art. 14 (3) GDPR).

    The file does not say when a person was listed: the earliest date that speaks of them stands in, and where no date
    does, the month counts as over.
    """
    known: dict[str, date] = {}
    for item in directory.news:
        for identifier in item.contacts if item.date else ():
            known[identifier] = min(known.get(identifier, date.max), item.date or date.max)
    for contact in contacts:
        if contact.name is None or contact.informed is not None:
            continue
        since = min(known.get(contact.id, date.max), contact.checked or date.max)
        if since == date.max or _months(since, today) >= 1:
            yield problem(places.of(contact), "uninformed", Severity.WARNING, id=contact.id)


def _months(since: date, today: date) -> int:
    """Return how many whole months lie between two days."""
    return (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
