"""What editors have beside the page: the clock, the faults, the week."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from bot.channels.web.bench import Bench
from bot.channels.web.guard import Access
from bot.channels.web.site import Site
from bot.directory.file.read import read_directory
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError, Problem
from tests.channels.web.browser import HOST, ROOT, Browser, StoppedClock, browsing

REGION = ROOT / "examples" / "region.yaml"
OPEN_FRIDAY = "2026-11-27T10:00"


@contextmanager
def editing(file: Path = REGION) -> Iterator[tuple[Browser, Bench]]:
    """The page as an editor has it, and the bench beside it."""

    def look(at: datetime) -> tuple[Directory | None, tuple[Problem, ...]]:
        try:
            return read_directory(file.read_bytes()), ()
        except DirectoryError as error:
            return None, error.problems

    bench = Bench(file, look, StoppedClock(), None)
    directory = read_directory(REGION.read_bytes())
    site = Site(directory, SecretStr("key"), Access(frozenset({HOST})), bench.now, bench=bench)
    with browsing(site) as browser:
        yield browser, bench


def stop(browser: Browser, at: str, back: str = "/") -> None:
    browser.post({"at": at, "back": back}, "/clock", Origin=f"http://{HOST}")


def test_every_page_obeys_the_clock_until_it_goes_on() -> None:
    with editing() as (browser, _):
        assert "zu seit 13:00" in browser.ask("Ada Adler")
        stop(browser, OPEN_FRIDAY)
        assert 'value="2026-11-27T10:00"' in browser.page.text
        assert "Jetzt: +49 30 23125302" in browser.ask("Ada Adler")
        assert "Jetzt: +49 30 23125302" in browser.open("/e/adler")
        stop(browser, "2026-12-01T10:00")
        assert "Kreis legt Haushalt" in browser.open("/news")
        stop(browser, "")
        assert "Kreis legt Haushalt" not in browser.open("/news")


def test_setting_the_clock_leads_back_to_the_page_but_to_no_other() -> None:
    with editing() as (browser, _):
        stop(browser, OPEN_FRIDAY, "/week")
        assert browser.page.url.path == "/week"
        for elsewhere in ("//evil.example/", "https://evil.example/", "/\\evil.example", ""):
            stop(browser, OPEN_FRIDAY, elsewhere)
            assert str(browser.page.url) == f"http://{HOST}/"
        stop(browser, "yesterday")
        assert browser.page.status_code == 400


def test_the_week_has_its_gaps_first_and_says_who_answers_in_every_hour() -> None:
    with editing() as (browser, _):
        said = browser.open("/week")
        assert said.index("Naturbund Musterland : Mo 0–18, 21–24") < said.index("Die Woche als Bild")
        assert browser.page.text.count("<td class=") == 12 * 168
        assert 'title="Fr 18:00 Führungs' not in browser.page.text
        assert 'title="Fr 3:00 Polizei Musterland"' in browser.page.text
        assert "Week" in browser.open("/week?lang=en&week=2026-12-24")
        assert "21 Dec 2026" in browser.text
        browser.open("/week?week=nonsense")
        assert browser.page.status_code == 200


def test_a_saved_file_answers_and_a_faulty_one_is_said_beside_the_page(tmp_path: Path) -> None:
    file = tmp_path / "contacts.yaml"
    text = REGION.read_text(encoding="utf-8")
    file.write_text(text.replace("Ada Adler", "Ada Amsel"), encoding="utf-8")
    with editing(file) as (browser, bench):
        bench.look()
        assert "Ada Amsel" in browser.ask("Ada Amsel")
        file.write_text(text.replace("version: 1", "version: 7"), encoding="utf-8")
        bench.look()
        browser.open("/")
        assert "contacts.yaml: ein Fehler" in browser.page.text
        assert "Es antwortet weiter der letzte gültige Stand." in browser.page.text
        assert "Ada Amsel" in browser.ask("Ada Amsel")
