"""What the commands show: greeting, help, latest items, language, privacy, imprint."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from functools import cache

from bot.desk.book import Book
from bot.desk.cards import news_line, way_to
from bot.desk.naming import label
from bot.desk.reply import Action, Button, Language, Markup, Reply, plain
from bot.desk.texts import escape, lines, say

MOST_ITEMS = 5


class Page(StrEnum):
    """A page behind a command."""

    START = "start"
    HELP = "help"
    CONTACT = "contact"
    NEWS = "news"
    LANGUAGE = "language"
    PRIVACY = "privacy"
    IMPRINT = "imprint"


def name(page: Page, language: Language) -> str:
    """Return the command of a page in `language`, without its slash."""
    return "start" if page is Page.START else plain(say(language, f"name-{page}"))


COMMANDS: Mapping[str, Page] = {name(page, language): page for page in Page for language in Language}
"""Every command of both languages."""

LANGUAGES: Mapping[str, Language] = {
    "de": Language.DE,
    "deutsch": Language.DE,
    "german": Language.DE,
    "en": Language.EN,
    "englisch": Language.EN,
    "english": Language.EN,
}
"""What an asker may call a language, folded."""

_LABELS = ("button-next", "button-save", "button-more", "button-show-news", "button-copy-phone", "button-copy-email")


def menu(language: Language) -> tuple[tuple[str, str], ...]:
    """Return (command, what it does) for the menu of the app."""
    return tuple((name(page, language), plain(say(language, f"command-{page}"))) for page in Page)


@cache
def labels() -> frozenset[str]:
    """The words of every lasting button, in both languages."""
    return frozenset(plain(say(language, label)) for language in Language for label in _LABELS)


def page(which: Page, book: Book, language: Language, now: datetime) -> Reply:
    """Return the reply to a command that came without further words."""
    match which:
        case Page.START:
            return _start(book, language)
        case Page.HELP:
            return _help(language)
        case Page.CONTACT:
            return Reply((say(language, "ask-contact"),))
        case Page.NEWS:
            return _news(book, language, now)
        case Page.LANGUAGE:
            return which_language(language)
        case Page.PRIVACY:
            return _privacy(book, language, now)
        case Page.IMPRINT:
            return _imprint(book, language, now)


def which_language(language: Language) -> Reply:
    """Ask for the language."""
    row = tuple(
        Button(plain(say(language, label)), Action.LANGUAGE, chosen)
        for label, chosen in (("button-german", Language.DE), ("button-english", Language.EN))
    )
    return Reply((say(language, "language-which"),), (row,))


def _start(book: Book, language: Language) -> Reply:
    kept = say(language, "start-kept", publisher=book.publisher.name)
    return Reply((say(language, "start", example=_example(book)), kept))


def _example(book: Book) -> str:
    """Return a question that this directory answers: a department with its place, else the first contact's name."""
    for contact in book.directory.contacts:
        place = book.organisation(contact).place
        if contact.department and place:
            return f"{contact.department} {place}"
    first = next(iter(book.directory.contacts), None)
    return (first and first.name) or book.publisher.name


def _help(language: Language) -> Reply:
    commands = lines(
        [
            say(language, "help-commands"),
            *(say(language, "help-command", name=command, does=does) for command, does in menu(language)),
        ]
    )
    return Reply((say(language, "help"), say(language, "help-unsure"), say(language, "help-buttons"), commands))


def _news(book: Book, language: Language, now: datetime) -> Reply:
    items = book.latest(now, MOST_ITEMS)
    listed = lines(
        say(language, "choice-item", number=str(number), who=news_line(item, language))
        for number, item in enumerate(items, 1)
    )
    rows = tuple((Button(label(item.title), Action.SHOW, item.id),) for item in items)
    blocks = (say(language, "news-list", count=len(items)), *([listed, say(language, "choice-how")] if items else []))
    return Reply(blocks, rows)


def _privacy(book: Book, language: Language, now: datetime) -> Reply:
    privacy = book.directory.settings.privacy
    blocks = [say(language, "privacy-kept"), say(language, "privacy-telegram")]
    if privacy is None:
        blocks.append(say(language, "privacy-controller", controller=way_to(book, book.publisher, language, now)))
    else:
        parts: list[Markup] = []
        if privacy.controller:
            parts.append(say(language, "privacy-controller", controller=privacy.controller))
        if privacy.officer:
            parts.append(say(language, "privacy-officer", officer=privacy.officer))
        if privacy.url:
            parts.append(say(language, "privacy-link", url=privacy.url))
        blocks.append(lines(parts))
    return Reply(tuple(block for block in blocks if block))


def _imprint(book: Book, language: Language, now: datetime) -> Reply:
    imprint = book.directory.settings.imprint
    title = say(language, "imprint-title")
    if imprint is None:
        return Reply((title, way_to(book, book.publisher, language, now)))
    parts = [escape(value) for value in (imprint.name, imprint.address) if value]
    if imprint.responsible:
        parts.append(say(language, "imprint-responsible", name=imprint.responsible))
    if imprint.email:
        parts.append(say(language, "card-email", email=imprint.email))
    return Reply((title, lines(parts)))
