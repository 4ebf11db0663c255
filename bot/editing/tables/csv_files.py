"""CSV as German Excel has it: semicolons, UTF-8 with a byte-order mark; tabs, commas and cp1252 are read as well."""

import csv
import io
from collections.abc import Sequence

from bot.editing.tables.columns import find_columns
from bot.editing.tables.table import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, TableError, TableSheet

_SEPARATORS = ";\t,"
_LONGEST_CELL = 1_000_000
_HEAD = 20_000  # characters in which the names of the columns are looked for
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def write_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows as a CSV file that German Excel opens as it is."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def read_csv(content: bytes) -> TableSheet:
    """Return the rows of a CSV file; raises TableError where it is none, or too large."""
    if len(content) > MAX_BYTES:
        raise TableError("too-large")
    text = decoded(content)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        separator, text = first.strip()[-1], "\n" + rest  # an empty row keeps the numbers of the others
    else:
        separator = max(_SEPARATORS, key=lambda tried: _understood(text[:_HEAD], tried))
    return TableSheet("", _rows(text, separator))


def _understood(text: str, separator: str) -> tuple[int, int]:
    """Return how many columns have a head that is understood if they stand apart by `separator`; and how many have."""
    head = find_columns(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    return len(head.meanings) if head else 0, text.count(separator)


def _rows(text: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if len(rows) >= MAX_ROWS or len(row) > MAX_COLUMNS:
                raise TableError("too-large")
            rows.append(row)
    except csv.Error:
        raise TableError("broken") from None
    return rows


def decoded(content: bytes) -> str:
    """Return the text of a file as Windows programs write it; raises TableError where it is none."""
    try:
        text = content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise TableError("broken")
    return text
