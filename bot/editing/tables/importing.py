"""A table -> the data file with what the table says of organisations and contacts, and every fault of a row."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.desk.reply import Language
from bot.directory.file.read import read_with_tree
from bot.directory.file.tree import Node, read_yaml
from bot.directory.model import Directory, Entry
from bot.directory.problem import DirectoryError, Place, Problem, Severity
from bot.editing.draft.new_entry import remark
from bot.editing.tables.columns import find_columns
from bot.editing.tables.matching import Matching, RowEntry
from bot.editing.tables.table import TableError, TableSheet
from bot.editing.tables.table_changes import LISTS, TableChanges, entries_of
from bot.editing.tables.table_rows import Row, read_rows


@dataclass(frozen=True, slots=True)
class Imported:
    """The data file before and after; `said` is what is to be known of the table, each with the sheet it is about.

    `written` and `after` are None where a row is faulty, or the result may not go live: `said` and `faults`, which are
    about the data file, have the reasons.
    """

    before: Directory
    said: Sequence[tuple[str, Problem]]
    faults: Sequence[Problem] = ()
    after: Directory | None = None
    tree: Node | None = None
    written: bytes | None = None


def import_table(content: bytes, sheets: Sequence[TableSheet], language: Language) -> Imported:
    """Return the data file `content` with what a table says; nothing is written.

    Raises DirectoryError where the data file itself has faults, and TableError where no sheet has a head that is
    understood, or the data file is written in a way in which a value cannot be changed.
    """
    before, tree = read_with_tree(content, drafted=True)
    matching = Matching(before, tree)
    rows = list(_rows(sheets, matching.problems))
    entries = matching.entries(rows)
    changing = TableChanges(tree)
    wished, faults = changing.read(entries)
    said = _in_order([*matching.problems, *faults])
    if any(problem.severity is Severity.ERROR for _, problem in said):
        return Imported(before, said)
    try:
        written = changing.written(content, entries, language)
        after, new_tree = read_with_tree(written)
    except DirectoryError as error:
        of_rows, others = _by_row(error.problems, changing.last_written, entries)
        return Imported(before, _in_order([*said, *of_rows]), others)
    if not _as_wished(wished, after):
        raise TableError("unwritten")
    return Imported(before, said, after=after, tree=new_tree, written=written)


def _in_order(said: Sequence[tuple[str, Problem]]) -> list[tuple[str, Problem]]:
    return sorted(said, key=lambda about: (about[0], about[1].place, about[1].code))


def _rows(sheets: Sequence[TableSheet], said: list[tuple[str, Problem]]) -> Iterator[Row]:
    """Return the rows of all sheets that have a head; what is wrong with the heads is added to `said`."""
    heads = [(sheet, head) for sheet in sheets if (head := find_columns(sheet.rows))]
    if not heads:
        raise TableError("no-columns")
    for sheet, head in heads:
        meant = {meaning for _, meaning in head.meanings}
        for column, name in head.unknown:
            said.append((sheet.name, remark("table-column", Place(head.row, column + 1), name=name[:60])))
        rows = list(read_rows(sheet, head))
        if "organisation" not in meant and any(row.kind == "contacts" and "id" not in meant for row in rows):
            said.append((sheet.name, remark("table-no-organisation", Place(head.row, 1))))
        yield from rows


def _as_wished(wished: Sequence[Entry], after: Directory) -> bool:
    found = {entry.id: entry for entry in after.entries()}
    return all(found.get(entry.id) == entry for entry in wished)


def _by_row(
    problems: Sequence[Problem], written: bytes, entries: Sequence[RowEntry]
) -> tuple[list[tuple[str, Problem]], list[Problem]]:
    """Return problems of the file to be by the rows that their entries come from, and those of no row."""
    try:
        tree = read_yaml(written)[0]
    except DirectoryError:
        raise TableError("unwritten") from None
    starts: list[tuple[Place, tuple[str, str]]] = [
        (node.place, (kind, str(node.at(("id",)).value))) for kind in LISTS for node in entries_of(tree, kind)
    ]
    starts += [(place, ("", "")) for key, place in tree.keys.items() if key not in LISTS]
    starts.sort()
    rows: dict[tuple[str, str], Row] = {(entry.kind, entry.id): entry.row for entry in entries}
    of_rows: list[tuple[str, Problem]] = []
    others: list[Problem] = []
    for problem in problems:
        at = bisect_right(starts, (problem.place, ("~", "~"))) - 1
        row = rows.get(starts[at][1]) if at >= 0 else None
        if row:
            of_rows.append((row.sheet, Problem(row.place, problem.code, problem.about, problem.severity)))
        else:
            others.append(problem)
    return of_rows, others
