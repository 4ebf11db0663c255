"""Feeds: RSS and Atom files as releases; nothing is fetched, whatever they ask for."""

from datetime import date

import pytest

from bot.editing.draft.feeds import is_feed, read_feed

RSS = b"""<?xml version="1.0" encoding="ISO-8859-1"?>
<!-- a remark --><rss version="2.0"><channel><title>Meldungen</title><link>https://idr.example</link>
<item><title>Rathaus \xf6ffnet</title><link>https://idr.example/1</link>
<pubDate>Mon, 02 Nov 2026 10:00:00 +0100</pubDate>
<description>&lt;p&gt;Herne (idr). Das Rathaus \xf6ffnet.&lt;/p&gt;
&lt;p&gt;Kontakt: Stadt Herne, Tel. 030 23125001&lt;/p&gt;</description></item>
<item><title>Ohne alles</title></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Rathaus</title>
<link href="javascript:alert(1)"/><updated>2026-11-03T10:00:00Z</updated>
<content type="html">&lt;p&gt;Unna (idr). Das Rathaus bleibt zu, sagt die Stadt.&lt;/p&gt;</content></entry></feed>"""


def test_every_item_of_an_rss_feed_is_a_release() -> None:
    first, second = read_feed(RSS)
    assert (first.release.headline, first.release.places, first.release.date) == (
        "Rathaus öffnet",
        ("Herne",),
        date(2026, 11, 2),
    )
    assert first.release.contacts[0].phones == ("+493023125001",)
    assert first.url == "https://idr.example/1"
    assert (second.release.headline, second.release.contacts, second.url) == ("Ohne alles", (), None)


def test_atom_is_read_too_and_addresses_that_are_none_are_left_out() -> None:
    (item,) = read_feed(ATOM)
    assert (item.release.places, item.release.date, item.url) == (("Unna",), date(2026, 11, 3), None)


@pytest.mark.parametrize("content", [RSS, ATOM, b"\xef\xbb\xbf" + ATOM])
def test_a_feed_is_told_by_its_root(content: bytes) -> None:
    assert is_feed(content)


@pytest.mark.parametrize("content", [b"", b"Rathaus", b"<p>Herne (idr).</p>", b"<html><body>x</body></html>"])
def test_text_and_pages_are_no_feeds(content: bytes) -> None:
    assert not is_feed(content)


@pytest.mark.parametrize(
    "content",
    [
        b"<rss><channel><item><title>",
        b"<rss " + b"<" * 10_000,
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss/>',
    ],
)
def test_a_broken_feed_is_read_as_far_as_it_goes(content: bytes) -> None:
    assert all("root:" not in (item.release.headline or "") for item in read_feed(content))
