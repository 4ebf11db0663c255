"""Every sentence, in German and English, from the Fluent files beside this module; values are escaped here."""

import html
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

from bot.desk.reply import Language, Markup
from bot.directory.problem import Problem

_FOLDER = Path(__file__).with_name("texts")
_SENTENCE = re.compile(r"^(?=[a-z])", re.MULTILINE)
_LOCALES = {Language.DE: "de_DE", Language.EN: "en_GB"}


_MOST_DAYS = 1000
"""How many calendar days are kept as written; Babel takes as long for one as finding does."""


_MOST_TEMPLATES = 2000
"""How many sentences are kept with places for their values; one with counts in it is kept for each of them."""

_OPEN, _SHUT = "\ue000", "\ue001"  # around the name of a value, while the sentence may have braces of its own

_NEVER_CUT = frozenset({"number", "email", "url"})
_room: ContextVar[int | None] = ContextVar("room", default=None)


@contextmanager
def cut(longest: int | None) -> Iterator[None]:
    """Cut values to `longest` characters where they enter a sentence, but never numbers and addresses; None: no cut."""
    token = _room.set(longest)
    try:
        yield
    finally:
        _room.reset(token)


@cache
def _bundle(language: Language) -> FluentBundle:
    return FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)


@cache
def _sentences(language: Language) -> dict[str, str]:
    """The sentences as they are written, by name; each is parsed when it is first said: a start needs few."""
    text = (_FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    return {part.partition(" ")[0]: part for part in _SENTENCE.split(text)[1:]}


def _pattern(language: Language, message: str) -> Pattern:
    """The pattern of a sentence; raises LookupError for one that the Fluent file does not know."""
    bundle = _bundle(language)
    if not bundle.has_message(message):
        bundle.add_resource(FluentResource(_sentences(language)[message]))
    pattern = bundle.get_message(message).value
    if pattern is None:
        raise LookupError(message)
    return pattern


def say(language: Language, message: str, /, **values: str | int) -> Markup:
    """Return `message` in `language` with `values` in their places.

    Text is escaped; a value that is Markup already enters as it is. Raises LookupError for a message or a value that
    the Fluent file does not know: a sentence must never go out with a hole in it.
    """
    counts = tuple([(name, value) for name, value in values.items() if isinstance(value, int)])
    template, longest = _template(language, message, tuple(values), counts), _room.get()
    words = {name: _entered(name, value, longest) for name, value in values.items() if isinstance(value, str)}
    return Markup(template.format_map(words))


@lru_cache(_MOST_TEMPLATES)
def _template(language: Language, message: str, names: tuple[str, ...], counts: tuple[tuple[str, int], ...]) -> str:
    """The sentence with its counts said, and places for all other values; Fluent itself takes ten times as long."""
    places = {name: f"{_OPEN}{name}{_SHUT}" for name in names}
    text, faults = _bundle(language).format_pattern(_pattern(language, message), {**places, **dict(counts)})
    if faults:
        raise LookupError(message, faults)
    return str(text).replace("{", "{{").replace("}", "}}").replace(_OPEN, "{").replace(_SHUT, "}")


def word(problem: Problem, language: Language) -> str:
    """Return the sentence for a fault of the data, as plain text in one line: what is wrong; what to do."""
    # Only counts are written as 1.234, lines are not; a value of several lines must not look like several faults.
    about = {name: value if name == "count" else " ".join(str(value).split()) for name, value in problem.about}
    return html.unescape(say(language, f"problem-{problem.code}", **about))


def escape(text: str) -> Markup:
    """Return plain text as markup that shows exactly this text."""
    return Markup(html.escape(text))


def shortened(text: str, longest: int) -> str:
    """Return `text` with at most `longest` characters, the last a `…` where something was cut."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def lines(parts: Iterable[Markup]) -> Markup:
    """Return markup with one part a line; empty parts are left out."""
    return Markup("\n".join(part for part in parts if part))


@lru_cache(_MOST_DAYS)
def day(language: Language, value: date) -> str:
    """Return a calendar day as readers of `language` write it: 15.11.2026, 15 Nov 2026."""
    return format_date(value, "d.M.y" if language is Language.DE else "d MMM y", locale=_LOCALES[language])


def moment(language: Language, value: datetime, now: datetime) -> str:
    """Return a minute seen from `now`: the time today, the weekday with it within a week, else the day with it."""
    clock = f"{value.hour}:{value.minute:02}"
    distance = abs((value.date() - now.date()).days)
    if distance == 0:
        return clock
    if distance < 7:
        return f"{weekday(language, value)} {clock}"
    return f"{day(language, value.date())} {clock}"


@lru_cache(_MOST_DAYS)
def short_day(language: Language, value: date) -> str:
    """Return a calendar day without its year: 15.11., 15 Nov."""
    return format_date(value, "d.M." if language is Language.DE else "d MMM", locale=_LOCALES[language])


def weekday(language: Language, value: date) -> str:
    """Return the short name of a weekday: Fr, Fri."""
    return _weekday(language, value.weekday())


@cache
def _weekday(language: Language, number: int) -> str:
    monday = date(2026, 11, 30)
    return format_date(monday + timedelta(number), "EEE", locale=_LOCALES[language]).rstrip(".")


def _entered(name: str, value: str, longest: int | None) -> str:
    if isinstance(value, Markup):
        return value
    if longest is not None and len(value) > longest and name not in _NEVER_CUT:
        value = shortened(value, longest)
    return html.escape(value)
