"""German departments, roles and notes, with what they mean for English readers: `Pressestelle (press office)`."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from bot.desk.reply import Language
from bot.directory.fold import fold

_REST = "…"
_MOST_PHRASES = 4096


def gloss(phrase: str, language: Language) -> str:
    """Return a German phrase, for English readers with what it means in brackets where the glossary knows all of it."""
    meaning = _meaning_of(phrase) if language is Language.EN else None
    return f"{phrase} ({meaning})" if meaning and fold(meaning) != fold(phrase) else phrase


@lru_cache(_MOST_PHRASES)
def _meaning_of(phrase: str) -> str | None:
    return (
        _known(phrase)
        or _joined(phrase, r"\s*[,;/]\s*", ", ")
        or _begun(phrase)
        or _joined(phrase, r"\s+(?:und|&)\s+", " and ")
    )


def _joined(phrase: str, marks: str, joint: str) -> str | None:
    parts = re.split(marks, phrase)
    meanings = [_meaning_of(part) for part in parts] if len(parts) > 1 else [None]
    return joint.join(filter(None, meanings)) if all(meanings) else None


def _known(phrase: str) -> str | None:
    """Return what a phrase means as it stands."""
    known, _ = _glossary()
    return next((known[form] for form in _forms(fold(phrase)) if form in known), None)


def _begun(phrase: str) -> str | None:
    """Return what a phrase means by a beginning that says what the rest is: "Leiter …"."""
    _, beginnings = _glossary()
    words = fold(phrase).split()
    for count in range(min(len(words) - 1, 2), 0, -1):
        rest = phrase.split()[count:]
        for form in _forms(" ".join(words[:count])):
            if form in beginnings and (meaning := _meaning_of(" ".join(rest))):
                return beginnings[form].replace(_REST, meaning)
    return None


def _forms(folded: str) -> Iterator[str]:
    """The phrase itself, its male form, and its nominative."""
    yield folded
    first, *others = folded.split() or [""]
    for ending in ("in", "s", "es"):
        if first.endswith(ending):
            yield " ".join([first.removesuffix(ending), *others])


@cache
def _glossary() -> tuple[dict[str, str], dict[str, str]]:
    """Return the meanings of phrases, and of the beginnings of phrases."""
    words: dict[str, str] = tomllib.loads(Path(__file__).with_name("glossary.toml").read_text(encoding="utf-8"))
    known = {fold(german): meaning for german, meaning in words.items() if _REST not in german}
    begun = {fold(german.replace(_REST, "")): meaning for german, meaning in words.items() if _REST in german}
    return known, begun
