"""Faults on stderr, all at once, each with place and remedy."""

import os
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path

from bot.desk.reply import Language, plain
from bot.desk.texts import say, word
from bot.directory.problem import Problem
from bot.settings import SettingsError
from bot.store.store_error import StoreError


def speaking() -> Language:
    """Return the language in which faults are worded: English where the environment asks for it, else German."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "de"
    return Language.EN if locale.startswith("en") else Language.DE


def report(file: str, problems: Iterable[Problem], language: Language) -> None:
    """Print problems of a data file as `file:line:column: error: what is wrong; what to do`."""
    for found in problems:
        place = found.place
        print(
            f"{file}:{place.line}:{place.column}: {found.severity}: {word(found, language)}",
            file=sys.stderr,
        )


def report_table(file: str, code: str) -> None:
    """Print why a file cannot be read or written as a table."""
    print(f"{file}: error: {plain(say(speaking(), f'table-{code}'))}", file=sys.stderr)


def report_failure(error: Exception) -> None:
    """Print why a command failed; of a fault of the program only its type and place, since a traceback may quote more.

    What somebody asked is shown to nobody.
    """
    match error:
        case SettingsError():
            report_settings(error, speaking())
        case StoreError():
            report_store(error, speaking())
        case _:
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            said = say(speaking(), "cli-program-fault", kind=type(error).__name__, where=where)
            print(f"error: {plain(said)}", file=sys.stderr)


def report_settings(error: SettingsError, language: Language) -> None:
    """Print every fault of the environment; values are never shown."""
    for found in error.problems:
        print(f"error: {plain(say(language, f'setting-{found.code}', name=found.name))}", file=sys.stderr)


def report_store(error: StoreError, language: Language) -> None:
    """Print why the database did not do it, without address, user or password."""
    print(f"error: {database_fault(error, language)}", file=sys.stderr)


def database_fault(error: StoreError, language: Language) -> str:
    """Return the sentence for a fault of the database."""
    return plain(say(language, f"fault-{error.fault}", database=error.database))
