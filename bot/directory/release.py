"""German press-release text -> what it says: headline, dateline, press contacts.

Read are the shapes that press offices use; nothing is looked up and nothing invented. Where the text leaves a value
open, the field is named as unsure.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.directory.fold import fold
from bot.directory.release_blocks import Block, How, blocks_in
from bot.directory.release_dateline import Dateline, datelines_in
from bot.directory.release_head import beginning, read_head
from bot.directory.release_looks import is_prose, reaches
from bot.directory.release_parties import ReleaseContact, contacts_in, marked
from bot.directory.release_parts import Said, said
from bot.directory.release_text import clean

__all__ = ["Release", "ReleaseContact", "is_release", "read_release", "read_releases"]

_LONGEST = 20_000  # characters; the data file admits no longer text either


@dataclass(frozen=True, slots=True)
class Release:
    """What a press release says; absent values are None or ().

    `text` is what stands between dateline and contacts. `footer` is what follows them: the publisher's page, whose
    numbers are nobody's press contact. `unsure` names the fields that the text leaves open.
    """

    headline: str | None = None
    places: tuple[str, ...] = ()
    agency: str | None = None
    date: datetime.date | None = None
    text: str = ""
    contacts: tuple[ReleaseContact, ...] = ()
    footer: str | None = None
    unsure: tuple[str, ...] = ()


def read_release(text: str) -> Release:
    """Return what the first release in `text` says; an empty Release where there is none."""
    return next(iter(read_releases(text)), Release())


def read_releases(text: str) -> tuple[Release, ...]:
    """Return every release in `text`, in their order; one that stands there twice comes once.

    Only the first 20,000 characters are read. Never raises.
    """
    cleaned = clean(text[:_LONGEST])
    found: list[Release] = []
    for part, dateline in _parts(cleaned):
        release = _read(part, dateline)
        twin = next((place for place, other in enumerate(found) if _same(other, release)), None)
        if twin is None:
            found.append(release)
        else:
            found[twin] = _merged(found[twin], release)
    return tuple(release for release in found if release.text or release.contacts)


def is_release(text: str) -> bool:
    """Say whether a chat message is a press release, or the half of one that holds the contact, rather than a question.

    Sure of it are a dateline above running text, a labelled press contact with a number or an address, and any press
    contact below several lines. A contact that asks something is none.
    """
    cleaned = clean(text[:_LONGEST])
    if len(cleaned) < 60:
        return False
    if any(len(cleaned) - line.end >= (100 if line.strong else 400) for line in datelines_in(cleaned)):
        return True
    long = len(cleaned) >= 250 and "\n" in cleaned
    blocks = [block for block in blocks_in(cleaned) if "?" not in block.content]
    return any((long or block.how is How.LABEL) and contacts_in(block.content) for block in blocks)


def _parts(text: str) -> Iterator[tuple[str, Dateline | None]]:
    """Split a cleaned text before the headline of every release, told by the datelines."""
    found = datelines_in(text)
    datelines = [line for line in found if line.strong] or list(found[:1])
    if not datelines:
        yield text, None
        return
    starts = [0, *(beginning(text, line, before.end) for before, line in pairwise(datelines))]
    for line, start, end in zip(datelines, starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end], replace(line, start=line.start - start, end=line.end - start)


def _read(text: str, dateline: Dateline | None) -> Release:
    head = read_head(text, dateline)
    blocks = blocks_in(text)
    unsure = set()
    if dateline and not dateline.strong and not _named_again(text, dateline):
        unsure.add("places")
    contacts = _contacts(blocks)
    end = blocks[0].start if blocks and contacts else len(text)
    body = text[head.end : max(end, head.end)].strip()
    last = max((block.end for block in blocks), default=len(text)) if contacts else len(text)
    footer = _footer(text[last:]) if contacts else _trailing(body)
    if not contacts and footer:
        body = body.removesuffix(footer).rstrip()
    return Release(
        headline=head.headline,
        places=dateline.places if dateline else (),
        agency=dateline.agency if dateline else None,
        date=head.day,
        text=body,
        contacts=contacts,
        footer=footer,
        unsure=tuple(sorted(unsure)),
    )


def _named_again(text: str, dateline: Dateline) -> bool:
    elsewhere = fold(text[dateline.end :]) + " " + fold(text[: dateline.start])
    return any(fold(place) in elsewhere for place in dateline.places)


def _contacts(blocks: tuple[Block, ...]) -> tuple[ReleaseContact, ...]:
    """Return the contacts of all blocks, each once; a later block without an organisation has the one before."""
    found: list[ReleaseContact] = []
    for block in blocks:
        contacts = tuple(_placed(contact, block.names) for contact in contacts_in(block.content))
        if block.how is How.LOOKS:
            contacts = tuple(marked(contact, "contact") for contact in contacts)
        if found and contacts:
            contacts = (_behind(found[-1], contacts[0]), *contacts[1:])
        found = _together(found, contacts)
    return tuple(found)


def _behind(before: ReleaseContact, contact: ReleaseContact) -> ReleaseContact:
    """Return `contact` as part of the house of the one before where it names an office at most."""
    if contact.organisation or contact.people:
        return contact
    department = contact.department or before.department
    return marked(replace(contact, organisation=before.organisation, department=department), "organisation")


def _placed(contact: ReleaseContact, names: str) -> ReleaseContact:
    """Return `contact` with the house or the office that its label names, where it names none itself."""
    heard = said(names) if names else Said()
    house = heard.organisation or heard.words or None
    department = contact.department or heard.department
    if contact.organisation or not house:
        return replace(contact, department=department)
    placed = replace(contact, organisation=house, department=department)
    return placed if heard.organisation else marked(placed, "organisation")


def _together(found: Sequence[ReleaseContact], more: Iterable[ReleaseContact]) -> list[ReleaseContact]:
    """Return all contacts, of two that are the same the one that says more."""
    kept = list(found)
    for contact in more:
        if any(_tells(other, contact) for other in found):
            continue
        kept = [other for other in kept if other not in found or not _tells(contact, other)]
        kept.append(contact)
    return kept


def _tells(one: ReleaseContact, other: ReleaseContact) -> bool:
    """Say whether `one` has everything that `other` says."""
    return (
        {*other.phones, *other.emails} <= {*one.phones, *one.emails}
        and set(other.people) <= set(one.people)
        and other.organisation in (None, one.organisation)
    )


def _footer(text: str) -> str | None:
    """Return what follows the contacts, running text left out."""
    kept = [
        part for part in text.strip("\n )").split("\n\n") if part.strip() and not any(map(is_prose, part.split("\n")))
    ]
    return "\n\n".join(part.strip("\n") for part in kept) or None


def _trailing(body: str) -> str | None:
    """Return the short lines with a number that end a release without contacts."""
    parts = body.split("\n\n")
    place = len(parts)
    while place and not any(map(is_prose, parts[place - 1].split("\n"))):
        place -= 1
    tail = "\n\n".join(parts[place:]).strip("\n")
    return tail if reaches(tail) and place else None


def _same(one: Release, other: Release) -> bool:
    return one.places == other.places and fold(one.text[:200])[:80] == fold(other.text[:200])[:80]


def _merged(first: Release, again: Release) -> Release:
    """Return one release of two copies: the copy with more line breaks lost less of its shape."""
    text = max(first.text, again.text, key=lambda copy: copy.count("\n"))
    return Release(
        headline=first.headline or again.headline,
        places=first.places,
        agency=first.agency or again.agency,
        date=first.date or again.date,
        text=text,
        contacts=tuple(_together(first.contacts, again.contacts)),
        footer=again.footer or first.footer,
        unsure=first.unsure,
    )
