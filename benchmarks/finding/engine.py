"""What is measured: anything that answers a question about a directory."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an engine says: its `verdict` (answer, choice, nothing) and the `ids` that stand behind it, best first.

    `score` is the best one's, on the engine's own scale; engines that judge for themselves need none.
    """

    verdict: str
    ids: tuple[str, ...]
    score: float = 0.0


class Engine(Protocol):
    """An engine, ready to be asked."""

    def find(self, question: str, language: str) -> Outcome:
        """What it says to the question."""
