"""A question as text -> Asked: its words with what they are before anybody looks at the directory."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.search.language.background import background
from bot.search.language.numbers import Digits, typed_number
from bot.search.language.tokens import Token, TokenKind, cut, is_whole_number
from bot.search.language.vocabulary import OFFICE, Vocabulary, phrase_stem, vocabulary
from bot.search.question.asides import asides
from bot.search.question.dictation import undictated
from bot.search.question.left_out import without_asides

LONGEST = 4096
"""Characters of a question that are read; Telegram sends no more in one message."""

EMERGENCY_NUMBERS = frozenset({"110", "112", "115", "116117"})

_MOST_WORDS = 60
_EXTENSION_WORDS = frozenset({"durchwahl", "durchwahlnummer", "apparat", "extension", "ext", "dw", "app", "klappe"})


class AskedWord(NamedTuple):
    """A word or phrase of a question.

    `term` is its comparable form (of a phrase the first word's), `keys` the groups of the vocabulary that it belongs
    to. `press` marks who asks for the press office as such, `wanted` the field asked for, `salutation` the gender in
    front of the name (woman, man, any). `placed` says that it stands behind a preposition, an article or a kind of
    office, `capital` and `shouted` how it was typed, `proper` that it has a capital in English, where nouns have none,
    `first` that a sentence begins with it, `named` that a given name stands right before, `counted` an article such as
    `ein` or `my`, which names have not, `nobody` a town hall before it or a legal form behind, between which no person
    is named. `alone` marks the words of a question of a few words, `aside` those by which askers say who they are or
    for whom they write; `clause` counts the longer clauses, `asks` marks who, whom and which. `joined` is the word
    with the one behind it.
    """

    typed: str
    term: str
    keys: tuple[str, ...] = ()
    press: bool = False
    wanted: str = ""
    incident: bool = False
    number: Digits | None = None
    address: str = ""
    salutation: str = ""
    capital: bool = False
    proper: bool = False
    shouted: bool = False
    first: bool = False
    placed: bool = False
    named: bool = False
    counted: bool = False
    alone: bool = False
    aside: bool = False
    clause: int = 0
    asks: bool = False
    nobody: bool = False
    joined: str = ""


class Asked(NamedTuple):
    """A question: the text, its words, the field that was asked for (`email`, `phone` or nothing), and
    whether a woman or a man is meant (`woman`, `man` or nothing).
    """

    text: str
    words: tuple[AskedWord, ...]
    wanted: str = ""
    gender: str = ""

    @property
    def press(self) -> bool:
        """Whether a press office or spokesperson is asked for as such."""
        return any(word.press for word in self.words)


def parse(text: str) -> Asked:
    """Return what a question asks. Any text will do, it never raises."""
    known = vocabulary()
    tokens = without_asides(undictated(cut(text[:LONGEST])), known)
    words = _Reader(tokens, known).read()
    wanted = next((word.wanted for word in words if word.wanted), "")
    return Asked(text, tuple(words[:_MOST_WORDS]), wanted, _gender(tokens, known))


def _gender(tokens: Sequence[Token], known: Vocabulary) -> str:
    """Whether a woman or a man is asked for without a name behind: `also die Frau`, `der Herr, der ...`."""
    for at, token in enumerate(tokens):
        said = known.salutations.get(token.term, "any")
        ends = at + 1 == len(tokens) or tokens[at + 1].fresh
        if said != "any" and ends and at and tokens[at - 1].term in known.prepositions:
            return said
    return ""


def _is_english(terms: Sequence[str], known: Vocabulary) -> bool:
    """Whether more small words of a question are English than German."""
    return sum(term in known.english for term in terms) > sum(term in known.german for term in terms)


def _clauses(tokens: Sequence[Token]) -> list[int]:
    """The number of the clause in which each token stands; what is too short to be one belongs to the clause before."""
    starts = [at for at, token in enumerate(tokens) if token.fresh and at]
    long = [at for at, end in pairwise([*starts, len(tokens)]) if end - at >= _SHORTEST_CLAUSE]
    return [sum(start <= at for start in long) for at in range(len(tokens))]


class _Reader:
    """Reads the words of one question from left to right."""

    def __init__(self, tokens: Sequence[Token], known: Vocabulary) -> None:
        self._tokens, self._known = tokens, known
        self._terms = [token.term for token in tokens]
        self._stems = [phrase_stem(term) if token.kind is TokenKind.WORD else token.term
                       for term, token in zip(self._terms, tokens, strict=True)]  # fmt: skip
        shouted = [token for token in tokens if token.typed.isupper()]
        self._all_shouted = 2 * len(shouted) > len(tokens) and any(
            len(token.typed) > _LONGEST_ABBREVIATION for token in shouted
        )
        self._prepositions = known.prepositions
        self._is_english = _is_english(self._terms, known)
        self._aside = asides(tokens, known)
        self._clauses = _clauses(tokens)
        usual = sum(not self._may_be_name(term) for term in self._terms)
        self._is_short = len(tokens) <= _FEW and 2 * usual <= len(tokens)

    def read(self) -> list[AskedWord]:
        """Return the words."""
        words: list[AskedWord] = []
        at, salutation = 0, ""
        while at < len(self._tokens):
            length, word = self._word_at(at, salutation)
            term = self._terms[at]
            said = self._known.salutations.get(term, "") if length == 1 else ""
            behind = self._terms[at + 1] if at + 1 < len(self._tokens) else ""
            if said and behind and (self._may_be_name(behind) or behind in self._known.joins):
                salutation = _said_before(salutation, said)
            elif word is not None:
                if word.salutation and word.term in background().towns and word.term not in background().surnames:
                    word = word._replace(salutation="")
                words.append(word)
                salutation = salutation if word.term in background().given or term in self._known.joins else ""
            at += length
        return words

    def _word_at(self, at: int, salutation: str) -> tuple[int, AskedWord | None]:
        token = self._tokens[at]
        if token.kind is TokenKind.ADDRESS:
            return 1, AskedWord(token.typed, token.term, address=token.term)
        if token.kind is TokenKind.NUMBER:
            return 1, self._number(at)
        press = self._press_phrase(at)
        if press:
            return press, AskedWord(self._typed(at, press), token.term, press=True)
        length, keys = self._known.keys_at(self._stems, at)
        if length == 1 and self._is_usual(at):
            keys = ()
        length = length or 1
        before = self._terms[at - 1] if at else ""
        given = background().given
        return length, AskedWord(
            typed=self._typed(at, length),
            term=token.term,
            keys=keys,
            press=length == 1 and self._known.is_press(token.term),
            wanted=self._known.wanted.get(token.term, "") if length == 1 else "",
            incident=length == 1 and self._known.is_incident(token.term),
            salutation=salutation,
            capital=token.capital and not self._all_shouted,
            proper=token.capital and not token.fresh and self._is_english and not self._all_shouted,
            shouted=token.shouted and not self._all_shouted,
            first=token.fresh,
            placed=bool(at) and not token.fresh and (before in self._prepositions or self._is_office(at - 1)),
            counted=before in self._known.articles,
            alone=self._is_short,
            aside=at in self._aside,
            clause=self._clauses[at],
            nobody=self._is_nobody(at, length),
            asks=token.term in self._known.asking,
            named=bool(at) and not token.fresh and before in given,
            joined=self._joined(at, length),
        )

    def _is_nobody(self, at: int, length: int) -> bool:
        """Whether a word is no person's name: behind a town hall or a county, before a legal form."""
        before = next((back for back in range(at - 1, -1, -1) if self._terms[back] not in self._prepositions), -1)
        offices = self._known.groups.get((self._stems[before],), ()) if before >= 0 else ()
        behind = self._terms[at + length] if at + length < len(self._terms) else ""
        return any(key in self._known.territories for key in offices) or behind in self._known.legal_forms

    def _may_be_name(self, term: str) -> bool:
        return background().zipf.get(term, 0) < _FUNCTION_WORD or term in background().surnames

    def _is_usual(self, at: int) -> bool:
        """Whether a word is an everyday one unless it stands in capitals: ob is no OB, where more is said."""
        usual = background().zipf.get(self._terms[at], 0) >= _FUNCTION_WORD
        return usual and len(self._terms[at]) <= _LONGEST_SIGN and not self._tokens[at].shouted and not self._is_short

    def _is_office(self, at: int) -> bool:
        """Whether a word is a kind of office or a press office, behind which often stands whose it is."""
        keys = self._known.groups.get((self._stems[at],), ())
        return self._known.is_press(self._terms[at]) or any(key.startswith(OFFICE) for key in keys)

    def _joined(self, at: int, length: int) -> str:
        """The word with the one behind it in one, for names that are written apart: Ruhrtal Land."""
        behind = at + length
        if behind < len(self._tokens) and self._tokens[behind].kind is TokenKind.WORD:
            return self._terms[at] + self._terms[behind]
        return ""

    def _press_phrase(self, at: int) -> int:
        """How many words a phrase such as `press office` has that begins here; 0 for none."""
        longest = min(self._known.longest.get(self._stems[at], 0), len(self._stems) - at)
        sizes = range(longest, 1, -1)
        return next((size for size in sizes if tuple(self._stems[at : at + size]) in self._known.press_phrases), 0)

    def _typed(self, at: int, length: int) -> str:
        return " ".join(token.typed for token in self._tokens[at : at + length])

    def _number(self, at: int) -> AskedWord | None:
        token = self._tokens[at]
        before = self._terms[at - 1] if at else ""
        others = [t for t in self._tokens if t is not token and t.term not in self._known.wanted]
        alone = all(background().zipf.get(other.term, 0) > _FUNCTION_WORD for other in others)
        emergency = token.term in EMERGENCY_NUMBERS
        asked = before in _EXTENSION_WORDS or (alone and len(token.term) > 1)
        if not emergency and (asked or is_whole_number(token)):
            return AskedWord(token.typed, token.term, number=typed_number(token.typed))
        return AskedWord(token.typed, token.term)


_FUNCTION_WORD = 55
_FEW = 4
_LONGEST_ABBREVIATION = 5
_LONGEST_SIGN = 3
_SHORTEST_CLAUSE = 4


def _said_before(salutation: str, said: str) -> str:
    """What two salutations say together: Herr Dr. a man, Frau oder Herr anybody."""
    if not salutation or salutation == said:
        return said
    return salutation if said == "any" else said if salutation == "any" else "any"
