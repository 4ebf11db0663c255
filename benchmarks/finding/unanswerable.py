"""Questions that nothing fits: whoever gets a card here may ring up a stranger."""

import random
from collections.abc import Callable

from benchmarks.finding import data
from benchmarks.finding.facts import Facts, right
from benchmarks.finding.offices import BY_KEY, town_office
from benchmarks.finding.people import first_name, surname
from benchmarks.finding.phrases import sentence
from benchmarks.finding.spoil import notations, one_digit_off, without_area
from benchmarks.finding.towns import all_towns
from benchmarks.finding.truth import Draft
from benchmarks.finding.words import bag, folded, tokens


class Stranger:
    """Asks one directory for what it does not hold."""

    def __init__(self, facts: Facts, rng: random.Random, split: str) -> None:
        self.facts, self.rng, self.split = facts, rng, split
        self.generated = facts.generated
        self._people = sorted(self.generated.people)
        self._numbers = [number.digits for number in self.generated.numbers.values()]
        self._addresses = {
            address.lower()
            for entry in (*facts.contacts.values(), *facts.organisations.values())
            for address in entry.get("emails", ())
        }
        self._places = sorted({office.place for office in self.generated.offices.values()})
        self._kept = {(office.office, office.place) for office in self.generated.offices.values()}

    def _unknown(self, word: str) -> bool:
        """Whether no word of contacts and organisations is within three edits, nor sounds the same."""
        known = folded(word)
        return len(known) > 5 and known not in self.facts.every_word and not self.facts.near(known, 3)

    def _strange_surname(self) -> str | None:
        for _ in range(60):
            word = surname(self.rng).split()[-1] if self.rng.random() < 0.5 else self._invented()
            if "-" not in word and self._unknown(word):
                return word
        return None

    def _invented(self) -> str:
        return "".join(self._strange(row) for row in ("beginnings", "middles", "ends"))

    def _strange(self, row: str) -> str:
        return self.rng.choice(data.words("strangers", row))

    def _sentence(self, row: str) -> str:
        return sentence(self.rng, row, self.split)

    def _nobody_has(self, text: str) -> bool:
        terms = right(text)
        return not (self.facts.people(terms) or self.facts.bodies(terms) or self.facts.items(terms))

    def _wrapped_person(self, name: str) -> Draft:
        shape = self.rng.random()
        if shape < 0.5:
            return Draft(self.rng.choice((name, name.lower())))
        if shape < 0.8:
            return Draft(self._sentence("german_person").format(x=name))
        return Draft(self._sentence("english_person").format(x=name), "en")

    def _wrapped_office(self, name: str) -> Draft:
        shape = self.rng.random()
        if shape < 0.6:
            return Draft(self.rng.choice((name, name.lower(), f"Pressestelle {name}")))
        return Draft(self._sentence("german_office").format(x=name, der="der"))

    # unknown

    def name(self) -> Draft | None:
        """A surname that nobody has or sounds like, alone or behind a first name."""
        word = self._strange_surname()
        if word is None:
            return None
        if self.rng.random() < 0.5:
            return self._wrapped_person(word)
        return self._wrapped_person(f"{first_name(self.rng, female=self.rng.random() < 0.5)} {word}")

    def organisation(self) -> Draft | None:
        """An office or a company that is not listed."""
        if self.rng.random() < 0.3:
            name = self._strange("offices")
            strange = [word for word in tokens(name) if len(word) > 5]
            known = any(self.facts.near(word, 1) for word in strange)
            return None if known or not strange else self._wrapped_office(name)
        word = self._strange_surname()
        form = self.rng.choice(("{} GmbH", "{} AG", "Firma {}", "{} Stiftung", "{} & Söhne", "{} Consulting"))
        return word and self._wrapped_office(form.format(word))

    def topic(self) -> Draft | None:
        """A subject that nobody carries and no item tells of."""
        name = self._strange("topics")
        words = [word for word in tokens(name) if len(word) > 3]
        if any(word in self.facts.every_word or self.facts.near(word, 2) for word in words):
            return None
        shape = self.rng.random()
        if shape < 0.4:
            return Draft(self.rng.choice((name, name.lower(), f"Thema {name}", f"Ansprechpartner {name}")))
        if shape < 0.8:
            return Draft(self._sentence("german_topic").format(x=name))
        return Draft(self._sentence("english_topic").format(x=name), "en")

    # near misses

    def mixed_person(self) -> Draft | None:
        """Somebody's first name with somebody else's surname."""
        first = self.generated.people[self.rng.choice(self._people)].first
        last = self.generated.people[self.rng.choice(self._people)].surname
        without_particle = f"{first} {last.split()[-1]}"
        return self._wrapped_person(f"{first} {last}") if self._nobody_has(without_particle) else None

    def wrong_place(self) -> Draft | None:
        """A surname in a town where nobody is called so."""
        last = self.generated.people[self.rng.choice(self._people)].surname
        place = self.rng.choice(self._places)
        if not self._nobody_has(f"{last.split()[-1]} {place}"):
            return None
        form = self.rng.choice(("{} {}", "{} in {}", "{}, {}", "Wie erreiche ich {} aus {}?"))
        return Draft(form.format(last, place))

    def missing_office(self) -> Draft | None:
        """An office that other towns have, in a town that has none; some of the towns are unknown altogether."""
        if self.rng.random() < 0.3:
            place = self.rng.choice(all_towns()).name
        else:
            place = self.rng.choice(self._places)
        town = next(town for town in all_towns() if town.name == place)
        office = town_office(self.rng, town)
        elsewhere = any(office.office == kind for kind, _ in self._kept)
        if not elsewhere or (office.office, place) in self._kept or not self._nobody_has(office.name):
            return None
        kind = BY_KEY[office.office]
        if kind.english and self.rng.random() < 0.2:
            asked = self.rng.choice(kind.english).format(t=place)
            return Draft(self._sentence("english_office").format(x=asked), "en")
        return self._wrapped_office(office.name)

    def missing_topic(self) -> Draft | None:
        """A topic that somebody carries, in a place where nobody does."""
        topics = [topic for entry in self.facts.contacts.values() for topic in entry.get("topics", ())]
        if not topics:
            return None
        topic, place = self.rng.choice(topics), self.rng.choice(self._places)
        if not self._nobody_has(f"{topic} {place}") or bag(topic) & bag(place):
            return None
        return Draft(self.rng.choice(("{} {}", "{} in {}", "Ansprechpartner {} {}")).format(topic, place))

    # never

    def number(self) -> Draft | None:
        """A number that differs from somebody's in one digit."""
        number = one_digit_off(self.rng, self.generated.numbers[self.rng.choice(sorted(self.generated.numbers))])
        whole, local = number.digits, number.trunk + number.extension
        if any(
            other.endswith(local) or (other.startswith(whole[:-1]) and whole.startswith(other))
            for other in self._numbers
        ):
            return None
        asked = self.rng.choice(notations(number) if self.rng.random() < 0.7 else without_area(number))
        return Draft(self._sentence("number").format(x=asked))

    def address(self) -> Draft | None:
        """An address that differs from somebody's in one letter."""
        if not self._addresses:
            return None
        address = self.rng.choice(sorted(self._addresses))
        place = self.rng.randrange(address.index(".example"))
        if address[place] in "@.-":
            return None
        letter = self.rng.choice("abcdefghijklmnopqrstuvwxyz")
        wrong = address[:place] + self.rng.choice((letter, "", letter + address[place])) + address[place + 1 :]
        if wrong in self._addresses or wrong[0] == "@":
            return None
        return Draft(self._sentence("address").format(x=wrong))

    def small_talk(self) -> Draft | None:
        """What people say to a machine; left out where a surname of the directory is among its words."""
        said = self._sentence("small_talk")
        if any(len(word) > 3 and word in self.facts.surnames for word in tokens(said)):
            return None
        return Draft(self.rng.choice((said, said.lower())), "en" if said.isascii() and "th" in said else "de")

    def gibberish(self) -> Draft | None:
        """Letters in no order."""
        words = []
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            letters = self.rng.choice(("bcdfghjklmnpqrstvwxyz", "abcdefghijklmnopqrstuvwxyz"))
            word = "".join(self.rng.choice(letters) for _ in range(self.rng.randint(4, 12)))
            words.append(self._strange("mashes") if self.rng.random() < 0.2 else word)
        if any(self.facts.near(word, 1 if len(word) < 6 else 2) for word in words):
            return None
        return Draft(" ".join(words))


UNANSWERABLE: dict[str, tuple[str, Callable[[Stranger], Draft | None]]] = {
    "unknown name": ("clear", Stranger.name),
    "unknown organisation": ("clear", Stranger.organisation),
    "unknown topic": ("clear", Stranger.topic),
    "near miss: person": ("near", Stranger.mixed_person),
    "near miss: place": ("near", Stranger.wrong_place),
    "near miss: office": ("near", Stranger.missing_office),
    "near miss: topic": ("near", Stranger.missing_topic),
    "number one digit off": ("never", Stranger.number),
    "address one letter off": ("never", Stranger.address),
    "small talk": ("never", Stranger.small_talk),
    "gibberish": ("never", Stranger.gibberish),
}
