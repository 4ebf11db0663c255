"""What a failure of Telegram means: done or not, how long to wait, when to give up."""

import aiohttp
import pytest
from structlog.testing import capture_logs
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

from bot.channels.telegram.api.failures import Patience, Refusal, ServingRefusedError, may_be_done, pause, seconds
from bot.channels.telegram.api.requests import UnansweredError

WEBHOOK = Conflict(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
)
OTHER_COPY = Conflict("Conflict: terminated by other getUpdates request")


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def because(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "error",
    [
        BadRequest("chat not found"),
        Forbidden("bot was blocked by the user"),
        ChatMigrated(-100),
        RetryAfter(3),
        InvalidToken(),
        OTHER_COPY,
        NetworkError("Internal Server Error (500)"),
        because(NetworkError("Bad Gateway (502)"), TelegramError("Invalid server response")),
        because(NetworkError("ConnectionTimeoutError"), aiohttp.ConnectionTimeoutError()),
    ],
)
def test_what_telegram_refused_or_never_got_is_not_done(error: Exception) -> None:
    assert not may_be_done(error)


@pytest.mark.parametrize(
    "error",
    [
        because(UnansweredError("SocketTimeoutError"), aiohttp.SocketTimeoutError()),
        because(UnansweredError("ServerDisconnectedError"), aiohttp.ServerDisconnectedError()),
        TelegramError("Invalid server response"),
        TimeoutError(),
        KeyError("result"),
    ],
)
def test_what_was_cut_off_or_makes_no_sense_may_be_done(error: Exception) -> None:
    assert may_be_done(error)


def test_pauses_grow_to_eight_seconds() -> None:
    assert [pause(tries) for tries in range(1, 8)] == [0.25, 0.5, 1, 2, 4, 8, 8]


def test_telegram_is_left_alone_as_long_as_it_says() -> None:
    assert seconds(RetryAfter(17)) == 17
    assert Patience().after(RetryAfter(3600)) == 3600


@pytest.mark.parametrize(("error", "refusal"), [(InvalidToken(), Refusal.TOKEN), (WEBHOOK, Refusal.WEBHOOK)])
def test_a_refusal_that_lasts_twenty_seconds_ends_the_serving(error: Exception, refusal: Refusal) -> None:
    clock = Clock()
    patience = Patience(clock)
    patience.after(error)
    clock.now = 19.9
    patience.after(error)
    clock.now = 20
    with pytest.raises(ServingRefusedError) as raised:
        patience.after(error)
    assert raised.value.refusal is refusal


def test_a_refusal_that_ends_is_forgotten() -> None:
    clock = Clock()
    patience = Patience(clock)
    patience.after(InvalidToken())
    assert patience.is_tried
    patience.over()
    assert not patience.is_tried
    clock.now = 30
    assert patience.after(InvalidToken()) == 0.25


@pytest.mark.parametrize("error", [OTHER_COPY, NetworkError("500"), TimedOut(), KeyError("result")])
def test_outages_and_other_copies_are_waited_out(error: Exception) -> None:
    clock = Clock()
    patience = Patience(clock)
    for now in range(0, 86_400, 600):
        clock.now = now
        assert patience.after(error) <= 8


def test_an_outage_is_explained_in_one_line() -> None:
    clock = Clock()
    patience = Patience(clock)
    with capture_logs() as lines:
        for now in range(599):
            clock.now = now
            patience.after(OTHER_COPY)
            patience.over()
    assert len(lines) == 1
    assert "another copy" in lines[0]["event"]
