"""One message being answered, and what comes of it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Language, Markup, Reply
from bot.desk.texts import say
from bot.desk.thread import Thread
from bot.directory.model import Contact, Entry, Organisation


@dataclass(frozen=True, slots=True)
class Talk:
    """For whom, from which generation, at which minute of the directory's own clock.

    `thread` is what is still remembered of what was said before. With an `admin` chat, what is missing can be reported.
    """

    asker: int | None
    language: Language
    discreet: bool
    prepared: PreparedDirectory
    now: datetime
    thread: Thread
    admin: bool = False

    def say(self, message: str, /, **values: str | int) -> Markup:
        """Return a sentence in the asker's language."""
        return say(self.language, message, **values)

    def entry(self, identifier: str | None) -> Entry | None:
        """Return an entry that may be shown now."""
        return None if identifier is None else self.prepared.entry(identifier, self.now)

    @property
    def shown(self) -> Contact | Organisation | None:
        """Whom the last reply was about, as far as the directory still has them."""
        entry = self.entry(self.thread.entry)
        return entry if isinstance(entry, Contact | Organisation) else None

    @property
    def is_list_shown(self) -> bool:
        """Whether the last thing to be seen is that list: its buttons are the last ones."""
        shown = {data.partition(":")[2] for data in self.thread.buttons if data.startswith(f"{Action.SHOW}:")}
        return bool(self.thread.choices) and shown.issuperset(self.thread.choices)

    @property
    def choices(self) -> list[Entry]:
        """What was last offered to choose from."""
        return [entry for each in self.thread.choices if (entry := self.entry(each)) is not None]


@dataclass(frozen=True, slots=True)
class Turn:
    """A reply, and the thread it follows on, with what the message changed in it."""

    reply: Reply
    before: Thread

    def after(self, talk: Talk) -> "Turn":
        """Return the turn as an asker who wants everything to vanish gets it."""
        return replace(self, reply=replace(self.reply, vanishes=True)) if talk.discreet else self
