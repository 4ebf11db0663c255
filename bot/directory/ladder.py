"""The rungs of an entry at a given minute: whom to call now, what is reachable first.

A ladder climbs from a person to the deputy, the desk, the duty phone, the switchboard, the parent organisation (its
whole ladder) and the publisher. Known open rungs come first, then unknown, then known closed, each in that order. A
duty phone without hours stands behind the open numbers of its organisation while all of its desks are closed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import islice

from bot.directory.file.phones import Phone, Use
from bot.directory.hours.holidays import check_region
from bot.directory.model import Absence, Contact, Directory, Organisation
from bot.directory.reachability import Clock, Reachability, ReachReason, Why, absence, is_listed
from bot.directory.stand_ins import StandIns, is_desk_of_all

MOST_STAND_INS = 3
"""So many desks, people or duty phones stand for one organisation; more would bury the next rung."""

ANNOUNCED = timedelta(days=14)
"""How long before it begins an absence is announced."""


class Step(StrEnum):
    """How far up the ladder a number stands within its organisation."""

    PERSON = "person"
    DEPUTY = "deputy"
    DESK = "desk"
    DUTY = "duty"
    SWITCHBOARD = "switchboard"


@dataclass(frozen=True, slots=True)
class Rung:
    """One number to try: whose it is, which step of the ladder, and why it is open, unknown or closed now."""

    entry: Contact | Organisation
    phone: Phone
    step: Step
    reason: ReachReason

    @property
    def state(self) -> Reachability:
        """Whether somebody answers now."""
        return self.reason.state


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """One e-mail address on a ladder, and whose it is."""

    entry: Contact | Organisation
    email: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """What leads to a human, in the order to try it; every number and every address once.

    `gone` is the last day of a contact who is listed no longer, `away` the absence of one who is not there today; then
    `instead` is who answers for them, the deputy or the desk, if anybody. `soon` is the absence that begins within two
    weeks of one who is there.
    """

    entry: Contact | Organisation
    rungs: tuple[Rung, ...]
    addresses: tuple[EmailAddress, ...]
    gone: date | None = None
    away: Absence | None = None
    instead: Contact | None = None
    soon: Absence | None = None

    @property
    def emails(self) -> tuple[str, ...]:
        """The addresses alone."""
        return tuple(address.email for address in self.addresses)

    @property
    def organisation(self) -> str:
        """The id of the organisation that the ladder begins in."""
        return organisation_of(self.entry)

    @property
    def reachable(self) -> bool:
        """Whether somebody answers now, as far as the directory knows."""
        return any(rung.state is Reachability.OPEN for rung in self.rungs)

    @property
    def next_opening(self) -> Rung | None:
        """The rung that opens first, None where no opening is known."""
        waiting = [(rung.reason.next_open.timestamp(), n) for n, rung in enumerate(self.rungs) if rung.reason.next_open]
        return self.rungs[min(waiting)[1]] if waiting else None


class Ladders:
    """The ladders of one directory. Making this reads every entry once; a ladder reads only those on it."""

    def __init__(self, directory: Directory) -> None:
        """Take a directory whose references hold; raises RegionError where its region has no known holidays."""
        check_region(directory.settings.region)
        contacts = directory.contacts
        self._settings = directory.settings
        self._publisher = directory.publisher
        self._organisations = {organisation.id: organisation for organisation in directory.organisations}
        self._contacts = {contact.id: contact for contact in contacts}
        self._desks = StandIns(contact for contact in contacts if contact.name is None)
        self._people = StandIns(contact for contact in contacts if contact.name is not None)
        self._on_duty = StandIns(contact for contact in contacts if any(p.use is Use.DUTY for p in contact.phones))

    def ladder(self, entry: Contact | Organisation, now: datetime) -> Ladder:
        """Return the ladder of `entry` at `now` (aware), reachable rungs first."""
        climb = _Climb(Clock(now, self._settings), self._contacts)
        if isinstance(entry, Contact):
            own, department, home = climb.answering(entry), entry.department, entry.organisation
        else:
            own, department, home = [], None, entry.id
        leads = own
        for organisation in self._upwards(home):
            desks = climb.pick(self._desks.tiers(organisation.id, department))
            if not desks and not any(is_desk_of_all(contact) for _, contact in leads):
                desks = climb.pick(self._people.press(organisation.id))
            leads = leads + desks
            if organisation.id == home:
                own = leads
            if not leads:  # an organisation without anybody for the press is answered for by its other people
                leads = climb.pick(self._people.others(organisation.id))
            climb.organisation(organisation, leads, self._on_duty.tiers(organisation.id, department, every=True))
            leads, department = [], None
        return climb.arrive(entry, own)

    def _upwards(self, identifier: str) -> Iterator[Organisation]:
        """The organisation, its parents, and the publisher last; each once, whatever refers to what."""
        climbed: set[str] = set()
        at: str | None = identifier
        while at in self._organisations and at not in climbed:
            climbed.add(at)
            yield self._organisations[at]
            at = self._organisations[at].parent
        if self._publisher in self._organisations and self._publisher not in climbed:
            yield self._organisations[self._publisher]


def organisation_of(entry: Contact | Organisation) -> str:
    """Return the id of the organisation that an entry is or belongs to."""
    return entry.organisation if isinstance(entry, Contact) else entry.id


_Lead = tuple[Step, Contact]


class _Climb:
    """One ladder in the making: rungs in the order of the steps, everybody once."""

    def __init__(self, clock: Clock, contacts: dict[str, Contact]) -> None:
        self._clock = clock
        self._contacts = contacts
        self._met: set[str] = set()
        self._rungs: list[tuple[Rung, int]] = []  # with the level that its organisation stands on
        self._levels = 0
        self._addresses: dict[str, EmailAddress] = {}

    def answering(self, contact: Contact) -> list[_Lead]:
        """Return `contact` with the deputy; the deputy first while `contact` is away or gone, with the deputy's own
        deputy first while that one is. Nobody whose numbers are not shown.
        """
        chain: list[Contact] = []
        at: Contact | None = contact
        while at is not None and at.id not in self._met:
            self._met.add(at.id)
            chain.append(at)
            is_last = at is not contact and self._is_present(at)
            at = None if is_last else self._contacts.get(at.deputy or "")
        chain.reverse()
        if self._is_present(contact):
            chain = [*chain[-1:], *chain[:-1]]
        step = Step.DESK if contact.name is None else Step.PERSON
        listed = [found for found in chain if is_listed(found, self._clock.today)]
        return [(step if found is contact else Step.DEPUTY, found) for found in listed]

    def pick(self, tiers: Iterable[list[Contact]]) -> list[_Lead]:
        """Return who answers of the first tier with anybody new in it."""
        picked = self._first(tiers)
        return [lead for contact in picked for lead in self.answering(contact)]

    def organisation(self, organisation: Organisation, leads: list[_Lead], on_duty: Iterable[list[Contact]]) -> None:
        """Add the rungs of one organisation: its people and desks, duty phones, switchboards."""
        contacts = [contact for _, contact in leads]
        for step, contact in leads:
            self._add(contact, step, (Use.DESK, Use.MOBILE))
        for contact in contacts + self._first(on_duty):
            self._add(contact, Step.DUTY, (Use.DUTY,))
        self._add(organisation, Step.DUTY, (Use.DUTY,))
        for contact in contacts:
            self._add(contact, Step.SWITCHBOARD, (Use.SWITCHBOARD,))
        self._add(organisation, Step.SWITCHBOARD, (Use.DESK, Use.MOBILE, Use.SWITCHBOARD))
        everybody: list[Contact | Organisation] = [*contacts, organisation]
        for entry in everybody:
            for email in entry.emails:
                self._addresses.setdefault(email, EmailAddress(entry, email))
        self._levels += 1

    def arrive(self, entry: Contact | Organisation, leads: list[_Lead]) -> Ladder:
        """Return the finished ladder of `entry`; a number that several share counts where it comes first.

        Somebody's absence does not take away a number that others answer too.
        """
        rungs: dict[str, Rung] = {}
        for rung, _ in sorted(self._rungs, key=lambda placed: placed[0].reason.why is Why.AWAY):
            rungs.setdefault(rung.phone.number, rung)
        kept = [(rung, level) for rung, level in self._rungs if rungs[rung.phone.number] is rung]
        kept.sort(key=self._rank)
        ways = tuple(rung for rung, _ in kept), tuple(self._addresses.values())
        if not isinstance(entry, Contact):
            return Ladder(entry, *ways)
        today = self._clock.today
        if self._is_present(entry):
            soon = next((away for away in entry.away if today < away.first <= today + ANNOUNCED), None)
            return Ladder(entry, *ways, soon=soon)
        gone = None if is_listed(entry, today) else entry.until
        away = None if gone else absence(entry, today)
        instead = next((contact for _, contact in leads if self._is_present(contact)), None)
        return Ladder(entry, *ways, gone, away, instead)

    def _rank(self, placed: tuple[Rung, int]) -> tuple[int, ...]:
        """The place of a rung: by its state; a duty phone without hours, while all desks of its organisation are known
        to be closed, behind the open numbers of that organisation and before those of any above.
        """
        rung, level = placed
        if rung.state is Reachability.OPEN:
            return (Reachability.OPEN, level, 0)
        if rung.step is Step.DUTY and rung.state is Reachability.UNKNOWN and self._is_closed(level):
            return (Reachability.OPEN, level, 1)
        return (rung.state,)

    def _is_closed(self, level: int) -> bool:
        """Return whether the desks of an organisation, and those who answer there, are all closed or away."""
        steps = (Step.PERSON, Step.DEPUTY, Step.DESK)
        states = {rung.state for rung, at in self._rungs if at == level and rung.step in steps}
        return states == {Reachability.CLOSED}

    def _is_present(self, contact: Contact) -> bool:
        return is_listed(contact, self._clock.today) and absence(contact, self._clock.today) is None

    def _first(self, tiers: Iterable[list[Contact]]) -> list[Contact]:
        for tier in filter(None, tiers):
            new = (contact for contact in tier if contact.id not in self._met and is_listed(contact, self._clock.today))
            if found := list(islice(new, MOST_STAND_INS)):
                return found
        return []

    def _add(self, entry: Contact | Organisation, step: Step, uses: tuple[Use, ...]) -> None:
        for phone in entry.phones:
            if phone.use in uses:
                self._rungs.append((Rung(entry, phone, step, self._clock.reason(entry, phone)), self._levels))
