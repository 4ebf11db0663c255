"""Which word stands in which entry, and in which fields: compact arrays, made once."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.directory.fold import fold
from bot.search.compounds import Splitter
from bot.search.fields import NAMES, TOWNS, Field
from bot.search.vocabulary import vocabulary
from bot.search.words import stem, term

Ints = npt.NDArray[np.int32]
Masks = npt.NDArray[np.uint16]

_NO_DOCS: Ints = np.empty(0, dtype=np.int32)
_NO_MASKS: Masks = np.empty(0, dtype=np.uint16)

_TELLING_STEM = 4

EVERYWHERE = ~np.uint16(0)
"""Every field."""
OUTSIDE_TEXT = ~np.uint16(Field.TEXT.bit | Field.KIND.bit)
"""Where misspelt words and parts of words are looked for: running text holds too many words to be sure."""
SUBJECTS = OUTSIDE_TEXT & ~np.uint16(Field.DEPARTMENT.bit | Field.ROLE.bit)
"""Departments and roles are full of endings: a Rat is no Referat."""


@dataclass(frozen=True, slots=True)
class Lists:
    """For each of many keys the entries (by number, ascending), and a mask of fields for each."""

    starts: npt.NDArray[np.int64]
    docs: Ints
    masks: Masks

    def of(self, key: int) -> tuple[Ints, Masks]:
        """Return the entries of a key and their masks."""
        start, end = self.starts[key], self.starts[key + 1]
        return self.docs[start:end], self.masks[start:end]


def within(found: tuple[Ints, Masks], fields: np.uint16) -> tuple[Ints, Masks]:
    """Return those of the entries that hold the word in any of the fields."""
    docs, masks = found
    kept = masks & fields != 0
    return docs[kept], masks[kept] & fields


class Lexicon:
    """Every term of a directory with its lists; the inflected forms of one stem and the compounds of one part have
    lists of their own.
    """

    def __init__(self, collected: "Collector") -> None:
        """Arrange what was collected."""
        self.ids = collected.ids
        self.words = list(collected.ids)
        rows = collected.rows()
        spelled = np.zeros(len(self.words), dtype=np.uint16)
        np.bitwise_or.at(spelled, rows.terms, rows.masks)
        self.masks = spelled
        filler = vocabulary().filler
        known = zip(self.words, spelled.tolist(), strict=True)
        self.splitter = Splitter(word for word, mask in known if mask & ~NAMES and word not in filler)
        lists = [rows]
        self._stems = self._arrange_stems(rows, lists)
        self._beginnings, self._endings = self._arrange_parts(rows, lists)
        keys = len(self.words) + len(self._stems) + len(self._beginnings) + len(self._endings)
        self._lists = _lists(lists, keys, collected.entries)
        self._sizes = np.diff(self._lists.starts)

    def exact(self, word: str, fields: np.uint16 = EVERYWHERE) -> tuple[Ints, Masks]:
        """Return the entries that hold the term in any of the fields."""
        key = self.ids.get(word)
        if key is None:
            return _NO_DOCS, _NO_MASKS
        found = self._lists.of(key)
        return within(found, fields) if self.masks[key] & ~fields else found

    def any_of(self, words: list[str]) -> tuple[Ints, Masks]:
        """Return the entries that hold any of the words, which stand in the directory."""
        found = [self._lists.of(self.ids[word]) for word in words]
        docs, masks = np.concatenate([docs for docs, _ in found]), np.concatenate([masks for _, masks in found])
        order = np.argsort(docs, kind="stable")
        docs, masks = docs[order], masks[order]
        places = np.nonzero(np.append(True, docs[1:] != docs[:-1]))[0]
        return docs[places], np.bitwise_or.reduceat(masks, places) if len(places) else masks

    def inflected(self, word: str) -> tuple[Ints, Masks]:
        """Return the entries that hold a form of the term's stem, outside the names of people.

        Of a stem of three letters no more than one letter away: zoos are a zoo, a state is no StA.
        """
        key = stem(word)
        return self.of_stem(key) if len(key) >= _TELLING_STEM or len(word) <= len(key) + 1 else (_NO_DOCS, _NO_MASKS)

    def stems_among(self, keys: list[str]) -> list[str]:
        """Return those of the keys that are stems of words in the directory."""
        return [key for key in keys if key in self._stems]

    def of_stem(self, key: str) -> tuple[Ints, Masks]:
        """Return the entries that hold a word of that stem, outside the names of people."""
        return self._lists.of(self._stems[key]) if key in self._stems else (_NO_DOCS, _NO_MASKS)

    def beginning(self, word: str) -> tuple[Ints, Masks]:
        """Return the entries that hold a compound which begins with the term, or has it in its middle."""
        key = self._beginnings.get(stem(word))
        return self._lists.of(key) if key is not None else (_NO_DOCS, _NO_MASKS)

    def ending(self, word: str) -> tuple[Ints, Masks]:
        """Return the entries that hold a compound which ends in the term, and so is one of its kind."""
        key = self._endings.get(stem(word))
        return self._lists.of(key) if key is not None else (_NO_DOCS, _NO_MASKS)

    def words_in(self, fields: np.uint16) -> list[str]:
        """Return the words that stand in any of the fields."""
        return [self.words[position] for position in np.nonzero(self.masks & fields)[0].tolist()]

    def frequency(self, word: str) -> int:
        """Return in how many entries the term or a form of it stands."""
        keys = (self.ids.get(word), self._stems.get(stem(word)))
        return max((int(self._sizes[key]) for key in keys if key is not None), default=0)

    def mask(self, word: str) -> int:
        """Return the fields in which the term stands anywhere."""
        key = self.ids.get(word)
        return int(self.masks[key]) if key is not None else 0

    def _arrange_stems(self, rows: "Rows", lists: list["Rows"]) -> dict[str, int]:
        keys: dict[str, int] = {}
        first = len(self.words)
        usable = self.masks & ~np.uint16(NAMES) != 0
        owner = np.full(len(self.words), -1, dtype=np.int32)
        for position in np.nonzero(usable)[0].tolist():
            owner[position] = keys.setdefault(stem(self.words[position]), first + len(keys))
        lists.append(rows.under(owner))
        return keys

    def _arrange_parts(self, rows: "Rows", lists: list["Rows"]) -> tuple[dict[str, int], dict[str, int]]:
        first = len(self.words) + len(self._stems)
        towns = self.masks & np.uint16(TOWNS) != 0  # Darmstadt is no Stadt
        keys: tuple[dict[str, int], dict[str, int]] = ({}, {})
        turns: tuple[list[Ints], list[Ints]] = ([], [])
        for position in np.nonzero((self.masks & ~np.uint16(NAMES) != 0) & ~towns)[0].tolist():
            for side, halves in enumerate(self.splitter.parts(self.words[position])):
                for turn, part in enumerate(sorted({stem(half) for half in halves})):
                    if turn == len(turns[side]):
                        turns[side].append(np.full(len(self.words), -1, dtype=np.int32))
                    turns[side][turn][position] = keys[side].setdefault(part, len(keys[side]))
        for side, offset in enumerate((first, first + len(keys[0]))):
            lists += [rows.under(np.where(owner < 0, owner, owner + offset)) for owner in turns[side]]
        beginnings, endings = ({part: key + offset for part, key in found.items()}
                               for found, offset in zip(keys, (first, first + len(keys[0])), strict=True))  # fmt: skip
        return beginnings, endings


@dataclass(frozen=True, slots=True)
class Rows:
    """Terms, the entries they stand in, and in which fields; three columns."""

    terms: Ints
    docs: Ints
    masks: Masks

    def under(self, owner: Ints) -> "Rows":
        """Return the rows under the key that owns each term (-1: none); names of people are not inflected."""
        keys = owner[self.terms]
        masks = self.masks & ~np.uint16(NAMES | Field.KIND.bit)
        kept = (keys >= 0) & (masks != 0)
        return Rows(keys[kept], self.docs[kept], masks[kept])


class Collector:
    """Takes in the texts of entries, field by field."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self.entries = 0
        self._folded: dict[str, int] = {}
        self._texts: dict[str, tuple[int, ...]] = {}
        self._terms, self._docs, self._masks = array("i"), array("i"), array("H")

    def add(self, doc: int, field: Field, text: str | None, *, often: bool = True) -> tuple[int, ...]:
        """Note the words of a text for the entry number `doc`; return their numbers. Texts that come `often` are
        kept.
        """
        if not text:
            return ()
        known = self._texts.get(text)
        if known is None:
            known = self._read(text)
            if often:
                self._texts[text] = known
        self.note(doc, field.bit, known)
        return known

    def note(self, doc: int, mask: int, words: Iterable[int]) -> None:
        """Note words by their numbers."""
        found = array("i", words)
        self._terms.extend(found)
        self._docs.extend(array("i", [doc]) * len(found))
        self._masks.extend(array("H", [mask]) * len(found))

    def rows(self) -> Rows:
        """Return what was noted."""
        return Rows(
            np.frombuffer(self._terms, dtype=np.int32) if self._terms else _NO_DOCS,
            np.frombuffer(self._docs, dtype=np.int32) if self._docs else _NO_DOCS,
            np.frombuffer(self._masks, dtype=np.uint16) if self._masks else _NO_MASKS,
        )

    def _read(self, text: str) -> tuple[int, ...]:
        folded = self._folded
        numbers = []
        for word in dict.fromkeys(fold(text).split()):
            number = folded.get(word)
            if number is None:
                number = folded[word] = self.ids.setdefault(term(word), len(self.ids))
            numbers.append(number)
        return tuple(numbers)


def _lists(several: list[Rows], keys: int, entries: int) -> Lists:
    """Sort rows by key and entry, the masks of equal ones together."""
    terms = np.concatenate([rows.terms for rows in several]).astype(np.int64)
    docs = np.concatenate([rows.docs for rows in several])
    masks = np.concatenate([rows.masks for rows in several])
    order = np.argsort(terms * max(entries, 1) + docs, kind="stable")
    terms, docs, masks = terms[order], docs[order], masks[order]
    first = np.ones(len(terms), dtype=bool)
    first[1:] = (terms[1:] != terms[:-1]) | (docs[1:] != docs[:-1])
    places = np.nonzero(first)[0]
    if len(places):
        masks = np.bitwise_or.reduceat(masks, places)
    starts = np.searchsorted(terms[places], np.arange(keys + 1))
    return Lists(starts.astype(np.int64), docs[places], masks)
