"""The thread of a conversation: what it remembers, how long, and what it never holds."""

from datetime import timedelta

from bot.desk.reply import Action, Button
from bot.desk.thread import Thread
from bot.directory.phone import shown
from tests.desk.talk import OFFICES, RUHR, Talk


def digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def test_what_was_said_is_remembered_for_half_an_hour() -> None:
    talk = Talk()
    talk.card("adler")
    talk.now += timedelta(minutes=30)
    assert "Zum Speichern: Ada Adler" in talk.say("speichern").text
    talk.now += timedelta(minutes=30, seconds=1)
    assert "worum es ging" in talk.say("speichern").text


def test_it_holds_neither_names_nor_numbers_of_the_directory() -> None:
    for directory, said in (
        (OFFICES, ["/start adler", "niemand ging ran", "niemand ging ran", "mehr", "stimmt nicht telefon"]),
        (RUHR, ["müller", "2", "mehr", "speichern", "/meldungen"]),
    ):
        talk = Talk(directory)
        for text in said:
            talk.say(text)
            written = talk.thread.to_json()
            entries = (*directory.contacts, *directory.organisations)
            names = [entry.name for entry in entries if entry.name]
            assert not [name for name in names if name in written]
            assert not [phone for entry in entries for phone in entry.phones if phone.number[1:] in digits(written)]


def test_the_beginning_is_not_shown_with_its_words_in_a_trace() -> None:
    talk = Talk()
    talk.say("zzyzx quux")
    assert "zzyzx quux" in talk.thread.to_json()
    assert "zzyzx" not in repr(talk.thread)


def test_what_is_no_thread_of_this_version_is_a_beginning() -> None:
    for text in ("", "[]", "{", '{"entry": 3}', "null", '{"buttons": "more"}'):
        assert Thread.from_json(text) == Thread()


def test_a_climb_goes_on_from_the_number_of_who_has_changed_it() -> None:
    talk = Talk()
    talk.card("adler")
    first = talk.say("niemand ging ran")
    button = next(each for each in first.buttons() if isinstance(each, Button) and each.action is Action.NEXT)
    assert shown(f"+{button.detail.partition('-')[2]}") in first.text
    assert talk.say("niemand ging ran").text != first.text


def test_start_and_forgetting_begin_anew() -> None:
    for command in ("/start", "/loeschen"):
        talk = Talk()
        talk.card("adler")
        talk.say(command)
        assert "worum es ging" in talk.say("mehr").text
