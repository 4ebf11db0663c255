"""contacts.yaml -> Directory, or every Problem with its place."""

import errno
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.directory.file.fields import PATTERN_CODES
from bot.directory.file.phones import LongPhone
from bot.directory.file.references import check_references, closest
from bot.directory.file.tree import MAX_BYTES, Node, read_yaml
from bot.directory.fold import fold
from bot.directory.model import (
    Absence,
    Accessibility,
    Contact,
    Directory,
    Expectation,
    Imprint,
    NewsItem,
    Organisation,
    Privacy,
    Settings,
)
from bot.directory.problem import DirectoryError, Place, Problem, problem

_MAPPINGS: Mapping[str, type] = {
    "": Directory,
    "organisations": Organisation,
    "contacts": Contact,
    "news": NewsItem,
    "phones": LongPhone,
    "away": Absence,
    "settings": Settings,
    "imprint": Imprint,
    "privacy": Privacy,
    "accessibility": Accessibility,
    "expectations": Expectation,
}

_CODES = {
    "missing": "missing",
    "string_too_short": "missing",
    "too_short": "missing",
    "string_type": "expected-text",
    "date_type": "expected-text",
    "datetime_type": "expected-text",
    "int_type": "expected-text",
    "bool_type": "expected-text",
    "tuple_type": "expected-list",
    "dataclass_type": "expected-keys",
    "enum": "not-one-of",
    "literal_error": "not-one-of",
    "int_parsing": "expected-number",
    "int_parsing_size": "expected-number",
    "greater_than_equal": "expected-number",
    "less_than_equal": "expected-number",
    "string_too_long": "too-long",
}


_UNREADABLE = {errno.ENOENT: "file-missing", errno.EISDIR: "file-folder", errno.EACCES: "file-forbidden"}


@cache
def adapter() -> TypeAdapter[Directory]:
    """The model's own validator; the JSON Schema of the data file comes from it as well."""
    return TypeAdapter(Directory)


def read_file(path: Path) -> bytes:
    """Return the bytes of a data file; raises DirectoryError where it is absent, unreadable or over 64 MB."""
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > MAX_BYTES:
                raise DirectoryError((problem(Place(), "file-too-large", limit=MAX_BYTES // 1024 // 1024),))
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise DirectoryError((unreadable(error),)) from None


def unreadable(error: OSError) -> Problem:
    """Return the problem of a file that the system does not open."""
    code = _UNREADABLE.get(error.errno or 0)
    return problem(Place(), code) if code else problem(Place(), "file-unreadable", reason=error.strerror or "?")


def read_directory(content: bytes, *, drafted: bool = False) -> Directory:
    """Return the Directory that a data file describes; `drafted` lets pass what a draft left to be looked at.

    Raises DirectoryError with every problem of the file at once, in its order.
    """
    return read_with_tree(content, drafted=drafted)[0]


def read_with_tree(content: bytes, *, drafted: bool = False) -> tuple[Directory, Node]:
    """Return the Directory together with the tree it was read from, for those who point at places in the file."""
    root, problems = read_yaml(content)
    if not isinstance(root.value, dict):
        raise DirectoryError((*problems, problem(root.place, "expected-keys", first=_keys("")[0])))
    directory, found = read_values(root)
    problems += found
    problems += check_references(root)
    problems += [] if drafted else _unsure(content.decode("utf-8-sig"))
    if problems or directory is None:
        raise DirectoryError(tuple(sorted(set(problems), key=lambda p: (p.place, p.code))))
    return directory, root


def read_values(root: Node) -> tuple[Directory | None, list[Problem]]:
    """Return the Directory of a tree, else None, and what is wrong with its values; what they refer to is not asked."""
    try:
        return adapter().validate_python(root.plain()), []
    except ValidationError as error:
        return None, [_worded(root, found) for found in error.errors(include_url=False) if not _refers(found)]


_UNSURE = re.compile(r"^[^#\n]*\S[ \t]+(#[ \t]*(?:unsicher|unsure)\b.*)$", re.MULTILINE | re.IGNORECASE)
"""A remark by which a draft says that a value has to be looked at; alone in its line it is about no value."""


def _unsure(text: str) -> list[Problem]:
    """Return the values that still have a remark saying that nobody looked at them."""
    found = []
    for remark in _UNSURE.finditer(text):
        start = text.rfind("\n", 0, remark.start(1)) + 1
        found.append(problem(Place(text.count("\n", 0, start) + 1, remark.start(1) - start + 1), "unsure"))
    return found


def _refers(error: Mapping[str, Any]) -> bool:
    """Return whether a text that is no id stands where one is referred to: that it refers to nothing is said anyway."""
    mismatched = PATTERN_CODES.get((error.get("ctx") or {}).get("pattern", "")) == "id"
    return mismatched and _named(error["loc"]) != "id"


def _worded(root: Node, error: Mapping[str, Any]) -> Problem:
    """Return pydantic's finding as a Problem of ours."""
    path: tuple[int | str, ...] = error["loc"]
    if error["type"] == "unexpected_keyword_argument":
        return _unknown_key(root, path)
    code = _code(error, path)
    node, context = root.at(path), error.get("ctx") or {}
    place = node.place
    if "column" in context and node.inset is not None:
        place = Place(place.line, place.column + node.inset + context["column"] - 1)
    if code == "string_pattern_mismatch":
        code, value = PATTERN_CODES[context["pattern"]], str(error["input"])
        proposal = {"proposal": _as_id(value)} if code == "id" else {}
        return problem(place, code, value=_short(value), **proposal)
    return problem(place, code, **_about(code, path, error["input"], context))


def _code(error: Mapping[str, Any], path: tuple[int | str, ...]) -> str:
    code = _CODES.get(error["type"], error["type"])
    if error["input"] is None:
        return "missing"
    if code == "expected-list" and (len(path) == 1 or path[-1] == "away") and _named(path) in _MAPPINGS:
        return "expected-entries"
    return "expected-text" if code == "not-one-of" and isinstance(error["input"], list | dict) else code


def _about(code: str, path: tuple[int | str, ...], given: object, context: Mapping[str, Any]) -> dict[str, str | int]:
    match code:
        case "missing":
            return {"key": str(path[-1]) if isinstance(path[-1], str) and path[-1] not in _TAGS else _named(path)}
        case "not-one-of":
            return {"value": _short(given), "allowed": context["expected"].replace("'", "").replace(" or ", ", ")}
        case "too-long":
            return {"length": len(str(given)), "limit": context["max_length"]}
        case "expected-entries":
            return {"key": str(path[-1]), "first": _keys(_named(path))[0]}
        case "expected-keys":
            return {"first": _keys(_named(path))[0]}
        case "expected-text" | "expected-list" | "expected-number":
            return {"key": _named(path)}
        case _:
            return {name: _short(value) for name, value in context.items()}


def _unknown_key(root: Node, path: tuple[int | str, ...]) -> Problem:
    key, parent = str(path[-1]), root.at(path[:-1])
    place = parent.keys.get(key, parent.place)
    here = _keys(_named(path[:-1]))
    if suggestion := closest(key, here, _ALMOST):
        return problem(place, "unknown-key-suggested", key=key, suggestion=suggestion)
    if key in _keys(""):
        return problem(place, "unknown-key-top", key=key)
    if elsewhere := [name for name in _MAPPINGS if key in _keys(name)]:
        return problem(place, "unknown-key-elsewhere", key=key, where=", ".join(elsewhere))
    if suggestion := closest(key, here):
        return problem(place, "unknown-key-suggested", key=_short(key), suggestion=suggestion)
    return problem(place, "unknown-key", key=_short(key), allowed=", ".join(here))


def _named(path: tuple[int | str, ...]) -> str:
    """Return the innermost key of the file on `path`; tags of alternatives are no keys."""
    return next((step for step in reversed(path) if isinstance(step, str) and step not in _TAGS), "")


_LONGEST_ID = 40
_ALMOST = 0.85  # of the letters the same: a slip, even where the word as it stands is a key of another mapping
_TAGS = ("short", "long", "one", "several")


@cache
def _keys(mapping: str) -> tuple[str, ...]:
    return tuple(TypeAdapter(_MAPPINGS.get(mapping, Directory)).json_schema()["properties"])


def _as_id(text: str) -> str:
    """Return an id that says what `text` does, as far as there are letters for it."""
    words = re.sub(r"[^a-z0-9]+", " ", fold(text[:_LONGEST_ID])).split()
    return "-".join(words)[:_LONGEST_ID].strip("-") or "presse"


def _short(value: object) -> str | int:
    if isinstance(value, int):
        return value
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"
