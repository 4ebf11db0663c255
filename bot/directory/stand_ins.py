"""Who may stand in for others of an organisation: desks, people and duty phones, by how near they are to the press."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.directory.model import Contact
from bot.directory.press import speaks_to_press


def is_desk_of_all(contact: Contact) -> bool:
    """Return whether a contact answers for a whole organisation: a press desk or one of no department."""
    return contact.name is None and (not contact.department or speaks_to_press(contact))


class StandIns:
    """Contacts of one sort, by organisation and department, without those who are found by their name alone."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._press: dict[str, list[Contact]] = defaultdict(list)
        self._others: dict[str, list[Contact]] = defaultdict(list)
        self._by_department: dict[tuple[str, str], list[Contact]] = defaultdict(list)
        for contact in contacts:
            if contact.press is False:
                continue
            sort = self._press if speaks_to_press(contact) else self._others
            sort[contact.organisation].append(contact)
            self._by_department[contact.organisation, _same(contact.department)].append(contact)

    def tiers(self, organisation: str, department: str | None, *, every: bool = False) -> Iterator[list[Contact]]:
        """Those of the department, those who speak to the press, those of no department, with `every` the others too: a
        later tier counts where an earlier has nobody.
        """
        if department:
            yield self._by_department.get((organisation, _same(department)), [])
        yield from self.press(organisation)
        yield self._by_department.get((organisation, ""), [])
        if every:
            yield from self.others(organisation)

    def press(self, organisation: str) -> list[list[Contact]]:
        """Those who speak to the press, as one tier."""
        return [self._press.get(organisation, [])]

    def others(self, organisation: str) -> list[list[Contact]]:
        """Those of whom nothing says that they speak to the press, as one tier."""
        return [self._others.get(organisation, [])]


def _same(department: str | None) -> str:
    return " ".join((department or "").casefold().split())
