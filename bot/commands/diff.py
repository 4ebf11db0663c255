"""diff: what a sync would change, in words."""

from pathlib import Path

from bot.commands.faults import report, speaking
from bot.desk.reply import plain
from bot.directory.file.read import read_directory, read_file
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError
from bot.editing.announcements import details, summary
from bot.editing.changes import compare
from bot.settings import EnvironmentSettings
from bot.store.store import Store


def diff(settings: EnvironmentSettings, against: Path | None) -> bool:
    """Print what leads from the file `against`, else from what the database holds, to the data file.

    Returns whether both could be read; raises StoreError.
    """
    after = _read(settings.contacts_file)
    if after is None:
        return False
    before: Directory | None
    if against is None:
        loaded = Store(settings.database_url.get_secret_value()).load()
        before = loaded[0] if loaded else None
    else:
        before = _read(against)
        if before is None:
            return False
    changes = compare(before, after)
    print(plain(summary(changes, speaking())))
    for line in details(changes, speaking()):
        print(f"  {plain(line)}")
    return True


def _read(file: Path) -> Directory | None:
    try:
        return read_directory(read_file(file))
    except DirectoryError as error:
        report(str(file), error.problems, speaking())
        return None
