"""The weights and thresholds of finding, read from `grades.toml`, which says what each of them means."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Grades(NamedTuple):
    """The table, section by section."""

    how: dict[str, float]
    field: dict[str, float]
    relation: dict[str, float]
    doubt: dict[str, float]
    verdict: dict[str, float]


@cache
def grades() -> Grades:
    """Return the table, read on first use."""
    return Grades(**tomllib.loads(Path(__file__).with_name("grades.toml").read_text(encoding="utf-8")))
