"""Ask every engine the same questions of the same directories, and print how it fared.

`python -m benchmarks.finding.run` takes less than a minute. The whole table, for which a quiet machine needs a quarter
of an hour: `--sizes 40 400 1000 10000 100000 --peers --write benchmarks/FINDING.md`. Who tunes the finding asks the
other half of other directories: `--split tuning --seed 1 --failures 5`.
"""

import argparse
import json
import pickle
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.finding.engine import Outcome
from benchmarks.finding.facts import Facts
from benchmarks.finding.figures import Asked, best_threshold, judged
from benchmarks.finding.generator import generate, write
from benchmarks.finding.measure import OURS, PEERS
from benchmarks.finding.questions import Question, ask
from benchmarks.finding.report import Run, growth, of_size, page, worst

DIRECTORIES = {40: 10, 400: 4}
"""How many directories of a small size are asked, so that the questions are many enough."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for on the command line."""

    sizes: list[int]
    engines: list[str]
    seed: int
    split: str
    per_class: int
    peer_questions: int
    failures: int


def _measured(engine: str, folder: Path, questions: list[Question]) -> tuple[dict[str, Any], list[Asked]]:
    """One engine in a fresh process."""
    (folder / "questions.json").write_text(json.dumps([asdict(question) for question in questions]))
    out = folder / "outcomes.json"
    subprocess.run([sys.executable, "-m", "benchmarks.finding.measure", engine, str(folder), str(out)], check=True)
    said = json.loads(out.read_text())
    asked = [
        Asked(question, Outcome(verdict, tuple(ids), score), seconds)
        for question, (verdict, ids, score, seconds) in zip(questions, said["outcomes"], strict=True)
    ]
    return said, asked


def _some(questions: list[Question], most: int) -> list[Question]:
    """About so many of the questions, of every class."""
    return questions[:: max(1, round(len(questions) / most))]


def _of_directory(chosen: Chosen, size: int, seed: int, runs: dict[str, Run]) -> None:
    """Ask all engines about one directory and add what they said to their runs."""
    generated = generate(size, seed)
    facts = Facts(generated)
    per_class = max(8, chosen.per_class // DIRECTORIES.get(size, 1))
    tested = ask(facts, seed, chosen.split, per_class)
    tuning = ask(facts, seed, "tuning", max(4, per_class // 4))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(generated.directory, folder / "directory.yaml")
        (folder / "directory.pickle").write_bytes(pickle.dumps(generated.directory))
        if set(chosen.engines) & set(OURS):
            subprocess.run([sys.executable, "-m", "benchmarks.finding.measure", "keep", str(folder)], check=True)
        for engine in chosen.engines:
            if engine in OURS:
                said, asked = _measured(engine, folder, tested)
            else:
                learnt, sample = _some(tuning, chosen.peer_questions // 2), _some(tested, chosen.peer_questions)
                said, both = _measured(engine, folder, learnt + sample)
                asked = judged(both[len(learnt) :], best_threshold(both[: len(learnt)]))
            runs.setdefault(engine, Run(engine, size)).add(asked, said["build"], said["memory"])


def _chosen() -> tuple[Chosen, Path | None]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[40, 400], help="contacts of the directories")
    parser.add_argument("--seed", type=int, default=20_001, help="of the first directory")
    parser.add_argument("--split", choices=("tuning", "test"), default="test")
    parser.add_argument("--per-class", type=int, default=100, help="questions of each class and size")
    parser.add_argument("--peers", action="store_true", help="measure the other engines as well")
    parser.add_argument("--only", nargs="+", choices=OURS + PEERS, help="measure just these engines")
    parser.add_argument(
        "--peer-questions", type=int, default=150, help="questions of each directory that peers are asked"
    )
    parser.add_argument("--failures", type=int, default=0, help="print so many failed questions of each class")
    parser.add_argument("--write", type=Path, help="write the tables to this file")
    given = parser.parse_args()
    engines = given.only or [*OURS, *(PEERS if given.peers else ())]
    return (
        Chosen(given.sizes, engines, given.seed, given.split, given.per_class, given.peer_questions, given.failures),
        given.write,
    )


def main() -> None:
    """Measure, print, and write the tables where asked to."""
    chosen, target = _chosen()
    tables = []
    ours = []
    for size in chosen.sizes:
        runs: dict[str, Run] = {}
        for turn in range(DIRECTORIES.get(size, 1)):
            _of_directory(chosen, size, chosen.seed + turn, runs)
        tables.append(of_size(size, list(runs.values())))
        ours += [run for run in runs.values() if run.engine in OURS]
        print(tables[-1], flush=True)
        for run in runs.values():
            print(worst(run, chosen.failures), end="", flush=True)
    tables.append(growth(ours))
    print(tables[-1])
    if target:
        target.write_text(page(tables, chosen.seed, chosen.per_class), encoding="utf-8")


if __name__ == "__main__":
    main()
