"""Press releases of every shape, read whole; and texts that are none, read without harm."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.releases.release import Release, is_release, read_release, read_releases

RELEASES = Path(__file__).parent / "examples"
NAMES = sorted(path.stem for path in RELEASES.glob("*.txt"))
BLOCKS = yaml.safe_load((Path(__file__).parent / "contact_blocks.yaml").read_text(encoding="utf-8"))
ABOVE = (
    "Neue Halle eröffnet\n\nHerne (idr). Die Halle ist nach zwei Jahren Bauzeit fertig. "
    "Sie kostete 4,2 Millionen Euro und bietet Platz für 800 Menschen.\n\n"
)


def text_of(name: str) -> str:
    return (RELEASES / f"{name}.txt").read_text(encoding="utf-8")


def as_expected(release: Release) -> dict[str, object]:
    return {
        "headline": release.headline,
        "places": list(release.places),
        "agency": release.agency,
        "date": release.date and release.date.isoformat(),
        "footer": release.footer,
        "contacts": [
            {
                "organisation": contact.organisation,
                "department": contact.department,
                "people": list(contact.people),
                "phones": list(contact.phones),
                "emails": list(contact.emails),
            }
            for contact in release.contacts
        ],
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_release_is_read_whole(name: str) -> None:
    expected = json.loads((RELEASES / f"{name}.json").read_text(encoding="utf-8"))
    read = [as_expected(release) for release in read_releases(text_of(name))]
    assert [{key: release[key] for key in wanted} for release, wanted in zip(read, expected, strict=True)] == expected


@pytest.mark.parametrize("case", BLOCKS, ids=lambda case: case["block"][:60])
def test_a_contact_block_is_read_whole(case: dict[str, Any]) -> None:
    contacts = read_release(ABOVE + case["block"]).contacts
    assert [
        [contact.organisation, contact.department, *map(list, (contact.people, contact.phones, contact.emails))]
        for contact in contacts
    ] == case["parties"]


def test_there_are_forty_releases_and_more() -> None:
    assert len(NAMES) >= 40


def test_the_text_of_the_real_release_has_neither_headline_nor_contact() -> None:
    release = read_release(text_of("real"))
    assert release.text.startswith("Dortmund teilt sich mit Wien")
    assert release.text.endswith('"Chief Information/Innovation Office" (CIO).')
    assert release.text.count("\n\n") == 1
    assert release.unsure == ()
    assert release.contacts[0].unsure == ()


def test_nothing_is_a_release_without_values() -> None:
    assert read_release("") == Release()
    assert read_releases(" \n\u200b\n") == ()


def test_a_contact_without_a_label_is_unsure() -> None:
    contact = read_release(text_of("missing-label")).contacts[0]
    assert contact.unsure == ("contact",)


def test_a_name_that_nothing_confirms_is_unsure() -> None:
    contact = read_release("Pressekontakt: Stadt Herne, Xyri Quall, Telefon 030/23125-001").contacts[0]
    assert contact.people == ("Xyri Quall",)
    assert contact.unsure == ("people",)


def test_a_mailbox_confirms_a_name() -> None:
    text = "Pressekontakt: Stadt Herne, Xyri Quall, Telefon 030/23125-001, x.quall@herne.example"
    contact = read_release(text).contacts[0]
    assert contact.people == ("Xyri Quall",)
    assert contact.unsure == ()


def test_a_number_without_area_code_is_left_out_and_unsure() -> None:
    contact = read_release("Pressekontakt: Stadt Herne, Telefon 23125-001, presse@herne.example").contacts[0]
    assert contact.phones == ()
    assert contact.unsure == ("phones",)


def test_a_place_that_the_text_does_not_name_again_is_unsure() -> None:
    sentence = "Die neue Halle ist fertig und wird am Sonntag mit einem Fest für alle eröffnet."
    assert read_release(f"Neue Halle\n\nHerne. {sentence}").unsure == ("places",)
    assert read_release(f"Neue Halle in Herne\n\nHerne. {sentence}").unsure == ()


@pytest.mark.parametrize(
    ("dateline", "places", "agency", "day"),
    [
        ("Hamburg/Dortmund (idr). ", ("Hamburg", "Dortmund"), "idr", None),
        ("Frankfurt (Oder) (dpa/bb) - ", ("Frankfurt (Oder)",), "dpa/bb", None),
        ("Essen, 12. November 2026 – ", ("Essen",), None, date(2026, 11, 12)),
        ("Essen, den 1.2.2026: ", ("Essen",), None, date(2026, 2, 1)),
        ("Mülheim an der Ruhr, 31. Februar 2026. ", ("Mülheim an der Ruhr",), None, None),
        ("Ruhrgebiet.(idr). ", ("Ruhrgebiet",), "idr", None),
        ("(idr) Herne/Witten. ", ("Herne", "Witten"), "idr", None),
        ("Achtung - ", (), None, None),
    ],
)
def test_a_dateline_has_places_agency_and_date(
    dateline: str, places: tuple[str, ...], agency: str | None, day: date | None
) -> None:
    release = read_release(
        f"Brücke frei\n\n{dateline}Die Brücke ist seit heute wieder für den Verkehr frei, teilte sie mit."
    )
    assert (release.places, release.agency, release.date) == (places, agency, day)


@pytest.mark.parametrize("name", NAMES)
def test_a_pasted_release_with_a_contact_is_recognised(name: str) -> None:
    contacts = [contact for release in read_releases(text_of(name)) for contact in release.contacts]
    assert is_release(text_of(name)) or not contacts


@pytest.mark.parametrize(
    "question",
    [
        "Pressekontakt Stadt Dortmund?",
        "Wer ist in der Pressestelle der Stadt Herne zuständig für die Seilbahn? Bitte schnell, Danke!",
        "Kontakt: Anna Adler",
        "0231/50-23022",
        "Ich suche den Ansprechpartner für die Medien bei der Universität, Telefon 030/23125-001 geht nicht ran. Wer?",
        "Herne. Wer ist da zuständig?",
        "",
        "Essen (idr)",
    ],
)
def test_a_question_is_no_release(question: str) -> None:
    assert not is_release(question)


def test_the_half_with_the_contact_is_recognised() -> None:
    assert is_release(
        "die Jury lobte die Stadt.\n\nPressekontakt: Stadt Herne, Pressestelle, Anna Adler, Telefon: 030/23125-001"
    )


HOSTILE = {
    "digits": "0231/50-23022 ",
    "zeros": "0/",
    "commas": ",",
    "at": "@",
    "addresses": "a@b.de ",
    "spelt-addresses": "a@b punkt ",
    "one-word": "a",
    "newlines": "\n",
    "labels": "Kontakt:\n",
    "inline-labels": "Pressekontakt: ",
    "contacts": "Pressekontakt: Stadt Essen, Anna Adler, Telefon 030/23125-1\n",
    "parties": "Anna Adler, Telefon 030/23125-1; ",
    "paragraphs": "Anna Adler, Tel.: 030 23125-001\n\n",
    "sentences": "Journalisten erreichen Anna Adler unter 030/23125-001. ",
    "datelines": "Essen (idr). Text und mehr.\n",
    "brackets": "(",
    "tags": "<a ",
    "entities": "&amp;",
    "titles": "Dr. ",
    "conjunctions": "und ",
    "names": "Anna Adler\n",
    "enumeration": "Amt für Bau, ",
    "dashes": " - ",
    "dashed-names": "AB - ",
    "web": "www.",
    "dots": "a.",
    "capitals": "A",
    "hyphens": "Presse-",
    "label-lines": "Presse Kontakt Medien\n",
    "spaces": "\u00a0",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("before", ["", "Pressekontakt:\n"])
@pytest.mark.parametrize("read", [read_releases, is_release])
def test_ten_thousand_hostile_characters_are_read_without_harm(
    read: Callable[[str], object], before: str, piece: str
) -> None:
    text = (before + piece * 10_000)[:10_000]
    read(text)


PIECES = st.sampled_from(
    [
        *HOSTILE.values(),
        "Stadt Herne, ",
        "Dr. ",
        "Anna Adler",
        "\n\n",
        "; ",
        "Tel. ",
        "-12",
        "/-13",
        "+49 (0)",
        "E-Mail: ",
        "(at)",
        " für ",
    ]
)


@given(st.one_of(st.text(max_size=3000), st.lists(PIECES, max_size=120).map("".join)))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_an_exception(text: str) -> None:
    for release in read_releases(text):
        assert all(contact.phones or contact.emails for contact in release.contacts)
    is_release(text)


def test_the_headline_right_above_a_sentence_is_no_part_of_the_contact() -> None:
    text = (
        "Neues Verbot für Roller\nAls Redaktion rufen Sie gern Anna Adler an (Stadt Marl, Pressebüro): 030/23125-808."
    )
    contact = read_release(text).contacts[0]
    assert (contact.organisation, contact.department, contact.people) == ("Stadt Marl", "Pressebüro", ("Anna Adler",))


def test_the_lines_right_below_running_text_are_a_contact() -> None:
    text = (
        "Landrat Bernd Bach ehrte am Freitag fünf Menschen, die anderen das Leben gerettet haben.\n- - - -\n"
        "Presse und Kommunikation | Kreis Soest\nAnna Adler | Fon 030/23125-808"
    )
    contact = read_release(text).contacts[0]
    assert (contact.organisation, contact.people, contact.unsure) == ("Kreis Soest", ("Anna Adler",), ("contact",))
