"""The sentences of askers, half of them for tuning and half for the test."""

import random

from benchmarks.finding.data import words


def sentences(row: str, split: str) -> tuple[str, ...]:
    """The sentences of one kind (a key of `data/sentences.toml`) that belong to the split, `tuning` or `test`."""
    return words("sentences", row)[0 if split == "tuning" else 1 :: 2]


def sentence(rng: random.Random, row: str, split: str) -> str:
    """One of them."""
    return rng.choice(sentences(row, split))
