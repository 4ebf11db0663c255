"""New data reaches a running bot, and a bot without its database answers on."""

import subprocess
import sys
import time
from pathlib import Path

from bot.store.store import Store
from tests.channels.telegram.conftest import DIRECTORY
from tests.store.wire import Wire
from tests.telegram.bot_process import ROOT, BotProcess
from tests.telegram.server import TelegramServer


def sync(database: str, file: Path) -> None:
    settings = {"DATABASE_URL": database, "CONTACTS_FILE": str(file), "PATH": ""}
    subprocess.run([sys.executable, "-m", "bot", "sync"], cwd=ROOT, env=settings, check=True, capture_output=True)


def renamed(folder: Path) -> Path:
    file = folder / "later.yaml"
    file.write_text(DIRECTORY.read_text(encoding="utf-8").replace("Ada Adler", "Cora Kranich"), encoding="utf-8")
    return file


def test_a_sync_reaches_a_running_bot_within_five_seconds(telegram: TelegramServer, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'bot.sqlite3'}"
    with BotProcess(telegram, tmp_path, DATABASE_URL=database, CONTACTS_FILE=str(DIRECTORY)):
        assert "Ada Adler" in telegram.ask(7, "Ada Adler")["text"]
        sync(database, renamed(tmp_path))
        synced = time.monotonic()
        while "E-Mail" not in telegram.ask(7, "Cora Kranich")["text"]:
            assert time.monotonic() - synced < 5
            time.sleep(0.4)


def test_without_a_database_the_file_answers_and_is_loaded_when_it_is_back(
    telegram: TelegramServer, tmp_path: Path, postgresql_url: str
) -> None:
    with Wire(postgresql_url) as wire:
        wire.silence()
        with BotProcess(telegram, tmp_path, DATABASE_URL=wire.url, CONTACTS_FILE=str(DIRECTORY)) as bot:
            assert "E-Mail" in telegram.ask(7, "Ada Adler", 10)["text"]
            assert "the database does not answer" in telegram.ask(7, "/sprache en", 10)["text"]
            wire.speak()
            back = time.monotonic()
            store = Store(postgresql_url)
            while store.generation() is None:
                assert time.monotonic() - back < 10
                time.sleep(0.1)
            telegram.ask(7, "/sprache en")
            assert store.settings(7) == {"language": "en"}
            store.close()
            assert bot.returncode is None
