"""ask --at: the cases of the ladder, from the command line."""

import os
from pathlib import Path

import pytest

from tests.commands.front_door import ROOT, FrontDoor

OFFICES = ROOT / "tests" / "directory" / "offices.yaml"


@pytest.fixture
def bot(sqlite_url: str) -> FrontDoor:
    return FrontDoor(sqlite_url, OFFICES)


@pytest.mark.parametrize(
    ("asked", "minute", "first"),
    [
        ("ada adler", "2026-11-26 15:59", "Jetzt: +49 30 23125001 (bis 16:00)"),
        ("ada adler", "2026-11-27 18:40", "Jetzt: Leitstelle +49 30 23125112 (rund um die Uhr, nur Dringendes)"),
        ("ada adler", "2026-12-24 11:00", "Jetzt: Bert Buchfink +49 30 23125002 (bis 15:00)"),
        ("ada adler", "2027-01-01 00:00", "Jetzt: Leitstelle +49 30 23125112 (rund um die Uhr, nur Dringendes)"),
        (
            "dora dohle",
            "2026-11-30 15:59",
            "Vermutlich: +49 30 23125021 (Zeiten unbekannt, werktags 9 bis 16 Uhr üblich)",
        ),
        (
            "dora dohle",
            "2026-06-04 11:00",
            "Jetzt: Ada Adler, Leitstelle +49 30 23125112 (rund um die Uhr, nur Dringendes)",
        ),
        ("leitstelle polizei", "2026-03-29 03:00", "Jetzt: Bereitschaft +49 30 23125119 (bis 6:00)"),
        ("leitstelle polizei", "2026-10-25 02:59", "Jetzt: Bereitschaft +49 30 23125119 (bis 6:00)"),
        ("frida fink", "2026-07-25 01:59", "Jetzt: Gerd Gimpel +49 171 3920003 (bis 2:00)"),
        ("ida ibis", "2026-11-27 18:40", "+49 30 23125600 (Zeiten unbekannt)"),
    ],
)
def test_a_case_of_the_ladder_comes_out_at_its_minute(bot: FrontDoor, asked: str, minute: str, first: str) -> None:
    done = bot("ask", asked, "--at", minute)
    numbers = [line for line in done.out.splitlines() if "+49 " in line]
    assert (done.code, done.err) == (0, "")
    assert numbers[0] == first


def test_the_minute_is_that_of_the_directory_wherever_the_machine_is(bot: FrontDoor) -> None:
    here = bot("ask", "ada adler", "--at", "2026-11-28 00:30")
    there = bot("ask", "ada adler", "--at", "2026-11-28 00:30", TZ="Pacific/Auckland")
    assert here == there
    assert "zu seit Fr 13:00" in here.out


def test_an_embargo_ends_with_its_minute(bot: FrontDoor) -> None:
    before = bot("ask", "--json", "beispielhausen gewinnt", "--at", "2026-12-01 09:59")
    after = bot("ask", "--json", "beispielhausen gewinnt", "--at", "2026-12-01 10:00")
    assert '"meldung"' not in before.out
    assert '"meldung"' in after.out


def test_what_is_asked_is_left_in_no_file(bot: FrontDoor, tmp_path: Path) -> None:
    bot("ask", "Kanarienwort Ada Adler", "--explain", TMPDIR=str(tmp_path))
    for folder, _, files in os.walk(tmp_path):
        assert all(b"Kanarienwort" not in (Path(folder) / name).read_bytes() for name in files)
