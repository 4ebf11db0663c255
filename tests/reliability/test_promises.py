"""The short form of the cases of `make torture` that count something: nothing lost, nothing done twice."""

from pathlib import Path

import pytest

from tests.reliability import conversation, failures, kills, outages, points, together
from tests.reliability.figure import Case

SHORT: dict[Case, float] = {
    kills.kills_polling: 0.03,
    kills.kills_webhook: 0.03,
    kills.kills_stopping: 0.03,
    points.kills_at_points: 0.03,
    together.poison: 0.1,
    together.overlap: 0.03,
    together.three_copies: 0.1,
    together.swaps: 0.004,
    outages.database_away: 0.03,
    failures.failures: 0.03,
    conversation.telegram_fails_at_n: 0.01,
    conversation.database_fails_at_n: 0.01,
    conversation.database_falls_silent_at_n: 0.01,
}
"""How much of each case a test can wait for; how long anything takes is measured by `make torture`."""


@pytest.mark.parametrize("case", SHORT, ids=lambda case: case.__name__)
def test_what_was_promised_is_kept(case: Case, tmp_path: Path) -> None:
    figures = [figure for figure in case(tmp_path, SHORT[case]) if not figure.is_time]
    assert figures
    assert [figure.row for figure in figures if not figure.is_kept] == []
