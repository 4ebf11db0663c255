"""What the commands show: greeting, help, latest items, privacy, imprint, and what is kept about the asker."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from bot.desk.asker_settings import AskerSettings
from bot.desk.cards.card import news_line, way_to
from bot.desk.cards.naming import label
from bot.desk.finding import find
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, Markup, Medium, Reply, plain
from bot.desk.texts import escape, lines, say
from bot.desk.typed import key
from bot.search.result import Verdict

MOST_ITEMS = 5
_TRIED = 10
"""How many questions are tried as an example for the greeting."""


class Page(StrEnum):
    """A page behind a command."""

    START = "start"
    HELP = "help"
    CONTACT = "contact"
    NEWS = "news"
    LANGUAGE = "language"
    PRIVACY = "privacy"
    IMPRINT = "imprint"
    MYDATA = "mydata"
    FORGET = "forget"
    DISCREET = "discreet"


PERSONAL = frozenset({Page.MYDATA, Page.FORGET, Page.DISCREET})
"""Pages that concern the asker alone, and are not for the eyes of others."""


def name(page: Page, language: Language) -> str:
    """Return the command of a page in `language`, without its slash."""
    return "start" if page is Page.START else plain(say(language, f"name-{page}"))


@cache
def commands() -> Mapping[str, Page]:
    """Every command of both languages."""
    return {name(page, language): page for page in Page for language in Language}


_LABELS = {
    "button-next": Action.NEXT,
    "button-save": Action.SAVE,
    "button-more": Action.MORE,
    "button-show-news": Action.SHOW,
    "button-copy-phone": Action.PHONE,
    "button-copy-email": Action.EMAIL,
    "button-wrong": Action.WRONG,
    "button-missing": Action.SEND,
    "button-send": Action.SEND,
}


def menu(language: Language, *, in_company: bool = False) -> tuple[tuple[str, str], ...]:
    """Return (command, what it does) for the menu of the app; `in_company` without what is personal."""
    shown = (page for page in Page if not (in_company and page in PERSONAL))
    return tuple((name(page, language), plain(say(language, f"command-{page}"))) for page in shown)


@cache
def labels() -> Mapping[str, Action]:
    """What every lasting button does, by its words (`typed.key`) in both languages; "Fehlt" is short for its label."""
    found: dict[str, Action] = {}
    for language in Language:
        for message, action in _LABELS.items():
            words = plain(say(language, message))
            found |= dict.fromkeys((key(words), key(words.partition(" – ")[0])), action)
    return found


@dataclass(frozen=True, slots=True)
class Visit:
    """Who opens a page and how they came, where what they switched on is kept, the words of the command.

    `in_company` says that others read along.
    """

    prepared: PreparedDirectory
    asker_settings: AskerSettings
    asker: int | None
    language: Language
    now: datetime
    words: str
    medium: Medium = Medium.TELEGRAM
    in_company: bool = False


def page(which: Page, visit: Visit) -> Reply:
    """Return the reply to a command."""
    if visit.in_company and which in PERSONAL:
        return Reply((say(visit.language, "alone-only"),))
    return _PAGES[which](visit)


def _start(visit: Visit) -> Reply:
    prepared, language = visit.prepared, visit.language
    stored = say(language, f"start-kept-{visit.medium}", publisher=prepared.publisher.name)
    return Reply((say(language, "start", example=_example(prepared, visit.now)), stored))


def _example(prepared: PreparedDirectory, now: datetime) -> str:
    """Return a question with one answer here: a press office with its place, else a name."""
    desks = [
        f"{contact.department} {place}"
        for contact in prepared.directory.contacts
        if contact.department and (place := prepared.organisation(contact).place)
    ]
    desks.sort(key=lambda words: not words.startswith("Presse"))
    names = [contact.name for contact in prepared.directory.contacts if contact.name]
    tried = (*desks[:_TRIED], *names[:_TRIED])
    return next((words for words in tried if _is_answered(prepared, words, now)), prepared.publisher.name)


def _is_answered(prepared: PreparedDirectory, words: str, now: datetime) -> bool:
    return find(prepared, words, now).verdict is Verdict.ANSWER


def _help(visit: Visit) -> Reply:
    language = visit.language
    listed = menu(language, in_company=visit.in_company)
    commands = lines(
        [
            say(language, "help-commands"),
            *(say(language, "help-command", name=command, does=does) for command, does in listed),
        ]
    )
    return Reply((say(language, "help"), say(language, "help-unsure"), say(language, "help-buttons"), commands))


def _news(visit: Visit) -> Reply:
    language = visit.language
    items = visit.prepared.latest(visit.now, MOST_ITEMS)
    listed = lines(
        say(language, "choice-item", number=str(number), who=news_line(item, language))
        for number, item in enumerate(items, 1)
    )
    rows = tuple((Button(label(item.title), Action.SHOW, item.id),) for item in items)
    blocks = (say(language, "news-list", count=len(items)), *([listed, say(language, "choice-how")] if items else []))
    return Reply(blocks, rows)


def _privacy(visit: Visit) -> Reply:
    prepared, language, now = visit.prepared, visit.language, visit.now
    privacy = prepared.directory.settings.privacy
    blocks = [] if visit.medium is Medium.WEB else [say(language, "privacy-kept")]
    blocks.append(say(language, f"privacy-{visit.medium}"))
    if privacy is None:
        blocks.append(
            say(language, "privacy-controller", controller=way_to(prepared, prepared.publisher, language, now))
        )
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


def _imprint(visit: Visit) -> Reply:
    prepared, language, now = visit.prepared, visit.language, visit.now
    imprint = prepared.directory.settings.imprint
    title = say(language, "imprint-title")
    if imprint is None:
        return Reply((title, way_to(prepared, prepared.publisher, language, now)))
    parts = [escape(value) for value in (imprint.name, imprint.address) if value]
    if imprint.responsible:
        parts.append(say(language, "imprint-responsible", name=imprint.responsible))
    if imprint.email:
        parts.append(say(language, "card-email", email=imprint.email))
    return Reply((title, lines(parts)))


def _discreet(visit: Visit) -> Reply:
    """Switch discretion on or off, where there are messages to delete."""
    if visit.medium is not Medium.TELEGRAM:
        return Reply((say(visit.language, "discreet-nothing"),))
    return visit.asker_settings.be_discreet(visit.asker, visit.language, visit.now)


_PAGES: Mapping[Page, Callable[[Visit], Reply]] = {
    Page.START: _start,
    Page.HELP: _help,
    Page.CONTACT: lambda visit: Reply((say(visit.language, "ask-contact"),)),
    Page.NEWS: _news,
    Page.LANGUAGE: lambda visit: visit.asker_settings.choose_language(visit.asker, visit.words, visit.language),
    Page.PRIVACY: _privacy,
    Page.IMPRINT: _imprint,
    Page.MYDATA: lambda visit: visit.asker_settings.show(visit.asker, visit.language, visit.medium),
    Page.FORGET: lambda visit: visit.asker_settings.forget(visit.asker, visit.language),
    Page.DISCREET: _discreet,
}
