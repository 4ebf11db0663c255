"""New data reaches a running bot, and a bot without its database answers on."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import httpx

from bot.store.store import Store
from tests.channels.telegram.conftest import DIRECTORY
from tests.store.wire import Wire
from tests.telegram.bot_process import ROOT, BotProcess
from tests.telegram.server import TelegramServer


def sync(database: str, file: Path) -> None:
    settings = {"DATABASE_URL": database, "CONTACTS_FILE": str(file), "PATH": ""}
    subprocess.run([sys.executable, "-m", "bot", "sync"], cwd=ROOT, env=settings, check=True, capture_output=True)


def health(bot: BotProcess) -> str:
    return httpx.get(f"{bot.health_url}/readyz", trust_env=False).raise_for_status().text


def renamed(folder: Path) -> Path:
    file = folder / "later.yaml"
    file.write_text(DIRECTORY.read_text(encoding="utf-8").replace("Ada Adler", "Cora Kranich"), encoding="utf-8")
    return file


def test_a_sync_reaches_a_running_bot(telegram: TelegramServer, tmp_path: Path, database_url: str) -> None:
    with BotProcess(telegram, tmp_path, DATABASE_URL=database_url, CONTACTS_FILE=str(DIRECTORY)) as bot:
        assert "Ada Adler" in telegram.ask(7, "Ada Adler")["text"]
        sync(database_url, renamed(tmp_path))
        telegram.wait_for(lambda: "a new generation" in bot.stderr)
        assert "E-Mail" in telegram.ask(7, "Cora Kranich")["text"]


def test_without_a_database_the_file_answers_and_is_loaded_when_it_is_back(
    telegram: TelegramServer, tmp_path: Path, postgresql_url: str
) -> None:
    with Wire(postgresql_url) as wire:
        wire.silence()
        with BotProcess(telegram, tmp_path, DATABASE_URL=wire.url, CONTACTS_FILE=str(DIRECTORY)) as bot:
            assert "E-Mail" in telegram.ask(7, "Ada Adler")["text"]
            assert "the database does not answer" in telegram.ask(7, "/sprache en")["text"]
            wire.speak()
            store = Store(postgresql_url)
            telegram.wait_for(lambda: store.generation() is not None)
            telegram.ask(7, "/sprache en")
            assert store.settings(7) == {"language": "en"}
            store.close()
            assert bot.returncode is None


def test_without_the_folder_of_a_file_the_data_answers_and_is_loaded_when_it_is_there(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    folder = tmp_path / "mounted later"
    url = f"sqlite:///{folder / 'bot.sqlite3'}"
    with BotProcess(telegram, tmp_path, DATABASE_URL=url, CONTACTS_FILE=str(DIRECTORY)) as bot:
        assert "E-Mail" in telegram.ask(7, "Ada Adler")["text"]
        telegram.wait_for(lambda: health(bot) == "ready without database")
        assert "the database does not answer" in telegram.ask(7, "/sprache en")["text"]
        folder.mkdir()
        telegram.wait_for(lambda: "does not answer" not in telegram.ask(7, "/sprache en")["text"])
        telegram.wait_for(lambda: health(bot) == "ready")
        store = Store(url)
        assert store.generation() == 1
        store.close()


def test_a_locked_file_holds_no_answer_up_and_takes_settings_again_when_it_is_free(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    with BotProcess(telegram, tmp_path, CONTACTS_FILE=str(DIRECTORY)):
        telegram.ask(7, "Ada Adler")
        lock = sqlite3.connect(tmp_path / "bot.sqlite3")
        lock.execute("BEGIN IMMEDIATE")
        for asker in range(10, 15):
            assert "E-Mail" in telegram.ask(asker, "Ada Adler")["text"]
        assert "Datenbank antwortet nicht" in telegram.ask(7, "/sprache de")["text"]
        lock.rollback()
        lock.close()
        telegram.wait_for(lambda: "antwortet nicht" not in telegram.ask(7, "/sprache de")["text"])
