"""Every page in a real browser: without barriers, in both colour schemes, narrow, and the sheet on paper."""

from io import BytesIO
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Open

PAGES = (
    "/",
    "/e/adler",
    "/e/digitalste-stadt",
    "/news",
    "/sheet",
    "/week",
    "/imprint",
    "/privacy",
    "/accessibility",
    "/no",
)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def barriers(page: Page) -> list[str]:
    """What axe-core finds, a line each."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_barrier_in_light_and_dark(open_page: Open, path: str) -> None:
    page = open_page(path)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == [], scheme


@pytest.mark.parametrize("locale", ["de-DE", "en-GB"])
def test_a_conversation_has_no_barrier_in_light_and_dark(open_page: Open, locale: str) -> None:
    page = open_page(locale=locale)
    for number, question in enumerate(("Müller", "Ada Adler", "Pressestelle Atlantis"), 1):
        page.locator("#question").fill(question)
        page.keyboard.press("Enter")
        expect(page.locator(".reply")).to_have_count(number)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == [], scheme


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_320_pixels(open_page: Open, path: str) -> None:
    page = open_page(path, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", PAGES)
def test_every_target_has_24_pixels(open_page: Open, path: str) -> None:
    page = open_page(path)
    small = page.evaluate(
        """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
        .filter(each => each.checkVisibility() && !each.matches(".skip, [type=hidden]"))
        .filter(each => each.getBoundingClientRect().height < 24).map(each => each.outerHTML)"""
    )
    assert small == []


def test_the_sheet_is_one_page_of_a4(open_page: Open) -> None:
    page = open_page("/sheet")
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == 1
    width, height = (float(length) for length in printed.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842)
    text = " ".join(printed.pages[0].extract_text().split())
    assert "Naturbund Musterland" in text
    assert "gültig bis 29.11.2026" in text
    assert "Notfallblatt" not in text


def test_the_clock_is_set_in_its_field(open_page: Open) -> None:
    page = open_page("/e/theater-presse")
    expect(page.locator(".reply")).to_contain_text("Jetzt:")
    page.get_by_label("Uhr stellen").fill("2026-11-29T03:00")
    page.get_by_role("button", name="Stellen").click()
    expect(page.locator(".reply")).to_contain_text("zu seit")
    page.get_by_label("Uhr stellen").fill("2026-11-27T18:40")
    page.get_by_role("button", name="Stellen").click()
    expect(page.locator(".reply")).to_contain_text("Jetzt:")
