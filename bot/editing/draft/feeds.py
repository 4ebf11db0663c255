"""A feed (RSS or Atom) as a file -> its items as press releases."""

import io
import re
from dataclasses import dataclass, replace
from datetime import date

import feedparser

from bot.releases.release import Release, read_release

_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HEAD = 4096  # bytes in which the root element of a feed begins


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An item of a feed, read as a release, and where it was published."""

    release: Release
    url: str | None


def is_feed(content: bytes) -> bool:
    """Return whether a file is a feed."""
    return _ROOT.search(content[:_HEAD]) is not None


def read_feed(content: bytes) -> list[FeedItem]:
    """Return the items of a feed, in its order; nothing is fetched."""
    feed = feedparser.parse(io.BytesIO(content))
    return [_item(entry) for entry in feed.entries]


def _item(entry: feedparser.FeedParserDict) -> FeedItem:
    title = entry.get("title", "")
    parts = [part.get("value", "") for part in entry.get("content", ())] or [entry.get("summary", "")]
    release = read_release("\n\n".join([title, *parts]))
    day = entry.get("published_parsed") or entry.get("updated_parsed")
    published = date(*day[:3]) if day else None
    url = str(entry.get("link", ""))
    return FeedItem(
        replace(release, headline=release.headline or title or None, date=release.date or published),
        url if url.startswith(("http://", "https://")) else None,
    )
