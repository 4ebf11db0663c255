"""Hostile and broken files: refused, with a line and a sentence; what was live stays so."""

import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands.accept import load_into
from bot.desk.reply import Language
from bot.desk.texts import word
from bot.directory.problem import DirectoryError, Problem, Severity
from bot.store.store import Store
from tests.editing.hostile import CONTACT, CONTACTS, FILES

NOW = datetime(2026, 11, 27, 17, 40, tzinfo=UTC)
GOOD = (CONTACTS + CONTACT).encode()
BYTES = 50_000_000


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path: Path = tmp_path_factory.mktemp("database") / "directory.sqlite3"
    kept = Store(f"sqlite:///{path}")
    load_into(kept, GOOD + b"expectations: [{ask: Haus, answer: a}]\n", NOW)  # loads all that start-up loads
    return kept


def refused(store: Store, content: bytes) -> tuple[Problem, ...]:
    with pytest.raises(DirectoryError) as error:
        load_into(store, content, NOW)
    return error.value.problems


def test_there_are_fifty() -> None:
    assert len(FILES) >= 50


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_or_broken_file_is_refused_and_changes_nothing(store: Store, name: str) -> None:
    given = FILES[name]
    content = given if isinstance(given, bytes) else given.encode()
    before = store.load()
    problems = refused(store, content)
    lines = content.count(b"\n") + content.count(b"\r") + 2  # what is missing at the end is missed on the next line
    for problem in problems[:20]:
        assert problem.severity is Severity.ERROR
        assert 1 <= problem.place.line <= lines
        for language in Language:
            said = word(problem, language)
            assert "Traceback" not in said
            assert "\n" not in said
            assert 20 < len(said) < 1000
    assert store.load() == before
    tracemalloc.start()
    refused(store, content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < BYTES
