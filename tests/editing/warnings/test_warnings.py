"""Warnings: one clean file, and every way in which it may begin to smell."""

from datetime import UTC, datetime

import pytest

from bot.desk.reply import Language
from bot.desk.texts import word
from bot.directory.file.read import read_with_tree
from bot.directory.problem import Problem, Severity
from bot.editing.warnings.warnings import warnings

NOW = datetime(2026, 11, 27, 17, 40, tzinfo=UTC)

CLEAN = """\
version: 1
publisher: haus
organisations:
  - id: haus
    name: Haus der Beispiele
    place: Berlin
    phones: [030 23125000]
  - id: stadt
    name: Stadt Dortmund
    place: Dortmund
    phones: [0231 5000]
contacts:
  - id: adler
    name: Ada Adler
    organisation: stadt
    phones: ["0231 50-101, -102"]
    emails: [adler@stadt.example]
    hours: Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off
    checked: 2026-11-01
    informed: 2026-11-02
  - id: presse
    department: Pressestelle
    organisation: stadt
    phones:
      - {number: 0152 28817386, use: duty, note: Bereitschaft}
    checked: 2025-11-28
news:
  - {id: meldung, title: Eine Meldung, contacts: [adler]}
settings:
  imprint: {name: Haus, address: Weg 1, email: haus@haus.example}
  privacy: {controller: Haus}
"""


def found(text: str) -> list[Problem]:
    return warnings(*read_with_tree(text.encode()), NOW)


def codes(text: str) -> list[str]:
    return [warning.code for warning in found(text)]


def changed(old: str, new: str) -> str:
    assert CLEAN.count(old) == 1, old
    return CLEAN.replace(old, new)


def test_a_clean_file_has_no_warnings() -> None:
    assert found(CLEAN) == []


SMELLS = [
    # what stands in the clean file, what stands there instead, the warning, the beginning of what it is placed at
    ('["0231 50-101, -102"]', "[0201 50101]", "phone-area", "0201 50101"),
    ('["0231 50-101, -102"]', "[0208 50101]", "phone-area", "0208 50101"),
    ('["0231 50-101, -102"]', "[0231 50-101, 0138 1234567]", "phone-unknown", "0138 1234567"),
    ('["0231 50-101, -102"]', "[0231 5000]", "phone-twice", "0231 5000]\n    emails"),
    ('["0231 50-101, -102"]', '["0231 50-101, -101"]', "phone-twice", '"0231 50-101'),
    ("0152 28817386, use: duty, note: Bereitschaft", "0152 28817386, use: duty", "phone-mobile", "0152 28817386"),
    ("adler@stadt.example", "adler@gmx.de", "email-private", "adler@gmx.de"),
    ("adler@stadt.example", "adler@T-Online.de", "email-private", "adler@T-Online.de"),
    ("adler@stadt.example", "adler@stаdt.example", "email-letters", "adler@stаdt"),  # a Cyrillic а
    ("adler@stadt.example", "adler@xn--stdt-83d.example", "email-letters", "adler@xn--"),  # the same, in Punycode
    ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "Mo-Fr 08:00-12:00; Mo-Th 13:00-16:00", "hours-replaced", "Mo-Fr"),
    ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "PH off; Mo-Fr 08:00-16:00", "hours-undone", "PH"),
    (
        "Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off",
        "2026 Dec 24-2027 Jan 02 off; Mo-Fr 08:00-16:00; PH off",
        "hours-undone",
        "2026 Dec",
    ),
    ("note: Bereitschaft", "note: nur nachts", "note-times", "0152 28817386"),
    ("note: Bereitschaft", "note: ab 16 Uhr", "note-times", "0152 28817386"),
    ("note: Bereitschaft", "note: Mo-Fr 16-22 h", "note-times", "0152 28817386"),
    ("note: Bereitschaft", "note: am Wochenende", "note-times", "0152 28817386"),
    ("use: duty, note: Bereitschaft", "note: x, hours: 08:00-12:00; Sa 14:00-16:00", "hours-replaced", "0152 28817386"),
    ("checked: 2025-11-28", "checked: 2025-11-27", "unchecked", "2025-11-27"),
    ("    checked: 2025-11-28\n", "", "unchecked", "presse\n"),
    ("    checked: 2025-11-28\n", "    checked: 2025-11-28\n    until: 2026-11-26\n", "expired", "2026-11-26"),
    ("checked: 2026-11-01\n    informed: 2026-11-02", "checked: 2026-10-27", "uninformed", "adler\n"),
    ("  imprint: {name: Haus, address: Weg 1, email: haus@haus.example}\n", "", "settings-missing", "privacy:"),
    ("{name: Haus, address: Weg 1, email: haus@haus.example}", "{name: Haus}", "settings-missing", "{name: Haus}"),
    ("{controller: Haus}", "{url: https://haus.example}", "settings-missing", "{url:"),
    ("name: Haus der Beispiele", "name: Stadt Dortmunt", "organisation-twice", "Stadt Dortmund"),
    ("name: Haus der Beispiele", "name: Stadt Dortmund e. V.", "organisation-twice", "Stadt Dortmund\n"),
]


@pytest.mark.parametrize(("old", "new", "code", "placed_at"), SMELLS)
def test_a_smell_is_named_at_its_place(old: str, new: str, code: str, placed_at: str) -> None:
    text = changed(old, new)
    warning = next(warning for warning in found(text) if warning.code == code)
    rest = "".join(text.splitlines(keepends=True)[warning.place.line - 1 :])[warning.place.column - 1 :]
    assert rest.startswith(placed_at)
    assert warning.severity is Severity.WARNING
    assert all(word(warning, language) for language in Language)


FINE = [
    ("place: Dortmund", "place: Beispielhausen"),  # no area code is named after it
    ("place: Dortmund", "place: Dortmund-Hörde"),
    ('["0231 50-101, -102"]', "[030 23125-101]"),  # reserved for fiction
    ('["0231 50-101, -102"]', '["+49 30 23125 1010"]'),  # reserved for fiction, and longer
    ('["0231 50-101, -102"]', "[+43 1 234567]"),
    ("adler@stadt.example", "adler@büro-dortmund.de"),
    ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "Mo-Fr 08:00-12:00, Mo-Th 13:00-16:00"),
    ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "Mo-Th 08:00-12:00,13:00-16:00; Fr 08:00-12:00"),
    ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "Mo-Fr 08:00-16:00; PH off"),
    ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "PH off; Mo-Fr 08:00-16:00; PH off"),
    ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "Mo-Fr 08:00-16:00; PH off; Dec 26 10:00-12:00"),  # an exception
    ("Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "off; Mo-Fr 08:00-16:00; PH off"),
    ("checked: 2026-11-01\n    informed: 2026-11-02", "checked: 2026-10-28"),  # told within a month, or in time to be
    ("checked: 2025-11-28", "checked: 2025-11-28\n    until: 2026-11-27"),  # the last day shown is today
    ("name: Haus der Beispiele", "name: Stadt Herne"),
    ("note: Bereitschaft", "note: nur nachts, hours: 20:00-06:00"),
    ("note: Bereitschaft", '"Leitstelle, nur Dringendes"'.join(("note: ", ""))),
]


@pytest.mark.parametrize(("old", "new"), FINE)
def test_what_is_fine_is_left_alone(old: str, new: str) -> None:
    assert codes(changed(old, new)) == []


def test_two_towns_that_differ_by_a_letter_are_two_organisations() -> None:
    text = changed("name: Haus der Beispiele", "name: Stadt Werne").replace("Stadt Dortmund", "Stadt Herne")
    assert "organisation-twice" not in codes(text)


@pytest.mark.parametrize(
    ("name", "organisation", "twice"),
    [
        ("Ada Adler", "haus", True),  # moved, and never deleted
        ("Dr. Ada Adler", "stadt", True),
        ("Ada Addler", "stadt", True),
        ("Ada Adlre", "stadt", True),
        ("Ada Addler", "haus", False),  # two people of two houses
        ("Ida Adler-Beispiel", "stadt", False),
    ],
)
def test_people_listed_twice_are_told_from_namesakes(name: str, organisation: str, twice: bool) -> None:
    other = (
        f"  - {{id: b, name: {name}, organisation: {organisation}, emails: [b@b.example], checked: 2026-11-20}}\nnews:"
    )
    assert ("person-twice" in codes(changed("news:", other))) is twice


def test_a_ladder_of_one_number_is_short_and_one_of_two_is_not() -> None:
    one_number = changed("    phones: [030 23125000]\n", "").replace("    phones: [0231 5000]\n", "")
    (warning,) = [found for found in found(one_number) if found.code == "few-rungs"]
    assert dict(warning.about) == {"id": "presse", "count": 1}  # adler has two of her own
    assert "few-rungs" not in codes(one_number.replace("{number: 0152", "0231 50-103\n      - {number: 0152"))


def test_an_item_whose_only_contact_is_gone_leads_to_nobody() -> None:
    gone = changed("    informed: 2026-11-02\n", "    informed: 2026-11-02\n    until: 2026-01-31\n")
    assert sorted(codes(gone)) == ["expired", "news-without-contact"]
    assert codes(gone.replace("[adler]", "[adler, presse]")) == ["expired"]
    assert codes(gone.replace("[adler]", "[stadt]")) == ["expired"]


def test_the_unchecked_are_named_by_organisation_oldest_first() -> None:
    text = changed("checked: 2026-11-01", "checked: 2024-05-01").replace("    checked: 2025-11-28\n", "")
    (warning,) = [warning for warning in found(text) if warning.code == "unchecked"]
    about = {"organisation": "stadt", "count": 2, "contacts": "presse (–), adler (2024-05-01)"}
    assert dict(warning.about) == about


def test_an_item_of_this_month_proves_a_fresh_listing() -> None:
    fresh = changed("    checked: 2026-11-01\n    informed: 2026-11-02\n", "").replace(
        "contacts: [adler]", "contacts: [adler], date: 2026-11-20"
    )
    assert "uninformed" not in codes(fresh)
    assert "uninformed" in codes(fresh.replace("2026-11-20", "2026-10-20"))


def test_thousands_of_namesakes_are_each_named_once() -> None:
    entries = "".join(
        f"  - {{id: c{number}, name: Ada Adler, organisation: stadt, emails: [c{number}@c.example]}}\n"
        for number in range(3_000)
    )
    directory, tree = read_with_tree(changed("news:", entries + "news:").encode())
    found = warnings(directory, tree, NOW)
    assert sum(warning.code == "person-twice" for warning in found) == 3_000
