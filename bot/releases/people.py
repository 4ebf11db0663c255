"""Names of people in press releases, with their titles, told from everything else that is printed with capitals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.directory.fold import fold
from bot.releases.words import is_organisation, listed

_TITLE = re.compile(
    r"(?:(?:(?:univ|jun|apl|hon)\.?-?)?prof(?:essor(?:in)?)?|juniorprofessor(?:in)?|apl|pd|priv\.?-doz"
    r"|privatdozent(?:in)?"
    r"|dr(?:es)?(?:\.?-ing)?|dipl\.?-.{1,12}|dipl|mag|ing)\.?",
    re.I,
)
_TITLE_CONTINUED = re.compile(
    r"(?:h\.?|h\.?c|c|mult|em|habil|med|dent|vet|rer|nat|pol|soc|oec|phil|jur|iur|theol|agr|paed|sc|techn|ing)\.?|[a-z]{2,7}\.|\((?:fh|ba|tu|univ\.?)\)",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][^\W\d_'’`.\-]*(?:['’`.\-]\.?[^\W\d_][^\W\d_'’`.]*){0,4}\.?")
_LOWER_BEGUN = re.compile(r"(?:al|el|d|mc|de)[-'’]")
_BETWEEN = re.compile(r" (?!und zu )(?:und|sowie|and|oder|bzw\.) | ?[/&+] ?")


@dataclass(frozen=True, slots=True)
class Name:
    """A person as printed, without Frau or Herr; `sure` when a title or a known given name says that it is one."""

    text: str
    sure: bool


def name_in(text: str) -> Name | None:
    """Return the one person that `text` consists of, or None.

    "Prof. Dr. Anna von der Au", "Jonas O'Hara", "Dr. Beispiel" and "Frau Beispiel" are names; so may be any two to four
    capitalised words, which is why those come back unsure.
    """
    words = text.split()
    if not 1 < len(words) <= 12:
        return None
    start = 1 if fold(words[0]) in listed("salutation") else 0
    first = start
    while first < len(words) and (
        is_title(words[first]) or (first > start and _TITLE_CONTINUED.fullmatch(words[first]))
    ):
        first += 1
    end = len(words)
    while end > first and is_degree(words[end - 1]):
        end -= 1
    bare = [word.rstrip(",") for word in words[first:end]]
    if not _is_bare_name(bare, titled=first > 0):
        return None
    known = len(bare) > 1 and _is_given(bare[0])
    return Name(" ".join(words[start:]), sure=first > 0 or known)


def people_in(text: str) -> tuple[Name, ...]:
    """Return the people that `text` lists ("Anna Adler und Bernd Bach"); () if anything else is in it."""
    names = [name_in(part) for part in _BETWEEN.split(text)]
    found = [name for name in names if name]
    return vouched(found) if len(found) == len(names) else ()


def vouched(names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names of one list, where one that is sure makes the others so."""
    if not any(name.sure for name in names):
        return tuple(names)
    return tuple(replace(name, sure=name.sure or not is_organisation(name.text)) for name in names)


def is_title(word: str) -> bool:
    """Say whether `word` is an academic title that may open a name; "med." and the like only continue one."""
    return bool(_TITLE.fullmatch(word))


def is_degree(text: str) -> bool:
    """Say whether `text` is nothing but a degree that belongs to the name before it: "LL.M."."""
    return fold(text).replace(" ", "") in listed("degree")


def surname(name: str) -> str:
    """Return the folded surname of a printed name without its particles: what an e-mail address shows of it."""
    words = [word for word in name.split() if word[:1].isupper() and not is_degree(word)]
    return fold(words[-1]) if words else ""


def _is_bare_name(words: Sequence[str], *, titled: bool) -> bool:
    """Say whether `words` could be given names, particles and a surname, in this order."""
    if not words or len(words) > 7 or not words[-1][:1].isupper():
        return False
    names = [*(word for word in words[:-1] if not _is_particle(word, words)), words[-1]]
    if (_is_particle(words[0], words) and not titled) or _names_a_house(words):
        return False
    return (1 if titled else 2) <= len(names) <= 4 and all(map(_is_name_word, names))


def _names_a_house(words: Sequence[str]) -> bool:
    """Say whether "von" leads to a house rather than to a surname: "Anna Adler von der Stadt Herne".

    Before a surname with "von" stand given names and initials only; two words behind it that make a house are one.
    """
    for place, word in enumerate(words):
        if word not in ("von", "vom"):
            continue
        before = [name for name in words[:place] if not _is_particle(name, words)]
        behind = [name for name in words[place:] if not _is_particle(name, words)]
        if len(before) > 1 and not (before[-1].endswith(".") or _is_given(before[-1])):
            return True
        if before and len(behind) > 1 and is_organisation(" ".join(behind)):
            return True
    return False


def _is_given(word: str) -> bool:
    return not listed("first_name").isdisjoint(fold(word).split())


def _is_particle(word: str, words: Sequence[str]) -> bool:
    return fold(word) in listed("particle") or (word == "und" and "von" in words)


def _is_name_word(word: str) -> bool:
    """Say whether `word` could be one name or an initial; abbreviations in capitals ("NRW") could not."""
    if not _WORD.fullmatch(word) or word.endswith("-") or (word.endswith(".") and len(word) > 3):
        return False
    if word[0].islower() and not _LOWER_BEGUN.match(word):
        return False
    return not (word.isupper() and 1 < len(word) < 4 and "." not in word)
