"""Every sentence, in German and English, from the Fluent files beside this module; values are escaped here."""

import html
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from pathlib import Path

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource

from bot.desk.reply import Language, Markup
from bot.directory.problem import Problem

_FOLDER = Path(__file__).with_name("texts")
_LOCALES = {Language.DE: "de_DE", Language.EN: "en_GB"}


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)
    bundle.add_resource(FluentResource((_FOLDER / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


def say(language: Language, message: str, /, **values: str | int) -> Markup:
    """Return `message` in `language` with `values` in their places.

    Text is escaped; a value that is Markup already enters as it is. Raises LookupError for a message or a value that
    the Fluent file does not know: a sentence must never go out with a hole in it.
    """
    bundle = _bundle(language)
    pattern = bundle.get_message(message).value if bundle.has_message(message) else None
    if pattern is None:
        raise LookupError(message)
    text, faults = bundle.format_pattern(pattern, {name: _entered(value) for name, value in values.items()})
    if faults:
        raise LookupError(message, faults)
    return Markup(text)


def word(problem: Problem, language: Language) -> str:
    """Return the sentence for a fault of the data, as plain text: what is wrong; what to do."""
    about = {name: value if name == "count" else str(value) for name, value in problem.about}  # no 1.234 for a line
    return html.unescape(say(language, f"problem-{problem.code}", **about))


def escape(text: str) -> Markup:
    """Return plain text as markup that shows exactly this text."""
    return Markup(html.escape(text))


def lines(parts: Iterable[Markup]) -> Markup:
    """Return markup with one part a line; empty parts are left out."""
    return Markup("\n".join(part for part in parts if part))


def day(language: Language, value: date) -> str:
    """Return a calendar day as readers of `language` write it: 15.11.2026, 15 Nov 2026."""
    return format_date(value, "d.M.y" if language is Language.DE else "d MMM y", locale=_LOCALES[language])


def moment(language: Language, value: datetime, now: datetime) -> str:
    """Return a minute seen from `now`: the time today, the weekday with it within a week, else the day with it."""
    clock = format_time(value, "H:mm", locale=_LOCALES[language])
    distance = abs((value.date() - now.date()).days)
    if distance == 0:
        return clock
    if distance < 7:
        weekday = format_date(value, "EEE", locale=_LOCALES[language]).rstrip(".")
        return f"{weekday} {clock}"
    return f"{day(language, value.date())} {clock}"


def _entered(value: str | int) -> str | int:
    return value if isinstance(value, Markup | int) else html.escape(value)
