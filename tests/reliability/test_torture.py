"""The short form of every case of `make torture`."""

from pathlib import Path

import pytest

from benchmarks.torture.__main__ import CASES

SHORT = {
    "kills_polling": 0.03,
    "kills_webhook": 0.03,
    "kills_stopping": 0.03,
    "kills_at_points": 0.03,
    "poison": 0.1,
    "overlap": 0.05,
    "three_copies": 0.1,
    "swaps": 0.004,
    "database_away": 0.03,
    "telegram_fails_at_n": 0.01,
    "failures": 0.05,
    "database_fails_at_n": 0.01,
    "database_falls_silent_at_n": 0.01,
    "hostile_questions": 0.1,
    "long_questions": 0.03,
}
"""How much of each case a test can wait for; stops, large posts and half requests have tests of their own."""


@pytest.mark.parametrize("name", SHORT)
def test_what_was_promised_is_kept(name: str, tmp_path: Path) -> None:
    figures = CASES[name](tmp_path, SHORT[name])
    assert figures
    assert [figure.row for figure in figures if not figure.is_kept] == []
