"""export: the contacts of the data file, with their organisations, as CSV, XLSX or vCard."""

import sys
from pathlib import Path

from bot.commands.faults import report, report_table, speaking
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.read import read_file, read_with_tree
from bot.directory.problem import DirectoryError
from bot.editing.tables.export import as_csv, as_xlsx
from bot.editing.tables.table import TableError
from bot.editing.tables.vcards import as_vcards

_WRITERS = {".csv": as_csv, ".xlsx": as_xlsx, ".vcf": as_vcards}


def export(data: Path, file: Path | None) -> bool:
    """Write the contacts and organisations of `data` to `file`, else as CSV to stdout; return whether that was done."""
    writer = _WRITERS.get(file.suffix.lower()) if file else as_csv
    try:
        if writer is None:
            raise TableError("ending")
        directory, tree = read_with_tree(read_file(data))
        content = writer(tree)
        if file is None:
            sys.stdout.buffer.write(content)
            return True
        file.write_bytes(content)
    except DirectoryError as error:
        report(str(data), error.problems, speaking())
        return False
    except TableError as error:
        report_table(str(file), error.code)
        return False
    except OSError as error:
        print(f"error: {plain(say(speaking(), 'cli-not-exported', reason=error.strerror or '?'))}", file=sys.stderr)
        return False
    counts = {"contacts": len(directory.contacts), "organisations": len(directory.organisations)}
    print(plain(say(speaking(), "cli-exported", file=str(file), **counts)), file=sys.stderr)
    return True
