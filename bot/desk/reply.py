"""What the desk says, as values: text with light markup, buttons, a contact card, a file.

Channels render them. Markup is the HTML subset that Telegram reads (`b`, `i`, `a`); every value in it has been escaped
where it entered, so `plain` gives back exactly the words that were put in.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.search.judge import Result

_TAG = re.compile(r"<[^<>]{1,4000}>")


class Markup(str):
    """Text in which values have been escaped; plain text becomes it through `texts.say` or `texts.escape` only."""

    __slots__ = ()


class Language(StrEnum):
    """The languages of the conversation."""

    DE = "de"
    EN = "en"


class Action(StrEnum):
    """What a button does; the value stands in the button's data and is stable for ever."""

    SHOW = "show"
    NEXT = "next"
    SAVE = "save"
    MORE = "more"
    WRONG = "wrong"
    MISSING = "missing"
    LANGUAGE = "lang"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: a label that starts with a word, what it does, and to which entry or value."""

    label: str
    action: Action
    about: str
    step: int = 0

    @property
    def data(self) -> str:
        """The button as at most 64 bytes that outlive a restart; `read_button` is the inverse (without the label)."""
        return f"{self.action}:{self.about}:{self.step}" if self.step else f"{self.action}:{self.about}"


@dataclass(frozen=True, slots=True)
class CopyButton:
    """A button that puts `text` (at most 256 characters) on the asker's clipboard."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A button that opens an http(s) address."""

    label: str
    url: str


AnyButton = Button | CopyButton | LinkButton


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact to be saved to a phone book: `vcard` is vCard 3.0 of at most 2,048 bytes."""

    name: str
    phone: str
    vcard: str


@dataclass(frozen=True, slots=True)
class Document:
    """A small file."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: paragraphs, rows of buttons, and what else goes with it.

    `result` is what finding said, for the command line; a reply to a button or a command has none.
    """

    blocks: tuple[Markup, ...]
    rows: tuple[tuple[AnyButton, ...], ...] = ()
    result: Result | None = None
    contact: ContactCard | None = None
    document: Document | None = None

    @property
    def markup(self) -> Markup:
        """The whole text as markup."""
        return Markup("\n\n".join(self.blocks))

    @property
    def text(self) -> str:
        """The whole text without markup."""
        return plain(self.markup)

    def buttons(self) -> Iterator[AnyButton]:
        """Every button, row by row."""
        for row in self.rows:
            yield from row


def plain(markup: Markup) -> str:
    """Return the words of `markup`: tags gone, characters unescaped."""
    return html.unescape(_TAG.sub("", markup))


def read_button(data: str) -> Button | None:
    """Return the button that wrote `data`, without its label; None where no button of ours wrote it."""
    action, _, rest = data.partition(":")
    about, _, step = rest.partition(":")
    if action not in set(Action) or not about or (step and not (step.isascii() and step.isdigit())):
        return None
    return Button("", Action(action), about, int(step or 0))
