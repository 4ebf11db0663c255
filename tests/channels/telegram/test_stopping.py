"""Stopping: whatever the platform sends meanwhile, the bot ends what runs and exits with 0."""

import signal
import subprocess
from pathlib import Path

import pytest

from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess, free_port
from tests.telegram.server import TelegramServer


def stopped(bot: BotProcess) -> int:
    """Ask a bot to stop, again and again until it has ended; its exit code."""
    while True:
        bot.signal(signal.SIGTERM)
        try:
            return bot.wait(0.002)
        except subprocess.TimeoutExpired:
            continue


@pytest.mark.parametrize("is_delivered_to", [False, True], ids=["polling", "webhook"])
def test_a_second_sigterm_at_any_moment_changes_nothing(
    telegram: TelegramServer, tmp_path: Path, is_delivered_to: bool
) -> None:
    port = str(free_port())
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram"} if is_delivered_to else {}
    with BotProcess(telegram, tmp_path, cold=True, CONTACTS_FILE=str(DIRECTORY), PORT=port, **hook) as bot:
        assert telegram.ask(7, "Ada Adler")
        assert stopped(bot) == 0


def test_sigterm_before_it_serves_ends_it_with_0(telegram: TelegramServer, tmp_path: Path) -> None:
    telegram.fail(status=500, times=None)
    bot = BotProcess(telegram, tmp_path, cold=True, CONTACTS_FILE=str(DIRECTORY))
    try:
        bot.launch()
        telegram.wait_for(lambda: telegram.called("getMe"))
        assert stopped(bot) == 0
    finally:
        bot.kill()


def test_sigint_ends_what_runs_as_sigterm_does(telegram: TelegramServer, bot: BotProcess) -> None:
    telegram.latency = 0.2
    asked = telegram.say(7, "Ada Adler")
    telegram.wait_for(lambda: telegram.called("sendMessage"))
    bot.signal(signal.SIGINT)
    assert bot.wait(25) == 0
    assert asked in telegram.acknowledged
    assert "Traceback" not in bot.stderr
