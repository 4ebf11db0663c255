"""The words that directories and questions are made of; they lie in `data/`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "data"


def read(name: str) -> str:
    """The text of a file."""
    return (_FOLDER / name).read_text(encoding="utf-8")


@cache
def table(name: str) -> dict[str, Any]:
    """The content of `data/NAME.toml`."""
    return tomllib.loads(read(f"{name}.toml"))


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """A row of the table: the words of a text, or the texts of a list."""
    row = table(name)[key]
    return tuple(row.split() if isinstance(row, str) else row)
