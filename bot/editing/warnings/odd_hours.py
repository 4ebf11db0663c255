"""Opening hours that say something else than was probably meant."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache

from bot.directory.hours.syntax import Rule, read_rules
from bot.directory.model import Contact, Directory, Organisation
from bot.directory.problem import Problem, Severity, problem
from bot.editing.file_places import FilePlaces

_NOON = time(12)
_YEAR = 366


def warn_of_hours(directory: Directory, places: FilePlaces, today: date) -> Iterator[Problem]:
    """Warn of two rules for the same day of which the later one replaces the earlier instead of adding to it, and of a
    closure that a later rule undoes: "PH off; Mo-Fr 08:00-16:00" is open on holidays.

    "Mo-Fr 08:00-12:00; Mo-Th 13:00-16:00" leaves Monday mornings closed: a semicolon begins a new rule for its days,
    as OpenStreetMap has it. A later rule for overlapping times ("Fr 08:00-13:00") is a correction, and meant.
    """
    year = tuple(datetime.combine(today, _NOON) + timedelta(days=day) for day in range(_YEAR))
    region = directory.settings.region
    found = cache(lambda hours: _fault(hours, year, region))
    entries: tuple[Contact | Organisation, ...] = (*directory.organisations, *directory.contacts)
    for entry in entries:
        if isinstance(entry, Contact) and entry.hours and (code := found(entry.hours)):
            yield problem(places.of(entry, "hours"), code, Severity.WARNING)
        for phone, place in places.phones(entry):
            if phone.hours and (code := found(phone.hours)):
                yield problem(place, code, Severity.WARNING)


def _fault(hours: str, year: tuple[datetime, ...], region: str) -> str | None:
    if _undoes(hours, year, region):
        return "hours-undone"
    return "hours-replaced" if _replaces(hours, year[:7]) else None


def _undoes(hours: str, year: tuple[datetime, ...], region: str) -> bool:
    """Return whether a closure is followed by a rule that opens some of its days and others, and by no new closure.

    A rule for some of its days alone ("Dec 20-31 off; Dec 28 10:00-12:00") is an exception to it, and meant.
    """
    rules = read_rules(hours)
    if all(rule.opens for rule in rules[:-1]):
        return False
    days = [{noon for noon in year if rule.covers(noon, region)} for rule in rules]
    closures = [number for number, rule in enumerate(rules) if not (rule.opens or rule.spans)]
    for opening in (number for number, rule in enumerate(rules) if rule.opens):
        open_still = days[opening].difference(*(days[later] for later in closures if later > opening))
        before = (days[earlier] for earlier in closures if earlier < opening)
        if any(open_still & closed and days[opening] - closed for closed in before):
            return True
    return False


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
