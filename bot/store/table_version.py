"""The version of the tables: which one the database has, and the way to the one that this code needs."""

from enum import Enum
from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, inspect, text

from bot.store.tables import metadata

NEEDED = "0003"
"""The last file of `migrations/versions`, which are numbered on."""

_versions = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
"""Where Alembic keeps it."""


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


def create(connection: Connection) -> None:
    """Make the tables of an empty database, inside the transaction of `connection`, as all migrations would."""
    metadata.create_all(connection)
    _versions.create(connection, checkfirst=True)
    connection.execute(insert(_versions).values(version_num=NEEDED))


def migrate(connection: Connection) -> None:
    """Bring the tables to the version needed, inside the transaction of `connection`; what askers keep stays."""
    from alembic import command  # 7 MB, and hardly ever needed
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    command.upgrade(config, NEEDED)
