"""News items composed of the table of words: headlines as press offices write them, and a few sentences."""

import random
from dataclasses import dataclass

from benchmarks.finding.data import words
from benchmarks.finding.offices import Office
from benchmarks.finding.words import ADJECTIVES, VERBS, Noun, compounds

_AGREEMENT = {"m": "er", "f": "e", "n": "es"}


@dataclass(frozen=True, slots=True)
class Story:
    """A news item before it has an id."""

    title: str
    text: str
    topics: tuple[str, ...]


def _row(key: str) -> tuple[str, ...]:
    return words("words", key)


def _edition(rng: random.Random) -> str:
    return f" {rng.randint(2, 99)}" if rng.random() < 0.3 else ""


def _slots(rng: random.Random, office: Office, nouns: list[Noun]) -> dict[str, str]:
    adjective, second = rng.sample(ADJECTIVES, 2)
    third_person, infinitive = rng.choice(VERBS)
    stem = infinitive.removesuffix("n").removesuffix("e")
    main, other, third = nouns
    accusative = "en" if main.gender == "m" else _AGREEMENT[main.gender]
    return {
        "Adj": adjective.capitalize() + _AGREEMENT[main.gender],
        "Adj4": adjective + accusative,
        "adjs": second + "e",
        "Noun": main.singular,
        "Plural": main.plural if rng.random() < 0.5 else other.plural,
        "Plural2": other.plural,
        "Noun3": third.singular,
        "verb": third_person,
        "part": rng.choice((f"wird {third_person}", "beschlossen", "gestartet", f"{stem}t weiter")),
        "org": office.name,
        "place": office.place,
        "Number": str(rng.randint(2, 490)),
        "Name": f"{second.capitalize()}e {rng.choice(_row('names'))}{_edition(rng)}",
        "day": f"{rng.randint(1, 28)}. {rng.choice(_row('months'))}",
    }


def topic(rng: random.Random) -> str:
    """A subject that a contact may answer for."""
    noun = rng.choice(compounds())
    return rng.choice((noun.singular, noun.plural, noun.split[0]))


def story(rng: random.Random, office: Office) -> Story:
    """Something that this office tells the press."""
    nouns = rng.sample(compounds(), 3)
    title = rng.choice(_row("headlines")).format(**_slots(rng, office, nouns))
    slots = _slots(rng, office, nouns)
    sentences = [sentence.format(**slots) for sentence in rng.sample(_row("sentences"), rng.randint(2, 5))]
    topics = (rng.choice(nouns[:2]).split[0],) if rng.random() < 0.4 else ()
    return Story(title[0].upper() + title[1:], " ".join(sentences), topics)
