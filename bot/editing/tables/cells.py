"""Values of the data file as the text of a cell, and back.

A list is written `one; two`, a number or an absence of which more is known as in the data file: `{number: 030 23125000,
use: duty}`. A piece that would be read as something else stands in double quotes, doubled inside, as in CSV.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.directory.file.fields import day_of

Item = str | dict[str, str]
CellValue = str | list[Item]

LISTS = frozenset({"aliases", "phones", "emails", "covers", "topics", "languages", "away"})
"""Keys whose value is a list."""
_DAYS = frozenset({"from", "until", "checked", "informed"})
_WORDS = {"wahr": "yes", "true": "yes", "ja": "yes", "falsch": "no", "false": "no", "nein": "no", "mobil": "mobile"}
_WORDED = frozenset({"press", "use"})

_FORMULA = tuple("=+-@\t\r\n'")
"""How a text begins that a spreadsheet program may take for a formula (OWASP, CSV injection), or that is marked."""

_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_BRACES = re.compile(r'\{((?:"(?:[^"]|"")*"|[^"{}])*)\}')
_PAIR = re.compile(r'\s*([a-z]+):\s*(?:"((?:[^"]|"")*)"|([^,"{}]*?))\s*(?:,|$)')
_COMMAS = re.compile(r"\s*[;,\n]\s*")
_SEMICOLONS = re.compile(r"\s*[;\n]\s*")
_NUMBERS = re.compile(r"\s*(?:[;\n]|,(?=\s*[+0])|\s(?:/|oder|or)\s+(?=[+0]))\s*")
"""Where one number ends and another of its own begins; `030/23125-001, -002` is one value."""


def harmless(text: str) -> str:
    """Return the text of a cell that no spreadsheet program takes for a formula: an apostrophe stands before it."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def bare(cell: str) -> str:
    """Return the text of a cell without the apostrophe that `harmless` put there."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def canonical(key: str, value: object) -> CellValue | None:
    """Return what a value of the data file says, whichever way it is spelt; None for no value."""
    match value:
        case str():
            text = " ".join(value.split())
            if key in _DAYS:
                return day.isoformat() if (day := day_of(text)) else text or None
            return (_WORDS.get(text.lower(), text) if key in _WORDED else text) or None
        case list():
            items = [item for part in value if (item := _item(key, part))]
            return items or None
        case _:
            return None


def _item(key: str, value: object) -> Item | None:
    if not isinstance(value, dict):
        text = canonical(key, value)
        return text if isinstance(text, str) else None
    known = {name: text for name, part in value.items() if isinstance(text := canonical(name, part), str)}
    if key == "phones" and known.get("use") == "desk":
        del known["use"]
    return known["number"] if known.keys() == {"number"} else known or None


def write_cell(key: str, value: CellValue | None) -> str:
    """Return the cell of a canonical value."""
    if value is None or isinstance(value, str):
        return value or ""
    return "; ".join(_written(key, item) for item in value)


def read_cell(key: str, cell: str) -> CellValue | None:
    """Return the canonical value that a cell holds; None for none. What it cannot make out stays as it is printed."""
    return canonical(key, list(_items(key, cell)) if key in LISTS else cell)


def _written(key: str, item: Item) -> str:
    if isinstance(item, dict):
        return "{" + ", ".join(f"{name}: {_piece(text)}" for name, text in item.items()) + "}"
    plain = not set('"{}') & set(item) and list(_items(key, item)) == [item]
    return item if plain else _quoted(item)


def _piece(text: str) -> str:
    return text if re.fullmatch(r'[^,"{}]+', text) else _quoted(text)


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _items(key: str, cell: str) -> Iterator[Item]:
    separator = _NUMBERS if key == "phones" else _SEMICOLONS if key == "away" else _COMMAS
    at = 0
    while at < len(cell):
        item, end = _next(cell, at, separator)
        if item:
            yield item
        gap = separator.match(cell, end)
        at = gap.end() if gap and gap.end() > at else max(end, at + 1)


def _next(cell: str, at: int, separator: re.Pattern[str]) -> tuple[Item, int]:
    """Return the item that begins at `at`, and where it ends."""
    at += len(cell[at:]) - len(cell[at:].lstrip())
    for pattern, read in ((_QUOTED, _unquoted), (_BRACES, _mapping)):
        found = pattern.match(cell, at)
        if found and (not cell[found.end() :].strip() or separator.match(cell, found.end())):
            item = read(found[1])
            if item is not None:
                return item, found.end()
    gap = separator.search(cell, at)
    end = gap.start() if gap else len(cell)
    return cell[at:end].strip(), end


def _unquoted(text: str) -> Item:
    return text.replace('""', '"')


def _mapping(text: str) -> Item | None:
    """Return the pairs of a mapping, None where there is something else between the braces."""
    pairs: dict[str, str] = {}
    at = 0
    while at < len(text):
        pair = _PAIR.match(text, at)
        if not pair or pair[1] in pairs or pair.end() == at:
            return None
        pairs[pair[1]] = pair[2].replace('""', '"') if pair[2] is not None else pair[3]
        at = pair.end()
    return pairs or None


def row_of(values: Mapping[str, object], columns: Sequence[str]) -> list[str]:
    """Return the cells of an entry, as the data file has it, in the order of the columns."""
    return [harmless(write_cell(key, canonical(key, values.get(key)))) for key in columns]
