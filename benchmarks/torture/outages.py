"""The database away, and the n-th call of Telegram or of the database failing, for every n."""

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.torture.figure import Figure
from benchmarks.torture.stage import Survey, Way, copies, percentile
from bot.store.store import Store
from tests.databases import fresh_database, postgresql
from tests.store.wire import Wire
from tests.telegram.server import TelegramServer

CONVERSATION = ("/start", "pressestelle dortmund", "/news", "/language en", "who speaks for the city?", "/sprache de")
FAILED = ("schiefgegangen", "went wrong")


def database_away(folder: Path, scale: float) -> list[Figure]:
    """PostgreSQL silent for a minute under load."""
    with (
        postgresql() as server,
        fresh_database(server) as url,
        Wire(url) as wire,
        TelegramServer() as telegram,
        copies(telegram, folder, Way.WEBHOOK, DATABASE_URL=wire.url) as (bot,),
    ):
        bot.start(30)
        survey = Survey(telegram, askers=100)
        survey.ask_evenly(10, 2)
        wire.silence()
        gone, seconds = time.monotonic(), max(4.0, 60 * scale)
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


def telegram_fails_at_n(folder: Path, scale: float) -> list[Figure]:
    """A whole conversation, in which the n-th call of Telegram fails, for every n."""
    most = 200 if scale == 1 else 3
    figures = []
    for way in Way:
        own = folder / way
        own.mkdir()
        with TelegramServer() as telegram, copies(telegram, own, way) as (bot,):
            bot.start()
            failing, unanswered, errors = 0, 0, 0
            for failing in range(most):
                outage = telegram.fail(after=failing, status=502)
                chat = 100 + failing
                unanswered += _converse(telegram, chat)
                errors += _errors(telegram, chat)
                telegram.heal()
                if not outage.hits:
                    break
            told = f"the n-th call of Telegram fails, n to {failing + 1}, {way}"
            figures += _verdict(told, unanswered, errors, bot.returncode is None)
    return figures


def database_fails_at_n(folder: Path, scale: float) -> list[Figure]:
    """A whole conversation, in which the n-th answer of the database never comes, for every n."""
    most = 200 if scale == 1 else 2
    with (
        postgresql() as server,
        fresh_database(server) as url,
        Wire(url) as wire,
        TelegramServer() as telegram,
        copies(telegram, folder, Way.WEBHOOK, DATABASE_URL=wire.url) as (bot,),
    ):
        bot.start(30)
        failing, unanswered, errors = 0, 0, 0
        for failing in range(most):
            wire.silence(after=failing)
            chat = 100 + failing
            unanswered += _converse(telegram, chat)
            errors += _errors(telegram, chat)
            is_past = wire.answers_left > 0
            wire.speak()
            time.sleep(1.1)  # the store leaves a silent database alone for a second
            if is_past:
                break
        told = f"the n-th answer of the database fails, n to {failing + 1}"
        return _verdict(told, unanswered, errors, bot.returncode is None)


def _converse(telegram: TelegramServer, chat: int) -> int:
    """Ask everything and return how much of it was not answered."""
    return sum(not _answered(lambda said=said: telegram.ask(chat, said, 20)) for said in CONVERSATION)


def _answered(ask: Callable[[], object]) -> bool:
    try:
        return bool(ask())
    except AssertionError:
        return False


def _errors(telegram: TelegramServer, chat: int) -> int:
    return sum(any(words in message.get("text", "") for words in FAILED) for message in telegram.replies(chat))


def _verdict(told: str, unanswered: int, errors: int, lives: bool) -> list[Figure]:
    return [
        Figure(f"{told}: unanswered", unanswered, 0),
        Figure(f"{told}: errors shown", errors, 0),
        Figure(f"{told}: still alive", int(lives), 1, at_least=True),
    ]
