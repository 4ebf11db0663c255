"""Invented people with Germany's variety of names: many Müllers, a long tail, double and foreign names."""

import random
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from benchmarks.finding.towns import all_towns

COMMON_SURNAMES = """
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann
Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas
Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff
Pfeiffer Yılmaz Kaya Öztürk Nowak Kowalski Nguyen Bußmann Weiss Voß Gross Preuß Strauß Heß Kühne Schütte Böttcher
"""
FIRST_NAMES_MALE = """
Thomas Michael Andreas Stefan Peter Christian Frank Martin Markus Klaus Jürgen Jan Daniel Matthias Ralf Uwe Jörg Dirk
Holger Torsten Sebastian Tobias Florian Philipp Alexander Björn Sven Lars Tim Felix Jens Carsten Oliver Bernd Heiko
Lukas Jonas Niklas Volker Günter André Marc René Kai Maximilian Benjamin Mehmet Ali Dominik Robert Henning Götz
"""
FIRST_NAMES_FEMALE = """
Sabine Susanne Petra Andrea Claudia Anja Nicole Stefanie Christine Katrin Birgit Julia Anna Katharina Sandra Martina
Silke Tanja Melanie Heike Monika Kerstin Karin Daniela Ulrike Barbara Annette Simone Britta Jana Lisa Laura Sarah
Nina Lena Franziska Eva Vera Antje Jutta Bettina Miriam Ayşe Fatma Zoë Käthe Gülay Renée Hannah Friederike Ines Meike
"""
_STEMS = """
Alten Alt Bach Berg Birk Bock Brand Breiten Brink Brück Buch Burg Busch Dahl Dammer Dick Dorn Eber Eich Eller Esch
Fall Feld Finken Frei Fried Gans Geiger Glock Grab Grün Haber Hag Hasel Heid Hell Herm Hirsch Hoch Hohen Holz Hopp
Hütten Kalt Kamp Kessel Kirch Kling Kolb Kreuz Kron Lang Lauter Leid Lind Loh Mark Mittel Moos Mühl Neu Nieder Nord
Ober Ost Pfann Platt Quell Rab Rauch Reich Riem Rod Ros Rott Sand Schaf Schell Schön Schwarz Schwein Seel Stahl Steg
Stein Stock Stroh Sturm Tann Teich Tief Traut Unter Vier Wachs Wald Walz Weid Weiß Wend Wester Wiesen Wind Winkel
Wolf Wörth Zell Ziegel Zind
"""
_ENDINGS = """
acker bach baum bauer becker beck berg berger brink brock bruch busch dorf dörfer egger eisen er feld felder gruber
haus hauser heim hof hofer hoff huber horst huth inger kamp kämper ke kötter lein ler mann maier meier meyer mayr
meister mühl müller rath reiter ring roth schmidt stätter stein städter stock sen thal thaler wald weg wig
"""
_LOCALES = {  # provider: how often among foreign names
    "tr_TR": 26, "hr_HR": 12, "it_IT": 12, "es_ES": 8, "nl_NL": 8, "ro_RO": 5, "fr_FR": 6, "hu_HU": 5, "cs_CZ": 7,
    "vi_VN": 2, "sv_SE": 2, "no_NO": 3, "pt_PT": 4,
}  # fmt: skip
_PARTICLES = ("von ", "von der ", "van ", "van den ", "zu ", "de ", "El ", "Freiherr von ", "ten ", "Di ")
_POLISH = "Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Łukaszewicz"


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up human: `title` and `particle` belong to the printed name, a journalist leaves them out."""

    title: str
    first: str
    surname: str
    female: bool

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
    composed = {stem + end for stem in _STEMS.split() for end in _ENDINGS.split() if stem[-1] != end[0]}
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


def _common(rng: random.Random, names: str) -> str:
    words = names.split()
    return rng.choices(words, cum_weights=_common_weights(len(words)))[0]


def _foreign(rng: random.Random) -> str:
    if rng.random() < 0.15:
        return rng.choice(_POLISH.split())
    locale = rng.choices(list(_LOCALES), weights=list(_LOCALES.values()))[0]
    return rng.choice(_faker(locale, "last_names"))


def _simple_surname(rng: random.Random) -> str:
    kind = rng.random()
    if kind < 0.30:
        return _common(rng, COMMON_SURNAMES)
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
        return rng.choice(_PARTICLES) + _simple_surname(rng)
    return _simple_surname(rng)


def first_name(rng: random.Random, *, female: bool) -> str:
    """A given name; some are double."""
    kind = rng.random()
    if kind < 0.66:
        name = _common(rng, FIRST_NAMES_FEMALE if female else FIRST_NAMES_MALE)
    else:
        name = rng.choice(_faker("de_DE", "first_names_female" if female else "first_names_male"))
    if kind > 0.96 and "-" not in name:
        second = _common(rng, FIRST_NAMES_FEMALE if female else FIRST_NAMES_MALE)
        return f"{name}-{second}"
    return name


def person(rng: random.Random) -> Person:
    """Somebody who does not exist."""
    female = rng.random() < 0.5
    title = rng.choices(("", "Dr.", "Prof. Dr."), weights=(94, 5, 1))[0]
    return Person(title, first_name(rng, female=female), surname(rng), female)
