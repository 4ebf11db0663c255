"""Killed at each exact point: at calls of Telegram, at each call of the database, at each statement of a sync."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from bot.store.store import Store
from tests.databases import fresh_database, postgresql
from tests.reliability.figure import Figure
from tests.reliability.flight import Flights
from tests.reliability.stage import Survey, Way, copies
from tests.store import nth_call
from tests.store.directories import numbered
from tests.store.processes import NOW, start, sync_and_die
from tests.telegram.bot_process import RUN, BotProcess
from tests.telegram.server import TelegramServer

Arm = Callable[[TelegramServer, BotProcess], object]

_CALLS: dict[str, dict[str, Any]] = {
    "after receipt": {"method": "getUpdates", "performed": True},
    "before the send": {"method": "sendMessage"},
    "after the send": {"method": "sendMessage", "performed": True},
    "before the confirmation": {"method": "getUpdates", "after": 1},
    "after the confirmation": {},  # nothing waits any more
}


def kills_at_points(folder: Path, scale: float) -> list[Figure]:
    """A kill at each exact point of an answer."""
    figures = []
    for way in Way:
        for point, call in list(_CALLS.items())[:: 1 if scale >= 0.1 else 2]:
            if call.get("method") == "getUpdates" and way is Way.WEBHOOK:
                continue  # there, receipt and confirmation are a request of Telegram's and its answer
            figures += _killed(folder / f"{way} {point}", way, partial(_at_call, **call)).told(f"kill {point}, {way}")
        figures += _at_each_call(folder, way, step=1 if scale == 1 else 41)
    return figures


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What some questions came to, whose answering was interrupted by a kill, or was not."""

    was_killed: bool
    lost: int
    repeats: int
    in_flight: int
    unexplained: int

    def told(self, what: str) -> list[Figure]:
        """Return the outcome as figures."""
        return [
            Figure(f"{what}: lost", self.lost, 0),
            Figure(f"{what}: repeats (bound: chats in flight)", self.repeats, self.in_flight),
            Figure(f"{what}: repeats of what was not in flight", self.unexplained, 0),
        ]


def _killed(own: Path, way: Way, arm: Arm, *, askers: int = 3, command: tuple[str, ...] = RUN) -> _Outcome:
    """Let everybody ask twice, and kill the bot at the latest when nothing waits any more."""
    own.mkdir()
    database = f"sqlite:///{own / 'bot.sqlite3'}"
    with TelegramServer() as telegram, copies(telegram, own, way, command=command, DATABASE_URL=database) as (bot,):
        survey = Survey(telegram, askers)
        flights = Flights(telegram, survey, database)
        bot.start()
        arm(telegram, bot)
        survey.ask(2 * askers)
        while was_spared := bot.returncode is None:
            time.sleep(0.05)
            if not telegram.pending:
                break
        bot.kill()
        flights.note()
        (own / "orders").unlink(missing_ok=True)
        bot.start()
        survey.wait(30)
        lost = survey.lost + survey.unanswered
        return _Outcome(not was_spared, lost, survey.repeats, flights.chats, flights.unexplained)


def _at_call(telegram: TelegramServer, bot: BotProcess, **call: Any) -> None:
    if call:
        telegram.fail(then=bot.kill, status=200, **call)


def _at_each_call(folder: Path, way: Way, step: int) -> list[Figure]:
    """A kill at each call of the database while two questions are answered."""
    outcomes = []
    for number in count(1, step):
        own = folder / f"{way} {number}"
        orders = own / "orders"
        arm = partial(_at_nth_call, orders, number)
        outcomes.append(_killed(own, way, arm, askers=1, command=nth_call.command(orders)))
        if not outcomes[-1].was_killed:
            break
    total = _Outcome(
        was_killed=True,
        lost=sum(outcome.lost for outcome in outcomes),
        repeats=sum(outcome.repeats for outcome in outcomes),
        in_flight=sum(outcome.in_flight for outcome in outcomes),
        unexplained=sum(outcome.unexplained for outcome in outcomes),
    )
    return total.told(f"kill at the n-th call of the database, n to {number}, {way}")


def _at_nth_call(orders: Path, number: int, _telegram: TelegramServer, _bot: BotProcess) -> None:
    nth_call.give(orders, "die", number)


def kills_in_sync(folder: Path, scale: float) -> list[Figure]:
    """A kill at each statement of the first sync and of a later one, on both databases."""
    step = 1 if scale == 1 else 9
    figures = []
    with postgresql() as server:
        for sort in ("first", "later"):
            with fresh_database(server) as url:
                figures.append(_syncs(url, f"{sort} sync, PostgreSQL", sort == "later", step))
            url = f"sqlite:///{folder / sort}.sqlite3"
            figures.append(_syncs(url, f"{sort} sync, SQLite", sort == "later", step))
    return figures


def _syncs(url: str, told: str, is_later: bool, step: int) -> Figure:
    store, before = Store(url), (numbered(1, 20), 1) if is_later else None
    if is_later:
        store.sync(numbered(1, 20), "file 1", NOW)
    torn = 0
    for statement in count(step=step):
        process = start(sync_and_die, url, 2, statement)
        process.join()
        if process.exitcode == 0:
            break
        torn += store.load() != before
    torn += store.load() != (numbered(2, 20), 2 if is_later else 1)
    store.close()
    return Figure(f"kill at the n-th statement of the {told}, n to {statement}: torn or lost data", torn, 0)
