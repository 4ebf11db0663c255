"""What is true of a generated directory: which entries a question fits, by set logic on its words.

No engine is asked. A question is made of terms, and an entry fits when it carries every one of them: the word itself,
or where the asker misspelt it any word that is as near to what was typed as the one meant. So two entries that a
human could not tell apart by the question are both acceptable, and only then.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from cologne_phonetics import encode
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from benchmarks.finding.generator import PRESS_DEPARTMENTS, Entry, Generated
from benchmarks.finding.words import bag, coarse, lemmas, tokens


class Spelling(Enum):
    """How a term was typed."""

    RIGHT = "as printed"
    COARSE = "umlauts dropped"
    TYPO = "letters wrong"
    SOUND = "as it sounds"
    PART = "as a part of a longer word"


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question: as `typed`, as it was `meant` (both folded)."""

    typed: str
    meant: str
    spelling: Spelling = Spelling.RIGHT


def right(text: str) -> list[Term]:
    """The words of a text, typed without a fault."""
    return [Term(word, word) for word in tokens(text)]


def edits(one: str, other: str) -> int:
    """Letters added, dropped, replaced or swapped; an umlaut that is missing is none."""
    return min(OSA.distance(one, other), OSA.distance(coarse(one), coarse(other)))


def sounds_like(one: str, other: str) -> bool:
    """The same Cologne code, in every part."""
    return [code for _, code in encode(one)] == [code for _, code in encode(other)]


class Facts:
    """The words of every entry of one directory, the other way round."""

    def __init__(self, generated: Generated) -> None:
        self.generated = generated
        directory = generated.directory
        self.organisations: dict[str, Entry] = {entry["id"]: entry for entry in directory["organisations"]}
        self.contacts: dict[str, Entry] = {entry["id"]: entry for entry in directory["contacts"]}
        self.news: dict[str, Entry] = {entry["id"]: entry for entry in directory["news"]}
        self.of_organisation: dict[str, list[str]] = defaultdict(list)
        self.surnames: dict[str, set[str]] = defaultdict(set)
        self._people: dict[str, set[str]] = defaultdict(set)
        self._bodies: dict[str, set[str]] = defaultdict(set)
        self._items: dict[str, set[str]] = defaultdict(set)
        self._index()
        self.vocabulary = sorted(set(self._people) | set(self._bodies))
        self._coarse: dict[str, list[str]] = defaultdict(list)
        self._codes: dict[str, list[str]] = defaultdict(list)
        for word in self.vocabulary:
            self._coarse[coarse(word)].append(word)
            if word.isalpha():
                self._codes[_code(word)].append(word)
        self._coarse_vocabulary = [coarse(word) for word in self.vocabulary]
        self.every_word = set(self.vocabulary) | set(self._items)

    def _index(self) -> None:
        words_of = {known: _organisation_words(entry) for known, entry in self.organisations.items()}
        for known, words in words_of.items():
            for word in words:
                self._bodies[word].add(known)
        for known, entry in self.contacts.items():
            self.of_organisation[entry["organisation"]].append(known)
            words = bag(" ".join(entry.get(key, "") for key in ("name", "department", "role")))
            words |= set(tokens(entry.get("name", ""))) | bag(" ".join(entry.get("topics", ())))
            for word in words | words_of[entry["organisation"]]:
                self._people[word].add(known)
            if known in self.generated.people:
                for word in tokens(self.generated.people[known].surname):
                    self.surnames[word].add(known)
        for known, entry in self.news.items():
            told = " ".join((entry["title"], entry.get("text", ""), *entry.get("places", ()), *entry.get("topics", ())))
            for word in bag(told):
                self._items[word].add(known)

    def spellings(self, term: Term) -> set[str]:
        """The words of the directory that the typed word may stand for."""
        match term.spelling:
            case Spelling.RIGHT:
                return {term.typed}
            case Spelling.COARSE:
                return set(self._coarse[coarse(term.typed)]) | {term.meant}
            case Spelling.TYPO:
                return self.near(term.typed, edits(term.typed, term.meant)) | {term.meant}
            case Spelling.SOUND:
                distance = edits(term.typed, term.meant)
                alike = {word for word in self._codes[_code(term.typed)] if edits(word, term.typed) <= distance + 1}
                return self.near(term.typed, distance) | alike | {term.meant}
            case Spelling.PART:
                return {word for word in self.vocabulary if len(term.typed) > 3 and term.typed in word} | {term.typed}

    def nearest(self, term: Term) -> Term:
        """The term as a reader without context takes it: for the word that is fewest edits away."""
        within = self.near(term.typed, edits(term.typed, term.meant)) | {term.meant}
        return Term(term.typed, min(within, key=lambda word: edits(term.typed, word)), Spelling.TYPO)

    def near(self, word: str, distance: int) -> set[str]:
        """The words of contacts and organisations within so many edits."""
        found = set()
        for typed, known in ((word, self.vocabulary), (coarse(word), self._coarse_vocabulary)):
            row = cdist([typed], known, scorer=OSA.distance, score_cutoff=distance)[0]
            found.update(self.vocabulary[position] for position in (row <= distance).nonzero()[0])
        return found

    def people(self, terms: Iterable[Term]) -> set[str]:
        """The contacts that carry every term: in their name, organisation, place, department, role or topics."""
        return self._all(terms, self._people)

    def bodies(self, terms: Iterable[Term]) -> set[str]:
        """The organisations that carry every term in name, alias or place."""
        return self._all(terms, self._bodies)

    def items(self, terms: Iterable[Term]) -> set[str]:
        """The news items that carry every term."""
        return self._all(terms, self._items)

    def _all(self, terms: Iterable[Term], postings: dict[str, set[str]]) -> set[str]:
        found: set[str] | None = None
        for term in terms:
            fits: set[str] = set()
            for word in self.spellings(term):
                parts = [postings.get(part, set()) for part in lemmas(word)]
                fits |= set.intersection(*parts)
                fits |= postings.get(word, set())
            found = fits if found is None else found & fits
        return found or set()

    def names(self, organisation: str) -> list[str]:
        """What the organisation is called: its name and its aliases."""
        entry = self.organisations[organisation]
        return [entry["name"], *entry.get("aliases", ())]

    def desks(self, contacts: Iterable[str]) -> list[str]:
        """Those of the contacts that have no name."""
        return [known for known in contacts if "name" not in self.contacts[known]]

    def press(self, contacts: Iterable[str]) -> set[str]:
        """Those whose department speaks to the press; all if none does."""
        among = set(contacts)
        speak = {known for known in among if self.contacts[known].get("department") in PRESS_DEPARTMENTS}
        return speak or among


def _organisation_words(entry: Entry) -> set[str]:
    return bag(" ".join((entry["name"], *entry.get("aliases", ()), entry.get("place", ""))))


def _code(word: str) -> str:
    return "".join(code for _, code in encode(word))
