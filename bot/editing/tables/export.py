"""The data file's organisations and contacts as a table, with everything it says of them."""

from collections.abc import Iterator, Mapping, Sequence

from bot.directory.file.tree import Node
from bot.editing.tables.cells import row_of
from bot.editing.tables.columns import CONTACT_KEYS, LIST, ORGANISATION_KEYS
from bot.editing.tables.csv_files import write_csv
from bot.editing.tables.table import TableSheet
from bot.editing.tables.xlsx_files import write_xlsx

_COLUMNS: Mapping[str, Sequence[str]] = {"organisations": ORGANISATION_KEYS, "contacts": CONTACT_KEYS}


def as_csv(tree: Node) -> bytes:
    """Return one table of both; its first column says which list of the data file a row is of."""
    columns = list(dict.fromkeys((*CONTACT_KEYS, *ORGANISATION_KEYS)))
    rows = [[LIST, *columns]]
    for kind in _COLUMNS:
        rows += [[kind, *row_of(values, columns)] for values in _entries(tree, kind)]
    return write_csv(rows)


def as_xlsx(tree: Node) -> bytes:
    """Return a workbook with a sheet of each; raises TableError where a text is too long for a cell."""
    return write_xlsx(
        TableSheet(kind, [columns, *(row_of(values, columns) for values in _entries(tree, kind))])
        for kind, columns in _COLUMNS.items()
    )


def _entries(tree: Node, kind: str) -> Iterator[Mapping[str, object]]:
    """Return the entries of a list as the data file writes them."""
    whole = tree.plain()
    yield from (whole.get(kind) or ()) if isinstance(whole, dict) else ()
