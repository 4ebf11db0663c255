"""Answers the editor insists on, put to the real desk."""

from datetime import datetime

from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language
from bot.directory.file.tree import Node
from bot.directory.model import Directory, Expectation, Organisation
from bot.directory.problem import Problem, problem
from bot.search.result import Result, Verdict

_ASKER = Asker(0, Language.DE)
_SHOWN = 3


def broken_expectations(directory: Directory, tree: Node, now: datetime) -> list[Problem]:
    """Return a problem for every expectation that the desk does not meet, with what came instead and the first scores.

    Expectations without a clock of their own are asked at `now`.
    """
    if not directory.expectations:
        return []
    desk = Desk(directory)
    broken: list[Problem] = []
    for number, expectation in enumerate(directory.expectations):
        asked = expectation.at.replace(tzinfo=directory.settings.zone) if expectation.at else now
        result = desk.answer(expectation.ask, _ASKER, asked)[0].result
        if result is None or not _met(expectation, result):
            place = tree.at(("expectations", number, "ask")).place
            came = result.verdict if result else Verdict.NOTHING
            broken.append(problem(place, f"expectation-{came}", **_about(expectation, result)))
    return broken


def _met(expectation: Expectation, result: Result) -> bool:
    found = [match.entry.id for match in result.matches]
    offices = {match.entry.id for match in result.matches if isinstance(match.entry, Organisation)}
    match expectation.answer:
        case "nothing":
            return result.verdict is Verdict.NOTHING
        case str() as only:  # an organisation stands for its contacts, which come first
            return result.verdict is Verdict.ANSWER and only in {found[0], *offices}
        case several:
            return result.verdict is Verdict.CHOICE and set(several) <= set(found)


def _about(expectation: Expectation, result: Result | None) -> dict[str, str]:
    answer = expectation.answer
    matches = result.matches[:_SHOWN] if result else ()
    return {
        "ask": expectation.ask,
        "expected": answer if isinstance(answer, str) else ", ".join(answer),
        "why": ", ".join(f"{match.entry.id} {match.score:.2f}" for match in matches) or "–",
    }
