"""status: what the database holds."""

from pathlib import Path

from bot.commands.accept import digest
from bot.commands.clock import now
from bot.commands.faults import speaking
from bot.desk.data_state import age, counted
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.read import read_file
from bot.directory.problem import DirectoryError
from bot.settings import EnvironmentSettings
from bot.store.store import Store


def status(settings: EnvironmentSettings) -> bool:
    """Print generation, counts and age of the data; return whether there is any. Raises StoreError."""
    store, language = Store(settings.database_url.get_secret_value()), speaking()
    state = store.state()
    if state is None:
        print(plain(say(language, "cli-status-empty")))
        return False
    counts = counted(language, organisations=state.organisations, contacts=state.contacts, news=state.news)
    passed = age(now() - state.loaded, language)
    print(plain(say(language, "status-data", generation=state.generation, age=passed, counts=counts)))
    print(plain(say(language, "status-database", database=state.database)))
    print(plain(say(language, _file(settings.contacts_file, store), file=str(settings.contacts_file))))
    return True


def _file(file: Path, store: Store) -> str:
    """Return which sentence tells how the data file and the database agree."""
    try:
        content = read_file(file)
    except DirectoryError:
        return "cli-status-file-unreadable"
    return "cli-status-file-loaded" if store.digest() == digest(content) else "cli-status-file-differs"
