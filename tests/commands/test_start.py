"""What a command imports: starts are quick, and trying out needs neither Telegram nor database."""

import subprocess
import sys

import pytest

from bot import __version__
from tests.commands.front_door import ROOT, FrontDoor

TELEGRAM = {"telegram", "aiohttp", "httpx", "starlette", "uvicorn"}
DATABASE = {"sqlalchemy", "alembic", "psycopg"}


def imported(*arguments: str) -> set[str]:
    """The top-level packages that a command imports."""
    script = (
        "import sys; from bot.commands.app import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('\\0', *{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.rpartition("\0")[2].split())


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("schema",)])
def test_what_reads_no_data_imports_neither_telegram_nor_database_nor_numpy(arguments: tuple[str, ...]) -> None:
    assert not imported(*arguments) & (TELEGRAM | DATABASE | {"numpy"})


@pytest.mark.parametrize("arguments", [("ask", "bussmann"), ("check",), ("chat",)])
def test_what_answers_from_the_file_imports_neither_telegram_nor_database(arguments: tuple[str, ...]) -> None:
    assert not imported(*arguments) & (TELEGRAM | DATABASE)


def test_the_version_is_printed_and_is_the_newest_of_the_changes(sqlite_url: str) -> None:
    assert FrontDoor(sqlite_url)("--version").out == f"{__version__}\n"
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert changes.split("\n## ")[1].startswith(__version__)
