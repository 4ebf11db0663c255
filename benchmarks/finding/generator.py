"""Invented press directories of any size, in the format of `data/contacts.yaml`; the same for the same seed.

`python -m benchmarks.finding.generator 400 --seed 7 > contacts.yaml` writes one.
"""

import argparse
import random
import sys
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Any

from benchmarks.finding.headlines import story, topic
from benchmarks.finding.numbers import Ids, Number, Numbers
from benchmarks.finding.offices import BY_KEY, Office, office
from benchmarks.finding.people import Person, person
from benchmarks.finding.towns import Town, all_towns
from benchmarks.finding.words import coarse, folded
from benchmarks.finding.writing import yaml_lines

Entry = dict[str, Any]

MOST_ITEMS = 20_001
CONTACTS_PER_OFFICE = 2.2
PRESS_DEPARTMENTS = (
    "Pressestelle", "Pressestelle", "Pressestelle", "Presse- und Öffentlichkeitsarbeit", "Kommunikation", "Presseamt",
    "Medien und Kommunikation", "Unternehmenskommunikation", "Stabsstelle Presse", "Referat Kommunikation",
)  # fmt: skip
OTHER_DEPARTMENTS = (
    "Leitstelle", "Büro der Leitung", "Veranstaltungen", "Marketing", "Dezernat Umwelt", "Fachbereich Soziales",
)  # fmt: skip
_ROLES = (
    ("Pressesprecher", "Pressesprecherin"), ("Leiter der Pressestelle", "Leiterin der Pressestelle"),
    ("stellvertretender Sprecher", "stellvertretende Sprecherin"), ("Referent", "Referentin"),
    ("Geschäftsführer", "Geschäftsführerin"), ("Sachbearbeiter", "Sachbearbeiterin"), ("Redakteur", "Redakteurin"),
)  # fmt: skip
_HOURS = ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "Mo-Fr 09:00-17:00; PH off", "Tu-Su 10:00-18:00")
_MAILBOXES = ("{first}.{last}", "{initial}.{last}", "{last}", "{initial}{last}")


@dataclass(slots=True)
class Generated:
    """A `directory` as its file says it, and what its maker knows besides: by id, the office, person and number."""

    directory: Entry = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    numbers: dict[str, Number] = field(default_factory=dict)


def items_for(contacts: int) -> int:
    """How many news items go with so many contacts: twice as many, few in a small directory, 20,001 at most."""
    return contacts if contacts <= 40 else min(2 * contacts, MOST_ITEMS)


def generate(contacts: int, seed: int, items: int | None = None) -> Generated:
    """A directory of exactly so many contacts and news items."""
    return _Maker(contacts, seed).make(items_for(contacts) if items is None else items)


def write(directory: Entry, path: Path) -> None:
    """Put the directory into a YAML file."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(yaml_lines(directory))


class _Maker:
    """Fills one directory."""

    def __init__(self, contacts: int, seed: int) -> None:
        self._rng = random.Random(f"directory {seed} {contacts}")
        self._wanted = contacts
        offices = max(4, round(contacts / CONTACTS_PER_OFFICE))
        self._towns = self._region(offices)
        self._numbers = Numbers(self._rng, offices)
        self._ids = Ids()
        self._names: set[str] = set()
        self._mailboxes: set[str] = set()
        self._administrations: dict[str, str] = {}
        self._organisations: list[Entry] = []
        self._contacts: list[Entry] = []
        self._made = Generated()

    def make(self, items: int) -> Generated:
        town = self._towns[0]
        house = Office("publisher", "association", f"Nachrichtendienst {town.name}", "dem", (), town.name)
        self._organisation(house, contacts=1)
        weights = [town.weight for town in self._towns]
        while len(self._contacts) < self._wanted:
            self._office(self._rng.choices(self._towns, weights=weights)[0])
        with_contacts = sorted({entry["organisation"] for entry in self._contacts})
        by_organisation: dict[str, list[str]] = {}
        for entry in self._contacts:
            by_organisation.setdefault(entry["organisation"], []).append(entry["id"])
        self._made.directory = {
            "version": "1",
            "publisher": self._organisations[0]["id"],
            "organisations": self._organisations,
            "contacts": self._contacts,
            "news": [self._news_item(self._rng.choice(with_contacts), by_organisation) for _ in range(items)],
            "settings": {"region": "DE-NW", "timezone": "Europe/Berlin"},
        }
        return self._made

    def _region(self, offices: int) -> list[Town]:
        """Neighbours with alike area codes for a small directory, all of Germany for a large one."""
        towns = all_towns()
        wanted = max(5, offices // 8)
        if wanted >= len(towns) // 2:
            return list(towns)
        centre = self._rng.choice(towns[:60])

        def nearness(town: Town) -> tuple[int, float]:
            shared = takewhile(lambda pair: pair[0] == pair[1], zip(town.area, centre.area, strict=False))
            return len(list(shared)), town.weight

        return [centre, *sorted(set(towns) - {centre}, key=nearness, reverse=True)][:wanted]

    def _office(self, town: Town) -> None:
        made = office(self._rng, town)
        alone = f"{made.office} {made.place}"  # a town has one police, but many companies and societies
        if coarse(folded(made.name)) in self._names or alone in self._names:
            return
        if made.office in BY_KEY:
            self._names.add(alone)
        contacts = self._rng.choices((0, 1, 2, 3, 4, 5), weights=(4, 33, 30, 18, 10, 5))[0]
        self._organisation(made, min(contacts, self._wanted - len(self._contacts)))

    def _organisation(self, made: Office, contacts: int) -> None:
        rng = self._rng
        aliases = [alias for alias in made.aliases if coarse(folded(alias)) not in self._names]
        self._names.update(coarse(folded(name)) for name in (made.name, *aliases))
        entry: Entry = {"id": self._ids.make(made.name), "name": made.name}
        if rng.random() < 0.7:
            entry["kind"] = made.kind
        if rng.random() < 0.85:
            entry["place"] = made.place
        if aliases:
            entry["aliases"] = aliases
        if self._organisations and (contacts == 0 or rng.random() < 0.15):
            entry["parent"] = self._parent(made)
        position = len(self._organisations)
        domain = f"{entry['id']}.example"
        if rng.random() < 0.4:
            entry["phones"] = [self._phone(entry["id"], position)]
        if rng.random() < 0.3:
            entry["emails"] = [f"info@{domain}"]
        if made.office in {"stadt", "kreis"}:
            self._administrations.setdefault(made.place, entry["id"])
        self._organisations.append(entry)
        self._made.offices[entry["id"]] = made
        has_desk = rng.random() < (0.2 if contacts == 1 else 0.45)
        for turn in range(contacts):
            contact = self._desk(entry) if has_desk and turn == 0 else self._person(entry)
            contact["phones"] = [self._phone(contact["id"], position)]
            self._more(contact)
            self._contacts.append(contact)

    def _parent(self, made: Office) -> str:
        """The organisation that stands above: the town's administration where it is listed, else the publisher."""
        return self._administrations.get(made.place, self._organisations[0]["id"])

    def _phone(self, owner: str, organisation: int) -> str:
        number = self._numbers.take(organisation)
        self._made.numbers[owner] = number
        return self._numbers.printed(number)

    def _desk(self, organisation: Entry) -> Entry:
        known = self._ids.make(f"presse {organisation['name']}")
        entry: Entry = {"id": known, "organisation": organisation["id"]}
        entry["department"] = self._rng.choice(PRESS_DEPARTMENTS)
        entry["emails"] = [f"presse@{organisation['id']}.example"]
        return entry

    def _person(self, organisation: Entry) -> Entry:
        rng = self._rng
        human = person(rng)
        known = self._ids.make(f"{human.first} {human.surname}")
        entry: Entry = {"id": known, "name": human.name, "organisation": organisation["id"]}
        self._made.people[known] = human
        if rng.random() < 0.85:
            entry["department"] = rng.choice(PRESS_DEPARTMENTS if rng.random() < 0.8 else OTHER_DEPARTMENTS)
        if rng.random() < 0.7:
            entry["role"] = rng.choice(_ROLES)[human.female]
        if rng.random() < 0.8:
            entry["emails"] = [self._mailbox(human, f"{organisation['id']}.example")]
        return entry

    def _mailbox(self, human: Person, domain: str) -> str:
        first, last = folded(human.first).replace(".", ""), folded(human.surname).split()[-1]
        pattern = self._rng.choice(_MAILBOXES)
        address = pattern.format(first=first, initial=first[0], last=last)
        whole, turn = f"{address}@{domain}", 1
        while whole in self._mailboxes:
            turn += 1
            whole = f"{address}{turn}@{domain}"
        self._mailboxes.add(whole)
        return whole

    def _more(self, contact: Entry) -> None:
        rng = self._rng
        if rng.random() < 0.06:
            contact["phones"] = [{"number": contact["phones"][0], "use": "duty", "hours": "24/7"}]
        elif rng.random() < 0.2:
            contact["hours"] = rng.choice(_HOURS)
        if rng.random() < 0.25:
            contact["topics"] = sorted({topic(rng) for _ in range(rng.randint(1, 3))})

    def _news_item(self, organisation: str, by_organisation: dict[str, list[str]]) -> Entry:
        rng = self._rng
        made = self._made.offices[organisation]
        told = story(rng, made)
        contacts = by_organisation[organisation]
        entry: Entry = {"id": self._ids.make(told.title), "title": told.title}
        entry["contacts"] = [organisation] if rng.random() < 0.25 else [rng.choice(contacts)]
        if rng.random() < 0.9:
            entry["places"] = [made.place]
        if rng.random() < 0.6:
            entry["date"] = f"2026-{rng.randint(1, 11):02}-{rng.randint(1, 28):02}"
        if rng.random() < 0.9:
            entry["text"] = told.text
        if told.topics:
            entry["topics"] = list(told.topics)
        return entry


def main() -> None:
    """Write a directory to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contacts", type=int)
    parser.add_argument("--items", type=int, help="news items; by default twice the contacts, 20,001 at most")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    sys.stdout.writelines(yaml_lines(generate(chosen.contacts, chosen.seed, chosen.items).directory))


if __name__ == "__main__":
    main()
