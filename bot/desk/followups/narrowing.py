"""Which one of a list is meant: by its place in it, by a name, a town, a role, or what else only one of them has."""

from collections.abc import Iterable, Sequence

from bot.desk import typed
from bot.desk.finding import find
from bot.desk.prepared import PreparedDirectory
from bot.desk.said.forms import followup_forms
from bot.desk.talk import Talk
from bot.directory.fold import fold
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.search.result import Verdict

_FEWEST_LETTERS = 4
"""So long must the beginning of a word be to stand for the word."""


def picked(talk: Talk, text: str, choices: Sequence[Entry]) -> list[Entry] | None:
    """Return which of `choices` are meant, several where it is still open; None where `text` picks none of them."""
    forms = followup_forms()
    words = forms.without_glue(text, "narrow")
    if number := _ordinal(text):
        return [choices[number - 1]] if number <= len(choices) else None
    match forms.read(text):
        case [one] if one.kind == "narrow":
            return _by_form(one.means, choices)
    if not words:
        return None
    fitting = [choice for choice in choices if all(_has(talk.prepared, choice, word) for word in words)]
    if fitting and len(fitting) < len(choices):
        return fitting
    return None if fitting else _by_finding(talk, text, choices)


def is_ordinal(text: str) -> bool:
    """Return whether `text` only counts: `die zweite`, `the second one`."""
    return _ordinal(text) is not None


def _ordinal(text: str) -> int | None:
    words = followup_forms().without_glue(text, "narrow")
    return typed.number_word(" ".join(words or fold(text).split())) if len(words) <= 1 else None


def _by_form(means: str, choices: Sequence[Entry]) -> list[Entry] | None:
    people: list[tuple[Entry, str]] = [
        (choice, fold(choice.role or "")) for choice in choices if isinstance(choice, Contact) and choice.name
    ]
    match means:
        case "first":
            return [choices[0]]
        case "last":
            return [choices[-1]]
        case "all":
            return list(choices)
        case _:
            found = [choice for choice, role in people if role and _is_woman(role) == (means == "woman")]
            return list(found) or None


def _is_woman(role: str) -> bool:
    return any(word.endswith("in") and len(word) > _FEWEST_LETTERS for word in role.split())


def _by_finding(talk: Talk, text: str, choices: Sequence[Entry]) -> list[Entry] | None:
    """Ask the last question with what is said now added; only what was offered counts."""
    asked = " ".join(word.text for word in talk.thread.asked)
    result = find(talk.prepared, f"{asked} {text}", talk.now)
    offered = {choice.id for choice in choices}
    if result.verdict is Verdict.ANSWER and result.best.id in offered and not result.unknown:
        return [result.best]
    return None


def _has(prepared: PreparedDirectory, entry: Entry, word: str) -> bool:
    """Return whether an entry has a word: as it is, inflected, or as the end of a longer one."""
    for known in _words(prepared, entry):
        if word == known or (len(word) > _FEWEST_LETTERS and known.endswith(word)):
            return True
        if len(word) > _FEWEST_LETTERS and known.startswith(word):
            return True
        if len(word) >= _FEWEST_LETTERS and len(known) >= _FEWEST_LETTERS:
            short, long = sorted((word, known), key=len)
            if long.startswith(short) and len(long) - len(short) <= 2 and not long.removeprefix(short).startswith("in"):
                return True
    return False


def _words(prepared: PreparedDirectory, entry: Entry) -> Iterable[str]:
    match entry:
        case Contact():
            home = prepared.organisation(entry)
            said = (entry.name, entry.role, entry.department, *entry.topics, home.name, home.place, *home.aliases)
        case Organisation():
            said = (entry.name, entry.place, *entry.aliases, *entry.covers)
        case NewsItem():
            said = (entry.title, *entry.places)
    return fold(" ".join(part for part in said if part)).split()
