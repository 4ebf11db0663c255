"""The product as an engine: the whole desk, and finding alone."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.finding.engine import Outcome
from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language
from bot.directory.file.read import read_directory, read_file
from bot.directory.model import Directory
from bot.search.finder import Finder
from bot.search.result import Result
from bot.store.store import Store

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=ZoneInfo("Europe/Berlin"))  # a Wednesday, offices open
_DATABASE = "directory.sqlite"


def read(folder: Path) -> Directory:
    """The directory of the folder's data file."""
    return read_directory(read_file(folder / "directory.yaml"))


def keep(folder: Path) -> None:
    """Put the folder's directory into a database beside it."""
    store = Store(f"sqlite:///{folder / _DATABASE}")
    store.sync(read(folder), "benchmark", NOW)
    store.close()


def load(folder: Path) -> Directory:
    """The directory as a restarted bot gets it: from the database."""
    store = Store(f"sqlite:///{folder / _DATABASE}")
    loaded = store.load()
    store.close()
    if loaded is None:
        raise FileNotFoundError(folder / _DATABASE)
    return loaded[0]


class WholeDesk:
    """`Desk.answer`: finding, judging, ladders, the finished card."""

    def __init__(self, directory: Directory) -> None:
        self._desk = Desk(directory)

    def find(self, question: str, language: str) -> Outcome:
        """The reply's result."""
        return _outcome(self._desk.answer(question, Asker(None, Language(language)), NOW)[0].result)


class FindingAlone:
    """Question to result: no card is written."""

    def __init__(self, directory: Directory) -> None:
        self._finder = Finder(directory)

    def find(self, question: str, _language: str) -> Outcome:
        """The verdict."""
        return _outcome(self._finder.ask(question, NOW))


def _outcome(result: Result | None) -> Outcome:
    if result is None:
        return Outcome("nothing", ())
    ids = tuple(match.entry.id for match in result.matches)
    return Outcome(result.verdict.value, ids, result.matches[0].score if result.matches else 0.0)
