"""draft: press releases, or a feed, on stdin or in files, to entries of the data file."""

import copy
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import typer

from bot.commands.clock import read_minute
from bot.commands.faults import report, speaking
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.read import read_file, read_with_tree, unreadable
from bot.directory.problem import DirectoryError
from bot.editing.documents.confined import read_document
from bot.editing.documents.document import DocumentError
from bot.editing.documents.kinds import is_document
from bot.editing.draft.drafter import Draft, Drafter
from bot.editing.draft.feeds import FeedItem, is_feed, read_feed
from bot.editing.draft.insertion import inserted, replace_file
from bot.editing.draft.new_entry import NewEntry
from bot.editing.draft.yaml_blocks import as_file, blocks
from bot.releases.release import Release, read_releases

_MOST_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Source:
    """What one file holds: releases, or the items of a feed, which nobody has chosen one by one."""

    items: Sequence[FeedItem]
    feed: bool


def draft(file: Path, sources: Sequence[Path], *, write: bool, as_json: bool, embargo: str | None = None) -> bool:
    """Print what the releases add to the data file `file`, and add it where asked to; return whether that was done.

    `embargo` is the editor's word on one that is printed and cannot be read: a minute, or `none`; without it nothing is
    written then. Raises typer.BadParameter where it is neither.
    """
    said = read_minute(embargo) if embargo not in (None, "none") else None
    read = [_read(name, content) for name, content in _contents(sources)]
    if not any(source.items for source in read):
        print(f"error: {plain(say(speaking(), 'cli-no-release'))}", file=sys.stderr)
        return False
    if as_json:
        for source in read:
            for item in source.items:
                print(json.dumps(_as_json(item.release), ensure_ascii=False))
        return True
    try:
        return _draft(file, [_decided(source, embargo, said) for source in read], write=write)
    except DirectoryError as error:
        report(str(file), error.problems, speaking())
    except OSError as error:
        print(f"error: {plain(say(speaking(), 'cli-not-written', reason=error.strerror or '?'))}", file=sys.stderr)
    return False


def _decided(source: _Source, embargo: str | None, said: datetime | None) -> _Source:
    """The releases with the editor's word on embargoes that cannot be read."""
    if embargo is None:
        return source
    items = [
        replace(item, release=replace(item.release, embargo=said, embargo_words=None))
        if item.release.embargo_words
        else item
        for item in source.items
    ]
    return replace(source, items=items)


def _contents(sources: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    for source in sources or (Path("-"),):
        if str(source) == "-":
            yield "-", sys.stdin.buffer.read(_MOST_BYTES)
            continue
        try:
            with source.open("rb") as file:
                yield str(source), file.read(_MOST_BYTES)
        except OSError as error:
            report(str(source), [unreadable(error)], speaking())
            raise typer.Exit(1) from None


def _read(name: str, content: bytes) -> _Source:
    if is_feed(content):
        return _Source(read_feed(content), feed=True)
    if is_document(content):
        return _of_document(name, content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:  # what else German Windows programs write
        text = content.decode("cp1252", errors="replace")
    return _Source([FeedItem(release, None) for release in read_releases(text)], feed=False)


def _of_document(name: str, content: bytes) -> _Source:
    """The releases of a document; where none of them has a headline, a mail's subject is one."""
    try:
        document = read_document(content)
    except DocumentError as error:
        print(f"{name}: error: {plain(say(speaking(), f'document-{error.code}'))}", file=sys.stderr)
        raise typer.Exit(1) from None
    releases = read_releases(document.text)
    if len(releases) == 1 and not releases[0].headline:
        releases = (replace(releases[0], headline=document.subject),)
    return _Source([FeedItem(release, None) for release in releases], feed=False)


def _as_json(release: Release) -> dict[str, object]:
    return {
        "headline": release.headline,
        "places": list(release.places),
        "agency": release.agency,
        "contacts": [
            {
                "organisation": contact.organisation,
                "department": contact.department,
                "people": list(contact.people),
                "phones": list(contact.phones),
                "emails": list(contact.emails),
            }
            for contact in release.contacts
        ],
        "embargo": _minute(release.embargo),
        "unsure": {
            "phones": list(release.other_phones),
            "emails": list(release.other_emails),
            "embargo": release.embargo_words,
        },
    }


def _minute(moment: datetime | None) -> str | None:
    """A minute as the data file writes it."""
    return moment.strftime("%Y-%m-%d %H:%M") if moment else None


def _draft(file: Path, read: Sequence[_Source], *, write: bool) -> bool:
    content = read_file(file)
    directory, tree = read_with_tree(content, drafted=True)
    drafter = Drafter(directory, tree)
    released = [item for source in read if not source.feed for item in source.items]
    published = [item for source in read if source.feed for item in source.items]
    entries = _shown(file, [drafter.draft(item.release, item.url) for item in released])
    unread = [item.release for item in released if item.release.embargo_words]
    for release in unread:
        print(
            f"error: {plain(say(speaking(), 'cli-embargo-unread', words=release.embargo_words or ''))}", file=sys.stderr
        )
    if write and unread:
        return False
    if write and published and not sys.stdin.isatty():
        print(f"error: {plain(say(speaking(), 'cli-feed-unseen'))}", file=sys.stderr)
        return False
    entries += _of_feed(file, drafter, published, write=write)
    if write and entries:
        replace_file(file, inserted(content, tree, blocks(entries, speaking())))
        print(plain(say(speaking(), "cli-drafted", file=str(file), count=len(entries))), file=sys.stderr)
    return True


def _shown(file: Path, drafts: Sequence[Draft]) -> list[NewEntry]:
    """Print what drafts add, and what is to be known about them; return their entries."""
    entries = [entry for draft in drafts for entry in draft.entries]
    print(as_file(entries, speaking()), end="", flush=True)
    report(str(file), (remark for draft in drafts for remark in draft.remarks), speaking())
    return entries


def _of_feed(file: Path, drafter: Drafter, items: Sequence[FeedItem], *, write: bool) -> list[NewEntry]:
    """Print a draft for every item of a feed; return the entries of those that somebody has seen and wants."""
    wanted: list[NewEntry] = []
    for number, item in enumerate(items, 1):
        print(f"{number}/{len(items)} {item.release.headline or ''}", file=sys.stderr)
        print("---")
        trial = copy.deepcopy(drafter)  # what is not wanted must not be known to the next draft
        entries = _shown(file, [trial.draft(item.release, item.url)])
        if not write:
            drafter = trial
        elif entries and typer.confirm(plain(say(speaking(), "cli-write-it")), err=True):
            drafter = trial
            wanted += entries
    return wanted
