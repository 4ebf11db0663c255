"""What can go wrong with the database, as values that carry neither address, password nor data."""

from enum import StrEnum

from bot.desk.memory import MemoryAwayError


class Fault(StrEnum):
    """Why the database could not be used."""

    URL = "database-url"
    """The address is malformed or names neither a SQLite file nor PostgreSQL."""
    UNREACHABLE = "database-unreachable"
    """Nothing answers, or not in time."""
    BUSY = "database-busy"
    """Somebody else holds the lock for too long."""
    LOGIN = "database-login"
    """User or password are refused."""
    UNKNOWN = "database-unknown"
    """The server has no database of that name."""
    OPEN = "database-open"
    """The SQLite file cannot be opened: its folder is missing, or it may not be read."""
    READ_ONLY = "database-read-only"
    """The database may not be written."""
    NOT_OURS = "database-not-ours"
    """The file is no SQLite database, or it is damaged."""
    FULL = "database-full"
    """No room is left."""
    SCHEMA_OLD = "database-schema-old"
    """The tables are those of an earlier version, or missing; a sync brings them up to date."""
    SCHEMA_NEW = "database-schema-new"
    """The tables are those of a later version of the bot."""
    REFUSED = "database-refused"
    """Anything else that the database says no to."""


class StoreError(MemoryAwayError):
    """The database did not do what it was asked, and nothing was changed.

    `fault` says why; `database` says which, without user and password; `about` is the class of the driver's error.
    """

    def __init__(self, fault: Fault, database: str, about: str = "") -> None:
        super().__init__(fault.value, database, about)
        self.fault = fault
        self.database = database
        self.about = about


class DatabaseAwayError(StoreError):
    """The database does not answer now and may later: go on without it and try again."""
