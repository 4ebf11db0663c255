import pytest

from bot.directory.hours.spelling import respell
from bot.directory.hours.syntax import check_hours


@pytest.mark.parametrize(
    ("printed", "expression"),
    [
        ("Montag bis Freitag 9.00 bis 17.00 Uhr", "Mo-Fr 09:00-17:00"),
        ("Mo.–Fr. 8–16 Uhr", "Mo-Fr 08:00-16:00"),
        ("Mo-Fr von 8 bis 16 Uhr", "Mo-Fr 08:00-16:00"),
        ("Mo–Do 8:00–16:00 Uhr, Fr 8–13 Uhr", "Mo-Th 08:00-16:00, Fr 08:00-13:00"),
        ("Di u. Do 9-12 Uhr", "Tu,Th 09:00-12:00"),
        ("Mittwochs und sonntags 9-12 Uhr", "We,Su 09:00-12:00"),
        ("Mo-Fr 8-12 und 13-16 Uhr", "Mo-Fr 08:00-12:00,13:00-16:00"),
        ("Mo-Fr: 08:00-16:00; Sa: 10:00-12:00", "Mo-Fr 08:00-16:00; Sa 10:00-12:00"),
        ("Mo - Fr 08:00-16:00", "Mo-Fr 08:00-16:00"),
        ("Mo-Fr 8:00 Uhr bis 16:00 Uhr; Feiertage geschlossen", "Mo-Fr 08:00-16:00; PH off"),
        ("Mo-Fr 8-16; 24.12. zu", "Mo-Fr 08:00-16:00; Dec 24 off"),
        ("Mo-Fr 8-16; 2026-12-24 off", "Mo-Fr 08:00-16:00; 2026 Dec 24 off"),
        ("Mo-Fr 8-16; 24.12.2026-02.01.2027 geschlossen", "Mo-Fr 08:00-16:00; 2026 Dec 24-2027 Jan 02 off"),
        ("Mo-Fr 8-16\nSa 10-12", "Mo-Fr 08:00-16:00; Sa 10:00-12:00"),
        ("Mo-Fr 08:00-16:00 Sa 10:00-12:00", "Mo-Fr 08:00-16:00; Sa 10:00-12:00"),
        ("Mo-Fr 08:00-16:00; Dez 24-26 off", "Mo-Fr 08:00-16:00; Dec 24-26 off"),
        ("täglich 8-20 Uhr", "Mo-Su 08:00-20:00"),
        ("Monday to Friday 9-17", "Mo-Fr 09:00-17:00"),
        ("rund um die Uhr", "24/7"),
        ("24 h", "24/7"),
    ],
)
def test_a_printed_form_becomes_the_expression_it_means(printed: str, expression: str) -> None:
    assert respell(printed) == expression
    check_hours(expression)


@pytest.mark.parametrize(
    "text", ["24/7", "Mo-Fr 08:00-16:00; PH off", "2026 Dec 24-2027 Jan 02 off", "Mo-Fr 08:00-12:00,13:00-16:00"]
)
def test_a_valid_expression_stays_as_it_is(text: str) -> None:
    assert respell(text) == text


def test_hours_before_their_days_are_not_taken_apart_into_other_rules() -> None:
    assert respell("08:00-16:00 Mo-Fr") == "08:00-16:00 Mo-Fr"


def test_a_date_that_no_calendar_has_stays_as_printed() -> None:
    assert respell("24.13. geschlossen") == "24.13. off"
