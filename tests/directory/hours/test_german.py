"""Opening hours as Germans write them."""

import pytest

from bot.directory.hours.german import accepted_hours
from bot.directory.hours.syntax import HoursError


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mo-Do 8-16 Uhr; Fr 8-13 Uhr; Feiertage zu", "Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off"),
        ("Di Mi Do 8-16 Uhr", "Tu,We,Th 08:00-16:00"),
        ("Sa+So 10-12", "Sa,Su 10:00-12:00"),
        ("Mo bis Fr 8.30 bis 16.30 Uhr", "Mo-Fr 08:30-16:30"),
        ("täglich 8-20 Uhr", "Mo-Su 08:00-20:00"),
        ("Mo-Fr 8-12 und 13-16 Uhr", "Mo-Fr 08:00-12:00,13:00-16:00"),
        ("rund um die Uhr", "24/7"),
        ("Mo-Fr 20-24 Uhr", "Mo-Fr 20:00-24:00"),
        ("Fr 20:00-04:00", "Fr 20:00-04:00"),
    ],
)
def test_what_has_one_reading_is_taken(written: str, read: str) -> None:
    assert accepted_hours(written) == read


@pytest.mark.parametrize(
    ("written", "code", "readings"),
    [
        ("8-16 Uhr", "hours-no-day", ("Mo-Fr 08:00-16:00", "Mo-Su 08:00-16:00")),
        ("Mo-Fr 16-8 Uhr", "hours-backwards", ("Mo-Fr 08:00-16:00", "Mo-Fr 16:00-08:00")),
        (
            "Mo-Fr 8-16 Uhr; Mi 9-12 Uhr",
            "hours-twice",
            ("Mo-Fr 08:00-16:00; We 09:00-12:00", "Mo-Fr 08:00-16:00, We 09:00-12:00"),
        ),
        (
            "Mo-Fr 8-16 Uhr, Fr 8-13 Uhr",
            "hours-twice",
            ("Mo-Fr 08:00-16:00; Fr 08:00-13:00", "Mo-Fr 08:00-16:00, Fr 08:00-13:00"),
        ),
        ("8-16 Uhr; Feiertage zu", "hours-no-day", ("Mo-Fr 08:00-16:00; PH off", "Mo-Su 08:00-16:00; PH off")),
    ],
)
def test_what_has_two_readings_is_refused_with_both(written: str, code: str, readings: tuple[str, str]) -> None:
    with pytest.raises(HoursError) as refused:
        accepted_hours(written)
    assert (refused.value.code, (refused.value.about, refused.value.other)) == (code, readings)
