"""Rows -> entries: which one of the directory a row means, else a new one with an id of its own."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.directory.file.phones import Phone
from bot.directory.file.tree import Node
from bot.directory.fold import fold
from bot.directory.model import Contact, Directory, Organisation
from bot.directory.phone import PhoneError, read_phones
from bot.directory.problem import Problem, problem
from bot.editing.draft.id_proposals import ids_of_person, slug
from bot.editing.draft.listed_already import ListedAlready
from bot.editing.draft.new_entry import ListName, remark
from bot.editing.tables.cells import CellValue
from bot.editing.tables.columns import CONTACT_KEYS, ORGANISATION_KEYS
from bot.editing.tables.table_rows import Row

_ID = re.compile(r"[a-z0-9-]{1,40}")
_DESK = "presse"
_OF_OFFICE = tuple(key for key in ORGANISATION_KEYS if key not in CONTACT_KEYS)


@dataclass(frozen=True, slots=True)
class RowEntry:
    """The entry that a row means, and the values it gives to it, `id` among them.

    `replaces`: an emptied cell takes the value away.
    """

    row: Row
    kind: ListName
    id: str
    values: Mapping[str, CellValue | None]
    replaces: bool


class Matching:
    """The rows of one table matched with one directory."""

    def __init__(self, directory: Directory, tree: Node) -> None:
        self.problems: list[tuple[str, Problem]] = []
        """What is to be said of the table, each with the sheet it is about."""
        self._directory = directory
        self._listed = ListedAlready(directory, tree)
        self._ids = {entry.id for entry in directory.entries()}
        self._existing = set(self._ids)
        self._contacts = {contact.id for contact in directory.contacts}
        self._desks: dict[tuple[str, str], str] = {}
        self._names: dict[str, set[str]] = {}
        self._first: dict[str, Row] = {}
        self._offices: dict[str, RowEntry] = {}
        for contact in directory.contacts:
            self._know(contact)

    def entries(self, rows: Sequence[Row]) -> list[RowEntry]:
        """Return the entry of every row, and one for every organisation that rows name and nobody knows yet."""
        for row in rows:
            typed = row.text("id")
            if typed and typed not in self._ids:
                self._listed.ids.propose(typed)
                self._ids.add(typed)
        organisations = [self._organisation(row) for row in rows if row.kind == "organisations"]
        contacts = [self._contact(row) for row in rows if row.kind == "contacts"]
        for row in rows:
            if row.kind is None:
                self._say(row, problem(row.place_of("list"), "table-list"))
        found = [*organisations, *self._offices.values(), *contacts]
        return [replace(entry, values=self._referring(entry.values)) for entry in found if self._is_first(entry)]

    def _organisation(self, row: Row) -> RowEntry:
        name, typed = row.text("name"), row.text("id")
        listed = self._listed.organisation(name) if name and not typed else None
        identifier = typed or (listed.id if listed else self._listed.ids.propose(slug(name or "")))
        self._ids.add(identifier)
        if name:
            self._listed.add(Organisation(identifier, name, row.texts("aliases")))
        return RowEntry(row, "organisations", identifier, {**row.values, "id": identifier}, bool(typed) and row.whole)

    def _contact(self, row: Row) -> RowEntry:
        organisation, typed = self._office(row), row.text("id")
        values = {key: value for key, value in row.values.items() if key not in _OF_OFFICE}
        name, department = row.text("name"), row.text("department")
        phones, emails = _dialled(row.texts("phones")), row.texts("emails")
        identifier = typed or self._meant(organisation or "", name, department, (emails, phones))
        if identifier is None:
            if name:
                self._say_near(row, "name", name, self._listed.near_person(name, organisation or ""))
            wishes = ids_of_person(name) if name else (slug(f"{organisation}-{department or _DESK}"),)
            identifier = self._listed.ids.propose(*wishes)
        if "organisation" in values or identifier not in self._contacts:
            values["organisation"] = organisation
        if identifier not in self._contacts:
            numbers = tuple(Phone(number, number) for number in phones)
            self._know(Contact(identifier, organisation or "", name, department, phones=numbers, emails=emails))
        self._ids.add(identifier)
        return RowEntry(row, "contacts", identifier, {**values, "id": identifier}, bool(typed) and row.whole)

    def _office(self, row: Row) -> str | None:
        """Return the id of the organisation that a row names, a new one where nobody knows the name."""
        if "organisation" not in row.values:
            return self._directory.publisher
        said = row.text("organisation")
        if said is None or said in self._ids:
            return said
        if (listed := self._listed.organisation(said)) is not None:
            self._complete(row, listed.id)
            return listed.id
        if row.text("id") and _ID.fullmatch(said):
            return said  # the form of an id, in a table with ids: `check` says that it refers to nothing
        self._say_near(row, "organisation", said, self._listed.near_organisation(said))
        identifier = self._listed.ids.propose(slug(said))
        self._ids.add(identifier)
        self._listed.add(Organisation(identifier, said))
        self._offices[identifier] = RowEntry(row, "organisations", identifier, {"id": identifier, "name": said}, False)
        self._complete(row, identifier)
        return identifier

    def _complete(self, row: Row, identifier: str) -> None:
        """Give a new organisation what the row of a contact says of it: place, website."""
        office = self._offices.get(identifier)
        for key in _OF_OFFICE:
            value = row.values.get(key)
            if not value:
                continue
            if office is None or office.values.get(key, value) != value:
                self._say(row, remark("table-not-taken", row.place_of(key), key=key, id=identifier))
            else:
                office = replace(office, values={**office.values, key: value})
                self._offices[identifier] = office

    def _meant(
        self, organisation: str, name: str | None, department: str | None, ways: tuple[Sequence[str], Sequence[str]]
    ) -> str | None:
        """Return the id of the contact that a row without one means: the same person, or the same desk."""
        if name:
            person = self._listed.person(organisation, name)
            return person.id if person else None
        if department and (organisation, fold(department)) in self._desks:
            return self._desks[organisation, fold(department)]
        reached = self._listed.reached(*ways)
        same = reached and not reached.name and reached.organisation == organisation
        return reached.id if reached and same and not (department and reached.department) else None

    def _know(self, contact: Contact) -> None:
        if contact.name:
            self._names.setdefault(fold(contact.name), set()).add(contact.id)
        elif contact.department:
            self._desks.setdefault((contact.organisation, fold(contact.department)), contact.id)
        self._listed.add(contact)

    def _referring(self, values: Mapping[str, CellValue | None]) -> dict[str, CellValue | None]:
        """Return values in which a deputy or a parent is named by its id."""
        found = dict(values)
        deputy, parent = found.get("deputy"), found.get("parent")
        if isinstance(deputy, str) and deputy not in self._ids:
            named = self._names.get(fold(deputy), set())
            found["deputy"] = next(iter(named)) if len(named) == 1 else deputy
        if isinstance(parent, str) and parent not in self._ids and (listed := self._listed.organisation(parent)):
            found["parent"] = listed.id
        return found

    def _is_first(self, entry: RowEntry) -> bool:
        first = self._first.setdefault(f"{entry.kind} {entry.id}", entry.row)
        if first is not entry.row:
            self._say(entry.row, problem(entry.row.place, "table-twice", id=entry.id, first=first.place.line))
        return first is entry.row

    def _say_near(self, row: Row, key: str, name: str, near: Organisation | Contact | None) -> None:
        if near and near.id in self._existing:
            self._say(row, remark("table-near", row.place_of(key), name=name, id=near.id, key=key))

    def _say(self, row: Row, said: Problem) -> None:
        self.problems.append((row.sheet, said))


def _dialled(phones: Iterable[str]) -> tuple[str, ...]:
    return tuple(_numbers(phones))


def _numbers(phones: Iterable[str]) -> Iterator[str]:
    for phone in phones:
        try:
            yield from (number for number, _ in read_phones(phone))
        except PhoneError:
            continue  # said when the values are read
