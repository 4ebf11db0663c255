"""A release in the chat: the live card, what differs, what is unknown, and halves that come one after the other."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language, Reply
from bot.directory.file.read import read_directory
from bot.search.result import Verdict

NOW = datetime(2026, 11, 27, 9, 40, tzinfo=UTC)
ASKER = Asker(7, Language.DE)

FILE = """\
version: 1
publisher: idr
organisations:
  - {id: idr, name: Informationsdienst Beispiel, phones: [030 23125900], emails: [info@idr.example]}
  - {id: herne, name: Stadt Herne, aliases: [Rathaus Herne], phones: [030 23125000]}
  - {id: unna, name: Stadt Unna, phones: [030 23125800]}
contacts:
  - {id: baer, name: Bodo Bär, organisation: herne, phones: [030 23125001], emails: [baer@herne.example],
     checked: 2026-11-01}
  - {id: cetin, name: Cem Cetin, organisation: unna, phones: [030 23125801], until: 2026-10-31}
news:
  - {id: rathaus, title: Rathaus öffnet am Montag, contacts: [baer]}
  - {id: geheim, title: Rathaus schließt am Dienstag, contacts: [baer], embargo: 2026-12-01 10:00}
"""

PROSE = (
    "Das neue Rathaus öffnet am Montag um neun Uhr seine Türen. Alle Ämter ziehen am Wochenende um, teilte die "
    "Verwaltung am Freitag mit. Wer einen Termin hat, wird rechtzeitig angeschrieben und muss sich um nichts kümmern."
)
FOOTER = "\n\nImpressum\nInformationsdienst Beispiel\nZentrale 030 23125900\ninfo@idr.example"


def release(contact: str, headline: str = "Rathaus öffnet", footer: str = "") -> str:
    return f"{headline}\n\nHerne (idr). {PROSE}\n\nPressekontakt: {contact}{footer}"


@pytest.fixture
def desk() -> Desk:
    return Desk(read_directory(FILE.encode()))


def ids(reply: Reply) -> list[str]:
    assert reply.result is not None
    return [match.entry.id for match in reply.result.matches]


def test_a_listed_item_shows_its_live_contact_first(desk: Desk) -> None:
    pasted = release("Stadt Herne, Bodo Bär, Tel. 030/23125-001", headline="Rathaus öffnet am Montag", footer=FOOTER)
    reply, _ = desk.answer(pasted, ASKER, NOW)
    assert ids(reply) == ["rathaus", "baer"]
    assert reply.text.index("+49 30 23125001") < reply.text.index("Rathaus öffnet am Montag")
    assert "weiß ich nicht" not in reply.text


def test_an_item_under_embargo_stays_invisible(desk: Desk) -> None:
    pasted = release("Stadt Herne, Bodo Bär, Tel. 030/23125-001", headline="Rathaus schließt am Dienstag")
    assert ids(desk.answer(pasted, ASKER, NOW)[0]) == ["baer"]


@pytest.mark.parametrize(
    ("contact", "found"),
    [
        ("Rathaus, Bodo Baer, Tel. 030/23125-777, E-Mail: Baer@herne.example", "baer"),  # the address decides
        ("Pressestelle, Tel. 030 23125-001", "baer"),  # the number
        ("Rathaus Herne, Bodo Bär, Tel. 030/23125-777", "baer"),  # the name within its house
        ("Stadt Herne, Pressebüro, Tel. 030/23125-777", "herne"),  # the house
    ],
)
def test_a_contact_is_found_by_address_number_and_house(desk: Desk, contact: str, found: str) -> None:
    assert ids(desk.answer(release(contact, footer=FOOTER), ASKER, NOW)[0]) == [found]


def test_where_text_and_directory_differ_both_are_said(desk: Desk) -> None:
    reply, _ = desk.answer(release("Stadt Herne, Bodo Bär, Tel. 030/23125-777"), ASKER, NOW)
    card, _, told = reply.text.rpartition("\n\n")
    assert "+49 30 23125001" in card
    assert told == (
        "Verzeichnis: +49 30 23125001 (geprüft am 1.11.2026). Ihre Meldung: +49 30 23125777. "
        "Welche gilt, weiß ich nicht."
    )
    english, _ = desk.answer(release("Stadt Herne, Bodo Bär, Tel. 030/23125-777"), Asker(8, Language.EN), NOW)
    assert "Which one holds I do not know." in english.text


def test_the_numbers_of_who_has_left_are_not_shown_as_live(desk: Desk) -> None:
    reply, _ = desk.answer(release("Stadt Unna, Cem Cetin, Tel. 030/23125-801"), ASKER, NOW)
    assert ids(reply) == ["cetin"]
    assert "+49 30 23125801" not in reply.text
    assert "+49 30 23125800" in reply.text


def test_unknown_contacts_come_as_read_and_marked(desk: Desk) -> None:
    reply, _ = desk.answer(release("Stadt Witten, Egon Echt, Tel. 030/23125-400", footer=FOOTER), ASKER, NOW)
    assert reply.result is not None
    assert reply.result.verdict is Verdict.NOTHING
    first, *_ = reply.text.split("\n\n")
    assert first.startswith("Nicht im Verzeichnis")
    assert "Egon Echt" in first
    assert "+49 30 23125400" in first
    assert "+49 30 23125900" not in first  # the footer's number is nobody's press contact


def test_an_unknown_person_of_a_listed_house_is_marked_below_its_card(desk: Desk) -> None:
    reply, _ = desk.answer(release("Stadt Herne, Egon Echt, Tel. 030/23125-400"), ASKER, NOW)
    assert ids(reply) == ["herne"]
    assert (
        reply.text.index("+49 30 23125000") < reply.text.index("Nicht im Verzeichnis") < reply.text.index("Egon Echt")
    )


def test_a_release_pasted_in_two_halves_is_put_together(desk: Desk) -> None:
    whole = release("Stadt Herne, Bodo Bär, Tel. 030/23125-001", footer=FOOTER)
    cut = whole.index("Pressekontakt") - 60
    first, thread = desk.answer(whole[:cut], ASKER, NOW)
    assert "zweite Hälfte" in first.text
    assert ids(desk.answer(whole[cut:], ASKER, NOW + timedelta(minutes=2), thread)[0]) == ["baer"]


def test_the_first_half_is_forgotten_after_two_minutes_and_never_another_askers(desk: Desk) -> None:
    first, second = release("")[:-20], "Mehr weiß man in der Verwaltung bei Stadt Herne, Bodo Bär, Tel. 030/23125-001."
    _, thread = desk.answer(first, ASKER, NOW)
    late, _ = desk.answer(second, ASKER, NOW + timedelta(minutes=2, seconds=1), thread)
    other, _ = desk.answer(second, Asker(8, Language.DE), NOW)
    same, _ = desk.answer(second, ASKER, NOW, thread)
    assert late.text == other.text
    assert ids(same) == ["baer"]


def test_a_question_after_a_first_half_is_a_question(desk: Desk) -> None:
    _, thread = desk.answer(release("")[:-20], ASKER, NOW)
    assert ids(desk.answer("Bodo Bär", ASKER, NOW, thread)[0]) == ["baer"]


@pytest.mark.parametrize(
    "question", ["Wer ist Pressekontakt der Stadt Herne?", "030 23125001", "Rathaus öffnet am Montag"]
)
def test_a_question_is_no_release(desk: Desk, question: str) -> None:
    reply, _ = desk.answer(question, ASKER, NOW)
    assert "Ihre Meldung" not in reply.text
    assert "zweite Hälfte" not in reply.text
