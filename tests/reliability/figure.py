"""What was measured, beside what was promised."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value with its bound; `at_least` where more is better."""

    what: str
    value: float
    bound: float
    unit: str = ""
    at_least: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether the value is within its bound."""
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    @property
    def is_time(self) -> bool:
        """Whether the value depends on what else the machine does."""
        return self.unit in (" s", " ms")

    @property
    def row(self) -> str:
        """The figure as a row of a Markdown table."""
        sign, verdict = "≥" if self.at_least else "≤", "yes" if self.is_kept else "**no**"
        return f"| {self.what} | {self.value:g}{self.unit} | {sign} {self.bound:g}{self.unit} | {verdict} |"


class Case(Protocol):
    """A case: `scale` is 1 for the long form and less for a short one, `folder` an empty one of its own."""

    __name__: str

    def __call__(self, folder: Path, scale: float) -> list[Figure]:
        """Measure."""
