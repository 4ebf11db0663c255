"""Every fault of the database is one of ours, and says nothing that is secret."""

import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy.engine import make_url

from bot.desk.memory import MemoryAwayError
from bot.directory.model import Contact, Directory, Organisation
from bot.store.store import Store
from bot.store.store_error import Fault, StoreError
from tests.databases import PASSWORD
from tests.store.directories import numbered
from tests.store.processes import NOW, fault_without_rights, outcomes, sync


def fault_of_loading(url: str) -> StoreError:
    store = Store(url)
    with pytest.raises(StoreError) as raised:
        store.load()
    store.close()
    return raised.value


@pytest.fixture
def readable_folder() -> Iterator[Path]:
    """A folder that everybody may read and only its owner write; those of pytest are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.parametrize(
    "url",
    [
        "",
        "directory.sqlite3",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://bot:s3cret@server/press",
        "postgres://bot:s3cret@server:s3cret/press",
        "postgres://bot:half@s3cret@server/press",
    ],
)
def test_an_address_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(StoreError) as raised:
        Store(url)
    assert raised.value.fault is Fault.URL
    assert "s3cret" not in "".join(traceback.format_exception(raised.value))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "directory.sqlite3"
    error = fault_of_loading(f"sqlite:///{path}")
    assert (error.fault, error.database) == (Fault.OPEN, str(path))


def test_a_folder_in_place_of_the_file_cannot_be_opened(tmp_path: Path) -> None:
    assert fault_of_loading(f"sqlite:///{tmp_path}").fault is Fault.OPEN


def test_a_file_of_another_kind_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yaml"
    path.write_text("version: 1\n" * 100)
    assert fault_of_loading(f"sqlite:///{path}").fault is Fault.NOT_OURS
    assert path.read_text() == "version: 1\n" * 100


def test_a_file_that_may_only_be_read_is_read_only(readable_folder: Path) -> None:
    sync(f"sqlite:///{readable_folder}/directory.sqlite3", 1)
    readable_folder.joinpath("directory.sqlite3").chmod(0o444)
    readable_folder.chmod(0o555)
    faults = outcomes(fault_without_rights, "sqlite:///directory.sqlite3", readable_folder, processes=1)
    readable_folder.chmod(0o755)
    assert faults == [Fault.READ_ONLY]


def test_a_folder_that_may_only_be_read_takes_no_file(readable_folder: Path) -> None:
    readable_folder.chmod(0o555)
    faults = outcomes(fault_without_rights, "sqlite:///directory.sqlite3", readable_folder, processes=1)
    readable_folder.chmod(0o755)
    assert faults == [Fault.OPEN]


def test_a_wrong_password_is_told_from_a_wrong_name(postgresql_url: str) -> None:
    address = make_url(postgresql_url.replace("postgres://", "postgresql://"))
    wrong = {
        Fault.LOGIN: address.set(password="wr0ng"),
        Fault.UNKNOWN: address.set(database="nowhere"),
    }
    for fault, at in wrong.items():
        assert fault_of_loading(at.render_as_string(hide_password=False)).fault is fault


def test_an_unknown_parameter_makes_a_wrong_address(postgresql_url: str) -> None:
    assert fault_of_loading(f"{postgresql_url}&nonsense=1").fault is Fault.URL


def test_a_server_that_takes_no_writes_is_read_only(postgresql_url: str) -> None:
    store = Store(f"{postgresql_url}&options=-c%20default_transaction_read_only=on")
    with pytest.raises(StoreError) as raised:
        store.sync(numbered(1, 1), "1", NOW)
    store.close()
    assert raised.value.fault is Fault.READ_ONLY


def test_no_fault_shows_the_password(postgresql_url: str) -> None:
    address = make_url(postgresql_url.replace("postgres://", "postgresql://"))
    urls = [
        address.set(database="nowhere"),
        address.set(username="nobody"),
        address.set(host="127.0.0.1", port=1, query={}),
        address.set(query={**address.query, "sslmode": "nonsense"}),
        address.set(query={**address.query, "nonsense": "1"}),
    ]
    for url in urls:
        error = fault_of_loading(url.render_as_string(hide_password=False))
        shown = "".join(traceback.format_exception(error)) + repr(error)
        assert not any(secret in shown for secret in (PASSWORD, quote(PASSWORD, safe=""), PASSWORD[:6]))


def test_a_directory_that_the_database_refuses_leaves_the_old_one(database_url: str) -> None:
    store = Store(database_url)
    store.sync(numbered(1, 3), "1", NOW)
    house = Organisation("haus", "Haus")
    dangling = Directory("1", "haus", (house,), (Contact("c1", "haus", "Geheime Ada Adler", deputy="niemand"),))
    with pytest.raises(StoreError) as raised:
        store.sync(dangling, "2", NOW)
    assert raised.value.fault is Fault.REFUSED
    assert "Geheime" not in "".join(traceback.format_exception(raised.value))
    assert store.load() == (numbered(1, 3), 1)
    assert store.digest() == "1"
    store.close()


def test_what_approval_raises_leaves_everything_as_it_was(database_url: str) -> None:
    shown = []

    def refuse(former: Directory | None) -> None:
        shown.append(former)
        raise ValueError

    store = Store(database_url)
    with pytest.raises(ValueError):  # noqa: PT011  # our own, and as it was raised
        store.sync(numbered(1, 3), "1", NOW, refuse)
    assert store.load() is None
    store.sync(numbered(1, 3), "1", NOW)
    with pytest.raises(ValueError):  # noqa: PT011  # as above
        store.sync(numbered(2, 3), "2", NOW, refuse)
    assert store.load() == (numbered(1, 3), 1)
    assert shown == [None, numbered(1, 3)]
    store.close()


def test_before_the_first_sync_nothing_can_be_kept(database_url: str) -> None:
    store = Store(database_url)
    with pytest.raises(MemoryAwayError):
        store.keep(1, "language", "en")
    with pytest.raises(MemoryAwayError):
        store.settings(1)
    store.close()
