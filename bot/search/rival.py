"""The rival sense of a word: something that is not listed here. How likely is it a name, a subject, or just a word?"""

from typing import NamedTuple

from bot.search.language.background import background
from bot.search.language.compounds import split
from bot.search.language.terms import stem
from bot.search.language.vocabulary import OFFICE, PLACE, ROLE, vocabulary
from bot.search.question.asked import AskedWord

_FUNCTION_WORD = 55
_USUAL = 45
_RARE = 30
_WORD = 25
_ASIDE = 0.1
_LARGE = 6


class Rival(NamedTuple):
    """What a word most likely is where the directory does not have it, each from 0 to 1.

    `name`: of a person, a town, an organisation or a kind of office, which withholds a number. `subject`: what the
    question is about. `ordinary`: a word of everyday language that says nothing. `guessed` says that nothing but its
    form makes it a name.
    """

    name: float
    subject: float
    ordinary: float
    guessed: bool = False


def rival(word: AskedWord) -> Rival:
    """Return what a word means to somebody who does not know the directory."""
    if word.number or word.address:
        return Rival(1, 0, 0)
    if word.press or word.wanted:
        return Rival(0, 0, 1)
    if word.aside:
        return Rival(_ASIDE, 0, 1 - _ASIDE)
    ordinary = how_ordinary(word)
    name = max(_name(word), _office(word))
    subject = 0 if name > 0.5 else max(_subject(word), 0.0)
    return Rival(name, subject, ordinary * (1 - name), guessed=name > 0 and not _is_evident(word))


def _is_evident(word: AskedWord) -> bool:
    """Whether it is known that a word is a name or an office: it is listed as one, or said to be one."""
    known, term = background(), word.term
    listed = term in known.towns or term in known.cities or term in known.proper or term in known.given
    usual = term in known.surnames and known.zipf.get(term, 0) < _RARE
    return listed or usual or bool(word.salutation or word.named or _office(word) or word.shouted)


def how_ordinary(word: AskedWord) -> float:
    """Return how much a word is everyday language: 0 for rare and unknown words, 1 for the most frequent."""
    if word.term.isdecimal():
        return 0.8
    if " " in word.typed and word.keys:
        return 0
    zipf = background().zipf.get(word.term, 0)
    return min(max((zipf - _RARE) / (_FUNCTION_WORD - _RARE), 0), 1)


def _office(word: AskedWord) -> float:
    """A kind of office counts in full, a post or a place of the vocabulary somewhat less."""
    if word.term not in background().zipf and word.term.endswith(vocabulary().office_ends):
        return 1
    letters = {key[:2] for key in word.keys}
    if OFFICE in letters or PLACE in letters:
        return 1
    if any(key in vocabulary().stand_ins for key in word.keys):
        return 0.7
    return 0.25 if ROLE in letters else 0


def _name(word: AskedWord) -> float:
    known = background()
    term, zipf = word.term, known.zipf.get(word.term, 0)
    if not term.isalpha():
        return 0.3 if any(c.isalpha() for c in term) else 0
    if len(term) == 1:
        return 0
    if (word.salutation and zipf < _FUNCTION_WORD) or (word.named and zipf < _USUAL):
        return 1
    if term in known.cities:
        return 0.9
    if zipf >= _FUNCTION_WORD:
        return 0
    if word.shouted and 2 <= len(term) <= 6 and zipf < _USUAL:
        return 0.9
    chances = [_town(word, zipf), _person(word, zipf)]
    if word.proper and zipf < _USUAL:
        chances.append(0.8)
    if term in known.proper:
        chances.append(0.8)
    elif not zipf or term in known.strange:
        chances.append(_unknown(word))
    return max(chances)


def _town(word: AskedWord, zipf: int) -> float:
    towns = background().towns
    size = towns.get(word.term, 0) or _size_of_adjective(word.term)
    if not size:
        return 0
    if (zipf < _RARE and (word.placed or word.alone or word.capital)) or word.term in background().proper:
        return 0.9
    if word.placed and size > 4 and zipf < _FUNCTION_WORD:
        return 0.8 if word.capital or zipf < _USUAL else 0.4
    return 0.6 if word.capital and size > 5 and not word.first else 0.2


def _size_of_adjective(term: str) -> int:
    """The size of the large town whose adjective a word is: Salzburger; 0 for none."""
    size = background().towns.get(term.removesuffix("er"), 0) if term.endswith("er") else 0
    return size if size >= _LARGE else 0


def _person(word: AskedWord, zipf: int) -> float:
    known = background()
    shown = word.placed or word.alone or (word.capital and not word.first)
    if word.term in known.given and zipf < _USUAL:
        return 0.7 if shown else 0.3
    if word.term in known.surnames:
        return 0.9 if zipf < _RARE or word.term in known.proper else 0.4 if word.capital and not word.first else 0.1
    return 0


def _unknown(word: AskedWord) -> float:
    """A word that is in no list may be a compound, an inflected form, a slip for a usual word, or a name."""
    known, term = background(), word.term
    slot = word.placed or word.alone or word.named
    as_name = known.ends_as_name(term)
    if as_name and (slot or (word.capital and not word.first)):
        return 0.9
    halves = split(term, lambda part: known.zipf.get(part, 0) >= _WORD)
    if halves and (set(halves) & known.proper or word.typed[1:].lower() != word.typed[1:]):
        return 0.9
    if (halves or stem(term) in known.stems) and not (word.placed and word.capital and halves and len(halves[1]) < 5):
        return 0
    if _is_slip_of_usual(term):
        return 0.2
    if as_name is False:
        return 0.4 if slot and word.capital else 0.1
    return 0.9 if slot or (word.capital and not word.first) else 0.2


def _is_slip_of_usual(term: str) -> bool:
    """Whether a letter left out, doubled or swapped makes a usual word."""
    zipf = background().zipf
    left_out = (term[:at] + term[at + 1 :] for at in range(len(term)))
    swapped = (term[:at] + term[at + 1] + term[at] + term[at + 2 :] for at in range(len(term) - 1))
    doubled = (term[: at + 1] + term[at:] for at in range(len(term)))
    return any(zipf.get(other, 0) >= _USUAL - 5 for some in (left_out, swapped, doubled) for other in some)


def _subject(word: AskedWord) -> float:
    zipf = background().zipf.get(word.term, 0)
    if len(word.term) < 4:
        return 0
    return min(max((_USUAL + 5 - zipf) / 20, 0), 1) * (1.0 if word.capital or not zipf else 0.8)
