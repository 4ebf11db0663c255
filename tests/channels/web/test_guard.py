"""Who may ask the page, how often, and what every answer says to the browser."""

from ipaddress import ip_network

import pytest

from bot import __version__
from bot.channels.web.address_limits import PER_MINUTE, AddressLimits, home
from bot.channels.web.guard import Access
from tests.channels.web.browser import HOST, StoppedClock, browsing, site

PROXIES = (ip_network("10.0.0.0/8"), ip_network("127.0.0.1"))


@pytest.mark.parametrize("host", ["evil.example", "desk.example.evil.example", "", "[", "127.0.0.1"])
def test_another_host_is_refused(host: str) -> None:
    with browsing(site(StoppedClock())) as browser:
        browser.open("/", Host=host)
        assert browser.page.status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "[::1]:8080"])
def test_a_host_that_is_named_may_have_any_port(host: str) -> None:
    with browsing(site(StoppedClock(), access=Access(frozenset({"127.0.0.1", "localhost", "::1"})))) as browser:
        browser.open("/", Host=host)
        assert browser.page.status_code == 200


def test_where_it_is_served_on_every_address_any_of_them_will_do_but_no_name() -> None:
    with browsing(site(StoppedClock(), access=Access(frozenset({"localhost"}), any_address=True))) as browser:
        statuses = [
            browser.open("/", Host=host) and browser.page.status_code for host in ("192.0.2.7:80", "[2001:db8::1]")
        ]
        assert statuses == [200, 200]
        browser.open("/", Host="evil.example")
        assert browser.page.status_code == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": f"http://{HOST}"}, 200),
        ({"Origin": f"https://{HOST}:443", "Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": f"http://{HOST}:81"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": f"http://{HOST}"}, 403),
    ],
)
def test_a_question_is_taken_from_the_page_itself_alone(headers: dict[str, str], status: int) -> None:
    with browsing(site(StoppedClock())) as browser:
        browser.post({"question": "Adler"}, **headers)
        assert browser.page.status_code == status


def test_every_answer_says_what_the_browser_may_do() -> None:
    with browsing(site(StoppedClock())) as browser:
        for address in ("/", "/nowhere", "/static/desk.js", "/imprint"):
            browser.open(address)
            headers = browser.page.headers
            assert "'unsafe" not in headers["Content-Security-Policy"]
            assert "default-src 'none'" in headers["Content-Security-Policy"]
            assert headers["Referrer-Policy"] == "same-origin"
            assert "noindex" in headers["X-Robots-Tag"]
            assert "Set-Cookie" not in headers
            assert "Server" not in headers
            assert __version__ not in browser.page.text + str(headers)
        assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/nowhere", "/static/../site.py", "/static/site.py", "/week", "/e/"])
def test_what_is_not_there_is_a_404(address: str) -> None:
    with browsing(site(StoppedClock())) as browser:
        browser.open(address)
        assert browser.page.status_code == 404


def test_the_question_after_the_last_of_a_minute_is_refused_until_the_minute_is_over() -> None:
    limits = AddressLimits()
    assert all(limits.admit("a", at / PER_MINUTE) for at in range(PER_MINUTE))
    assert not limits.admit("a", 59.9)
    assert limits.admit("b", 59.9)
    assert limits.admit("a", 60.0)


def test_too_many_questions_are_refused_in_words() -> None:
    with browsing(site(StoppedClock())) as browser:
        for _ in range(PER_MINUTE):
            browser.post({"question": "danke"})
        browser.ask("danke")
        assert browser.page.status_code == 429
        assert browser.page.headers["Retry-After"] == "60"
        assert "in einer Minute" in browser.text


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),  # a stranger may write what he likes
        ("10.1.2.3", "198.51.100.1", "198.51.100.1"),
        ("::ffff:10.1.2.3", "1.1.1.1, 198.51.100.1, 10.9.9.9", "198.51.100.1"),
        ("10.1.2.3", "nonsense", "10.1.2.3"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("10.1.2.3", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", "198.51.100.1", "None"),
    ],
)
def test_an_address_forwarded_by_a_trusted_proxy_alone_counts(peer: str, forwarded: str, address: str) -> None:
    assert home(peer, forwarded, PROXIES) == address
