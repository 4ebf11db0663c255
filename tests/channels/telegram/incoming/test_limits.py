"""Limits: thirty a minute are always answered, and nobody pays for another's haste or for an outage."""

from bot.channels.telegram.incoming.limits import PER_MINUTE, Admission, Limits

ADA, BEA = 1, 2


def admitted(limits: Limits, asker: int, count: int, sent: float, now: float) -> list[Admission]:
    return [limits.admit(asker, sent, now) for _ in range(count)]


def test_thirty_a_minute_are_admitted_and_the_next_is_refused_aloud_once() -> None:
    limits = Limits()
    assert admitted(limits, ADA, PER_MINUTE, 0, 0) == [Admission.ADMITTED] * 30
    assert not limits.is_over(ADA)
    assert admitted(limits, ADA, 3, 59.9, 59.9) == [
        Admission.REFUSED,
        Admission.REFUSED_AGAIN,
        Admission.REFUSED_AGAIN,
    ]
    assert limits.is_over(ADA)


def test_a_minute_later_the_asker_is_admitted_again() -> None:
    limits = Limits()
    admitted(limits, ADA, PER_MINUTE + 1, 0, 0)
    assert limits.admit(ADA, 60, 60) is Admission.ADMITTED
    assert not limits.is_over(ADA)


def test_another_asker_is_not_touched() -> None:
    limits = Limits()
    admitted(limits, ADA, PER_MINUTE + 1, 0, 0)
    assert limits.admit(BEA, 0, 0) is Admission.ADMITTED
    assert not limits.is_over(BEA)


def test_what_piled_up_over_minutes_while_the_bot_was_away_is_no_flood() -> None:
    limits = Limits()
    assert {limits.admit(ADA, sent=2.5 * number, now=1000) for number in range(100)} == {Admission.ADMITTED}


def test_what_comes_slowly_is_no_flood_whatever_its_date() -> None:
    limits = Limits()
    assert {limits.admit(ADA, sent=0, now=2.5 * number) for number in range(100)} == {Admission.ADMITTED}


def test_the_refusals_of_every_minute_begin_aloud() -> None:
    limits = Limits()
    said = [limits.admit(ADA, now, now) for now in (number / 2 for number in range(600))]
    assert said.count(Admission.REFUSED) == 5
