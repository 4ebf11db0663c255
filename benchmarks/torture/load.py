"""How much and how fast, beside the echo example of python-telegram-bot."""

import sys
import time
from pathlib import Path

from benchmarks.finding.generator import generate
from benchmarks.finding.writing import yaml_lines
from tests.reliability.figure import Figure
from tests.reliability.stage import Survey, Way, copies, percentile
from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer

ECHO = (sys.executable, "-m", "tests.telegram.echo_bot")


def throughput(folder: Path, scale: float) -> list[Figure]:
    """Answered questions a second, beside the echo example against the same server."""
    questions = max(200, round(2000 * scale))
    ours = echo = 0.0
    for number in range(3 if scale == 1 else 1):
        own = folder / f"round-{number}"  # update ids begin anew, and a database knows them
        own.mkdir()
        with TelegramServer() as telegram, copies(telegram, own, Way.POLLING) as (bot,):
            bot.start()
            ours = max(ours, _rate(telegram, questions))
        with TelegramServer() as telegram, BotProcess(telegram, own, command=ECHO) as _:
            echo = max(echo, _rate(telegram, questions))
    return [
        Figure("answered questions a second", round(ours), 0, at_least=True),
        Figure("the echo example's answers a second", round(echo), 0, at_least=True),
        Figure("share of the echo example's throughput", round(100 * ours / echo), 90, " %", at_least=True),
    ]


def _rate(telegram: TelegramServer, questions: int) -> float:
    """Answers a second of a bot that finds all the questions waiting, until the last answer is there."""

    def ask() -> float:
        for number in range(questions):
            telegram.say(1000 + number % (questions // 10), f"qxrate{number}")
        return time.monotonic()

    begun = telegram.run_on_loop(ask)  # in one turn of the server, so that nothing is answered before the last is asked
    until = begun + 120
    while len(answers := telegram.called("sendMessage")) < questions and time.monotonic() < until:
        time.sleep(0.1)
    return len(answers) / (answers[-1].at - begun)


def steady(folder: Path, scale: float) -> list[Figure]:
    """50 questions a second for a minute, with 2,000 contacts."""
    file = folder / "contacts.yaml"
    file.write_text("".join(yaml_lines(generate(max(200, round(2000 * scale)), 1).directory)), encoding="utf-8")
    with TelegramServer() as telegram, copies(telegram, folder, Way.POLLING, CONTACTS_FILE=str(file)) as (bot,):
        bot.start(120)
        survey = Survey(telegram, askers=200)
        seconds = max(4.0, 60 * scale)
        survey.ask_evenly(50, seconds)
        survey.wait(30)
        delays = survey.delays()
        return [
            Figure(f"50 questions a second for {seconds:g} s: p95", round(1000 * percentile(delays, 0.95)), 300, " ms"),
            Figure(f"50 questions a second for {seconds:g} s: unanswered", survey.unanswered, 0),
        ]
