"""The tables come to be what the code says they are, and nothing kept is lost on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.store import table_version
from bot.store.database import Database
from bot.store.store import Store
from bot.store.store_error import Fault, StoreError
from bot.store.table_version import Version
from bot.store.tables import metadata
from tests.store.directories import numbered
from tests.store.processes import NOW

SCRIPTS = Path(table_version.__file__).with_name("migrations")
REVISIONS = [revision.revision for revision in ScriptDirectory(str(SCRIPTS)).walk_revisions()]


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()


def upgrade(connection: Connection, revision: str) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(SCRIPTS))
    command.upgrade(config, revision)


def set_version(database: Database, version: str) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})


@pytest.mark.parametrize("make", [table_version.migrate, table_version.create])
def test_migrations_and_tables_say_the_same(database: Database, make: Callable[[Connection], None]) -> None:
    with database.alone() as connection:
        make(connection)
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert table_version.version(connection) is Version.CURRENT
        table_version.migrate(connection)  # finds nothing to do


def test_the_version_needed_is_the_last_one() -> None:
    assert max(REVISIONS) == table_version.NEEDED
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [table_version.NEEDED]


@pytest.mark.parametrize("revision", REVISIONS)
def test_settings_of_every_earlier_version_are_kept(database: Database, database_url: str, revision: str) -> None:
    with database.writing() as connection:
        upgrade(connection, revision)
        connection.execute(text("INSERT INTO asker_settings (asker, name, value) VALUES (1, 'language', 'en')"))
    store = Store(database_url)
    store.sync(numbered(1, 1), "1", NOW)
    assert store.settings(1)["language"] == "en"
    assert store.load() == (numbered(1, 1), 1)
    store.close()


def test_tables_of_an_earlier_version_need_a_sync(database: Database, database_url: str) -> None:
    store = Store(database_url)
    store.sync(numbered(1, 1), "1", NOW)
    set_version(database, "0000")
    assert store.digest() is None
    with pytest.raises(StoreError) as raised:
        store.load()
    assert raised.value.fault is Fault.SCHEMA_OLD
    store.close()


def test_tables_of_a_later_version_are_left_alone(database: Database, database_url: str) -> None:
    store = Store(database_url)
    store.sync(numbered(1, 1), "1", NOW)
    set_version(database, "9999")
    for call in (store.load, store.generation, store.digest, lambda: store.sync(numbered(2, 1), "2", NOW)):
        with pytest.raises(StoreError) as raised:
            call()
        assert raised.value.fault is Fault.SCHEMA_NEW
    set_version(database, table_version.NEEDED)
    assert store.load() == (numbered(1, 1), 1)
    store.close()
