"""Faults of the data as values; the sentences for them are elsewhere."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error keeps the file from going live, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a file: line and column, both counted from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of the data: where, which (`code`), and what it is about, by name.

    Sorting by `place` gives the order of the file. The wording of every code is in `bot/desk/texts`,
    as the message `problem-CODE`.
    """

    place: Place
    code: str
    about: tuple[tuple[str, str | int], ...] = ()
    severity: Severity = field(default=Severity.ERROR)


def problem(place: Place, code: str, severity: Severity = Severity.ERROR, /, **about: str | int) -> Problem:
    """Return the Problem `code` at `place`, about the named values."""
    return Problem(place, code, tuple(about.items()), severity)


class DirectoryError(ValueError):
    """A data file that must not go live, with every problem found in it, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
