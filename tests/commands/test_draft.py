"""draft as an editor uses it: a release in, lines added to the file, which check accepts."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.front_door import ROOT, SHIPPED
from tests.commands.inside import Inside
from tests.editing.documents import made

RELEASE = """\
Rathaus öffnet am Montag

Herne (idr). Das neue Rathaus der Stadt Herne öffnet am Montag um neun Uhr seine Türen. Alle Ämter ziehen um.
Wer einen Termin hat, wird rechtzeitig angeschrieben.

Pressekontakt: Stadt Herne, Pressebüro, Dr. Bodo Bär, Telefon: 030/23125-001, Fax: -002, E-Mail: baer@herne.example
"""
READ = {
    "headline": "Rathaus öffnet am Montag",
    "places": ["Herne"],
    "agency": "idr",
    "contacts": [
        {
            "organisation": "Stadt Herne",
            "department": "Pressebüro",
            "people": ["Dr. Bodo Bär"],
            "phones": ["+493023125001"],
            "emails": ["baer@herne.example"],
        }
    ],
    "embargo": None,
    "unsure": {"phones": [], "emails": [], "embargo": None},
}
ITEM = "<item><title>{0}</title><link>https://idr.example/{0}</link><description>{1}</description></item>"
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Meldungen</title>'
    + ITEM.format("Eins", "Herne (idr). Das Rathaus öffnet. &lt;p&gt;Kontakt: Stadt Herne, Tel. 030 23125001&lt;/p&gt;")
    + ITEM.format("Zwei", "Unna (idr). Das Rathaus schließt. &lt;p&gt;Kontakt: Stadt Unna, Tel. 030 23125002&lt;/p&gt;")
    + "</channel></rss>"
)


@pytest.fixture
def bot(sqlite_url: str, tmp_path: Path) -> Inside:
    file = tmp_path / "contacts.yaml"
    file.write_bytes(SHIPPED.read_bytes())
    return Inside(sqlite_url, file)


def test_releases_are_printed_as_json_a_line_each(bot: Inside, tmp_path: Path) -> None:
    windows = tmp_path / "windows.txt"
    windows.write_bytes(RELEASE.replace("\n", "\r\n").encode("cp1252"))
    done = bot("draft", "--json", "-", str(windows), stdin=RELEASE)
    assert [json.loads(line) for line in done.out.splitlines()] == [READ, READ]


def test_a_draft_is_written_as_added_lines_that_check_accepts(bot: Inside, tmp_path: Path) -> None:
    before = SHIPPED.read_bytes()
    shown = bot("draft", stdin=RELEASE)
    assert shown.out.startswith("organisations:\n  - id: stadt-herne\n")
    assert bot.contacts.read_bytes() == before
    bot.contacts.chmod(0o640)
    written = bot.outside("draft", "--write", stdin=RELEASE)
    assert (written.code, written.out) == (0, shown.out)
    assert bot("check").code == 0
    assert bot.contacts.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["contacts.yaml"]
    compared = ["git", "diff", "--no-index", "--numstat", str(SHIPPED), str(bot.contacts)]
    added, removed, *_ = subprocess.run(compared, capture_output=True, text=True, check=False).stdout.split()
    assert (int(added) > 10, removed) == (True, "0")
    again = bot("draft", "--write", stdin=RELEASE)
    assert (again.code, again.out) == (0, "")
    assert again.err.count("warning: ") == 2
    assert f"{bot.contacts}:" in again.err


def test_what_is_no_release_and_what_cannot_be_read_is_said(bot: Inside, tmp_path: Path) -> None:
    assert bot("draft", stdin="").code == 1
    missing = bot("draft", "--json", str(tmp_path / "missing.txt"))
    assert missing.code == 1
    assert "missing.txt" in missing.err
    assert "Traceback" not in missing.err


def test_a_faulty_data_file_is_named_and_left_alone(bot: Inside) -> None:
    bot.contacts.write_text("version: 1\n", encoding="utf-8")
    refused = bot("draft", "--write", stdin=RELEASE)
    assert refused.code == 1
    assert f"{bot.contacts}:1:1: error: " in refused.err
    assert bot.contacts.read_text(encoding="utf-8") == "version: 1\n"


def test_nothing_is_written_from_a_feed_unseen(bot: Inside) -> None:
    shown = bot("draft", stdin=FEED)
    assert shown.code == 0
    assert shown.out.count("\nnews:\n") == 2
    assert "1/2 Eins\n2/2 Zwei\n" in shown.err
    refused = bot("draft", "--write", stdin=FEED)
    assert refused.code == 1
    assert bot.contacts.read_bytes() == SHIPPED.read_bytes()


def test_items_of_a_feed_are_written_as_far_as_somebody_says_yes(bot: Inside, tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(FEED, encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bot", "draft", "--write", str(feed)]
    os.write(ours, b"n\ny\n")
    done = subprocess.run(
        command, cwd=ROOT, env=bot.environment(), stdin=theirs, capture_output=True, timeout=60, check=False
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 0, done.stderr
    written = bot.contacts.read_text(encoding="utf-8")
    assert "id: zwei" in written
    assert "url: https://idr.example/Zwei" in written
    assert "eins" not in written
    assert "stadt-herne" not in written


def test_an_embargo_is_written_and_one_that_cannot_be_read_needs_the_editors_word(bot: Inside) -> None:
    printed = bot("draft", stdin=f"Sperrfrist: 4. Dezember 2026, 10 Uhr\n\n{RELEASE}")
    assert "embargo: 2026-12-04 10:00" in printed.out
    unread = f"Sperrfrist: Beginn der Rede\n\n{RELEASE}"
    before = bot.contacts.read_bytes()
    refused = bot("draft", "--write", stdin=unread)
    assert (refused.code, "--embargo" in refused.err) == (1, True)
    assert bot.contacts.read_bytes() == before
    assert json.loads(bot("draft", "--json", stdin=unread).out)["unsure"]["embargo"] == "Sperrfrist: Beginn der Rede"
    written = bot("draft", "--write", "--embargo", "2026-12-04 10:00", stdin=unread)
    assert (written.code, "embargo: 2026-12-04 10:00" in written.out) == (0, True)
    assert bot("draft", "--embargo", "soon", stdin=unread).code == 2


@pytest.mark.parametrize("name", ["word", "pdf", "mail"])
def test_documents_are_read_as_their_text_is(bot: Inside, name: str, tmp_path: Path) -> None:
    document = tmp_path / f"meldung.{name}"
    document.write_bytes(getattr(made, name)())
    done = bot("draft", "--json", str(document))
    assert done.code == 0, done.err
    read = json.loads(done.out)
    assert read["headline"] == made.LINES[0]
    assert [(contact["phones"], contact["emails"]) for contact in read["contacts"]] == [
        (["+493023125001"], ["presse@musterhausen.example"])
    ]


def test_a_document_that_cannot_be_read_is_named_in_a_sentence(bot: Inside, tmp_path: Path) -> None:
    document = tmp_path / "scan.pdf"
    document.write_bytes(made.blank_pdf(1))
    done = bot("draft", str(document))
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"{document}: error: ")
    assert len(done.err.splitlines()) == 1
