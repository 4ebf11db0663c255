"""What strangers send: large bodies, half requests, questions made to be slow."""

import random
import socket
import string
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import httpx
import psutil

from benchmarks.finding.generator import generate
from benchmarks.finding.writing import yaml_lines
from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language
from bot.directory.file.read import read_directory
from bot.directory.model import Directory
from tests.reliability.figure import Figure
from tests.reliability.stage import Survey, Way, copies, percentile
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


def long_questions(folder: Path, scale: float) -> list[Figure]:  # noqa: ARG001 - needs no file
    """4,096 characters of many sorts, thought about with 20,000 contacts."""
    directory = read_directory(
        "".join(yaml_lines(generate(max(200, round(20_000 * scale)), 1, 2000).directory)).encode()
    )
    desk, now, spent = Desk(directory), datetime.now(UTC), []
    for question in (*HOSTILE, *_packed(directory)):
        took = []
        for _ in range(3):
            begun = time.thread_time()
            desk.answer(question[:4096], Asker(None, Language.DE), now)
            took.append(time.thread_time() - begun)
        spent.append(min(took))
    told = f"{len(spent)} questions of 4,096 characters, {len(directory.contacts)} contacts: the slowest's CPU time"
    return [Figure(told, round(1000 * max(spent)), 50, " ms")]


def _packed(directory: Directory) -> list[str]:
    """Questions full of what the directory knows, exactly and nearly, which is more work than nonsense."""
    rng = random.Random(9)
    names = rng.choices([contact.name for contact in directory.contacts if contact.name], k=250)
    houses = rng.choices([organisation.name for organisation in directory.organisations], k=150)
    numbers = rng.choices([phone.number for contact in directory.contacts for phone in contact.phones], k=300)
    return [
        " ".join(names),
        " ".join(name[1:] + name[0] for name in names),
        " ".join(name.split()[-1] for name in names * 2),
        " ".join(houses),
        " ".join(numbers),
        "\n".join(map(", ".join, zip(houses, names, numbers, strict=False))),
        "".join(rng.choices(string.ascii_lowercase + " ", k=4096)),
        "".join(chr(rng.randrange(32, 0xD7FF)) for _ in range(4096)),
        "donaudampfschifffahrtsgesellschaft" * 121,
    ]


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
