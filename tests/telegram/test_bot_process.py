"""A bot runs as a process of its own, and never outlives its test."""

import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer

ECHO = (sys.executable, "-m", "tests.telegram.echo_bot")


def test_a_bot_answers_and_is_killed_at_the_end(telegram: TelegramServer, tmp_path: Path) -> None:
    with BotProcess(telegram, tmp_path, command=ECHO) as bot:
        assert telegram.ask(7, "Hallo")["text"] == "Hallo"
        assert telegram.ask(8, "<b> & 👍")["text"] == "<b> & 👍"
        pid = bot.pid
        telegram.wait_for(lambda: telegram.pending == [])
    assert not psutil.pid_exists(pid)
    assert bot.returncode == -signal.SIGKILL


def test_a_killed_bot_can_be_started_again(telegram: TelegramServer, tmp_path: Path) -> None:
    with BotProcess(telegram, tmp_path, command=ECHO) as bot:
        bot.kill()
        asked = telegram.say(7, "Noch da?")
        assert telegram.pending == [asked]
        bot.start()
        assert telegram.wait_for_replies(7)[0]["text"] == "Noch da?"


def test_a_bot_that_acknowledges_before_it_answers_is_seen_to_lose_questions(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    with BotProcess(telegram, tmp_path, command=ECHO) as bot:
        telegram.latency = 0.05
        asked = {telegram.say(chat_id, "Wo?"): chat_id for chat_id in range(1, 31)}
        telegram.wait_for(lambda: len(telegram.acknowledged) > 20)
        bot.kill()
    answered = {update_id for update_id, chat_id in asked.items() if telegram.replies(chat_id)}
    assert telegram.acknowledged - answered


def test_settings_and_output_are_the_bots_own(telegram: TelegramServer, tmp_path: Path) -> None:
    program = "import os, sys; print(os.environ['ADMIN_CHAT_ID'], os.environ['DATABASE_URL']); sys.exit('no')"
    bot = BotProcess(telegram, tmp_path, command=(sys.executable, "-c", program), ADMIN_CHAT_ID="7", PORT="8123")
    assert bot.health_url == "http://127.0.0.1:8123"
    with pytest.raises(AssertionError, match="ended with 1 before it served:\nno"):
        bot.start()
    assert bot.stdout == f"7 sqlite:///{tmp_path}/bot.sqlite3\n"
    assert bot.stderr == "no\n"


def test_a_bot_that_writes_its_token_is_found_out(telegram: TelegramServer, tmp_path: Path) -> None:
    program = "import os; print(os.environ['TELEGRAM_BOT_TOKEN'].replace(':', '%3A'))"
    bot = BotProcess(telegram, tmp_path, command=(sys.executable, "-c", program))
    bot.launch()
    bot.wait()
    with pytest.raises(AssertionError, match="the token stands in bot"):
        bot.show_no_secret()


def test_stopping_is_asked_for_and_waited_for(telegram: TelegramServer, tmp_path: Path) -> None:
    program = "import signal; signal.signal(signal.SIGTERM, lambda *_: exit(3)); print('ready'); signal.pause()"
    bot = BotProcess(telegram, tmp_path, command=(sys.executable, "-c", program))
    bot.launch()
    telegram.wait_for(lambda: bot.stdout == "ready\n")
    assert bot.terminate() == 3
    stubborn = BotProcess(telegram, tmp_path, command=(sys.executable, "-c", "import time; time.sleep(60)"))
    stubborn.launch()
    with pytest.raises(subprocess.TimeoutExpired):
        stubborn.wait(0.05)
    stubborn.kill()
