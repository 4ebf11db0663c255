"""Clients for tests of the server itself: the library that bots use, and none at all."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import httpx
from telegram import Bot

from tests.telegram.server import TelegramServer

R = TypeVar("R")


def run(telegram: TelegramServer, act: Callable[[Bot], Awaitable[R]]) -> R:
    """Let a real client act."""

    async def acting() -> R:
        async with Bot(telegram.token, base_url=f"{telegram.url}/bot", base_file_url=f"{telegram.url}/file/bot") as bot:
            return await act(bot)

    return asyncio.run(acting())


def call(telegram: TelegramServer, method: str, **params: Any) -> dict[str, Any]:
    """What the server answers, as JSON."""
    url = f"{telegram.url}/bot{telegram.token}/{method}"
    response = httpx.post(url, json=params, trust_env=False, verify=False, timeout=10)
    answer: dict[str, Any] = response.json()
    return answer
