"""What the rows of a table change in one data file: which values, and the file with them."""

from collections.abc import Mapping, Sequence
from typing import cast

from bot.desk.reply import Language
from bot.directory.file.read import read_values
from bot.directory.file.tree import Node, read_yaml
from bot.directory.model import Entry
from bot.directory.phone import PhoneError, read_phones
from bot.directory.problem import Place, Problem
from bot.editing.draft.insertion import unchecked
from bot.editing.draft.new_entry import ListName, NewEntry, Value
from bot.editing.draft.yaml_blocks import blocks
from bot.editing.tables.cells import CellValue, Item, canonical
from bot.editing.tables.columns import CONTACT_KEYS, ORGANISATION_KEYS
from bot.editing.tables.matching import RowEntry
from bot.editing.tables.yaml_edits import YamlEdits

LISTS: tuple[ListName, ...] = ("organisations", "contacts")
"""The lists of the data file that a table is about."""
_ORDER: Mapping[str, Sequence[str]] = {"organisations": ORGANISATION_KEYS, "contacts": CONTACT_KEYS}


def entries_of(tree: Node, kind: str) -> list[Node]:
    """Return the entries of a list of a data file."""
    value = _mapping(tree).get(kind)
    return value.value if value and isinstance(value.value, list) else []


class TableChanges:
    """What the rows change in one data file."""

    def __init__(self, tree: Node) -> None:
        self._tree = tree
        self._at: dict[tuple[str, str], int] = {}
        for kind in LISTS:
            for number, node in enumerate(entries_of(tree, kind)):
                self._at[kind, str(node.at(("id",)).value)] = number
        self.last_written = b""

    def read(self, entries: Sequence[RowEntry]) -> tuple[list[Entry], list[tuple[str, Problem]]]:
        """Return the entries as they are to be, and every value that cannot be, at its row and column."""
        wished: list[Entry] = []
        said: list[tuple[str, Problem]] = []
        for sheet in dict.fromkeys(entry.row.sheet for entry in entries):
            root = {"version": Node("1", Place()), "publisher": Node("x", Place())}
            for kind in LISTS:
                nodes = [self._node(entry) for entry in entries if (entry.row.sheet, entry.kind) == (sheet, kind)]
                root |= {kind: Node(nodes, Place())} if nodes else {}
            directory, faults = read_values(Node(root, Place()))
            wished += directory.entries() if directory else ()
            said += [(sheet, fault) for fault in faults]
        return wished, said

    def written(self, content: bytes, entries: Sequence[RowEntry], language: Language) -> bytes:
        """Return the data file with the changes; raises DirectoryError where an entry cannot be added to its list."""
        edits = YamlEdits(content)
        new: list[NewEntry] = []
        for entry in entries:
            at = self._at.get((entry.kind, entry.id))
            if at is None:
                ordered = sorted(entry.values.items(), key=lambda pair: _order(entry.kind, pair[0]))
                values = cast("dict[str, Value | None]", dict(ordered))
                new.append(NewEntry(entry.kind, values))
            elif changes := self._changes(entry, at):
                edits.set(entry.kind, at, changes, _ORDER[entry.kind])
        self.last_written = edits.written()
        if new:
            tree = read_yaml(self.last_written)[0]
            self.last_written = unchecked(self.last_written, tree, blocks(new, language))
        return self.last_written

    def _changes(self, entry: RowEntry, at: int) -> dict[str, CellValue | None]:
        """Return the values that a row gives and that say something else than the data file.

        In a row without an id, an empty cell takes nothing away, and a number keeps what is known about it.
        """
        node = entries_of(self._tree, entry.kind)[at]
        former = node.plain()
        changes: dict[str, CellValue | None] = {}
        for key, given in entry.values.items():
            was = canonical(key, former.get(key)) if isinstance(former, dict) else None
            value = given if entry.replaces else _kept(key, given, was)
            if value != was and key != "id":
                changes[key] = value
        return changes

    def _node(self, entry: RowEntry) -> Node:
        """Return an entry as it is to be, its new values at the places of the table."""
        at = self._at.get((entry.kind, entry.id))
        row = entry.row
        if at is None:
            former, values = {}, dict(entry.values)
        else:
            former = dict(_mapping(entries_of(self._tree, entry.kind)[at]))
            values = self._changes(entry, at)
        nodes = {key: _as_node(value, row.place_of(key)) for key, value in values.items() if value}
        kept = {key: node for key, node in former.items() if key not in values}
        return Node({**kept, **nodes}, row.place, keys={key: row.place_of(key) for key in nodes})


def _order(kind: str, key: str) -> int:
    return _ORDER[kind].index(key) if key in _ORDER[kind] else len(_ORDER[kind])


def _mapping(node: Node) -> dict[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


def _as_node(value: CellValue | Item, place: Place) -> Node:
    match value:
        case str():
            return Node(value, place)
        case dict():
            pairs = {key: Node(text, place) for key, text in value.items()}
            return Node(pairs, place, keys=dict.fromkeys(pairs, place))
        case items:
            return Node([_as_node(item, place) for item in items], place)


def _kept(key: str, given: CellValue | None, was: CellValue | None) -> CellValue | None:
    """Return what a row without an id gives: nothing is taken away, and a listed number is not made poorer."""
    if given is None:
        return was
    if key != "phones" or not isinstance(given, list) or not isinstance(was, list):
        return given
    listed = {numbers: item for item in was if (numbers := _numbers(item))}
    every = frozenset().union(*listed)
    if frozenset().union(*map(_numbers, given)) <= every and all(map(_numbers, given)):
        return was
    return [listed.get(_numbers(item), item) for item in given]


def _numbers(item: Item) -> frozenset[str]:
    """Return what is dialled, nothing where that is not to be made out."""
    printed = item if isinstance(item, str) else item.get("number", "")
    try:
        return frozenset(number for number, _ in read_phones(printed))
    except PhoneError:
        return frozenset()
