"""What the desk needs kept: what askers switched on themselves, and how often nobody answered a number."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Protocol


class MemoryAwayError(Exception):
    """The database does not answer; nothing was kept or erased."""


class Memory(Protocol):
    """Keeps an asker's own settings, by the asker's number; every method raises MemoryAwayError where it cannot."""

    def settings(self, asker: int) -> Mapping[str, str]:
        """Return what the asker switched on, by name."""

    def keep(self, asker: int, name: str, value: str) -> None:
        """Keep `value` under `name` for the asker, in place of any former one; of an empty one nothing is kept."""

    def erase(self, asker: int) -> None:
        """Forget everything the asker switched on."""

    def count_unanswered(self, number: str, week: date) -> int:
        """Count that nobody answered `number` (E.164) in the week that begins on `week`; return how often so far."""


class ShortMemory:
    """A Memory that ends with the process, for a conversation without a database."""

    def __init__(self) -> None:
        self._settings: dict[int, dict[str, str]] = {}
        self._unanswered: Counter[tuple[str, date]] = Counter()

    def settings(self, asker: int) -> Mapping[str, str]:
        """Return what the asker switched on, by name."""
        return dict(self._settings.get(asker, {}))

    def keep(self, asker: int, name: str, value: str) -> None:
        """Keep `value` under `name` for the asker, in place of any former one; of an empty one nothing is kept."""
        known = self._settings.pop(asker, {}) | {name: value}
        if left := {key: value for key, value in known.items() if value}:
            self._settings[asker] = left

    def erase(self, asker: int) -> None:
        """Forget everything the asker switched on."""
        self._settings.pop(asker, None)

    def count_unanswered(self, number: str, week: date) -> int:
        """Count that nobody answered `number` (E.164) in the week that begins on `week`; return how often so far."""
        self._unanswered[number, week] += 1
        return self._unanswered[number, week]
