"""What of a directory may stand on a page for everybody: a person who was not told of being listed stands as a desk."""

from collections.abc import Mapping
from dataclasses import replace

from bot.directory.file.phones import Use
from bot.directory.fold import fold
from bot.directory.model import Contact, Directory
from bot.directory.stand_ins import is_desk_of_all


def published(directory: Directory) -> tuple[Directory, Mapping[str, str]]:
    """Return the directory without persons who were not informed, and for each the id of who stands for them.

    Art. 14 GDPR wants people told where their details come from. The desk of their office stands for them; where there
    is none, their own entry does, without name, role, mobile numbers and addresses that bear their name.
    """
    kept: list[Contact] = []
    stands_for: dict[str, str] = {}
    for contact in directory.contacts:
        if contact.name is None or contact.informed is not None:
            kept.append(contact)
        elif desk := _desk(contact, directory.contacts):
            stands_for[contact.id] = desk.id
        elif (nameless := _nameless(contact)).phones or nameless.emails:
            kept.append(nameless)
        else:
            stands_for[contact.id] = contact.organisation
    return _referring(directory, tuple(kept), stands_for), stands_for


def _desk(contact: Contact, contacts: tuple[Contact, ...]) -> Contact | None:
    """Return the desk of the same department, else one of no department or for the press."""
    desks = [each for each in contacts if each.organisation == contact.organisation and each.name is None]
    own = [desk for desk in desks if contact.department and fold(desk.department or "") == fold(contact.department)]
    usual = [desk for desk in desks if is_desk_of_all(desk)]
    return next(iter((*own, *usual)), None)


def _nameless(contact: Contact) -> Contact:
    names = set(fold(contact.name or "").split())
    return replace(
        contact,
        name=None,
        role=None,
        source=None,
        phones=tuple(phone for phone in contact.phones if phone.use is not Use.MOBILE),
        emails=tuple(email for email in contact.emails if not any(name in fold(email) for name in names)),
    )


def _referring(directory: Directory, contacts: tuple[Contact, ...], stands_for: Mapping[str, str]) -> Directory:
    """Return the directory with `contacts`, and references to who is gone turned to who stands for them."""
    ids = {contact.id for contact in contacts}
    deputed = tuple(replace(each, deputy=_deputy(each, ids, stands_for)) for each in contacts)
    news = tuple(
        replace(item, contacts=tuple(dict.fromkeys(stands_for.get(each, each) for each in item.contacts)))
        for item in directory.news
    )
    return replace(directory, contacts=deputed, news=news, expectations=())


def _deputy(contact: Contact, ids: set[str], stands_for: Mapping[str, str]) -> str | None:
    deputy = stands_for.get(contact.deputy or "", contact.deputy)
    return deputy if deputy in ids and deputy != contact.id else None
