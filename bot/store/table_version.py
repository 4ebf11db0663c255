"""The version of the tables: which one the database has, and the way to the one that this code needs."""

from enum import Enum
from pathlib import Path

from sqlalchemy import Connection, inspect, text

NEEDED = "0002"
"""The last file of `migrations/versions`, which are numbered on."""


class Version(Enum):
    """The tables in a database, beside those that this code needs."""

    NONE = "none"
    OLD = "old"
    CURRENT = "current"
    NEW = "new"


def version(connection: Connection) -> Version:
    """Return what the tables in the database are to this code."""
    if not inspect(connection).has_table("alembic_version"):
        return Version.NONE
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if not found:
        return Version.NONE
    if found == NEEDED:
        return Version.CURRENT
    return Version.OLD if found < NEEDED else Version.NEW


def migrate(connection: Connection) -> None:
    """Bring the tables to the version needed, inside the transaction of `connection`; what askers keep stays."""
    from alembic import command  # a third of a second, and hardly ever needed
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    command.upgrade(config, NEEDED)
