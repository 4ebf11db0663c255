"""What was asked and shown last in one conversation: a small value that the channel keeps and hands back.

It holds ids, the asker's own words and the clock. Names and numbers are looked up anew when they are needed, so that a
thread tells nobody whom to call, and never shows what has changed since.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from pydantic import TypeAdapter, ValidationError

from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, AnyButton, Button, CopyButton, Reply, Report
from bot.desk.said.times import When
from bot.directory.model import Contact, Organisation

REMEMBERED = timedelta(minutes=30)
"""How long after a reply what is said next still refers to it."""


@dataclass(frozen=True, slots=True)
class Half:
    """The first half of a release that comes in two messages, and when it came."""

    text: str = field(repr=False)
    came: datetime


@dataclass(frozen=True, slots=True)
class Climb:
    """The rung shown last: its place on the ladder, and whose number it is, by id and by place among their numbers."""

    place: int
    entry: str
    phone: int


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A word of the last question as it was typed, and what it stood for: a person, a body, an office, a place."""

    text: str = field(repr=False)
    slot: str


@dataclass(frozen=True, slots=True)
class Thread:
    """What may be referred to; the empty one is the beginning of a conversation.

    `asked` is the last question, `entry` whom the last reply was about, `choices` what was last offered to choose from,
    `when` the moment or span that the asker spoke of, and `field` the field asked for last. `buttons` are the data of
    its buttons in their order, which typed numbers count; `climb` says where the button that climbs stands.
    """

    clock: datetime | None = None
    asked: tuple[TypedWord, ...] = ()
    entry: str | None = None
    choices: tuple[str, ...] = ()
    when: When | None = None
    field: str = ""
    buttons: tuple[str, ...] = ()
    climb: Climb | None = None
    report: Report | None = None
    half: Half | None = None

    def to_json(self) -> str:
        """Return the thread as JSON."""
        return _THREADS.dump_json(self, exclude_defaults=True).decode()

    @staticmethod
    def from_json(text: str) -> "Thread":
        """Return the thread that wrote `text`; the empty one where no thread of this version did."""
        try:
            return _THREADS.validate_json(text)
        except ValidationError:
            return NEW_THREAD

    def at(self, now: datetime) -> "Thread":
        """Return what is still remembered at `now`."""
        return self if self.clock is not None and now - self.clock <= REMEMBERED else NEW_THREAD

    def numbered(self, number: int) -> str | None:
        """Return the data of the button with this number, counted from 1; None where there is none."""
        return self.buttons[number - 1] if 1 <= number <= len(self.buttons) else None


NEW_THREAD = Thread()
_THREADS = TypeAdapter(Thread)


def next_thread(before: Thread, reply: Reply, prepared: PreparedDirectory, now: datetime) -> Thread:
    """Return the thread after `reply`, which followed on `before`.

    A reply without buttons, such as a page, leaves standing what was offered before, unless it is about another entry.
    A report that was sent is done with.
    """
    buttons = tuple(reply.buttons())
    choices = tuple(reply.choices) or before.choices
    if not buttons and reply.entry in (None, before.entry) and reply.notice is None:
        return replace(before, clock=now, choices=choices)
    climbing = next((button for button in buttons if isinstance(button, Button) and button.action is Action.NEXT), None)
    return replace(
        before,
        clock=now,
        entry=reply.entry,
        choices=choices,
        buttons=tuple(_data(button, reply.entry) for button in buttons),
        climb=_climb(climbing, prepared) if climbing and climbing.detail else None,
        report=reply.report,
    )


def _data(button: AnyButton, entry: str | None) -> str:
    match button:
        case Button(action=Action.NEXT):
            return Button("", button.action, button.about).data
        case Button():
            return button.data
        case CopyButton():
            return Button("", button.action, entry or "").data


def _climb(button: Button, prepared: PreparedDirectory) -> Climb | None:
    place, _, number = button.detail.partition("-")
    entries: tuple[Contact | Organisation, ...] = (*prepared.directory.contacts, *prepared.directory.organisations)
    for entry in entries:
        for at, phone in enumerate(entry.phones):
            if phone.number[1:] == number:
                return Climb(int(place), entry.id, at)
    return None
