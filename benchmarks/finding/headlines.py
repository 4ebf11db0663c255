"""News items composed of the table of words: headlines as press offices write them, and a few sentences."""

import random
from dataclasses import dataclass

from benchmarks.finding.offices import Office
from benchmarks.finding.words import ADJECTIVES, VERBS, Noun, compounds

_AGREEMENT = {"m": "er", "f": "e", "n": "es"}
_HEADLINES = (
    "{Adj} {Noun} in {place} {part}",
    "{org} {verb} {Adj4} {Noun}",
    "{place}: {Noun} „{Name}“ {part}",
    "{Adj} {Noun}: {org} {verb} {Plural}",
    "{Number} {Plural} für {place}",
    "{org} {verb} {Noun} „{Name}“",
    "{place} {verb} {Number} {adjs} {Plural}",
    "{Noun} {place} {verb} {Plural2}",
    "„{Name}“: {org} {verb} {Plural}",
    "{Adj} {Noun} {verb} {Plural2} in {place}",
    "{Plural} und {Plural2}: {place} {verb} {Noun3}",
    "Kritik an {Noun} in {place}: {org} {verb} {Plural2}",
)
_SENTENCES = (
    "Das teilte {org} am {day} mit.",
    "Rund {Number} Menschen hatten sich daran beteiligt.",
    "Das Vorhaben kostet nach Angaben der Beteiligten {Number} Millionen Euro.",
    "Im Mittelpunkt stehen {Plural} und ein {Noun3} für die Nachbarschaft.",
    "Bis zum {day} können Interessierte ihre Vorschläge einreichen.",
    "„Darauf haben wir lange gewartet“, hieß es dazu aus {place}.",
    "Die Ergebnisse sollen im kommenden Jahr vorliegen.",
    "Partner sind mehrere Vereine und Unternehmen aus {place} und Umgebung.",
    "Zum Auftakt gibt es {Number} {Plural2} an verschiedenen Orten.",
    "Der Eintritt ist frei, um Anmeldung wird gebeten.",
    "Die Jury lobte vor allem die {adjs} {Plural}.",
    "Gefördert wird die Arbeit vom Land und von der Europäischen Union.",
    "Bereits im vergangenen Jahr waren {Number} Bewerbungen eingegangen.",
    "Der Beschluss fiel am {day} einstimmig.",
)
_NAMES = [
    "Anker",
    "Horizont",
    "Kompass",
    "Brücke",
    "Funken",
    "Mosaik",
    "Quelle",
    "Morgenrot",
    "Leuchtturm",
    "Zugvogel",
    "Wolke",
    "Nordstern",
    "Rückenwind",
    "Faden",
    "Aufbruch",
    "Resonanz",
    "Kaleidoskop",
    "Lichtung",
    "Treibgut",
    "Kieselstein",
    "Federleicht",
    "Sternwarte",
    "Wanderfalke",
    "Pusteblume",
    "Libelle",
]
_MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]


@dataclass(frozen=True, slots=True)
class Story:
    """A news item before it has an id."""

    title: str
    text: str
    topics: tuple[str, ...]


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
        "Name": f"{second.capitalize()}e {rng.choice(_NAMES)} {rng.randint(2, 99)}"
        if rng.random() < 0.3
        else f"{second.capitalize()}e {rng.choice(_NAMES)}",
        "day": f"{rng.randint(1, 28)}. {rng.choice(_MONTHS)}",
    }


def topic(rng: random.Random) -> str:
    """A subject that a contact may answer for."""
    noun = rng.choice(compounds())
    return rng.choice((noun.singular, noun.plural, noun.split[0]))


def story(rng: random.Random, office: Office) -> Story:
    """Something that this office tells the press."""
    nouns = rng.sample(compounds(), 3)
    title = rng.choice(_HEADLINES).format(**_slots(rng, office, nouns))
    slots = _slots(rng, office, nouns)
    sentences = [sentence.format(**slots) for sentence in rng.sample(_SENTENCES, rng.randint(2, 5))]
    topics = (rng.choice(nouns[:2]).split[0],) if rng.random() < 0.4 else ()
    return Story(title[0].upper() + title[1:], " ".join(sentences), topics)
