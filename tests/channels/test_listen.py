"""Clients that are slow on purpose: hung up on, and nobody waits for them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest
from pydantic import SecretStr

from bot.channels import listen as listen_module
from bot.channels import request_body
from bot.channels.listen import listening
from bot.channels.telegram.api.connection import Connection, RawUpdate
from bot.channels.telegram.health import Health
from bot.channels.telegram.http.endpoints import Endpoints, Webhook
from tests.telegram.bot_process import free_port

SHORT = 0.3
"""Seconds in which a client has to be done here."""

HEAD = b"POST /telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: secret\r\n"
BODY = HEAD + b"Content-Length: 1000\r\n\r\n"


@pytest.fixture(autouse=True)
def _short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listen_module, "_LIMIT", SHORT)
    monkeypatch.setattr(request_body, "_LIMIT", SHORT)


@asynccontextmanager
async def served() -> AsyncIterator[int]:
    """A port on which deliveries are taken."""

    async def deliver(_: RawUpdate) -> bool:
        return True

    port = free_port()
    health = Health(Connection(SecretStr("1:token"), f"http://127.0.0.1:{port}"))
    endpoints = Endpoints(Webhook(f"http://127.0.0.1:{port}/telegram", SecretStr("secret")), health)
    endpoints.open(deliver)
    async with listening(endpoints.app, port):
        yield port


async def dripped(port: int, head: bytes, drop: bytes) -> bytes:
    """What comes back for bytes that are sent one by one until the server hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answer = asyncio.create_task(reader.read())
    with suppress(ConnectionError):
        writer.write(head)
        while not answer.done():
            writer.write(drop)
            await writer.drain()
            await asyncio.sleep(SHORT / 10)
    writer.close()
    with suppress(ConnectionError):
        return await answer
    return b""


def run(script: Callable[[int], Awaitable[None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(30), served() as port:
            await script(port)

    asyncio.run(bounded())


def test_a_body_that_drips_is_given_up() -> None:
    async def script(port: int) -> None:
        assert (await dripped(port, BODY, b" ")).startswith(b"HTTP/1.1 408")

    run(script)


def test_a_head_that_drips_is_hung_up_on() -> None:
    async def script(port: int) -> None:
        assert await dripped(port, HEAD, b"X-Slow: x\r\n") == b""

    run(script)


def test_half_a_request_is_hung_up_on_and_holds_nobody() -> None:
    async def script(port: int) -> None:
        halves = [await asyncio.open_connection("127.0.0.1", port) for _ in range(300)]
        for (_, writer), half in zip(halves, [HEAD, BODY + b"{", b""] * 100, strict=True):
            writer.write(half)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(HEAD + b'Connection: close\r\nContent-Length: 15\r\n\r\n{"update_id":1}')
        assert (await reader.read()).startswith(b"HTTP/1.1 200")
        writer.close()
        for reader, writer in halves:
            with suppress(ConnectionError):
                await reader.read()  # until it is hung up on
            writer.close()

    run(script)
