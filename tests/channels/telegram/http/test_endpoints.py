"""Deliveries by webhook are accepted only when they were answered; everything else is turned away."""

import json
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import psutil
import pytest

from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess, free_port
from tests.telegram.server import TelegramServer

SECRET = "a-secret_of-the-operator"
LARGEST = 1024 * 1024


@contextmanager
def delivered_to(telegram: TelegramServer, folder: Path) -> Iterator[BotProcess]:
    port = str(free_port())
    url = f"http://127.0.0.1:{port}/a%20path"
    settings = {"PORT": port, "WEBHOOK_URL": url, "WEBHOOK_SECRET": SECRET, "CONTACTS_FILE": str(DIRECTORY)}
    with BotProcess(telegram, folder, **settings) as bot:
        yield bot


@pytest.fixture
def hooked(telegram: TelegramServer, tmp_path: Path) -> Iterator[BotProcess]:
    """A bot to which Telegram delivers."""
    with delivered_to(telegram, tmp_path) as bot:
        yield bot


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """The same for strangers, who leave no trace in it."""
    with TelegramServer() as telegram, delivered_to(telegram, tmp_path_factory.mktemp("door")) as bot:
        yield bot
        assert telegram.faults == []


def post(bot: BotProcess, body: bytes, secret: str = SECRET, path: str = "/a%20path") -> int:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    return httpx.post(bot.health_url + path, content=body, headers=headers, trust_env=False, timeout=20).status_code


def get(bot: BotProcess, path: str) -> httpx.Response:
    return httpx.get(bot.health_url + path, trust_env=False, timeout=20)


def until(met: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if met():
            return True
        time.sleep(0.05)
    return met()


def test_a_delivery_is_answered_and_only_then_accepted(telegram: TelegramServer, hooked: BotProcess) -> None:
    told = telegram.called("setWebhook")[-1].params
    assert (told["secret_token"], told["max_connections"]) == (SECRET, 100)
    assert set(told["allowed_updates"]) >= {"message", "callback_query"}
    asked = telegram.say(7, "Ada Adler")
    telegram.wait_for(lambda: asked in telegram.acknowledged)
    assert "Ada Adler" in telegram.replies(7)[0]["text"]
    answered_at = telegram.called("sendMessage", 7)[0].answered_at
    assert answered_at is not None
    assert answered_at <= telegram.acknowledged_at(asked)


def test_a_delivery_without_the_secret_is_turned_away(door: BotProcess) -> None:
    for wrong in ("", SECRET.upper(), SECRET[:-1], SECRET + "x"):
        assert post(door, b'{"update_id": 1}', wrong) == 403
    assert httpx.post(door.health_url + "/a%20path", trust_env=False).status_code == 403


@pytest.mark.parametrize("body", [b"", b"{", b"[1]", b'{"update_id": "1"}', b'{"update_id": true}', b"[" * 100_000])
def test_what_is_no_update_is_turned_away(door: BotProcess, body: bytes) -> None:
    assert post(door, body) == 400


def test_a_body_of_a_megabyte_is_read_and_none_larger(door: BotProcess) -> None:
    update = json.dumps({"update_id": 1}).encode()
    assert post(door, update.ljust(LARGEST)) == 200
    assert post(door, update.ljust(LARGEST + 1)) == 413


def test_a_body_without_its_length_is_cut_off_at_a_megabyte(door: BotProcess) -> None:
    def pieces() -> Iterator[bytes]:
        yield from (b" " * 65536 for _ in range(17))

    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    url = door.health_url + "/a%20path"
    assert httpx.post(url, content=pieces(), headers=headers, trust_env=False).status_code == 413


def test_a_body_that_calls_itself_something_else_than_json_is_turned_away(door: BotProcess) -> None:
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    url = door.health_url + "/a%20path"
    for kind, status in (("application/json; charset=utf-8", 200), ("text/plain", 415), ("multipart/form-data", 415)):
        given = headers | {"Content-Type": kind}
        assert httpx.post(url, content=b'{"update_id": 1}', headers=given, trust_env=False).status_code == status


def raw(bot: BotProcess, sent: bytes) -> bytes:
    """What comes back for bytes sent as they are, until the bot hangs up."""
    with socket.create_connection(("127.0.0.1", bot.port), timeout=30) as connection:
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(sent)
        answer = bytearray()
        with suppress(ConnectionResetError):
            while some := connection.recv(4096):
                answer += some
        return bytes(answer)


HEAD = b"POST /a%20path HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
SECRETLY = b"X-Telegram-Bot-Api-Secret-Token: " + SECRET.encode() + b"\r\n"


@pytest.mark.parametrize(
    "head",
    [
        HEAD + b"X-Long: " + b"x" * 70_000 + b"\r\n\r\n",
        HEAD + b"X-Many: x\r\n" * 6_000 + b"\r\n",
        HEAD + SECRETLY + b"Content-Length: -1\r\n\r\n",
        HEAD + SECRETLY + b"Content-Length: 1e3\r\n\r\n",
        HEAD + SECRETLY + b"Content-Length: 2\r\nTransfer-Encoding: nonsense\r\n\r\n{}",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n",
    ],
)
def test_what_is_no_request_is_turned_away_without_a_word_about_the_server(door: BotProcess, head: bytes) -> None:
    answer = raw(door, head)
    assert answer.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4"))
    assert b"\r\nserver:" not in answer.lower()
    assert b"uvicorn" not in answer.lower()


def test_other_paths_and_methods_are_turned_away(door: BotProcess) -> None:
    assert [get(door, path).status_code for path in ("/", "/healthz/", "/a%20path/x", "/.env")] == [404] * 4
    assert get(door, "/a%20path").status_code == 405
    assert post(door, b"", path="/healthz") == 405


def test_health_names_neither_versions_nor_people(door: BotProcess) -> None:
    for path in ("/healthz", "/readyz"):
        assert httpx.head(door.health_url + path, trust_env=False).status_code == 200
        answer = get(door, path)
        assert answer.status_code == 200
        assert set(answer.headers) == {"content-type", "content-length"}
        assert answer.text in ("alive", "ready")


def test_health_is_served_while_polling_too(bot: BotProcess) -> None:
    assert get(bot, "/healthz").status_code == get(bot, "/readyz").status_code == 200
    assert post(bot, b'{"update_id": 1}') == 404


def test_it_is_not_ready_before_telegram_was_reached(telegram: TelegramServer, stopped_bot: BotProcess) -> None:
    telegram.fail(status=500, times=None)
    stopped_bot.launch()
    assert until(lambda: _answers(stopped_bot, "/healthz") == 200, 15)
    assert _answers(stopped_bot, "/readyz") == 503
    assert get(stopped_bot, "/readyz").text == "not ready: telegram"
    telegram.heal()
    assert until(lambda: _answers(stopped_bot, "/readyz") == 200, 15)


def _answers(bot: BotProcess, path: str) -> int | None:
    try:
        return get(bot, path).status_code
    except httpx.ConnectError:
        return None


def test_large_bodies_without_the_secret_take_no_memory(door: BotProcess) -> None:
    before = psutil.Process(door.pid).memory_info().rss
    for _ in range(4):
        assert post(door, b" " * (95 * 1024 * 1024), "wrong") == 403
    assert psutil.Process(door.pid).memory_info().rss - before <= 20 * 1024 * 1024


def test_a_slow_chat_holds_nobody_else(telegram: TelegramServer, hooked: BotProcess) -> None:
    telegram.introduce(7)
    telegram.fail("sendMessage", chat_id=7, status=429, retry_after=3)
    slow = telegram.say(7, "Ada Adler")
    others = [telegram.say(chat, "Ada Adler") for chat in range(8, 12)]
    telegram.wait_for(lambda: telegram.acknowledged >= {slow, *others})
    assert max(map(telegram.acknowledged_at, others)) < telegram.acknowledged_at(slow)
    assert len(telegram.replies(7)) == 1


def test_a_killed_bot_loses_nothing(telegram: TelegramServer, hooked: BotProcess) -> None:
    telegram.introduce(7)
    telegram.fail("sendMessage", then=hooked.kill)
    asked = [telegram.say(7, "Ada Adler"), telegram.say(7, "Anna Brandt")]
    hooked.wait()
    time.sleep(0.2)
    assert telegram.acknowledged == set()
    hooked.start()
    telegram.wait_for(lambda: telegram.acknowledged == set(asked))
    assert len(telegram.replies(7)) == 2


def test_sigterm_ends_what_runs_and_leaves_the_rest(telegram: TelegramServer, hooked: BotProcess) -> None:
    telegram.latency = 0.3
    asked = [telegram.say(chat, "Ada Adler") for chat in (7, 7, 7, 8)]
    telegram.wait_for(lambda: telegram.called("sendMessage"))
    hooked.signal(signal.SIGTERM)
    hooked.signal(signal.SIGTERM)
    assert hooked.wait(25) == 0
    telegram.latency = 0.0
    hooked.start()
    telegram.wait_for(lambda: telegram.acknowledged == set(asked))
    assert [len(telegram.replies(chat)) for chat in (7, 8)] == [3, 1]


def test_an_update_nobody_can_read_stops_nobody(telegram: TelegramServer, hooked: BotProcess) -> None:
    assert post(hooked, b'{"update_id": 5, "message": {"date": "never", "chat": 7}}') == 200
    assert telegram.ask(7, "Ada Adler")
