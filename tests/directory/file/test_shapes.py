"""Every key of the data file with every wrong shape of value: refused in words, at its line, and never with a crash."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from bot.desk.reply import Language
from bot.desk.texts import word
from bot.directory.file.read import read_directory
from bot.directory.problem import DirectoryError, Problem
from tests.directory.file.test_read import EVERYTHING, SMALL

WHOLE = yaml.load(EVERYTHING, yaml.BaseLoader)
SHAPES: dict[str, Any] = {
    "text": "wort",
    "texts": ["eins", "zwei"],
    "keys": {"eins": "zwei"},
    "no texts": [],
    "no keys": {},
    "lists": [["eins"]],
    "keys in a list": [{"eins": "zwei"}],
    "digits": "007",
}
ABSENT = object()
Path = tuple[str | int, ...]


def paths(value: Any, before: Path = ()) -> Iterator[Path]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield (*before, step)
        yield from paths(inner, (*before, step))


def with_value(path: Path, value: Any) -> bytes:
    """The whole file with another value at `path`, each key on a line of its own."""
    whole = copy.deepcopy(WHOLE)
    container = whole
    for step in path[:-1]:
        container = container[step]
    if value is ABSENT:
        del container[path[-1]]
    else:
        container[path[-1]] = value
    return json.dumps(whole, indent=1).encode()


def faults(content: bytes) -> tuple[Problem, ...]:
    try:
        read_directory(content)
    except DirectoryError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_value_of_a_wrong_shape_is_worded(shape: str) -> None:
    for path in paths(WHOLE):
        content = with_value(path, SHAPES[shape])
        lines = content.count(b"\n") + 1
        for problem in faults(content):
            assert 1 <= problem.place.line <= lines
            for language in Language:
                assert "[" not in word(problem, language).partition("; ")[0], path
                assert len(word(problem, language)) < 400, path


def test_an_empty_value_is_as_good_as_none() -> None:
    for path in paths(WHOLE):
        if isinstance(path[-1], str):
            absent, empty = ({found.code for found in faults(with_value(path, value))} for value in (ABSENT, ""))
            assert absent == empty, path


def test_every_fault_of_one_organisation_is_named_when_it_has_no_id() -> None:
    text = SMALL.replace("{id: haus, name", "{id: haus, name: Haus, parent: hof}\n  - {naem: x}\n  - {name")
    codes = [found.code for found in faults(text.encode())]
    assert codes == ["unknown-reference", "missing", "missing", "unknown-key-suggested", "missing"]


@pytest.mark.parametrize(("key", "value", "code"), [("emails", "a@", "email"), ("website", "x.de", "url")])
def test_a_short_value_is_wrong_rather_than_missing(key: str, value: str, code: str) -> None:
    given = [value] if key == "emails" else value
    assert [found.code for found in faults(with_value(("organisations", 1, key), given))] == [code]
