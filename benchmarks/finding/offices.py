"""The kinds of offices a German town has, and invented companies: how they are called, and how one asks for them."""

import random
from dataclasses import dataclass

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


_ROWS = """
stadt;authority;der|Stadt {t}/der|Stadt {t}/der|Stadtverwaltung {t};;the city of {t}/{t} city council/the town of {t};12;0
kreis;authority;dem|Kreis {t}/dem|Landkreis {t};;the district of {t}/{t} district;4;0.02
polizei;authority;der|Polizei {t}/dem|Polizeipräsidium {t}/der|Polizeiinspektion {t};der|Polizei {t};the police in {t}/{t} police;9;0.006
feuerwehr;authority;der|Feuerwehr {t}/der|Berufsfeuerwehr {t}/der|Freiwilligen Feuerwehr {t};der|Feuerwehr {t};the fire brigade in {t}/{t} fire department;7;0
universitaet;university;der|Universität {t}/der|Technischen Universität {t};der|Uni {t}/der|TU {t};the university of {t}/{t} university;3;0.04
hochschule;university;der|Hochschule {t}/der|Fachhochschule {t}/der|Hochschule für Technik {t};der|FH {t};the university of applied sciences in {t};2;0.02
theater;culture;dem|Theater {t}/dem|Stadttheater {t}/dem|Schauspiel {t};;the theatre in {t}/{t} theater;3;0.01
museum;culture;dem|Stadtmuseum {t}/dem|Museum für Stadtgeschichte {t}/dem|Kunstmuseum {t};;the museum in {t}/{t} museum;3;0
bibliothek;culture;der|Stadtbibliothek {t}/der|Stadtbücherei {t};;the public library in {t}/{t} library;2;0
orchester;culture;den|Philharmonikern {t}/dem|Sinfonieorchester {t};;the orchestra in {t};1;0.03
zoo;culture;dem|Zoo {t}/dem|Tierpark {t};;the zoo in {t}/{t} zoo;1;0.02
ihk;association;der|Industrie- und Handelskammer {t}/der|IHK {t};der|IHK {t};the chamber of commerce in {t}/{t} chamber of commerce;2;0.03
hwk;association;der|Handwerkskammer {t};der|HWK {t};the chamber of crafts in {t};2;0.03
klinikum;company;dem|Klinikum {t}/dem|Universitätsklinikum {t}/dem|St.-Josef-Krankenhaus {t}/dem|Marienhospital {t};;the hospital in {t}/{t} hospital;4;0.006
verkehr;company;den|Verkehrsbetrieben {t}/der|Straßenbahn {t}/dem|Verkehrsverbund {t};;the public transport company in {t}/{t} public transport;2;0.015
stadtwerke;company;den|Stadtwerken {t};;the municipal utilities in {t}/{t} utilities;5;0
verbraucher;association;der|Verbraucherzentrale {t};der|VZ {t};the consumer advice centre in {t};1;0.03
landgericht;authority;dem|Landgericht {t};der|LG {t};the regional court in {t};2;0.03
amtsgericht;authority;dem|Amtsgericht {t};;the local court in {t}/{t} district court;2;0.01
staatsanwalt;authority;der|Staatsanwaltschaft {t};der|StA {t};the public prosecutor in {t}/{t} public prosecutor's office;2;0.03
arbeit;authority;der|Agentur für Arbeit {t}/der|Arbeitsagentur {t};;the employment agency in {t}/{t} job centre;2;0.01
sparkasse;company;der|Sparkasse {t}/der|Stadtsparkasse {t};;the savings bank in {t};3;0.004
volkshochschule;culture;der|Volkshochschule {t};der|VHS {t};the adult education centre in {t};2;0
caritas;association;dem|Caritasverband {t}/der|Caritas {t};;Caritas in {t}/Caritas {t};2;0.01
diakonie;association;dem|Diakonischen Werk {t}/der|Diakonie {t};;Diakonie in {t}/Diakonie {t};1;0.01
drk;association;dem|DRK-Kreisverband {t}/dem|Deutschen Roten Kreuz {t};dem|DRK {t};the Red Cross in {t}/{t} Red Cross;2;0.01
nabu;association;dem|NABU {t}/dem|Naturschutzbund {t};;NABU in {t}/NABU {t};1;0
adfc;association;dem|ADFC {t};;ADFC in {t}/ADFC {t};1;0.01
sport;association;dem|FC {t}/dem|SV {t}/dem|TSV {t}/der|Eintracht {t};;the football club in {t}/{t} football club;2;0
messe;company;der|Messe {t};;the trade fair in {t}/{t} trade fair;1;0.05
flughafen;company;dem|Flughafen {t};;the airport in {t}/{t} airport;1;0.05
bistum;association;dem|Bistum {t};;the diocese of {t}/{t} diocese;1;0.05
kirchenkreis;association;dem|Evangelischen Kirchenkreis {t};;the Protestant church district of {t};1;0.01
wirtschaft;company;der|Wirtschaftsförderung {t};;the economic development agency in {t};1;0.01
jugendherberge;association;der|Jugendherberge {t};;the youth hostel in {t};1;0.004
"""


def _patterns(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("/") if part)


def _kinds() -> tuple[OfficeKind, ...]:
    rows = (line.split(";") for line in _ROWS.strip().splitlines())
    return tuple(
        OfficeKind(key, kind, _patterns(names), _patterns(aliases), _patterns(english), float(share), float(smallest))
        for key, kind, names, aliases, english, share, smallest in rows
    )


KINDS = _kinds()
ENGLISH = {kind.key: kind.english for kind in KINDS}
MINISTRIES = tuple(
    f"Ministerium für {field}"
    for field in (
        "Inneres", "Schule und Bildung", "Umwelt und Naturschutz", "Arbeit und Soziales", "Verkehr", "Finanzen",
        "Justiz", "Kultur und Wissenschaft", "Wirtschaft und Energie", "Landwirtschaft", "Heimat und Bauen",
    )
)  # fmt: skip
STATES = (
    "Nordrhein-Westfalen", "Bayern", "Hessen", "Niedersachsen", "Sachsen", "Thüringen", "Brandenburg", "Saarland",
    "Schleswig-Holstein", "Rheinland-Pfalz", "Sachsen-Anhalt", "Baden-Württemberg", "Mecklenburg-Vorpommern",
)  # fmt: skip
_SYLLABLES_FIRST = (
    "Nov Ter Vel Lum Kor Sol Ran Tec Ark Bil Dor Fer Gal Hel Ind Jun Kal Lor Mer Nex Opt Pri Quan Ruh Syn"
)
_SYLLABLES_LAST = "ora ica ium exa ano eta iva ola ura etix ando aris ento ilo umo yra asco elis onto ival estra"
_TRADES = (
    "Maschinenbau", "Logistik", "Systemtechnik", "Energie", "Pharma", "Software", "Stahlhandel", "Immobilien", "Verlag",
    "Spedition", "Medizintechnik", "Elektronik", "Getränke", "Bau", "Chemie", "Textil", "Möbel", "Robotik", "Optik",
    "Umwelttechnik", "Versicherung", "Brauerei", "Reisen", "Druck", "Solar", "Wasserstoff", "Fahrzeugbau", "Anlagenbau",
)  # fmt: skip
_FORMS = ("GmbH", "AG", "GmbH & Co. KG", "SE", "KG", "eG")
_SOCIETIES = (
    "Mieterverein", "Kleingärtnerverband", "Elternverein", "Tierschutzverein", "Heimatverein", "Kunstverein",
    "Schützenverein", "Geschichtsverein", "Imkerverein", "Seniorenbeirat", "Jugendring", "Frauenhaus", "Hospizverein",
    "Schachklub", "Ruderverein", "Bürgerstiftung", "Energiegenossenschaft", "Filmverein", "Chorverband", "Tafel",
)  # fmt: skip


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


def company(rng: random.Random, town: Town) -> Office:
    """A made-up company: named after its founder or with an invented word."""
    if rng.random() < 0.5:
        word = surname(rng).split()[-1]
    else:
        word = rng.choice(_SYLLABLES_FIRST.split()) + rng.choice(_SYLLABLES_LAST.split())
        if rng.random() < 0.5:
            word += rng.choice(("tec", "gas", "plan", "werk", "soft", "med"))
    brand = f"{word} {rng.choice(_TRADES)}"
    alias = (brand,) if rng.random() < 0.4 else ()
    return Office("company", "company", f"{brand} {rng.choice(_FORMS)}", "der", alias, town.name)


def society(rng: random.Random, town: Town) -> Office:
    """An association of citizens."""
    name = rng.choice(_SOCIETIES)
    article = "der" if name in {"Bürgerstiftung", "Energiegenossenschaft", "Tafel"} else "dem"
    return Office("society", "association", f"{name} {town.name}", article, (), town.name)


def ministry(rng: random.Random, capital: Town) -> Office:
    """A ministry of one of the states."""
    name = f"{rng.choice(MINISTRIES)} {rng.choice(STATES)}"
    return Office("ministry", "authority", name, "dem", (), capital.name)


def office(rng: random.Random, town: Town) -> Office:
    """Any organisation that sits in this town."""
    make = rng.choices((town_office, company, society, ministry), weights=(62, 25, 10, 3))[0]
    return make(rng, town)
