"""The window of updates: what may be confirmed, and when."""

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.window import Window


def test_nothing_is_confirmed_before_it_is_closed() -> None:
    window = Window()
    assert window.offset is None
    assert window.admit(7)
    assert window.offset is None
    window.close(7)
    assert window.offset == 8


def test_an_update_shown_again_is_not_new_until_it_was_forgotten() -> None:
    window = Window()
    assert window.admit(7)
    assert not window.admit(7)
    window.close(7)
    assert not window.admit(7)
    window.forget(window.offset)
    assert window.is_idle
    assert window.admit(7)


def test_an_open_update_holds_back_those_after_it_alone() -> None:
    window = Window()
    for update_id in (5, 6, 7):
        window.admit(update_id)
    window.close(5)
    window.close(7)
    assert window.offset == 6
    window.forget(6)
    assert window.offset is None
    window.close(6)
    assert window.offset == 8


def test_a_failed_confirmation_is_told_again() -> None:
    window = Window()
    window.admit(7)
    window.close(7)
    assert window.offset == 8
    window.forget(None)
    assert window.offset == 8


def test_ids_that_start_anew_lower_are_taken() -> None:
    window = Window()
    window.admit(900)
    window.close(900)
    window.forget(window.offset)
    assert window.admit(3)
    assert window.offset is None
    window.close(3)
    assert window.offset == 4


def test_closing_twice_or_an_unknown_update_changes_nothing() -> None:
    window = Window()
    window.close(4)
    window.admit(5)
    window.close(5)
    window.close(5)
    assert window.offset == 6
    assert not window.is_open(5)


@given(st.lists(st.integers(1, 12), unique=True), st.lists(st.integers(1, 12)))
def test_no_open_update_is_ever_confirmed(admitted: list[int], closed: list[int]) -> None:
    window = Window()
    for update_id in admitted:
        window.admit(update_id)
    for update_id in closed:
        window.close(update_id)
        assert all(window.offset is None or window.offset <= other for other in admitted if window.is_open(other))
