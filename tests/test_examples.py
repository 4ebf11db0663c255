"""The example region: no fault, every key of the data file in it, and what stands there is found."""

from dataclasses import fields
from datetime import datetime
from pathlib import Path

import pytest

from bot.directory.file.read import read_directory, read_with_tree
from bot.directory.model import Absence, Contact, Directory, NewsItem, Organisation, Settings
from bot.editing.expectations import broken_expectations
from bot.editing.warnings.warnings import warnings

REGION = Path(__file__).parents[1] / "examples" / "region.yaml"


@pytest.fixture(scope="module")
def region() -> Directory:
    return read_directory(REGION.read_bytes())


def test_it_has_neither_faults_nor_warnings_at_the_clock_of_the_demo() -> None:
    directory, tree = read_with_tree(REGION.read_bytes())
    now = datetime(2026, 11, 27, 18, 40, tzinfo=directory.settings.zone)
    assert broken_expectations(directory, tree, now) == []
    assert warnings(directory, tree, now) == []


def test_it_has_the_usual_size(region: Directory) -> None:
    assert len(region.organisations) == 12
    assert 36 <= len(region.contacts) <= 44
    assert len(region.news) == 10


@pytest.mark.parametrize("kind", [Organisation, Contact, NewsItem, Absence, Settings])
def test_every_key_of_the_data_file_is_used(region: Directory, kind: type) -> None:
    shown = [*region.entries(), *(away for contact in region.contacts for away in contact.away), region.settings]
    entries = [entry for entry in shown if isinstance(entry, kind)]
    unused = {field.name for field in fields(kind) if not any(getattr(entry, field.name) for entry in entries)}
    assert unused == set()
