"""/status in the admin chat: is everything as it should be?"""

import asyncio
from datetime import UTC, datetime

from bot.channels.telegram.api.connection import Connection
from bot.desk.data_state import age, counted
from bot.desk.desk import Desk
from bot.desk.memory import MemoryAwayError
from bot.desk.reply import Language, Markup, Reply
from bot.desk.texts import lines, say
from bot.directory.model import Directory
from bot.store.store import Store, StoreState

NAME = "status"
"""The command, without its slash; the menus do not show it."""

_TELEGRAM_LIMIT = 5.0
"""Seconds that Telegram has to tell how much waits."""


class Status:
    """Looks at the data, the database and Telegram, and says in words what it sees."""

    def __init__(self, desk: Desk, store: Store, connection: Connection) -> None:
        self._desk = desk
        self._store = store
        self._connection = connection
        self._last: datetime | None = None
        self._before: datetime | None = None

    def note(self, now: datetime) -> None:
        """Take note of an update that came `now`."""
        self._before, self._last = self._last, now

    async def reply(self, language: Language) -> Reply:
        """Return generation and age of the data, its counts, the age of the last update, what waits, the database."""
        state, waiting = await asyncio.gather(asyncio.to_thread(self._state), self._waiting())
        now = datetime.now(UTC)
        data = _counted(self._desk.directory, language)
        told = [say(language, "status-data-file", counts=data), say(language, "status-database-away")]
        if state is not None:
            passed = age(now - state.loaded, language)
            told = [
                say(language, "status-data", generation=state.generation, age=passed, counts=data),
                say(language, "status-database", database=state.database),
            ]
        if self._before is None:
            told.append(say(language, "status-update-none"))
        else:
            told.append(say(language, "status-update", age=age(now - self._before, language)))
        if waiting is None:
            told.append(say(language, "status-waiting-unknown"))
        else:
            told.append(say(language, "status-waiting", count=waiting))
        return Reply((lines(told),))

    def _state(self) -> StoreState | None:
        try:
            return self._store.state()
        except MemoryAwayError:
            return None

    async def _waiting(self) -> int | None:
        try:
            async with asyncio.timeout(_TELEGRAM_LIMIT):
                return (await self._connection.get_webhook_info()).pending_update_count
        except Exception:  # noqa: BLE001 - whatever it is, it is the answer
            return None


def _counted(directory: Directory, language: Language) -> Markup:
    held = {"organisations": directory.organisations, "contacts": directory.contacts, "news": directory.news}
    return counted(language, **{kind: len(entries) for kind, entries in held.items()})
