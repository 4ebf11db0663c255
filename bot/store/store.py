"""What the database keeps: the directory with its generation, askers' settings, ids of updates and messages, counts."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, func, select, tuple_, update

from bot.desk.memory import Memory
from bot.directory.model import Directory
from bot.store import table_version
from bot.store.database import PATIENT, PAUSE, QUICK, Database
from bot.store.directory_from_rows import rebuild
from bot.store.rows_from_directory import replace
from bot.store.store_error import Fault, StoreError
from bot.store.table_version import Version
from bot.store.tables import (
    answered_updates,
    asker_settings,
    contacts,
    news,
    organisations,
    state,
    unanswered_numbers,
    vanishing_messages,
)

REMEMBERED = timedelta(hours=48)
"""How long the id of an answered update is kept; Telegram itself repeats one for 24 hours."""

COUNTED = timedelta(weeks=2)
"""How long after its first day the count of a week is kept, at least."""

_AT_ONCE = 200  # message ids; SQLite takes some thousands of values in a statement

MessageId = tuple[int, int]
"""A message in Telegram: its chat's id and its own."""

Approve = Callable[[Directory | None], None]
"""Looks at the directory that would be replaced and raises what speaks against it."""


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did: the generation that now answers, and whether it is a new one."""

    generation: int
    changed: bool


@dataclass(frozen=True, slots=True)
class StoreState:
    """What the database holds: `loaded` is when, in UTC; `database` is SQLite or PostgreSQL."""

    database: str
    generation: int
    loaded: datetime
    organisations: int
    contacts: int
    news: int


class Claim(Enum):
    """Whose an update is, when several processes are handed the same one."""

    OURS = "ours"
    """Answer it."""
    BUSY = "busy"
    """Another process is answering it; ask again later, in case it dies over that."""
    ANSWERED = "answered"
    """It has been answered."""


class Store(Memory):
    """The directory in the database at `url`; every method raises StoreError where the database does not do it.

    Opening connects to nothing. Safe to use from several threads and several processes. A statement is given `quick`
    seconds, and a database that did not answer is left alone for `pause`.
    """

    def __init__(self, url: str, quick: float = QUICK, pause: float = PAUSE) -> None:
        self._database = Database(url, quick, pause)

    def sync(self, directory: Directory, digest: str, now: datetime, approve: Approve = lambda _: None) -> Synced:
        """Migrate the tables and replace the directory in one transaction; `digest` stands for the file it is from.

        `approve` is shown the directory that would go, None before the first sync; what it raises leaves everything as
        it was, the tables too. The generation rises where the content differs; of a file that says the same in other
        words only the digest is kept. Raises StoreError `database-schema-new` where a later version made the tables.
        """
        with self._database.alone() as connection:
            self._migrate(connection)
            stored = connection.execute(select(state)).one_or_none()
            if stored is not None and stored.digest == digest:
                return Synced(stored.generation, changed=False)
            former = None if stored is None else rebuild(connection, stored)
            if stored is not None and former == directory:
                connection.execute(update(state).values(digest=digest, loaded=now))
                return Synced(stored.generation, changed=False)
            approve(former)
            generation = 1 if stored is None else stored.generation + 1
            replace(connection, directory, digest, generation, now)
            return Synced(generation, changed=True)

    def load(self) -> tuple[Directory, int] | None:
        """Return exactly the directory that was saved, with its generation; None before the first sync."""
        if self._database.is_missing:
            return None
        with self._database.reading(PATIENT) as connection:
            stored = self._state(connection)
            return None if stored is None else (rebuild(connection, stored), stored.generation)

    def generation(self) -> int | None:
        """Return the generation that `load` would give, None before the first sync; cheap, for asking every second."""
        with self._database.reading() as connection:
            stored = self._state(connection)
            return None if stored is None else stored.generation

    def digest(self) -> str | None:
        """Return the digest of the file that the database was last loaded from.

        None before the first sync, and where the tables are those of an earlier version: both need a sync.
        """
        with self._database.reading() as connection:
            if table_version.version(connection) is Version.OLD:
                return None
            stored = self._state(connection)
            return None if stored is None else stored.digest

    def state(self) -> StoreState | None:
        """Return what the database holds, None before the first sync."""
        if self._database.is_missing:
            return None
        with self._database.reading() as connection:
            stored = self._state(connection)
            if stored is None:
                return None
            return StoreState(
                database=self._database.kind,
                generation=stored.generation,
                loaded=stored.loaded,
                organisations=_count(connection, organisations),
                contacts=_count(connection, contacts),
                news=_count(connection, news),
            )

    def settings(self, asker: int) -> Mapping[str, str]:
        """Return what the asker switched on, by name."""
        known = select(asker_settings.c.name, asker_settings.c.value).where(asker_settings.c.asker == asker)
        with self._database.reading() as connection:
            return {row.name: row.value for row in connection.execute(known)}

    def keep(self, asker: int, name: str, value: str) -> None:
        """Keep `value` under `name` for the asker, in place of any former one; of an empty one nothing is kept."""
        if not value:
            self._erase(asker_settings.c.asker == asker, asker_settings.c.name == name)
            return
        row = self._database.insert(asker_settings).values(asker=asker, name=name, value=value)
        with self._database.writing() as connection:
            connection.execute(row.on_conflict_do_update(index_elements=["asker", "name"], set_={"value": value}))

    def erase(self, asker: int) -> None:
        """Forget everything the asker switched on."""
        self._erase(asker_settings.c.asker == asker)

    def _erase(self, *which: ColumnElement[bool]) -> None:
        with self._database.erasing() as connection:
            connection.execute(delete(asker_settings).where(*which))

    def count_unanswered(self, number: str, week: date) -> int:
        """Count that nobody answered `number` (E.164) in the week that begins on `week`; return how often so far."""
        row = self._database.insert(unanswered_numbers).values(number=number, week=week, count=1)
        again = row.on_conflict_do_update(
            index_elements=["number", "week"], set_={"count": unanswered_numbers.c.count + 1}
        )
        with self._database.writing() as connection:
            return connection.scalar(again.returning(unanswered_numbers.c.count)) or 0

    def vanish_later(self, messages: Iterable[MessageId], due: datetime) -> None:
        """Keep the ids of messages that their asker wants deleted at `due`."""
        rows = [{"chat": chat, "message": message, "due": due} for chat, message in messages]
        with self._database.writing() as connection:
            connection.execute(self._database.insert(vanishing_messages).on_conflict_do_nothing(), rows)

    def due_to_vanish(self, now: datetime) -> tuple[MessageId, ...]:
        """Return the ids of the messages that are due to be deleted at `now`, some hundreds at a time."""
        due = select(vanishing_messages).where(vanishing_messages.c.due <= now).order_by(vanishing_messages.c.due)
        with self._database.reading() as connection:
            return tuple((row.chat, row.message) for row in connection.execute(due.limit(_AT_ONCE)))

    def vanished(self, messages: Iterable[MessageId]) -> None:
        """Forget the ids of messages that were deleted."""
        ids = tuple_(vanishing_messages.c.chat, vanishing_messages.c.message)
        with self._database.erasing() as connection:
            connection.execute(delete(vanishing_messages).where(ids.in_(list(messages))))

    def answered(self, update_id: int) -> bool:
        """Return whether the update has been answered; what `prune` forgot has not."""
        known = select(answered_updates.c.answered).where(answered_updates.c.id == update_id)
        with self._database.reading() as connection:
            return connection.scalar(known) is not None

    def mark_answered(self, update_ids: Collection[int], now: datetime) -> None:
        """Remember that the updates have been answered, and need no answer when they come again."""
        row = self._database.insert(answered_updates)
        rows = [{"id": update_id, "claimed": now, "answered": now} for update_id in sorted(update_ids)]
        with self._database.writing() as connection:
            connection.execute(row.on_conflict_do_update(index_elements=["id"], set_={"answered": now}), rows)

    def claim(self, update_ids: Collection[int], now: datetime, lease: timedelta) -> dict[int, Claim]:
        """Take updates for this process, save those that another answered, or took within the last `lease`."""
        abandoned = answered_updates.c.answered.is_(None) & (answered_updates.c.claimed <= now - lease)
        row = self._database.insert(answered_updates)
        anew = row.on_conflict_do_update(index_elements=["id"], set_={"claimed": now}, where=abandoned)
        rows = [{"id": update_id, "claimed": now} for update_id in sorted(update_ids)]
        known = select(answered_updates.c.id).where(
            answered_updates.c.id.in_(update_ids), answered_updates.c.answered.is_not(None)
        )
        with self._database.writing() as connection:
            ours = set(connection.scalars(anew.returning(answered_updates.c.id), rows))
            answered = set(connection.scalars(known)) if len(ours) < len(rows) else set()
        return {
            update_id: Claim.OURS if update_id in ours else Claim.ANSWERED if update_id in answered else Claim.BUSY
            for update_id in update_ids
        }

    def renew(self, update_ids: Collection[int], now: datetime) -> None:
        """Begin the lease of claimed updates anew: they are still being answered."""
        unanswered = (answered_updates.c.id.in_(update_ids), answered_updates.c.answered.is_(None))
        with self._database.writing() as connection:
            connection.execute(update(answered_updates).where(*unanswered).values(claimed=now))

    def release(self, update_id: int) -> None:
        """Give back a claimed update that could not be answered."""
        unanswered = (answered_updates.c.id == update_id, answered_updates.c.answered.is_(None))
        with self._database.writing() as connection:
            connection.execute(delete(answered_updates).where(*unanswered))

    def prune(self, now: datetime) -> None:
        """Forget the updates that were taken 48 hours ago or earlier, and what was counted in earlier weeks."""
        with self._database.writing() as connection:
            connection.execute(delete(answered_updates).where(answered_updates.c.claimed <= now - REMEMBERED))
            connection.execute(delete(unanswered_numbers).where(unanswered_numbers.c.week <= now.date() - COUNTED))

    def close(self) -> None:
        """Close the connections to the database."""
        self._database.close()

    def _state(self, connection: Connection) -> Row[Any] | None:
        match table_version.version(connection):
            case Version.NONE:
                return None
            case Version.OLD:
                raise StoreError(Fault.SCHEMA_OLD, self._database.name)
            case Version.CURRENT:
                return connection.execute(select(state)).one_or_none()
            case Version.NEW:
                raise StoreError(Fault.SCHEMA_NEW, self._database.name)

    def _migrate(self, connection: Connection) -> None:
        match table_version.version(connection):
            case Version.NONE:
                table_version.create(connection)
            case Version.OLD:
                table_version.migrate(connection)
            case Version.CURRENT:
                pass
            case Version.NEW:
                raise StoreError(Fault.SCHEMA_NEW, self._database.name)


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0
