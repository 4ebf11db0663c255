"""What is loaded is what was saved."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings

from bot.directory.model import Directory
from bot.store.store import Store
from tests.store.directories import directories

NOW = datetime(2026, 11, 27, 18, 40, tzinfo=UTC)


@settings(
    max_examples=40,
    deadline=None,
    # One database takes one directory after the other, as it does in life.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(directories())
def test_any_directory_comes_back_exactly(database_url: str, directory: Directory) -> None:
    store = Store(database_url)
    store.sync(directory, repr(directory), NOW)
    loaded = store.load()
    store.close()
    assert loaded is not None
    assert loaded[0] == directory
    assert repr(loaded[0]) == repr(directory)  # a text equals the Use or Kind of that value, and shows otherwise
