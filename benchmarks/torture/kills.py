"""Killed at random and at each exact point, and told to stop."""

import random
import signal
import time
from pathlib import Path

from benchmarks.torture.figure import Figure
from benchmarks.torture.stage import Survey, Way, copies
from tests.telegram.server import TelegramServer


def kills_polling(folder: Path, scale: float) -> list[Figure]:
    """3,000 updates and 30 kills at random, polling."""
    return _kills(folder, Way.POLLING, scale)


def kills_webhook(folder: Path, scale: float) -> list[Figure]:
    """3,000 updates and 30 kills at random, by webhook."""
    return _kills(folder, Way.WEBHOOK, scale)


def _kills(folder: Path, way: Way, scale: float) -> list[Figure]:
    rng, times, per_kill, allowed = random.Random(6), max(1, round(30 * scale)), 100, 0
    with TelegramServer() as telegram, copies(telegram, folder, way) as (bot,):
        survey = Survey(telegram, askers=max(100, times * 10))
        telegram.latency = 0.02
        for _ in range(times):
            bot.start()
            survey.ask(per_kill)
            time.sleep(rng.uniform(0, 0.6))
            allowed += survey.waiting_chats
            bot.kill()
        bot.start()
        survey.wait()
        told = f"{len(survey.marks)} updates, {times} × kill -9, {way}"
        return [
            Figure(f"{told}: acknowledged and unanswered", survey.lost, 0),
            Figure(f"{told}: never answered", survey.unanswered, 0),
            Figure(f"{told}: repeats (bound: chats waiting at the kills)", survey.repeats, allowed),
        ]


POINTS = {
    "after receipt": {"method": "getUpdates", "performed": True},
    "before the send": {"method": "sendMessage"},
    "after the send": {"method": "sendMessage", "performed": True},
}


def kills_at_points(folder: Path, scale: float) -> list[Figure]:  # noqa: ARG001 - short already
    """A kill at each exact point of an answer."""
    figures = []
    for way in Way:
        for point, call in POINTS.items():
            own = folder / f"{way} {point}"
            own.mkdir()
            with TelegramServer() as telegram, copies(telegram, own, way) as (bot,):
                survey = Survey(telegram, askers=3)
                bot.start()
                if call["method"] == "getUpdates" and way is Way.WEBHOOK:
                    continue  # there, receipt is a request of Telegram's
                telegram.fail(then=bot.kill, status=200, **call)
                survey.ask(6)
                bot.wait()
                bot.start()
                survey.wait(30)
                figures.append(Figure(f"kill {point}, {way}: lost", survey.lost + survey.unanswered, 0))
                figures.append(Figure(f"kill {point}, {way}: repeats", survey.repeats, 3))
    return figures


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
