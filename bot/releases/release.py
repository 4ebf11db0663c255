"""German press-release text -> what it says: headline, dateline, press contacts.

Read are the shapes that press offices use; nothing is looked up and nothing invented. Where the text leaves a value
open, the field is named as unsure.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.directory.fold import fold
from bot.releases.blocks import Block, FoundBy, blocks_in
from bot.releases.contacts import contacts_of, together
from bot.releases.dateline import Dateline, datelines_in
from bot.releases.embargo import embargo_in
from bot.releases.head import beginning, read_head
from bot.releases.left_over import left_over
from bot.releases.looks import is_prose, reaches
from bot.releases.parties import ReleaseContact, contacts_in
from bot.releases.text import clean

__all__ = ["Release", "ReleaseContact", "is_release", "read_release", "read_releases"]

_LONGEST = 20_000  # characters; the data file admits no longer text either
_SHORTEST = 60  # anything shorter is a question
_MOST = 1_500  # characters of contact blocks in one text, so that a hostile one costs no more than a long page


@dataclass(frozen=True, slots=True)
class Release:
    """What a press release says; absent values are None or ().

    `text` is what stands between dateline and contacts. `footer` is what follows them: the publisher's page, whose
    numbers are nobody's press contact. `unsure` names the fields that the text leaves open; `embargo` is the minute
    before which it is not to be published, on the clock of its writers, and `embargo_words` what says so and cannot be
    read. `other_phones` and `other_emails` stand beside the contacts and belong to none of them.
    """

    headline: str | None = None
    places: tuple[str, ...] = ()
    agency: str | None = None
    date: datetime.date | None = None
    text: str = ""
    contacts: tuple[ReleaseContact, ...] = ()
    footer: str | None = None
    unsure: tuple[str, ...] = ()
    embargo: datetime.datetime | None = None
    embargo_words: str | None = None
    other_phones: tuple[str, ...] = ()
    other_emails: tuple[str, ...] = ()


def read_release(text: str) -> Release:
    """Return what the first release in `text` says; an empty Release where there is none."""
    return next(iter(read_releases(text)), Release())


def read_releases(text: str) -> tuple[Release, ...]:
    """Return every release in `text`, in their order; one that stands there twice comes once.

    Only the first 20,000 characters are read. Never raises.
    """
    found: list[Release] = []
    left = _MOST
    for whole, printed in _parts(clean(text[:_LONGEST])):
        held = embargo_in(whole)
        part = held.rest
        dateline = printed if part is whole else next(iter(datelines_in(part)), None)
        blocks = blocks_in(part, left) if left > 0 else ()
        left -= sum(len(block.content) for block in blocks)
        release = replace(_read(part, dateline, blocks), embargo=held.minute, embargo_words=held.words)
        phones, emails = left_over(part, release.contacts)
        release = replace(release, other_phones=phones, other_emails=emails)
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
    if len(text) < _SHORTEST:
        return False
    cleaned = clean(text[:_LONGEST])
    if any(len(cleaned) - line.end >= (100 if line.strong else 400) for line in datelines_in(cleaned)):
        return True
    long = len(cleaned) >= 200 and "\n" in cleaned
    blocks = [block for block in blocks_in(cleaned, _MOST) if "?" not in block.content]
    return any((long or block.how is FoundBy.LABEL) and contacts_in(block.content) for block in blocks)


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


def _read(text: str, dateline: Dateline | None, blocks: Sequence[Block]) -> Release:
    head = read_head(text, dateline)
    contacts = contacts_of(blocks)
    first, last = (blocks[0].start, max(block.end for block in blocks)) if contacts else (len(text), len(text))
    body = text[head.end : max(first, head.end)].strip()
    footer = _footer(text[last:]) if contacts else _trailing(body)
    if footer and not contacts:
        body = body.removesuffix(footer).rstrip()
    uncertain = dateline is not None and not dateline.strong and not _named_again(text, dateline)
    return Release(
        headline=head.headline,
        places=dateline.places if dateline else (),
        agency=dateline.agency if dateline else None,
        date=head.day,
        text=body,
        contacts=contacts,
        footer=footer,
        unsure=("places",) if uncertain else (),
    )


def _named_again(text: str, dateline: Dateline) -> bool:
    elsewhere = fold(text[dateline.end :]) + " " + fold(text[: dateline.start])
    return any(fold(place) in elsewhere for place in dateline.places)


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
        contacts=tuple(together(first.contacts, again.contacts)),
        footer=again.footer or first.footer,
        unsure=first.unsure,
        embargo=first.embargo or again.embargo,
        embargo_words=first.embargo_words or again.embargo_words,
        other_phones=first.other_phones,
        other_emails=first.other_emails,
    )
