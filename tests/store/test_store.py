"""What the database keeps of the directory."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.directory.file.phones import Phone
from bot.directory.model import Contact, Directory, NewsItem, Organisation
from bot.store.store import Store, StoreState, Synced

NOW = datetime(2026, 11, 27, 18, 40, tzinfo=UTC)
HOUSE = Organisation(id="haus", name="Haus der Beispiele", phones=(Phone("+493023125000", "030 23125000"),))
PRESS = Contact(id="presse", organisation="haus", phones=(Phone("+493023125001", "030/23125-001"),))
DIRECTORY = Directory(version="1", publisher="haus", organisations=(HOUSE,), contacts=(PRESS,))


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    opened = Store(database_url)
    yield opened
    opened.close()


def test_an_empty_database_has_nothing_to_load(store: Store) -> None:
    assert store.load() is None
    assert store.generation() is None
    assert store.digest() is None
    assert store.state() is None


def test_a_sync_can_be_loaded_elsewhere(store: Store, database_url: str) -> None:
    assert store.sync(DIRECTORY, "first", NOW) == Synced(1, changed=True)
    other = Store(database_url)
    assert other.load() == (DIRECTORY, 1)
    assert other.digest() == "first"
    other.close()


def test_the_same_file_again_changes_nothing(store: Store) -> None:
    store.sync(DIRECTORY, "first", NOW)
    assert store.sync(DIRECTORY, "first", NOW + timedelta(days=1)) == Synced(1, changed=False)
    state = store.state()
    assert state is not None
    assert state.loaded == NOW


def test_the_same_content_in_other_words_keeps_its_generation(store: Store) -> None:
    store.sync(DIRECTORY, "first", NOW)
    assert store.sync(DIRECTORY, "with a comment", NOW) == Synced(1, changed=False)
    assert store.digest() == "with a comment"


def test_new_content_replaces_the_old_as_a_new_generation(store: Store) -> None:
    store.sync(DIRECTORY, "first", NOW)
    item = NewsItem(id="haus-neu", title="Haus ist neu", contacts=("haus", "presse"))
    smaller = replace(DIRECTORY, contacts=(), news=(replace(item, contacts=("haus",)),))
    assert store.sync(smaller, "second", NOW) == Synced(2, changed=True)
    assert store.load() == (smaller, 2)
    assert store.generation() == 2


def test_a_parent_or_deputy_may_stand_further_down(store: Store) -> None:
    child = Organisation(id="amt", name="Amt", parent="haus")
    away = Contact(id="adler", organisation="haus", name="Ada Adler", emails=("adler@haus.example",), deputy="presse")
    directory = replace(DIRECTORY, organisations=(child, HOUSE), contacts=(away, PRESS))
    store.sync(directory, "first", NOW)
    assert store.load() == (directory, 1)


def test_the_state_counts_what_was_loaded(store: Store, database_url: str) -> None:
    store.sync(DIRECTORY, "first", NOW)
    kind = "SQLite" if database_url.startswith("sqlite") else "PostgreSQL"
    assert store.state() == StoreState(kind, generation=1, loaded=NOW, organisations=1, contacts=1, news=0)
