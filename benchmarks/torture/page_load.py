"""How fast the page in the browser answers beside a polling bot."""

import asyncio
import random
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import aiohttp

from benchmarks.finding.generator import generate
from benchmarks.finding.writing import yaml_lines
from tests.reliability.figure import Figure
from tests.reliability.stage import Survey, Way, copies, percentile
from tests.telegram.server import TelegramServer

ADDRESSES = 500
PER_SECOND = 200
BOT_PER_SECOND = 10
WARMING_UP = 5.0
"""Seconds after the start that are not measured: what answers is made ready when it is first asked for."""


def page_load(folder: Path, scale: float) -> list[Figure]:
    """200 questions a second from 500 forwarded addresses, 2,000 contacts, beside a polling bot, for half a minute."""
    directory = generate(max(200, round(2000 * scale)), 1).directory
    imprint = {"name": "Haus", "address": "Platz 1", "responsible": "Ada Adler", "email": "info@haus.example"}
    directory["settings"] = {"imprint": imprint, "privacy": {"controller": "Haus"}}
    file = folder / "contacts.yaml"
    file.write_text("".join(yaml_lines(directory)), encoding="utf-8")
    questions = [name for contact in directory["contacts"] if (name := contact.get("name"))]
    seconds = max(5.0, 30 * scale)
    web = {"WEB": "yes", "PUBLIC_URL": "http://127.0.0.1", "TRUSTED_PROXY": "127.0.0.1", "CONTACTS_FILE": str(file)}
    with (
        TelegramServer() as telegram,
        copies(telegram, folder, Way.POLLING, **web) as (bot,),
        ProcessPoolExecutor(1) as clients,
    ):
        bot.start(120)
        survey = Survey(telegram, askers=100)
        asking = clients.submit(ask_page, bot.health_url, questions, seconds)
        begun = time.monotonic()
        survey.ask_evenly(BOT_PER_SECOND, WARMING_UP + seconds)
        delays = asking.result()
        survey.wait(30)
        asked = f"the page, {PER_SECOND} questions a second for {seconds:g} s beside a polling bot"
        return [
            Figure(f"{asked}: p95", round(1000 * percentile(delays, 0.95)), 50, " ms"),
            Figure("the page: refused or failed", round(PER_SECOND * seconds) - len(delays), 0),
            Figure(
                "the bot's own p95 meanwhile",
                round(1000 * percentile(survey.delays(begun + WARMING_UP), 0.95)),
                300,
                " ms",
            ),
        ]


def ask_page(address: str, questions: Sequence[str], seconds: float) -> list[float]:
    """Ask at a steady pace, however long the answers take; the seconds of every answer, in rising order."""
    return asyncio.run(_ask(address, questions, seconds))


async def _ask(address: str, questions: Sequence[str], seconds: float) -> list[float]:
    chosen, delays = random.Random(1), list[float]()

    async def one(session: aiohttp.ClientSession, number: int) -> None:
        headers = {"X-Forwarded-For": f"198.51.{number % ADDRESSES // 250}.{number % 250 + 1}"}
        begun = time.perf_counter()
        async with session.post("/", data={"question": chosen.choice(questions)}, headers=headers) as answer:
            text = await answer.text()
        if answer.status == 200 and "data-summary" in text and number >= PER_SECOND * WARMING_UP:
            delays.append(time.perf_counter() - begun)

    async with aiohttp.ClientSession(address) as session, asyncio.TaskGroup() as group:
        begun = time.perf_counter()
        for number in range(round(PER_SECOND * (WARMING_UP + seconds))):
            await asyncio.sleep(max(0.0, begun + number / PER_SECOND - time.perf_counter()))
            group.create_task(one(session, number))
    return sorted(delays)
