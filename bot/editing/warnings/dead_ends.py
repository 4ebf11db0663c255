"""Ladders that end too soon, and news that leads to nobody."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.directory.ladder import Ladders
from bot.directory.model import Contact, Directory, Organisation
from bot.directory.problem import Problem, Severity, problem
from bot.directory.reachability import is_listed
from bot.editing.file_places import FilePlaces

FEWEST_RUNGS = 2
"""Numbers that a contact's ladder should have: who does not answer must not be the end."""


def warn_of_reach(directory: Directory, places: FilePlaces, now: datetime) -> Iterator[Problem]:
    """Warn of contacts with fewer than two numbers to try, and of items none of whose contacts is live."""
    ladders = Ladders(directory)
    today = now.astimezone(directory.settings.zone).date()
    for contact in directory.contacts:
        if is_listed(contact, today):
            rungs = len(ladders.ladder(contact, now).rungs)
            if rungs < FEWEST_RUNGS:
                yield problem(places.of(contact), "few-rungs", Severity.WARNING, id=contact.id, count=rungs)
    live = _live(directory, today)
    for item in directory.news:
        if live.isdisjoint(item.contacts):
            yield problem(places.of(item, "contacts"), "news-without-contact", Severity.WARNING, id=item.id)


def _live(directory: Directory, today: date) -> set[str]:
    """Return the ids of contacts that are listed today, and of organisations that can be reached or have such."""
    contacts = [contact for contact in directory.contacts if is_listed(contact, today)]
    reached = {organisation.id for organisation in directory.organisations if _has_way(organisation)}
    return {contact.id for contact in contacts} | {contact.organisation for contact in contacts} | reached


def _has_way(entry: Contact | Organisation) -> bool:
    return bool(entry.phones or entry.emails)
