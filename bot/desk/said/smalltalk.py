"""Courtesy, help, chit-chat, insults, orders, cries for help, and how askers introduce themselves."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.desk.said.forms import Forms
from bot.directory.fold import fold

_WEIGHT = ("help", "chitchat", "courtesy")
"""Of what is said in one breath, which is answered: "moin, hilfe" asks for help."""

EMERGENCY_NUMBERS = ("110", "112", "115", "116117")


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """What was said: the name of the sentence to answer with, and the emergency numbers that it speaks of."""

    kind: str
    means: str
    numbers: tuple[str, ...] = ()


def read_smalltalk(text: str) -> SmallTalk | None:
    """Return what `text` is where it asks for nobody in the directory; None for a question."""
    return _alarm(text) or _small(text) or _order(text)


def _small(text: str) -> SmallTalk | None:
    read = _forms().read(text, 3)
    if not read:
        return None
    said = min(read, key=lambda meant: _WEIGHT.index(meant.kind))
    return SmallTalk(said.kind, said.means)


def _order(text: str) -> SmallTalk | None:
    words = f" {fold(text)} "
    return SmallTalk("chitchat", "order") if any(f" {phrase} " in words for phrase in _orders()) else None


def _alarm(text: str) -> SmallTalk | None:
    words = fold(text).replace("116 117", "116117").split()
    if _has_run(words, _alarms("harm")) and not _alarm_words("press").intersection(words):
        return SmallTalk("emergency", "harm")
    numbers = tuple(dict.fromkeys(word for word in words if word in EMERGENCY_NUMBERS))
    others = [word for word in words if word not in EMERGENCY_NUMBERS and word not in _alarm_words("glue")]
    if others:
        return None
    if numbers:
        return SmallTalk("emergency", "number", numbers)
    return SmallTalk("emergency", "cry", ("112", "110")) if _has_run(words, _alarms("cries"), whole=True) else None


def _has_run(words: list[str], phrases: tuple[str, ...], *, whole: bool = False) -> bool:
    said = " ".join(words)
    if whole:
        plain = " ".join(word for word in words if word not in ("bitte", "please", "sofort", "schnell"))
        return said in phrases or plain in phrases
    return any(f" {phrase} " in f" {said} " for phrase in phrases)


@cache
def table() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("smalltalk.toml").read_text(encoding="utf-8"))


@cache
def _forms() -> Forms:
    return Forms(table())


@cache
def _orders() -> tuple[str, ...]:
    return _phrases(table()["orders"]["phrases"])


@cache
def _alarms(key: str) -> tuple[str, ...]:
    return _phrases(table()["emergency"][key])


@cache
def _alarm_words(key: str) -> frozenset[str]:
    return frozenset(fold(table()["emergency"][key]).split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase for part in text.split("|") if (phrase := fold(part)))


def introduction(text: str) -> tuple[int, int] | None:
    """Return the characters in which the asker says who they are, None where they do not."""
    for phrase in _introductions():
        if found := phrase.search(text):
            return found.start(1), found.end(1)
    return None


def without_introduction(text: str) -> str:
    """Return `text` without the asker's own name and newspaper; nothing is left where it says nothing else."""
    said = introduction(text)
    if said is None:
        return text
    return f"{text[: said[0]]} {text[said[1] :]}".strip(" \t\n,;.:!-–")


def without_signature(text: str) -> str:
    """Return `text` without the asker's name below it."""
    found = _signature().search(text)
    return text[: found.start(1)].strip() if found else text


@cache
def _introductions() -> tuple[re.Pattern[str], ...]:
    known = table()["introductions"]
    word = rf"(?!(?:{known['resumes']})(?!\w))[^\W\d_][\w.'’-]*"
    name = rf"{word}(?:[ ]{word}){{0,3}}"
    body = rf"(?:(?:the|der|den|dem|das|die)\s)?{name}"
    phrases = (
        phrase.replace(" ?", r"\s?").replace("{name}", name).replace("{body}", body) for phrase in known["phrases"]
    )
    start = r"(?:\A|[,;.!?\n]\s*|\b(?:hallo|hi|hello|hey|moin|guten tag|guten morgen|good morning|servus)\s+)"
    return tuple(
        re.compile(rf"{start}({phrase})(?=\s*(?:[,;.!?:\n–-]|\Z|(?:{known['resumes']})(?!\w)))", re.IGNORECASE)
        for phrase in phrases
    )


@cache
def _signature() -> re.Pattern[str]:
    closings = table()["signatures"]["closings"]
    return re.compile(
        rf"(?<!\w)(?:{closings})[,\s]+(?:von |aus |from )?((?:[^\W\d_][\w.'’-]*\s?){{1,4}})\Z", re.IGNORECASE
    )
