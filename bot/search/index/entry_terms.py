"""The words of one entry as they are looked up: terms, groups of the vocabulary, numbers, the parts of a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.directory.model import Contact, Organisation
from bot.search.index.field_mask import Field
from bot.search.language.background import background
from bot.search.language.compounds import split
from bot.search.language.numbers import endings, national
from bot.search.language.terms import terms
from bot.search.language.tokens import cut
from bot.search.language.vocabulary import OFFICE, ROLE, phrase_stem, vocabulary

Terms = dict[str, int]
"""Terms and keys of groups, each with the mask of the fields in which it stands."""


@dataclass(slots=True)
class Person:
    """The name of a contact in parts; `man` and `woman` say which a given name may be (both: unknown)."""

    given: tuple[str, ...]
    surname: tuple[str, ...]
    man: bool = True
    woman: bool = True

    @property
    def gender(self) -> str:
        """`man` or `woman` where a given name tells, else nothing."""
        return "" if self.man == self.woman else "man" if self.man else "woman"


def label_of(name: str) -> tuple[frozenset[str], ...]:
    """The words of a name, each with the groups that it may be met by; legal forms and small words left out."""
    units = []
    for word in terms(name):
        small = len(word) < 4 and background().zipf.get(word, 0) > 55
        if word not in vocabulary().legal_forms and not small:
            known: Terms = {}
            collect(known, word, Field.NAME)
            units.append(frozenset(known))
    return tuple(units)


def nearness_to_press(contact: Contact) -> int:
    """Return how near a contact is to the press: 4 a press office or a desk of no department, 3 a spokesperson or
    somebody of a press office, 2 who speaks to the press, 1 nothing said, 0 another department, -1 not for the press.
    """
    if contact.press is False:
        return -1
    in_office = any(vocabulary().is_press(word) for word in terms(contact.department or ""))
    by_role = any(vocabulary().is_press(word) for word in terms(contact.role or ""))
    if contact.name is None and (in_office or by_role or contact.press or not contact.department):
        return 4
    if in_office or by_role:
        return 3
    return 2 if contact.press else 0 if contact.department or contact.role else 1


def person_of(name: str) -> Person:
    given_text, _, surname_text = name.rpartition(" ")
    given = [t for part in given_text.split() for t in terms(part)]
    surname = terms(surname_text)
    while given and given[-1] in _PARTICLES:
        surname.insert(0, given.pop())
    kept = tuple(part for part in given if part not in vocabulary().salutations)
    genders = [background().given[part] for part in kept if part in background().given][:1]
    man, woman = (genders[0].male, genders[0].female) if genders else (True, True)
    return Person(kept, tuple(surname), man, woman)


_PARTICLES = frozenset("van von der de den zu zur vom di da del la le el al ten ter dos y und".split())  # noqa: SIM905 -- a list of words reads better so


def collect(known: Terms, text: str | None, where: Field) -> None:
    """Take in the words of a text, the groups of its words and phrases, and its compounds written in one."""
    if not text:
        return
    words = [token.term for token in cut(text)] if len(text) > 60 else terms(text)
    words = _with_signs(words)
    for word in words:
        put(known, word, where)
    if where in (Field.TEXT, Field.AGENCY):
        return
    _put_groups(known, words, where)
    if where in (Field.PLACE, Field.COVERED, Field.ALIAS) and len(words) > 1:
        put(known, " ".join(words), where)
    if where not in (Field.TITLE, Field.ROLE) and len(words) > 1:
        put_joined(known, words, where)
    if where in (Field.DEPARTMENT, Field.ROLE) and any(vocabulary().is_press(word) for word in words):
        put(known, "press", Field.PRESS)
    for unfolded in suspended(text):
        put(known, unfolded, where)


def _put_groups(known: Terms, words: Sequence[str], where: Field) -> None:
    """Take in the groups of the vocabulary that the words and phrases of a text belong to."""
    stems = [phrase_stem(word) for word in words]
    at = 0
    while at < len(words):
        length, keys = vocabulary().keys_at(stems, at)
        for key in keys or _keys_of_compound(words[at]):
            put(known, key, where)
        at += length or 1


def _keys_of_compound(word: str) -> tuple[str, ...]:
    """The kind of office that a compound is: of Regionalverband the Verband, of Bezirkspolizeikommando the Polizei."""
    for half in reversed(split(word, lambda part: background().zipf.get(part, 0) >= _HALF) or ()):
        keys = vocabulary().groups.get((phrase_stem(half),), ())
        offices = tuple(key for key in keys if key.startswith((OFFICE, ROLE)))
        found = offices if len(half) >= _SHORTEST_OFFICE and offices else _keys_of_compound(half)
        if found:
            return found
    return ()


_HALF = 25
_SHORTEST_OFFICE = 5


def _with_signs(words: list[str]) -> list[str]:
    """The words and, of letters with a number behind them, both in one: A 40 is a40."""
    joined = [a + b for a, b in pairwise(words) if len(a) <= 2 and a.isalpha() and b.isdigit()]
    return [*words, *joined]


def suspended(text: str) -> list[str]:
    """Return the compounds that a text names by their first half alone: of Hafen- und Seemannsamt the Hafenamt."""
    words = text.replace(",", " ").split()
    found = []
    for at, word in enumerate(words[:-2]):
        if word.endswith("-") and len(word) > 3 and words[at + 1] in ("und", "oder", "&"):
            first, last = terms(word), terms(words[at + 2])
            if first and last:
                ends = (last[-1][place:] for place in range(3, len(last[-1]) - 2))
                found += [first[0] + end for end in ends if end in background().zipf]
    return found


def put(known: Terms, word: str, where: int) -> None:
    known[word] = known.get(word, 0) | where


def put_ways(known: Terms, entry: Contact | Organisation) -> None:
    """Take in numbers, whole and by their endings, and addresses, as they are compared: equal or not, never nearly."""
    for phone in entry.phones:
        put(known, "n:" + national(phone), Field.NUMBER)
        for ending in endings(phone):
            put(known, "e:" + ending, Field.NUMBER)
    for address in entry.emails:
        put(known, "a:" + address.casefold(), Field.ADDRESS)


def put_joined(known: Terms, words: Sequence[str], where: Field) -> None:
    """Take in names as they are when written without blanks: Ruhrtalland, Schulzebökenförde, Smartcity."""
    for first, second in pairwise(words):
        if len(first) + len(second) > 5:
            put(known, first + second, where | Field.JOINED)
    if len(words) > 2:
        put(known, "".join(words), where | Field.JOINED)


def is_group(word: str) -> bool:
    """Return whether a key stands for a group of words rather than for a word."""
    return word[1:2] == ":"
