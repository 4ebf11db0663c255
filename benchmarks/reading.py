"""Measure what an editor and an asker wait for: a whole check of a data file, and an answer from it.

`python -m benchmarks.reading` does so for 40 and for 10,000 contacts; `--sizes 400 1000` for others.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from benchmarks.finding.generator import generate, items_for, write
from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language
from bot.directory.file.read import read_directory
from bot.directory.model import Directory

SIZES = (40, 10_000)
SEED = 7
QUESTIONS = 300
NOW = datetime(2026, 11, 27, 17, 40, tzinfo=UTC)
_UNITS_PER_MB = 1_000_000 if sys.platform == "darwin" else 1_000  # of ru_maxrss: bytes there, kilobytes elsewhere


@dataclass(frozen=True, slots=True)
class Measured:
    """One size: seconds and MB of `check` in a process of its own, milliseconds of an answer."""

    contacts: int
    items: int
    megabytes: float
    check: float
    peak: float
    median: float
    slowest: float


def measure(contacts: int) -> Measured:
    """Generate a directory of so many contacts, check it, and ask the desk about it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "contacts.yaml"
        write(generate(contacts, SEED).directory, file)
        seconds, peak = _check(file)
        directory = read_directory(file.read_bytes())
        size = file.stat().st_size / 1_000_000
    answers = sorted(_answers(directory))
    slowest = answers[int(len(answers) * 0.99) - 1]
    return Measured(contacts, items_for(contacts), size, seconds, peak, statistics.median(answers), slowest)


def _check(file: Path) -> tuple[float, float]:
    """Return seconds and peak MB of `python -m bot check`."""
    started = time.perf_counter()
    checking = subprocess.Popen(
        [sys.executable, "-m", "bot", "check", str(file)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(checking.pid, 0)
    checking.returncode = os.waitstatus_to_exitcode(status)
    if checking.returncode != 0:
        raise SystemExit(f"check refuses {file}")
    return time.perf_counter() - started, used.ru_maxrss / _UNITS_PER_MB


def _answers(directory: Directory) -> Iterator[float]:
    """Yield the milliseconds of every answer, the whole card made."""
    desk = Desk(directory)
    for question in _questions(directory):
        started = time.perf_counter()
        desk.answer(question, Asker(None, Language.DE), NOW)
        yield (time.perf_counter() - started) * 1000


def _questions(directory: Directory) -> Iterator[str]:
    """Yield questions of every kind: by person, department and house, headline, number."""
    offices = {organisation.id: organisation.name for organisation in directory.organisations}
    step = max(1, len(directory.contacts) // (QUESTIONS // 4))
    for contact in islice(directory.contacts, 0, None, step):
        yield contact.name or offices[contact.organisation]
        yield f"{contact.department or 'Pressestelle'} {offices[contact.organisation]}"
        if contact.phones:
            yield contact.phones[0].printed
    for item in islice(directory.news, 0, None, max(1, len(directory.news) // (QUESTIONS // 4))):
        yield item.title


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="contacts of the directories")
    sizes = parser.parse_args().sizes
    print("| contacts | items | file MB | check s | peak MB | answer ms, median | 99 % within ms |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in sizes:
        row = measure(size)
        print(
            f"| {row.contacts:,} | {row.items:,} | {row.megabytes:.1f} | {row.check:.1f} | {row.peak:.0f} "
            f"| {row.median:.1f} | {row.slowest:.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
