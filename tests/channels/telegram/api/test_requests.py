"""Requests to the Bot API: whole answers, broken ones, and when a connection serves another request."""

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from telegram import Bot, InputFile
from telegram.error import NetworkError

from bot.channels.telegram.api import requests as requests_module
from bot.channels.telegram.api.connection import Connection
from bot.channels.telegram.api.failures import may_be_done
from bot.channels.telegram.api.requests import Requests, UnansweredError
from tests.channels.telegram.api.scripted import CLOSE, PAUSE, ScriptedServer
from tests.telegram.bot_process import free_port
from tests.telegram.wire import Request, read_params

WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nyes!"
ANOTHER = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno"
ME = (
    b"HTTP/1.1 200 OK\r\nContent-Length: 75\r\n\r\n"
    b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"A","username":"a"}}'
)
HALF = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nye"


def run(script: Callable[[], Coroutine[Any, Any, None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(10):
            await script()

    asyncio.run(bounded())


def test_requests_go_over_one_connection() -> None:
    async def script() -> None:
        async with ScriptedServer([WHOLE], [ANOTHER], [WHOLE]) as server:
            requests = Requests(server.url)
            said = [await requests.do_request(server.url, "POST") for _ in range(3)]
            await requests.shutdown()
            await server.ended.wait()
        assert said == [(200, b"yes!"), (404, b"no"), (200, b"yes!")]
        assert server.connections == 1
        assert server.requests[0].startswith(b"POST /bot1:a/getMe HTTP/1.1\r\nHost: 127.0.0.1:")

    run(script)


@pytest.mark.parametrize(
    "pieces",
    [
        [WHOLE[:20], WHOLE[20:-2], WHOLE[-2:]],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nye", b"\r\n2\r\ns!\r\n0\r\n\r\n"],
        [b"HTTP/1.1 100 Continue\r\n\r\n", WHOLE],
        [b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nye", b"s!", CLOSE],
        [b"HTTP/1.0 200 OK\r\n\r\nyes!", CLOSE],
    ],
    ids=["pieces", "chunks", "informed", "to the end", "old"],
)
def test_an_answer_is_whole_however_it_comes(pieces: list[bytes]) -> None:
    async def script() -> None:
        async with ScriptedServer(pieces, [WHOLE]) as server:
            requests = Requests(server.url)
            assert await requests.do_request(server.url, "POST") == (200, b"yes!")
            assert await requests.do_request(server.url, "POST") == (200, b"yes!")
            await requests.shutdown()

    run(script)


@pytest.mark.parametrize(
    "pieces",
    [[CLOSE], [HALF, CLOSE], [b"SSH-2.0-OpenSSH_9.6\r\n\r\n"], [HALF]],
    ids=["closed", "cut", "garbage", "silence"],
)
def test_without_a_whole_answer_nobody_knows_and_the_next_request_has_a_connection_of_its_own(
    pieces: list[bytes],
) -> None:
    async def script() -> None:
        async with ScriptedServer(pieces, [WHOLE]) as server:
            requests = Requests(server.url)
            with pytest.raises(UnansweredError) as failed:
                await requests.do_request(server.url, "POST", read_timeout=3 * PAUSE)
            assert may_be_done(failed.value)
            assert await requests.do_request(server.url, "POST") == (200, b"yes!")
            await requests.shutdown()
        assert server.connections == 2

    run(script)


def test_an_answer_that_drips_is_waited_for_while_it_does() -> None:
    async def script() -> None:
        pieces = [WHOLE[at : at + 10] for at in range(0, len(WHOLE), 10)]
        async with ScriptedServer(pieces) as server:
            requests = Requests(server.url)
            assert await requests.do_request(server.url, "POST", read_timeout=3 * PAUSE) == (200, b"yes!")
            await requests.shutdown()

    run(script)


@pytest.mark.parametrize("first", [[WHOLE, CLOSE], [WHOLE + ANOTHER]], ids=["end", "glued"])
def test_a_connection_that_ended_or_said_too_much_serves_nobody(first: list[bytes]) -> None:
    async def script() -> None:
        async with ScriptedServer(first, [WHOLE]) as server:
            requests = Requests(server.url)
            await requests.do_request(server.url, "POST")
            await asyncio.sleep(3 * PAUSE)
            assert await requests.do_request(server.url, "POST") == (200, b"yes!")
            await requests.shutdown()
        assert server.connections == 2

    run(script)


def test_a_connection_that_has_rested_for_long_serves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests_module, "_REST", 0.0)

    async def script() -> None:
        async with ScriptedServer([WHOLE], [WHOLE]) as server:
            requests = Requests(server.url)
            await requests.do_request(server.url, "POST")
            await requests.do_request(server.url, "POST")
            await requests.shutdown()
        assert server.connections == 2

    run(script)


def test_what_reaches_no_server_is_not_done() -> None:
    async def script() -> None:
        url = f"http://127.0.0.1:{free_port()}/bot1:a/getMe"
        async with Requests(url) as requests:
            with pytest.raises(NetworkError) as failed:
                await requests.do_request(url, "POST")
        assert not may_be_done(failed.value)

    run(script)


def test_a_cancelled_request_leaves_its_answer_to_nobody() -> None:
    async def script() -> None:
        async with ScriptedServer([WHOLE[:20], WHOLE[20:]], [ANOTHER]) as server:
            requests = Requests(server.url)
            cancelled = asyncio.create_task(requests.do_request(server.url, "POST"))
            await server.asked.wait()
            cancelled.cancel()
            with pytest.raises(asyncio.CancelledError):
                await cancelled
            assert await requests.do_request(server.url, "POST") == (404, b"no")
            await requests.shutdown()

    run(script)


def test_text_and_files_arrive_as_they_are() -> None:
    async def script() -> None:
        answer = b'HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}'
        async with ScriptedServer([answer], [answer]) as server:
            requests = Requests(server.url)
            bot = Bot("1:a", base_url=server.url.removesuffix("1:a/getMe"), request=requests)
            await bot.set_chat_title(-100, "A&B=ü €\n")
            await bot.set_chat_photo(-100, InputFile(b"\r\n--\0", "ü.vcf"))
            await requests.shutdown()
        text, file = (_params(request) for request in server.requests)
        assert text == {"chat_id": "-100", "title": "A&B=ü €\n"}
        assert file["chat_id"] == "-100"
        assert (file["photo"].name, file["photo"].content) == ("ü.vcf", b"\r\n--\0")

    run(script)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="nothing makes a certificate")
def test_a_server_is_believed_by_its_certificate_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=here", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([*made, *names, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    at_server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    at_server.load_cert_chain(certificate, key)

    async def script() -> None:
        async with ScriptedServer([WHOLE], [WHOLE], context=at_server) as server:
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            async with Requests(server.url) as believing:
                assert [await believing.do_request(server.url, "POST") for _ in range(2)] == [(200, b"yes!")] * 2
            monkeypatch.delenv("SSL_CERT_FILE")
            async with Requests(server.url) as doubting:
                with pytest.raises(NetworkError) as failed:
                    await doubting.do_request(server.url, "POST")
            assert not may_be_done(failed.value)
        assert len(server.requests) == 2

    run(script)


@pytest.mark.parametrize(("name", "is_asked"), [("http_proxy", True), ("all_proxy", True), ("https_proxy", False)])
def test_a_proxy_of_the_environment_is_asked(name: str, is_asked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(other, raising=False)
        monkeypatch.delenv(other.upper(), raising=False)

    async def script() -> None:
        async with ScriptedServer([ME]) as proxy, ScriptedServer([ME]) as server:
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
            connection = Connection(SecretStr("1:a"), f"http://127.0.0.1:{server.port}")
            await connection.initialize()
            await connection.shutdown()
        assert (len(proxy.requests), len(server.requests)) == ((1, 0) if is_asked else (0, 1))

    run(script)


def test_what_a_proxy_does_not_pass_on_is_not_done(monkeypatch: pytest.MonkeyPatch) -> None:
    async def script() -> None:
        async with ScriptedServer([b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"]) as proxy:
            monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
            async with Requests("https://api.example") as requests:
                with pytest.raises(NetworkError) as failed:
                    await requests.do_request("https://api.example/bot1:a/getMe", "POST")
            assert not may_be_done(failed.value)
            assert proxy.requests[0].startswith(b"CONNECT api.example:443 HTTP/1.1")

    run(script)


def _params(request: bytes) -> dict[str, Any]:
    head, _, body = request.partition(b"\r\n\r\n")
    headers = (line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    return read_params(Request("", "", {name.lower(): value for name, value in headers}, body))
