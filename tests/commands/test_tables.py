"""export and import as an editor uses them."""

from pathlib import Path

import pytest

from tests.commands.front_door import ROOT
from tests.commands.inside import Inside


@pytest.fixture
def contacts(tmp_path: Path) -> Path:
    copy = tmp_path / "contacts.yaml"
    copy.write_bytes((ROOT / "examples" / "region.yaml").read_bytes())
    return copy


def bench(tmp_path: Path, contacts: Path) -> Inside:
    return Inside(f"sqlite:///{tmp_path}/directory.sqlite3", contacts)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "vcf"])
def test_a_table_goes_out_and_comes_back(tmp_path: Path, contacts: Path, ending: str) -> None:
    table, before = tmp_path / f"liste.{ending}", contacts.read_bytes()
    assert bench(tmp_path, contacts)("export", str(table)).code == 0
    done = bench(tmp_path, contacts)("import", str(table), "--write")
    assert (done.code, done.out) == (0, "Nichts ändert sich\n")
    assert contacts.read_bytes() == before


def test_a_change_is_said_in_words_and_made_only_when_asked_for(tmp_path: Path, contacts: Path) -> None:
    table, before = tmp_path / "liste.csv", contacts.read_text(encoding="utf-8")
    table.write_text("id;phones\nadler;030 23125-399\n", encoding="utf-8")
    tried = bench(tmp_path, contacts)("import", str(table))
    assert tried.code == 0
    assert "+49 30 23125399" in tried.out
    assert "--write" in tried.err
    assert contacts.read_text(encoding="utf-8") == before
    assert bench(tmp_path, contacts)("import", str(table), "--write").code == 0
    after = contacts.read_text(encoding="utf-8")
    changed = set(after.splitlines()) - set(before.splitlines())
    assert len(changed) == 1
    assert "030 23125-399" in changed.pop()


def test_a_faulty_row_is_named_and_nothing_written(tmp_path: Path, contacts: Path) -> None:
    table, before = tmp_path / "liste.csv", contacts.read_bytes()
    table.write_text("id;phones\nadler;030 23125-399\nmoeller;23125\n", encoding="utf-8")
    done = bench(tmp_path, contacts)("import", str(table), "--write")
    assert done.code == 1
    assert f"{table}:3:2: error: " in done.err
    assert contacts.read_bytes() == before


def test_an_expectation_that_no_longer_holds_keeps_the_file(tmp_path: Path, contacts: Path) -> None:
    table = tmp_path / "liste.csv"
    with contacts.open("a", encoding="utf-8") as file:
        file.write("" if "\nexpectations:" in contacts.read_text(encoding="utf-8") else "\nexpectations:\n")
        file.write("  - {ask: ada adler, answer: adler}\n")
    before = contacts.read_bytes()
    table.write_text("id;name\nadler;Zoë Quast\n", encoding="utf-8")
    done = bench(tmp_path, contacts)("import", str(table), "--write")
    assert done.code == 1
    assert contacts.read_bytes() == before


def test_an_unknown_ending_is_refused(tmp_path: Path, contacts: Path) -> None:
    (tmp_path / "liste.ods").write_bytes(b"")
    for command in ("export", "import"):
        done = bench(tmp_path, contacts)(command, str(tmp_path / "liste.ods"))
        assert done.code == 1
        assert ".xlsx" in done.err


def test_a_table_that_is_not_there_is_named(tmp_path: Path, contacts: Path) -> None:
    done = bench(tmp_path, contacts)("import", str(tmp_path / "weg.csv"))
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"{tmp_path / 'weg.csv'}:1:1: error: ")
