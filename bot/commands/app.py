"""The commands of `python -m bot`, their options and their exit codes: 0 done, 1 refused or failed, 2 wrong usage."""

import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.faults import report_settings, report_store, speaking
from bot.commands.ready import NoGoodDataError
from bot.desk.reply import Language
from bot.settings import SettingsError, read_settings
from bot.store.database_faults import StoreError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The press directory that knows whom to call now.",
)

File = Annotated[Path | None, typer.Argument(help="The data file; CONTACTS_FILE where none is given.")]


class RefusedError(Exception):
    """The command did not do what it was asked, and has said why."""


@app.command()
def run(
    take_over: Annotated[bool, typer.Option("--take-over", help="Delete a webhook that is in the way.")] = False,
) -> None:
    """Run the Telegram bot."""
    from bot.commands.run import run as run_bot

    if not run_bot(read_settings(), take_over=take_over):
        raise RefusedError


@app.command()
def chat(language: Annotated[Language, typer.Option("--lang", help="Language of the answers.")] = Language.DE) -> None:
    """Hold the same conversation in the terminal; buttons are typed as numbers."""
    from bot.commands.chat import chat as chat_here

    chat_here(read_settings(), language)


@app.command()
def ask(
    question: Annotated[
        str | None, typer.Argument(help="The question; without one, a question a line from stdin.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
    language: Annotated[Language, typer.Option("--lang", help="Language of the answer.")] = Language.DE,
    at: Annotated[str | None, typer.Option("--at", help='The minute at which it is asked: "2026-11-27 18:40".')] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say which words were explained by what, and why.")
    ] = False,
) -> None:
    """Answer one question, or every line of stdin."""
    from bot.commands.ask import Answering
    from bot.commands.ask import ask as ask_desk

    ask_desk(read_settings(), question, Answering(language, at, as_json=as_json, explain=explain))


@app.command()
def check(
    file: File = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    form: Annotated[str, typer.Option("--format", help="text, or github for annotations.")] = "text",
) -> None:
    """Name every fault and warning of the data file, and try its expectations."""
    from bot.commands.check import Form
    from bot.commands.check import check as check_file

    if form not in set(Form):
        raise typer.BadParameter("text or github", param_hint="--format")
    if not check_file(file or read_settings().contacts_file, Form(form), strict=strict):
        raise RefusedError


@app.command()
def sync(
    yes: Annotated[bool, typer.Option("--yes", help="Let many entries go.")] = False,
) -> None:
    """Check the data file, migrate the database and load the file in one transaction."""
    from bot.commands.sync import sync as sync_file

    if not sync_file(read_settings(), yes=yes):
        raise RefusedError


@app.command()
def diff(
    against: Annotated[
        Path | None, typer.Option("--against", help="Compare with this file rather than with the database.")
    ] = None,
) -> None:
    """Say what a sync would change, in words."""
    from bot.commands.diff import diff as say_changes

    if not say_changes(read_settings(), against):
        raise RefusedError


@app.command()
def draft(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Press releases, or feeds (RSS, Atom); stdin where none is given.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Put the entries into the data file.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was read, one JSON object a release.")] = False,
) -> None:
    """Turn press releases into entries of the data file."""
    from bot.commands.draft import draft as draft_entries

    if write and as_json:
        raise typer.BadParameter("--write or --json, not both")
    if not draft_entries(read_settings().contacts_file, files or [], write=write, as_json=as_json):
        raise RefusedError


@app.command(name="hash")
def hash_(address: Annotated[str, typer.Argument(help="An e-mail address.")]) -> None:
    """Print the marker of an e-mail address, for the objections of the data file."""
    from bot.commands.hash import hash_email

    if not hash_email(address):
        raise RefusedError


@app.command()
def schema() -> None:
    """Print the JSON Schema of the data file."""
    import json

    from bot.directory.file.schema import schema as made

    print(json.dumps(made(), indent=2, ensure_ascii=False))


@app.command()
def status() -> None:
    """Print what the database holds: generation, counts, age of the data."""
    from bot.commands.status import status as show

    if not show(read_settings()):
        raise RefusedError


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except SettingsError as error:
        report_settings(error, speaking())
    except StoreError as error:
        report_store(error, speaking())
    except BrokenPipeError:  # the reader of our output has left, as `head` does
        sys.stderr.close()
    except (NoGoodDataError, RefusedError):
        pass
    except Exception as error:  # noqa: BLE001  # a traceback may quote what somebody asked; nobody is shown one
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        print(f"error: {type(error).__name__} in {where}; this is a fault of the program", file=sys.stderr)
    else:
        return
    sys.exit(1)
