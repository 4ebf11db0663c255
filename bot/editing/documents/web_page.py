"""HTML -> the text that a reader sees, blocks on lines of their own, with the addresses behind links."""

import re
from html.parser import HTMLParser

from bot.editing.documents.links import with_address

_PARAGRAPHS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "table",
        "section",
        "article",
        "blockquote",
        "pre",
        "hr",
    ]
)
_LINES = frozenset(["br", "div", "li", "tr", "td", "th", "dt", "dd", "address", "figcaption", "caption"])
_UNSEEN = frozenset(["script", "style", "head", "template", "noscript", "svg", "nav", "select", "button", "iframe"])
_BLANKS = re.compile(r"[^\S\n]+")


def web_page_text(html: str) -> str:
    """Return the text of a page; what is no tag is text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(reader.parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    """Collects text; a link's text is held back until it ends."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen: list[str] = []
        self._link: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Begin a tag."""
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "a":
            self._link = (len(self.parts), dict(attributes).get("href") or "")
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a tag; one that ends more than itself, as an unclosed list does, ends all of them."""
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif tag in ("body", "html"):
            self._unseen.clear()
        elif tag == "a" and self._link:
            at, href = self._link
            self.parts[at:] = [with_address("".join(self.parts[at:]), href)]
            self._link = None
        if tag != "br":
            self._break(tag)

    def handle_data(self, data: str) -> None:
        """Take text; its line breaks are blanks."""
        if not self._unseen:
            self.parts.append(re.sub(r"\s+", " ", data))

    def _break(self, tag: str) -> None:
        if not self._unseen and tag in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif not self._unseen and tag in _LINES:
            self.parts.append("\n")
