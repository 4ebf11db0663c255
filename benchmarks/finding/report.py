"""The figures as Markdown tables, beside the figures to reach."""

from dataclasses import dataclass, field
from statistics import mean

from benchmarks.finding.figures import Asked, figures, share


@dataclass(slots=True)
class Run:
    """All that one engine was asked about directories of one size."""

    engine: str
    size: int
    asked: list[Asked] = field(default_factory=list)
    builds: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    def add(self, asked: list[Asked], build: float, memory: float) -> None:
        """One more directory: seconds to build, resident megabytes."""
        self.asked += asked
        self.builds.append(build)
        self.memory.append(memory)


_TARGETS = {  # by the greatest size they hold for; from the product's figures to reach
    400: ("≥ 99", "≤ 0.3", "", "≥ 99", "≥ 95", "≤ 2", "≤ 5", "0", "0.3", "1", "≥ 3000", "0.1", "120"),
    10_000: ("≥ 98.5", "≤ 0.5", "", "≥ 98.5", "≥ 92", "≤ 3", "≤ 10", "0", "0.6", "4", "≥ 1500", "2.5", "200"),
    100_000: ("≥ 97.5", "≤ 0.7", "", "≥ 97.5", "≥ 90", "≤ 5", "≤ 15", "0", "0.9", "6", "≥ 1000", "10", "600"),
}
_CLASS_TARGETS = {  # right first, in per cent
    400: {
        "typo, 1 edit": "99", "typo, 2 edits": "99", "sound-alike": "99", "headline": "99", "German question": "99",
        "English question": "97", "phone": "100", "e-mail": "100",
    },
    10_000: {
        "typo, 1 edit": "99", "typo, 2 edits": "99", "sound-alike": "99.5", "headline": "99", "German question": "98",
        "English question": "95", "phone": "100", "e-mail": "100",
    },
    100_000: {
        "typo, 1 edit": "97", "typo, 2 edits": "97", "sound-alike": "98", "headline": "98", "German question": "97",
        "English question": "94", "phone": "100", "e-mail": "100",
    },
}  # fmt: skip
_ROWS = (
    "right entry first %", "ANSWER given and wrong %", "ANSWER though several fit %",
    "ANSWER, or CHOICE of at most five holding a right one %", "ANSWER at once where one is acceptable %",
    "unanswerable, clear: ANSWER %", "unanswerable, near misses: ANSWER %",
    "unanswerable numbers, addresses, small talk, gibberish: ANSWER %", "p50 ms", "p99 ms", "questions per second",
    "build s", "resident MB",
)  # fmt: skip


def _cells(run: Run) -> list[str]:
    found = figures(run.asked)
    shares = (found.right_first, found.wrong, found.rash, found.served, found.at_once, found.clear, found.near)
    per_second = len(run.asked) / sum(one.seconds for one in run.asked)
    return [
        *(str(one) for one in shares), str(found.never), f"{found.p50:.2f}", f"{found.p99:.2f}", f"{per_second:.0f}",
        f"{mean(run.builds):.2f}", f"{max(run.memory):.0f}",
    ]  # fmt: skip


def _bracket(size: int) -> int:
    return next((most for most in _TARGETS if size <= most), max(_TARGETS))


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " --: |" * (len(head) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def of_size(size: int, runs: list[Run]) -> str:
    """Two tables: the figures over all questions, and the classes."""
    columns = [_cells(run) for run in runs]
    overall = _table(
        ["figure", "to reach", *(run.engine for run in runs)],
        [
            [name, goal, *(column[place] for column in columns)]
            for place, (name, goal) in enumerate(zip(_ROWS, _TARGETS[_bracket(size)], strict=True))
        ],
    )
    return f"\n## {size:,} contacts\n\n{overall}\n{_answerable(runs)}\n{_unanswerable(runs)}"


def _kinds(runs: list[Run], *, answerable: bool) -> list[str]:
    seen = {one.question.kind: None for one in runs[0].asked if (one.question.refusal is None) == answerable}
    return list(seen)


def _of_kind(run: Run, kind: str) -> list[Asked]:
    return [one for one in run.asked if one.question.kind == kind]


def _answerable(runs: list[Run]) -> str:
    first, others = runs[0], runs[1:]
    rows = []
    for kind in _kinds(runs, answerable=True):
        asked = _of_kind(first, kind)
        found = figures(asked)
        goal = _CLASS_TARGETS[_bracket(first.size)].get(kind, "")
        row = [kind, str(len(asked)), goal, *(str(one) for one in (found.right_first, found.wrong, found.served))]
        row.append(str(found.at_once))
        rows.append(row + [str(figures(_of_kind(run, kind)).right_first) for run in others])
    head = ["class", "questions", "to reach", "right first %", "wrong ANSWER %", "served %", "at once %"]
    return _table([*head, *(f"{run.engine}: right first %" for run in others)], rows)


def _unanswerable(runs: list[Run]) -> str:
    rows = []
    for kind in _kinds(runs, answerable=False):
        answered = [share(_of_kind(run, kind), lambda one: one.answered) for run in runs]
        rows.append([kind, str(len(_of_kind(runs[0], kind))), *(str(one) for one in answered)])
    return _table(["unanswerable class", "questions", *(f"{run.engine}: ANSWER %" for run in runs)], rows)


def growth(runs: list[Run]) -> str:
    """How the cost of a question grows with the directory."""
    rows = []
    for run in runs:
        found = figures(run.asked)
        rows.append([f"{run.size:,}", run.engine, f"{found.p50:.3f}", f"{found.p99:.3f}"])
    return "\n## Cost of a question by size of the directory\n\n" + _table(
        ["contacts", "engine", "p50 ms", "p99 ms"], rows
    )


def worst(run: Run, most: int) -> str:
    """At most so many failures of each class, for whoever improves the finding."""
    lines = []
    for kind in dict.fromkeys(one.question.kind for one in run.asked):
        failed = [one for one in _of_kind(run, kind) if _failed(one)]
        lines += [f"  {kind}: {_told(one)}\n" for one in failed[:most]]
    return "".join(lines)


def _failed(one: Asked) -> bool:
    question = one.question
    if question.refusal:
        return one.answered
    return not one.right_first or not one.served or (question.only_one and not one.at_once) or one.rash_answer


def _told(one: Asked) -> str:
    question, outcome = one.question, one.outcome
    wanted = ", ".join((question.answers or question.acceptable)[:3]) or f"nothing ({question.refusal})"
    return f"{question.text!r} wants {wanted}; got {outcome.verdict} {', '.join(outcome.ids[:3])} ({outcome.score:.2f})"


_HEAD = """# How well contacts are found

Invented directories, questions made from their facts, each engine in a fresh process on one thread. What is acceptable
is decided by set logic on the facts (`benchmarks/finding/truth.py`), not by an engine. Test split: its sentences and
questions were not used for tuning. Peers are asked behind the same removal of umlauts and stop words, and answer from
the score on that served them best on the tuning split. The clock stands still, as within one busy minute: the card of
an entry that was asked for before is not made again, which the desk's figures of small directories profit from.

`python -m benchmarks.finding.run --sizes 40 400 1000 10000 100000 --peers --write benchmarks/FINDING.md`, seed {seed},
up to {per_class} questions a class.
"""


def page(tables: list[str], seed: int, per_class: int) -> str:
    """The whole of `benchmarks/FINDING.md`."""
    return _HEAD.format(seed=seed, per_class=per_class) + "".join(tables)
