"""What finding hands to judging: the matches, and answers to what the judge may ask about the directory."""

from dataclasses import dataclass
from datetime import datetime

from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.search.match import Match
from bot.search.query import Role, Word
from bot.search.reader import Reader
from bot.search.relations import Flags, Ints, Relations

_MOST_MENTIONS = 100


@dataclass(frozen=True, slots=True)
class Member:
    """A contact of an organisation, and how near it is to the press: see `Relations.press`."""

    contact: Contact
    press: int


@dataclass(frozen=True, slots=True)
class Findings:
    """The matches of one question, best first."""

    matches: tuple[Match, ...]
    _relations: Relations
    _reader: Reader
    _now: datetime

    def members(self, organisation: Organisation) -> tuple[Member, ...]:
        """Return the contacts that speak for an organisation, in the order of the file; nobody who has left."""
        relations = self._relations
        everybody = relations.members.from_one(relations.numbers[organisation.id])
        numbers = everybody[~relations.left(everybody, self._now)].tolist()
        entries = ((relations.entries[number], int(relations.press[number])) for number in numbers)
        return tuple(Member(entry, press) for entry, press in entries if isinstance(entry, Contact))

    def body(self, entry: Entry) -> Organisation | None:
        """Return the organisation that a contact belongs to, or that the entry is; None for an item."""
        if isinstance(entry, Contact):
            entry = self._relations.entries[self._relations.numbers[entry.organisation]]
        return entry if isinstance(entry, Organisation) else None

    def press(self, entry: Entry) -> int:
        """Return how near the people behind an organisation or a contact are to the press, at best: 0 to 3."""
        body = self.body(entry)
        members = self.members(body) if body else ()
        return max((each.press for each in members if entry is body or each.contact is entry), default=0)

    def answering(self, item: NewsItem) -> tuple[Entry, ...]:
        """Return the contacts and organisations that answer for an item, in its order."""
        return tuple(self._relations.entries[self._relations.numbers[known]] for known in item.contacts)

    def is_familiar(self, word: Word) -> bool:
        """Return whether the word stands in a contact, an organisation or a headline just as it was typed."""
        return self._reader.familiar(word, self._seen)

    def is_place(self, term: str) -> bool:
        """Return whether the term is the name of a place anywhere in the directory."""
        return self._reader.is_place(term, self._seen)

    def names_place(self, word: Word) -> bool:
        """Return whether a word, or another name for the same, is the name of a place anywhere in the directory."""
        called = (word.phrase,) if word.role is Role.OFFICE else (word.phrase, *word.same)
        return any(len(phrase) == 1 and self.is_place(phrase[0]) for phrase in called)

    def is_name(self, word: Word) -> bool:
        """Return whether the word is the name of a person anywhere in the directory."""
        return self._reader.is_name(word)

    def mention(self, word: Word) -> NewsItem | None:
        """Return the first visible item that speaks of a word which no contact, organisation or headline has."""
        if len(word.phrase) > 1 or self._reader.familiar(word, self._seen):
            return None
        numbers = self._reader.mentions(word)[:_MOST_MENTIONS]
        seen = numbers[self._seen(numbers)].tolist()
        entries = (self._relations.entries[number] for number in seen)
        return next((entry for entry in entries if isinstance(entry, NewsItem)), None)

    def _seen(self, numbers: Ints) -> Flags:
        return self._relations.visible(numbers, self._now)
