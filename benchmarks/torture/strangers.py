"""What strangers send: large bodies, half requests, questions made to be slow."""

import socket
import time
from contextlib import ExitStack
from pathlib import Path

import httpx
import psutil

from benchmarks.torture.figure import Figure
from benchmarks.torture.stage import Survey, Way, copies, percentile
from tests.telegram.server import TelegramServer

HOSTILE = (
    "a" * 4096,
    "ab " * 1365,
    "(" * 4096,
    "@" * 4096,
    "0" * 4096,
    "+49 " * 1024,
    "1-" * 2048,
    "ä" * 4096,
    "a.b@" * 1024,
    " " * 4095 + "x",
    "\n" * 4095 + "x",
    "pressestelle " * 315,
    "strasse-" * 512,
    "„“" * 2048,
    "\u0301" * 4096,
    "https://" * 512,
)
"""4,096 characters each, of the sorts that slow programs down."""


def large_posts(folder: Path, scale: float) -> list[Figure]:  # noqa: ARG001 - short already
    """Four posts of 95 MB without the secret."""
    with TelegramServer() as telegram, copies(telegram, folder, Way.WEBHOOK) as (bot,):
        bot.start()
        process = psutil.Process(bot.pid)
        before, most = process.memory_info().rss, 0
        for _ in range(4):
            httpx.post(f"{bot.health_url}/telegram", content=b" " * (95 * 2**20), trust_env=False, timeout=30)
            most = max(most, process.memory_info().rss - before)
        return [Figure("4 posts of 95 MB without the secret: growth of RSS", round(most / 2**20, 1), 20, " MB")]


def half_open(folder: Path, scale: float) -> list[Figure]:
    """600 connections that never finish their request."""
    with TelegramServer() as telegram, copies(telegram, folder, Way.WEBHOOK) as (bot,), ExitStack() as stack:
        bot.start()
        survey = Survey(telegram, askers=30)
        number = max(60, round(600 * scale))
        for _ in range(number):
            half = stack.enter_context(socket.create_connection(("127.0.0.1", bot.port)))
            half.sendall(b"POST /telegram HTTP/1.1\r\nHost: x\r\n")
        survey.ask(30)
        survey.wait(20)
        delay = round(percentile(survey.delays(), 1), 2)
        time.sleep(11)
        left = len([c for c in psutil.Process(bot.pid).net_connections() if c.status == "ESTABLISHED"])
        return [
            Figure(f"{number} half-open connections: slowest answer of 30", delay, 2, " s"),
            Figure(f"{number} half-open connections: still open after 11 s", left, 20),
        ]


def hostile_questions(folder: Path, scale: float) -> list[Figure]:  # noqa: ARG001 - short already
    """Fifty questions of 4,096 characters at once, and others who ask meanwhile."""
    with TelegramServer() as telegram, copies(telegram, folder, Way.POLLING) as (bot,):
        bot.start()
        survey = Survey(telegram, askers=20)
        for number in range(50):
            telegram.say(5000 + number, HOSTILE[number % len(HOSTILE)])
        survey.ask(20)
        survey.wait(30)
        return [
            Figure(
                "50 questions of 4,096 characters at once: others' slowest",
                round(percentile(survey.delays(), 1), 2),
                2,
                " s",
            )
        ]
