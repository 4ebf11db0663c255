"""The kinds of offices a German town has, and invented companies: how they are called, and how one asks for them."""

import csv
import random
from dataclasses import dataclass

from benchmarks.finding.data import read, words
from benchmarks.finding.people import surname
from benchmarks.finding.towns import Town


@dataclass(frozen=True, slots=True)
class OfficeKind:
    """`names` and `aliases` are patterns with the dative article before `|`; `english` is how an English asker says it.

    `share` says how many organisations of a directory are of this kind, `smallest` the least weight of its town.
    """

    key: str
    kind: str
    names: tuple[str, ...]
    aliases: tuple[str, ...]
    english: tuple[str, ...]
    share: float
    smallest: float = 0.0


@dataclass(frozen=True, slots=True)
class Office:
    """An organisation before it has an id; `article` is the dative one, `office` the key of its kind."""

    office: str
    kind: str
    name: str
    article: str
    aliases: tuple[str, ...]
    place: str


def _patterns(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("/") if part)


def _kinds() -> tuple[OfficeKind, ...]:
    rows = csv.DictReader(read("offices.csv").splitlines(), delimiter=";")
    return tuple(
        OfficeKind(
            key=row["key"],
            kind=row["kind"],
            names=_patterns(row["names"]),
            aliases=_patterns(row["aliases"]),
            english=_patterns(row["english"]),
            share=float(row["share"]),
            smallest=float(row["smallest"]),
        )
        for row in rows
    )


KINDS = _kinds()
BY_KEY = {kind.key: kind for kind in KINDS}


def town_office(rng: random.Random, town: Town) -> Office:
    """One of the offices that a town of this size may have."""
    while True:
        kind = rng.choices(KINDS, weights=[kind.share for kind in KINDS])[0]
        if town.weight >= kind.smallest:
            break
    article, name = rng.choice(kind.names).split("|")
    aliases = [rng.choice(kind.aliases)] if kind.aliases else []
    named = [alias.split("|")[1].format(t=town.name) for alias in aliases if rng.random() < 0.7]
    printed = _nominative(name).format(t=town.name)
    return Office(kind.key, kind.kind, printed, article, tuple(a for a in named if a != printed), town.name)


def _nominative(name: str) -> str:
    """The heading of an entry for a name given in the dative."""
    for dative, nominative in (
        ("Stadtwerken", "Stadtwerke"),
        ("Verkehrsbetrieben", "Verkehrsbetriebe"),
        ("Philharmonikern", "Philharmoniker"),
        ("Technischen ", "Technische "),
        ("Freiwilligen ", "Freiwillige "),
        ("Diakonischen Werk", "Diakonisches Werk"),
        ("Deutschen Roten Kreuz", "Deutsches Rotes Kreuz"),
        ("Evangelischen Kirchenkreis", "Evangelischer Kirchenkreis"),
    ):
        name = name.replace(dative, nominative)
    return name


def _named(row: str) -> tuple[str, ...]:
    return words("organisations", row)


def company(rng: random.Random, town: Town) -> Office:
    """A made-up company: named after its founder or with an invented word."""
    if rng.random() < 0.5:
        word = surname(rng).split()[-1]
    else:
        word = rng.choice(_named("brand_beginnings")) + rng.choice(_named("brand_ends"))
        if rng.random() < 0.5:
            word += rng.choice(("tec", "gas", "plan", "werk", "soft", "med"))
    brand = f"{word} {rng.choice(_named('trades'))}"
    alias = (brand,) if rng.random() < 0.4 else ()
    return Office("company", "company", f"{brand} {rng.choice(_named('forms'))}", "der", alias, town.name)


def society(rng: random.Random, town: Town) -> Office:
    """An association of citizens."""
    name = rng.choice(_named("societies"))
    article = "der" if name in {"Bürgerstiftung", "Energiegenossenschaft", "Tafel"} else "dem"
    return Office("society", "association", f"{name} {town.name}", article, (), town.name)


def ministry(rng: random.Random, capital: Town) -> Office:
    """A ministry of one of the states."""
    name = f"{rng.choice(_named('ministries'))} {rng.choice(_named('states'))}"
    return Office("ministry", "authority", name, "dem", (), capital.name)


def office(rng: random.Random, town: Town) -> Office:
    """Any organisation that sits in this town."""
    make = rng.choices((town_office, company, society, ministry), weights=(62, 25, 10, 3))[0]
    return make(rng, town)
