"""Measure what must be fast whatever is thrown at it, beside its bound: `python -m benchmarks.bounds`.

The tests of the same texts say what comes of them; how long that takes depends on what else the machine does, so it is
measured here. CPU time of this process, the best of five.
"""

import gc
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.directory.file.phones import Phone, Use
from bot.directory.file.read import read_with_tree
from bot.directory.hours.opening import opening
from bot.directory.hours.syntax import HoursError, check_hours
from bot.directory.ladder import Ladders
from bot.directory.model import Contact, Organisation
from bot.directory.problem import DirectoryError
from bot.editing.warnings.warnings import warnings
from bot.releases.release import is_release, read_releases
from tests.directory.file.test_tree import REFUSED
from tests.directory.hours.test_syntax import PIECES
from tests.directory.test_ladder import ENTRIES, OFFICES
from tests.editing.hostile import CONTACT, CONTACTS, FILES
from tests.releases.test_release import HOSTILE
from tests.reliability.figure import Figure

TRIES = 5
NOW = datetime(2026, 11, 27, 18, 40, tzinfo=ZoneInfo("Europe/Berlin"))
OFFICE = "Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off"


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds for `work`, the best of five."""
    spent = []
    gc.disable()
    for _ in range(TRIES):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    gc.enable()
    return min(spent)


def slowest(works: Iterable[Callable[[], object]]) -> float:
    """Return the seconds of the work that takes longest."""
    return max(map(seconds, works))


def hostile_files() -> Figure:
    """Broken and hostile data files, refused."""

    def refuse(content: bytes) -> None:
        with suppress(DirectoryError):
            read_with_tree(content)

    contents = [given if isinstance(given, bytes) else given.encode() for given in (*FILES.values(), *REFUSED.values())]
    took = slowest(partial(refuse, content) for content in contents)
    return Figure(f"{len(contents)} hostile data files: the slowest", round(1000 * took, 1), 200, " ms")


def hostile_releases() -> Figure:
    """10,000 characters of everything that slows the reading of releases down."""
    texts = [(before + piece * 10_000)[:10_000] for before in ("", "Pressekontakt:\n") for piece in HOSTILE.values()]
    took = slowest(partial(read, text) for read in (read_releases, is_release) for text in texts)
    return Figure(f"{len(texts)} texts of 10,000 characters read as releases: the slowest", *_ms(took, 50))


def hostile_hours() -> Figure:
    """Opening hours put together at random."""
    rng = random.Random(6)

    def read(text: str) -> None:
        with suppress(HoursError):
            check_hours(text)

    texts = ["".join(rng.choices(PIECES, k=rng.randrange(120))) for _ in range(400)]
    return Figure(
        "400 opening hours of anything: the slowest", *_ms(slowest(partial(read, text) for text in texts), 500)
    )


def answers_of_hours() -> Figure:
    """Whether somebody answers, once the month is known."""
    ask = partial(opening, OFFICE, NOW, "DE-NW", NOW.tzinfo)
    ask()
    return Figure("open or closed, a thousand times", *_ms(seconds(lambda: [ask() for _ in range(1000)]), 100))


def ladders() -> Figure:
    """A ladder in a directory of 20,000 contacts."""
    phone = (Phone("+493023125000", "030 23125000", Use.DESK),)
    others = (Contact(f"c{n}", f"o{n // 10}", name=f"C {n}", phones=phone, hours=OFFICE) for n in range(20_000))
    towns = (Organisation(f"o{n}", f"O {n}") for n in range(2_000))
    large = replace(OFFICES, organisations=(*OFFICES.organisations, *towns), contacts=(*OFFICES.contacts, *others))
    build = partial(Ladders(large).ladder, ENTRIES["adler"], NOW)
    return Figure(
        "a ladder among 20,000 contacts, a hundred times", *_ms(seconds(lambda: [build() for _ in range(100)]), 100)
    )


def namesakes() -> Figure:
    """The warnings of a file with 3,000 people of one name."""
    same = "".join(CONTACT.replace("id: a,", f"id: a{n}, name: Ada Adler,") for n in range(3_000))
    directory, tree = read_with_tree((CONTACTS + same).encode())
    took = seconds(partial(warnings, directory, tree, datetime(2026, 11, 27, tzinfo=UTC)))
    return Figure("warnings of 3,000 namesakes", round(took, 1), 5, " s")


def _ms(took: float, bound: float) -> tuple[float, float, str]:
    return round(1000 * took, 1), bound, " ms"


def figures() -> Iterator[Figure]:
    """Measure everything."""
    for measure in (hostile_files, hostile_releases, hostile_hours, answers_of_hours, ladders, namesakes):
        yield measure()


def main() -> int:
    """Print the figures as a table; return 1 if a bound was not kept."""
    are_kept = True
    print("| what | measured | promised | kept |\n| --- | --- | --- | --- |")
    for figure in figures():
        print(figure.row, flush=True)
        are_kept &= figure.is_kept
    return 0 if are_kept else 1


if __name__ == "__main__":
    sys.exit(main())
