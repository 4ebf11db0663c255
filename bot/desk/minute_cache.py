"""What was made for one minute, until the clock moves on: in a minute of news many askers want the same desk."""

from collections.abc import Callable
from datetime import datetime
from typing import Generic, TypeVar

from bot.desk.made_once import MadeOnce

_MOST = 1_000

K = TypeVar("K")
V = TypeVar("V")


class MinuteCache(Generic[K, V]):
    """Values that depend on their key and the minute alone. Safe to use from several threads."""

    def __init__(self) -> None:
        self._held: tuple[int, MadeOnce[K, V]] = (0, MadeOnce(_MOST))

    def at(self, now: datetime, key: K, make: Callable[[], V]) -> V:
        """Return what `make` returns at the minute of `now` (aware), made once in that minute; a thousand are kept."""
        minute, made = self._held
        if minute != (here := int(now.timestamp()) // 60):
            made = MadeOnce(_MOST)
            self._held = here, made
        return made.of(key, make)
