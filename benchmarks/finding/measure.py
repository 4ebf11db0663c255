"""One engine in a process of its own: it builds, answers, and says how long that took and what it held.

`python -m benchmarks.finding.measure ENGINE FOLDER OUT` reads the directory (a database for ours, a pickle for peers)
and `questions.json` from the folder and writes its outcomes as JSON.
"""

import gc
import json
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from benchmarks.finding.engine import Engine

PEERS = ("rapidfuzz token_set", "rapidfuzz WRatio", "SQLite FTS5 trigram", "tantivy fuzzy")
OURS = ("desk", "finding alone")


def _peer(name: str) -> Callable[[Any], Engine]:
    from benchmarks.finding import peers

    match name:
        case "rapidfuzz token_set":
            return lambda directory: peers.RapidFuzz(directory, "token_set_ratio")
        case "rapidfuzz WRatio":
            return lambda directory: peers.RapidFuzz(directory, "WRatio")
        case "SQLite FTS5 trigram":
            return peers.Trigrams
        case _:
            return peers.Tantivy


def _load(name: str, folder: Path) -> tuple[Any, Callable[[Any], Engine]]:
    if name in PEERS:
        return pickle.loads((folder / "directory.pickle").read_bytes()), _peer(name)
    from benchmarks.finding import ours

    return ours.load(folder), ours.WholeDesk if name == "desk" else ours.FindingAlone


def measure(name: str, folder: Path) -> dict[str, Any]:
    """Build and ask; times are seconds, memory is resident megabytes after the last question."""
    directory, make = _load(name, folder)
    start = time.perf_counter()
    engine = make(directory)
    built = time.perf_counter() - start
    del directory
    gc.collect()
    questions = json.loads((folder / "questions.json").read_text())
    for question in questions[:20]:
        engine.find(question["text"], question["language"])
    outcomes = []
    for question in questions:
        start = time.perf_counter()
        outcome = engine.find(question["text"], question["language"])
        took = time.perf_counter() - start
        outcomes.append([outcome.verdict, list(outcome.ids[:10]), outcome.score, took])
    memory = psutil.Process().memory_info().rss / 1e6
    return {"engine": name, "build": built, "memory": memory, "outcomes": outcomes}


def keep(folder: Path) -> None:
    """Put the folder's directory into the database that ours starts from."""
    from benchmarks.finding import ours

    ours.keep(folder)


if __name__ == "__main__":
    if sys.argv[1] == "keep":
        keep(Path(sys.argv[2]))
    else:
        Path(sys.argv[3]).write_text(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
