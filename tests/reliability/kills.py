"""Killed at random moments, while answering and while stopping, and told to stop."""

import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

from tests.reliability.figure import Figure
from tests.reliability.flight import Flights
from tests.reliability.stage import Survey, Way, copies
from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer

Kill = Callable[[BotProcess, random.Random], None]


def kills_polling(folder: Path, scale: float) -> list[Figure]:
    """3,000 updates and 30 kills at random, polling."""
    return _kills(folder, Way.POLLING, max(1, round(30 * scale)), "kill -9", _kill)


def kills_webhook(folder: Path, scale: float) -> list[Figure]:
    """3,000 updates and 30 kills at random, by webhook."""
    return _kills(folder, Way.WEBHOOK, max(1, round(30 * scale)), "kill -9", _kill)


def kills_stopping(folder: Path, scale: float) -> list[Figure]:
    """10 kills at random during a shutdown, polling and by webhook."""
    times, figures = max(1, round(10 * scale)), []
    for way in Way:
        own = folder / way
        own.mkdir()
        figures += _kills(own, way, times, "kill -9 during the shutdown", _stop_and_kill)
    return figures


def _kill(bot: BotProcess, rng: random.Random) -> None:
    time.sleep(rng.uniform(0, 0.6))
    bot.kill()


def _stop_and_kill(bot: BotProcess, rng: random.Random) -> None:
    time.sleep(0.3)
    bot.signal(signal.SIGTERM)
    time.sleep(rng.uniform(0, 0.3))
    bot.kill()


def _kills(folder: Path, way: Way, times: int, how: str, kill: Kill) -> list[Figure]:
    rng, per_kill = random.Random(6), 100
    database = f"sqlite:///{folder / 'bot.sqlite3'}"
    with TelegramServer() as telegram, copies(telegram, folder, way, DATABASE_URL=database) as (bot,):
        survey = Survey(telegram, askers=max(100, times * 10))
        flights = Flights(telegram, survey, database)
        telegram.latency = 0.02
        for _ in range(times):
            bot.start()
            survey.ask(per_kill)
            kill(bot, rng)
            flights.note()
        bot.start()
        survey.wait()
        return told_of_kills(f"{len(survey.marks)} updates, {times} × {how}, {way}", survey, flights)


def told_of_kills(told: str, survey: Survey, flights: Flights) -> list[Figure]:
    """Return whether nothing was lost, and nothing repeated but once for each chat in flight at a kill."""
    return [
        Figure(f"{told}: acknowledged and unanswered", survey.lost, 0),
        Figure(f"{told}: never answered", survey.unanswered, 0),
        Figure(f"{told}: repeats (bound: chats in flight at the kills)", survey.repeats, flights.chats),
        Figure(f"{told}: replies of one chat in flight at one kill, at most", flights.most_in_a_chat, 1),
        Figure(f"{told}: repeats of what was not in flight", flights.unexplained, 0),
    ]


def stops(folder: Path, scale: float) -> list[Figure]:
    """100 updates waiting, half a second each, SIGTERM twice."""
    figures = []
    for way in Way:
        own = folder / way
        own.mkdir()
        with TelegramServer() as telegram, copies(telegram, own, way) as (bot,):
            survey = Survey(telegram, askers=max(2, round(5 * scale)))
            bot.start()
            telegram.latency = 0.5
            survey.ask(max(20, round(100 * scale)))
            time.sleep(0.7)
            begun = time.monotonic()
            bot.signal(signal.SIGTERM)
            time.sleep(0.3)
            bot.signal(signal.SIGTERM)
            code = bot.wait(30)
            seconds = time.monotonic() - begun
            telegram.latency = 0.0
            bot.start()
            survey.wait()
            told = f"SIGTERM twice, {len(survey.marks)} waiting, {way}"
            figures += [
                Figure(f"{told}: out after", round(seconds, 1), 25, " s"),
                Figure(f"{told}: exit code", code, 0),
                Figure(f"{told}: lost", survey.lost + survey.unanswered, 0),
                Figure(f"{told}: answered twice", survey.repeats, 0),
            ]
    return figures
