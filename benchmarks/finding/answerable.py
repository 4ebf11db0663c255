"""Questions that have an answer, class by class."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.finding import phrases
from benchmarks.finding.facts import Facts, Spelling, Term, edits, right, sounds_like
from benchmarks.finding.headline_questions import reworded
from benchmarks.finding.offices import ENGLISH, Office
from benchmarks.finding.people import Person
from benchmarks.finding.phrases import phrase
from benchmarks.finding.spoil import by_ear, notations, typo, without_area, without_umlauts
from benchmarks.finding.words import coarse, folded, tokens


@dataclass(frozen=True, slots=True)
class Draft:
    """A question on its way: see `questions.Question`."""

    text: str
    language: str = "de"
    acceptable: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()


class Asker:
    """Picks entries of one directory and asks for them."""

    def __init__(self, facts: Facts, rng: random.Random, split: str) -> None:
        self.facts, self.rng, self.split = facts, rng, split
        self.generated = facts.generated
        self._people = sorted(self.generated.people)
        self._bodies = sorted(self.generated.offices)
        self._items = sorted(facts.news)
        self._specialists = [known for known in sorted(facts.contacts) if facts.contacts[known].get("topics")]
        self._suffixes: dict[str, set[str]] = {}
        for known, number in self.generated.numbers.items():
            for ending in (number.extension, number.trunk + number.extension):
                self._suffixes.setdefault(ending, set()).add(known)
        self._at: dict[tuple[str, str], list[str]] = {}
        for known, office in self.generated.offices.items():
            self._at.setdefault((office.office, office.place), []).append(known)

    # what is right

    def settle(self, text: str, people: set[str], bodies: set[str], language: str = "de") -> Draft | None:
        """The draft whose question fits these contacts and organisations; an organisation stands for its contacts."""
        empty = {known for known in bodies if not self.facts.of_organisation[known]}
        fitting = people | empty
        if not fitting:
            return None
        answers = set(fitting) if len(fitting) == 1 else set()
        if not answers and len(bodies) == 1 and people <= set(self.facts.of_organisation[next(iter(bodies))]):
            desks = self.facts.desks(people)
            answers = set(desks) if len(desks) == 1 else set()
        return Draft(text, language, frozenset(people | bodies), frozenset(answers))

    def of_bodies(self, text: str, bodies: Iterable[str], language: str = "de", *, press: bool) -> Draft | None:
        """The draft of a question for organisations, or for those of their contacts who speak to the press."""
        known = set(bodies)
        people: set[str] = set()
        for body in known:
            members = self.facts.of_organisation[body]
            people |= self.facts.press(members) if press else set(members)
        return self.settle(text, people, known, language)

    def _lone(self, text: str, term: Term) -> Draft | None:
        """A surname alone: whoever is called so, first names aside; two edits away it is never answered outright."""
        draft = self.settle(text, self.facts.people([term]), self.facts.bodies([term]))
        if draft is None:
            return None
        called = {known for word in self.facts.spellings(term) for known in self.facts.surnames[word]}
        bodies = self.facts.bodies([term])
        members = {known for body in bodies for known in self.facts.of_organisation[body]}
        far = term.spelling is not Spelling.RIGHT and edits(term.typed, term.meant) > 1
        return Draft(text, "de", frozenset(called | bodies | members), frozenset() if far else draft.answers)

    def _by_terms(self, text: str, terms: list[Term], language: str = "de") -> Draft | None:
        return self.settle(text, self.facts.people(terms), self.facts.bodies(terms), language)

    # whom to ask for

    def person(self) -> tuple[str, Person, Office]:
        """Somebody, with the organisation they speak for."""
        known = self.rng.choice(self._people)
        return known, self.generated.people[known], self.generated.offices[self.facts.contacts[known]["organisation"]]

    def body(self) -> tuple[str, Office]:
        """An organisation."""
        known = self.rng.choice(self._bodies)
        return known, self.generated.offices[known]

    def called(self, known: str) -> str:
        """The organisation's name, or one of its aliases."""
        entry = self.facts.organisations[known]
        return self.rng.choice([entry["name"], *entry.get("aliases", ())])

    def careless(self, text: str) -> str:
        """The text as typed on a telephone: often all small, sometimes all large."""
        return self.rng.choices((text, text.lower(), text.upper()), weights=(45, 50, 5))[0]

    # the classes

    def exact(self) -> Draft | None:
        if self.rng.random() < 0.55:
            known, human, _ = self.person()
            title = f"{human.title} " if human.title and self.rng.random() < 0.5 else ""
            name = f"{human.first} {human.surname}"
            terms = right(name)
            draft = self._by_terms(self.careless(title + name), terms)
            same = {
                other for other in self.facts.people(terms)
                if other in self.generated.people and set(tokens(self._plain(other))) == set(tokens(name))
            }  # fmt: skip
            return draft and Draft(draft.text, "de", frozenset(same), draft.answers)
        known, _ = self.body()
        name = self.called(known)
        return self._named(self.careless(name), name)

    def _plain(self, known: str) -> str:
        human = self.generated.people[known]
        return f"{human.first} {human.surname}"

    def _named(self, text: str, name: str) -> Draft | None:
        """An organisation by its name: the one that is called exactly so before those whose names hold more."""
        bodies = self.facts.bodies(right(name))
        same = {
            known for known in bodies
            if any(
                set(tokens(name)) == set(tokens(called))
                for called in (self.facts.organisations[known]["name"], *self.facts.organisations[known].get("aliases", ()))
            )
        }  # fmt: skip
        exact = self.of_bodies(text, same, press=False)
        broad = self._by_terms(text, right(name))
        if exact is None or broad is None:
            return None
        return Draft(
            text, "de", exact.acceptable, exact.answers if broad.acceptable == exact.acceptable else frozenset()
        )

    def surname(self) -> Draft | None:
        _, human, _ = self.person()
        words = tokens(human.surname)
        if len(words) > 1:
            return self._by_terms(self.careless(human.surname), right(human.surname))
        return self._lone(self.careless(human.surname), Term(words[0], words[0]))

    def spoilt(self, spoil: Callable[[str], str | None], spelling: Spelling, shortest: int) -> Draft | None:
        """A question with one word spelt wrongly: a lone surname, a whole name, a name with its place, an office."""
        shape = self.rng.random()
        if shape < 0.75:
            _, human, office = self.person()
            words = [human.surname.split()[-1]]
            if shape >= 0.35:
                words.append(human.first if shape < 0.6 else office.place)
        else:
            known, office = self.body()
            words = self.called(known).split()
        candidates = [place for place, word in enumerate(words) if len(word) >= shortest and word.isalpha()]
        if not candidates:
            return None
        place = self.rng.choice(candidates)
        wrong = spoil(words[place])
        if wrong is None or not self._plausible(wrong, words[place], spelling):
            return None
        terms = [term for word in words if word != words[place] for term in right(word)]
        bad = Term(folded(wrong), folded(words[place]), spelling)
        words[place] = wrong
        if len(words) == 1:
            return self._lone(self.careless(wrong), bad)
        self.rng.shuffle(words) if shape < 0.75 else None
        return self._by_terms(self.careless(" ".join(words)), [*terms, bad])

    def _plausible(self, wrong: str, meant: str, spelling: Spelling) -> bool:
        """Whether the misspelling is still one: no word of its own, and heard the same where it is spelt by ear."""
        typed, true = folded(wrong), folded(meant)
        if spelling is Spelling.COARSE:
            return True
        if typed in self.facts.every_word or coarse(typed) == coarse(true):
            return False
        return spelling is not Spelling.SOUND or sounds_like(typed, true)

    def typo_one(self) -> Draft | None:
        return self.spoilt(lambda word: self._typo(word, 1), Spelling.TYPO, 5)

    def typo_two(self) -> Draft | None:
        return self.spoilt(lambda word: self._typo(word, 2), Spelling.TYPO, 7)

    def _typo(self, word: str, count: int) -> str | None:
        wrong = typo(self.rng, word, count)
        return wrong if edits(folded(wrong), folded(word)) == count else None

    def umlaut(self) -> Draft | None:
        return self.spoilt(lambda word: without_umlauts(self.rng, word), Spelling.COARSE, 3)

    def sound(self) -> Draft | None:
        return self.spoilt(lambda word: by_ear(self.rng, word), Spelling.SOUND, 5)

    def name_place(self) -> Draft | None:
        _, human, office = self.person()
        name = human.surname if self.rng.random() < 0.7 else f"{human.first} {human.surname}"
        form = self.rng.choice(("{n} {p}", "{n} in {p}", "{n}, {p}", "{p} {n}", "{h} {n} {p}", "{h} {n} aus {p}"))
        text = form.format(n=name, p=office.place, h="Frau" if human.female else "Herr")
        return self._by_terms(self.careless(text), right(name) + right(office.place))

    def name_organisation(self) -> Draft | None:
        known, human, office = self.person()
        organisation = self.called(self.facts.contacts[known]["organisation"])
        name = human.surname if self.rng.random() < 0.7 else f"{human.first} {human.surname}"
        form = self.rng.choice(("{n} {o}", "{o} {n}", "{n}, {o}", "{n} von {d} {o}", "{h} {n} {o}", "{n} ({o})"))
        text = form.format(n=name, o=organisation, d=office.article, h="Frau" if human.female else "Herrn")
        return self._by_terms(self.careless(text), right(name) + right(organisation))

    def organisation_press(self) -> Draft | None:
        known, office = self.body()
        if self.rng.random() < 0.15:
            places = [k for k, other in self.generated.offices.items() if other.place == office.place]
            return self.of_bodies(self.careless(f"Pressestelle {office.place}"), places, press=True)
        name = self.called(known)
        form = self.rng.choice(
            ("Pressestelle {o}", "{o} Pressestelle", "Presse {o}", "Pressekontakt {o}", "{o}, Pressestelle",
             "Pressestelle von {d} {o}", "Ansprechpartner Presse {o}", "{o} Presse")
        )  # fmt: skip
        text = self.careless(form.format(o=name, d=office.article))
        broad = self.facts.bodies(right(name))
        exact = self._named(text, name)
        if exact is None:
            return None
        return self.of_bodies(text, broad & exact.acceptable, press=True)

    def topic_place(self) -> Draft | None:
        if not self._specialists:
            return None
        known = self.rng.choice(self._specialists)
        entry = self.facts.contacts[known]
        place = self.generated.offices[entry["organisation"]].place
        topic = self.rng.choice(entry["topics"])
        form = self.rng.choice(("{t} {p}", "{t} in {p}", "{p} {t}", "Ansprechpartner {t} {p}", "Thema {t}, {p}"))
        return self.about(self.careless(form.format(t=topic, p=place)), right(topic) + right(place))

    def about(self, text: str, terms: list[Term], language: str = "de") -> Draft | None:
        """A question for a subject: contacts who carry it, items that tell of it and whoever speaks for those."""
        people, items = self.facts.people(terms), self.facts.items(terms)
        speakers = {speaker for item in items for speaker in self.speakers(item)}
        if not people | items:
            return None
        one = (len(people) == 1 and speakers <= people) or (not people and len(items) == 1)
        fitting = frozenset(people | items | speakers)
        return Draft(text, language, fitting, fitting if one else frozenset())

    def speakers(self, item: str) -> set[str]:
        """The contacts and organisations that an item names, and the contacts of those organisations."""
        named = set(self.facts.news[item]["contacts"])
        return named | {known for body in named for known in self.facts.of_organisation.get(body, ())}

    def headline(self) -> Draft | None:
        made = self._reworded()
        return made and self.about(*made)

    def _reworded(self) -> tuple[str, list[Term]] | None:
        if not self._items:
            return None
        entry = self.facts.news[self.rng.choice(self._items)]
        made = reworded(self.rng, entry["title"], lambda terms: len(self.facts.items(terms)))
        return made and (self.careless(made[0]), made[1])

    def german(self) -> Draft | None:
        return self._whole(
            "de", phrases.GERMAN_PERSON, phrases.GERMAN_OFFICE, phrases.GERMAN_TOPIC, ("Frau", "Herrn"), "von {d} {o}"
        )

    def english(self) -> Draft | None:
        return self._whole(
            "en", phrases.ENGLISH_PERSON, phrases.ENGLISH_OFFICE, phrases.ENGLISH_TOPIC, ("Ms", "Mr"), "of {o}"
        )

    def dictation(self) -> Draft | None:
        rows = (phrases.DICTATED_PERSON, phrases.DICTATED_OFFICE, ())
        draft = self._whole("de", *rows, ("frau", "herrn"), "von {d} {o}")
        if draft is None:
            return None
        spoken = "".join(letter for letter in draft.text.lower() if letter.isalnum() or letter in " -&")
        return Draft(spoken, "de", draft.acceptable, draft.answers)

    def _whole(
        self,
        language: str,
        person_row: tuple[str, ...],
        office_row: tuple[str, ...],
        topic_row: tuple[str, ...],
        salutations: tuple[str, str],
        belonging: str,
    ) -> Draft | None:
        shape = self.rng.random()
        if shape < 0.45:
            return self._about_person(phrase(self.rng, person_row, self.split), language, salutations, belonging)
        if shape < 0.82 or not topic_row:
            return self._about_office(phrase(self.rng, office_row, self.split), language)
        made = self._reworded()
        if made is None:
            return None
        return self.about(phrase(self.rng, topic_row, self.split).format(x=made[0]), made[1], language)

    def _about_person(self, sentence: str, language: str, salutations: tuple[str, str], belonging: str) -> Draft | None:
        known, human, office = self.person()
        if self.rng.random() < 0.6:
            name = f"{human.first} {human.surname}"
            return self._by_terms(sentence.format(x=name), right(name), language)
        organisation = self.called(self.facts.contacts[known]["organisation"])
        tail = belonging.format(d=office.article, o=organisation)
        asked = f"{salutations[0 if human.female else 1]} {human.surname} {tail}"
        return self._by_terms(sentence.format(x=asked), right(human.surname) + right(organisation), language)

    def _about_office(self, sentence: str, language: str) -> Draft | None:
        known, office = self.body()
        press = any(word in sentence.lower() for word in ("press", "medi", "journalist"))
        if language == "en" and office.office in ENGLISH:
            asked = self.rng.choice(ENGLISH[office.office]).format(t=office.place)
            kinds = {"universitaet", "hochschule"} if "university" in asked else {office.office}
            bodies = [body for kind in kinds for body in self._at.get((kind, office.place), ())]
            return self.of_bodies(sentence.format(x=asked), bodies, language, press=press)
        name = self.called(known)
        text = sentence.format(x=name, der=office.article)
        exact = self._named(text, name)
        if exact is None:
            return None
        return self.of_bodies(text, exact.acceptable & self.generated.offices.keys(), language, press=press)

    def phone(self) -> Draft | None:
        known = self.rng.choice(sorted(self.generated.numbers))
        number = self.generated.numbers[known]
        shape = self.rng.random()
        row = phrases.GERMAN_NUMBER
        if shape < 0.6:
            asked, holders = self.rng.choice(notations(number)), {known}
        elif shape < 0.8:
            asked = self.rng.choice(without_area(number))
            holders = self._suffixes[number.trunk + number.extension]
        else:
            asked, row = number.extension, phrases.GERMAN_EXTENSION
            holders = self._suffixes[number.extension]
        if len(holders) > 1:
            return None
        return self._holder(phrase(self.rng, row, self.split).format(x=asked), known)

    def email(self) -> Draft | None:
        entries = self.facts.contacts if self.rng.random() < 0.85 else self.facts.organisations
        known = self.rng.choice(list(entries))
        addresses = entries[known].get("emails")
        if not addresses:
            return None
        asked = self.careless(self.rng.choice(addresses))
        return self._holder(phrase(self.rng, phrases.GERMAN_ADDRESS, self.split).format(x=asked), known)

    def _holder(self, text: str, known: str) -> Draft:
        """Whoever has a number or address; an organisation stands for its contacts."""
        if known in self.facts.contacts:
            return Draft(text, "de", frozenset({known}), frozenset({known}))
        return Draft(text, "de", frozenset({known, *self.facts.of_organisation[known]}))


ANSWERABLE: dict[str, Callable[[Asker], Draft | None]] = {
    "exact": Asker.exact,
    "surname": Asker.surname,
    "typo, 1 edit": Asker.typo_one,
    "typo, 2 edits": Asker.typo_two,
    "umlaut": Asker.umlaut,
    "sound-alike": Asker.sound,
    "name + place": Asker.name_place,
    "name + organisation": Asker.name_organisation,
    "organisation + press": Asker.organisation_press,
    "topic + place": Asker.topic_place,
    "headline": Asker.headline,
    "German question": Asker.german,
    "English question": Asker.english,
    "dictation": Asker.dictation,
    "phone": Asker.phone,
    "e-mail": Asker.email,
}
