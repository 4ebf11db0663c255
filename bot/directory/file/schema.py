"""The JSON Schema of the data file, made from the model; editors complete and explain with it."""

from typing import Any

from bot.directory.file.read import adapter
from bot.directory.file.schema_texts import DESCRIPTIONS

_SCALARS = ["string", "number", "boolean"]  # an unquoted 01067 or NO is text to us, but not to an editor's YAML reader

_ABSENT = {"enum": ["", None]}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the data file.

    It admits what our reader admits: unquoted numbers and truth values where a text is meant, and empty values for
    absent ones.
    """
    made = adapter().json_schema(by_alias=True)
    definitions: dict[str, Any] = made.pop("$defs")
    for name, definition in (*definitions.items(), ("Directory", made)):
        if "properties" in definition:
            _describe(name, definition)
    definitions["Contact"]["anyOf"] = [{"required": ["phones"]}, {"required": ["emails"]}]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_admitting(made),
        "$defs": {name: _admitting(definition) for name, definition in definitions.items()},
    }


def _describe(name: str, definition: dict[str, Any]) -> None:
    required = definition.get("required", ())
    for key, found in definition["properties"].items():
        described = DESCRIPTIONS[name, key]
        found.pop("default", None)
        found["description"] = described.text
        found["examples"] = [described.example]
        if key not in required:
            shown = {"description": described.text, "examples": [described.example]}
            definition["properties"][key] = {"anyOf": [found, _ABSENT], **shown}


def _admitting(part: Any) -> Any:
    """Return `part` of a schema with every text opened to the other scalars, every list to empty items."""
    if isinstance(part, list):
        return [_admitting(item) for item in part]
    if not isinstance(part, dict):
        return part
    part = {key: value for key, value in part.items() if key != "title" or not isinstance(value, str)}
    opened = {key: value if key == "examples" else _admitting(value) for key, value in part.items()}
    if "items" in opened:
        opened["items"] = {"anyOf": [opened["items"], _ABSENT]}
    if opened.get("type") in ("string", "integer"):
        opened["type"] = _SCALARS
    if "const" in opened:  # the version
        only = opened.pop("const")
        opened["enum"] = [only, int(only)]
    return opened
