"""Several copies on one database, updates that nobody can read, swaps of generations."""

import threading
import time
from pathlib import Path

from bot.store.store import Store
from tests.databases import fresh_database, postgresql
from tests.reliability.figure import Figure
from tests.reliability.stage import Survey, Way, copies, percentile
from tests.store.directories import numbered
from tests.store.processes import NOW
from tests.telegram.server import TelegramServer


def three_copies(folder: Path, scale: float) -> list[Figure]:
    """1,000 updates, each delivered three times over three copies on an empty PostgreSQL."""
    with (
        postgresql() as server,
        fresh_database(server) as url,
        TelegramServer() as telegram,
        copies(telegram, folder, Way.WEBHOOK, 3, DATABASE_URL=url) as bots,
    ):
        telegram.balance(*(f"{bot.health_url}/telegram" for bot in bots), copies=3)
        for bot in bots:
            bot.launch()
        telegram.wait_for(lambda: len([c for c in telegram.called("setWebhook") if c.status == 200]) >= 3, 30)
        survey = Survey(telegram, askers=max(100, round(200 * scale)))
        survey.ask(max(100, round(1000 * scale)))
        survey.wait()
        store = Store(url)
        generation = store.generation() or 0
        store.close()
        told = f"{len(survey.marks)} updates × 3 deliveries over 3 copies"
        return [
            Figure(f"{told}: effects missing", survey.unanswered, 0),
            Figure(f"{told}: effects too many", survey.repeats, 0),
            Figure("three at once on an empty PostgreSQL: generations", generation, 1),
        ]


def overlap(folder: Path, scale: float) -> list[Figure]:
    """An old and a new copy, overlapping for a minute, polling on one database."""
    with TelegramServer() as telegram, copies(telegram, folder, Way.POLLING, 2) as (old, new):
        survey = Survey(telegram, askers=50)
        old.start()
        new.launch()
        seconds = max(2.0, 60 * scale)
        survey.ask_evenly(5, seconds)
        old.terminate()
        survey.wait()
        told = f"two copies overlapping {seconds:g} s"
        return [
            Figure(f"{told}: lost", survey.lost + survey.unanswered, 0),
            Figure(f"{told}: answered twice", survey.repeats, 0),
        ]


def poison(folder: Path, scale: float) -> list[Figure]:
    """One update in a hundred that nobody can read."""
    figures = []
    for way in Way:
        own = folder / way
        own.mkdir()
        with TelegramServer() as telegram, copies(telegram, own, way) as (bot,):
            survey = Survey(telegram, askers=99)
            bot.start()
            lines = len(bot.stderr.splitlines())
            person = {"id": 999, "is_bot": False, "first_name": "Ada"}
            chat = {"id": 999, "type": "private", "first_name": "Ada"}
            survey.ask(50)
            telegram.send_update(
                {"message": {"message_id": 1, "date": 2**60, "from": person, "chat": chat, "text": "x"}}
            )
            survey.ask(49)
            survey.wait(20)
            written = len(bot.stderr.splitlines()) - lines
            figures += [
                Figure(f"1 poison in 100, {way}: others unanswered", survey.unanswered, 0),
                Figure(f"1 poison in 100, {way}: last answer after", round(percentile(survey.delays(), 1), 2), 5, " s"),
                Figure(f"1 poison in 100, {way}: log lines", written, 10),
            ]
    return figures


def swaps(folder: Path, scale: float) -> list[Figure]:
    """25,000 reads during swaps, on both databases."""
    with postgresql() as server, fresh_database(server) as url:
        return [_swaps(url, "PostgreSQL", scale), _swaps(f"sqlite:///{folder / 'swaps.sqlite3'}", "SQLite", scale)]


def _swaps(url: str, name: str, scale: float) -> Figure:
    writer, reader, over = Store(url), Store(url), threading.Event()
    whole = {number: numbered(number, 2) for number in range(1, 10)}

    def write() -> None:
        generation = 1
        while not over.is_set():
            generation += 1
            writer.sync(whole[generation % 9 + 1], str(generation), NOW)
            time.sleep(0.02)

    writer.sync(whole[1], "1", NOW)
    thread = threading.Thread(target=write)
    thread.start()
    reads, mixed, seen = max(300, round(25_000 * scale)), 0, set()
    for _ in range(reads):
        loaded = reader.load()
        mixed += loaded is None or loaded[0] not in whole.values()
        seen.add(loaded and loaded[1])
    over.set()
    thread.join()
    writer.close()
    reader.close()
    return Figure(f"{reads} reads, {len(seen)} generations, {name}: mixed", mixed, 0)
