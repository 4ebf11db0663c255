"""Figures for Prometheus: what was answered and how fast, how old the data is, and nothing of anybody."""

import re
from pathlib import Path

import httpx

from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess, free_port
from tests.telegram.fixtures import telegram
from tests.telegram.server import TelegramServer

__all__ = ["telegram"]


def figures(port: int) -> dict[str, float]:
    text = httpx.get(f"http://127.0.0.1:{port}/metrics", trust_env=False).raise_for_status().text
    return {name: float(value) for name, value in re.findall(r"^([^#\n].*) (\S+)$", text, re.M)}


def test_the_figures_count_answers_by_verdict_and_name_nobody(telegram: TelegramServer, tmp_path: Path) -> None:
    port = free_port()
    with BotProcess(telegram, tmp_path, CONTACTS_FILE=str(DIRECTORY), METRICS_PORT=str(port)):
        for question in ("Ada Adler", "Kanarienvogel", "/start"):
            telegram.ask(7, question, first_name="Kanarie")
        shown = figures(port)
    for verdict in ("answer", "nothing", "none"):
        assert shown[f'press_directory_answers_total{{channel="telegram",verdict="{verdict}"}}'] == 1
    assert shown['press_directory_answer_seconds_count{channel="telegram"}'] == 3
    assert shown["press_directory_generation"] == 1
    assert 0 <= shown["press_directory_data_age_seconds"] < 60
    assert 0 <= shown["press_directory_telegram_silence_seconds"] < 60
    labels = {label for name in shown for label in re.findall(r'(\w+)="', name)}
    assert labels == {"channel", "verdict", "le"}
    assert "Kanarie" not in str(shown)


def test_a_port_that_is_taken_is_named_before_anything_is_served(telegram: TelegramServer, tmp_path: Path) -> None:
    taken = telegram.url.rpartition(":")[2]
    bot = BotProcess(telegram, tmp_path, CONTACTS_FILE=str(DIRECTORY), METRICS_PORT=taken, LANG="en_GB")
    try:
        bot.launch()
        assert bot.wait(20) == 1
    finally:
        bot.kill()
    assert f"error: Port {taken} for the metrics is in use; choose another with METRICS_PORT" in bot.stderr
