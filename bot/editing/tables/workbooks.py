"""Workbooks read in a confined process."""

from bot.editing.confinement import answer_confined, confined
from bot.editing.tables.table import TableError, TableSheet
from bot.editing.tables.xlsx_files import read_xlsx


def read_workbook(content: bytes) -> list[TableSheet]:
    """Return the sheets of a workbook; raises TableError where they are not to be had within the limits."""
    said = confined("bot.editing.tables.workbooks", content) or {"error": "too-large"}
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


if __name__ == "__main__":
    answer_confined(_answer)
