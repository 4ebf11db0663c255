"""Several processes at one database, as after a redeploy or behind one webhook address."""

import sqlite3
from datetime import timedelta
from itertools import count
from pathlib import Path
from threading import Event, Thread

from bot.store.store import Claim, Store, Synced
from tests.store.directories import numbered
from tests.store.processes import NOW, claim, outcomes, start, sync, sync_and_die


def test_three_processes_make_one_generation_of_an_empty_database(database_url: str) -> None:
    synced = outcomes(sync, database_url, 1, processes=3)
    assert sorted(synced, key=repr) == [Synced(1, changed=False), Synced(1, changed=False), Synced(1, changed=True)]


def test_whoever_reads_during_swaps_sees_one_generation(database_url: str) -> None:
    writer, reader = Store(database_url), Store(database_url)
    writer.sync(numbered(1, 30), "1", NOW)
    over, seen = Event(), []

    def read() -> None:
        while not over.is_set():
            seen.append(reader.load())

    readers = [Thread(target=read) for _ in range(3)]
    for thread in readers:
        thread.start()
    for generation in range(2, 30):
        writer.sync(numbered(generation, 30), str(generation), NOW)
    over.set()
    for thread in readers:
        thread.join()
    writer.close()
    reader.close()
    whole = {generation: numbered(generation, 30) for generation in range(1, 30)}
    mixed = [found for found in seen if found is None or found[0] != whole[found[1]]]
    assert len({found[1] for found in seen if found}) > 3
    assert mixed == []


def test_who_reads_a_file_holds_no_writer_up(sqlite_url: str, tmp_path: Path) -> None:
    store = Store(sqlite_url)
    store.sync(numbered(1, 1), "1", NOW)
    reader = sqlite3.connect(tmp_path / "directory.sqlite3")
    reader.execute("BEGIN")
    reader.execute("SELECT generation FROM state").fetchall()
    store.keep(1, "language", "en")
    reader.close()
    assert store.settings(1)["language"] == "en"
    store.close()


def test_a_sync_killed_at_any_statement_leaves_the_old_data(database_url: str) -> None:
    store = Store(database_url)
    store.sync(numbered(1, 20), "file 1", NOW)
    for statement in count():
        process = start(sync_and_die, database_url, 2, statement)
        process.join()
        if process.exitcode == 0:
            break
        assert store.load() == (numbered(1, 20), 1)
    assert statement > 20
    assert store.load() == (numbered(2, 20), 2)
    store.close()


def test_the_first_sync_killed_at_any_statement_leaves_nothing(database_url: str) -> None:
    store = Store(database_url)
    for statement in count(step=5):
        process = start(sync_and_die, database_url, 1, statement)
        process.join()
        if process.exitcode == 0:
            break
        assert store.load() is None
    assert store.load() == (numbered(1, 20), 1)
    store.close()


def test_an_update_is_claimed_by_one_process(database_url: str) -> None:
    sync(database_url, 1)
    claims = outcomes(claim, database_url, list(range(50)), timedelta(minutes=1), processes=3)
    for of_update in zip(*claims, strict=True):
        assert sorted(of_update, key=str) == [Claim.BUSY, Claim.BUSY, Claim.OURS]
