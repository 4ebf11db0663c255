"""Somebody who asks about one directory: whom they want, and how carelessly they type."""

import random
from dataclasses import dataclass

from benchmarks.finding.facts import Facts, Term
from benchmarks.finding.headline_questions import reworded
from benchmarks.finding.offices import Office
from benchmarks.finding.people import Person
from benchmarks.finding.phrases import sentence
from benchmarks.finding.truth import Draft, Truth


@dataclass(frozen=True, slots=True)
class Wanted:
    """A contact that somebody wants, with the id and the office of their organisation."""

    known: str
    human: Person
    body: str
    office: Office

    def among(self, draft: Draft | None) -> Draft | None:
        """The draft, if it still leads to them: a company's file may leave out the town that the asker knows."""
        return draft if draft and self.known in draft.acceptable else None


class Asker:
    """Picks entries at random; `split` says which half of the sentences they use."""

    def __init__(self, facts: Facts, rng: random.Random, split: str) -> None:
        self.facts, self.rng, self.split = facts, rng, split
        self.truth = Truth(facts)
        self.offices, self.humans = facts.generated.offices, facts.generated.people
        self.numbers = facts.generated.numbers
        self._people, self._bodies, self._items = sorted(self.humans), sorted(self.offices), sorted(facts.news)
        self._specialists = sorted(known for known, entry in facts.contacts.items() if entry.get("topics"))
        self._at: dict[tuple[str, str], list[str]] = {}
        for known, office in self.offices.items():
            self._at.setdefault((office.office, office.place), []).append(known)
        self._endings: dict[str, int] = {}
        for number in self.numbers.values():
            for ending in (number.extension, number.trunk + number.extension):
                self._endings[ending] = self._endings.get(ending, 0) + 1

    def person(self) -> Wanted:
        """Somebody."""
        known = self.rng.choice(self._people)
        body = self.facts.contacts[known]["organisation"]
        return Wanted(known, self.humans[known], body, self.offices[body])

    def body(self) -> tuple[str, Office]:
        """An organisation."""
        known = self.rng.choice(self._bodies)
        return known, self.offices[known]

    def specialist(self) -> tuple[str, str] | None:
        """A topic and a place that one contact stands for."""
        if not self._specialists:
            return None
        entry = self.facts.contacts[self.rng.choice(self._specialists)]
        return self.rng.choice(entry["topics"]), self.offices[entry["organisation"]].place

    def called(self, known: str) -> str:
        """One of the organisation's names."""
        return self.rng.choice(self.facts.names(known))

    def story(self) -> tuple[str, list[Term]] | None:
        """Some words of a headline, reworded, and their terms."""
        if not self._items:
            return None
        title = self.facts.news[self.rng.choice(self._items)]["title"]
        return reworded(self.rng, title, lambda terms: len(self.facts.items(terms)))

    def located(self, kinds: set[str], place: str) -> list[str]:
        """The organisations of these kinds of office in a place."""
        return [known for kind in sorted(kinds) for known in self._at.get((kind, place), ())]

    def holders(self, digits: str) -> int:
        """How many numbers end in these digits."""
        return self._endings.get(digits, 0)

    def careless(self, text: str) -> str:
        """The text as typed on a telephone: often all small, sometimes all large."""
        return self.rng.choices((text, text.lower(), text.upper()), weights=(45, 50, 5))[0]

    def sentence(self, row: str) -> str:
        """A sentence of the split."""
        return sentence(self.rng, row, self.split)
