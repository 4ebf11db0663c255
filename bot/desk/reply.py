"""What the desk says, as values: text with light markup, buttons, a contact card, a file.

Channels render them. Markup is the HTML subset that Telegram reads (`b`, `i`, `a`); every value in it has been escaped
where it entered, so `plain` gives back exactly the words that were put in.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # finding takes long to import; who only words a fault does without
    from bot.search.result import Result

_TAG = re.compile(r"<[^<>]{1,4000}>")
_LINK = re.compile(r'<a href="([^<>"]{1,4000})">([^<>]{1,4000})</a>')
_DATA = re.compile(r"([a-z]+):([a-z0-9-]{1,40})(?::([a-z0-9-]{1,18}))?")


class Markup(str):
    """Text in which values have been escaped; plain text becomes it through `texts.say` or `texts.escape` only."""

    __slots__ = ()


class Language(StrEnum):
    """The languages of the conversation."""

    DE = "de"
    EN = "en"


class Medium(StrEnum):
    """How the asker came, where a sentence depends on it."""

    TELEGRAM = "telegram"
    TERMINAL = "terminal"
    WEB = "web"


class Action(StrEnum):
    """What a button does; the value stands in the button's data and is stable for ever."""

    SHOW = "show"
    NEXT = "next"
    SAVE = "save"
    MORE = "more"
    PHONE = "phone"
    EMAIL = "email"
    WRONG = "wrong"
    SEND = "send"
    LANGUAGE = "lang"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: a label that starts with a word, what it does, and to which entry or value.

    `detail` says more where an action needs it: which field is wrong, which number was tried.
    """

    label: str
    action: Action
    about: str
    detail: str = ""

    @property
    def data(self) -> str:
        """The button as at most 64 bytes that outlive a restart; `read_button` is the inverse (without the label)."""
        return f"{self.action}:{self.about}:{self.detail}" if self.detail else f"{self.action}:{self.about}"


@dataclass(frozen=True, slots=True)
class CopyButton:
    """A button that puts `text` (at most 256 characters) on the asker's clipboard; typed, it does `action`."""

    label: str
    text: str
    action: Action


AnyButton = Button | CopyButton


@dataclass(frozen=True, slots=True)
class Report:
    """A report that a reply offers to send: which field of which entry is wrong, else what was missed.

    `words` are the asker's own; the report is written anew from them when it is sent.
    """

    words: str = field(repr=False)
    entry: str = ""
    key: str = ""


class NobodyNamed(StrEnum):
    """Why a reply names nobody; the value stands in the output of `ask --json`."""

    UNLISTED = "unlisted"
    COURTESY = "courtesy"
    HELP = "help"
    EMERGENCY = "emergency"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact to be saved to a phone book: `phone` in E.164, `vcard` vCard 3.0 of at most 2,048 bytes."""

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

    `result` is what finding said, for the command line; a reply to a button or a command has none. `entry` is whom it
    is about: the one that a typed "mehr" means; `choices` are the ids of those it offers to choose from. `wishes` are
    what finding said to each of several wishes, `reason` why nobody is named. `report` stands word for word in the
    reply and goes to the admin chat once the asker says so; `notice` goes there now, and where it does not arrive,
    `undelivered` is said instead of it. `vanishes` means that question and reply are to be deleted soon; `erases` that
    every message between asker and bot is to be deleted now, and in which language to say how many were.
    """

    blocks: tuple[Markup, ...]
    rows: tuple[tuple[AnyButton, ...], ...] = ()
    result: "Result | None" = None
    contact: ContactCard | None = None
    document: Document | None = None
    entry: str | None = None
    choices: tuple[str, ...] = ()
    wishes: "tuple[Result, ...]" = ()
    reason: NobodyNamed | None = None
    report: Report | None = None
    notice: Markup | None = None
    undelivered: Markup | None = None
    vanishes: bool = False
    erases: Language | None = None

    @property
    def markup(self) -> Markup:
        """The whole text as markup."""
        return Markup("\n\n".join(self.blocks))

    @property
    def text(self) -> str:
        """The whole text without markup."""
        return plain(self.markup)

    @property
    def written_out(self) -> str:
        """The whole text where nothing can be tapped: without markup, the address of a link behind its words."""
        return plain(Markup(_LINK.sub(r"\2: \1", self.markup)))

    def buttons(self) -> Iterator[AnyButton]:
        """Every button, row by row."""
        for row in self.rows:
            yield from row


def plain(markup: Markup) -> str:
    """Return the words of `markup`: tags gone, characters unescaped."""
    return html.unescape(_TAG.sub("", markup))


def read_button(data: str) -> Button | None:
    """Return the button that wrote `data`, without its label; None where no button of ours wrote it."""
    found = _DATA.fullmatch(data)
    if found is None or found[1] not in set(Action):
        return None
    return Button("", Action(found[1]), found[2], found[3] or "")
