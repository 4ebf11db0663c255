from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.directory.model import Absence, Contact, NewsItem
from bot.directory.reachability import absence, is_listed, is_visible

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("embargo", "now", "visible"),
    [
        (None, "2026-12-01T10:00:00+01:00", True),
        ("2026-12-01 10:00", "2026-12-01T09:59:59+01:00", False),
        ("2026-12-01 10:00", "2026-12-01T10:00:00+01:00", True),
        ("2026-12-01 10:00", "2026-12-01T09:00:00+00:00", True),  # the same minute
        ("2026-12-01 00:00", "2026-11-30T23:59:59+01:00", False),
        ("2026-03-29 02:30", "2026-03-29T01:59:59+01:00", False),  # an hour that summer time skips
        ("2026-03-29 02:30", "2026-03-29T03:00:00+02:00", True),
        ("2026-10-25 02:30", "2026-10-25T02:29:59+02:00", False),
        ("2026-10-25 02:30", "2026-10-25T02:10:00+01:00", True),  # an hour that occurs twice: after the first
    ],
)
def test_an_item_is_visible_from_the_minute_of_its_embargo(embargo: str | None, now: str, visible: bool) -> None:
    minute = datetime.fromisoformat(embargo) if embargo else None
    item = NewsItem("meldung", "Beispielhausen gewinnt", ("adler",), embargo=minute)
    asked = datetime.fromisoformat(now)
    assert is_visible(item, asked, BERLIN) is visible
    assert is_visible(item, asked.astimezone(BERLIN), BERLIN) is visible


def test_until_is_the_last_day_that_is_shown() -> None:
    contact = Contact("adler", "stadt", until=date(2026, 11, 30))
    assert is_listed(contact, date(2026, 11, 30))
    assert not is_listed(contact, date(2026, 12, 1))
    assert is_listed(Contact("buchfink", "stadt"), date(9999, 12, 31))


def test_an_absence_holds_on_its_first_and_last_day() -> None:
    away = Absence(date(2026, 12, 23), date(2027, 1, 3))
    contact = Contact("adler", "stadt", away=(away,))
    found = [absence(contact, date(2026, 12, 22)), absence(contact, date(2026, 12, 23))]
    assert found == [None, away]
    found = [absence(contact, date(2027, 1, 3)), absence(contact, date(2027, 1, 4))]
    assert found == [away, None]
