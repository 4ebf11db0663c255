"""One word in the forms in which it is compared: its term, its stem, and its sound.

A *term* is the folded word with spelt-out umlauts drawn together, so that `Bußmann`, `Buessmann` and `BUSSMANN`, or
`Müller`,
`Mueller` and `Muller`, are one. Stems and sounds are keys of terms; each maps more words onto one than the last.
"""

import re
from unicodedata import normalize

from bot.directory.fold import fold

_UMLAUT = re.compile(r"(?<![aeiouq])(?:ae|oe|ue)")
_BARE = str.maketrans("äöüÄÖÜ", "aouAOU")
_SEPARABLE = ("zuruck", "zusammen", "heraus", "hervor", "durch", "unter", "uber", "nach", "auf", "aus", "ein", "vor",
              "her", "hin", "los", "mit", "weg", "ab", "an", "bei", "um", "zu")  # fmt: skip
_PARTICIPLES = tuple(f"{prefix}ge" for prefix in _SEPARABLE)
_SHORTEST_STEM = 3
_SUFFIXES = frozenset([
    "e", "en", "em", "er", "es", "n", "ern", "ers", "ens", "ere", "eren", "erer", "eres", "erem", "ert", "erte",
    "erten", "erter", "ertes", "erend", "erende", "erenden", "erender", "end", "ende", "enden", "ender", "endes",
    "endem", "et", "ete", "eten", "eter", "etes", "etem", "st", "sts", "ste", "sten", "ster", "stes", "stem", "ung",
    "ungs", "ungen", "erung", "erungs", "erungen", "in", "innen",
])  # fmt: skip
_LONGEST_SUFFIX = max(map(len, _SUFFIXES))
_LATIN = ("eum", "ium", "trum")


def terms(text: str) -> list[str]:
    """Return the terms of a text, in order."""
    return [term(word) for word in fold(text).split()]


def term(folded: str) -> str:
    """Return the term of one folded word."""
    return _UMLAUT.sub(_bare_vowel, folded) if "e" in folded else folded


def spellings(typed: str) -> tuple[str, ...]:
    """Return a word as it may have been meant where it is misspelt: umlauts drawn together wherever one may be, only
    where one was typed, or nowhere.
    """
    folded = fold(typed).replace(" ", "")
    bare = fold(normalize("NFC", typed).translate(_BARE)).replace(" ", "")
    return tuple(dict.fromkeys((term(folded), bare, folded)))


def adjectives(town: str) -> tuple[str, ...]:
    """Return the adjectives that may be made of a town: Hagener, Bremer, Herner, Münchner; none of them may be one."""
    shortened = (f"{town[:-2]}er", f"{town[:-2]}ner") if town.endswith("en") else ()
    return f"{town}er", *shortened, *((f"{town}r",) if town.endswith("e") else ())


def _bare_vowel(umlaut: re.Match[str]) -> str:
    return umlaut[0][0]


def stem(word: str) -> str:
    """Return the stem of a term: what its inflected forms and its verbal noun have in common.

    One ending goes, the longest, and the ge- of participles inside and outside: `ausgezeichnete` and `Auszeichnung` are
    one, as are `plant` and `planende`. Written by hand because Snowball takes 40 µs for a word and leaves participles
    and nouns in -ung apart; this takes 1 µs. It need not yield real words.
    """
    if len(word) <= _SHORTEST_STEM or not word.isalpha():
        return word
    word = _without_ge(word)
    if word.removesuffix("s").endswith(_LATIN) and len(word) > 5:
        return word.removesuffix("s")[:-2]
    for length in range(min(_LONGEST_SUFFIX, len(word) - _SHORTEST_STEM), 0, -1):
        if word[-length:] in _SUFFIXES and _may_lose(word, length):
            word = word[:-length]
            break
    if len(word) > _SHORTEST_STEM and _ends_as_verb(word):
        word = word[:-1]
    word = word.removesuffix("s") if word.endswith("niss") else word  # Bündnisse
    if len(word) > _SHORTEST_STEM and word[-1] == "s" and word[-2] != "s":
        word = word[:-1]
    return word


def _may_lose(word: str, length: int) -> bool:
    """Whether the ending is one: -n behind e, l and r only, -st- of superlatives and -in behind a long word."""
    if length == 1 and word[-1] == "n":
        return word[-2] in "elr"
    if word.endswith("sst"):
        return False
    return not word.startswith(("st", "in"), len(word) - length) or len(word) - length >= 5


def _ends_as_verb(word: str) -> bool:
    """Whether a final t may be an ending: of plant and beschließt, not of Stadt, Kunst or Markt."""
    return word[-1] == "t" and (word.endswith("sst") or not word.endswith(("dt", "ft", "st", "kt")))


def _without_ge(word: str) -> str:
    if word.startswith("ge") and len(word) >= 7:
        return word[2:]
    for prefix in _SEPARABLE if word.startswith(_PARTICIPLES) else ():
        if word.startswith(prefix + "ge") and len(word) >= len(prefix) + 6:
            return prefix + word[len(prefix) + 2 :]
    return word


_REPEATED = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("aeijouy", "0"),
        "h": "",
        **dict.fromkeys("bp", "1"),
        **dict.fromkeys("dt", "2"),
        **dict.fromkeys("fvw", "3"),
        **dict.fromkeys("gkqc", "4"),
        "x": "48",
        "l": "5",
        **dict.fromkeys("mn", "6"),
        "r": "7",
        **dict.fromkeys("sz", "8"),
    }
)
_HISSED = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"[dt](?=[csz])"), "s"),
    (re.compile(r"(?<=[sz])c|^c(?![ahkloqrux])|(?<!^)c(?![ahkoqux])"), "s"),
    (re.compile(r"(?<=[ckq])x"), "s"),
)


def sound(word: str) -> str:
    """Return how a term sounds, by Cologne phonetics (Postel 1969): Meyer, Maier and Mayr are one.

    Vowels count only at the beginning. The published library takes 9 µs a word and splits names at hyphens; this
    takes 3.
    """
    for pattern, spelt in _HISSED:
        word = pattern.sub(spelt, word)
    code = _REPEATED.sub(r"\1", word.translate(_SOUNDS))
    return code[:1] + code[1:].replace("0", "")


def initials(name: str, left_out: frozenset[str] = frozenset()) -> list[str]:
    """Return the abbreviations that may be made of a name of two words or more: with its small words and without.

    A compound gives one letter, and another for a part behind a hyphen: Freie Demokratische Partei is fdp.
    """
    words = [word for word in fold(name).split() if word not in left_out]
    large = [word for word, typed in zip(fold(name).split(), _typed_words(name), strict=False)
             if typed[:1].isupper() and word not in left_out]  # fmt: skip
    made = {"".join(word[0] for word in some) for some in (words, large) if len(some) > 1}
    return sorted(short for short in made if 2 <= len(short) <= 6)


def _typed_words(name: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", name) if word]
