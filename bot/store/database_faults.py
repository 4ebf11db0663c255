"""What the errors of the database and of its drivers mean for us."""

import sqlite3

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.store.store_error import DatabaseAwayError, Fault, StoreError

_AWAY = frozenset({Fault.UNREACHABLE, Fault.BUSY, Fault.FULL})

_SQLITE = {
    "SQLITE_CANTOPEN": Fault.OPEN,
    "SQLITE_PERM": Fault.OPEN,
    "SQLITE_AUTH": Fault.OPEN,
    "SQLITE_READONLY": Fault.READ_ONLY,
    "SQLITE_NOTADB": Fault.NOT_OURS,
    "SQLITE_CORRUPT": Fault.NOT_OURS,
    "SQLITE_BUSY": Fault.BUSY,
    "SQLITE_LOCKED": Fault.BUSY,
    "SQLITE_FULL": Fault.FULL,
    "SQLITE_IOERR": Fault.UNREACHABLE,
}

# PostgreSQL's error codes, by their longest known beginning: https://www.postgresql.org/docs/current/errcodes-appendix.html
_POSTGRESQL = {
    "08": Fault.UNREACHABLE,
    "25006": Fault.READ_ONLY,
    "28": Fault.LOGIN,
    "3D": Fault.UNKNOWN,
    "40": Fault.BUSY,
    "42501": Fault.READ_ONLY,
    "42P01": Fault.SCHEMA_OLD,
    "42703": Fault.SCHEMA_OLD,
    "53": Fault.UNREACHABLE,
    "53100": Fault.FULL,
    "55P03": Fault.BUSY,
    "57": Fault.UNREACHABLE,
    "57014": Fault.BUSY,
    "58": Fault.UNREACHABLE,
}

# A refused connection has no error code (libpq keeps it to itself), only these words of the server.
_REFUSALS = {
    "authentication failed": Fault.LOGIN,
    "no password supplied": Fault.LOGIN,
    "no pg_hba.conf entry": Fault.LOGIN,
    'role "': Fault.LOGIN,
    'database "': Fault.UNKNOWN,
}


def explained(error: SQLAlchemyError, database: str) -> StoreError:
    """Return what an error of SQLAlchemy or of a driver means for us, without its words."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    fault = _meaning(cause)
    raised = DatabaseAwayError if fault in _AWAY else StoreError
    return raised(fault, database, type(cause).__name__)


def _meaning(cause: BaseException | None) -> Fault:
    if type(cause).__module__.startswith("psycopg"):
        return _of_postgresql(cause)
    match cause:
        case sqlite3.Error():
            return _of_sqlite(cause)
        case PoolTimeout():
            return Fault.BUSY
        case _:
            return Fault.REFUSED


def _of_postgresql(cause: BaseException | None) -> Fault:
    import psycopg  # it is there already where it raises

    match cause:
        case psycopg.Error(sqlstate=str(code)):
            return next((_POSTGRESQL[code[:n]] for n in (5, 2) if code[:n] in _POSTGRESQL), Fault.REFUSED)
        case psycopg.OperationalError() | psycopg.InterfaceError():
            words = str(cause)
            return next((fault for said, fault in _REFUSALS.items() if said in words), Fault.UNREACHABLE)
        case psycopg.ProgrammingError():  # of the driver itself, about a parameter of the address
            return Fault.URL
        case _:
            return Fault.REFUSED


def _of_sqlite(error: sqlite3.Error) -> Fault:
    name: str = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_ERROR" and str(error).startswith("no such "):
        return Fault.SCHEMA_OLD
    # Extended codes append to the plain one: SQLITE_READONLY_DIRECTORY.
    return next((fault for plain, fault in _SQLITE.items() if name.startswith(plain)), Fault.REFUSED)
