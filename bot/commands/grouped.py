"""Faults on a terminal: errors first, then warnings, each with its remedy below it."""

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.desk.reply import Language, plain
from bot.desk.texts import say, word
from bot.directory.problem import Problem, Severity

_MASK = "\ue000"  # nobody's character
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def report_grouped(file: str, problems: Sequence[Problem], language: Language) -> None:
    """Print problems of a data file for a person, under a heading for each severity."""
    console = Console(stderr=True, highlight=False)
    for severity, colour in _COLOURS.items():
        found = [problem for problem in problems if problem.severity is severity]
        if not found:
            continue
        heading = plain(say(language, f"cli-heading-{severity}", file=file, count=len(found)))
        console.print(Text(heading, style=f"bold {colour}"))
        console.print(Padding(_table(found, language, colour), (0, 0, 1, 2)))


def _halves(problem: Problem, language: Language) -> tuple[str, str]:
    """Return what is wrong and what to do; a semicolon within a value does not part them."""
    about = tuple(
        (name, value.replace(";", _MASK) if isinstance(value, str) else value) for name, value in problem.about
    )
    wrong, _, remedy = word(replace(problem, about=about), language).partition("; ")
    return wrong.replace(_MASK, ";"), remedy.replace(_MASK, ";")


def _table(problems: Sequence[Problem], language: Language, colour: str) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", style=colour, no_wrap=True)
    table.add_column()
    for problem in problems:
        wrong, remedy = _halves(problem, language)
        said = Text(wrong)
        if remedy:
            said.append(f"\n→ {remedy}", style="dim")
        table.add_row(f"{problem.place.line}:{problem.place.column}", said)
    return table
