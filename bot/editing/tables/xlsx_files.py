"""Excel workbooks, every cell as text; hostile ones are refused within limits of time and memory."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.escape import escape

from bot.editing.confinement import answer_confined, confined
from bot.editing.tables.table import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, TableError, TableSheet

_MOST_UNPACKED = 16 * 1024 * 1024
_MOST_PARTS = 1000
_MOST_SHEETS = 20
_LONGEST_CELL = 32_767  # characters that Excel takes


def write_xlsx(sheets: Iterable[TableSheet]) -> bytes:
    """Return sheets as a workbook of text cells; raises TableError where a text is longer than a cell may be."""
    book = openpyxl.Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.freeze_panes = "A2"
        for row in sheet.rows:
            page.append([_text_cell(page, text) for text in row])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _text_cell(page: object, text: str) -> object:
    if len(text) > _LONGEST_CELL:
        raise TableError("long-cell")
    cell = WriteOnlyCell(page, escape(text) or None)
    cell.number_format = "@"  # text: a number typed here later keeps its zeros
    return cell


def read_workbook(content: bytes) -> list[TableSheet]:
    """Return the sheets of a workbook; raises TableError where they are not to be had within the limits."""
    said = confined("bot.editing.tables.xlsx_files", content) or {"error": "too-large"}
    if "error" in said:
        raise TableError(said["error"])
    return [TableSheet(name, rows) for name, rows in said["sheets"]]


def _answer(content: bytes) -> dict[str, object]:
    try:
        return {"sheets": [(sheet.name, sheet.rows) for sheet in read_xlsx(content)]}
    except TableError as error:
        return {"error": error.code}
    except MemoryError:
        return {"error": "too-large"}


def read_xlsx(content: bytes) -> list[TableSheet]:
    """Return the sheets of a workbook; raises TableError where it is none, or too large."""
    _check_size(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return [TableSheet(page.title, list(_rows(page))) for page in book.worksheets[:_MOST_SHEETS]]
    except (TableError, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - a broken workbook fails in any of its parts, with whatever is raised there
        raise TableError("broken") from None


def _check_size(content: bytes) -> None:
    """Refuse what unpacks to more than there is any use for; the sizes are those that unpacking keeps to."""
    if len(content) > MAX_BYTES:
        raise TableError("too-large")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        raise TableError("broken") from None
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise TableError("too-large")


def _rows(page: object) -> Iterator[Sequence[str]]:
    page.reset_dimensions()  # type: ignore[attr-defined]  # what a sheet says of its size may be anything
    for number, row in enumerate(page.iter_rows(values_only=True), 1):  # type: ignore[attr-defined]
        if number > MAX_ROWS or len(row) > MAX_COLUMNS:
            raise TableError("too-large")
        yield [_text(value) for value in row]


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case _:
            return str(value)


if __name__ == "__main__":
    answer_confined(_answer)
