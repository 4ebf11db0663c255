"""What a new data file changes, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from bot.directory.file.phones import Phone
from bot.directory.model import Directory, Entry, Settings
from bot.directory.phone import shown

_WHOLE = ("publisher", "expectations", "objections")


class ChangedPart(StrEnum):
    """Which part of an entry has changed; numbers and addresses are what a slip costs most in."""

    PHONES = "phones"
    EMAILS = "emails"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Change:
    """A value of an entry, or of the whole directory where `entry` is None; None stands for no value."""

    entry: Entry | None
    field: str
    before: str | None
    after: str | None

    @property
    def part(self) -> ChangedPart:
        """Which part of an entry it is."""
        return ChangedPart(self.field) if self.field in set(ChangedPart) else ChangedPart.OTHER


@dataclass(frozen=True, slots=True)
class Changes:
    """What leads from one directory to another, in the order of their files.

    `offices` has the name of every organisation of either, by id.
    """

    new: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    changed: tuple[Change, ...]
    offices: Mapping[str, str]

    @property
    def altered(self) -> tuple[Entry, ...]:
        """The entries that have a changed value, each once."""
        return tuple({change.entry.id: change.entry for change in self.changed if change.entry}.values())

    def __bool__(self) -> bool:
        """Whether anything changes at all."""
        return bool(self.new or self.removed or self.changed)


def compare(before: Directory | None, after: Directory) -> Changes:
    """Return what leads from `before` (None: nothing at all) to `after`; entries are the same where their ids are."""
    former = {entry.id: entry for entry in before.entries()} if before else {}
    present = {entry.id: entry for entry in after.entries()}
    changed = [change for entry in after.entries() if entry.id in former for change in _of(former[entry.id], entry)]
    if before:
        changed += [change for name in _WHOLE if (change := _change(before, after, name, None))]
        changed += _of(before.settings, after.settings)
    offices = {
        office.id: office.name for directory in (before, after) if directory for office in directory.organisations
    }
    return Changes(
        new=tuple(entry for entry in after.entries() if entry.id not in former),
        removed=tuple(entry for identifier, entry in former.items() if identifier not in present),
        changed=tuple(changed),
        offices=offices,
    )


def _of(before: Entry | Settings, after: Entry | Settings) -> list[Change]:
    if before == after:
        return []
    entry = None if isinstance(after, Settings) else after
    names = dict.fromkeys(field.name for values in (before, after) for field in fields(values))
    return [change for name in names if (change := _change(before, after, name, entry))]


def _change(before: object, after: object, name: str, entry: Entry | None) -> Change | None:
    was, now = getattr(before, name, None), getattr(after, name, None)
    if was == now:
        return None
    if isinstance(was, tuple) and isinstance(now, tuple):  # of a list only what goes and what comes
        was, now = (
            tuple(item for item in was if item not in now) or was,
            tuple(item for item in now if item not in was) or now,
        )
    return Change(entry, name, _said(was), _said(now))


def _said(value: object) -> str | None:
    """Return a value in a line, None for none."""
    match value:
        case None | ():
            return None
        case tuple():
            return ", ".join(_said(item) or "" for item in value)
        case Phone():
            more = ", ".join(part for part in (value.use, value.hours, value.note) if part and part != "desk")
            return f"{shown(value.number)} ({more})" if more else shown(value.number)
        case str():
            line = " ".join(value.split())
            return line if len(line) <= 60 else line[:59] + "…"
        case _ if is_dataclass(value):
            return _said(tuple(part for field in fields(value) if (part := _said(getattr(value, field.name)))))
        case _:
            return str(value)
