"""Whether one number reaches a human at a minute, with the reason as a value; and what the clock hides."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum
from zoneinfo import ZoneInfo

from bot.directory.file.phones import Phone, Use
from bot.directory.hours.holidays import is_working_time
from bot.directory.hours.opening import Opening, moment, opening
from bot.directory.model import Absence, Contact, NewsItem, Organisation, Settings

_DAY = timedelta(days=1)
_NEVER_BACK = date(9999, 1, 1)
_MIDNIGHT = time()


class Reachability(IntEnum):
    """Whether somebody answers; the order in which an asker should try."""

    OPEN = 0
    UNKNOWN = 1
    CLOSED = 2


class Why(StrEnum):
    """What a state rests on. USUAL: hours unknown, but a desk or person counts as open in working time."""

    ALWAYS = "always"
    OPEN = "open"
    USUAL = "usual"
    UNKNOWN = "unknown"
    CLOSED = "closed"
    AWAY = "away"


_STATES = {
    Why.ALWAYS: Reachability.OPEN,
    Why.OPEN: Reachability.OPEN,
    Why.USUAL: Reachability.OPEN,
    Why.UNKNOWN: Reachability.UNKNOWN,
    Why.CLOSED: Reachability.CLOSED,
    Why.AWAY: Reachability.CLOSED,
}


@dataclass(frozen=True, slots=True)
class ReachReason:
    """Why a number is open, unknown or closed; times are aware and in the directory's zone.

    OPEN says `until`. CLOSED says `since` and `next_open`, as far as they lie within 60 days. AWAY says `last_day` (of
    the absence and those that follow on it), `note`, and `next_open` where hours are known.
    """

    why: Why
    until: datetime | None = None
    since: datetime | None = None
    next_open: datetime | None = None
    last_day: date | None = None
    note: str | None = None

    @property
    def state(self) -> Reachability:
        """The state this is the reason for."""
        return _STATES[self.why]


def is_visible(item: NewsItem, now: datetime, zone: ZoneInfo) -> bool:
    """Return whether `item` may be shown `now` (aware): from the minute of its embargo on, by the clocks of `zone`."""
    return item.embargo is None or now.timestamp() >= moment(item.embargo, zone).timestamp()


def is_listed(contact: Contact, day: date) -> bool:
    """Return whether the numbers and addresses of `contact` may be shown on `day`; `until` is the last such day."""
    return contact.until is None or day <= contact.until


def absence(contact: Contact, day: date) -> Absence | None:
    """Return the absence that keeps `contact` from answering on `day`, if any."""
    return next((away for away in contact.away if away.first <= day <= away.until), None)


class Clock:
    """One minute in one directory: gives the reason of every number at that minute."""

    def __init__(self, now: datetime, settings: Settings) -> None:
        """Stop the clock at `now` (aware)."""
        self._now = now
        self._region = settings.region
        self._zone = settings.zone
        self._working_time = is_working_time(now, self._region, self._zone)
        self.today = now.astimezone(self._zone).date()

    def reason(self, entry: Contact | Organisation, phone: Phone) -> ReachReason:
        """Return why `phone` of `entry` is open, unknown or closed now.

        Being away concerns a contact's own numbers (use desk or mobile); whoever is on duty answers the duty phone all
        the same, whatever the contact's own hours. So does working time: of a duty phone or a switchboard with unknown
        hours nothing is assumed.
        """
        contact = entry if isinstance(entry, Contact) else None
        own = contact is not None and phone.use in (Use.DESK, Use.MOBILE)
        hours = phone.hours or (contact.hours if contact and phone.use is not Use.DUTY else None)
        if contact and own and (away := absence(contact, self.today)):
            return self._away(contact, away, hours)
        if hours is None:
            return ReachReason(Why.USUAL if own and self._working_time else Why.UNKNOWN)
        found = self._opening(hours, self._now)
        if found.always:
            return ReachReason(Why.ALWAYS)
        if found.open:
            return ReachReason(Why.OPEN, until=found.until)
        next_open = found.next_open
        if contact and next_open:
            next_open = self._after_absences(contact, hours, next_open) if own else next_open
            next_open = next_open if next_open and is_listed(contact, next_open.date()) else None
        return ReachReason(Why.CLOSED, since=found.since, next_open=next_open)

    def _away(self, contact: Contact, away: Absence, hours: str | None) -> ReachReason:
        last_day = away.until
        while last_day < _NEVER_BACK and (following := absence(contact, last_day + _DAY)):
            last_day = following.until
        next_open = self._first_open(hours, last_day) if hours else None
        if hours and next_open:
            next_open = self._after_absences(contact, hours, next_open)
        if next_open and not is_listed(contact, next_open.date()):
            next_open = None
        return ReachReason(Why.AWAY, next_open=next_open, last_day=last_day, note=away.note)

    def _after_absences(self, contact: Contact, hours: str, next_open: datetime) -> datetime | None:
        """Return the first opening from `next_open` on at which `contact` is not away."""
        found: datetime | None = next_open
        while found and (away := absence(contact, found.date())):
            found = self._first_open(hours, away.until)
        return found

    def _first_open(self, hours: str, last_day: date) -> datetime | None:
        """Return when `hours` are open first after `last_day`."""
        if last_day >= _NEVER_BACK:
            return None
        midnight = moment(datetime.combine(last_day + _DAY, _MIDNIGHT), self._zone)
        found = self._opening(hours, midnight)
        return midnight if found.open else found.next_open

    def _opening(self, hours: str, at: datetime) -> Opening:
        return opening(hours, at, self._region, self._zone)
