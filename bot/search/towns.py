"""The towns of Germany, whether the directory knows them or not: who writes the name of one means no other."""

from functools import cache
from pathlib import Path


def is_town(term: str) -> bool:
    """Return whether a term is the name of a German town that has an area code of its own."""
    return term in _towns()


@cache
def _towns() -> frozenset[str]:
    """The terms of `towns.txt`, which lists what the area codes of the Bundesnetzagentur are called."""
    return frozenset(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split())
