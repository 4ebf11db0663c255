"""People and organisations that stand in the file twice under names that hardly differ.

Names are looked up by what is left of them without one letter: two that differ by a letter (wrong, missing, added or
moved) share such a remnant. So nothing is compared with everything.
"""

from collections.abc import Iterable, Iterator

from bot.directory.area_codes import is_area
from bot.directory.fold import fold
from bot.directory.model import Contact, Directory, Organisation
from bot.directory.problem import Problem, Severity, problem
from bot.editing.file_places import FilePlaces

_TITLES = frozenset(["dr", "prof", "professor", "med", "phil", "ing", "dipl", "h", "c", "mult", "frau", "herr"])
_FORMS = frozenset(["gmbh", "ggmbh", "ag", "kg", "ohg", "se", "eg", "ev", "e", "v", "gbr", "ug", "mbh", "co", "kgaa"])
_SHORTEST = 8  # letters from which on one edit is a slip rather than another name
_LONGEST = 80  # letters of a name that are compared; remnants of endless ones would fill the memory


def person_key(name: str) -> str:
    """Return what a person's name is compared by: folded, without titles."""
    return _without(fold(name), _TITLES)


def organisation_key(name: str) -> str:
    """Return what an organisation's name is compared by: folded, without its legal form."""
    return _without(fold(name), _FORMS)


def warn_of_twins(directory: Directory, places: FilePlaces) -> Iterator[Problem]:
    """Warn of people and organisations that seem to be listed twice."""
    people = Twins()
    for contact in directory.contacts:
        if contact.name and (twin := people.take(contact, person_key(contact.name), contact.organisation)):
            yield _warning("person-twice", contact, twin, places)
    organisations = Twins()
    for organisation in directory.organisations:
        if twin := organisations.take(organisation, organisation_key(organisation.name)):
            yield _warning("organisation-twice", organisation, twin, places)


def _warning(code: str, entry: Contact | Organisation, twin: Contact | Organisation, places: FilePlaces) -> Problem:
    about: dict[str, str | int] = {"other": twin.name or "", "id": twin.id, "first": places.of(twin).line}
    return problem(places.of(entry, "name"), code, Severity.WARNING, **about)


class Twins:
    """Entries by their names, the first of each name."""

    def __init__(self) -> None:
        self._equal: dict[str, Contact | Organisation] = {}
        self._near: dict[tuple[str, str], tuple[str, Contact | Organisation]] = {}

    def find(self, key: str, within: str = "") -> Contact | Organisation | None:
        """Return the entry taken before whose name is the same, or hardly differs and stands `within` the same."""
        if key in self._equal:
            return self._equal[key]
        near = (self._near.get((within, remnant)) for remnant in _remnants(key))
        return next((entry for found in near if found for other, entry in [found] if _is_slip(key, other)), None)

    def take(self, entry: Contact | Organisation, key: str, within: str = "") -> Contact | Organisation | None:
        """Take `entry` in, and return what `find` would have returned before."""
        twin = self.find(key, within)
        self._equal.setdefault(key, entry)
        for remnant in _remnants(key):
            self._near.setdefault((within, remnant), (key, entry))
        return twin


def _remnants(key: str) -> Iterator[str]:
    if _SHORTEST <= len(key) <= _LONGEST:
        yield key
        for at in range(len(key)):
            yield key[:at] + key[at + 1 :]


def _is_slip(one: str, other: str) -> bool:
    """Return whether the words that differ are not two towns, and hold no digits."""
    ours, theirs = set(one.split()), set(other.split())
    differing = (ours - theirs) | (theirs - ours)
    if any(letter.isdigit() for word in differing for letter in word):
        return False
    return not (all(map(is_area, differing)) and differing)


def _without(folded: str, words: Iterable[str]) -> str:
    kept = [word for word in folded.split() if word not in words]
    return " ".join(kept) or folded
