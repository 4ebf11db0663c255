"""Changes in words: for the editor before a sync, for the admin chat after it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from bot.desk.reply import Language, Markup, plain
from bot.desk.texts import escape, lines, say, word
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.directory.problem import Problem, Severity
from bot.editing.changes import Change, ChangedPart, Changes

_SHOWN = 3
"""Changes, and faults, that a sentence names one by one."""

_NOTHING = "–"


def summary(changes: Changes, language: Language) -> Markup:
    """Return all changes in one line: "2 neu, 1 Nummer geändert (Stadt Herne: … → …), 3 entfernt"."""
    if not changes:
        return say(language, "changes-none")
    parts = [say(language, "changes-new", count=len(changes.new))] if changes.new else []
    for part in ChangedPart:
        changed = [change for change in changes.changed if change.part is part]
        if changed:
            named = [plain(_change(changes, change, language)) for change in changed[:_SHOWN]]
            more = ["…"] if len(changed) > _SHOWN else []
            told = "; ".join([*named, *more])
            parts.append(say(language, f"changes-{part}", count=len(changed), changes=told))
    if changes.removed:
        parts.append(say(language, "changes-removed", count=len(changes.removed)))
    return _joined(parts)


def details(changes: Changes, language: Language) -> Iterator[Markup]:
    """Every change in a line of its own."""
    for entry in changes.new:
        yield say(language, "change-new", who=_who(changes, entry), id=entry.id)
    for change in changes.changed:
        yield say(language, "change-value", change=_change(changes, change, language))
    for entry in changes.removed:
        yield say(language, "change-removed", who=_who(changes, entry), id=entry.id)


def live(changes: Changes, now: datetime, language: Language) -> Markup:
    """Return that the new data answers, since when, and what is different: for the admin chat. `now` is local."""
    counted: list[Markup] = []
    for message, entries in (
        ("live-new", changes.new),
        ("live-changed", changes.altered),
        ("live-removed", changes.removed),
    ):
        counted += [say(language, message, what=what) for what in _counts(entries, language)]
    return say(language, "live", time=f"{now:%H:%M}", changes=_joined(counted) or say(language, "changes-none"))


def refused(problems: Sequence[Problem], language: Language) -> Markup:
    """Return that the old data keeps answering, and what was wrong with the new: for the admin chat."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    named = [
        say(language, "refused-fault", line=str(problem.place.line), fault=word(problem, language))
        for problem in errors[:_SHOWN]
    ]
    more = [say(language, "refused-more", count=len(errors) - _SHOWN)] if len(errors) > _SHOWN else []
    return lines([say(language, "refused"), *named, *more])


def _counts(entries: Iterable[Entry], language: Language) -> Iterator[Markup]:
    kinds = [type(entry) for entry in entries]
    for kind, message in (
        (NewsItem, "count-news"),
        (Contact, "count-contacts"),
        (Organisation, "count-organisations"),
    ):
        if count := kinds.count(kind):
            yield say(language, message, count=count)


def _change(changes: Changes, change: Change, language: Language) -> Markup:
    values = {"before": change.before or _NOTHING, "after": change.after or _NOTHING}
    if change.entry is None:
        return say(language, "change", who=change.field, **values)
    who = _who(changes, change.entry)
    if change.part is ChangedPart.OTHER:
        return say(language, "change-field", who=who, field=change.field, **values)
    return say(language, "change", who=who, **values)


def _who(changes: Changes, entry: Entry) -> str:
    match entry:
        case Organisation():
            return entry.name
        case NewsItem():
            return entry.title
        case Contact():
            office = changes.offices.get(entry.organisation, entry.organisation)
            return ", ".join(part for part in (entry.name or entry.department, office) if part)


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup(escape(", ").join(parts))
