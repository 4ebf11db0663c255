"""The buttons of a card: the next rung, saving, more, copying."""

from dataclasses import replace

import pytest
import vobject

from bot.desk.cards.vcard import LIMIT
from bot.desk.reply import Action, Button, CopyButton, Language, Reply, read_button
from tests.desk.cards.test_card import longest
from tests.desk.talk import OFFICES, RUHR, Talk, minute


def next_button(button: Button) -> bool:
    return button.action is Action.NEXT


def vcard(reply: Reply) -> vobject.base.Component:
    assert reply.document is not None
    return vobject.readOne(reply.document.content.decode())


def test_nobody_answered_leads_up_the_whole_ladder_to_the_address() -> None:
    talk = Talk()
    ladder = talk.say("mehr" if talk.card("adler") else "").text
    reply, climbed = talk.card("adler"), []
    while reply.rows:
        reply = talk.press(reply, next_button)
        climbed.append(reply.text.splitlines()[-1])
    assert all(line in ladder for line in climbed[:-1])
    assert len(climbed) == 9
    assert reply.text == "Das war die letzte Nummer.\nE-Mail: adler@stadt.example"


def test_a_ladder_that_changed_since_is_climbed_from_its_foot_without_the_number_tried() -> None:
    talk = Talk(at="2026-11-27 12:59")
    first = talk.press(talk.card("adler"), next_button)
    assert "+49 30 23125002" in first.text
    talk.now = minute("2026-11-27 13:01")
    assert "Leitstelle +49 30 23125112" in talk.press(first, next_button).text


@pytest.mark.parametrize("data", ["next:adler:0-49", "next:adler:99-493023125001", "next:adler:x", "next:ibis:-"])
def test_a_forged_number_is_answered_from_the_foot_of_the_ladder(data: str) -> None:
    talk = Talk()
    assert "Die nächste Nummer:" in talk.tap(data).text


def test_what_is_saved_is_read_back_as_it_stands_in_the_directory() -> None:
    talk = Talk(RUHR)
    talk.card("mueller-hagen")
    reply = talk.say("speichern")
    card = vcard(reply)
    assert card.fn.value == "Jörg Müller"
    assert (card.n.value.family, card.n.value.given) == ("Müller", "Jörg")
    assert card.org.value == ["Stadt Hagen", "Pressestelle"]
    assert card.title.value == "Pressesprecher"
    assert [tel.value for tel in card.contents["tel"]] == ["+4930231251201", "+4915228817386"]
    assert card.email.value == "joerg.mueller@stadt-hagen.example"
    assert reply.contact is not None
    assert reply.contact.phone == "+4930231251201"
    assert reply.contact.vcard.encode() == reply.document.content if reply.document else False


def test_nobody_is_saved_with_the_number_of_somebody_else() -> None:
    talk = Talk(at="2026-12-29 11:00")
    talk.card("buchfink")
    reply = talk.say("speichern")
    assert reply.contact is not None
    assert reply.contact.name == "Pressestelle, Stadt Beispielhausen"
    assert [tel.value for tel in vcard(reply).contents["tel"]] == ["+493023125010"]
    talk.card("kranich")
    by_mail = talk.say("speichern")
    assert by_mail.contact is None
    assert "tel" not in vcard(by_mail).contents
    assert vcard(by_mail).email.value == "kranich@verein.example"


@pytest.mark.parametrize("letter", ["ß", "🙂", ",", "a"])
def test_a_card_for_the_phone_book_never_exceeds_2048_bytes_and_has_a_number(letter: str) -> None:
    talk = Talk(longest(letter))
    for identifier in ("person", "desk", "haus"):
        talk.card(identifier)
        reply = talk.say("speichern")
        assert reply.contact is not None
        assert len(reply.contact.vcard.encode()) <= LIMIT
        assert len(reply.contact.name) <= 64
        assert vcard(reply).tel.value == "+4930231250010"
        assert all(len(line.encode()) <= 75 for line in reply.contact.vcard.split("\r\n"))


def test_values_with_the_marks_of_the_format_come_back_as_they_are() -> None:
    odd = replace(OFFICES.contacts[0], name="A; B, C\\n", role="x:y;z")
    talk = Talk(replace(OFFICES, contacts=(odd, *OFFICES.contacts[1:])))
    talk.card("adler")
    card = vcard(talk.say("speichern"))
    assert (card.fn.value, card.title.value) == ("A; B, C\\n", "x:y;z")


def test_more_shows_every_rung_and_buttons_that_copy() -> None:
    talk = Talk(language=Language.EN)
    talk.card("adler")
    reply = talk.say("more")
    assert reply.text.count("+49 ") == 9
    assert "info@verband.example" in reply.text
    copies = [button for button in reply.buttons() if isinstance(button, CopyButton)]
    assert [(copy.label, copy.text) for copy in copies] == [
        ("Copy phone", "+49 30 23125112"),
        ("Copy e-mail", "adler@stadt.example"),
    ]


def test_the_data_of_a_button_is_read_back_and_nothing_else_is() -> None:
    button = Button("", Action.NEXT, "a" * 40, "99-" + "1" * 15)
    assert len(button.data.encode()) <= 64
    assert read_button(button.data) == button
    for data in ("", "next", "next:", "next:a:b:c", "none:a", "next:A", "next:a\n", "next:" + "a" * 41):
        assert read_button(data) is None
