"""The bot, one of whose calls of the database fails, or is its last: `python -m tests.store.nth_call ORDERS`.

The file of orders says `fail 7` or `die 7`, counted in statements and commits from the moment it was written.
"""

import os
import signal
import sqlite3
import sys
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError

from bot.commands.app import main


def command(orders: Path) -> tuple[str, ...]:
    """The command that runs the bot under the orders of a file, which need not be there yet."""
    return (sys.executable, "-m", "tests.store.nth_call", str(orders))


def give(orders: Path, what: str, number: int) -> None:
    """Order that the call of that number, from now on, will `fail` or `die`."""
    carried_out(orders, forget=True)
    written = orders.with_suffix(".new")
    written.write_text(f"{what} {number}")
    written.rename(orders)


def carried_out(orders: Path, *, forget: bool = False) -> bool:
    """Whether there was a call of the ordered number; `forget` takes the orders back, too."""
    done = orders.with_suffix(".done")
    was_done = done.exists()
    if forget:
        orders.unlink(missing_ok=True)
        done.unlink(missing_ok=True)
    return was_done


class _Orders:
    """Counts the calls since the orders were written, and carries them out."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._written: int | None = None
        self._numbers = count(1)
        self._lock = Lock()

    def obey(self, connection: Connection, *_: Any) -> None:
        """Let a call pass, fail, or never be made."""
        with self._lock:
            try:
                written, (what, at) = self._file.stat().st_mtime_ns, self._file.read_text().split()
            except FileNotFoundError:
                return
            if written != self._written:
                self._written, self._numbers = written, count(1)
            number = next(self._numbers)
        if number != int(at):
            return
        self._file.with_suffix(".done").touch()
        if what == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OperationalError("", {}, _fault(connection.dialect.name))


def _fault(dialect: str) -> Exception:
    if dialect == "postgresql":
        return psycopg.errors.AdminShutdown("terminating connection due to administrator command")
    fault = sqlite3.OperationalError("disk I/O error")
    fault.sqlite_errorname = "SQLITE_IOERR"
    return fault


if __name__ == "__main__":
    orders = _Orders(Path(sys.argv[1]))
    event.listen(Engine, "before_cursor_execute", orders.obey)
    event.listen(Engine, "commit", orders.obey)
    sys.argv[1:] = ["run"]
    main()
