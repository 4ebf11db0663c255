"""sync: check the data file, migrate the database, load the file in one transaction."""

from bot.commands.accept import announcement, load_into
from bot.commands.admin import tell_admin
from bot.commands.clock import now
from bot.commands.faults import report, speaking
from bot.commands.logs import start_log
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.read import read_file
from bot.directory.problem import DirectoryError
from bot.editing.announcements import refused
from bot.settings import EnvironmentSettings
from bot.store.store import Store


def sync(settings: EnvironmentSettings, *, yes: bool) -> bool:
    """Load the data file, and tell the admin chat; return whether it is live. `yes` lets many entries go.

    Raises StoreError.
    """
    start_log(settings.log_level, settings.secrets, settings.log_format)
    store = Store(settings.database_url.get_secret_value())
    started = now()
    try:
        loaded = load_into(store, read_file(settings.contacts_file), started, removals=yes)
    except DirectoryError as error:
        report(str(settings.contacts_file), error.problems, speaking())
        tell_admin(settings, refused(error.problems, speaking()))
        return False
    generation = str(loaded.synced.generation)
    if not loaded.synced.changed:
        print(plain(say(speaking(), "cli-unchanged", generation=generation)))
        return True
    counts = {
        "organisations": len(loaded.directory.organisations),
        "contacts": len(loaded.directory.contacts),
        "news": len(loaded.directory.news),
    }
    print(plain(say(speaking(), "cli-synced", generation=generation, **counts)))
    tell_admin(settings, announcement(loaded, started, speaking()))
    return True
