"""Importing: lists as offices have them, faults by row, and lines that stay."""

from collections.abc import Sequence

import pytest

from bot.desk.reply import Language
from bot.editing.tables.csv_files import read_csv
from bot.editing.tables.importing import Imported, import_table
from bot.editing.tables.table import TableError, TableSheet

DATA = """\
version: 1
publisher: haus   # wir
organisations:
  - {id: haus, name: Haus der Beispiele, aliases: [HdB]}
contacts:

  # die Pressestelle
  - id: presse
    organisation: haus
    department: Pressestelle
    phones:
      - 030 23125-000   # am Empfang
      - {number: 030 23125-009, use: duty, note: nur Dringendes}
    emails: [presse@haus.example]   # für alle

  - {id: adler, name: Ada Adler, organisation: haus, phones: [030 23125-001], until: 31.12.2027}
"""


def table(*lines: str) -> list[TableSheet]:
    return [read_csv("\r\n".join(lines).encode("cp1252"))]


def imported(*lines: str, data: str = DATA) -> Imported:
    return import_table(data.encode(), table(*lines), Language.DE)


def written(*lines: str, data: str = DATA) -> str:
    result = imported(*lines, data=data)
    assert result.written is not None, (result.said, result.faults)
    return result.written.decode()


def codes(result: Imported) -> list[tuple[str, int]]:
    return [(problem.code, problem.place.line) for _, problem in result.said]


def test_a_changed_value_leaves_every_other_byte() -> None:
    after = DATA.replace("    department: Pressestelle\n", "    department: Pressestelle\n    role: Leitung\n")
    after = after.replace("      - 030 23125-000", "      - 030 23125-005")
    after = after.replace("      - {number: 030 23125-009, use: duty, note: nur Dringendes}\n", "")
    assert written("id;role;phones", "presse;Leitung;030 23125-005") == after


def test_a_number_more_is_a_line_more() -> None:
    cell = '"030 23125-000; {number: 030 23125-009, use: duty, note: nur Dringendes}; 030 23125-010"'
    line = "      - {number: 030 23125-009, use: duty, note: nur Dringendes}\n"
    assert written("id;phones", f"presse;{cell}") == DATA.replace(line, line + "      - 030 23125-010\n")


def test_an_emptied_cell_of_a_row_with_an_id_takes_the_value_away() -> None:
    assert written("id;until", "adler;") == DATA.replace(", until: 31.12.2027", "")


def test_a_date_as_excel_writes_it_is_the_same_date() -> None:
    assert written("id;until", "adler;2027-12-31") == DATA


def test_a_date_is_written_as_the_data_file_has_dates() -> None:
    assert "\n    checked: 2026-11-30\n" in written("id;checked", "presse;30.11.2026")
    assert "away: [{from: 2026-12-23, until: 2027-01-03}]" in written(
        "id;away", "presse;{from: 23.12.2026, until: 3.1.2027}"
    )


def test_what_the_table_does_not_name_stays() -> None:
    assert written("id;name", "adler;Ada Adler") == DATA


def test_a_formula_is_text() -> None:
    assert "role: =1+1" in written("id;role", "adler;'=1+1")
    assert "+49 30 23125-001" in written("id;phones", "adler;'+49 30 23125-001")


def test_a_list_made_by_hand_gets_ids_and_organisations() -> None:
    result = imported(
        "Pressekontakte 2026",
        "Vorname;Nachname;Behörde;E-Mail;Telefon;Handy;Ort;Raum",
        "Bodo;Bär;Kreis Musterland;baer@kreis.example;069 90009-100;0171 39200-01;Musterstadt;B 12",
        "Änne;Öztürk;HdB;oeztuerk@haus.example;030 23125-020;;;",
    )
    assert result.after is not None
    baer, oeztuerk = result.after.contacts[2:]
    assert (baer.id, baer.name, baer.organisation) == ("baer", "Bodo Bär", "kreis-musterland")
    assert [(phone.number, phone.use) for phone in baer.phones] == [
        ("+496990009100", "desk"),
        ("+491713920001", "mobile"),
    ]
    assert (oeztuerk.id, oeztuerk.organisation) == ("oeztuerk", "haus")
    assert [(office.id, office.place) for office in result.after.organisations] == [
        ("haus", None),
        ("kreis-musterland", "Musterstadt"),
    ]
    assert codes(result) == [("table-column", 2)]


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_forty_contacts_without_ids_are_known_when_they_come_again(separator: str) -> None:
    rows = [["Name", "Firma", "Abteilung", "Telefon"]]
    rows += [[f"Anna Adler{chr(97 + at)}", f"Firma {at % 4}", "Presse", f"030 23125-{100 + at}"] for at in range(26)]
    rows += [["", f"Firma {at}", "Redaktion", f"030 23125-{200 + at}"] for at in range(14)]
    lines = [separator.join(row) for row in rows]
    first = written(*lines)
    assert first.startswith(DATA[: DATA.index("contacts:")])
    result = imported(*lines, data=first)
    assert result.after is not None
    assert len(result.after.contacts) == 42
    assert result.written == first.encode()


def test_a_list_without_ids_makes_nothing_poorer() -> None:
    assert written("Abteilung;Organisation;Telefon;E-Mail", "Pressestelle;haus;030 23125-000, 030/23125-009;") == DATA


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Bär, Bodo", "Bodo Bär"), ("Herr Bodo Bär", "Bodo Bär"), ("Bär, MdB", "Bär, MdB"), ("Fritz Frau", "Fritz Frau")],
)
def test_names_of_a_list_made_by_hand_are_turned_as_they_are_spoken(typed: str, name: str) -> None:
    result = imported("Name;Organisation;Telefon", f"{typed};haus;030 23125-002")
    assert result.after is not None
    assert result.after.contacts[-1].name == name


def test_beside_a_given_name_the_name_is_the_family_name() -> None:
    result = imported("Name;Vorname;Titel;Firma / Behörde;Telefon (dienstlich)", "Bär;Bodo;Dr.;haus;030 23125-002")
    assert result.after is not None
    assert result.after.contacts[-1].name == "Dr. Bodo Bär"


@pytest.mark.parametrize("head", ["Telefon (privat)", "Telefon/Fax", "Privatnummer", "Notiz"])
def test_what_a_column_may_mean_otherwise_is_left_out_and_said(head: str) -> None:
    result = imported(f"Name;Organisation;E-Mail;{head}", "Bodo Bär;haus;baer@haus.example;030 23125-002")
    assert codes(result) == [("table-column", 1)]
    assert result.after is not None
    assert not result.after.contacts[-1].phones


def test_a_name_that_is_nearly_listed_is_remarked_on() -> None:
    assert codes(imported("Name;Organisation;Telefon", "Bodo Bär;Haus der Beispiel;030 23125-002")) == [
        ("table-near", 2)
    ]


def test_a_contact_that_nobody_can_reach_is_named_with_its_row() -> None:
    result = imported("Name;Organisation;Telefon", "Bodo Bär;haus;030 23125-002", "Cora Czerny;haus;")
    assert [line for _, line in codes(result)] == [3]
    assert result.written is None


def test_every_faulty_row_is_named() -> None:
    result = imported(
        "id;organisation;name;phones;hours",
        "bar;haus;Bodo Bär;23125;",
        "adler;haus;Ada Adler;030 23125-001;immer",
        "neu;nirgends;Nora Neu;030 23125-002;",
    )
    assert {line for _, line in codes(result)} == {2, 3}
    assert result.written is None


def test_a_reference_to_nothing_is_named_with_its_row() -> None:
    result = imported("id;organisation;phones;deputy", "neu;nirgends;030 23125-002;", "adler;haus;030 23125-001;weg")
    assert [line for _, line in codes(result)] == [2, 3]
    assert result.written is None


def test_a_deputy_may_be_named() -> None:
    assert "deputy: adler" in written("id;deputy", "presse;Ada Adler")


def test_two_rows_of_one_entry_are_named() -> None:
    result = imported("id;name", "adler;Ada Adler", "adler;Ada Adler")
    assert codes(result) == [("table-twice", 3)]


def test_an_objection_holds() -> None:
    result = imported("Name;Telefon", "Bodo Bär;030 23125-002", data=DATA + "objections: [x, baer]\n")
    assert result.written is None or "id: baer\n" not in result.written.decode()


def test_a_table_without_heads_is_refused() -> None:
    with pytest.raises(TableError, match="no-columns"):
        imported("Ada;030 23125-001", "Bodo;030 23125-002")


@pytest.mark.parametrize(
    "content",
    ["id;name\r\nadler;Ada Jäger".encode("utf-16"), "sep=;\r\nid;name\r\nadler;Ada Jäger".encode(),
     "id\tname\r\nadler\tAda Jäger".encode("utf-8-sig"), b"id;name\r\nadler;Ada J\xe4ger"],
)  # fmt: skip
def test_the_code_pages_of_excel_are_read(content: bytes) -> None:
    sheets: Sequence[TableSheet] = [read_csv(content)]
    result = import_table(DATA.encode(), sheets, Language.DE)
    assert result.after is not None
    assert result.after.contacts[1].name == "Ada Jäger"
