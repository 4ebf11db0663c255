"""Whether a message has a form of a table: courtesy, or what follows on something that was shown."""

import tomllib
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from babel import Locale

from bot.directory.fold import fold

_LANGUAGE = "{language}"
_LONGEST = 30
_SLIP_FROM = 6
"""Letters from which on a word may have a slip."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a message means by its form: the row's kind and meaning; `language` is the code of one that it names."""

    kind: str
    means: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    meant: Meant


class Forms:
    """The rows of one table."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._glue = {kind: frozenset(fold(words).split()) for kind, words in table["glue"].items()}
        self._by_word: dict[str, list[_Form]] = defaultdict(list)
        self._vocabulary: set[str] = set().union(*self._glue.values())
        for row in table["row"]:
            meant = Meant(row["kind"], row["means"])
            for said in row["forms"].split("|"):
                self._add(said, meant)
        self._slips: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self._vocabulary):
            if len(word) >= _SLIP_FROM - 1:
                self._slips[word[0], len(word)].append(word)

    def read(self, text: str, most: int = 2, names: Container[str] = ()) -> tuple[Meant, ...]:
        """Return what the whole of `text` means, the weightiest first: one meaning, else up to `most`, else nothing.

        A word that is one of `names` is none that may stand around a form.
        """
        words = self._words(text)
        met = sorted(self._met(words), key=lambda each: -len(each[1]))
        alone = next((form for form, places in met if self._covers(words, [form], places, names)), None)
        if alone is not None:
            return (_with_language(alone, words),)
        for count in range(2, most + 1):
            for some in combinations(met, count):
                places = frozenset[int]().union(*(at for _, at in some))
                apart = len(places) == sum(len(at) for _, at in some)
                if apart and self._covers(words, [form for form, _ in some], places, names):
                    return tuple(_with_language(form, words) for form, _ in some)
        return ()

    def is_glue(self, text: str, kind: str = "all") -> bool:
        """Return whether `text` has only words that stand around forms of `kind`."""
        return self._around(kind).issuperset(self._words(text))

    def without_glue(self, text: str, kind: str = "all") -> list[str]:
        """Return the words of `text`, folded, that are no glue around forms of `kind`."""
        return [word for word in self._words(text) if word not in self._around(kind)]

    def apart(self, text: str, kind: str) -> tuple[Meant, str] | None:
        """Return a meaning of `kind` whose words stand somewhere in `text`, and the words besides; None for none."""
        words = self._words(text)
        met = [(form, places) for form, places in self._met(words) if form.meant.kind == kind]
        if not met:
            return None
        form, places = max(met, key=lambda each: len(each[1]))
        return _with_language(form, words), " ".join(word for at, word in enumerate(words) if at not in places)

    def _add(self, said: str, meant: Meant) -> None:
        words = tuple(_LANGUAGE if word == "language" and _LANGUAGE in said else word for word in fold(said).split())
        if words:
            form = _Form(words, meant)
            for word in set(words):
                self._by_word[word].append(form)
            self._vocabulary.update(words)

    def _around(self, kind: str) -> frozenset[str]:
        return self._glue["all"] | self._glue.get(kind, frozenset())

    def _words(self, text: str) -> list[str]:
        words = fold(text).split()
        return (
            [word if word in self._vocabulary else self._mended(word) for word in words]
            if len(words) <= _LONGEST
            else []
        )

    def _mended(self, word: str) -> str:
        """Return the word of the table that `word` is one slip away from, else `word`."""
        if len(word) < _SLIP_FROM or word.isdigit():
            return word
        near = (known for length in (-1, 0, 1) for known in self._slips.get((word[0], len(word) + length), ()))
        return next((known for known in near if _is_one_slip(word, known)), word)

    def _met(self, words: Sequence[str]) -> Iterator[tuple[_Form, frozenset[int]]]:
        """Yield the forms whose words stand in this order, with their places."""
        seen: set[int] = set()
        for word in (*words, _LANGUAGE):
            for form in self._by_word.get(word, ()):
                if id(form) not in seen:
                    seen.add(id(form))
                    if places := _places(words, form.words):
                        yield form, places

    def _covers(
        self, words: Sequence[str], forms: Sequence[_Form], places: frozenset[int], names: Container[str]
    ) -> bool:
        glue = frozenset[str]().union(*(self._around(form.meant.kind) for form in forms))
        left = (word for place, word in enumerate(words) if place not in places)
        return all(word in glue and word not in names for word in left)


def _places(words: Sequence[str], form: Sequence[str]) -> frozenset[int]:
    """Return where the words of a form stand, the last ones possible; nothing where they do not in this order."""
    found: list[int] = []
    at = len(words) - 1
    for wanted in reversed(form):
        while at >= 0 and not _is(words[at], wanted):
            at -= 1
        if at < 0:
            return frozenset()
        found.append(at)
        at -= 1
    return frozenset(found)


def _is(word: str, wanted: str) -> bool:
    return word in _languages() if wanted == _LANGUAGE else word == wanted


def _with_language(form: _Form, words: Sequence[str]) -> Meant:
    if _LANGUAGE not in form.words:
        return form.meant
    return Meant(form.meant.kind, form.meant.means, next(_languages()[word] for word in words if word in _languages()))


@cache
def _languages() -> Mapping[str, str]:
    """The names of languages in German and English, with their codes of two letters."""
    named: dict[str, str] = {}
    for spoken in ("de", "en"):
        for code, name in Locale(spoken).languages.items():
            if len(code) == 2 and " " not in fold(name):
                named.setdefault(fold(name), code)
    return named


def _is_one_slip(typed: str, known: str) -> bool:
    """Return whether two words differ by a letter added, left out, or two swapped; not by another letter."""
    if abs(len(typed) - len(known)) == 1:
        short, long = sorted((typed, known), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(typed) != len(known):
        return False
    differing = [at for at, (one, two) in enumerate(zip(typed, known, strict=True)) if one != two]
    first = differing[0]
    return differing == [first, first + 1] and typed[first] == known[first + 1] and typed[first + 1] == known[first]


@cache
def table() -> Mapping[str, Any]:
    """The words of `forms.toml`."""
    return tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))


@cache
def followup_forms() -> Forms:
    """The forms of what follows on something that was shown."""
    return Forms(table())


@cache
def role_words(sort: str) -> tuple[str, ...]:
    """Return the parts of words, folded, by which a role is known to be of a sort: press, speakers, heads, deputies."""
    return tuple(fold(table()["roles"][sort]).split())


@cache
def territorial() -> frozenset[str]:
    """The folded kinds of offices that are known by the name of a town alone."""
    return frozenset(fold(table()["leads"]["territorial"]).split())
