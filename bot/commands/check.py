"""check: every fault and warning of a data file, and its expectations."""

import sys
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from bot.commands.clock import now
from bot.commands.faults import report, speaking
from bot.commands.grouped import report_grouped
from bot.desk.reply import Language, plain
from bot.desk.texts import say, word
from bot.directory.file.read import read_file, read_with_tree
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError, Problem, Severity, problem
from bot.editing.expectations import broken_expectations
from bot.editing.warnings.warnings import warnings


class Form(StrEnum):
    """How faults are printed: for people and grep, or as annotations of a pull request."""

    TEXT = "text"
    GITHUB = "github"


def check(file: Path, form: Form, *, strict: bool, every: bool) -> bool:
    """Print what is wrong with `file`; return whether it may go live, with `strict` only without warnings.

    Contacts unchecked and people uninformed are counted unless `every` one is to be named.
    """
    problems: Sequence[Problem]
    directory: Directory | None = None
    try:
        directory, problems = examine(read_file(file), now())
    except DirectoryError as error:
        problems = error.problems
    problems = problems if every else counted(problems)
    match form:
        case Form.TEXT if sys.stderr.isatty():
            report_grouped(str(file), problems, speaking())
        case Form.TEXT:
            report(str(file), problems, speaking())
        case Form.GITHUB:
            _annotate(str(file), problems, speaking())
    _sum_up(file, directory, problems)
    errors = [found for found in problems if found.severity is Severity.ERROR]
    return not (problems if strict else errors)


_COUNTED = ("unchecked", "uninformed")


def counted(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems with one line for each sort that is the same for many entries."""
    kept = list(problems)
    for code in _COUNTED:
        same = [found for found in kept if found.code == code]
        if len(same) > 1:
            count = sum(int(dict(found.about).get("count", 1)) for found in same)
            one = problem(same[0].place, f"{code}-counted", Severity.WARNING, count=count)
            kept = [one if found is same[0] else found for found in kept if found is same[0] or found.code != code]
    return kept


def examine(content: bytes, at: datetime) -> tuple[Directory, list[Problem]]:
    """Return the directory of a file that can be read, with what is wrong with it all the same `at` (aware)."""
    directory, tree = read_with_tree(content)
    found = broken_expectations(directory, tree, at) + warnings(directory, tree, at)
    return directory, sorted(found, key=lambda problem: (problem.place, problem.code))


def _annotate(file: str, problems: Sequence[Problem], language: Language) -> None:
    """Print GitHub's workflow commands; its documentation says which characters stand for themselves."""
    named = file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    for found in problems:
        said = word(found, language).replace("%", "%25")
        place = f"file={named},line={found.place.line},col={found.place.column}"
        print(f"::{found.severity} {place}::{said}")


def _sum_up(file: Path, directory: Directory | None, problems: Sequence[Problem]) -> None:
    if directory is not None and not problems:
        counts = {"organisations": len(directory.organisations), "contacts": len(directory.contacts)}
        said = say(speaking(), "cli-checked", file=str(file), news=len(directory.news), **counts)
    else:
        errors = sum(found.severity is Severity.ERROR for found in problems)
        said = say(speaking(), "cli-checked-faults", file=str(file), errors=errors, warnings=len(problems) - errors)
    print(plain(said), file=sys.stderr if problems else sys.stdout)
