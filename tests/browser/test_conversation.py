"""The conversation in a real browser: with and without scripts, by keyboard alone, in German and English."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])


def ask(page: Page, question: str) -> None:
    """Type a question and send it as people do."""
    page.get_by_label("Ihre Frage").fill(question)
    page.get_by_role("button", name="Fragen", exact=True).click()


@SCRIPTS
def test_an_answer_a_follow_up_and_a_button(open_page: Open, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    ask(page, "Ada Adler")
    card = page.locator(".reply").first
    expect(card).to_contain_text("Ada Adler")
    expect(card.get_by_role("link", name="+49 171 3920030")).to_have_attribute("href", "tel:+491713920030")
    card.get_by_role("button", name="Niemand ging ran").click()
    expect(page.locator(".reply").first).to_contain_text("Die nächste Nummer:")
    ask(page, "und die mail?")
    expect(page.locator(".reply").first).to_contain_text("adler@beispielhausen.example")


@SCRIPTS
def test_a_choice_is_made_by_its_button_or_its_number(open_page: Open, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    ask(page, "Müller")
    page.locator(".reply").first.get_by_role("button", name="Paul Müller").click()
    expect(page.locator(".reply").first).to_contain_text("Polizei Musterland")
    ask(page, "Müller")
    expect(page.locator(".reply").first).to_contain_text("Zwei Einträge")
    ask(page, "1")
    expect(page.locator(".reply").first).to_contain_text("Anna Müller")


@SCRIPTS
def test_the_keyboard_alone_is_enough(open_page: Open, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    expect(page.get_by_label("Ihre Frage")).to_be_focused()
    page.keyboard.type("Polizei Pressestelle")
    if not scripts:  # a text of several lines may be typed; Tab leads to the button
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".reply").first).to_contain_text("Polizei Musterland")
    expect(page.get_by_label("Ihre Frage")).to_be_focused()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == "Niemand ging ran":
            break
    page.keyboard.press("Enter")
    expect(page.locator(".reply").first).to_contain_text("nächste Nummer")


def test_a_reply_is_announced_once_while_focus_stays_in_the_field(open_page: Open) -> None:
    page = open_page()
    page.get_by_label("Ihre Frage").focus()
    page.keyboard.type("Feuerwehr Leitstelle")
    page.keyboard.press("Enter")
    announced = page.get_by_role("status")
    expect(announced).to_contain_text("Jetzt:")
    expect(announced).to_contain_text("+49 30 23125390")
    assert announced.inner_text().count("+49") == 1
    assert page.locator("[role=status], [aria-live]").count() == 1
    expect(page.get_by_label("Ihre Frage")).to_be_focused()
    expect(page.get_by_label("Ihre Frage")).to_have_value("")


def test_earlier_replies_stay_below_and_the_conversation_goes_on(open_page: Open) -> None:
    page = open_page()
    ask(page, "Ada Adler")
    expect(page.locator(".reply")).to_have_count(1)
    ask(page, "Selim Sommer")
    expect(page.locator(".reply")).to_have_count(2)
    expect(page.locator(".reply").nth(1)).to_contain_text("Ada Adler")
    page.locator(".reply").nth(1).get_by_role("button", name="Niemand ging ran").click()
    expect(page.locator(".reply")).to_have_count(3)
    page.get_by_role("link", name="Neu beginnen").click()
    expect(page.locator(".reply")).to_have_count(1)
    ask(page, "und die mail?")
    expect(page.locator(".reply").first).not_to_contain_text("@")


@SCRIPTS
def test_no_question_stands_in_an_address_a_cookie_or_a_storage(open_page: Open, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    ask(page, "Zwergpapagei")
    expect(page.locator(".reply").first).to_contain_text("Zwergpapagei")
    assert "Zwergpapagei" not in page.url
    assert page.context.cookies() == []
    if scripts:
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@SCRIPTS
def test_english_is_a_click_away_and_stays(open_page: Open, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    page.get_by_role("link", name="English").click()
    page.get_by_label("Your question").fill("Ada Adler")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".reply").first).to_contain_text("Now:")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.locator(".reply").first.locator('[lang="de"]', has_text="Ada Adler").count()


def test_a_copy_button_copies(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    ask(page, "Ada Adler")
    page.locator(".reply").first.get_by_role("button", name="Mehr").click()
    page.locator(".reply").first.get_by_role("button", name="Kopieren E-Mail").click()
    expect(page.get_by_role("status")).to_have_text("Kopiert.")
    assert page.evaluate("navigator.clipboard.readText()") == "adler@beispielhausen.example"


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_blocked(open_page: Open, address: str) -> None:
    page = open_page("/imprint")
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("/")
    ask(page, "Ada Adler")
    expect(page.locator(".reply").first).to_contain_text("Ada Adler")
    assert all(url.startswith(address) for url in asked)
    assert complaints == []


def test_a_vcard_is_downloaded(open_page: Open) -> None:
    page = open_page()
    ask(page, "Ada Adler")
    page.locator(".reply").first.get_by_role("button", name="Speichern").click()
    with page.expect_download() as download:
        page.locator(".reply").first.get_by_role("link", name="adler.vcf").click()
    assert "BEGIN:VCARD" in download.value.path().read_text(encoding="utf-8")
