"""What a message begins with that changes a part of the last question: "und in Hamm?", "nein, die Feuerwehr"."""

import re
from dataclasses import dataclass
from functools import cache

from bot.desk.said.forms import table
from bot.directory.fold import fold

_LONGEST_PLACE = 3
_ARTICLES = (
    r"(?:(?:der|die|das|den|dem|des|the|a|an|in|im|aus|of|für|for|bei|beim|from|zu|zum|zur|mit|with|von|vom|auch)\s+)*"
)


@dataclass(frozen=True, slots=True)
class Amendment:
    """The words that are new, the folded words that are not meant, whether the last answer was wrong.

    `is_placed` says that the new words stand behind a preposition, as a town does.
    """

    words: str
    denied: tuple[str, ...] = ()
    corrects: bool = False
    is_placed: bool = False


def read_change(text: str) -> Amendment | None:
    """Return what `text` changes of the last question, None where it does not begin like that."""
    rest, corrects, changes = text.strip(), False, False
    while found := _lead("correct").match(rest) or _lead("change").match(rest):
        corrects = corrects or _lead("correct").match(rest) is not None
        changes, rest = True, rest[found.end() :].strip()
    denied: tuple[str, ...] = ()
    if refused := _denied().match(rest):
        denied = tuple(fold(refused["denied"]).split())
        rest, changes, corrects = rest[refused.end() :], True, True
    elif refused := _denied_behind().search(rest):
        denied = tuple(fold(refused["denied"]).split())
        rest, changes, corrects = rest[: refused.start()], True, True
    words, is_placed = _bare(rest), _placed().match(rest) is not None
    if not words or not (changes or (is_placed and len(words.split()) <= _LONGEST_PLACE)):
        return None
    return Amendment(words, denied, corrects, is_placed)


def _bare(text: str) -> str:
    """Return `text` without marks, and without articles and prepositions at its ends."""
    words = text.strip(" \t\n,;.:!?-–")
    words = _behind().sub("", words).strip(" ,;.:!?-–")
    return re.sub(rf"^{_ARTICLES}", "", words, flags=re.IGNORECASE).strip()


def _phrases(text: str) -> str:
    """Return `|`-parted phrases as alternatives, the longest first."""
    phrases = sorted((phrase.strip() for phrase in text.split(" | ")), key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\\ ", r"\\s+").replace(r"\ ", r"\s+") for phrase in phrases if phrase)


@cache
def _lead(sort: str) -> re.Pattern[str]:
    phrases = _phrases(table()["leads"][sort].replace("\n", " "))
    return re.compile(rf"(?:{phrases})(?=[\s,.;:!?–-]+\S)[\s,.;:!?–-]+", re.IGNORECASE)


@cache
def _denied() -> re.Pattern[str]:
    leads = table()["leads"]
    word = r"[^\W_][\w'-]*"
    return re.compile(
        rf"(?:{_phrases(leads['denied'])})\s+{_ARTICLES}(?P<denied>{word}(?:\s+(?!(?:sondern|but)\b){word}){{0,2}}?)\s*(?:{_phrases(leads['but'])})\s*",
        re.IGNORECASE,
    )


@cache
def _denied_behind() -> re.Pattern[str]:
    word = r"[^\W_][\w'-]*"
    return re.compile(
        rf"[\s,;-]+(?:{_phrases(table()['leads']['denied'])})\s+{_ARTICLES}(?P<denied>{word}(?:\s+{word}){{0,2}})\W*\Z",
        re.IGNORECASE,
    )


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(rf"(?:{_phrases(table()['leads']['place'])})\s+\S", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"[\s,]+(?:{_phrases(table()['leads']['behind'])})\Z", re.IGNORECASE)
