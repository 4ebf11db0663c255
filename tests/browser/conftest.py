"""A real browser, Debian's or the user's own Chromium, before the demo on a Friday evening."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import CHROMIUM, HOW_TO_GET_ONE, IS_LEFT_OUT
from tests.commands.test_web import page as running_web

Open = Callable[..., Page]

collect_ignore_glob = ["test_*.py"] if IS_LEFT_OUT else []


@pytest.fixture(scope="module")  # while it is open a loop runs in this thread, in which other tests run theirs
def chromium() -> Iterator[Browser]:
    assert CHROMIUM, HOW_TO_GET_ONE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the demo is to be seen."""
    with running_web("--at", "2026-11-27 18:40") as (_, address, _said):
        yield address


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Open]:
    """Opens a page of the demo in a window of its own; says whether scripts run, which colours and how wide."""
    contexts = []

    def opened(path: str = "/", **settings: Any) -> Page:
        context = chromium.new_context(base_url=address, **{"locale": "de-DE", **settings})
        contexts.append(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
