"""The generations of the directory that follow the one the bot began with."""

from math import nan

from bot.commands.accept import digest, load_into
from bot.commands.clock import now
from bot.commands.ready import Ready
from bot.directory.file.read import read_file
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError
from bot.settings import EnvironmentSettings
from bot.store.store_error import StoreError


class Generations:
    """Follows the generations in the database, from the one that answers on."""

    def __init__(self, settings: EnvironmentSettings, prepared: Ready) -> None:
        self._settings = settings
        self._store = prepared.store
        self.generation = prepared.generation
        self._is_owed_a_sync = prepared.generation is None and settings.sync_at_start

    def newer(self) -> Directory | None:
        """Return the directory of another generation, from then on the one that answers; None where there is none.

        Makes up first for a sync that failed at the start because the database was away. Raises StoreError.
        """
        if self._is_owed_a_sync:
            self._sync()
        if self._store.generation() in (None, self.generation):
            return None
        loaded = self._store.load()
        if loaded is None:
            return None
        directory, self.generation = loaded
        return directory

    def number(self) -> float:
        """Return the generation that answers; NaN where it came from the file without a database."""
        return nan if self.generation is None else float(self.generation)

    def age(self) -> float:
        """Return the seconds since the data was loaded; NaN where nobody knows."""
        try:
            state = self._store.state()
        except StoreError:
            return nan
        return nan if state is None else (now() - state.loaded).total_seconds()

    def _sync(self) -> None:
        try:
            content = read_file(self._settings.contacts_file)
            if self._store.digest() != digest(content):
                load_into(self._store, content, now())
        except DirectoryError:
            pass  # what is wrong with the file was said at the start
        self._is_owed_a_sync = False
