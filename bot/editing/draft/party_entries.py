"""The press contacts of one release -> organisations and contacts: those that are listed, and those to be added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.directory.file.fields import is_email
from bot.directory.file.phones import Phone, Use
from bot.directory.fold import fold
from bot.directory.model import Contact, Organisation
from bot.directory.phone import PhoneError, is_mobile, read_phones, shown
from bot.directory.problem import Problem
from bot.editing.draft.id_proposals import ids_of_person, slug
from bot.editing.draft.listed_already import ListedAlready
from bot.editing.draft.new_entry import NewEntry, Value, remark
from bot.editing.warnings.twins import organisation_key
from bot.releases.people import surname
from bot.releases.release import Release, ReleaseContact

_LONGEST_NAME = 200
_LONGEST_LABEL = 120
_DESK = "presse"
_TELLING = 3  # letters of a surname from which on it is somebody's in an address


@dataclass(frozen=True, slots=True)
class _Party:
    """Who answers, as the release says it, in a form that the data file admits: a person, or a desk without a name."""

    name: str | None
    department: str | None
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    unsure: frozenset[str]


class PartyEntries:
    """The parties of one release: `entries` are to be added, `answering` are the ids that the item names."""

    def __init__(self, listed_already: ListedAlready, release: Release, source: str | None) -> None:
        self.entries: list[NewEntry] = []
        self.remarks: list[Problem] = []
        self.answering: list[str] = []
        self._listed_already = listed_already
        self._towns = release.places
        self._source = source

    def take(self, contact: ReleaseContact) -> None:
        """Recognise or add the organisation and the people of `contact`."""
        contact = self._admitted(contact)
        parties = [party for party in _split(contact) if not self._objected(party)]
        if not parties:
            return
        organisation = self._organisation(contact)
        for party in parties:
            listed = self._listed(party, organisation)
            if listed is None:
                self.answering.append(self._add(party, organisation, contact))
            else:
                self.answering.append(listed.id)
                self._compare(listed, party)

    def _admitted(self, contact: ReleaseContact) -> ReleaseContact:
        """Return `contact` without what the data file would refuse, which is remarked upon."""
        phones = tuple(phone for phone in contact.phones if _is_phone(phone))
        emails = tuple(email for email in contact.emails if is_email(email))
        for value in {*contact.phones, *contact.emails} - {*phones, *emails}:
            self._remark("draft-left-out", value=value)
        return ReleaseContact(contact.organisation, contact.department, contact.people, phones, emails, contact.unsure)

    def _objected(self, party: _Party) -> bool:
        if not party.phones and not party.emails:
            return True
        place = self._listed_already.objection(party.name, party.emails)
        if place is not None:
            who = party.name or next(iter(party.emails), party.department or "")
            self.remarks.append(remark("draft-objected", place, name=who))
        return place is not None

    def _organisation(self, contact: ReleaseContact) -> str:
        """Return the id of the organisation: by its name, by who has the address, by the domain, else a new one."""
        if contact.organisation and (named := self._listed_already.organisation(contact.organisation)):
            return named.id
        if reached := self._listed_already.reached(contact.emails, () if contact.organisation else contact.phones):
            return reached.organisation
        if not contact.organisation and (owner := self._listed_already.organisation_of(contact.emails)):
            return owner
        return self._add_organisation(contact)

    def _add_organisation(self, contact: ReleaseContact) -> str:
        domain = next((email.rpartition("@")[2] for email in contact.emails), None)
        name = (contact.organisation or domain or next(iter(contact.people), shown(contact.phones[0])))[:_LONGEST_NAME]
        near = self._listed_already.near_organisation(name)
        place = next((town for town in self._towns if fold(town) in fold(name).split()), None)
        organisation = Organisation(self._listed_already.ids.propose(slug(organisation_key(name))), name, place=place)
        if near is not None:
            self.remarks.append(remark("draft-near", self._listed_already.place(near.id), name=name, id=near.id))
        unsure = {"name"} if not contact.organisation or "organisation" in contact.unsure or near else set()
        values: dict[str, Value | None] = {"id": organisation.id, "name": name, "place": place}
        self._listed_already.add(organisation)
        self.entries.append(NewEntry("organisations", values, unsure))
        return organisation.id

    def _listed(self, party: _Party, organisation: str) -> Contact | None:
        """Return the contact that `party` is: the same name in the same house, or whom the nameless are reached by."""
        if party.name:
            return self._listed_already.person(organisation, party.name)
        return self._listed_already.reached(party.emails, party.phones)

    def _compare(self, listed: Contact, party: _Party) -> None:
        """Remark on a listed contact, and on what the release says of it that the directory does not."""
        place = self._listed_already.place(listed.id)
        known = {*listed.emails, *(phone.number for phone in listed.phones)}
        other = [shown(phone) for phone in party.phones if phone not in known]
        other += [email for email in party.emails if email not in known]
        if other:
            values = ", ".join(other)
            self.remarks.append(remark("draft-differs", place, id=listed.id, values=values))
        else:
            self.remarks.append(remark("draft-known", place, id=listed.id))

    def _add(self, party: _Party, organisation: str, contact: ReleaseContact) -> str:
        unsure = {"organisation"} & set(contact.unsure) | ({"id"} if "contact" in contact.unsure else set())
        if party.name and (near := self._listed_already.near_person(party.name, organisation)):
            place = self._listed_already.place(near.id)
            self.remarks.append(remark("draft-near", place, name=party.name, id=near.id))
            unsure.add("name")
        wishes = ids_of_person(party.name) if party.name else (slug(f"{organisation}-{party.department or _DESK}"),)
        identifier = self._listed_already.ids.propose(*wishes)
        values: dict[str, Value | None] = {
            "id": identifier,
            "name": party.name,
            "organisation": organisation,
            "department": party.department,
            "phones": [_written(phone) for phone in party.phones],
            "emails": list(party.emails),
            "source": self._source,
        }
        phones = tuple(Phone(phone, shown(phone)) for phone in party.phones)
        self._listed_already.add(Contact(identifier, organisation, party.name, phones=phones, emails=party.emails))
        self.entries.append(NewEntry("contacts", values, unsure | party.unsure))
        return identifier

    def _remark(self, code: str, **about: str) -> None:
        self.remarks.append(remark(code, self._listed_already.place(""), **about))


def _split(contact: ReleaseContact) -> Iterator[_Party]:
    """Return a party for every person, one without a name where nobody is named.

    An address belongs to whose surname is in it; as many numbers as people are taken in order, and marked.
    """
    department = contact.department[:_LONGEST_LABEL] if contact.department else None
    unsure = {"name" if field == "people" else field for field in contact.unsure} - {"organisation", "contact"}
    people = [name[:_LONGEST_NAME] for name in contact.people]
    if len(people) < 2:
        name = people[0] if people else None
        yield _Party(name, department, contact.phones, contact.emails, frozenset(unsure))
        return
    one_each = len(contact.phones) == len(people)
    if len(contact.phones) > 1:
        unsure.add("phones")
    owners = {email: _owner(email, people) for email in contact.emails}
    shared = tuple(email for email, owner in owners.items() if owner is None)
    for name, phone in zip_longest(people, contact.phones if one_each else ()):
        own = tuple(email for email, owner in owners.items() if owner == name)
        yield _Party(name, department, (phone,) if phone else contact.phones, own or shared, frozenset(unsure))


def _owner(email: str, people: Sequence[str]) -> str | None:
    """Return whose surname, or half of a double one, is in the mailbox."""
    mailbox = fold(email.rpartition("@")[0]).replace(" ", "")
    halves = ((name, half) for name in people for half in surname(name).split())
    return next((name for name, half in halves if len(half) >= _TELLING and half in mailbox), None)


def _written(phone: str) -> str | dict[str, str]:
    """Return a number as the data file has it: in the short form, a mobile one in the long."""
    number = shown(phone)
    return {"number": number, "use": Use.MOBILE.value} if is_mobile(phone) else number


def _is_phone(number: str) -> bool:
    try:
        read_phones(shown(number))
    except PhoneError:
        return False
    return True
