"""`python -m benchmarks.torture [CASE ...] [--scale 0.1]`: run the cases and print their figures as a table."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.torture import load, page_load, strangers
from tests.reliability import conversation, failures, kills, outages, points, together
from tests.reliability.figure import Case

CASES: dict[str, Case] = {
    case.__name__: case
    for case in (
        kills.kills_polling,
        kills.kills_webhook,
        kills.kills_stopping,
        points.kills_at_points,
        points.kills_in_sync,
        kills.stops,
        together.poison,
        together.overlap,
        together.three_copies,
        together.swaps,
        outages.database_away,
        failures.failures,
        failures.refusals,
        conversation.telegram_fails_at_n,
        conversation.database_fails_at_n,
        conversation.database_falls_silent_at_n,
        strangers.large_posts,
        strangers.half_open,
        strangers.hostile_questions,
        strangers.long_questions,
        load.throughput,
        load.steady,
        page_load.page_load,
    )
}


def main() -> int:
    """Run the cases that are named, or all; return 1 if a bound was not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"of {', '.join(CASES)}")
    parser.add_argument("--scale", type=float, default=1.0, help="1 is the long form")
    chosen = parser.parse_args()
    are_kept = True
    print("| what | measured | promised | kept |\n| --- | --- | --- | --- |")
    for name in chosen.cases or CASES:
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            for figure in CASES[name](Path(folder), chosen.scale):
                print(figure.row, flush=True)
                are_kept &= figure.is_kept
        print(f"{name}: {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
    return 0 if are_kept else 1


if __name__ == "__main__":
    sys.exit(main())
