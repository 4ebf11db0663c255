"""Who answers in which hour of a week, organisation by organisation, and the gaps with what would close each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum

from bot.directory.file.phones import Phone, Use
from bot.directory.hours.opening import moment
from bot.directory.model import Contact, Directory, Organisation
from bot.directory.press import speaks_to_press
from bot.directory.reachability import Clock, Reachability, Why, absence, is_listed

HOURS = 168
_DAY = timedelta(days=1)


class Cover(IntEnum):
    """How sure it is that somebody answers in an hour."""

    KNOWN = 0
    ASSUMED = 1
    NOBODY = 2


class Remedy(StrEnum):
    """What would close a gap."""

    PHONES = "phones"
    DEPUTY = "deputy"
    HOURS = "hours"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Hour:
    """One hour of one organisation: how it is covered at its beginning, and by whom."""

    cover: Cover
    who: Contact | Organisation | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """The hours in which nobody of an organisation answers, by day, and what would close them.

    A day is a list of (first, last) hours, `last` not included. `about` is the id of the entry to change.
    """

    organisation: Organisation
    days: tuple[tuple[tuple[int, int], ...], ...]
    remedy: Remedy
    about: str

    @property
    def hours(self) -> int:
        """How many hours it has."""
        return sum(last - first for day in self.days for first, last in day)


@dataclass(frozen=True, slots=True)
class Week:
    """A week from its Monday on: the 168 hours of every organisation, and the gaps, the longest first."""

    monday: date
    rows: tuple[tuple[Organisation, tuple[Hour, ...]], ...]
    gaps: tuple[Gap, ...]


_Number = tuple[Contact | Organisation, Phone]


def week(directory: Directory, day: date) -> Week:
    """Return the week in which `day` lies, holidays and absences included."""
    monday = day - timedelta(day.weekday())
    numbers = _numbers(directory)
    clocks = [_HourClock(directory, monday + _DAY * at, hour) for at in range(7) for hour in range(24)]
    rows = tuple(
        (each, tuple(clock.cover(numbers.get(each.id, ())) for clock in clocks)) for each in directory.organisations
    )
    gaps = [gap for each, hours in rows if (gap := _gap(each, hours, numbers.get(each.id, ()), monday))]
    return Week(monday, rows, tuple(sorted(gaps, key=lambda gap: -gap.hours)))


def _numbers(directory: Directory) -> Mapping[str, Sequence[_Number]]:
    """Return the numbers of every organisation, those of desks and people before its own.

    Who speaks to the press counts, where nobody does everybody; of other departments only their duty phones.
    """
    staff: dict[str, list[Contact]] = defaultdict(list)
    for contact in directory.contacts:
        if contact.press is not False:
            staff[contact.organisation].append(contact)
    found: dict[str, list[_Number]] = {}
    for organisation in directory.organisations:
        everybody = staff.get(organisation.id, [])
        for_press = [each for each in everybody if speaks_to_press(each) or not each.department] or everybody
        others = [each for each in everybody if each not in for_press]
        found[organisation.id] = [
            *((contact, phone) for contact in for_press for phone in contact.phones),
            *((contact, phone) for contact in others for phone in contact.phones if phone.use is Use.DUTY),
            *((organisation, phone) for phone in organisation.phones),
        ]
    return found


class _HourClock:
    """The beginning of one hour; what is asked of it twice is looked up once."""

    def __init__(self, directory: Directory, day: date, hour: int) -> None:
        self._day = day
        self._clock = Clock(moment(datetime.combine(day, time(hour)), directory.settings.zone), directory.settings)
        self._known: dict[tuple[object, ...], Cover] = {}

    def cover(self, numbers: Sequence[_Number]) -> Hour:
        """Return who of `numbers` answers: the first that is known to, else the first that may."""
        best = Hour(Cover.NOBODY)
        for entry, phone in numbers:
            cover = self._cover(entry, phone)
            if cover < best.cover:
                best = Hour(cover, entry)
            if cover is Cover.KNOWN:
                break
        return best

    def _cover(self, entry: Contact | Organisation, phone: Phone) -> Cover:
        contact = entry if isinstance(entry, Contact) else None
        if contact and not is_listed(contact, self._day):
            return Cover.NOBODY
        is_away = contact is not None and absence(contact, self._day) is not None
        key = (phone.hours or (contact.hours if contact else None), phone.use, contact is None, is_away)
        if key not in self._known:
            self._known[key] = _read(self._clock, entry, phone)
        return self._known[key]


def _read(clock: Clock, entry: Contact | Organisation, phone: Phone) -> Cover:
    reason = clock.reason(entry, phone)
    if reason.state is Reachability.OPEN:
        return Cover.ASSUMED if reason.why is Why.USUAL else Cover.KNOWN
    is_on_duty = phone.use is Use.DUTY and reason.state is Reachability.UNKNOWN
    return Cover.ASSUMED if is_on_duty else Cover.NOBODY


def _gap(organisation: Organisation, hours: Sequence[Hour], numbers: Sequence[_Number], monday: date) -> Gap | None:
    days = tuple(tuple(_spans(hours[at * 24 : at * 24 + 24])) for at in range(7))
    if not any(days):
        return None
    remedy, about = _remedy(organisation, numbers, monday)
    return Gap(organisation, days, remedy, about)


def _spans(hours: Sequence[Hour]) -> Iterator[tuple[int, int]]:
    first: int | None = None
    for at, hour in enumerate([*hours, Hour(Cover.KNOWN)]):
        is_empty = hour.cover is Cover.NOBODY
        if is_empty and first is None:
            first = at
        if not is_empty and first is not None:
            yield first, at
            first = None


def _remedy(organisation: Organisation, numbers: Sequence[_Number], monday: date) -> tuple[Remedy, str]:
    """Return the smallest change that helps: a number, a deputy, hours of a number without any, a duty phone."""
    if not numbers:
        return Remedy.PHONES, organisation.id
    week_days = [monday + _DAY * at for at in range(7)]
    contacts = [entry for entry, _ in numbers if isinstance(entry, Contact)]
    away = [each for each in contacts if not each.deputy and any(absence(each, day) for day in week_days)]
    if away:
        return Remedy.DEPUTY, away[0].id
    unknown = [
        entry
        for entry, phone in numbers
        if phone.use in (Use.SWITCHBOARD, Use.MOBILE) and not (phone.hours or getattr(entry, "hours", None))
    ]
    if unknown:
        return Remedy.HOURS, unknown[0].id
    return Remedy.DUTY, organisation.id
