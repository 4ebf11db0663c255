"""How words go wrong on the way from a head to a keyboard: typos, umlauts, spellings by ear; and how numbers vary."""

import random
import re

from benchmarks.finding.numbers import Number
from benchmarks.finding.words import folded

_ROWS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")
_SOUNDS = (
    ("ei", "ai"), ("ei", "ey"), ("ai", "ei"), ("ay", "ei"), ("ey", "ei"), ("ck", "k"), ("ck", "gg"), ("tz", "z"),
    ("z", "tz"), ("ph", "f"), ("f", "ph"), ("v", "f"), ("f", "v"), ("th", "t"), ("t", "th"), ("dt", "t"), ("dt", "d"),
    ("c", "k"), ("k", "c"), ("y", "i"), ("ie", "i"), ("i", "ie"), ("ss", "s"), ("ß", "s"), ("ß", "z"), ("x", "ks"),
    ("chs", "x"), ("qu", "kw"), ("ä", "e"), ("eu", "oi"), ("äu", "eu"), ("ll", "l"), ("l", "ll"), ("nn", "n"),
    ("n", "nn"), ("mm", "m"), ("tt", "t"), ("t", "tt"), ("rr", "r"), ("ff", "f"), ("ah", "a"), ("eh", "e"),
    ("oh", "o"), ("uh", "u"), ("üh", "ü"), ("aa", "a"), ("ee", "e"), ("d", "t"), ("b", "p"), ("g", "k"), ("sch", "sh"),
)  # fmt: skip
_UMLAUTS = {"ä": ("ae", "a"), "ö": ("oe", "o"), "ü": ("ue", "u"), "ß": ("ss", "ss")}


def neighbours(letter: str) -> str:
    """The keys beside a key of the German keyboard."""
    for number, row in enumerate(_ROWS):
        place = row.find(letter)
        if place >= 0:
            beside = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
            above = _ROWS[number - 1][place : place + 2] if number else ""
            below = _ROWS[number + 1][max(0, place - 1) : place + 1] if number < 2 else ""
            return beside + above + below
    return "e"


def _one_typo(rng: random.Random, word: str) -> str:
    place = rng.randrange(len(word))
    if rng.random() < 0.85:  # the first letter is seldom wrong
        place = rng.randrange(1, len(word))
    match rng.randrange(5):
        case 0:
            return word[:place] + word[place + 1 :]
        case 1:
            return word[:place] + word[place] + word[place:]
        case 2:
            return word[:place] + rng.choice(neighbours(word[place].lower())) + word[place + 1 :]
        case 3:
            return word[:place] + rng.choice(neighbours(word[place].lower())) + word[place:]
        case _:
            place = min(place, len(word) - 2)
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def typo(rng: random.Random, word: str, edits: int) -> str:
    """The word with so many slips of the finger; never the word itself."""
    spoilt = word
    for _ in range(edits):
        spoilt = _one_typo(rng, spoilt)
    return spoilt if spoilt.lower() != word.lower() else typo(rng, word, edits)


def by_ear(rng: random.Random, word: str) -> str | None:
    """The word as somebody writes who only heard it; None where nothing can be misheard."""
    lowered = word.lower()
    possible = [(heard, written) for heard, written in _SOUNDS if heard in lowered[1:]]
    if not possible:
        return None
    heard, written = rng.choice(possible)
    places = [match.start() for match in re.finditer(heard, lowered) if match.start() > 0]
    place = rng.choice(places)
    return lowered[:place] + written + lowered[place + len(heard) :]


def without_umlauts(rng: random.Random, word: str) -> str | None:
    """The word as a foreign keyboard or an e-mail address writes it; None if it has no such letter."""
    if word.lower() == folded(word):
        return None
    if rng.random() < 0.45:
        spoilt = folded(word)
    else:
        pairs = {letter: forms[1] for letter, forms in _UMLAUTS.items()}
        spoilt = folded("".join(pairs.get(letter, letter) for letter in word.lower()))
    return rng.choice((spoilt, spoilt.capitalize(), spoilt.upper()))


def notations(number: Number) -> tuple[str, ...]:
    """A number with its area code, in ways that journalists and their address books write it."""
    area, trunk, extension = number.area, number.trunk, number.extension
    whole = trunk + extension
    pairs = " ".join(whole[place : place + 2] for place in range(0, len(whole), 2))
    return (
        f"0{area}/{trunk}-{extension}", f"0{area}{whole}", f"+49{area}{whole}", f"0049 {area} {whole}",
        f"(0{area}) {pairs}", f"0{area}-{whole}", f"+49 (0){area} {trunk}-{extension}",
        f"0{area} / {trunk} - {extension}", f"0{area}.{trunk}.{extension}", f"tel:+49-{area}-{whole}",
        f"+49 {area} {pairs}",
    )  # fmt: skip


def without_area(number: Number) -> tuple[str, ...]:
    """The same number as a neighbour dials it."""
    return (f"{number.trunk}-{number.extension}", number.trunk + number.extension, f"{number.trunk} {number.extension}")


def one_digit_off(rng: random.Random, number: Number) -> Number:
    """A number that differs in one digit of trunk or extension."""
    digits = number.trunk + number.extension
    place = rng.randrange(len(number.trunk) - 2, len(digits))
    other = str((int(digits[place]) + rng.randint(1, 9)) % 10)
    digits = digits[:place] + other + digits[place + 1 :]
    return Number(number.area, digits[: len(number.trunk)], digits[len(number.trunk) :])
