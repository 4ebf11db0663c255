"""What a spreadsheet holds, whichever kind of file it comes from: sheets of rows of text."""

from collections.abc import Sequence
from dataclasses import dataclass

MAX_BYTES = 16 * 1024 * 1024
MAX_ROWS = 100_000
MAX_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A named sheet: its rows from the first on, so that a row's number is what a spreadsheet program shows.

    `whole`: where a row has an id, an emptied cell takes the value away.
    """

    name: str
    rows: Sequence[Sequence[str]]
    whole: bool = True


class TableError(ValueError):
    """A file that cannot be read or written as a table; `code` says why, worded as the message `table-CODE`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
