"""Drafts: what a release adds to a directory, whom it finds there, and whom it must not bring back."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.desk.reply import Language
from bot.desk.texts import word
from bot.directory.file.read import read_directory, read_with_tree
from bot.directory.file.references import email_hash
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError
from bot.editing.draft.admin_draft import admin_draft
from bot.editing.draft.drafter import Draft, Drafter
from bot.editing.draft.insertion import inserted
from bot.editing.draft.new_entry import NewEntry
from bot.editing.draft.yaml_blocks import as_file, blocks
from bot.releases.release import Release, ReleaseContact, read_release

FILE = """\
version: 1
publisher: haus
organisations:
  - {id: haus, name: Haus der Beispiele}
  - id: dortmund
    name: Stadt Dortmund
    aliases: [Dortmunder Rathaus]

contacts:
  - id: adler
    name: Ada Adler
    organisation: dortmund
    phones: [0231 50-101]
    emails: [adler@dortmund.example]
    # a remark on the last entry
  - id: presse
    organisation: dortmund
    department: Pressestelle
    phones: [0231 50-100]

# a remark on the news
news:
  - {id: alt, title: Altes Rathaus öffnet, contacts: [adler]}
"""


def release(*contacts: ReleaseContact, headline: str | None = "Neues Rathaus öffnet") -> Release:
    return Release(headline, ("Dortmund",), "idr", date(2026, 11, 15), "Das Rathaus öffnet.\n\nAm Montag.", contacts)


def party(
    organisation: str | None = "Stadt Dortmund", *people: str, phones: str = "", emails: str = ""
) -> ReleaseContact:
    return ReleaseContact(organisation, None, people, tuple(phones.split()), tuple(emails.split()))


def drafted(*contacts: ReleaseContact, file: str = FILE) -> Draft:
    return Drafter(*read_with_tree(file.encode())).draft(release(*contacts))


def added(draft: Draft, kind: str) -> list[NewEntry]:
    return [entry for entry in draft.entries if entry.kind == kind]


def remarks(draft: Draft) -> list[tuple[str, int]]:
    for remark in draft.remarks:
        assert all(word(remark, language) for language in Language)
    return [(remark.code, remark.place.line) for remark in draft.remarks]


def test_a_new_party_becomes_an_organisation_a_contact_and_an_item() -> None:
    draft = drafted(party("Stadt Herne", "Dr. Bodo Bär", phones="+493023125001", emails="baer@herne.example"))
    organisation, contact, item = draft.entries
    assert organisation.given() == {"id": "stadt-herne", "name": "Stadt Herne"}
    assert contact.given() == {
        "id": "baer",
        "name": "Dr. Bodo Bär",
        "organisation": "stadt-herne",
        "phones": ["+49 30 23125001"],
        "emails": ["baer@herne.example"],
    }
    assert item.given() == {
        "id": "neues-rathaus-oeffnet",
        "title": "Neues Rathaus öffnet",
        "contacts": ["baer"],
        "places": ["Dortmund"],
        "agency": "idr",
        "date": date(2026, 11, 15),
        "text": "Das Rathaus öffnet.\n\nAm Montag.",
    }
    assert remarks(draft) == []


@pytest.mark.parametrize(
    ("contact", "code"),
    [
        (party("Stadt Dortmund", "Ada Adler", phones="+4923150101"), "draft-known"),
        (party("Dortmunder Rathaus", "Dr. Ada Adler", emails="adler@dortmund.example"), "draft-known"),
        (party(None, "Ada Adler", emails="Adler@dortmund.example"), "draft-differs"),
        (party("STADT DORTMUND", "Ada Adler", phones="+4923150999"), "draft-differs"),
        (party("Stadtverwaltung", "Ada Adler", emails="adler@dortmund.example"), "draft-known"),
    ],
)
def test_a_listed_person_is_used_again_and_differences_are_said(contact: ReleaseContact, code: str) -> None:
    draft = drafted(contact)
    assert [entry.kind for entry in draft.entries] == ["news"]
    assert draft.entries[0].given()["contacts"] == ["adler"]
    if code == "draft-known":
        assert remarks(draft) == [("draft-known", 10)]


def test_a_desk_is_known_by_its_number() -> None:
    draft = drafted(party("Stadt Dortmund", phones="+4923150100"))
    assert draft.entries[0].given()["contacts"] == ["presse"]


def test_a_colleague_of_a_listed_organisation_is_added_to_it() -> None:
    draft = drafted(party(None, "Cem Cetin", emails="cetin@dortmund.example"))
    (contact,) = added(draft, "contacts")
    assert contact.given()["organisation"] == "dortmund"


def test_an_item_that_is_listed_is_not_added_again() -> None:
    drafter = Drafter(*read_with_tree(FILE.encode()))
    draft = drafter.draft(release(party(phones="+4923150100"), headline="Altes Rathaus öffnet"))
    assert draft.entries == ()
    assert ("draft-news-known", 23) in remarks(draft)


def test_two_releases_of_one_batch_know_each_other() -> None:
    drafter = Drafter(*read_with_tree(FILE.encode()))
    contact = party("Stadt Herne", "Bodo Bär", phones="+493023125001")
    first = drafter.draft(release(contact))
    second = drafter.draft(release(contact, headline="Noch ein Rathaus"))
    assert len(first.entries) == 3
    assert [entry.kind for entry in second.entries] == ["news"]
    assert second.entries[0].given()["contacts"] == ["baer"]
    assert drafter.draft(release(contact)).entries == ()


def test_near_names_are_said_with_the_line_of_the_other() -> None:
    draft = drafted(
        party("Stadt Dortmunt", "Bodo Bär", phones="+493023125001"),
        party("Stadt Dortmund", "Ada Addler", phones="+493023125002"),
    )
    assert remarks(draft) == [("draft-near", 5), ("draft-near", 10)]
    assert {"name"} == {key for entry in draft.entries for key in entry.unsure}


@pytest.mark.parametrize("marker", ["baer", "bodo-baer", "bbaer", email_hash("Baer@herne.example")])
def test_whoever_objected_is_not_brought_back(marker: str) -> None:
    marker = marker if marker != "bbaer" else "b-baer"
    draft = drafted(
        party("Stadt Herne", "Bodo Bär", phones="+493023125001", emails="baer@herne.example"),
        file=f'{FILE}objections: ["{marker}"]\n',
    )
    assert remarks(draft) == [("draft-objected", 24)]
    assert "Bodo Bär" not in as_file(draft.entries, Language.DE)
    assert "+49 30 23125001" not in as_file(draft.entries, Language.DE)


def test_a_colleague_of_who_objected_is_drafted_all_the_same() -> None:
    contact = party(
        "Stadt Herne", "Bodo Bär", "Cem Cetin", phones="+493023125001", emails="baer@h.example cetin@h.example"
    )
    draft = drafted(contact, file=f'{FILE}objections: ["{email_hash("baer@h.example")}"]\n')
    assert [entry.given().get("name") for entry in added(draft, "contacts")] == ["Cem Cetin"]


def test_as_many_numbers_as_people_are_taken_in_order_and_marked() -> None:
    people = party(
        "Stadt Herne", "Bodo Bär", "Cem Cetin-Dorn", phones="+493023125001 +493023125002", emails="dorn@h.example"
    )
    first, second = added(drafted(people), "contacts")
    assert (first.given()["phones"], second.given()["phones"]) == (["+49 30 23125001"], ["+49 30 23125002"])
    assert ("emails" in first.given(), second.given()["emails"]) == (False, ["dorn@h.example"])
    assert "phones" in first.unsure & second.unsure


def test_a_release_without_contacts_leads_to_the_publisher_and_says_so() -> None:
    draft = drafted()
    (item,) = draft.entries
    assert (item.given()["contacts"], item.unsure) == (["haus"], {"contacts"})
    assert "contacts: [haus] # die Meldung nennt keinen Pressekontakt" in as_file(draft.entries, Language.DE)


def test_what_the_file_would_refuse_is_left_out_and_said() -> None:
    draft = drafted(party("Stadt Herne", phones="+49110 +493023125001", emails="presse@localhost"))
    assert sorted(remarks(draft)) == [("draft-left-out", 1), ("draft-left-out", 1)]
    (contact,) = added(draft, "contacts")
    assert contact.given()["phones"] == ["+49 30 23125001"]


def test_ids_are_free_short_and_of_letters_that_links_carry() -> None:
    draft = drafted(
        party("Ministerium für Heimat, Kommunales, Bau und Digitalisierung", "Egon Adler", phones="+493023125001"),
        party("Ministerium für Heimat, Kommunales, Bau und Digitales", "Egon Adler", phones="+493023125002"),
        party("Общество", "Иван Петров", phones="+493023125003"),
    )
    text = inserted(FILE.encode(), read_with_tree(FILE.encode())[1], blocks(draft.entries, Language.DE))
    identifiers = [entry.id for entry in draft.entries]
    assert identifiers[:2] == ["ministerium-fuer-heimat-kommunales-bau", "egon-adler"]
    assert "ministerium-fuer-heimat-kommunales-bau-2" in identifiers
    assert len(set(identifiers)) == len(identifiers)
    assert read_directory(text, drafted=True).contacts[-1].name == "Иван Петров"


def test_a_mobile_number_is_written_as_one() -> None:
    draft = drafted(party("Filmriss e. V.", phones="+493023125001 +4915228817386"))
    organisation, contact, _ = draft.entries
    assert organisation.id == "filmriss"
    assert contact.given()["phones"] == ["+49 30 23125001", {"number": "+49 1522 8817386", "use": "mobile"}]
    assert "phones: [+49 30 23125001, {number: +49 1522 8817386, use: mobile}]" in as_file(draft.entries, Language.DE)


HOSTILE = [
    "- a: b",
    "# x",
    "'",
    '"',
    "{x",
    "@x",
    "a: b # c",
    "NO",
    "01067",
    "x\u2028y",
    "\x00\x1b[31m",
    "\ud800",
    "…",
    "!!python",
    "%TAG",
]


@pytest.mark.parametrize("value", HOSTILE)
def test_any_text_is_written_so_that_it_is_read_as_it_was(value: str) -> None:
    contact = ReleaseContact(f"{value} AG", value, (f"Bo {value}",), ("+493023125001",), ())
    read = Release(f"{value} Titel", (value,), value, None, f" {value}\n\n\n\t{value}: x\n", (contact,))
    draft = Drafter(*read_with_tree(FILE.encode())).draft(read)
    directory = read_directory(
        inserted(FILE.encode(), read_with_tree(FILE.encode())[1], blocks(draft.entries, Language.EN))
    )
    shown = " ".join(value.replace("\x00", " ").replace("\x1b", " ").replace("\ud800", " ").split())
    assert directory.contacts[-1].department == (shown or None)
    assert directory.news[-1].title == f"{shown} Titel".strip()


REST, NEWS = FILE[: FILE.index("news:")], FILE[FILE.index("news:") :]
PROSE = "  - id: alt\n    title: Alt\n    contacts: [adler]\n    text: |\n      So\n\n      # kein Kommentar\n\n"
LAYOUTS = {
    "as it is": FILE,
    "without a last line end": FILE.rstrip("\n"),
    "Windows": FILE.replace("\n", "\r\n"),
    "with a mark": "\ufeff" + FILE,
    "lists not indented": FILE.replace("\n  - ", "\n- ").replace("\n    ", "\n  "),
    "no news yet": REST,
    "an empty list": REST + "news:\n",
    "news first": "version: 1\n" + NEWS + REST.removeprefix("version: 1\n"),
    "settings behind": FILE + "\n# what holds for all\nsettings:\n  region: DE-NW\n",
    "a text with a hash at the end": f"{REST}news:\n{PROSE}settings: {{}}\n",
    "the end of a document": FILE + "...\n",
    "a remark behind the end": REST + "... # end\n\n# of all\n",
    "an old Macintosh": FILE.replace("\n", "\r"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_lines_are_added_and_nothing_else_changes(layout: str) -> None:
    content = LAYOUTS[layout].encode()
    before, tree = read_with_tree(content)
    draft = Drafter(before, tree).draft(release(party("Stadt Herne", "Bodo Bär", phones="+493023125001")))
    written = inserted(content, tree, blocks(draft.entries, Language.DE))
    kept = iter(written.splitlines())
    assert all(any(line == other for other in kept) for line in content.splitlines())
    after = read_directory(written)
    assert after.organisations[:-1] == before.organisations
    assert after.contacts[:-1] == before.contacts
    assert after.news[:-1] == before.news
    assert after.news[-1].contacts == ("baer",)
    assert set(re.findall(rb"\r\n|[\r\n]", written)) == set(re.findall(rb"\r\n|[\r\n]", content))


def test_a_list_in_brackets_is_not_torn_open() -> None:
    content = b"version: 1\npublisher: haus\norganisations: [{id: haus, name: Haus}]\n"
    directory, tree = read_with_tree(content)
    draft = Drafter(directory, tree).draft(release(party("Stadt Herne", phones="+493023125001")))
    with pytest.raises(DirectoryError) as refused:
        inserted(content, tree, blocks(draft.entries, Language.DE))
    (found,) = refused.value.problems
    assert (found.code, found.place.line, found.place.column) == ("list-in-brackets", 3, 16)


@pytest.mark.parametrize("empty", ["[]", "''", "[ ] # none"])
def test_an_empty_value_that_is_written_out_is_to_be_deleted_first(empty: str) -> None:
    content = f"{REST}news: {empty}\n".encode()
    directory, tree = read_with_tree(content)
    with pytest.raises(DirectoryError) as refused:
        inserted(content, tree, blocks(Drafter(directory, tree).draft(release()).entries, Language.DE))
    (found,) = refused.value.problems
    assert (found.code, found.place.line, found.place.column) == ("list-written-empty", 22, 7)


def test_the_real_release_comes_back_into_a_file_without_it() -> None:
    shipped = (Path(__file__).parents[3] / "data" / "contacts.yaml").read_bytes()
    whole = read_directory(shipped)
    plain = yaml.safe_load(shipped)
    rest = {"version": "1", "publisher": "rvr", "organisations": plain["organisations"][:1]}
    content = yaml.safe_dump(rest, allow_unicode=True, sort_keys=False).encode()
    text = (
        f'Dortmund als "Digitalste Stadt" ausgezeichnet\n\nHamburg/Dortmund (idr). {whole.news[0].text}\n\n'
        "Pressekontakt: Stadt Dortmund, Pressestelle, Frank Bußmann, Telefon: 0231/50-23022, "
        "E-Mail: fbussmann@stadtdo.de"
    )
    directory, tree = read_with_tree(content)
    draft = Drafter(directory, tree).draft(read_release(text))
    after = read_directory(inserted(content, tree, blocks(draft.entries, Language.DE)))
    assert _facts(after) == _facts(whole)


def _facts(directory: Directory) -> tuple[object, ...]:
    (item,), (contact,) = directory.news, directory.contacts
    organisation = directory.organisations[-1]
    numbers = [phone.number for phone in contact.phones]
    people = (contact.id, contact.name, contact.department, contact.organisation, numbers, contact.emails)
    return (
        organisation.id,
        organisation.name,
        organisation.place,
        *people,
        item.title,
        item.places,
        item.agency,
        item.text,
    )


def test_a_release_in_the_admin_chat_comes_back_as_entries_in_the_message_and_as_a_file() -> None:
    directory = read_directory(FILE.encode())
    pasted = (
        "Neues Rathaus öffnet\n\nHerne (idr). Das neue Rathaus der Stadt Herne öffnet am Montag um neun seine Türen. "
        "Alle Ämter ziehen am Wochenende um.\n\nPressekontakt: Stadt Herne, Bodo Bär, Tel. 030/23125-001"
    )
    reply = admin_draft(directory, pasted, Language.DE)
    assert reply is not None
    assert reply.document is not None
    written = reply.document.content.decode()
    assert written in reply.text
    assert set(yaml.safe_load(written)) == {"organisations", "contacts", "news"}
    assert admin_draft(directory, "Bodo Bär", Language.DE) is None
    known = admin_draft(directory, pasted.replace("Stadt Herne, Bodo Bär", "Stadt Dortmund, Ada Adler"), Language.EN)
    assert known is not None
    assert "adler is listed already, but the release also has +49 30 23125001" in known.text
