"""Files that are no tables, or bombs, are refused; what goes out is no formula."""

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest

from bot.directory.file.read import read_with_tree
from bot.editing.tables.csv_files import read_csv
from bot.editing.tables.export import as_csv, as_xlsx
from bot.editing.tables.table import TableError
from bot.editing.tables.xlsx_files import read_workbook, read_xlsx

DATA = b"""\
version: 1
publisher: haus
organisations: [{id: haus, name: "=HYPERLINK(1)", aliases: ["@SUM"]}]
contacts: [{id: presse, organisation: haus, phones: ["+49 30 23125000"], role: "-1"}]
"""


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b"0" * 100_000_000)
    return packed.getvalue()


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"no zip at all", b"\xd0\xcf\x11\xe0 an old workbook"])
def test_a_broken_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(TableError, match="broken"):
        read_xlsx(content)


def test_a_workbook_that_unpacks_to_more_than_there_is_use_for_is_refused() -> None:
    with pytest.raises(TableError, match="too-large"):
        read_xlsx(bomb())


def crowded() -> bytes:
    """Return a workbook of a row of four million empty cells."""
    book, packed = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(book)
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name in whole.namelist():
            part = whole.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = part[: part.index(b"<sheetData")] + b"<sheetData><row>" + b"<c/>" * 3_900_000
                part += b"</row></sheetData></worksheet>"
            file.writestr(name, part)
    return packed.getvalue()


@pytest.mark.parametrize("content", [bomb(), crowded()], ids=["bomb", "crowded"])
def test_a_hostile_workbook_is_refused_within_the_limits(content: bytes) -> None:
    with pytest.raises(TableError, match="too-large"):
        read_workbook(content)


def test_a_table_of_too_many_columns_is_refused() -> None:
    with pytest.raises(TableError, match="too-large"):
        read_csv(b";" * 1000)


def test_no_cell_is_a_formula() -> None:
    tree = read_with_tree(DATA)[1]
    cells = [cell for row in read_csv(as_csv(tree)).rows for cell in row]
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(tree)))
    typed = [cell for page in book for row in page for cell in row if cell.value]
    assert not [cell for cell in [*cells, *(str(cell.value) for cell in typed)] if cell.startswith(tuple("=+-@"))]
    assert {cell.data_type for cell in typed} == {"s"}


def test_numbers_and_dates_of_a_workbook_are_text() -> None:
    book = openpyxl.Workbook()
    book.active.append(["id", 12, 1.5, True, datetime(2026, 11, 15)])  # type: ignore[union-attr]
    packed = io.BytesIO()
    book.save(packed)
    assert read_xlsx(packed.getvalue())[0].rows == [["id", "12", "1.5", "yes", "2026-11-15"]]
