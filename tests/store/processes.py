"""Other processes at the same database, and what they do there."""

import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from bot.store.store import Store
from bot.store.store_error import StoreError
from tests.store.directories import numbered
from tests.warm import WARM

NOW = datetime(2026, 11, 27, 18, 40, tzinfo=UTC)


def start(work: Callable[..., None], *arguments: Any) -> BaseProcess:
    """Run `work` in a process of its own."""
    process = WARM.Process(target=work, args=arguments)
    process.start()
    return process


def outcomes(work: Callable[..., Any], *arguments: Any, processes: int) -> list[Any]:
    """Return what `work` gives in several processes that set out at the same moment."""
    ready, results = WARM.Barrier(processes), WARM.SimpleQueue()
    started = [start(_hand_in, ready, results, work, *arguments) for _ in range(processes)]
    handed_in = [results.get() for _ in started]
    for process in started:
        process.join()
    return handed_in


def _hand_in(ready: Any, results: Any, work: Callable[..., Any], *arguments: Any) -> None:
    ready.wait(20)
    try:
        results.put(work(*arguments))
    except BaseException as error:  # whoever waits must not wait for ever
        results.put(repr(error))
        raise


def sync(url: str, number: int) -> Any:
    """Sync the directory of that number."""
    store = Store(url)
    try:
        return store.sync(numbered(number, 20), f"file {number}", NOW)
    finally:
        store.close()


def claim(url: str, update_ids: list[int], lease: Any) -> Any:
    """Claim every update and return the claims."""
    store = Store(url)
    try:
        return [store.claim([update_id], NOW, lease)[update_id] for update_id in update_ids]
    finally:
        store.close()


def sync_and_die(url: str, number: int, at: int) -> None:
    """Sync, and be killed before the statement of that number; a commit is one too."""
    left = [at]

    def pass_or_die(*_: Any) -> None:
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    event.listen(Engine, "before_cursor_execute", pass_or_die)
    event.listen(Engine, "commit", pass_or_die)
    sync(url, number)


def fault_without_rights(url: str, folder: Path) -> Any:
    """Return the fault of a sync by a user who may only read what others made."""
    if os.getuid() == 0:
        os.setuid(65534)
    os.chdir(folder)
    try:
        sync(url, 1)
    except StoreError as error:
        return error.fault
    return None
