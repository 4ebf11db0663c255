"""sync: check the data file, migrate the database, load the file in one transaction."""

from bot.commands.accept import load_into
from bot.commands.clock import now
from bot.commands.faults import report, speaking
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.problem import DirectoryError
from bot.directory.read import read_file
from bot.settings import Settings
from bot.store.store import Store


def sync(settings: Settings, *, yes: bool) -> bool:
    """Load the data file; return whether it is live. `yes` lets many entries go. Raises StoreError."""
    store = Store(settings.database_url.get_secret_value())
    try:
        content = read_file(settings.contacts_file)
        synced, directory = load_into(store, content, now(), removals=yes)
    except DirectoryError as error:
        report(str(settings.contacts_file), error.problems, speaking())
        return False
    if not synced.changed:
        print(plain(say(speaking(), "cli-unchanged", generation=str(synced.generation))))
        return True
    counts = {
        "organisations": len(directory.organisations),
        "contacts": len(directory.contacts),
        "news": len(directory.news),
    }
    print(plain(say(speaking(), "cli-synced", generation=str(synced.generation), **counts)))
    return True
