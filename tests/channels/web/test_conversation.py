"""The conversation in the browser, without JavaScript: the same desk, and nothing of a question anywhere else."""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.channels.web.talking import LARGEST_BODY
from tests.channels.web.browser import Browser, StoppedClock, browsing, site

CANARY = "Zwergpapagei Kasimir"


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def browser(clock: StoppedClock) -> Iterator[Browser]:
    with browsing(site(clock)) as opened:
        yield opened


def test_a_question_is_answered_with_a_number_to_tap(browser: Browser) -> None:
    browser.ask("Ada Adler")
    assert 'href="tel:+493023125112"' in browser.page.text
    assert 'href="mailto:adler@stadt.example"' in browser.page.text


def test_a_button_does_what_it_says(browser: Browser) -> None:
    browser.ask("Ada Adler")
    assert "Die nächste Nummer:" in browser.press("Niemand ging ran")


def test_what_follows_is_understood_of_what_was_shown(browser: Browser) -> None:
    browser.ask("Ada Adler")
    assert "adler@stadt.example" in browser.ask("und die mail?")


def test_a_typed_number_is_that_of_the_list_in_the_page(browser: Browser) -> None:
    browser.open("/")
    browser.send(command="news")
    assert "Beispiel" in browser.ask("Ada Adler")
    assert "Die nächste Nummer:" in browser.ask("1")


def test_after_half_an_hour_nothing_is_remembered(browser: Browser, clock: StoppedClock) -> None:
    browser.ask("Ada Adler")
    clock.move(timedelta(minutes=31))
    assert "adler@stadt.example" not in browser.ask("und die mail?")


def test_what_another_key_signed_is_not_believed(clock: StoppedClock, browser: Browser) -> None:
    browser.ask("Ada Adler")
    with browsing(site(clock, key="another")) as other:
        other.page = browser.page
        assert "adler@stadt.example" not in other.ask("und die mail?")


def test_a_command_is_typed_with_its_slash(browser: Browser) -> None:
    assert "Befehle:" in browser.ask("/hilfe")


def test_the_language_is_that_of_the_browser_and_stays_the_chosen_one(browser: Browser) -> None:
    assert "Whom do you want to reach?" in browser.open("/", **{"Accept-Language": "fr,en"})
    browser.open("/")
    browser.send(press="lang:en")
    assert 'lang="en"' in browser.page.text
    assert "Now: " in browser.ask("Ada Adler")


def test_german_names_are_marked_in_english_pages(browser: Browser) -> None:
    browser.open("/?lang=en")
    browser.ask("Ada Adler")
    assert '<span lang="de">Ada Adler</span>' in browser.page.text


def test_what_somebody_typed_is_shown_as_they_typed_it(browser: Browser) -> None:
    browser.ask('<script>alert(1)</script> "x" &amp;')
    assert "<script>alert" not in browser.page.text
    assert '<script>alert(1)</script> "x" &amp;' in browser.text


def test_nothing_is_announced_but_who_and_the_first_number_with_its_state(browser: Browser) -> None:
    browser.ask("Ada Adler")
    summary = browser.page.text.partition('data-summary="')[2].partition('"')[0]
    assert "Ada Adler" in summary
    assert "Jetzt: " in summary
    assert summary.count("+49") == 1


def test_a_question_stands_in_no_address_cookie_or_log(browser: Browser, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    browser.ask(CANARY)
    assert CANARY in browser.text
    assert CANARY not in str(browser.page.url)
    assert not browser.client.cookies
    assert "Kasimir" not in caplog.text


def test_a_body_that_is_too_large_is_refused(browser: Browser) -> None:
    browser.ask("x" * (LARGEST_BODY + 1))
    assert browser.page.status_code == 413
    assert "zu lang" in browser.text


@pytest.mark.parametrize(
    "fields", [{}, {"press": "nonsense"}, {"press": "show:nobody"}, {"thread": "x.y"}, {"lang": "xx"}]
)
def test_any_form_gets_an_answer(browser: Browser, fields: dict[str, str]) -> None:
    browser.send(**fields)
    assert browser.page.status_code == 200
