"""From the settings to a directory that may answer: sync where the file is new, else the last good data."""

import sys
from dataclasses import dataclass
from datetime import datetime

from bot.commands.accept import announcement, digest, load_into
from bot.commands.faults import database_fault, report, speaking
from bot.commands.refused import RefusedError
from bot.desk.reply import Markup, plain
from bot.desk.texts import say
from bot.directory.file.read import read_directory, read_file
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError
from bot.editing.announcements import refused
from bot.settings import EnvironmentSettings
from bot.store.store import Store
from bot.store.store_error import StoreError


@dataclass(frozen=True, slots=True)
class Ready:
    """A directory that may answer; `generation` is None where it came from the file without a database.

    `news` is what the admin chat should hear: that the file went live, or why not.
    """

    directory: Directory
    store: Store
    generation: int | None
    news: Markup | None = None


def ready(settings: EnvironmentSettings, now: datetime) -> Ready:
    """Return the directory that answers, after a sync where the settings ask for one and the file has changed.

    What is wrong is said on stderr; the last good data answers then. Raises RefusedError where there is none.
    """
    store = Store(settings.database_url.get_secret_value())
    content = _content(settings)
    news = None
    try:
        if content is not None and settings.sync_at_start:
            news = _sync(settings, store, content, now)
        loaded = store.load()
    except StoreError as error:
        return _from_file(settings, store, content, error)
    if loaded is None:
        raise _no_good_data(settings)
    return Ready(loaded[0], store, loaded[1], news)


def _content(settings: EnvironmentSettings) -> bytes | None:
    try:
        return read_file(settings.contacts_file)
    except DirectoryError as error:
        report(str(settings.contacts_file), error.problems, speaking())
        return None


def _sync(settings: EnvironmentSettings, store: Store, content: bytes, now: datetime) -> Markup | None:
    """Load the file where it is new; return what is to be told about it."""
    if store.digest() == digest(content):
        return None
    try:
        loaded = load_into(store, content, now)
    except DirectoryError as error:
        report(str(settings.contacts_file), error.problems, speaking())
        if store.generation() is not None:
            print(plain(say(speaking(), "cli-old-data")), file=sys.stderr)
        return refused(error.problems, speaking())
    return announcement(loaded, now, speaking()) if loaded.synced.changed else None


def _from_file(settings: EnvironmentSettings, store: Store, content: bytes | None, error: StoreError) -> Ready:
    print(f"error: {database_fault(error, speaking())}", file=sys.stderr)
    if content is None:
        raise _no_good_data(settings)
    try:
        directory = read_directory(content)
    except DirectoryError as fault:
        report(str(settings.contacts_file), fault.problems, speaking())
        raise _no_good_data(settings) from None
    print(plain(say(speaking(), "cli-no-database")), file=sys.stderr)
    return Ready(directory, store, None)


def _no_good_data(settings: EnvironmentSettings) -> RefusedError:
    message = say(speaking(), "cli-no-good-data", file=str(settings.contacts_file))
    print(f"error: {plain(message)}", file=sys.stderr)
    return RefusedError()
