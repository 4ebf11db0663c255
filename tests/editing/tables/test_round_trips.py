"""What goes out as a table and comes back changes nothing; what was changed in between is changed, and nothing else."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk.reply import Language
from bot.directory.file.read import read_with_tree
from bot.directory.file.tree import Node
from bot.editing.tables.csv_files import read_csv
from bot.editing.tables.export import as_csv, as_xlsx
from bot.editing.tables.importing import import_table
from bot.editing.tables.table import TableSheet
from bot.editing.tables.xlsx_files import read_xlsx
from tests.editing.tables.data_files import entries, styled

Write = Callable[[Node], bytes]
Read = Callable[[bytes], Sequence[TableSheet]]
FORMS = pytest.mark.parametrize(
    ("write", "read"), [(as_csv, lambda content: [read_csv(content)]), (as_xlsx, read_xlsx)], ids=["csv", "xlsx"]
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    return draw(styled(draw(entries())))


@FORMS
@settings(deadline=None, max_examples=40)
@given(content=files())
def test_a_round_trip_changes_nothing(write: Write, read: Read, content: bytes) -> None:
    imported = import_table(content, read(write(read_with_tree(content)[1])), Language.DE)
    assert not [said for _, said in imported.said]
    assert imported.written == content


@FORMS
@settings(deadline=None, max_examples=40)
@given(content=files(), other=files())
def test_a_table_makes_one_directory_into_another(write: Write, read: Read, content: bytes, other: bytes) -> None:
    wanted, tree = read_with_tree(other)
    imported = import_table(content, read(write(tree)), Language.DE)
    assert not [said for _, said in imported.said]
    assert not imported.faults
    assert imported.after is not None
    assert imported.after.organisations == wanted.organisations
    assert imported.after.contacts == wanted.contacts
