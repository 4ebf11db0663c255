"""How a data file goes live: no fault, every expectation met, no mass removal."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.desk.reply import Language, Markup
from bot.directory.file.read import read_with_tree
from bot.directory.file.tree import Node
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError
from bot.editing.announcements import live
from bot.editing.changes import Changes, compare
from bot.editing.expectations import broken_expectations
from bot.editing.mass_removal import mass_removal
from bot.store.store import Store, Synced


def digest(content: bytes) -> str:
    """Return what stands for the content of a data file: equal digests, equal files."""
    return sha256(content).hexdigest()


def accept(content: bytes, now: datetime) -> tuple[Directory, Node]:
    """Return the Directory that `content` describes, with its tree; raises DirectoryError with all that is wrong."""
    directory, tree = read_with_tree(content)
    broken = broken_expectations(directory, tree, now)
    if broken:
        raise DirectoryError(tuple(broken))
    return directory, tree


@dataclass(frozen=True, slots=True)
class Loaded:
    """A directory that is live now: what the sync did, and what it changed."""

    directory: Directory
    synced: Synced
    changes: Changes


def load_into(store: Store, content: bytes, now: datetime, *, removals: bool = False) -> Loaded:
    """Replace what `store` holds by the Directory that `content` describes; `removals` allows any number of removals.

    Raises DirectoryError with everything that keeps it from going live (what the store held stays), and StoreError.
    """
    directory, tree = accept(content, now)
    former: Directory | None = directory

    def approve(replaced: Directory | None) -> None:
        nonlocal former
        former = replaced
        if former is not None and not removals and (refused := mass_removal(former, directory, tree)):
            raise DirectoryError(tuple(refused))

    synced = store.sync(directory, digest(content), now, approve)
    return Loaded(directory, synced, compare(former, directory))


def announcement(loaded: Loaded, now: datetime, language: Language) -> Markup:
    """Return what the admin chat hears of data that went live `now`."""
    return live(loaded.changes, now.astimezone(loaded.directory.settings.zone), language)
