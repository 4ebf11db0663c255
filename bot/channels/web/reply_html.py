"""The blocks of a reply as HTML: numbers, addresses and commands become links; nothing is worded anew."""

import re
from collections.abc import Callable

from markupsafe import Markup as Html

from bot.channels.web.german_names import GermanNames
from bot.desk.pages import Page, commands
from bot.desk.reply import Language, Markup, Reply, plain

LINKED_PAGES = {Page.PRIVACY: "/privacy", Page.IMPRINT: "/imprint", Page.NEWS: "/news"}
"""Commands whose page has an address of its own."""

_TAG = re.compile(r"(<[^<>]*>)")
_LIVE = re.compile(
    r"(?P<url>https?://[^\s<>„“”]+[^\s<>„“”.,;:)])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<phone>(?<![\w+])(?:\+\d[\d ]{5,20}\d|0800 ?\d{6,10}))"
    r"|(?<![\w/.:])/(?P<command>[a-z]+)\b"
)
_NUMBER = re.compile(r"\+\d[\d ]{5,20}\d")


def as_html(markup: Markup, language: Language, names: GermanNames) -> Html:
    """Return one block; in an English page the German `names` in it are marked as such."""
    parts = _TAG.split(markup)
    inside_link = inside_verbatim = False
    made: list[str] = []
    for part in parts:
        if part.startswith("<"):
            inside_link = part.startswith("<a ") or (inside_link and part != "</a>")
            inside_verbatim = part == "<pre>" or (inside_verbatim and part != "</pre>")
            made.append(part)
            continue
        text = part if inside_link else _linked(part, language, names)
        made.append(text if inside_verbatim else text.replace("\n", "<br>\n"))
    return Html("".join(made))  # noqa: S704  # values were escaped where they entered the reply


def summary(reply: Reply) -> str:
    """Return what is announced of a reply: who, and as far as the first number with its state; else how it begins."""
    lines = [line for block in reply.blocks for line in plain(block).splitlines() if line.strip()]
    first = next((at for at, line in enumerate(lines) if _NUMBER.search(line)), None)
    if first is None:
        return " ".join(plain(block).replace("\n", " ") for block in reply.blocks[:1])
    before = [line for line in lines[1:first] if reply.choices == () and line.endswith(".")]
    return " ".join(dict.fromkeys([*lines[:1], *before[-1:], lines[first]]))


def _linked(text: str, language: Language, names: GermanNames) -> str:
    mark: Callable[[str], str] = names.marked if language is Language.EN else str
    made: list[str] = []
    end = 0
    for found in _LIVE.finditer(text):
        live = _link(found, language)
        if live:
            made += [mark(text[end : found.start()]), live]
            end = found.end()
    return "".join((*made, mark(text[end:])))


def _link(found: re.Match[str], language: Language) -> str:
    said = found[0]
    match found.lastgroup:
        case "url":
            return f'<a href="{said}" rel="noreferrer">{said}</a>'
        case "email":
            return f'<a href="mailto:{said}">{said}</a>'
        case "phone":
            return f'<a href="tel:{said.replace(" ", "")}">{said}</a>'
        case _:
            return _command(found["command"], language)


def _command(name: str, language: Language) -> str:
    page, said = commands().get(name), f"/{name}"
    if page is None:
        return ""
    if page in LINKED_PAGES:
        return f'<a href="{LINKED_PAGES[page]}?lang={language}">{said}</a>'
    return f'<button class="word" name="command" value="{name}">{said}</button>'
