"""Rows of the tables as the Directory they were made from; nothing is checked a second time."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Table, select

from bot.directory.file.phones import Phone, Use
from bot.directory.model import (
    Absence,
    Accessibility,
    Contact,
    Directory,
    Expectation,
    Imprint,
    Kind,
    NewsItem,
    Organisation,
    Privacy,
    Settings,
)
from bot.store import tables

T = TypeVar("T")

_AT_ONCE = 2_000  # rows that are in memory beside the directory itself


def rebuild(connection: Connection, state: Row[Any]) -> Directory:
    """Return the directory whose row of the state table is `state`, as that transaction sees it."""
    pool = _Pool()
    phones = _by_owner(connection, tables.phones, "entry", lambda row: _phone(row, pool))
    away = _by_owner(connection, tables.absences, "contact", _absence)
    found = _by_owner(connection, tables.news_contacts, "news", lambda row: pool.one(row.entry))
    return Directory(
        version=state.version,
        publisher=state.publisher,
        organisations=tuple(_organisation(row, pool, phones) for row in _rows(connection, tables.organisations)),
        contacts=tuple(_contact(row, pool, phones, away) for row in _rows(connection, tables.contacts)),
        news=tuple(_item(row, pool, found) for row in _rows(connection, tables.news)),
        settings=_settings(dict(state.settings)),
        expectations=tuple(_expectation(row) for row in _rows(connection, tables.expectations)),
        objections=tuple(state.objections),
    )


class _Pool:
    """Hands out one object for equal values, since towns, topics and ids return by the thousand."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def one(self, value: T) -> T:
        """Return the first value that equalled `value`."""
        known: T = self._known.setdefault(value, value)
        return known

    def several(self, texts: list[str]) -> tuple[str, ...]:
        """Return a list of texts as a tuple, shared as its texts are."""
        return self.one(tuple(map(self.one, texts)))


def _rows(connection: Connection, table: Table) -> Iterable[Row[Any]]:
    return connection.execute(select(table).order_by(table.c.position), execution_options={"yield_per": _AT_ONCE})


def _by_owner(
    connection: Connection, table: Table, owner: str, value: Callable[[Row[Any]], T]
) -> dict[str, tuple[T, ...]]:
    owned: dict[str, tuple[T, ...]] = {}
    for row in _rows(connection, table):
        name = getattr(row, owner)
        owned[name] = (*owned.get(name, ()), value(row))
    return owned


def _settings(fields: dict[str, Any]) -> Settings:
    imprint, privacy = fields.pop("imprint"), fields.pop("privacy")
    accessibility = fields.pop("accessibility", None)
    return Settings(
        **fields,
        imprint=imprint and Imprint(**imprint),
        privacy=privacy and Privacy(**privacy),
        accessibility=accessibility and Accessibility(**accessibility),
    )


def _phone(row: Row[Any], pool: _Pool) -> Phone:
    return Phone(row.number, row.printed, Use(row.use), pool.one(row.hours), pool.one(row.note))


def _absence(row: Row[Any]) -> Absence:
    return Absence(first=row.first, until=row.until, note=row.note)


def _organisation(row: Row[Any], pool: _Pool, phones: dict[str, tuple[Phone, ...]]) -> Organisation:
    return Organisation(
        id=pool.one(row.id),
        name=row.name,
        aliases=tuple(row.aliases),
        kind=row.kind and Kind(row.kind),
        place=pool.one(row.place),
        covers=tuple(row.covers),
        parent=pool.one(row.parent),
        phones=phones.get(row.id, ()),
        emails=tuple(row.emails),
        website=row.website,
    )


def _contact(
    row: Row[Any], pool: _Pool, phones: dict[str, tuple[Phone, ...]], away: dict[str, tuple[Absence, ...]]
) -> Contact:
    return Contact(
        id=pool.one(row.id),
        organisation=pool.one(row.organisation),
        name=row.name,
        department=pool.one(row.department),
        role=pool.one(row.role),
        press=row.press,
        phones=phones.get(row.id, ()),
        emails=tuple(row.emails),
        hours=pool.one(row.hours),
        topics=pool.several(row.topics),
        languages=pool.several(row.languages),
        deputy=pool.one(row.deputy),
        away=away.get(row.id, ()),
        until=pool.one(row.until),
        checked=pool.one(row.checked),
        informed=pool.one(row.informed),
        source=pool.one(row.source),
    )


def _item(row: Row[Any], pool: _Pool, found: dict[str, tuple[str, ...]]) -> NewsItem:
    return NewsItem(
        id=row.id,
        title=row.title,
        contacts=pool.one(found.get(row.id, ())),
        places=pool.several(row.places),
        agency=pool.one(row.agency),
        date=pool.one(row.date),
        embargo=row.embargo,
        text=row.text,
        topics=pool.several(row.topics),
        url=row.url,
    )


def _expectation(row: Row[Any]) -> Expectation:
    answer = row.answer if isinstance(row.answer, str) else tuple(row.answer)
    return Expectation(ask=row.ask, answer=answer, at=row.at)
