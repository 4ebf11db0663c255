"""Learn what a word counts by the field it stands in and by how it was recognised, and print the table.

`python -m benchmarks.finding.learn` tries every weight of `bot/search/weights.py` a little higher and a little lower,
keeps what serves the tuning split better, and goes on until nothing does. The test split is never asked. Weights
that make no difference stay as they are.
"""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.finding.facts import Facts
from benchmarks.finding.generator import generate, write
from benchmarks.finding.ours import NOW, read
from benchmarks.finding.questions import Question, ask
from bot.search import weights
from bot.search.fields import Field, How
from bot.search.index import Index
from bot.search.judge import Result, Verdict, judge
from bot.search.query import Query, parse

_STEPS = (0.04, -0.04, 0.015, -0.015)
_WRONG = 10.0
"""How many right answers one wrong answer spoils."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A directory, and questions with what would be right."""

    index: Index
    questions: list[tuple[Query, Question]]


def lesson(size: int, seed: int, per_class: int) -> Lesson:
    """The tuning questions of one generated directory."""
    generated = generate(size, seed)
    with tempfile.TemporaryDirectory() as name:
        write(generated.directory, Path(name) / "directory.yaml")
        directory = read(Path(name))
    questions = ask(Facts(generated), seed, "tuning", per_class)
    return Lesson(Index(directory), [(parse(question.text, NOW), question) for question in questions])


def worth(lessons: list[Lesson]) -> float:
    """How well all questions are served, per question."""
    points = [
        _points(question, judge(query, one.index.find(query, NOW)))
        for one in lessons
        for query, question in one.questions
    ]
    return sum(points) / len(points)


def _points(question: Question, result: Result) -> float:
    answered = result.verdict is Verdict.ANSWER
    if question.refusal is not None:
        return -_WRONG / 2 if answered else 1.0
    if not result.matches:
        return 0.0
    if result.best.id in question.acceptable:
        return 2.0 if answered and question.only_one else 1.5
    return -_WRONG if answered else 0.5 * bool({match.entry.id for match in result.matches} & set(question.acceptable))


def _use(fields: dict[Field, float], strengths: dict[How, float]) -> None:
    """Put weights in force in this process."""
    weights.OF_MASK[:] = weights.WORTH[0] = weights.table_of(fields)
    weights.STRENGTHS.update(strengths)


def learn(lessons: list[Lesson], rounds: int) -> tuple[dict[Field, float], dict[How, float], float]:
    """Climb: the weights that no single step improves, and what they are worth."""
    fields, strengths = dict(weights.FIELDS), dict(weights.STRENGTHS)
    best = worth(lessons)
    for _ in range(rounds):
        before = best
        for table in (fields, strengths):
            for key in table:
                for step in _STEPS:
                    old = table[key]
                    table[key] = round(min(1.0, max(0.3, old + step)), 3)
                    _use(fields, strengths)
                    tried = worth(lessons)
                    if tried > best:
                        best = tried
                        print(f"{tried:.4f}  {key} = {table[key]}", flush=True)
                    else:
                        table[key] = old
        _use(fields, strengths)
        if best == before:
            break
    return fields, strengths, best


def main() -> None:
    """Learn, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sizes", type=int, nargs="+", default=[40, 400, 3000])
    parser.add_argument("--per-class", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    lessons = [lesson(size, given.seed, given.per_class) for size in given.sizes]
    print(f"{worth(lessons):.4f}  as they are")
    fields, strengths, best = learn(lessons, given.rounds)
    print(f"{best:.4f}  learnt")
    for key, weight in (*fields.items(), *strengths.items()):
        print(f"    {type(key).__name__}.{key.name}: {weight},")


if __name__ == "__main__":
    main()
