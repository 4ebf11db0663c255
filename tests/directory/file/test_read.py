"""contacts.yaml -> Directory, or every fault with its place."""

from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from bot.desk.reply import Language
from bot.desk.texts import word
from bot.directory.file.phones import Use
from bot.directory.file.read import read_directory, read_file
from bot.directory.file.references import email_hash
from bot.directory.model import Absence, Accessibility, Expectation, Kind, Phone
from bot.directory.problem import DirectoryError, Place

SMALL = """\
version: 1
publisher: haus
organisations:
  - {id: haus, name: Haus der Beispiele}
contacts:
  - {id: presse, organisation: haus, phones: [030 23125000]}
"""

EVERYTHING = """\
version: 1
publisher: stadt
organisations:
  - {id: kreis, name: Kreis Beispiel}
  - id: stadt
    name: Stadt Beispielhausen
    aliases: [Beispielhausen, BH]
    kind: authority
    place: Beispielhausen
    covers: [Beispielbach, Neudorf]
    parent: kreis
    phones: [030 23125000]
    emails: [info@stadt.example]
    website: https://stadt.example
contacts:
  - id: adler
    name: Ada Adler
    organisation: stadt
    department: Pressestelle
    role: Pressesprecherin
    press: ja
    phones:
      - 030/23125-001, -002
      - number: +49 30 23125 112
        use: duty
        hours: 24/7
        note: Leitstelle, nur Dringendes
    emails: [adler@stadt.example]
    hours: Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off
    topics: [Smart City]
    languages: [de, en]
    deputy: presse
    away: [{from: 2026-12-23, until: 2027-01-03, note: Betriebsferien}]
    until: 2027-06-30
    checked: 2026-11-01
    informed: 2026-11-02
    source: https://stadt.example/presse
  - {id: presse, organisation: stadt, department: Pressestelle, emails: [presse@stadt.example]}
news:
  - id: digitalste
    title: Beispielhausen ist digitalste Stadt
    contacts: [adler, stadt]
    places: [Hamburg, Beispielhausen]
    agency: idr
    date: 2026-11-15
    embargo: 2026-12-01 10:00
    text: |
      Ein Satz.

      Noch einer.
    topics: [Smart City]
    url: https://stadt.example/digitalste
settings:
  region: DE-NW
  timezone: Europe/Berlin
  imprint: {name: Stadt, address: Markt 1, responsible: Ada Adler, email: info@stadt.example}
  privacy: {controller: Stadt, officer: Dan Datenschutz, url: https://stadt.example/datenschutz}
  accessibility: {contact: barrierefrei@stadt.example, url: https://stadt.example/barrierefrei}
  count_unanswered: ja
  removals: 12
expectations:
  - {ask: digitalste stadt, answer: digitalste, at: 2026-11-27 18:40}
  - {ask: wetter, answer: nothing}
  - {ask: beispielhausen, answer: [adler, presse]}
objections: [beutel, "sha256:0000000000000000000000000000000000000000000000000000000000000000"]
"""


def faults(text: str) -> list[tuple[str, Place]]:
    with pytest.raises(DirectoryError) as raised:
        read_directory(text.encode())
    return [(found.code, found.place) for found in raised.value.problems]


def about(text: str, code: str) -> dict[str, str | int]:
    with pytest.raises(DirectoryError) as raised:
        read_directory(text.encode())
    return dict(next(found for found in raised.value.problems if found.code == code).about)


def test_the_smallest_useful_file_is_read() -> None:
    directory = read_directory(SMALL.encode())
    (contact,) = directory.contacts
    assert contact.phones == (Phone("+493023125000", "030 23125000"),)
    assert (contact.name, contact.topics, directory.news) == (None, (), ())


def test_every_key_is_read() -> None:
    directory = read_directory(EVERYTHING.encode())
    stadt, adler, item = directory.organisations[1], directory.contacts[0], directory.news[0]
    assert (stadt.kind, stadt.aliases, stadt.parent) == (Kind.AUTHORITY, ("Beispielhausen", "BH"), "kreis")
    assert adler.phones == (
        Phone("+493023125001", "030/23125-001"),
        Phone("+493023125002", "030/23125-002"),
        Phone("+493023125112", "+49 30 23125 112", Use.DUTY, "24/7", "Leitstelle, nur Dringendes"),
    )
    assert adler.away == (Absence(date(2026, 12, 23), date(2027, 1, 3), "Betriebsferien"),)
    assert (item.embargo, item.date) == (datetime(2026, 12, 1, 10), date(2026, 11, 15))
    assert item.text == "Ein Satz.\n\nNoch einer."
    assert directory.settings.removals == 12
    assert directory.settings.count_unanswered
    assert directory.settings.accessibility == Accessibility(
        "barrierefrei@stadt.example", "https://stadt.example/barrierefrei"
    )
    assert (stadt.covers, adler.press) == (("Beispielbach", "Neudorf"), True)
    assert directory.expectations[0] == Expectation("digitalste stadt", "digitalste", datetime(2026, 11, 27, 18, 40))
    assert directory.expectations[2].answer == ("adler", "presse")
    assert len(directory.objections) == 2


def test_scalars_mean_what_the_editor_typed() -> None:
    text = SMALL.replace("name: Haus der Beispiele", "name: NO, place: 01067, aliases: [0x1F, 18:40, on]")
    organisation = read_directory(text.encode()).organisations[0]
    assert (organisation.name, organisation.place, organisation.aliases) == ("NO", "01067", ("0x1F", "18:40", "on"))


def test_an_empty_value_is_an_absent_one() -> None:
    text = SMALL.replace("organisation: haus, ", "organisation: haus, name: , topics: , away: , checked: '', ")
    assert read_directory((text + "news:\nsettings:\n").encode()).contacts[0].name is None


BROKEN = [
    ("haus, name", "haus, nmae: x, name", "unknown-key-suggested", "nmae"),
    ("haus, name", "haus, zzzzzz: x, name", "unknown-key", "zzzzzz"),
    ("publisher: haus", "publisher: hause", "unknown-reference-suggested", "hause"),
    ("publisher: haus", "publisher: presse", "reference-kind", "presse"),
    ("organisation: haus", "organisation: qqqqqqq", "unknown-reference", "qqqqqqq"),
    ("id: presse", "id: haus", "duplicate-id", "haus, organisation"),
    ("id: presse", "id: nothing", "reserved-id", "nothing"),
    ("id: presse", "id: help", "reserved-id", "help"),
    ("id: presse", "id: Presse", "id", "Presse"),
    ("id: presse", "id: " + "a" * 41, "id", "aaaa"),
    ("[030 23125000]", "030 23125000", "expected-list", "030"),
    ("[030 23125000]", "[5023022]", "phone-no-area-code", "5023022"),
    ("[030 23125000]", "[0231]", "phone-impossible", "0231]"),
    ("[030 23125000]", "[030 231250001234567]", "phone-impossible", "030"),
    ("[030 23125000]", "[030 23125000 Zentrale]", "phone-characters", "030"),
    ("[030 23125000]", "[{number: 030 23125000, use: fax}]", "not-one-of", "fax"),
    ("[030 23125000]", "[{number: 0231, use: duty}]", "phone-impossible", "0231,"),
    ("[030 23125000]", "[{numer: 030 23125000, number: 030 23125000}]", "unknown-key-suggested", "numer"),
    ("[030 23125000]", "[{use: duty}]", "missing", "{use"),
    ("phones: [030 23125000]", "emails: [presse@haus]", "email", "presse@haus"),
    (", phones: [030 23125000]", "", "no-way-to-reach", "presse"),
    ("[030 23125000]", "[030 23125000], hours: 8-16 Uhr", "hours-no-day", "8-16"),
    ("[030 23125000]", "[030 23125000], hours: Mo-Do 16-8", "hours-backwards", "Do 16-8"),
    ("[030 23125000]", "[030 23125000], hours: Mo-Fr 8-16; Mi 9-12", "hours-twice", "8-16; Mi"),
    ("[030 23125000]", "[030 23125000]} # unsicher, bitte prüfen\n  #", "unsure", "# unsicher"),
    ("[030 23125000]", "[030 23125000], hours: 'Mo-Fr 08:00-16:00; SH off'", "hours-school", "SH off"),
    ("[030 23125000]", "[030 23125000], until: 30.06.27", "date", "30.06.27"),
    ("[030 23125000]", "[030 23125000], until: 2026-02-30", "date-calendar", "2026-02-30"),
    ("[030 23125000]", "[030 23125000], deputy: presse", "own-deputy", "presse}"),
    ("[030 23125000]", "[030 23125000], name: " + "x" * 201, "too-long", "xxx"),
    ("[030 23125000]", "[030 23125000], role: " + "x" * 121, "too-long", "xxx"),
    ("[030 23125000]", "[030 23125000], topics: Smart City", "expected-list", "Smart"),
    ("[030 23125000]", "[030 23125000], name: [Ada]", "expected-text", "[Ada]"),
    ("[030 23125000]", "[030 23125000], away: [{from: 2026-02-02, until: 2026-02-01}]", "away-order", "{from"),
    ("version: 1", "version: 2", "not-one-of", "2"),
    ("version: 1\n", "", "missing", "publisher"),
    ("name: Haus der Beispiele", "name: ''", "missing", "''"),
    ("Beispiele}", "Beispiele, parent: haus}", "parent-loop", "haus}"),
    ("Beispiele}", "Beispiele, website: haus.example}", "url", "haus.example"),
    ("Beispiele}", "Beispiele, kind: ministry}", "not-one-of", "ministry"),
]


def place_of(marker: str, text: str) -> Place:
    before = text[: text.index(marker)]
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.mark.parametrize(("right", "wrong", "code", "marker"), BROKEN, ids=lambda value: str(value)[:24])
def test_a_fault_is_named_with_its_place(right: str, wrong: str, code: str, marker: str) -> None:
    text = SMALL.replace(right, wrong, 1)
    assert faults(text) == [(code, place_of(marker, text))]


@pytest.mark.parametrize(
    ("identifier", "proposal"),
    [("Bär", "baer"), ("Ada Adler", "ada-adler"), ("a_b/c", "a-b-c"), ("a" * 41, "a" * 40), ("Иван", "presse")],
)
def test_an_id_that_is_none_is_shown_as_it_might_be(identifier: str, proposal: str) -> None:
    text = SMALL.replace("id: presse", f"id: {identifier}")
    assert about(text, "id")["proposal"] == proposal
    read_directory(SMALL.replace("id: presse", f"id: {proposal}").encode())


def test_the_longest_permitted_name_is_read() -> None:
    text = SMALL.replace("[030 23125000]", "[030 23125000], name: " + "x" * 200 + ", role: " + "y" * 120)
    assert len(read_directory(text.encode()).contacts[0].name or "") == 200


def test_all_faults_of_a_file_are_reported_at_once_in_its_order() -> None:
    text = SMALL.replace("publisher: haus", "publisher: heim").replace("[030 23125000]", "[5023022], nmae: x")
    found = faults(text + "news:\n  - {id: n, titel: x, contacts: [niemand]}\n")
    assert [code for code, _ in found] == [
        "unknown-reference",
        "phone-no-area-code",
        "unknown-key-suggested",
        "missing",
        "unknown-key-suggested",
        "reference-removed",
    ]
    assert [place for _, place in found] == sorted(place for _, place in found)


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("region: DE-NW", "unknown-key-elsewhere", "settings"),
        ("phones: [030 23125000]", "unknown-key-elsewhere", "organisations, contacts"),
        ("organisation: haus", "unknown-key-suggested", "organisations"),
        ("settings: {news: []}", "unknown-key-top", "news"),
        ("settings: {zeitzone: CET}", "unknown-key-suggested", "timezone"),
    ],
)
def test_a_key_at_the_wrong_level_is_told_from_a_misspelt_one(line: str, code: str, said: str) -> None:
    assert said in about(f"{SMALL}{line}\n", code).values()


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("date", "2026-11-15 10:00", "date"),
        ("date", "2026-2-3", "date"),
        ("date", "2026-02-29", "date-calendar"),
        ("embargo", "2026-11-15T10:00", "minute"),
        ("embargo", "2026-11-15 10:00:00", "minute"),
        ("embargo", "10:00", "minute"),
        ("embargo", "2026-11-15 24:00", "date-calendar"),
        ("date", "1899-12-31", "date-calendar"),
        ("embargo", "2200-01-01", "date-calendar"),
    ],
)
def test_a_date_is_wrong_in_form_or_in_the_calendar(key: str, value: str, code: str) -> None:
    text = f"{SMALL}news:\n  - {{id: n, title: T, contacts: [haus], {key}: '{value}'}}\n"
    assert faults(text) == [(code, place_of(f"'{value}'", text))]


@pytest.mark.parametrize(
    ("section", "code", "first"),
    [
        ("contacts: presse", "expected-entries", "id"),
        ("news: {id: n}", "expected-entries", "id"),
        ("expectations: [x]", "expected-keys", "ask"),
        ("settings: x", "expected-keys", "region"),
    ],
)
def test_a_section_of_another_form_is_shown_how_to_begin(section: str, code: str, first: str) -> None:
    text = "version: 1\npublisher: haus\norganisations: [{id: haus, name: Haus}]\n" + section
    assert about(text, code)["first"] == first


def test_an_alias_that_is_another_name_after_folding_is_refused() -> None:
    text = SMALL.replace("Beispiele}", "Beispiele}\n  - {id: zwei, name: Zwei, aliases: [HAUS der  beispiele]}")
    assert faults(text) == [("alias-taken", Place(5, 38))]


def test_two_organisations_may_share_a_name_that_is_no_alias() -> None:
    text = SMALL.replace("Beispiele}", "Beispiele}\n  - {id: zwei, name: Haus der Beispiele, place: Anderswo}")
    assert len(read_directory(text.encode()).organisations) == 2


def test_a_removed_contact_that_items_still_name_is_one_fault() -> None:
    for count in (1, 12):
        items = "".join(f"  - {{id: n{number}, title: x, contacts: [adler]}}\n" for number in range(count))
        text = SMALL + "news:\n" + items
        assert faults(text) == [("reference-removed", place_of("adler", text))]
        assert about(text, "reference-removed") == {"id": "adler", "count": count}


def test_items_that_name_an_entry_of_the_wrong_kind_are_named_each() -> None:
    text = SMALL + "news:\n" + "".join(f"  - {{id: n{number}, title: x, contacts: [n0]}}\n" for number in range(3))
    assert [code for code, _ in faults(text)] == ["reference-kind"] * 3


@pytest.mark.parametrize("section", ["organizations:", "organisation:", "organisations: haus #"])
def test_a_section_that_cannot_be_read_is_one_fault(section: str) -> None:
    text = SMALL.replace("organisations:", section).replace("  - {id: haus, name: Haus der Beispiele}\n", "")
    assert len(faults(text)) == 1


def test_a_reference_that_is_no_id_is_one_fault_with_what_was_meant() -> None:
    text = SMALL.replace("organisation: haus", "organisation: Haus") + "expectations: [{ask: x, answer: Nothing}]\n"
    assert [code for code, _ in faults(text)] == ["unknown-reference-suggested"] * 2
    assert about(text.replace("organisation: Haus", "organisation: haus"), "unknown-reference-suggested") == {
        "id": "Nothing",
        "suggestion": "nothing",
    }


def test_nothing_is_no_choice() -> None:
    text = SMALL + "expectations: [{ask: x, answer: [nothing, presse]}]\n"
    assert faults(text) == [("unknown-reference", place_of("nothing", text))]


def test_an_absence_between_days_that_are_none_is_not_backwards() -> None:
    text = SMALL.replace("[030 23125000]", "[030 23125000], away: [{from: gestern, until: 2026-01-01}]")
    assert faults(text) == [("date", place_of("gestern", text))]


def test_an_address_that_objected_is_kept_out_of_organisations_too() -> None:
    text = SMALL.replace("Beispiele}", "Beispiele, emails: [Adler@haus.example]}")
    marker = email_hash("adler@haus.example")
    assert marker == f"sha256:{sha256(b'adler@haus.example').hexdigest()}"
    assert faults(f'{text}objections: ["{marker}"]\n') == [("objected", place_of("Adler@", text))]


@pytest.mark.parametrize("spelling", ["ADLER@Büro.example", "adler@xn--bro-hoa.example", " adler@büro.example "])
def test_every_spelling_of_an_address_has_one_marker(spelling: str) -> None:
    assert email_hash(spelling) == f"sha256:{sha256('adler@büro.example'.encode()).hexdigest()}"


def test_a_circle_of_parents_is_one_fault() -> None:
    text = SMALL.replace(
        "Beispiele}", "Beispiele, parent: b}\n  - {id: b, name: B, parent: c}\n  - {id: c, name: C, parent: haus}"
    )
    assert faults(text) == [("parent-loop", place_of("b}", text))]


def test_somebody_who_objected_is_not_listed_again() -> None:
    assert faults(SMALL + "objections: [presse]\n") == [("objected", Place(6, 10))]


@pytest.mark.parametrize(
    ("name", "said"), [("nowhere.yaml", "Die Datei gibt es nicht; "), (".", "Das ist ein Ordner; ")]
)
def test_an_absent_file_is_a_fault_of_its_own(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(DirectoryError) as raised:
        read_file(tmp_path / name)
    (found,) = raised.value.problems
    assert word(found, Language.DE).startswith(said)


def test_german_dates_and_words_are_taken() -> None:
    file = """\
version: 1
publisher: haus
organisations:
  - {id: haus, name: Haus der Beispiele}
contacts:
  - id: presse
    organisation: haus
    press: nein
    phones: [{number: 0171 3920011, use: mobil}]
    checked: 1.11.2026
    away: [{from: 23.12.2026, until: 03.01.2027}]
    hours: Mo-Do 8-16 Uhr
news:
  - {id: neu, title: Neu, contacts: [presse], date: 15.11.2026, embargo: 15.11.2026 9:00}
settings: {count_unanswered: ja}
"""
    directory = read_directory(file.encode())
    (contact,), (item,) = directory.contacts, directory.news
    assert (contact.press, contact.phones[0].use, contact.hours) == (False, "mobile", "Mo-Th 08:00-16:00")
    assert str(contact.away[0].until) == "2027-01-03"
    assert (str(contact.checked), str(item.date)) == ("2026-11-01", "2026-11-15")
    assert str(item.embargo) == "2026-11-15 09:00:00"
    assert directory.settings.count_unanswered
