"""Everything that a button does can be typed, in both languages."""

import pytest

from bot.desk.pages import Page, commands
from bot.desk.reply import Language
from bot.directory.file.read import read_directory
from bot.directory.ladder import Ladders
from bot.directory.phone import shown
from tests.desk.talk import OFFICES, RUHR, TESTS, Talk

ADLER = next(contact for contact in OFFICES.contacts if contact.id == "adler")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("niemand ging ran", "Die nächste Nummer:"),
        ("Nobody answered", "Die nächste Nummer:"),
        ("1", "Die nächste Nummer:"),
        ("Speichern!", "Zum Speichern: Ada Adler"),
        ("save", "Zum Speichern: Ada Adler"),
        ("2", "Zum Speichern: Ada Adler"),
        ("MEHR", "info@verband.example"),
        ("more", "info@verband.example"),
        ("3.", "info@verband.example"),
        ("kopieren telefon", "+49 30 23125112"),
        ("copy phone", "+49 30 23125112"),
        ("Kopieren E-Mail", "adler@stadt.example"),
        ("copy e-mail", "adler@stadt.example"),
        ("copy email", "adler@stadt.example"),
        ("Nr. 2", "Zum Speichern: Ada Adler"),
        ("stimmt nicht", "Was stimmt nicht bei Ada Adler"),
        ("not correct", "Was stimmt nicht bei Ada Adler"),
    ],
)
def test_words_below_a_card_mean_its_entry(typed: str, told: str) -> None:
    talk = Talk()
    talk.card("adler")
    assert told in talk.say(typed).text


def test_words_still_mean_the_entry_after_other_buttons_of_it() -> None:
    talk = Talk()
    talk.card("adler")
    for typed in ("mehr", "kopieren telefon", "niemand ging ran", "1"):
        talk.say(typed)
    assert "Was stimmt nicht bei Ada Adler" in talk.say("stimmt nicht").text


@pytest.mark.parametrize("typed", ["mehr", "save", "stimmt nicht", "fehlt", "absenden", "Stimmt nicht Telefon: 030"])
def test_words_of_a_button_without_anything_they_could_mean_are_answered_by_saying_so(typed: str) -> None:
    assert "Dazu weiß ich nicht mehr, worum es ging." in Talk().say(typed).text


def test_the_number_to_copy_is_the_one_that_was_shown_last_and_the_climb_goes_on_from_there() -> None:
    talk = Talk()
    rungs = [rung.phone.number for rung in Ladders(OFFICES).ladder(ADLER, talk.now).rungs]
    talk.card("adler")
    for number in rungs[1:4]:
        assert shown(number) in talk.say("niemand ging ran").text
        assert talk.say("kopieren Telefon").text == shown(number)
        assert talk.say("kopieren E-Mail").text == "adler@stadt.example"


@pytest.mark.parametrize("aside", ["/datenschutz", "/hilfe", "/auskunft", "9", "/kontakt", "absenden"])
def test_words_still_mean_the_entry_after_what_is_no_question(aside: str) -> None:
    talk = Talk()
    talk.card("adler")
    talk.say(aside)
    assert "Die nächste Nummer:" in talk.say("niemand ging ran").text


@pytest.mark.parametrize("question", ["Zzyzx Quux", "Elster", "/start elster", "/kontakt qwertz", "/loeschen"])
def test_words_never_mean_an_entry_from_before_another_question(question: str) -> None:
    talk = Talk()
    talk.card("adler")
    talk.say(question)
    assert "+49 30 23125112" not in talk.say("kopieren Telefon").text


def test_a_sent_report_is_done_with_and_its_entry_is_not() -> None:
    talk = Talk()
    talk.card("adler")
    for typed in ("stimmt nicht", "1"):
        talk.say(typed)
    assert talk.say("absenden").notice is not None
    assert talk.say("absenden").notice is None
    assert "Die nächste Nummer:" in talk.say("niemand ging ran").text


@pytest.mark.parametrize(
    "typed", ["2", "2.", "2)", "Nr. 2", "nr 2", "Nummer 2", "#2", "die zweite", "Der Zweite bitte", "zweitens", "zwei"]
)
def test_a_choice_is_answered_by_its_number_however_it_is_said(typed: str) -> None:
    talk = Talk(RUHR)
    talk.say("müller")
    assert talk.say(typed).text.startswith("Jörg Müller")


@pytest.mark.parametrize("typed", ["No. 2", "number 2", "the second", "the second one", "Second!", "two"])
def test_a_choice_is_answered_by_its_number_in_english(typed: str) -> None:
    talk = Talk(RUHR, language=Language.EN)
    talk.say("müller")
    assert talk.say(typed).text.startswith("Jörg Müller")


def test_a_number_beyond_the_list_leaves_the_list() -> None:
    talk = Talk(RUHR)
    talk.say("müller")
    assert talk.say("4").text == "Unter dieser Zahl steht nichts; die Liste geht bis 3."
    assert talk.say("3").text.startswith("Heike Müller")


@pytest.mark.parametrize("typed", ["die zweite", "first", "zwei Müller", "zweite Bürgermeisterin"])
def test_a_number_in_words_is_a_question_where_no_list_is_or_more_is_said(typed: str) -> None:
    assert "Liste" not in Talk(RUHR).say(typed).text


def test_choices_are_numbered_in_the_text_and_can_be_answered_by_number_or_words() -> None:
    talk = Talk(RUHR)
    choice = talk.say("müller")
    assert choice.text.splitlines() == [
        "Drei Einträge passen zu „müller“:",
        "",
        "1 Anna Müller, Pressesprecherin, Stadt Hamm, Zeiten unbekannt, Zentrale +49 30 231251100",
        "2 Jörg Müller, Pressesprecher, Stadt Hagen, Zeiten unbekannt, +49 30 231251201",
        "3 Heike Müller, Stadtwerke Bochum, Zeiten unbekannt, +49 89 999981131",
        "",
        "Für alle jetzt: Redaktion, Nachrichtendienst Ruhr +49 30 231251001 (rund um die Uhr)",
        "",
        "Antworten Sie mit der Zahl oder „müller Hamm“.",
    ]
    assert talk.say("2").text.startswith("Jörg Müller")
    assert talk.say("müller hamm").text.startswith("Anna Müller")


@pytest.mark.parametrize("typed", ["2", "10", "7."])
def test_a_number_whose_list_is_gone_is_said_to_be_gone(typed: str) -> None:
    assert Talk(RUHR).say(typed).text.startswith("Die Liste zu dieser Zahl ist nicht mehr da.")
    assert Talk(RUHR, language=Language.EN).say(typed).text.startswith("The list that this number belonged to is gone.")


@pytest.mark.parametrize("typed", ["11", "110", "0", "-1", "²"])
def test_a_number_that_no_list_has_is_a_question(typed: str) -> None:
    assert "Liste" not in Talk(RUHR).say(typed).text


def test_a_choice_of_one_asker_is_nothing_to_another() -> None:
    talk = Talk(RUHR)
    talk.say("müller")
    other = Talk(RUHR)
    other.desk = talk.desk
    other.asker = type(talk.asker)(2, Language.DE)
    assert other.say("2").text.startswith("Die Liste")


@pytest.mark.parametrize("question", ["", " ", "*", "%", "_", ".*", "?", "alle", "a"])
def test_no_wildcard_lists_the_directory(question: str) -> None:
    reply = Talk(RUHR).say(question)
    assert len(list(reply.buttons())) <= 5


def test_every_list_has_ten_entries_at_most() -> None:
    talk = Talk(RUHR)
    for question in ("presse", "stadt", "/meldungen", "essen", "pressestelle", "polizei", "uni"):
        assert len(list(talk.say(question).buttons())) <= 10


def test_every_command_has_a_page_in_both_languages() -> None:
    assert set(commands().values()) == set(Page)
    for language in Language:
        talk = Talk(RUHR, language=language)
        assert all(talk.say(f"/{name}").text for name in commands())
        menu = talk.desk.commands(language)
        assert len(menu) == len(Page)
    assert {"auskunft", "mydata", "loeschen", "forget", "diskret", "discreet"} <= set(commands())


def test_a_word_that_stands_in_an_item_only_gets_no_number_but_the_item() -> None:
    shipped = read_directory((TESTS.parent / "data" / "contacts.yaml").read_bytes())
    talk = Talk(shipped)
    near = talk.say("pressestelle wien")
    assert near.blocks[0] == (
        "Für Wien ist keine Pressestelle verzeichnet, deshalb keine Nummer. "
        "Wien kommt in einer Meldung vor: „Meldung zeigen“"
    )
    assert "+49" not in near.text
    assert "Frank Bußmann" in talk.say("show the item").text
