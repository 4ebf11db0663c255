"""The directory for trying things out: the data file as it stands; nothing is written anywhere."""

import sys

from bot.commands.faults import report, report_store, speaking
from bot.commands.refused import RefusedError
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.read import read_directory, read_file
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError
from bot.settings import EnvironmentSettings
from bot.store.store_error import StoreError


def directory_to_try(settings: EnvironmentSettings) -> Directory:
    """Return the directory of the data file; where that is invalid, the last good one of the database.

    What is wrong is said on stderr. Expectations are left to `check`: who tries out wants to see what they would get.
    Raises RefusedError where there is no good data.
    """
    try:
        return read_directory(read_file(settings.contacts_file))
    except DirectoryError as error:
        report(str(settings.contacts_file), error.problems, speaking())
    last_good = _last_good(settings)
    if last_good is None:
        message = say(speaking(), "cli-no-good-data", file=str(settings.contacts_file))
        print(f"error: {plain(message)}", file=sys.stderr)
        raise RefusedError
    print(plain(say(speaking(), "cli-old-data")), file=sys.stderr)
    return last_good


def _last_good(settings: EnvironmentSettings) -> Directory | None:
    from bot.store.store import Store  # its libraries take long to import; only a file that is no good needs them

    try:
        loaded = Store(settings.database_url.get_secret_value()).load()
    except StoreError as error:
        report_store(error, speaking())
        return None
    return loaded[0] if loaded else None
