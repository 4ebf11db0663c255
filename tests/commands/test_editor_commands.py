"""check, diff and hash as an editor uses them."""

import os
import pty
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commands.front_door import ROOT, SHIPPED, FrontDoor
from tests.commands.inside import Inside

FILE = """\
version: 1
publisher: haus
organisations:
  - {id: haus, name: Haus der Beispiele, phones: [030 23125000]}
  - {id: herne, name: Stadt Herne}
contacts:
  - {id: adler, name: Ada Adler, organisation: herne, phones: [030 23125001], emails: [adler@herne.example]}
  - {id: presse, organisation: herne, department: Pressestelle, phones: [030 23125002]}
news:
  - {id: fest, title: Stadtfest, contacts: [adler]}
"""


@pytest.fixture
def bot(sqlite_url: str, tmp_path: Path) -> Inside:
    file = tmp_path / "contacts.yaml"
    file.write_text(FILE, encoding="utf-8")
    return Inside(sqlite_url, file)


def test_the_shipped_file_may_go_live(sqlite_url: str) -> None:
    assert FrontDoor(sqlite_url)("check", str(SHIPPED)).code == 0


def test_warnings_keep_no_file_from_going_live_unless_one_is_strict(bot: Inside) -> None:
    checked = bot("check")
    assert checked.code == 0
    lines = checked.err.splitlines()
    assert all(line.startswith(f"{bot.contacts}:") for line in lines)
    assert f"{bot.contacts}:7:10: warning: " in checked.err
    assert bot("check", "--strict").code == 1


def test_warnings_are_worded_in_english_where_the_environment_asks_for_it(bot: Inside) -> None:
    assert "knows of being listed" in bot("check", LANG="en_GB.UTF-8").err


def test_a_pull_request_is_annotated_with_warnings_and_errors(bot: Inside) -> None:
    assert f"::warning file={bot.contacts},line=7,col=10::" in bot("check", "--format", "github").out
    bot.contacts.write_text(FILE.replace("organisation: herne, phones", "organisation: hern, phones"), encoding="utf-8")
    refused = bot("check", "--format", "github")
    assert refused.code == 1
    assert f"::error file={bot.contacts},line=7,col=48::" in refused.out


def test_an_annotation_is_one_line_whatever_the_file_and_its_name_hold(bot: Inside, tmp_path: Path) -> None:
    file = tmp_path / "a,b: 100%.yaml"
    file.write_text(FILE.replace("030 23125001", '"50%\\n::error::x"'), encoding="utf-8")
    annotated, *others = bot("check", "--format", "github", str(file)).out.splitlines()
    assert annotated.startswith(f"::error file={tmp_path}/a%2Cb%3A 100%25.yaml,line=7,col=64::50%25 ::error::x ")
    assert others == []
    assert len(bot("check", str(file)).err.splitlines()) == 2


def test_on_a_terminal_faults_stand_under_headings_with_their_remedies(bot: Inside) -> None:
    text = on_a_terminal(bot)
    assert "Warnungen in" in text
    assert "→ rufen Sie an" in text
    assert "warning:" not in text


def test_on_a_terminal_a_semicolon_in_a_value_does_not_begin_the_remedy(bot: Inside) -> None:
    bot.contacts.write_text(FILE.replace("030 23125001", "030 23125001; 030 23125002"), encoding="utf-8")
    text = on_a_terminal(bot)
    assert "030 23125001; 030 23125002 sind zwei Nummern in einer" in text
    assert "→ schreiben Sie sie mit Komma getrennt" in text


def on_a_terminal(bot: Inside) -> str:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "check"],
        cwd=ROOT,
        env=bot.environment(TERM="xterm", COLUMNS="100"),
        stderr=theirs,
        stdout=subprocess.DEVNULL,
    ):
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so where the other side has closed
        return b""


def test_a_diff_says_in_words_what_a_sync_would_change(bot: Inside) -> None:
    assert bot("diff").out.startswith("5 neu\n")
    assert bot.outside("sync").code == 0
    assert bot("diff").out == "Nichts ändert sich\n"
    changed = FILE.replace("23125001", "23125009").replace(
        "news:\n  - {id: fest, title: Stadtfest, contacts: [adler]}\n", ""
    )
    bot.contacts.write_text(changed + "  - {id: neu, organisation: haus, phones: [030 23125003]}\n", encoding="utf-8")
    first, *lines = bot("diff").out.splitlines()
    assert first == "1 neu, 1 Nummer geändert (Ada Adler, Stadt Herne: +49 30 23125001 → +49 30 23125009), 1 entfernt"
    assert lines == [
        "  + Haus der Beispiele (neu)",
        "  ~ Ada Adler, Stadt Herne: +49 30 23125001 → +49 30 23125009",
        "  - Stadtfest (fest)",
    ]
    assert bot("diff", LANG="en_US").out.startswith("1 new, 1 number changed (Ada Adler, Stadt Herne: ")


def test_two_files_are_compared_without_a_database(bot: Inside, tmp_path: Path) -> None:
    older = tmp_path / "older.yaml"
    older.write_text(FILE.replace("Stadt Herne", "Herne"), encoding="utf-8")
    done = bot("diff", "--against", str(older))
    assert done.out.startswith("1 Angabe geändert (Stadt Herne, name: Herne → Stadt Herne)\n")
    assert not (tmp_path / "directory.sqlite3").exists()
    older.write_text("version: 2\n", encoding="utf-8")
    refused = bot("diff", "--against", str(older))
    assert (refused.code, refused.out) == (1, "")
    assert f"{older}:1:10: error: " in refused.err


def test_the_marker_of_an_address_is_its_hash_and_keeps_the_person_out(bot: Inside) -> None:
    marker = bot("hash", " Adler@Herne.example").out.strip()
    assert marker == "sha256:" + sha256(b"adler@herne.example").hexdigest()
    bot.contacts.write_text(f'{FILE}objections: ["{marker}"]\n', encoding="utf-8")
    refused = bot("check")
    assert refused.code == 1
    assert "widersprochen" in refused.err


def test_what_is_no_address_has_no_marker(bot: Inside) -> None:
    refused = bot("hash", "adler")
    assert (refused.code, refused.out) == (1, "")
    assert "E-Mail" in refused.err


def test_what_is_the_same_for_many_entries_is_counted_in_one_line_and_listed_on_demand(
    bot: Inside, tmp_path: Path
) -> None:
    file = tmp_path / "contacts.yaml"
    owl = "  - {id: eule, name: Eva Eule, organisation: haus, phones: [030 23125009]}\n"
    file.write_text(FILE.replace("  - {id: presse,", f"{owl}  - {{id: presse,"))
    counted = [line for line in bot("check", str(file)).err.splitlines() if "check --all" in line]
    assert len(counted) == 2
    listed = bot("check", "--all", str(file)).err
    assert "check --all" not in listed
    assert listed.count("Art. 14") == 2


def test_an_emptied_name_is_a_warning_and_a_remark_of_doubt_an_error(bot: Inside, tmp_path: Path) -> None:
    file = tmp_path / "contacts.yaml"
    desk = "{id: presse, organisation: herne, department: Pressestelle, phones: [030 23125002]}"
    text = FILE.replace(desk, "id: presse\n    name:\n    organisation: herne\n    phones: [030 23125002]")
    file.write_text(text)
    done = bot("check", str(file))
    assert (done.code, "name ist bei presse leer" in done.err) == (0, True)
    file.write_text(text.replace("phones: [030 23125002]", "phones: [030 23125002]  # unsicher, bitte prüfen"))
    assert "noch, dass er unsicher ist" in bot("check", str(file)).err
    assert bot("check", str(file)).code == 1
