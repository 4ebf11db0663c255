"""What is kept about askers and updates."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.store import COUNTED, REMEMBERED, Claim, Store
from tests.store.directories import numbered
from tests.store.processes import NOW

LARGEST = 2**63 - 1
LEASE = timedelta(seconds=30)
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    opened = Store(database_url)
    opened.sync(numbered(1, 1), "1", NOW)
    yield opened
    opened.close()


def test_nothing_is_known_of_who_switched_nothing_on(store: Store) -> None:
    assert "language" not in store.settings(1)


def test_a_setting_is_kept_for_its_asker_and_name(store: Store) -> None:
    store.keep(LARGEST, "language", "en")
    assert store.settings(LARGEST)["language"] == "en"
    assert "other" not in store.settings(LARGEST)
    assert "language" not in store.settings(1)


def test_of_an_empty_setting_nothing_is_kept(store: Store) -> None:
    store.keep(1, "discreet", "on")
    store.keep(1, "language", "en")
    store.keep(1, "discreet", "")
    assert store.settings(1) == {"language": "en"}


def test_what_is_erased_leaves_the_files_while_the_database_is_open(tmp_path: Path) -> None:
    asker = 987_654_321_012
    store = Store(f"sqlite:///{tmp_path / 'kept.sqlite3'}")
    store.sync(numbered(1, 1), "1", NOW)
    for other in range(500):
        store.keep(other, "language", "en")
    store.keep(asker, "language", "en")
    store.vanish_later([(asker, 5)], NOW)
    assert _traces(asker, tmp_path) > 0
    store.erase(asker)
    store.vanished([(asker, 5)])
    assert _traces(asker, tmp_path) == 0
    store.close()


def _traces(asker: int, folder: Path) -> int:
    return sum(file.read_bytes().count(asker.to_bytes(6)) for file in folder.iterdir())


def test_a_setting_replaces_the_former_one(store: Store) -> None:
    store.keep(1, "language", "en")
    store.keep(1, "language", "de")
    assert store.settings(1)["language"] == "de"


def test_settings_outlive_new_data(store: Store) -> None:
    store.keep(1, "language", "en")
    store.sync(numbered(2, 1), "2", NOW)
    assert store.settings(1)["language"] == "en"


def test_an_answered_update_is_known(store: Store) -> None:
    assert not store.answered(LARGEST)
    store.mark_answered([LARGEST], NOW)
    store.mark_answered([LARGEST], NOW)
    assert store.answered(LARGEST)
    assert not store.answered(1)


def test_a_claimed_update_is_not_yet_answered(store: Store) -> None:
    assert store.claim([1], NOW, LEASE)[1] is Claim.OURS
    assert not store.answered(1)
    store.mark_answered([1], NOW)
    assert store.claim([1], NOW + LEASE, LEASE)[1] is Claim.ANSWERED


def test_a_claim_holds_until_its_lease_is_over(store: Store) -> None:
    store.claim([1], NOW, LEASE)
    assert store.claim([1], NOW + LEASE - MOMENT, LEASE)[1] is Claim.BUSY
    assert store.claim([1], NOW + LEASE, LEASE)[1] is Claim.OURS
    assert store.claim([1], NOW + LEASE + MOMENT, LEASE)[1] is Claim.BUSY


def test_many_updates_are_claimed_and_marked_at_once(store: Store) -> None:
    store.mark_answered([3, 1], NOW)
    store.claim([2], NOW, LEASE)
    assert store.claim([4, 3, 2, 1], NOW, LEASE) == {
        1: Claim.ANSWERED,
        2: Claim.BUSY,
        3: Claim.ANSWERED,
        4: Claim.OURS,
    }


def test_a_claim_can_be_given_back(store: Store) -> None:
    store.claim([1], NOW, LEASE)
    store.release(1)
    assert store.claim([1], NOW, LEASE)[1] is Claim.OURS


def test_an_answered_update_is_not_given_back(store: Store) -> None:
    store.mark_answered([1], NOW)
    store.release(1)
    assert store.answered(1)


def test_answered_updates_are_forgotten_after_48_hours(store: Store) -> None:
    assert timedelta(hours=48) == REMEMBERED
    store.mark_answered([1], NOW)
    store.prune(NOW + REMEMBERED - MOMENT)
    assert store.answered(1)
    store.prune(NOW + REMEMBERED)
    assert not store.answered(1)


def test_erasing_takes_everything_of_one_asker_and_nothing_of_others(store: Store) -> None:
    for asker in (1, LARGEST):
        store.keep(asker, "language", "en")
        store.keep(asker, "discreet", "on")
    store.erase(1)
    assert store.settings(1) == {}
    assert store.settings(LARGEST) == {"language": "en", "discreet": "on"}


def test_unanswered_calls_are_counted_by_number_and_week(store: Store) -> None:
    monday = NOW.date()
    assert [store.count_unanswered("+493023125001", monday) for _ in range(3)] == [1, 2, 3]
    assert store.count_unanswered("+493023125002", monday) == 1
    assert store.count_unanswered("+493023125001", monday + timedelta(weeks=1)) == 1


def test_counts_of_earlier_weeks_are_forgotten(store: Store) -> None:
    store.count_unanswered("+493023125001", NOW.date())
    store.prune(NOW + COUNTED - timedelta(days=1))
    assert store.count_unanswered("+493023125001", NOW.date()) == 2
    store.prune(NOW + COUNTED)
    assert store.count_unanswered("+493023125001", NOW.date()) == 1


def test_messages_are_due_at_their_minute_and_forgotten_when_they_are_gone(store: Store) -> None:
    store.vanish_later([(LARGEST, 2**31), (-LARGEST, 1)], NOW + LEASE)
    store.vanish_later([(LARGEST, 2**31)], NOW)
    assert store.due_to_vanish(NOW + LEASE - MOMENT) == ()
    assert set(store.due_to_vanish(NOW + LEASE)) == {(LARGEST, 2**31), (-LARGEST, 1)}
    store.vanished([(LARGEST, 2**31)])
    assert store.due_to_vanish(NOW + LEASE) == ((-LARGEST, 1),)
