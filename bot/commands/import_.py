"""import: contacts and organisations from CSV, XLSX or vCard into the data file."""

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from bot.commands.clock import now
from bot.commands.faults import report, report_table, speaking
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.read import read_file, unreadable
from bot.directory.problem import DirectoryError
from bot.editing.announcements import details, summary
from bot.editing.changes import compare
from bot.editing.draft.insertion import replace_file
from bot.editing.expectations import broken_expectations
from bot.editing.tables.csv_files import read_csv
from bot.editing.tables.importing import Imported, import_table
from bot.editing.tables.table import MAX_BYTES, TableError, TableSheet
from bot.editing.tables.vcards import read_vcards
from bot.editing.tables.xlsx_files import read_workbook


def import_(data: Path, file: Path, *, write: bool) -> bool:
    """Print what the table `file` changes in the data file `data`, and change it where asked to.

    Returns whether that was, or could be, done.
    """
    try:
        return _import(data, file, write=write)
    except DirectoryError as error:
        report(str(data), error.problems, speaking())
    except TableError as error:
        report_table(str(file), error.code)
    except OSError as error:
        print(f"error: {plain(say(speaking(), 'cli-not-written', reason=error.strerror or '?'))}", file=sys.stderr)
    return False


def _import(data: Path, file: Path, *, write: bool) -> bool:
    sheets = _sheets(file)
    content = read_file(data)
    imported = import_table(content, sheets, speaking())
    if not _show(data, file, imported, several=len(sheets) > 1):
        return False
    if imported.written is None or imported.written == content:
        return True
    if write:
        replace_file(data, imported.written)
    said = say(speaking(), "cli-imported", file=str(data)) if write else say(speaking(), "cli-import-trial")
    print(plain(said), file=sys.stderr)
    return True


def _sheets(file: Path) -> Sequence[TableSheet]:
    try:
        with file.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except OSError as error:
        report(str(file), [unreadable(error)], speaking())
        raise typer.Exit(1) from None
    match file.suffix.lower():
        case ".csv" | ".tsv" | ".txt":
            return [read_csv(content)]
        case ".vcf":
            return [read_vcards(content)]
        case ".xlsx" | ".xlsm":
            return read_workbook(content)
        case _:
            raise TableError("ending")


def _show(data: Path, file: Path, imported: Imported, *, several: bool) -> bool:
    """Print what is to be known of the table, and what it changes; return whether the result may go live."""
    for sheet, said in imported.said:
        report(f"{file}[{sheet}]" if several else str(file), [said], speaking())
    report(str(data), imported.faults, speaking())
    if imported.after is None or imported.tree is None:
        print(plain(say(speaking(), "cli-import-refused", file=str(data))), file=sys.stderr)
        return False
    changes = compare(imported.before, imported.after)
    print(plain(summary(changes, speaking())))
    for line in details(changes, speaking()):
        print(f"  {plain(line)}")
    broken = broken_expectations(imported.after, imported.tree, now())
    report(str(data), broken, speaking())
    if broken:
        print(plain(say(speaking(), "cli-import-refused", file=str(data))), file=sys.stderr)
    return not broken
