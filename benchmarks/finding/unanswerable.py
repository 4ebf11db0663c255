"""Questions that nothing fits: whoever gets a card here may ring up a stranger."""

import random
from collections.abc import Callable

from benchmarks.finding import phrases
from benchmarks.finding.answerable import Draft
from benchmarks.finding.facts import Facts, right
from benchmarks.finding.offices import KINDS, town_office
from benchmarks.finding.people import first_name, surname
from benchmarks.finding.phrases import phrase
from benchmarks.finding.spoil import notations, one_digit_off, without_area
from benchmarks.finding.towns import all_towns
from benchmarks.finding.words import bag, folded, tokens

_BEGINNINGS = [
    "Zav",
    "Okon",
    "Prze",
    "Gwyd",
    "Tšh",
    "Ngub",
    "Xhev",
    "Qarr",
    "Yev",
    "Dzhu",
    "Ulp",
    "Ihej",
    "Bhatt",
    "Csek",
    "Vlcz",
    "Hrab",
    "Szcz",
    "Kpoz",
    "Adeb",
    "Uzok",
]
_MIDDLES = [
    "ro",
    "wel",
    "bys",
    "ion",
    "ala",
    "ane",
    "ari",
    "oshi",
    "umu",
    "eyo",
    "ikko",
    "anda",
    "olu",
    "iber",
    "uska",
    "iyo",
]
_LASTS = [
    "tni",
    "kwelu",
    "szewska",
    "faith",
    "bini",
    "jaj",
    "qazi",
    "dovan",
    "charya",
    "alashvili",
    "drzyk",
    "owusu",
    "enyi",
    "moutso",
]
_STRANGE_BODIES = (
    "Bundesamt für Strahlenschutz", "Deutscher Wetterdienst", "Bundesbank", "Botschaft von Uruguay", "Trabrennbahn",
    "Weltraumagentur", "Zentralrat der Fliesenleger", "Autobahnmeisterei", "Oberfinanzdirektion", "Patentamt",
    "Kfz-Innung", "Rennrodelverband", "Bundesnachrichtendienst", "Vogelwarte", "Lotteriegesellschaft", "Seemannsmission",
    "Ärztekammer", "Notarkammer", "Bergamt", "Weingut", "Eichamt", "Zollfahndung", "Gestüt", "Marineschule",
)  # fmt: skip
_STRANGE_TOPICS = (
    "Quantenkryptographie", "Bienensterben", "Mondlandung", "Vulkanismus", "Tiefseefische", "Opernball", "Kaffeesatz",
    "Schneekanonen", "Kernfusion", "Briefmarken", "Gletscherschmelze", "Impfpass", "Geldwäsche", "Drogenschmuggel",
    "Kryptowährung", "Erdbeben", "Walfang", "Papstbesuch", "Königshaus", "Formel 1", "Eiskunstlauf", "Rinderwahnsinn",
    "Zeitumstellung", "Fluglotsen", "Mindestlohn", "Kirchenasyl", "Atommüll", "Leihmutterschaft", "Ozonloch",
    "Schlaganfall", "Wolfsrudel", "Pilzsammler", "Goldpreis", "Zinswende", "Fernsehgebühren", "Raketenabwehr",
    "Schafzucht", "Erbschaft", "Vogelgrippe", "Dopingskandal", "Krimidinner", "Brexit", "Sanktionen", "Maul- und Klauenseuche",
)  # fmt: skip
_MASHES = (
    "asdf",
    "asdfghjkl",
    "qwertz",
    "qwertzuiop",
    "yxcvbnm",
    "jklö",
    "fghfgh",
    "sdfsdf",
    "dfghjk",
    "xcvxcv",
    "hjkhjk",
)


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
        return self.rng.choice(_BEGINNINGS) + self.rng.choice(_MIDDLES) + self.rng.choice(_LASTS)

    def _nobody_has(self, text: str) -> bool:
        terms = right(text)
        return not (self.facts.people(terms) or self.facts.bodies(terms) or self.facts.items(terms))

    def _wrapped_person(self, name: str) -> Draft:
        shape = self.rng.random()
        if shape < 0.5:
            return Draft(self.rng.choice((name, name.lower())))
        if shape < 0.8:
            return Draft(phrase(self.rng, phrases.GERMAN_PERSON, self.split).format(x=name))
        return Draft(phrase(self.rng, phrases.ENGLISH_PERSON, self.split).format(x=name), "en")

    def _wrapped_office(self, name: str) -> Draft:
        shape = self.rng.random()
        if shape < 0.6:
            return Draft(self.rng.choice((name, name.lower(), f"Pressestelle {name}")))
        return Draft(phrase(self.rng, phrases.GERMAN_OFFICE, self.split).format(x=name, der="der"))

    # unknown

    def name(self) -> Draft | None:
        word = self._strange_surname()
        if word is None:
            return None
        if self.rng.random() < 0.5:
            return self._wrapped_person(word)
        return self._wrapped_person(f"{first_name(self.rng, female=self.rng.random() < 0.5)} {word}")

    def organisation(self) -> Draft | None:
        if self.rng.random() < 0.3:
            name = self.rng.choice(_STRANGE_BODIES)
            strange = [word for word in tokens(name) if len(word) > 5]
            known = any(self.facts.near(word, 1) for word in strange)
            return None if known or not strange else self._wrapped_office(name)
        word = self._strange_surname()
        form = self.rng.choice(("{} GmbH", "{} AG", "Firma {}", "{} Stiftung", "{} & Söhne", "{} Consulting"))
        return word and self._wrapped_office(form.format(word))

    def topic(self) -> Draft | None:
        name = self.rng.choice(_STRANGE_TOPICS)
        words = [word for word in tokens(name) if len(word) > 3]
        if any(word in self.facts.every_word or self.facts.near(word, 2) for word in words):
            return None
        shape = self.rng.random()
        if shape < 0.4:
            return Draft(self.rng.choice((name, name.lower(), f"Thema {name}", f"Ansprechpartner {name}")))
        if shape < 0.8:
            return Draft(phrase(self.rng, phrases.GERMAN_TOPIC, self.split).format(x=name))
        return Draft(phrase(self.rng, phrases.ENGLISH_TOPIC, self.split).format(x=name), "en")

    # near misses

    def mixed_person(self) -> Draft | None:
        first = self.generated.people[self.rng.choice(self._people)].first
        last = self.generated.people[self.rng.choice(self._people)].surname
        name = f"{first} {last}"
        return self._wrapped_person(name) if self._nobody_has(name) else None

    def wrong_place(self) -> Draft | None:
        last = self.generated.people[self.rng.choice(self._people)].surname
        place = self.rng.choice(self._places)
        if not self._nobody_has(f"{last} {place}"):
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
        if self.rng.random() < 0.2:
            english = self.rng.choice(next(kind.english for kind in KINDS if kind.key == office.office))
            sentence = phrase(self.rng, phrases.ENGLISH_OFFICE, self.split)
            return Draft(sentence.format(x=english.format(t=place)), "en")
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
        number = one_digit_off(self.rng, self.generated.numbers[self.rng.choice(sorted(self.generated.numbers))])
        whole, local = number.digits, number.trunk + number.extension
        if any(
            other.endswith(local) or (other.startswith(whole[:-1]) and whole.startswith(other))
            for other in self._numbers
        ):
            return None
        asked = self.rng.choice(notations(number) if self.rng.random() < 0.7 else without_area(number))
        return Draft(phrase(self.rng, phrases.GERMAN_NUMBER, self.split).format(x=asked))

    def address(self) -> Draft | None:
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
        return Draft(phrase(self.rng, phrases.GERMAN_ADDRESS, self.split).format(x=wrong))

    def small_talk(self) -> Draft | None:
        said = self.rng.choice(phrases.SMALL_TALK)
        if any(len(word) > 3 and word in self.facts.surnames for word in tokens(said)):
            return None
        return Draft(self.rng.choice((said, said.lower())), "en" if said.isascii() and "th" in said else "de")

    def gibberish(self) -> Draft | None:
        words = []
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            letters = self.rng.choice(("bcdfghjklmnpqrstvwxyz", "abcdefghijklmnopqrstuvwxyz"))
            word = "".join(self.rng.choice(letters) for _ in range(self.rng.randint(4, 12)))
            words.append(self.rng.choice(_MASHES) if self.rng.random() < 0.2 else word)
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
