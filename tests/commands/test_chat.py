"""chat: the conversation in the terminal, with piped lines."""

import pytest

from tests.commands.front_door import FrontDoor


@pytest.fixture
def bot(sqlite_url: str) -> FrontDoor:
    return FrontDoor(sqlite_url)


def test_a_piped_question_is_answered_without_greeting_or_prompt(bot: FrontDoor) -> None:
    done = bot("chat", stdin="digitalste stadt dortmund kontakt\n")
    assert done.code == 0
    assert done.out.startswith("Frank Bußmann")
    assert "> " not in done.out


def test_a_button_is_typed_as_its_number_or_its_words(bot: FrontDoor) -> None:
    by_number = bot("chat", stdin="bussmann\n1\n").out
    by_words = bot("chat", stdin="bussmann\nniemand ging ran\n").out
    assert by_number == by_words
    assert "[1] Niemand ging ran" in by_number
    assert "+49 201 20690" in by_number.split("[3] Mehr")[1]


def test_a_number_without_a_list_is_said_to_be_gone(bot: FrontDoor) -> None:
    assert "nicht mehr da" in bot("chat", stdin="2\n").out


def test_the_language_can_be_changed(bot: FrontDoor) -> None:
    out = bot("chat", stdin="/language en\nbussmann\n").out
    assert "press office" in out
    assert "Nobody answered" in out


def test_saving_prints_the_vcard(bot: FrontDoor) -> None:
    assert "BEGIN:VCARD\nVERSION:3.0" in bot("chat", stdin="bussmann\nspeichern\n").out


@pytest.mark.parametrize("command", ["start", "help", "contact", "news", "language", "privacy", "imprint", "nonsense"])
def test_every_command_is_answered(bot: FrontDoor, command: str) -> None:
    done = bot("chat", stdin=f"/{command}\n")
    assert done.code == 0
    assert done.out.strip()


def test_every_piped_line_is_answered_once_a_blank_one_too_and_each_reply_ends_by_a_line(bot: FrontDoor) -> None:
    done = bot("chat", stdin="moin\n\nbussmann\n")
    replies = done.out.split("\n---\n")
    assert len(replies) == 4
    assert replies[0].startswith("Guten Tag")
    assert "Nennen Sie" in replies[1]
    assert replies[2].startswith("Frank Bußmann")
    assert replies[3] == ""


def test_the_clock_can_be_stopped(bot: FrontDoor) -> None:
    done = bot("chat", "--at", "2026-12-02 11:00", stdin="bussmann\nund heute abend?\n")
    assert "Mi 2.12. 17:00–22:00" in done.out
    assert bot("chat", "--at", "morgen").code == 2


def test_what_was_shown_is_understood_in_what_is_said_next(bot: FrontDoor) -> None:
    out = bot("chat", stdin="bussmann\nund die mail?\n").out.split("\n---\n")
    assert out[1] == "E-Mail: fbussmann@stadtdo.de"


def test_discretion_means_nothing_in_a_terminal(bot: FrontDoor) -> None:
    assert "nichts zu bedeuten" in bot("chat", stdin="/diskret\n").out
