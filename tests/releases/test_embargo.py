"""Until when a release is not to be published."""

import pytest

from bot.releases.embargo import embargo_in
from bot.releases.release import read_release

TEXT = (
    "\n\nRathaus öffnet am Montag\n\nHerne (idr). Das Rathaus öffnet nach zwei Jahren Umbau. "
    "Es kostete vier Millionen Euro."
)


@pytest.mark.parametrize(
    ("printed", "minute"),
    [
        ("Sperrfrist: Freitag, 4. Dezember 2026, 10 Uhr", "2026-12-04 10:00"),
        ("+++ SPERRFRIST: 04.12.2026, 10.00 Uhr +++", "2026-12-04 10:00"),
        ("Gesperrt bis 4.12.2026, 10:00 Uhr", "2026-12-04 10:00"),
        ("Frei ab Freitag, 4.12.26, 18 Uhr", "2026-12-04 18:00"),
        ("Frei: 4.12.2026, 18 Uhr", "2026-12-04 18:00"),
        ("Nicht vor dem 4. Dezember 2026 veröffentlichen", "2026-12-04 00:00"),
        ("Veröffentlichung erst ab 4.12.2026, 12:00 Uhr", "2026-12-04 12:00"),
        ("Embargo: 4 December 2026, 10:00 GMT", "2026-12-04 11:00"),
        ("EMBARGOED UNTIL Friday, December 4, 2026, 10 a.m. CET", "2026-12-04 10:00"),
        ("Not for release before 00:01 on 4 December 2026", "2026-12-04 00:01"),
    ],
)
def test_an_embargo_is_read_and_is_neither_headline_nor_date(printed: str, minute: str) -> None:
    release = read_release(printed + TEXT)
    assert release.embargo is not None
    assert release.embargo.strftime("%Y-%m-%d %H:%M") == minute
    assert release.headline == "Rathaus öffnet am Montag"
    assert release.date is None
    assert release.embargo_words is None


@pytest.mark.parametrize(
    "printed", ["Sperrfrist: Beginn der Rede, ca. 11 Uhr", "Bitte beachten Sie die Sperrfrist bis Freitag, 10 Uhr."]
)
def test_what_looks_like_one_and_cannot_be_read_is_kept_in_its_words(printed: str) -> None:
    release = read_release(printed + TEXT)
    assert release.embargo is None
    assert release.embargo_words == printed
    assert release.headline == "Rathaus öffnet am Montag"


@pytest.mark.parametrize(
    "printed",
    [
        "Keine Sperrfrist",
        "Zur Veröffentlichung frei ab sofort",
        "Die A 40 ist gesperrt bis 4.12.2026, 5 Uhr.",
        "Nr. 12",
    ],
)
def test_what_is_no_embargo_holds_nothing(printed: str) -> None:
    held = embargo_in(f"Meldung. {printed}")
    assert (held.minute, held.words) == (None, None)


def test_a_number_beside_the_contacts_is_not_dropped_in_silence() -> None:
    contact = (
        "\n\nPressekontakt: Stadt Herne, Ada Adler, Telefon 030 23125-001\n\nZentrale\n030 23125-000\nFax 030 23125-009"
    )
    release = read_release(TEXT.strip() + contact)
    read = {phone for each in release.contacts for phone in each.phones}
    assert "+493023125000" in {*read, *release.other_phones}
    assert "+493023125009" not in {*read, *release.other_phones}
