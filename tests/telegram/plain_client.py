"""Calls without a client library, for tests of the server itself."""

from typing import Any

import httpx

from tests.telegram.server import TelegramServer


def call(telegram: TelegramServer, method: str, **params: Any) -> dict[str, Any]:
    """What the server answers, as JSON."""
    url = f"{telegram.url}/bot{telegram.token}/{method}"
    response = httpx.post(url, json=params, trust_env=False, verify=False, timeout=10)
    answer: dict[str, Any] = response.json()
    return answer
