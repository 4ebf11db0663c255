"""The commands of `python -m bot`, their options and their exit codes: 0 done, 1 refused or failed, 2 wrong usage."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import __version__
from bot.commands.refused import RefusedError
from bot.desk.reply import Language

if TYPE_CHECKING:
    from bot.settings import EnvironmentSettings

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

File = Annotated[Path | None, typer.Argument(help="The data file; CONTACTS_FILE where none is given.")]


def _settings() -> "EnvironmentSettings":
    from bot.settings import read_settings

    return read_settings()


def _version(is_asked: bool) -> None:
    if is_asked:
        print(__version__)
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """The press directory that knows whom to call now."""


@app.command()
def run(
    take_over: Annotated[bool, typer.Option("--take-over", help="Delete a webhook that is in the way.")] = False,
) -> None:
    """Run the Telegram bot."""
    from bot.commands.run import run as run_bot

    if not run_bot(_settings(), take_over=take_over):
        raise RefusedError


@app.command()
def chat(
    language: Annotated[Language, typer.Option("--lang", help="Language of the answers.")] = Language.DE,
    at: Annotated[str | None, typer.Option("--at", help='Stops the clock: "2026-11-27 18:40".')] = None,
) -> None:
    """Hold the same conversation in the terminal; buttons are typed as numbers."""
    from bot.commands.chat import chat as chat_here

    chat_here(_settings(), language, at)


@app.command()
def web(
    host: Annotated[str, typer.Option("--host", help="The address of this machine to serve on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to serve on.")] = 8080,
    at: Annotated[str | None, typer.Option("--at", help='Stops the clock: "2026-11-27 18:40".')] = None,
) -> None:
    """Hold the same conversation as a page in the browser, on this machine."""
    from bot.commands.web import web as serve_page

    if not serve_page(_settings(), host, port, at):
        raise RefusedError


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

    ask_desk(_settings(), question, Answering(language, at, as_json=as_json, explain=explain))


@app.command()
def check(
    file: File = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    form: Annotated[str, typer.Option("--format", help="text, or github for annotations.")] = "text",
    every: Annotated[bool, typer.Option("--all", help="List what is otherwise counted.")] = False,
) -> None:
    """Name every fault and warning of the data file, and try its expectations."""
    from bot.commands.check import Form
    from bot.commands.check import check as check_file

    if form not in set(Form):
        raise typer.BadParameter("text or github", param_hint="--format")
    if not check_file(file or _settings().contacts_file, Form(form), strict=strict, every=every):
        raise RefusedError


@app.command()
def sync(
    yes: Annotated[bool, typer.Option("--yes", help="Let many entries go.")] = False,
) -> None:
    """Check the data file, migrate the database and load the file in one transaction."""
    from bot.commands.sync import sync as sync_file

    if not sync_file(_settings(), yes=yes):
        raise RefusedError


@app.command()
def diff(
    against: Annotated[
        Path | None, typer.Option("--against", help="Compare with this file rather than with the database.")
    ] = None,
) -> None:
    """Say what a sync would change, in words."""
    from bot.commands.diff import diff as say_changes

    if not say_changes(_settings(), against):
        raise RefusedError


@app.command()
def draft(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Releases (text, .docx, .pdf, .eml, .html) or feeds; else stdin."),
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Put the entries into the data file.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was read, one JSON object a release.")] = False,
    embargo: Annotated[
        str | None, typer.Option("--embargo", help='Until when, where it cannot be read: "2026-12-04 10:00", or none.')
    ] = None,
) -> None:
    """Turn press releases into entries of the data file."""
    from bot.commands.draft import draft as draft_entries

    if write and as_json:
        raise typer.BadParameter("--write or --json, not both")
    if not draft_entries(_settings().contacts_file, files or [], write=write, as_json=as_json, embargo=embargo):
        raise RefusedError


@app.command()
def export(
    file: Annotated[
        Path | None, typer.Argument(help="Where to: .csv, .xlsx or .vcf; CSV on stdout where none is given.")
    ] = None,
) -> None:
    """Write the contacts with their organisations as a table."""
    from bot.commands.export import export as export_table

    if not export_table(_settings().contacts_file, file):
        raise RefusedError


@app.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(help="A table: .csv, .xlsx or .vcf, exported or made by hand.")],
    write: Annotated[bool, typer.Option("--write", help="Make the changes in the data file.")] = False,
) -> None:
    """Say what a table of contacts changes in the data file, and change it."""
    from bot.commands.import_ import import_ as import_file

    if not import_file(_settings().contacts_file, file, write=write):
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

    if not show(_settings()):
        raise RefusedError


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except RefusedError:
        pass
    except BrokenPipeError:  # the reader of our output has left, as `head` does
        sys.stderr.close()
    except Exception as error:  # noqa: BLE001 - a traceback may quote what somebody asked; nobody is shown one
        from bot.commands.faults import report_failure

        report_failure(error)
    else:
        return
    sys.exit(1)
