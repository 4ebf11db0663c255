"""Who is listed already, and who asked not to be: looked up by exact name, number and address, near by name only."""

from collections.abc import Iterable, Sequence
from itertools import chain

from bot.directory.file.references import email_hash
from bot.directory.file.tree import Node
from bot.directory.fold import fold
from bot.directory.model import Contact, Directory, Organisation
from bot.directory.problem import Place
from bot.editing.draft.id_proposals import IdProposals, ids_of_person
from bot.editing.file_places import FilePlaces
from bot.editing.warnings.odd_emails import is_private
from bot.editing.warnings.twins import Twins, organisation_key, person_key


class ListedAlready:
    """The entries of one directory, and those that drafts have added to it since.

    Entries have places where `tree` is what the directory was read from; the others stand at the beginning.
    """

    def __init__(self, directory: Directory, tree: Node | None) -> None:
        self._places: dict[str, Place] = {}
        self._organisations: dict[str, Organisation] = {}
        self._people: dict[tuple[str, str], Contact] = {}
        self._reached: dict[str, Contact] = {}
        self._domains: dict[str, set[str]] = {}
        self._twins = Twins()
        self._people_twins = Twins()
        self._objections = {marker: Place() for marker in directory.objections}
        if tree is not None:
            places = FilePlaces(directory, tree)
            self._places = {entry.id: places.of(entry) for entry in directory.entries()}
            marked = enumerate(directory.objections)
            self._objections = {marker: tree.at(("objections", number)).place for number, marker in marked}
        # An id that somebody objected under is nobody else's: links may still carry it.
        self.ids = IdProposals(chain((entry.id for entry in directory.entries()), directory.objections))
        for organisation in directory.organisations:
            self.add(organisation)
        for contact in directory.contacts:
            self.add(contact)

    def add(self, entry: Organisation | Contact) -> None:
        """Know `entry` from now on; what was known before keeps its name, number and address."""
        if isinstance(entry, Organisation):
            for name in (entry.name, *entry.aliases):
                self._organisations.setdefault(fold(name), entry)
                self._organisations.setdefault(organisation_key(name), entry)
            self._twins.take(entry, organisation_key(entry.name))
            own = entry.id
        else:
            if entry.name:
                self._people.setdefault((entry.organisation, person_key(entry.name)), entry)
                self._people_twins.take(entry, person_key(entry.name), entry.organisation)
            for way in (*entry.emails, *(phone.number for phone in entry.phones)):
                self._reached.setdefault(way.casefold(), entry)
            own = entry.organisation
        for email in entry.emails:
            if not is_private(email):
                self._domains.setdefault(_domain(email), set()).add(own)

    def place(self, identifier: str) -> Place:
        """Return where an entry stands; the beginning of the file for one that a draft added."""
        return self._places.get(identifier, Place())

    def organisation(self, name: str) -> Organisation | None:
        """Return the organisation of this name or alias, its legal form left aside."""
        return self._organisations.get(fold(name)) or self._organisations.get(organisation_key(name))

    def organisation_of(self, emails: Iterable[str]) -> str | None:
        """Return the id of the only organisation with addresses in the same domain; private mailboxes tell nothing."""
        owners = {owner for email in emails for owner in self._domains.get(_domain(email), ())}
        return owners.pop() if len(owners) == 1 else None

    def person(self, organisation: str, name: str) -> Contact | None:
        """Return the contact of `organisation` with this name, titles left aside."""
        return self._people.get((organisation, person_key(name)))

    def reached(self, emails: Sequence[str], phones: Sequence[str]) -> Contact | None:
        """Return the contact with one of these addresses, else with one of these numbers."""
        return next(
            (self._reached[way.casefold()] for way in (*emails, *phones) if way.casefold() in self._reached), None
        )

    def near_organisation(self, name: str) -> Organisation | Contact | None:
        """Return an organisation whose name hardly differs."""
        return self._twins.find(organisation_key(name))

    def near_person(self, name: str, organisation: str) -> Organisation | Contact | None:
        """Return a person of the same name anywhere, or of one that hardly differs in the same organisation."""
        return self._people_twins.find(person_key(name), organisation)

    def objection(self, name: str | None, emails: Iterable[str]) -> Place | None:
        """Return where the objection of a person stands: the hash of an address, or an id that would be theirs."""
        markers = [*map(email_hash, emails), *(ids_of_person(name) if name else ())]
        return next((self._objections[marker] for marker in markers if marker in self._objections), None)


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()
