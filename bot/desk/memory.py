"""What the desk needs kept about askers: only what they switched on themselves."""

from typing import Protocol


class MemoryAwayError(Exception):
    """The database does not answer; nothing was kept or erased."""


class Memory(Protocol):
    """Keeps an asker's own settings, by the asker's number; every method raises MemoryAwayError where it cannot."""

    def setting(self, asker: int, name: str) -> str | None:
        """Return what the asker switched on under `name`, None where nothing."""

    def keep(self, asker: int, name: str, value: str) -> None:
        """Keep `value` under `name` for the asker, in place of any former one."""


class ShortMemory:
    """A Memory that ends with the process, for a conversation without a database."""

    def __init__(self) -> None:
        self._settings: dict[tuple[int, str], str] = {}

    def setting(self, asker: int, name: str) -> str | None:
        """Return what the asker switched on under `name`, None where nothing."""
        return self._settings.get((asker, name))

    def keep(self, asker: int, name: str, value: str) -> None:
        """Keep `value` under `name` for the asker, in place of any former one."""
        self._settings[asker, name] = value
