"""Opening hours that say something else than was probably meant."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache

from bot.directory.hours_syntax import Rule, read_rules
from bot.directory.model import Contact, Directory, Organisation
from bot.directory.problem import Problem, Severity, problem
from bot.editing.places import Places

_NOON = time(12)


def warn_of_hours(directory: Directory, places: Places, today: date) -> Iterator[Problem]:
    """Warn of two rules for the same day of which the later one replaces the earlier instead of adding to it.

    "Mo-Fr 08:00-12:00; Mo-Th 13:00-16:00" leaves Monday mornings closed: a semicolon begins a new rule for its days,
    as OpenStreetMap has it. A later rule for overlapping times ("Fr 08:00-13:00") is a correction, and meant.
    """
    week = tuple(datetime.combine(today, _NOON) + timedelta(days=day) for day in range(7))
    replaced = cache(lambda hours: _replaces(hours, week))
    entries: tuple[Contact | Organisation, ...] = (*directory.organisations, *directory.contacts)
    for entry in entries:
        if isinstance(entry, Contact) and entry.hours and replaced(entry.hours):
            yield problem(places.of(entry, "hours"), "hours-replaced", Severity.WARNING)
        for phone, place in places.phones(entry):
            if phone.hours and replaced(phone.hours):
                yield problem(place, "hours-replaced", Severity.WARNING)


def _replaces(hours: str, week: tuple[datetime, ...]) -> bool:
    rules = [rule for rule in read_rules(hours) if rule.opens and rule.spans]
    return any(
        not later.additional and _apart(earlier, later) and _share_a_day(earlier, later, week)
        for number, later in enumerate(rules)
        for earlier in rules[:number]
    )


def _apart(one: Rule, other: Rule) -> bool:
    return all(end <= start or stop <= begin for begin, end in one.spans for start, stop in other.spans)


def _share_a_day(one: Rule, other: Rule, week: tuple[datetime, ...]) -> bool:
    return any(one.selector.is_open(noon) and other.selector.is_open(noon) for noon in week)
