"""What outcomes are worth: the figures by class and over all questions, in per cent and milliseconds."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from benchmarks.finding.engine import Outcome
from benchmarks.finding.questions import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what an engine said and how many seconds that took."""

    question: Question
    outcome: Outcome
    seconds: float

    @property
    def first(self) -> str | None:
        """The entry that stands first."""
        return self.outcome.ids[0] if self.outcome.ids else None

    @property
    def answered(self) -> bool:
        """Whether a card came."""
        return self.outcome.verdict == "answer"

    @property
    def right_first(self) -> bool:
        """A right entry stands first, in an answer or a choice."""
        return self.first in self.question.acceptable

    @property
    def wrong_answer(self) -> bool:
        """A card came, and it is somebody else's."""
        return self.answered and not self.right_first

    @property
    def rash_answer(self) -> bool:
        """A card came though several entries fit equally: right by luck."""
        return self.answered and self.right_first and self.first not in self.question.answers

    @property
    def served(self) -> bool:
        """A right card, or a choice of at most five that holds a right entry."""
        if self.answered:
            return self.right_first
        right = set(self.question.acceptable)
        return self.outcome.verdict == "choice" and bool(right & set(self.outcome.ids[:5]))

    @property
    def at_once(self) -> bool:
        """The right card at once."""
        return self.answered and self.first in self.question.answers


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    hits: int
    total: int

    @property
    def percent(self) -> float:
        """100 for nothing of nothing."""
        return 100 * self.hits / self.total if self.total else 100.0

    def __str__(self) -> str:
        return f"{self.percent:.1f}" if self.total else "–"


def share(asked: Iterable[Asked], holds: Callable[[Asked], bool]) -> Share:
    """How many of the asked it holds for."""
    judged = [holds(one) for one in asked]
    return Share(sum(judged), len(judged))


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one engine on one set of questions."""

    right_first: Share
    wrong: Share
    rash: Share
    served: Share
    at_once: Share
    clear: Share
    near: Share
    never: Share
    p50: float
    p99: float


def figures(asked: Sequence[Asked]) -> Figures:
    """All of them; times in milliseconds."""
    answerable = [one for one in asked if one.question.refusal is None]
    times = sorted(one.seconds * 1000 for one in asked)

    def refused(kind: str) -> Share:
        return share((one for one in asked if one.question.refusal == kind), lambda one: one.answered)

    return Figures(
        right_first=share(answerable, lambda one: one.right_first),
        wrong=share(answerable, lambda one: one.wrong_answer),
        rash=share(answerable, lambda one: one.rash_answer),
        served=share(answerable, lambda one: one.served),
        at_once=share((one for one in answerable if one.question.only_one), lambda one: one.at_once),
        clear=refused("clear"),
        near=refused("near"),
        never=refused("never"),
        p50=median(times),
        p99=quantiles(times, n=100)[98] if len(times) > 1 else times[0],
    )


def best_threshold(asked: Sequence[Asked]) -> float:
    """The score from which on an engine that cannot judge should answer: most right answers less wrong ones."""
    gained = sorted(((one.outcome.score, 1 if one.right_first else -1) for one in asked if one.answered), reverse=True)
    best, total, threshold = 0, 0, float("inf")
    for place, (score, gain) in enumerate(gained):
        total += gain
        last_of_score = place + 1 == len(gained) or gained[place + 1][0] < score
        if total > best and last_of_score:
            best, threshold = total, score
    return threshold


def judged(asked: Sequence[Asked], threshold: float) -> list[Asked]:
    """The same outcomes, nothing where the score stays under the threshold."""
    return [
        Asked(one.question, Outcome("nothing", one.outcome.ids, one.outcome.score), one.seconds)
        if one.outcome.score < threshold
        else one
        for one in asked
    ]
