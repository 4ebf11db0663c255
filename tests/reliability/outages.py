"""The database away under load."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.store.store import Store
from tests.databases import fresh_database, postgresql
from tests.reliability.figure import Figure
from tests.reliability.stage import Survey, Way, copies, percentile
from tests.store.wire import Wire
from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer


@contextmanager
def behind_a_wire(folder: Path) -> Iterator[tuple[TelegramServer, BotProcess, Wire, str]]:
    """A bot by webhook that reaches PostgreSQL through a wire; and the address of the database past the wire."""
    with (
        postgresql() as server,
        fresh_database(server) as url,
        Wire(url) as wire,
        TelegramServer() as telegram,
        copies(telegram, folder, Way.WEBHOOK, DATABASE_URL=wire.url) as (bot,),
    ):
        bot.start(30)
        yield telegram, bot, wire, url


def database_away(folder: Path, scale: float) -> list[Figure]:
    """PostgreSQL silent for a minute under load."""
    with behind_a_wire(folder) as (telegram, _, wire, url):
        survey = Survey(telegram, askers=100)
        survey.ask_evenly(10, 2)
        wire.silence()
        gone, seconds = time.monotonic(), max(2.0, 60 * scale)
        survey.ask_evenly(10, seconds)
        wire.speak()
        back = time.monotonic()
        store = Store(url)
        while store.settings(7) == {} and time.monotonic() < back + 20:
            telegram.ask(7, "/sprache en", 10)
            time.sleep(0.3)
        kept = time.monotonic() - back
        store.close()
        survey.wait(30)
        delays = survey.delays(gone, gone + seconds)
        told = f"PostgreSQL silent for {seconds:g} s at 10 questions a second"
        return [
            Figure(f"{told}: unanswered", survey.unanswered, 0),
            Figure(f"{told}: p95", round(percentile(delays, 0.95), 2), 5, " s"),
            Figure(f"{told}: writes again after", round(kept, 1), 5, " s"),
        ]
