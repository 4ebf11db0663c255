"""Ordered outages happen to the calls they are meant for, and a real client sees what it would see of Telegram's."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.telegram.server import TelegramServer
from tests.telegram.state import Call
from tests.telegram.wire import Cut


@pytest.fixture(autouse=True)
def durations_as_values(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client warns of whole seconds in `retry_after`, which it will give up."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


def send(
    telegram: TelegramServer, text: str = "x", chat_id: int = 7, read_timeout: float = 5.0
) -> TelegramError | None:
    """Send a message; the error that the client saw."""

    async def sending() -> TelegramError | None:
        try:
            async with Bot(telegram.token, base_url=f"{telegram.url}/bot") as bot:
                await bot.send_message(chat_id, text, read_timeout=read_timeout)
        except TelegramError as error:
            return error
        return None

    telegram.introduce(chat_id)
    return asyncio.run(sending())


@pytest.mark.parametrize(
    ("how", "error"),
    [
        ({}, NetworkError),
        ({"status": 400}, BadRequest),
        ({"status": 401}, InvalidToken),
        ({"status": 403}, Forbidden),
        ({"status": 404}, InvalidToken),
        ({"status": 409}, Conflict),
        ({"status": 421}, NetworkError),
        ({"status": 429, "retry_after": 3}, RetryAfter),
        ({"status": 502}, NetworkError),
        ({"status": 400, "migrate_to_chat_id": -1000000000005}, ChatMigrated),
        ({"body": b"garbage"}, TelegramError),
        ({"cut": Cut.BEFORE}, NetworkError),
        ({"cut": Cut.HALFWAY}, NetworkError),
        ({"silence": 0.01}, NetworkError),
    ],
)
def test_a_client_sees_the_outage(telegram: TelegramServer, how: dict[str, Any], error: type[Exception]) -> None:
    outage = telegram.fail("sendMessage", **how)
    assert isinstance(send(telegram), error)
    assert outage.hits == 1
    assert telegram.replies(7) == []
    assert send(telegram) is None


def test_flood_control_says_how_long(telegram: TelegramServer) -> None:
    telegram.fail("sendMessage", status=429, retry_after=3)
    error = send(telegram)
    assert isinstance(error, RetryAfter)
    assert error.retry_after == timedelta(seconds=3)


def test_silence_lasts_longer_than_a_client_waits(telegram: TelegramServer) -> None:
    telegram.fail("sendMessage", silence=30)
    assert isinstance(send(telegram, read_timeout=0.1), TimedOut)


@pytest.mark.parametrize("how", [{"cut": Cut.BEFORE}, {"cut": Cut.HALFWAY}, {"status": 500}, {"silence": 0.01}])
def test_an_action_can_be_performed_although_the_bot_does_not_learn_it(
    telegram: TelegramServer, how: dict[str, Any]
) -> None:
    telegram.fail("sendMessage", performed=True, **how)
    assert isinstance(send(telegram), NetworkError)
    assert [message["text"] for message in telegram.replies(7)] == ["x"]


def seconds(call: Call) -> float:
    assert call.answered_at is not None
    return call.answered_at - call.at


def test_a_slow_answer_is_a_true_one(telegram: TelegramServer) -> None:
    telegram.fail("sendMessage", chat_id=8, status=200, performed=True, silence=0.2, times=None)
    assert [send(telegram, chat_id=chat_id) for chat_id in (7, 8)] == [None, None]
    quick, slow = telegram.called("sendMessage")
    assert seconds(quick) < 0.2 <= seconds(slow)


def test_an_outage_begins_and_ends_where_it_should(telegram: TelegramServer) -> None:
    telegram.fail("sendMessage", after=1, times=2)
    assert [send(telegram, text) is None for text in "abcd"] == [True, False, False, True]


def test_an_outage_without_end_can_be_lifted(telegram: TelegramServer) -> None:
    outage = telegram.fail("sendMessage", times=None)
    assert [send(telegram) is None for _ in range(2)] == [False, False]
    outage.lift()
    assert send(telegram) is None
    telegram.fail(times=None)
    assert send(telegram) is not None
    telegram.heal()
    assert send(telegram) is None


def test_any_call_can_be_the_one_that_fails(telegram: TelegramServer) -> None:
    telegram.fail(after=1)  # getMe is the first
    assert send(telegram) is not None
    assert [call.status for call in telegram.calls] == [200, 500]


def test_something_can_happen_right_after_the_action(telegram: TelegramServer) -> None:
    seen: list[str] = []
    telegram.fail("sendMessage", performed=True, then=lambda: seen.extend(m["text"] for m in telegram.replies(7)))
    assert isinstance(send(telegram), NetworkError)
    assert seen == ["x"]


def test_latency_slows_every_answer_down(telegram: TelegramServer) -> None:
    telegram.latency = 0.1
    assert send(telegram) is None
    (call,) = telegram.called("sendMessage")
    assert seconds(call) >= 0.1


def test_an_unplugged_server_comes_back_where_it_was(telegram: TelegramServer) -> None:
    url = telegram.url
    telegram.unplug()
    assert isinstance(send(telegram), NetworkError)
    telegram.plug()
    assert telegram.url == url
    assert send(telegram) is None
