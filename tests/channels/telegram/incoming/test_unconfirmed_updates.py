"""Unconfirmed updates: what may be confirmed, and when."""

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.incoming.unconfirmed_updates import UnconfirmedUpdates


def test_nothing_is_confirmed_before_it_is_closed() -> None:
    unconfirmed = UnconfirmedUpdates()
    assert unconfirmed.offset is None
    assert unconfirmed.admit(7)
    assert unconfirmed.offset is None
    unconfirmed.close(7)
    assert unconfirmed.offset == 8


def test_an_update_shown_again_is_not_new_until_it_was_forgotten() -> None:
    unconfirmed = UnconfirmedUpdates()
    assert unconfirmed.admit(7)
    assert not unconfirmed.admit(7)
    unconfirmed.close(7)
    assert not unconfirmed.admit(7)
    unconfirmed.forget(unconfirmed.offset)
    assert unconfirmed.is_idle
    assert unconfirmed.admit(7)


def test_an_open_update_holds_back_those_after_it_alone() -> None:
    unconfirmed = UnconfirmedUpdates()
    for update_id in (5, 6, 7):
        unconfirmed.admit(update_id)
    unconfirmed.close(5)
    unconfirmed.close(7)
    assert unconfirmed.offset == 6
    unconfirmed.forget(6)
    assert unconfirmed.offset is None
    unconfirmed.close(6)
    assert unconfirmed.offset == 8


def test_a_failed_confirmation_is_told_again() -> None:
    unconfirmed = UnconfirmedUpdates()
    unconfirmed.admit(7)
    unconfirmed.close(7)
    assert unconfirmed.offset == 8
    unconfirmed.forget(None)
    assert unconfirmed.offset == 8


def test_ids_that_start_anew_lower_are_taken() -> None:
    unconfirmed = UnconfirmedUpdates()
    unconfirmed.admit(900)
    unconfirmed.close(900)
    unconfirmed.forget(unconfirmed.offset)
    assert unconfirmed.admit(3)
    assert unconfirmed.offset is None
    unconfirmed.close(3)
    assert unconfirmed.offset == 4


def test_closing_twice_or_an_unknown_update_changes_nothing() -> None:
    unconfirmed = UnconfirmedUpdates()
    unconfirmed.close(4)
    unconfirmed.admit(5)
    unconfirmed.close(5)
    unconfirmed.close(5)
    assert unconfirmed.offset == 6
    assert not unconfirmed.is_open(5)


@given(st.lists(st.integers(1, 12), unique=True), st.lists(st.integers(1, 12)))
def test_no_open_update_is_ever_confirmed(admitted: list[int], closed: list[int]) -> None:
    unconfirmed = UnconfirmedUpdates()
    for update_id in admitted:
        unconfirmed.admit(update_id)
    for update_id in closed:
        unconfirmed.close(update_id)
        assert all(
            unconfirmed.offset is None or unconfirmed.offset <= other
            for other in admitted
            if unconfirmed.is_open(other)
        )
