"""A database that is not there, and comes back."""

import socket
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.desk.memory import MemoryAwayError
from bot.store.store import Store
from bot.store.store_error import DatabaseAwayError, Fault
from tests.store.directories import numbered
from tests.store.processes import NOW
from tests.store.wire import Wire


@pytest.fixture
def wire(postgresql_url: str) -> Iterator[Wire]:
    with Wire(postgresql_url) as opened:
        yield opened


def fault_of(call: Callable[[], object]) -> Fault:
    with pytest.raises(DatabaseAwayError) as raised:
        call()
    return raised.value.fault


def test_a_server_that_is_not_there_is_known() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    store = Store(f"postgres://bot:secret@127.0.0.1:{port}/press")
    assert fault_of(store.load) == Fault.UNREACHABLE


def test_a_server_that_says_nothing_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        store = Store(f"postgres://bot:secret@127.0.0.1:{listener.getsockname()[1]}/press")
        assert fault_of(store.load) == Fault.UNREACHABLE


def test_a_server_that_falls_silent_is_given_up_and_then_left_alone(wire: Wire) -> None:
    store = Store(wire.url, quick=0.2, pause=60)
    store.sync(numbered(1, 1), "1", NOW)
    wire.silence()
    assert fault_of(store.generation) == Fault.UNREACHABLE
    wire.speak()
    assert fault_of(lambda: store.settings(1)) == Fault.UNREACHABLE
    store.close()


def test_a_server_that_was_silent_within_a_transaction_serves_again(wire: Wire) -> None:
    store = Store(wire.url, quick=0.2, pause=0)
    store.sync(numbered(1, 1), "1", NOW)
    wire.silence(after=1)  # the sign of life
    assert fault_of(store.generation) == Fault.UNREACHABLE
    wire.speak()
    assert store.generation() == 1
    store.close()


def test_a_broken_connection_is_replaced_unnoticed(wire: Wire) -> None:
    store = Store(wire.url)
    store.sync(numbered(1, 1), "1", NOW)
    wire.cut()
    assert store.load() == (numbered(1, 1), 1)
    store.close()


def test_a_setting_that_cannot_be_kept_says_so(sqlite_url: str, tmp_path: Path) -> None:
    store = Store(sqlite_url, quick=0.2)
    store.sync(numbered(1, 1), "1", NOW)
    with sqlite3.connect(tmp_path / "directory.sqlite3") as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(MemoryAwayError):
            store.keep(1, "language", "en")
        assert store.load() == (numbered(1, 1), 1)
    other.close()
    store.keep(1, "language", "en")
    assert store.settings(1)["language"] == "en"
    store.close()
