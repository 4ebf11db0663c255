"""What a failed request to Telegram means: whether it was done, how long to wait, when to give up."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from bot.channels.telegram.api.requests import UnansweredError

_log = structlog.get_logger()

os.environ.setdefault("PTB_TIMEDELTA", "true")  # python-telegram-bot then gives RetryAfter as a timedelta

_SAID_NO = (BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter)

_LONGEST_PAUSE = 8.0
"""Seconds between two tries: the bot serves again this soon after an outage, and what a request takes."""

_OTHER_COPY = 2.0
"""Seconds before polling again after another copy did; each poll of one ends that of the other."""

_LASTING = 20.0
"""Seconds of nothing but refusals after which waiting is no use; a running poll and the finishing come on top."""


_EXPLAINED = 600.0
"""Seconds for which one explanation of a failure is enough."""


class Refusal(StrEnum):
    """Why Telegram does not let the bot serve, where only the operator can help."""

    TOKEN = "telegram-token"  # noqa: S105 - the code of a fault
    WEBHOOK = "telegram-webhook"
    ADDRESS = "telegram-address"


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A sort of failure: what the log says of it, and why the bot gives up if it lasts."""

    sentence: str
    refusal: Refusal | None = None


class ServingRefusedError(Exception):
    """Telegram refused the bot for so long that it gives up."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class AddressRefusedError(Exception):
    """Telegram does not deliver to the address it was told."""


def may_be_done(error: Exception) -> bool:
    """Return whether Telegram may have done what a request asked, although it failed.

    A refusal or an error status is Telegram's word that it did not. A connection that broke, a time limit that passed
    and an answer that makes no sense leave it open.
    """
    if isinstance(error, _SAID_NO):
        return False
    return isinstance(error, UnansweredError) or not isinstance(error, NetworkError)


def seconds(flood: RetryAfter) -> float:
    """Return how long Telegram wants to be left alone."""
    wait = flood.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def pause(tries: int) -> float:
    """Return the seconds to wait after the failed try of that number: a quarter, twice as long each time, at last 8."""
    return min(0.25 * 2.0 ** (tries - 1), _LONGEST_PAUSE)


class Patience:
    """Waits out failures of the same call, and explains each sort of failure now and then, not each time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failing: _Meaning | None = None
        self._since = 0.0
        self._tries = 0
        self._explained: dict[_Meaning, float] = {}

    @property
    def is_tried(self) -> bool:
        """Whether the last call failed."""
        return self._failing is not None

    def after(self, error: Exception) -> float:
        """Return the seconds to wait after `error`; raises ServingRefusedError where waiting is no use any more."""
        meaning, now = _meaning(error), self._clock()
        if meaning != self._failing:
            self._failing, self._since, self._tries = meaning, now, 0
        if self._explained.get(meaning, -_EXPLAINED) + _EXPLAINED <= now:
            self._explained[meaning] = now
            _log.warning(meaning.sentence, error=error)
        if meaning.refusal is not None and now - self._since >= _LASTING:
            raise ServingRefusedError(meaning.refusal) from None
        self._tries += 1
        match error:
            case RetryAfter():
                return seconds(error)
            case Conflict():
                return _OTHER_COPY
            case _:
                return pause(self._tries)

    def over(self) -> None:
        """Note that the call succeeded."""
        if self._failing is not None and self._clock() - self._since >= _LASTING:
            _log.warning("Telegram answers again")
        self._failing = None


def _meaning(error: Exception) -> _Meaning:
    match error:
        case RetryAfter():
            return _Meaning("Telegram asks to be left alone for a while; waiting")
        case InvalidToken():
            return _Meaning("Telegram does not know the token of TELEGRAM_BOT_TOKEN; trying again", Refusal.TOKEN)
        case Conflict() if "webhook" in error.message.lower():
            return _Meaning("Telegram delivers to a webhook; run --take-over deletes it", Refusal.WEBHOOK)
        case AddressRefusedError():
            return _Meaning("Telegram does not deliver to the address of WEBHOOK_URL; trying again", Refusal.ADDRESS)
        case Conflict():
            return _Meaning("another copy of the bot is running; waiting until it stops")
        case _:
            return _Meaning("Telegram does not answer properly; trying again")
