"""Pictures of the demo for the README: a card on Friday at 18:40, a choice, the gaps of the week."""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import CHROMIUM, HOW_TO_GET_ONE
from tests.commands.test_web import page as running_web

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"


def ask(page: Page, question: str) -> None:
    page.locator("#question").fill(question)
    page.keyboard.press("Enter")
    page.locator(".asked", has_text=question).wait_for()


def take(page: Page) -> None:
    FOLDER.mkdir(exist_ok=True)
    page.goto("/")
    ask(page, "digitalste stadt")
    page.screenshot(path=FOLDER / "card.png")
    page.goto("/")
    page.set_viewport_size({"width": 820, "height": 760})
    ask(page, "Müller")
    page.screenshot(path=FOLDER / "choice.png")
    page.goto("/week")
    page.set_viewport_size({"width": 1560, "height": 1000})
    page.locator(".week").scroll_into_view_if_needed()
    page.screenshot(path=FOLDER / "week.png", full_page=True)


def main() -> None:
    if CHROMIUM is None:
        sys.exit(HOW_TO_GET_ONE)
    with running_web("--at", "2026-11-27 18:40") as (_, address, _said), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        take(browser.new_page(base_url=address, locale="de-DE", viewport={"width": 820, "height": 860}))
        browser.close()


if __name__ == "__main__":
    main()
