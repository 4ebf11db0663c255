"""Rows of a sheet -> what each says of an organisation or a contact, by key of the data file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.directory.fold import fold
from bot.directory.problem import Place
from bot.editing.draft.new_entry import ListName
from bot.editing.tables.cells import LISTS, CellValue, Item, bare, read_cell
from bot.editing.tables.columns import CONTACT_KEYS, LIST, ORGANISATION_KEYS, Columns
from bot.editing.tables.table import TableSheet

_ORGANISATIONS = frozenset({"organisations", "organisation", "organisationen"})
_CONTACTS = frozenset({"contacts", "contact", "kontakte", "kontakt"})
_SALUTATION = re.compile(r"(?:Frau|Herrn?|Hr\.|Fr\.)\s+(?=\w)")
_TURNED = re.compile(r"([^,]+), *((?:(?:Prof|Dr)\. )*[A-ZÄÖÜ][a-zäöüßéèáó]+(?:[ -][A-ZÄÖÜ][a-zäöüßéèáó]+)?)")
_NAME_PARTS = ("title", "given", "family")
_USES = ("mobile", "duty", "switchboard")


@dataclass(frozen=True, slots=True)
class Row:
    """A row that says something: of what kind of entry, and which values; None for an emptied one.

    `kind` is None where the row names a list that there is none of. Places count rows and columns from 1.
    """

    sheet: str
    kind: ListName | None
    place: Place
    values: Mapping[str, CellValue | None]
    columns: Mapping[str, int]
    whole: bool

    def text(self, key: str) -> str | None:
        """Return a value that is one text."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of a list; of numbers the number."""
        value = self.values.get(key)
        items = value if isinstance(value, list) else []
        return tuple(item if isinstance(item, str) else item.get("number", "") for item in items)

    def place_of(self, key: str) -> Place:
        """Return where the value of a key stands."""
        return Place(self.place.line, self.columns.get(key, 1))


def read_rows(sheet: TableSheet, head: Columns) -> Iterator[Row]:
    """Return the rows below the head that have any text."""
    for number, row in enumerate(sheet.rows, 1):
        if number > head.row and any(cell.strip() for cell in row):
            yield _row(sheet, number, row, head.meanings)


def _row(sheet: TableSheet, number: int, row: Sequence[str], meanings: Sequence[tuple[int, str]]) -> Row:
    cells: dict[str, list[str]] = {}
    columns: dict[str, int] = {}
    for column, meant in meanings:
        text = bare(row[column].strip()).strip() if column < len(row) else ""
        cells.setdefault(meant, []).append(text)
        columns.setdefault(_key(meant), column + 1)
    if "id" not in cells and "name" in cells:
        cells["name"] = [_spoken(name) for name in cells["name"]]
    listed = next((cell for cell in cells.pop(LIST, []) if cell), sheet.name)
    kind = _kind(listed)
    own = ORGANISATION_KEYS if kind == "organisations" else CONTACT_KEYS
    values = {key: value for key, value in _values(cells).items() if key in own or value}
    return Row(
        sheet.name, kind if kind or listed != sheet.name else "contacts", Place(number, 1), values, columns, sheet.whole
    )


def _spoken(name: str) -> str:
    """Return a name as it is spoken: of "Frau Adler, Ada", Ada Adler."""
    bare_name = _SALUTATION.sub("", name)
    turned = _TURNED.fullmatch(bare_name)
    return f"{turned[2]} {turned[1]}" if turned else bare_name


def _kind(text: str) -> ListName | None:
    word = fold(text)
    return "organisations" if word in _ORGANISATIONS else "contacts" if word in _CONTACTS else None


def _key(meant: str) -> str:
    return "name" if meant in _NAME_PARTS else "phones" if meant in _USES else meant


def _values(cells: Mapping[str, Sequence[str]]) -> dict[str, CellValue | None]:
    values: dict[str, CellValue | None] = {}
    if "given" in cells and "family" not in cells:  # where there is a column Vorname, Name is the family name
        cells = {"family" if meant == "name" else meant: texts for meant, texts in cells.items()}
    if any(part in cells for part in _NAME_PARTS):
        values["name"] = " ".join(text for part in _NAME_PARTS for text in cells.get(part, ()) if text) or None
    for meant, texts in cells.items():
        if meant in _NAME_PARTS:
            continue
        key = _key(meant)
        if key not in LISTS:
            said = next((text for text in texts if text), "")
            values[key] = read_cell(key, said) or values.get(key)
            continue
        read = [item for text in texts for item in read_cell(key, text) or ()]
        items = [_used(item, meant) if meant in _USES else item for item in read]
        former = values.get(key)
        values[key] = [*(former if isinstance(former, list) else ()), *items] or None
    return values


def _used(item: Item, use: str) -> Item:
    return {"number": item, "use": use} if isinstance(item, str) else item
