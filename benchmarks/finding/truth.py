"""What would be right: the entries that a question fits, and whether it fits one of them alone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from benchmarks.finding.facts import Facts, Spelling, Term, edits, right
from benchmarks.finding.words import tokens


@dataclass(frozen=True, slots=True)
class Draft:
    """A question on its way: see `questions.Question`."""

    text: str
    language: str = "de"
    acceptable: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    only_one: bool = False


class Truth:
    """Judges questions about one directory by its facts."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def settle(self, text: str, people: set[str], bodies: set[str], language: str = "de") -> Draft | None:
        """A question that fits these contacts and organisations; an organisation stands for its contacts."""
        fitting = people | {known for known in bodies if not self.facts.of_organisation[known]}
        if not fitting:
            return None
        answers = set(fitting) if len(fitting) == 1 else set()
        if not answers and len(bodies) == 1 and people <= set(self.facts.of_organisation[next(iter(bodies))]):
            desks = self.facts.desks(people)
            answers = set(desks) if len(desks) == 1 else set()
        return Draft(text, language, frozenset(people | bodies), frozenset(answers), bool(answers))

    def of_bodies(self, text: str, bodies: Iterable[str], language: str = "de", *, press: bool) -> Draft | None:
        """A question for organisations, or for those of their contacts who speak to the press."""
        known = set(bodies)
        people: set[str] = set()
        for body in known:
            members = self.facts.of_organisation[body]
            people |= self.facts.press(members) if press else set(members)
        draft = self.settle(text, people, known, language)
        if draft is None or draft.answers or not press:
            return draft
        return replace(draft, answers=frozenset(self._foremost(people)))

    def _foremost(self, people: set[str]) -> set[str]:
        """Those whom the words press office or spokesperson single out: the only one of such a department or role."""
        entries = [self.facts.contacts[known] for known in people]
        claims = (
            [entry["id"] for entry in entries if entry.get("department") == "Pressestelle"],
            [entry["id"] for entry in entries if "presse" in entry.get("department", "").lower()],
            [entry["id"] for entry in entries if entry.get("role", "").startswith("Pressesprecher")],
        )
        return {claim[0] for claim in claims if len(claim) == 1}

    def by_terms(self, text: str, terms: list[Term], language: str = "de") -> Draft | None:
        """A question whose every word an entry must carry.

        Where several do, somebody whose name is just these words may be answered; where a word is misspelt, the entry
        that is fewest edits away.
        """
        draft = self._all(text, terms, language)
        if draft is None or draft.only_one:
            return draft
        nearest = [self.facts.nearest(term) if term.spelling is Spelling.TYPO else term for term in terms]
        closest = self._all(text, nearest, language) or draft
        named = self._named({term.meant for term in nearest}) & closest.acceptable
        return replace(draft, answers=closest.answers or (named if len(named) == 1 else frozenset()))

    def _named(self, words: set[str]) -> set[str]:
        """The people whose first name and surname, or whose surname, are just these words."""
        among = self.facts.people([Term(word, word) for word in words]) & self.facts.generated.people.keys()
        humans = {known: self.facts.generated.people[known] for known in among}
        return {
            known for known, human in humans.items() if words in (set(tokens(human.plain)), set(tokens(human.surname)))
        }

    def _all(self, text: str, terms: list[Term], language: str = "de") -> Draft | None:
        return self.settle(text, self.facts.people(terms), self.facts.bodies(terms), language)

    def surname(self, text: str, term: Term) -> Draft | None:
        """A surname alone: whoever is called so, first names aside; two edits away it is never answered outright."""
        draft = self.by_terms(text, [term])
        if draft is None:
            return None
        spellings = self.facts.spellings(term) | self.facts.spellings(replace(term, spelling=Spelling.COARSE))
        called = {known for word in spellings for known in self.facts.surnames[word]}
        bodies = self.facts.bodies([term])
        members = {known for body in bodies for known in self.facts.of_organisation[body]}
        meant = self.facts.nearest(term) if term.spelling is Spelling.TYPO else term
        far = term.spelling is not Spelling.RIGHT and edits(meant.typed, meant.meant) > 1
        answers = frozenset[str]() if far else draft.answers
        alone = draft.only_one and len(called) < 2
        return Draft(text, "de", frozenset(called | bodies | members), answers, bool(answers) and alone)

    def person(self, text: str, name: str) -> Draft | None:
        """A whole name: whoever is called exactly so before those whose names hold more."""
        draft = self.by_terms(text, right(name))
        exact = self.settle(text, self._named(set(tokens(name))), set())
        if draft is None or exact is None:
            return None
        return replace(exact, only_one=draft.only_one)

    def organisation(self, text: str, name: str, language: str = "de", *, press: bool = False) -> Draft | None:
        """An organisation by its name: the one that is called exactly so before those whose names hold more."""
        wanted = set(tokens(name))
        broad = self.facts.bodies(right(name))
        same = {known for known in broad if any(set(tokens(called)) == wanted for called in self.facts.names(known))}
        exact = self.of_bodies(text, same, language, press=press)
        if exact is None:
            return None
        others = self.facts.people(right(name)) - exact.acceptable if not press else broad - same
        return replace(exact, only_one=exact.only_one and not others)

    def subject(self, text: str, terms: list[Term], language: str = "de") -> Draft | None:
        """A question for a subject: contacts who carry it, items that tell of it and whoever speaks for those."""
        people, items = self.facts.people(terms), self.facts.items(terms)
        speakers = {speaker for item in items for speaker in self.speakers(item)}
        if not people | items:
            return None
        parts = self.facts.people([replace(term, spelling=Spelling.PART) for term in terms]) - people
        one = not parts and ((len(people) == 1 and speakers <= people) or (not people and len(items) == 1))
        fitting = people | items | speakers
        answers = fitting if one else people if len(people) == 1 else set()
        return Draft(text, language, frozenset(fitting | parts), frozenset(answers), one)

    def speakers(self, item: str) -> set[str]:
        """The contacts and organisations that an item names, and the contacts of those organisations."""
        named = set(self.facts.news[item]["contacts"])
        return named | {known for body in named for known in self.facts.of_organisation.get(body, ())}

    def holder(self, text: str, known: str) -> Draft | None:
        """Whoever has a number or an address; an organisation stands for its contacts."""
        if known in self.facts.contacts:
            return self.settle(text, {known}, set())
        draft = self.of_bodies(text, [known], press=False)
        return draft and replace(draft, only_one=False)
