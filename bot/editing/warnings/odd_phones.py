"""Numbers that can be dialled, and may still be wrong."""

from collections.abc import Iterator
from itertools import chain

from bot.directory.area_codes import area_of, fits
from bot.directory.file.phones import Phone
from bot.directory.model import Contact, Directory, Organisation
from bot.directory.phone import is_mobile, known_to_plan, shown
from bot.directory.problem import Place, Problem, Severity, problem
from bot.editing.file_places import FilePlaces

_Entry = Contact | Organisation


def warn_of_phones(directory: Directory, places: FilePlaces) -> Iterator[Problem]:
    """Warn of numbers unknown to the plan, out of place or given twice, and of mobile ones without a note."""
    towns = {organisation.id: organisation.place for organisation in directory.organisations}
    first: dict[str, tuple[_Entry, Place]] = {}
    everybody: Iterator[_Entry] = chain(directory.organisations, directory.contacts)
    for entry in everybody:
        town = towns[entry.organisation if isinstance(entry, Contact) else entry.id]
        for phone, place in places.phones(entry):
            yield from _number(phone, place, town)
            if phone.number in first:
                before, there = first[phone.number]
                about = {"number": shown(phone.number), "id": before.id}
                yield problem(place, "phone-twice", Severity.WARNING, **about, first=there.line)
            first.setdefault(phone.number, (entry, place))


def _number(phone: Phone, place: Place, town: str | None) -> Iterator[Problem]:
    number = shown(phone.number)
    if not known_to_plan(phone.number):
        yield problem(place, "phone-unknown", Severity.WARNING, number=number)
    area = area_of(phone.number)
    if area and town and not fits(town, area):
        yield problem(place, "phone-area", Severity.WARNING, number=number, area=area, town=town)
    if phone.note is None and is_mobile(phone.number):
        yield problem(place, "phone-mobile", Severity.WARNING, number=number)
