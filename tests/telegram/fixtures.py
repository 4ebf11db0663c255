"""Fixtures for tests that talk to a bot through Telegram."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    """A Telegram of one's own. The test fails if a request of the bot was not as the official description wants it."""
    with TelegramServer() as server:
        yield server
        assert server.faults == []


@pytest.fixture
def bot(telegram: TelegramServer, tmp_path: Path) -> Iterator[BotProcess]:
    """The bot, running as in production and taking updates from `telegram`."""
    with BotProcess(telegram, tmp_path) as process:
        yield process
