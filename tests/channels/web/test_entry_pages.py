"""Pages to link to: cards, vCards, news and their feed, the emergency sheet, imprint, privacy, accessibility."""

from collections.abc import Iterator
from datetime import timedelta
from xml.etree import ElementTree

import pytest
import vobject
from pydantic import SecretStr

from bot.channels.web.guard import Access
from bot.channels.web.site import Site
from bot.directory.file.read import read_directory
from tests.channels.web.browser import HOST, ROOT, Browser, StoppedClock, browsing, site

REGION = ROOT / "examples" / "region.yaml"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def browser(clock: StoppedClock) -> Iterator[Browser]:
    with browsing(site(clock, REGION)) as opened:
        yield opened


@pytest.mark.parametrize("identifier", ["adler", "bh-presse", "polizei", "digitalste-stadt"])
def test_an_entry_has_a_page_with_numbers_to_tap(browser: Browser, identifier: str) -> None:
    browser.open(f"/e/{identifier}")
    assert browser.page.status_code == 200
    assert 'href="tel:+49' in browser.page.text


def test_the_buttons_of_a_card_go_on_with_it_in_the_conversation(browser: Browser) -> None:
    browser.open("/e/adler")
    assert "Die nächste Nummer:" in browser.press("Niemand ging ran")


def test_an_entry_has_a_vcard(browser: Browser) -> None:
    browser.open("/e/adler.vcf")
    assert browser.page.headers["Content-Type"].startswith("text/vcard")
    assert vobject.readOne(browser.page.text).fn.value == "Ada Adler"


@pytest.mark.parametrize("address", ["/e/nobody", "/e/nobody.vcf", "/e/haushalt-2027", "/e/haushalt-2027.vcf"])
def test_what_is_not_listed_or_still_under_embargo_has_no_page(browser: Browser, address: str) -> None:
    browser.open(address)
    assert browser.page.status_code == 404


def test_an_embargo_is_lifted_at_its_minute_on_every_page(browser: Browser, clock: StoppedClock) -> None:
    pages = ("/news", "/news.xml", "/e/brandt")
    assert not any(
        "Haushalt für 2027" in browser.open(page) or "Haushalt für 2027" in browser.page.text for page in pages
    )
    clock.move(timedelta(days=2, hours=15, minutes=20))
    for page in (*pages, "/e/haushalt-2027"):
        browser.open(page)
        assert "Haushalt für 2027" in browser.page.text, page


def test_news_are_those_of_the_place_and_topic_that_are_asked_for(browser: Browser) -> None:
    everything = browser.open("/news")
    assert everything.index("Großbrand in einer") < everything.index("digitalste Stadt")
    assert "Fernwärme in Neustadt" not in browser.open("/news?place=hamburg")
    assert "digitalste Stadt" in browser.text
    assert "Straßenbahnen fahren" in browser.open("/news?topic=Streik&place=Beispielhausen")
    assert "Keine Meldung." in browser.open("/news?topic=Streik&place=Hamburg")


def test_the_feed_is_atom_newest_first_with_addresses_of_their_own(browser: Browser) -> None:
    browser.open("/news.xml?place=Beispielhausen")
    feed = ElementTree.fromstring(browser.page.content)
    assert [child.tag.removeprefix(ATOM) for child in feed][:3] == ["id", "title", "author"]
    entries = feed.findall(f"{ATOM}entry")
    updated = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert len(entries) == 6
    assert updated[:-1] == sorted(updated[:-1], reverse=True)
    assert all(link.get("href", "").startswith(f"http://{HOST}/e/") for link in feed.findall(f"{ATOM}entry/{ATOM}link"))
    assert feed.findtext(f"{ATOM}updated") == max(updated)


def test_the_sheet_says_who_answers_at_night_and_until_when_it_holds(browser: Browser) -> None:
    said = browser.open("/sheet")
    assert "Stand 27.11.2026, gültig bis 29.11.2026." in said
    assert "Führungs- und Lagedienst" in said
    assert "+49 30 23125390" in said


def test_imprint_privacy_and_accessibility_say_what_the_data_says(browser: Browser) -> None:
    assert "Musterplatz 1" in browser.open("/imprint")
    assert "steht 30 Minuten lang signiert nur in Ihrer Seite" in browser.open("/privacy")
    assert "Telegram" not in browser.text
    assert "barrierefrei@rvm.example" in browser.open("/accessibility")
    assert "WCAG 2.2" in browser.open("/accessibility?lang=en")


def test_for_everybody_a_person_who_was_not_told_is_their_desk(clock: StoppedClock) -> None:
    text = REGION.read_text(encoding="utf-8").replace("    informed: 2026-11-02\n", "")
    access, address = Access(frozenset({HOST})), f"https://{HOST}"
    made = Site(read_directory(text.encode()), SecretStr("key"), access, clock, public_url=address)
    with browsing(made) as browser:
        assert "Presseamt, Stadt Beispielhausen" in browser.open("/e/adler")
        for page in ("/e/adler", "/e/adler.vcf", "/e/digitalste-stadt", "/news", "/sheet"):
            browser.open(page)
            assert browser.page.status_code == 200
            assert "Adler" not in browser.page.text
            assert "3023125302" not in browser.page.text.replace(" ", "")
        assert "+49 30 23125302" not in browser.ask("Ada Adler")
        assert "Selim Sommer" in browser.open("/e/sommer")
