"""A Directory as rows of the tables, in the order of its file."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, Table

from bot.directory.model import Contact, Directory, NewsItem, Organisation
from bot.store import tables

Row = dict[str, Any]

_AT_ONCE = 2_000  # rows that are in memory beside the directory itself


def replace(connection: Connection, directory: Directory, digest: str, generation: int, now: datetime) -> None:
    """Put `directory` in place of the one in the database."""
    for table in reversed(tables.DIRECTORY):
        connection.execute(table.delete())
    content: dict[Table, Iterator[Row]] = {
        tables.entries: _entries(directory),
        tables.organisations: _organisations(directory),
        tables.contacts: _contacts(directory),
        tables.phones: _phones(directory),
        tables.absences: _absences(directory),
        tables.news: _news(directory),
        tables.news_contacts: _news_contacts(directory),
        tables.expectations: _expectations(directory),
        tables.state: iter([_state(directory, digest, generation, now)]),
    }
    for table in tables.DIRECTORY:
        rows = content[table]
        while some := list(islice(rows, _AT_ONCE)):
            connection.execute(table.insert(), some)


def _entries(directory: Directory) -> Iterator[Row]:
    for entry in directory.entries():
        yield {"id": entry.id, "kind": _kind(entry)}


def _kind(entry: Organisation | Contact | NewsItem) -> str:
    match entry:
        case Organisation():
            return "organisation"
        case Contact():
            return "contact"
        case NewsItem():
            return "news"


def _organisations(directory: Directory) -> Iterator[Row]:
    for position, organisation in enumerate(directory.organisations):
        yield {
            "id": organisation.id,
            "position": position,
            "name": organisation.name,
            "aliases": organisation.aliases,
            "kind": organisation.kind,
            "place": organisation.place,
            "covers": organisation.covers,
            "parent": organisation.parent,
            "emails": organisation.emails,
            "website": organisation.website,
        }


def _contacts(directory: Directory) -> Iterator[Row]:
    for position, contact in enumerate(directory.contacts):
        yield {
            "id": contact.id,
            "position": position,
            "organisation": contact.organisation,
            "name": contact.name,
            "department": contact.department,
            "role": contact.role,
            "press": contact.press,
            "emails": contact.emails,
            "hours": contact.hours,
            "topics": contact.topics,
            "languages": contact.languages,
            "deputy": contact.deputy,
            "until": contact.until,
            "checked": contact.checked,
            "informed": contact.informed,
            "source": contact.source,
        }


def _phones(directory: Directory) -> Iterator[Row]:
    reachable: chain[Organisation | Contact] = chain(directory.organisations, directory.contacts)
    numbers = ((entry.id, phone) for entry in reachable for phone in entry.phones)
    for position, (entry, phone) in enumerate(numbers):
        yield {
            "entry": entry,
            "position": position,
            "number": phone.number,
            "printed": phone.printed,
            "use": phone.use,
            "hours": phone.hours,
            "note": phone.note,
        }


def _absences(directory: Directory) -> Iterator[Row]:
    times = ((contact.id, absence) for contact in directory.contacts for absence in contact.away)
    for position, (contact, absence) in enumerate(times):
        yield {"contact": contact, "position": position, **asdict(absence)}


def _news(directory: Directory) -> Iterator[Row]:
    for position, item in enumerate(directory.news):
        yield {
            "id": item.id,
            "position": position,
            "title": item.title,
            "places": item.places,
            "agency": item.agency,
            "date": item.date,
            "embargo": item.embargo,
            "text": item.text,
            "topics": item.topics,
            "url": item.url,
        }


def _news_contacts(directory: Directory) -> Iterator[Row]:
    links = ((item.id, entry) for item in directory.news for entry in item.contacts)
    for position, (item, entry) in enumerate(links):
        yield {"news": item, "position": position, "entry": entry}


def _expectations(directory: Directory) -> Iterator[Row]:
    for position, expectation in enumerate(directory.expectations):
        yield {"position": position, **asdict(expectation)}


def _state(directory: Directory, digest: str, generation: int, now: datetime) -> Row:
    return {
        "id": 1,
        "generation": generation,
        "digest": digest,
        "loaded": now,
        "version": directory.version,
        "publisher": directory.publisher,
        "settings": asdict(directory.settings),
        "objections": directory.objections,
    }
