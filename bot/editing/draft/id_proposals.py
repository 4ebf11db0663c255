"""Ids for new entries: short, of letters and digits that links carry, and taken by nobody."""

from collections.abc import Iterable, Iterator
from itertools import count

from bot.directory.file.references import RESERVED
from bot.directory.fold import fold
from bot.releases.people import surname

LONGEST = 40
_HEADLINE_WORDS = 5
_JOINING = frozenset(
    [
        "am",
        "an",
        "auf",
        "aus",
        "bei",
        "das",
        "der",
        "des",
        "die",
        "fuer",
        "im",
        "in",
        "of",
        "the",
        "und",
        "vom",
        "von",
        "zu",
    ]
)
_TITLES = frozenset(["dr", "prof", "professor", "med", "phil", "ing", "dipl", "frau", "herr"])


class IdProposals:
    """The ids of one directory, to which every proposal is added."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {*taken, *RESERVED}

    def propose(self, *wishes: str) -> str:
        """Return the first of the wishes that is free, else the first one with a number; it is taken from now on."""
        proposed = next(proposal for proposal in _numbered(wishes) if proposal not in self._taken)
        self._taken.add(proposed)
        return proposed


def slug(text: str) -> str:
    """Return `text` as an id: at most 40 lower-case letters, digits and hyphens, cut between words."""
    words = "".join(letter if letter.isascii() else " " for letter in fold(text)).split()
    whole = "-".join(words)
    if len(whole) <= LONGEST:
        return whole
    return "-".join(_ended(whole[: LONGEST + 1].split("-")[:-1])) or whole[:LONGEST]


def ids_of_person(name: str) -> tuple[str, ...]:
    """Return the ids that a person may have: by surname, by full name, by initial and surname."""
    words = [word for word in fold(name).split() if word not in _TITLES]
    last = slug(surname(name)) or slug(name)
    full = slug(" ".join(words))
    initial = slug(f"{words[0][0]} {surname(name)}") if words else ""
    return tuple(identifier for identifier in (last, full, initial) if identifier)


def id_of_headline(title: str) -> str:
    """Return the id of a news item: the first words of its headline."""
    words = [word for word in fold(title).split() if len(word) > 2 or word.isdigit()]
    return slug(" ".join(words if len(words) <= _HEADLINE_WORDS else _ended(words[:_HEADLINE_WORDS])))


def _ended(words: list[str]) -> list[str]:
    """Return the words of a phrase that was cut off, without those at its end that lead on to what is gone."""
    last = next((at for at in range(len(words), 1, -1) if words[at - 1] not in _JOINING), 1)
    return words[:last]


def _numbered(wishes: tuple[str, ...]) -> Iterator[str]:
    wishes = tuple(wish for wish in wishes if wish) or ("eintrag",)
    yield from wishes
    for number in count(2):
        tail = f"-{number}"
        yield wishes[0][: LONGEST - len(tail)].rstrip("-") + tail
