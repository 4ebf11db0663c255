"""A question -> Query: the words that carry weight, numbers, addresses, the field asked for, the days it speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bot.search.days import Days, named_days, written_day
from bot.search.fields import Field
from bot.search.numbers import Digits, typed_number
from bot.search.pieces import Piece, Sort, cut
from bot.search.vocabulary import Meaning, Phrase, Vocabulary, vocabulary

_LONGEST = 4096
_MOST_WORDS = 16
_SHORT = 4
_LONGEST_SIGNATURE = 6
_OF = frozenset({"in", "aus", "von", "vom", "bei", "beim", "fur", "der", "des", "of", "at", "from", "for"})

_JOINS = frozenset({"oder", "und", "bzw", "or", "and"})
"""Between two salutations, of which the second has the name."""


class Role(StrEnum):
    """What a word does in a question."""

    SUBJECT = "subject"
    NAME = "name"  # it stands behind a salutation
    OFFICE = "office"  # a kind of office: Polizei, city
    INCIDENT = "incident"
    NUMBER = "number"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase with weight: as `typed`, as terms, and the phrases that mean the same or answer in its stead.

    An `idle` one says nothing unless somebody bears it as a name: gerade, kurz.
    """

    typed: str
    phrase: Phrase
    role: Role = Role.SUBJECT
    same: tuple[Phrase, ...] = ()
    also: tuple[Phrase, ...] = ()
    number: Digits | None = None
    folded: str = ""
    idle: bool = False

    @property
    def stand_ins(self) -> tuple[Phrase, ...]:
        """What answers in the stead of an office, where the office itself is not listed."""
        return () if self.role is Role.INCIDENT else self.also


@dataclass(frozen=True, slots=True)
class Query:
    """What a question asks.

    Every one of `words` must be explained by an entry for it to be the answer. `press` are the typed words that ask
    for a
    press office as such, `spare` the filler words, which count only where nothing else was said. `wanted` is the
    field asked for. `days` narrow news items; `news` is set where items are asked for rather than people.
    """

    question: str
    words: tuple[Word, ...] = ()
    press: tuple[Word, ...] = ()
    spare: tuple[Word, ...] = ()
    wanted: Field | None = None
    days: Days | None = None
    news: bool = False

    @property
    def said(self) -> frozenset[str]:
        """The terms of all words."""
        return frozenset(term for word in self.words for term in word.phrase)

    @property
    def incident(self) -> tuple[Word, ...]:
        """The words of an incident."""
        return tuple(word for word in self.words if word.role is Role.INCIDENT)


def parse(question: str, now: datetime) -> Query:
    """Return what `question` asks; `now` is the clock by which it says `heute`. Any text will do, it never raises."""
    reader = _Reader(_without_signature(cut(question[:_LONGEST])), now.date())
    reader.read()
    words = list(dict.fromkeys(reader.words))[:_MOST_WORDS]
    press, spare = tuple(dict.fromkeys(reader.press)), tuple(dict.fromkeys(reader.spare))
    news = not vocabulary().news.isdisjoint(word.phrase[0] for word in (*press, *spare, *words))
    return Query(question, tuple(words), press, spare, reader.wanted, reader.days, news)


class _Reader:
    """Walks over the pieces of one question."""

    def __init__(self, pieces: list[Piece], today: date) -> None:
        self._pieces, self._today, self._known = pieces, today, vocabulary()
        self.words: list[Word] = []
        self.press: list[Word] = []
        self.spare: list[Word] = []
        self.wanted: Field | None = None
        self.days: Days | None = None

    def read(self) -> None:
        position, named = 0, False
        while position < len(self._pieces):
            piece = self._pieces[position]
            match piece.sort:
                case Sort.NUMBER:
                    self._number(piece)
                case Sort.ADDRESS:
                    self.words.append(Word(piece.typed, (piece.typed.lower(),), Role.ADDRESS))
                case Sort.WORD:
                    length = self._phrase(position, named=named)
                    named = length == 1 and self._introduces(position, named=named)
                    position += length
                    continue
            position, named = position + 1, False

    def _number(self, piece: Piece) -> None:
        day = written_day(piece.typed.strip("()"), self._today)
        if day is None:
            number = typed_number(piece.typed)
            self.words.append(Word(piece.typed.rstrip("."), (number.digits,), Role.NUMBER, number=number))
        else:
            self.days = day

    def _phrase(self, position: int, *, named: bool) -> int:
        """Take in the longest phrase that begins here; return how many pieces it has."""
        known = self._known
        for phrase, typed in _phrases(self._pieces, position, known):
            if self._take(phrase, typed):
                return len(phrase)
        piece = self._pieces[position]
        if (house := known.house_of_speaker(piece.term)) and not named:
            self.press.append(Word(piece.typed, (piece.term,)))
            piece = replace(piece, term=house, folded=house)
        filler, short = not named and self._is_filler(piece.term), self._is_abbreviation(position)
        role = Role.NAME if named else Role.SUBJECT
        idle = filler and not short
        if short or (piece.term not in known.salutations and (not filler or self._is_surname(position))):
            self.words.append(self._meant(piece.typed, (piece.term,), role, piece.folded, idle=idle))
        else:
            self._filler(Word(piece.typed, (piece.term,), role, folded=piece.folded, idle=idle))
        return 1

    def _is_abbreviation(self, position: int) -> bool:
        """Whether a filler word is an office in capitals here: the OB of a town, HR; not OB in a question all of
        capitals.
        """
        piece = self._pieces[position]
        if len(piece.term) != 2 or self._known.meaning((piece.term,)) is None:
            return False
        loud = piece.typed.isupper() and not all(other.typed.isupper() for other in self._pieces)
        first = position == 0 and 1 < len(self._pieces) <= _SHORT and not self._is_filler(self._pieces[1].term)
        quiet = first and piece.term in self._known.filler
        return loud or quiet

    def _take(self, phrase: Phrase, typed: str) -> bool:
        """Take in a phrase that the vocabulary knows as such."""
        known = self._known
        if phrase in known.days:
            self.days = named_days(known.days[phrase], self._today)
        elif known.is_press(phrase):
            self.press.append(Word(typed, phrase))
        elif len(phrase) > 1 and known.meaning(phrase):
            self.words.append(self._meant(typed, phrase))
        else:
            return False
        return True

    def _meant(
        self, typed: str, phrase: Phrase, role: Role = Role.SUBJECT, folded: str = "", *, idle: bool = False
    ) -> Word:
        """Return a word with what it means, as far as the vocabulary knows."""
        known = self._known
        if role is Role.SUBJECT and len(phrase) == 1 and known.is_incident(phrase[0]):
            return Word(typed, phrase, Role.INCIDENT, also=known.responders, folded=folded, idle=idle)
        meaning = known.meaning(phrase)
        if role is Role.SUBJECT and _is_office(phrase, meaning, known):
            role = Role.OFFICE
        if meaning is None or role is Role.NAME:
            return Word(typed, phrase, role, folded=folded, idle=idle)
        return Word(typed, phrase, role, meaning.same, meaning.also, folded=folded, idle=idle)

    def _is_filler(self, term: str) -> bool:
        known = self._known
        return (
            term in known.filler
            or term in known.wanted
            or term in known.ignored
            or (len(term) == 1 and not term.isdigit())
        )

    def _introduces(self, position: int, *, named: bool) -> bool:
        """Whether a word is a salutation and the next a name; behind a short one alone (Dr, Hr) no filler word is."""
        term = self._pieces[position].term
        if term not in self._known.salutations or self._is_abbreviation(position):
            return False
        following = self._pieces[position + 1 : position + 2]
        if any(piece.term in _JOINS for piece in following):
            return False
        return named or len(term) > 2 or any(not self._is_filler(piece.term) for piece in following)

    def _is_surname(self, position: int) -> bool:
        """Whether a filler word that is a name as well is one here: "Marc Weiß", "Weiß Hamm", not "wer weiß"."""
        piece = self._pieces[position]
        if piece.term not in self._known.surnames:
            return False
        if position and piece.term not in self._known.nouns and piece.typed[0].isupper() and not piece.typed.isupper():
            return True
        if position == 0:
            after = self._pieces[1].term if len(self._pieces) > 1 else ""
            short = len(self._pieces) <= _SHORT
            if after in _OF:
                return short or self._pieces[0].typed[0].isupper()
            return short and after != "" and (after in self._known.wanted or not self._is_filler(after))
        before = self._pieces[position - 1]
        return (
            before.sort is Sort.WORD and not self._is_filler(before.term) and not self._known.is_press((before.term,))
        )

    def _filler(self, word: Word) -> None:
        term = word.phrase[0]
        if self.wanted is None and term in self._known.wanted:
            self.wanted = self._known.wanted[term]
        else:
            self.spare.append(word)


def _without_signature(pieces: list[Piece]) -> list[Piece]:
    """The pieces up to a greeting at the end, with the asker's own name behind it, where something was asked before."""
    known, asked = vocabulary(), False
    for position, piece in enumerate(pieces):
        for phrase in known.closings.get(piece.term, ()) if asked else ():
            behind = pieces[position : position + len(phrase)]
            rest = len(pieces) - position - len(phrase)
            if rest <= _LONGEST_SIGNATURE and tuple(each.term for each in behind) == phrase:
                return pieces[:position]
        asked = asked or (piece.term not in known.filler and piece.term not in known.salutations)
    return pieces


def _phrases(pieces: list[Piece], position: int, known: Vocabulary) -> Iterator[tuple[Phrase, str]]:
    """The runs of words that begin at a piece, from the longest that the vocabulary has."""
    longest = known.longest.get(pieces[position].term, 1)
    if longest == 1:
        yield (pieces[position].term,), pieces[position].typed
        return
    for length in range(min(longest, len(pieces) - position), 0, -1):
        run = pieces[position : position + length]
        if all(piece.sort is Sort.WORD for piece in run):
            yield tuple(piece.term for piece in run), " ".join(piece.typed for piece in run)


def _is_office(phrase: Phrase, meaning: Meaning | None, known: Vocabulary) -> bool:
    return known.is_office(phrase) or bool(
        meaning and any(len(other) == 1 and known.is_office(other) for other in meaning.same)
    )
