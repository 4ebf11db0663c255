"""A newsroom for the tests of this folder: Telegram, the bot, and a directory of made-up people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer

DIRECTORY = Path(__file__).with_name("newsroom.yaml")


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    """A Telegram of one's own. The test fails if a request of the bot was not as the official description wants it."""
    with TelegramServer() as server:
        yield server
        assert server.faults == []


@pytest.fixture
def stopped_bot(telegram: TelegramServer, tmp_path: Path) -> Iterator[BotProcess]:
    """The bot as in production, not yet running."""
    process = BotProcess(telegram, tmp_path, CONTACTS_FILE=str(DIRECTORY))
    yield process
    process.kill()
    process.show_no_secret()


@pytest.fixture
def bot(stopped_bot: BotProcess) -> BotProcess:
    """The bot, running as in production and taking updates from `telegram`."""
    stopped_bot.start()
    return stopped_bot
