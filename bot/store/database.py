"""Connections to SQLite or PostgreSQL that see one state of the data, and never hang on a dead database."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.store.database_faults import explained
from bot.store.store_error import DatabaseAwayError, Fault, StoreError

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

QUICK = 2.0
"""Seconds that a question waits for the database, at most, per statement."""

PATIENT = 30.0
"""Seconds that a sync or a load waits per statement: another sync may be at work."""

PAUSE = 1.0
"""Seconds that a database which did not answer is left alone, lest every question waits for it anew."""

_PING = 0.5  # seconds for the sign of life before a connection is used again; none: it is made anew

_TIDYING = 0.1  # seconds that nobody who is waiting for an answer misses

_SYNC_LOCK = 7_311_905_402  # any number, the same in every process: who holds this advisory lock syncs


class Database:
    """One database, opened by its URL: short transactions that raise StoreError, without secrets, for every fault."""

    def __init__(self, url: str, quick: float = QUICK, pause: float = PAUSE) -> None:
        address = _address(url)
        self.name = _without_secrets(address)
        self._engine = _sqlite(address) if address.get_backend_name() == "sqlite" else _postgresql(address, quick)
        self._quick = quick
        self._pause = pause
        self._left_alone_until = 0.0
        self._is_away = False

    @property
    def kind(self) -> str:
        """Which sort of database it is, for a person to read."""
        return "SQLite" if self._is_sqlite else "PostgreSQL"

    @property
    def is_missing(self) -> bool:
        """Whether nobody has written anything yet: there is no SQLite file, which opening it would make."""
        file = Path(self.name)
        return self._is_sqlite and file.parent.is_dir() and not file.exists()

    @contextmanager
    def reading(self, patience: float | None = None) -> Iterator[Connection]:
        """Run a transaction that sees the database as it was at its first statement."""
        options = {} if self._is_sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with self._transaction(patience, **options) as connection:
            yield connection

    @contextmanager
    def writing(self, patience: float | None = None) -> Iterator[Connection]:
        """Run a transaction that is kept whole or not at all; on SQLite it is the only writer from its start."""
        with self._transaction(patience, sqlite_begin="BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def erasing(self) -> Iterator[Connection]:
        """Run a writing transaction; what it deletes leaves SQLite's files, too, later if somebody reads just then."""
        with self.writing() as connection:
            yield connection
        if self._is_sqlite:
            with (
                suppress(SQLAlchemyError, sqlite3.OperationalError),
                self._engine.connect() as connection,
                _patience(connection, _TIDYING),
            ):
                _empty_log(connection)

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """Run a writing transaction that no other of this method overlaps, in whatever process."""
        with self.writing(PATIENT) as connection:
            if not self._is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _SYNC_LOCK})
            yield connection

    def insert(self, table: Table) -> "sqlite.Insert | postgresql.Insert":
        """Return an INSERT that can be told what to do with a row that is there already."""
        if self._is_sqlite:
            return sqlite.insert(table)
        from sqlalchemy.dialects import postgresql  # 2 MB, which a bot on SQLite has no use for

        return postgresql.insert(table)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @property
    def _is_sqlite(self) -> bool:
        return self._engine.dialect.name == "sqlite"

    @contextmanager
    def _transaction(self, patience: float | None, **options: Any) -> Iterator[Connection]:
        if time.monotonic() < self._left_alone_until:
            raise DatabaseAwayError(Fault.UNREACHABLE, self.name)
        if self._is_away:  # one tries; whoever comes meanwhile does not wait for that
            self._left_alone_until = time.monotonic() + self._pause + 2 * self._quick
        is_away = False
        try:
            with (
                self._engine.connect() as connection,
                _patience(connection, self._quick if patience is None else patience),
                connection.execution_options(**options).begin(),
            ):
                yield connection
        except SQLAlchemyError as error:
            said = explained(error, self.name)
            is_away = said.fault is Fault.UNREACHABLE
            raise said from None
        finally:
            self._is_away = is_away
            self._left_alone_until = time.monotonic() + self._pause if is_away else 0.0


def _address(url: str) -> URL:
    try:
        address = make_url(url.replace("postgres://", "postgresql://", 1) if url.startswith("postgres://") else url)
    except (SQLAlchemyError, ValueError):
        raise StoreError(Fault.URL, "") from None
    match address.drivername.partition("+")[0]:
        case "sqlite" if address.database not in (None, "", ":memory:"):
            return address.set(drivername="sqlite+pysqlite")
        case "postgresql" if "@" not in (address.host or ""):  # else a piece of an unquoted password
            return address.set(drivername="postgresql+psycopg")
        case _:
            raise StoreError(Fault.URL, "")


def _without_secrets(address: URL) -> str:
    if address.get_backend_name() == "sqlite":
        return f"{address.database}"
    port = f":{address.port}" if address.port else ""
    return f"postgresql://{address.host or ''}{port}/{address.database or ''}"


def _postgresql(address: URL, quick: float) -> Engine:
    from bot.store.postgresql import engine  # its driver takes 9 MB, which a bot on SQLite has no use for

    return engine(address, quick)


def _sqlite(address: URL) -> Engine:
    engine = create_engine(address, pool_timeout=QUICK, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # sqlite3 begins no transactions; the event below does
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA secure_delete = ON")
        _write_ahead(connection)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))

    return engine


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers go on while somebody writes; waits itself, since SQLite does not wait for this switch."""
    until = time.monotonic() + QUICK
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _empty_log(connection: Connection) -> None:
    """Empty SQLite's write-ahead log into the database, where `secure_delete` has overwritten what was deleted."""
    driver: object = connection.connection.dbapi_connection
    if isinstance(driver, sqlite3.Connection):
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _patience(connection: Connection, seconds: float) -> Iterator[None]:
    driver: Any = connection.connection.dbapi_connection
    if isinstance(driver, sqlite3.Connection):
        driver.execute(f"PRAGMA busy_timeout = {seconds * 1000:.0f}")
        yield
    else:
        driver.patience = seconds
        try:
            yield
        finally:
            driver.patience = _PING
