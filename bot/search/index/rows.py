"""The entries of a directory side by side: which term stands where in each, and from whom an entry borrows words.

Entries have numbers: contacts first, then organisations, then news items, each in the order of the file.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from bot.directory.model import Contact, Directory, Entry, NewsItem, Organisation
from bot.directory.reachability import is_listed
from bot.search.index.entry_terms import (
    Person,
    Terms,
    collect,
    label_of,
    nearness_to_press,
    person_of,
    put,
    put_joined,
    put_ways,
)
from bot.search.index.field_mask import PERSON, Field
from bot.search.language.background import background
from bot.search.language.terms import initials
from bot.search.language.vocabulary import DAY, LANGUAGE, vocabulary

LENT = {
    "own": ~Field.JOINED,
    "body": ~Field.JOINED,
    "item": ~Field.JOINED,
    "answering": ~(PERSON | Field.JOINED),
    "parent": ~(Field.COVERED | Field.JOINED),
}
"""What may be borrowed: a name is not answered for, and what is above covers more than what is below."""


class Relation(NamedTuple):
    """An entry whose words another entry may use, and why."""

    number: int
    kind: str  # own | body | parent | item | answering


@dataclass(slots=True)
class Rows:
    """Everything that finding knows of the entries, by their numbers."""

    entries: tuple[Entry, ...]
    terms: list[Terms] = field(default_factory=list)
    borrows: list[tuple[Relation, ...]] = field(default_factory=list)
    people: dict[int, Person] = field(default_factory=dict)
    members: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    children: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    items: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    answering: dict[int, tuple[int, ...]] = field(default_factory=dict)
    body: list[int] = field(default_factory=list)
    press: list[int] = field(default_factory=list)
    labels: list[tuple[tuple[frozenset[str], ...], ...]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def lends_to(self, number: int) -> Iterator[int]:
        """Yield the entries that may use the words of an entry, itself first."""
        yield number
        entry = self.entries[number]
        if isinstance(entry, Contact):
            yield from self.items.get(number, ())
        elif isinstance(entry, Organisation):
            yield from self.members.get(number, ())
            yield from self.items.get(number, ())
            for child in self.children.get(number, ()):
                yield child
                yield from self.members.get(child, ())
        else:
            yield from self.answering[number]

    def ways(self, term: str, postings: Iterable[int]) -> dict[int, tuple[tuple[int, str], ...]]:
        """Return the entries that may use a term, each with the mask of its fields and the relation of its bearer."""
        found: dict[int, tuple[tuple[int, str], ...]] = {}
        for bearer in postings:
            mask = self.terms[bearer][term]
            for number in dict.fromkeys(self.lends_to(bearer)):
                kinds = (kind for other, kind in self.borrows[number] if other == bearer)
                lent = ((mask & LENT[kind], kind) for kind in kinds)
                found[number] = (*found.get(number, ()), *(way for way in lent if way[0]))
        return found

    def has_place(self, number: int) -> bool:
        """Return whether the organisation of an entry is somewhere of its own."""
        body = self.entries[self.body[number]]
        return isinstance(body, Organisation) and body.place is not None

    def has_left(self, number: int, now: datetime) -> bool:
        """Return whether a contact is listed no longer on the day of `now`."""
        entry = self.entries[number]
        return isinstance(entry, Contact) and not is_listed(entry, now.date())


def rows_of(directory: Directory) -> Rows:
    """Return the rows of a directory."""
    entries: tuple[Entry, ...] = (*directory.contacts, *directory.organisations, *directory.news)
    rows = Rows(entries)
    rows.numbers = {entry.id: number for number, entry in enumerate(entries)}
    listed = {organisation.id: organisation for organisation in directory.organisations}
    for number, entry in enumerate(entries):
        match entry:
            case Contact():
                _add_contact(rows, number, entry)
            case Organisation():
                _add_organisation(rows, number, entry)
            case NewsItem():
                _add_item(rows, number, entry)
    for number, entry in enumerate(entries):
        rows.borrows.append(_borrows(rows, number, entry, listed))
        called = (entry.name, *entry.aliases) if isinstance(entry, Organisation) else ()
        rows.labels.append(tuple(label for name in called if (label := label_of(name))))
    _derive_initials(rows)
    return rows


def _add_contact(rows: Rows, number: int, contact: Contact) -> None:
    known: Terms = {}
    if contact.name:
        rows.people[number] = person = person_of(contact.name)
        for part in person.surname:
            put(known, part, Field.SURNAME)
        for part in person.given:
            put(known, part, Field.GIVEN)
        put_joined(known, person.surname, Field.SURNAME)
    collect(known, contact.department, Field.DEPARTMENT)
    collect(known, contact.role, Field.ROLE)
    for topic in contact.topics:
        collect(known, topic, Field.TOPIC)
    for code in contact.languages:
        put(known, LANGUAGE + code, Field.LANGUAGE)
    put_ways(known, contact)
    body = rows.numbers[contact.organisation]
    rows.terms.append(known)
    rows.body.append(body)
    rows.members[body].append(number)
    rows.press.append(nearness_to_press(contact))


def _add_organisation(rows: Rows, number: int, organisation: Organisation) -> None:
    known: Terms = {}
    collect(known, organisation.name, Field.NAME)
    for alias in organisation.aliases:
        collect(known, alias, Field.ALIAS)
    collect(known, organisation.place, Field.PLACE)
    for place in organisation.covers:
        collect(known, place, Field.COVERED)
    put_ways(known, organisation)
    if organisation.kind:
        put(known, f"k:{organisation.kind}", Field.KIND)
    if organisation.parent:
        rows.children[rows.numbers[organisation.parent]].append(number)
    rows.terms.append(known)
    rows.body.append(number)
    rows.press.append(0)


def _add_item(rows: Rows, number: int, item: NewsItem) -> None:
    known: Terms = {}
    collect(known, item.title, Field.TITLE)
    for topic in item.topics:
        collect(known, topic, Field.TOPIC)
    for place in item.places:
        collect(known, place, Field.DATELINE)
    collect(known, item.agency, Field.AGENCY)
    collect(known, item.text, Field.TEXT)
    put(known, vocabulary().news, Field.KIND)
    if item.date:
        put(known, DAY + item.date.isoformat(), Field.DATE)
    rows.terms.append(known)
    rows.body.append(number)
    rows.press.append(0)
    rows.answering[number] = tuple(rows.numbers[answering] for answering in item.contacts)
    for answering in rows.answering[number]:
        rows.items[answering].append(number)


def _borrows(rows: Rows, number: int, entry: Entry, listed: dict[str, Organisation]) -> tuple[Relation, ...]:
    if isinstance(entry, NewsItem):
        answering = [Relation(other, "answering") for other in rows.answering[number]]
        bodies = dict.fromkeys(rows.body[other] for other in rows.answering[number])
        others = [Relation(body, "answering") for body in bodies if body not in rows.answering[number]]
        return (Relation(number, "own"), *answering, *others)
    relations = [Relation(number, "own")]
    organisation = listed[entry.organisation] if isinstance(entry, Contact) else entry
    if isinstance(entry, Contact):
        relations.append(Relation(rows.body[number], "body"))
    seen = {organisation.id}
    while organisation.parent and organisation.parent not in seen:
        organisation = listed[organisation.parent]
        seen.add(organisation.id)
        relations.append(Relation(rows.numbers[organisation.id], "parent"))
    relations += [Relation(item, "item") for item in rows.items.get(number, ())[:_MOST_ITEMS]]
    return tuple(relations)


_MOST_ITEMS = 20
_USUAL = 45


def _derive_initials(rows: Rows) -> None:
    """Know departments, and organisations without a listed abbreviation, by initials that nobody else has."""
    made: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(rows.entries):
        named = entry.department or "" if isinstance(entry, Contact) else ""
        if isinstance(entry, Organisation) and not any(alias.isupper() for alias in entry.aliases):
            named = entry.name
        for short in initials(named, vocabulary().legal_forms):
            made[short].append(number)
    taken = {term for known in rows.terms for term, mask in known.items() if mask & ~Field.TEXT}
    for short, owners in made.items():
        if short not in taken and len(owners) <= 3 and background().zipf.get(short, 0) < _USUAL:
            for number in owners:
                put(rows.terms[number], short, Field.INITIALS)
