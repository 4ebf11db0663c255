"""Each line of the question files, asked of the desk."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language
from bot.directory.file.read import read_directory, read_file
from bot.search.result import Verdict

TESTS = Path(__file__).parent.parent
RUHR, RELEASE = TESTS / "ruhr.yaml", TESTS.parent / "data" / "contacts.yaml"


@dataclass(frozen=True)
class Expected:
    """One question, and what must come back."""

    question: str
    language: Language
    minute: datetime
    verdicts: tuple[Verdict, ...]
    first: tuple[str, ...]
    holds: tuple[str, ...]
    without: tuple[str, ...]


def expectations(file: Path) -> list[Any]:
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    asked = []
    for group in content["questions"]:
        for question in group["ask"]:
            expected = Expected(
                question=str(question),
                language=Language(group.get("language", "de")),
                minute=minute(group.get("at", content["clock"])),
                verdicts=tuple(Verdict(verdict) for verdict in several(group["verdict"])),
                first=several(group.get("first", ())),
                holds=several(group.get("holds", ())),
                without=several(group.get("without", ())),
            )
            asked.append(pytest.param(expected, id=expected.question))
    return asked


def several(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def minute(written: str) -> datetime:
    return datetime.strptime(written, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo("Europe/Berlin"))


@cache
def desk(file: Path) -> Desk:
    return Desk(read_directory(read_file(file)))


def check(file: Path, expected: Expected) -> None:
    reply, _ = desk(file).answer(expected.question, Asker(None, expected.language), expected.minute)
    assert reply.result is not None
    found = [match.entry.id for match in reply.result.matches]
    assert reply.result.verdict in expected.verdicts, found
    if reply.result.verdict is Verdict.NOTHING:
        assert found == []
    elif expected.first:
        assert found[0] in expected.first
    if reply.result.verdict is Verdict.CHOICE:
        assert set(expected.holds) <= set(found)
        assert len(found) <= 5
    assert not set(expected.without) & set(found)


@pytest.mark.parametrize("expected", expectations(TESTS / "questions.yaml"))
def test_the_ruhr_is_answered_as_written(expected: Expected) -> None:
    check(RUHR, expected)


@pytest.mark.parametrize("expected", expectations(TESTS / "real_questions.yaml"))
def test_the_release_is_answered_as_written(expected: Expected) -> None:
    check(RELEASE, expected)
