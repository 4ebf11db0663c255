"""Entries to be, and what an editor should know about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.directory.problem import Place, Problem, Severity, problem

ListName = Literal["organisations", "contacts", "news"]
Value = str | date | Sequence[str | Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be: its values by key, in the order of the file, and the keys whose value the text leaves open."""

    kind: ListName
    values: Mapping[str, Value | None]
    unsure: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        """The id that is proposed for it."""
        return str(self.values["id"])

    def given(self) -> dict[str, Value]:
        """Return the values that there are."""
        return {key: value for key, value in self.values.items() if value}


def remark(code: str, place: Place, /, **about: str | int) -> Problem:
    """Return what an editor should know about a draft; `place` is that of the entry it speaks of."""
    return problem(place, code, Severity.WARNING, **about)
