"""What is kept about an asker: what they switched on; shown, erased, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from bot.desk.memory import MemoryAwayError
from bot.desk.reply import Language
from bot.search.result import Verdict
from tests.desk.talk import RUHR, Talk


def test_nothing_is_kept_of_who_switched_nothing_on() -> None:
    talk = Talk()
    for typed in ("adler", "niemand ging ran", "zzyzx", "fehlt", "/hilfe"):
        talk.say(typed)
    assert talk.memory.settings(1) == {}
    assert talk.say("/auskunft").text.startswith("Über Sie ist nichts gespeichert.")


def test_what_was_switched_on_is_shown_and_erased() -> None:
    talk = Talk()
    talk.say("/sprache english")
    talk.say("/discreet")
    told = talk.say("/mydata").text
    assert told.startswith("This is stored about you:\nLanguage: English\nDiscreet: on.")
    assert talk.say("/forget").erases is Language.EN
    assert talk.memory.settings(1) == {}
    assert talk.say("/auskunft").text.startswith("Über Sie ist nichts gespeichert.")


def test_the_language_holds_for_words_and_buttons() -> None:
    talk = Talk()
    talk.press(talk.say("/sprache"), lambda button: button.label == "English")
    assert talk.card("adler").text.splitlines()[3].startswith("Now: ")
    assert "In which language" in talk.say("/language klingon").text


def test_discreet_replies_are_to_vanish_until_it_is_switched_off() -> None:
    talk = Talk()
    assert not talk.card("adler").vanishes
    assert "zehn Minuten" in talk.say("/diskret").text
    assert talk.card("adler").vanishes
    assert talk.say("mehr").vanishes
    assert talk.desk.unreadable(talk.asker, talk.now)[0].vanishes
    assert "Diskret ist aus" in talk.say("/diskret").text
    assert not talk.card("adler").vanishes
    assert talk.memory.settings(1) == {}


def test_in_company_nothing_personal_is_shown_or_switched() -> None:
    talk = Talk()
    talk.asker = replace(talk.asker, company=-100)
    for typed in ("/auskunft", "/diskret", "/loeschen"):
        reply = talk.say(typed)
        assert "privaten Chat" in reply.text
        assert reply.erases is None
    assert talk.memory.settings(1) == {}
    assert "/diskret" not in talk.say("/hilfe").text


def test_what_was_offered_is_forgotten_too() -> None:
    talk = Talk()
    talk.card("adler")
    talk.say("/loeschen")
    assert "worum es ging" in talk.say("mehr").text


class Away:
    """A memory whose database is away."""

    def settings(self, asker: int) -> Mapping[str, str]:
        """Fail."""
        raise MemoryAwayError(asker)

    def keep(self, asker: int, name: str, value: str) -> None:
        """Fail."""
        raise MemoryAwayError(asker, name, value)

    def erase(self, asker: int) -> None:
        """Fail."""
        raise MemoryAwayError(asker)

    def count_unanswered(self, number: str, week: date) -> int:
        """Fail."""
        raise MemoryAwayError(number, week)


@pytest.mark.parametrize("command", ["/sprache english", "/diskret", "/auskunft", "/loeschen"])
def test_while_the_database_is_away_nothing_is_promised(command: str) -> None:
    reply = Talk(memory=Away()).say(command)
    assert "atabase does not answer" in reply.text or "die Datenbank antwortet nicht" in reply.text


def test_while_the_database_is_away_questions_are_answered() -> None:
    assert Talk(memory=Away()).say("ada adler").text.startswith("Ada Adler")


def test_the_pages_name_who_is_responsible_and_what_telegram_sees() -> None:
    talk = Talk()
    privacy = talk.say("/datenschutz").text
    for told in (
        "Telegram selbst kann sehen",
        "keine Namen von Informanten",
        "Regionalverband Beispielland",
        "/auskunft",
    ):
        assert told in privacy
    assert "Regionalverband Beispielland" in talk.say("/impressum").text


def test_the_greeting_shows_a_question_that_this_directory_answers() -> None:
    talk = Talk(RUHR)
    example = talk.say("/start").text.split("etwa: ")[1].split(". Oder")[0]
    assert example.startswith("Presse")
    result = talk.say(example).result
    assert result is not None
    assert result.verdict is Verdict.ANSWER
