"""Unasked messages keep Telegram's limits: 30 a second overall, one a second per chat, 20 a minute per group."""

from bot.channels.telegram.outgoing.pace import OVERALL, PER_GROUP, Pace

PERSON, GROUP = 7, -100


def test_a_person_gets_one_message_a_second() -> None:
    pace = Pace()
    assert [pace.reserve(PERSON, 0) for _ in range(3)] == [0, 1, 2]
    assert pace.reserve(PERSON, 2.5) == 0.5
    assert pace.reserve(PERSON, 10) == 0


def test_a_group_gets_twenty_messages_a_minute() -> None:
    pace = Pace()
    assert [pace.reserve(GROUP, 0) for _ in range(PER_GROUP)] == list(range(PER_GROUP))
    assert [pace.reserve(GROUP, 30) for _ in range(2)] == [30, 31]
    assert pace.reserve(PERSON, 30) == 0


def test_all_together_get_thirty_messages_a_second() -> None:
    pace = Pace()
    assert {pace.reserve(chat, 0) for chat in range(OVERALL)} == {0}
    assert pace.reserve(OVERALL, 0) == 1
    assert pace.reserve(OVERALL + 1, 1) == 0


def test_a_chat_of_a_minute_ago_is_forgotten() -> None:
    pace = Pace()
    pace.reserve(PERSON, 0)
    assert pace.reserve(PERSON, 60) == 0
    assert pace.reserve(PERSON, 60) == 1
