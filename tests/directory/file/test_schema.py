"""The JSON Schema of the data file, tried with a real validator."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bot.directory.file.read import read_directory
from bot.directory.file.schema import schema
from bot.directory.problem import DirectoryError
from tests.directory.file.test_read import BROKEN, EVERYTHING, SMALL

ROOT = Path(__file__).parents[3]
VALIDATOR = jsonschema.Draft202012Validator(schema())

BEYOND_A_SCHEMA = {
    # rules between entries, calendars, numbering plans and addresses are the reader's
    *(
        "unknown-reference",
        "unknown-reference-suggested",
        "reference-kind",
        "duplicate-id",
        "reserved-id",
        "own-deputy",
    ),
    *("parent-loop", "away-order", "phone-no-area-code", "phone-impossible", "phone-characters", "hours-spelling"),
    *("hours-no-day", "hours-backwards", "hours-twice", "unsure"),
    *("hours-school", "email", "url", "date-calendar"),
}


class AsTyped(yaml.SafeLoader):
    """Reads numbers and truth values as YAML 1.2 does, dates as text: like the programs that editors use."""


AsTyped.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def admitted(text: str) -> bool:
    return VALIDATOR.is_valid(yaml.load(text, AsTyped))


def test_it_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_shipped_schema_is_current() -> None:
    shipped = json.loads((ROOT / "data" / "contacts.schema.json").read_text(encoding="utf-8"))
    assert shipped == schema()


@pytest.mark.parametrize("text", [SMALL, EVERYTHING, (ROOT / "data" / "contacts.yaml").read_text(encoding="utf-8")])
def test_it_admits_what_our_reader_admits(text: str) -> None:
    read_directory(text.encode())
    assert admitted(text)


@pytest.mark.parametrize("value", ["01067", "12", "NO", "1e3", "3.5", "true", "0x1F"])
def test_it_admits_an_unquoted_value_where_a_text_is_meant(value: str) -> None:
    text = SMALL.replace("Beispiele}", f"Beispiele, place: {value}}}").replace("[030 23125000]", "[03023125000]")
    read_directory(text.encode())
    assert admitted(text)


def test_it_admits_empty_values_for_absent_ones() -> None:
    text = SMALL.replace("[030 23125000]", "[030 23125000, ''], name: , topics: ").replace(
        "contacts:", "contacts:\n  -"
    )
    read_directory((text + "news:\nsettings:\n").encode())
    assert admitted(text + "news:\nsettings:\n")


@pytest.mark.parametrize(("right", "wrong", "code", "_"), BROKEN)
def test_it_refuses_what_a_schema_can_know(right: str, wrong: str, code: str, _: str) -> None:
    text = SMALL.replace(right, wrong, 1)
    with pytest.raises(DirectoryError):
        read_directory(text.encode())
    assert admitted(text) == (code in BEYOND_A_SCHEMA)


def test_every_key_is_explained_and_has_an_example_that_it_admits() -> None:
    def keys(part: Any) -> list[tuple[str, Any]]:
        own = list(part.get("properties", {}).items())
        return own + [found for definition in part.get("$defs", {}).values() for found in keys(definition)]

    explained = keys(schema())
    assert len(explained) > 50
    assert all(found.get("description") for _, found in explained)
    for key, found in explained:
        within = VALIDATOR.evolve(schema={**found, "$defs": schema()["$defs"]})
        assert [key for example in found["examples"] if not within.is_valid(example)] == []
