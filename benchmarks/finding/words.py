"""German words of headlines with their forms: the facts by which a reworded headline is known to mean the same.

A lemma is a word's meaning on paper: compounds count as their parts. `lemmas("Wasserstoffzentren")` is
`{"wasserstoff", "zentrum"}`; a word that is not in the table is its own lemma.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

_BY_HAND = str.maketrans(
    {"ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"}
)
_MODIFIERS = """
Wasserstoff:Wasserstoff Klima:Klima Verkehrs:Verkehr Schul:Schule,Schulen Fahrrad:Fahrrad,Fahrräder Solar:Solar
Kultur:Kultur Sport:Sport Kinder:Kinder,Kindern Pflege:Pflege Wohnungs:Wohnung,Wohnungen Bildungs:Bildung
Hafen:Hafen Bus:Bus,Busse Museums:Museum,Museen Hochwasser:Hochwasser Wald:Wald,Wälder Gesundheits:Gesundheit
Musik:Musik Literatur:Literatur Film:Film,Filme Jugend:Jugend Senioren:Senioren Energie:Energie Wärme:Wärme
Industrie:Industrie Digital:Digital Forschungs:Forschung Gründer:Gründer,Gründern Lärm:Lärm Luft:Luft Wasser:Wasser
Abfall:Abfall,Abfälle Straßen:Straße,Straßen Brücken:Brücke,Brücken Bahnhofs:Bahnhof,Bahnhöfe Altstadt:Altstadt
Garten:Garten,Gärten Tier:Tier,Tiere Theater:Theater Tanz:Tanz Kunst:Kunst Medien:Medien Daten:Daten
Handwerks:Handwerk Arbeits:Arbeit Ausbildungs:Ausbildung Sprach:Sprache,Sprachen Ernährungs:Ernährung
Katastrophen:Katastrophe,Katastrophen Winter:Winter Sommer:Sommer Weihnachts:Weihnachten Demokratie:Demokratie
Frauen:Frauen Umwelt:Umwelt Natur:Natur Bergbau:Bergbau Stahl:Stahl Kanal:Kanal,Kanäle Park:Park,Parks
Spielplatz:Spielplatz,Spielplätze Schwimm:Schwimmen Lese:Lesen Ehrenamts:Ehrenamt Nachbarschafts:Nachbarschaft
Tarif:Tarif,Tarife Steuer:Steuer,Steuern Haushalts:Haushalt,Haushalte Bürger:Bürger,Bürgern
"""
_HEADS = """
Zentrum:Zentren:n Projekt:Projekte:n Strategie:Strategien:f Preis:Preise:m Festival:Festivals:n Konzept:Konzepte:n
Halle:Hallen:f Netz:Netze:n Plan:Pläne:m Messe:Messen:f Kongress:Kongresse:m Förderung:Förderungen:f Woche:Wochen:f
Programm:Programme:n Labor:Labore:n Haus:Häuser:n Initiative:Initiativen:f Ausstellung:Ausstellungen:f
Wettbewerb:Wettbewerbe:m Konferenz:Konferenzen:f Karte:Karten:f Bericht:Berichte:m Studie:Studien:f
Station:Stationen:f Anlage:Anlagen:f Akademie:Akademien:f Fest:Feste:n Tag:Tage:m Börse:Börsen:f Büro:Büros:n
Rat:Räte:m Schutz:Schutze:m Museum:Museen:n Turm:Türme:m Weg:Wege:m Markt:Märkte:m Lauf:Läufe:m Gipfel:Gipfel:m
Bündnis:Bündnisse:n Stiftung:Stiftungen:f Plattform:Plattformen:f Werkstatt:Werkstätten:f Kampagne:Kampagnen:f
"""
_ADJECTIVES = """
neu digital grün regional mobil nachhaltig international historisch barrierefrei kommunal gemeinsam modern klein groß
kostenlos jung kreativ europäisch umstritten inklusiv autonom elektrisch innovativ interaktiv solidarisch offen lokal
erst zweit kühn gläsern schwimmend ländlich städtisch
"""
_VERBS = """
eröffnet:eröffnen startet:starten fördert:fördern plant:planen baut:bauen präsentiert:präsentieren testet:testen
gewinnt:gewinnen verlängert:verlängern beschließt:beschließen sucht:suchen unterstützt:unterstützen feiert:feiern
erweitert:erweitern stoppt:stoppen veröffentlicht:veröffentlichen verleiht:verleihen kritisiert:kritisieren
saniert:sanieren gründet:gründen erforscht:erforschen verschiebt:verschieben bewirbt:bewerben ehrt:ehren
"""


@dataclass(frozen=True, slots=True)
class Noun:
    """A word of headlines; `parts` are its lemmas, more than one for a compound; `gender` is m, f or n."""

    singular: str
    plural: str
    gender: str
    parts: tuple[str, ...]
    split: tuple[str, ...]


def folded(text: str) -> str:
    """Lower case with umlauts spelt out: the form in which facts are compared."""
    lowered = text.lower().translate(_BY_HAND)
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def coarse(word: str) -> str:
    """A folded word without the marks of umlauts: Müller, Mueller and Muller are one."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def tokens(text: str) -> list[str]:
    """The folded words of a text; hyphens and punctuation separate."""
    return re.findall(r"[a-z0-9]+", folded(text))


def _modifiers() -> list[tuple[str, tuple[str, ...]]]:
    pairs = (entry.split(":") for entry in _MODIFIERS.split())
    return [(first, tuple(forms.split(","))) for first, forms in pairs]


def _heads() -> list[list[str]]:
    return [entry.split(":") for entry in _HEADS.split()]


@cache
def compounds() -> tuple[Noun, ...]:
    """Every compound of the table, such as Wasserstoffzentrum."""
    return tuple(
        Noun(
            first + singular.lower(),
            first + plural.lower(),
            gender,
            (folded(forms[0]), folded(singular)),
            (forms[0], singular),
        )
        for first, forms in _modifiers()
        for singular, plural, gender in _heads()
        if folded(forms[0]) != folded(singular)
    )


ADJECTIVES = tuple(_ADJECTIVES.split())
VERBS = tuple(tuple(entry.split(":")) for entry in _VERBS.split())
_ENDINGS = ("", "e", "er", "es", "en", "em")


def verb_forms(third: str, infinitive: str) -> tuple[str, ...]:
    """The forms of a verb that keep its stem: present, infinitive, weak past and participle with endings."""
    stem = infinitive.removesuffix("n").removesuffix("e")
    return (third, infinitive, f"{stem}end", f"{stem}ende", f"{stem}e")


@cache
def _lemma_table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for forms in (forms for _, forms in _modifiers()):
        for form in forms:
            table[folded(form)] = frozenset({folded(forms[0])})
    for singular, plural, _ in _heads():
        for form in (singular, plural, f"{singular}s", f"{singular}es", f"{plural}n"):
            table[folded(form)] = frozenset({folded(singular)})
    for noun in compounds():
        endings = ("", "s") if noun.gender != "f" else ("",)
        for form in (*(noun.singular + ending for ending in endings), noun.plural, f"{noun.plural}n"):
            table[folded(form)] = frozenset(noun.parts)
    for adjective in ADJECTIVES:
        for ending in _ENDINGS:
            table[folded(adjective + ending)] = frozenset({folded(adjective)})
    for third, infinitive in VERBS:
        for form in verb_forms(third, infinitive):
            table[folded(form)] = frozenset({folded(infinitive)})
    return table


def lemmas(word: str) -> frozenset[str]:
    """What a folded word means: the parts of a compound, the lemma of a form, else the word itself."""
    return _lemma_table().get(word) or frozenset({word})


def bag(text: str) -> set[str]:
    """All lemmas of a text."""
    return {lemma for word in tokens(text) for lemma in lemmas(word)}
