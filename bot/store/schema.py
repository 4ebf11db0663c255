"""The version of the tables: which one this code needs, which one the database has, and the way between."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.store.faults import Fault

CURRENT = "0001"
"""The last file of `migrations/versions`."""


def found(connection: Connection) -> str | None:
    """Return the version of the tables in the database, None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def gap(version: str) -> Fault | None:
    """Return why this code cannot use tables of `version`, None where it can."""
    if version == CURRENT:
        return None
    return Fault.SCHEMA_OLD if version < CURRENT else Fault.SCHEMA_NEW


def migrate(connection: Connection) -> None:
    """Bring the tables up to `CURRENT`, inside the transaction of `connection`; what is kept about askers stays."""
    from alembic import command  # a third of a second, and hardly ever needed
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    command.upgrade(config, CURRENT)
