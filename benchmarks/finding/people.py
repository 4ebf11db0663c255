"""Invented people with Germany's variety of names: many Müllers, a long tail, double and foreign names."""

import random
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from benchmarks.finding.data import table, words
from benchmarks.finding.towns import all_towns


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up human: `title` and `particle` belong to the printed name, a journalist leaves them out."""

    title: str
    first: str
    surname: str
    female: bool

    @property
    def plain(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.surname}"

    @property
    def name(self) -> str:
        """As a directory prints it."""
        return f"{self.title} {self.first} {self.surname}".strip()


@cache
def _faker(locale: str, field: str) -> tuple[str, ...]:
    provider = import_module(f"faker.providers.person.{locale}").Provider
    names = (name for name in getattr(provider, field) if " " not in name and "'" not in name)
    return tuple(sorted(set(names)))


@cache
def _long_tail() -> tuple[str, ...]:
    stems, endings = words("people", "stems"), words("people", "endings")
    composed = {stem + end for stem in stems for end in endings if stem[-1] != end[0]}
    towns = {town.name for town in all_towns() if town.name.isalpha()}
    from_towns = {name + "er" for name in towns if len(name) > 4 and name[-1] not in "ern"}
    return tuple(sorted(composed | from_towns))


@cache
def _german_surnames() -> tuple[str, ...]:
    names: set[str] = set()
    for locale in ("de_DE", "de_AT", "de_CH", "de_LU"):
        names.update(_faker(locale, "last_names"))
    return tuple(sorted(names))


@cache
def _common_weights(count: int) -> list[float]:
    total, weights = 0.0, []
    for rank in range(count):
        total += 1 / (rank + 3) ** 0.7
        weights.append(total)
    return weights


def _common(rng: random.Random, row: str) -> str:
    names = words("people", row)
    return rng.choices(names, cum_weights=_common_weights(len(names)))[0]


def _foreign(rng: random.Random) -> str:
    if rng.random() < 0.15:
        return rng.choice(words("people", "polish"))
    locales = table("people")["foreign"]
    locale = rng.choices(list(locales), weights=list(locales.values()))[0]
    return rng.choice(_faker(locale, "last_names"))


def _simple_surname(rng: random.Random) -> str:
    kind = rng.random()
    if kind < 0.30:
        return _common(rng, "surnames")
    if kind < 0.58:
        return rng.choice(_german_surnames())
    if kind < 0.88:
        return rng.choice(_long_tail())
    return _foreign(rng)


def surname(rng: random.Random) -> str:
    """A surname as frequent here as in a telephone directory: double names and particles included."""
    kind = rng.random()
    if kind < 0.06:
        return f"{_simple_surname(rng)}-{_simple_surname(rng)}"
    if kind < 0.09:
        return rng.choice(words("people", "particles")) + _simple_surname(rng)
    return _simple_surname(rng)


def first_name(rng: random.Random, *, female: bool) -> str:
    """A given name; some are double."""
    kind = rng.random()
    if kind < 0.66:
        name = _common(rng, "female" if female else "male")
    else:
        name = rng.choice(_faker("de_DE", "first_names_female" if female else "first_names_male"))
    if kind > 0.96 and "-" not in name:
        second = _common(rng, "female" if female else "male")
        return f"{name}-{second}"
    return name


def person(rng: random.Random) -> Person:
    """Somebody who does not exist."""
    female = rng.random() < 0.5
    title = rng.choices(("", "Dr.", "Prof. Dr."), weights=(94, 5, 1))[0]
    return Person(title, first_name(rng, female=female), surname(rng), female)
