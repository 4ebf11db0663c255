"""status: what the database holds."""

from datetime import timedelta

from rich.console import Console
from rich.table import Table

from bot.commands.accept import digest
from bot.commands.clock import now
from bot.directory.file.read import read_file
from bot.directory.problem import DirectoryError
from bot.settings import EnvironmentSettings
from bot.store.store import Store


def status(settings: EnvironmentSettings) -> bool:
    """Print generation, counts and age of the data; return whether there is any. Raises StoreError."""
    store = Store(settings.database_url.get_secret_value())
    state = store.state()
    table = Table(show_header=False, box=None, pad_edge=False)
    if state is None:
        table.add_row("database", "empty: nothing has been loaded yet; run python -m bot sync")
        Console().print(table)
        return False
    table.add_row("database", state.database)
    table.add_row("generation", str(state.generation))
    table.add_row("loaded", f"{state.loaded:%Y-%m-%d %H:%M} UTC ({_age(now() - state.loaded)} ago)")
    table.add_row("data file", _file(settings, store))
    table.add_row("organisations", str(state.organisations))
    table.add_row("contacts", str(state.contacts))
    table.add_row("news items", str(state.news))
    Console().print(table)
    return True


def _file(settings: EnvironmentSettings, store: Store) -> str:
    try:
        content = read_file(settings.contacts_file)
    except DirectoryError:
        return f"{settings.contacts_file}: cannot be read"
    same = store.digest() == digest(content)
    return f"{settings.contacts_file}: {'loaded' if same else 'differs from what is loaded'}"


def _age(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    return f"{hours // 24} days" if hours >= 48 else f"{hours} h {int(age.total_seconds() // 60) % 60} min"
