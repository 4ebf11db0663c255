"""A conversation with a desk at a stopped clock, for tests."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.desk.desk import Asker, Desk
from bot.desk.memory import Memory, ShortMemory
from bot.desk.reply import Button, Language, Reply
from bot.desk.thread import Thread
from bot.directory.file.read import read_directory
from bot.directory.model import Directory

TESTS = Path(__file__).parents[1]
OFFICES = read_directory((TESTS / "directory" / "offices.yaml").read_bytes())
RUHR = read_directory((TESTS / "ruhr.yaml").read_bytes())
FRIDAY_EVENING = "2026-11-27 18:40"


class Talk:
    """One asker with a desk; `at` is the minute on the directory's clock."""

    def __init__(
        self,
        directory: Directory = OFFICES,
        at: str = FRIDAY_EVENING,
        language: Language = Language.DE,
        *,
        admin: bool = True,
        memory: Memory | None = None,
    ) -> None:
        self.memory = memory or ShortMemory()
        self.desk = Desk(directory, self.memory, admin=admin)
        self.asker = Asker(1, language)
        self.now = minute(at, directory)
        self.thread = Thread()

    def say(self, text: str) -> Reply:
        """Write a text, or a command with its slash."""
        if text.startswith("/"):
            name, _, words = text[1:].partition(" ")
            return self._keep(self.desk.command(name, words, self.asker, self.now, self.thread))
        return self._keep(self.desk.answer(text, self.asker, self.now, self.thread))

    def press(self, reply: Reply, chosen: Callable[[Button], bool]) -> Reply:
        """Press the first button that is `chosen`."""
        buttons = (button for button in reply.buttons() if isinstance(button, Button))
        return self.tap(next(filter(chosen, buttons)).data)

    def tap(self, data: str) -> Reply:
        """Press the button that carries `data`."""
        return self._keep(self.desk.press(data, self.asker, self.now, self.thread))

    def card(self, identifier: str) -> Reply:
        """Show the card of an entry, as a deep link does."""
        return self.say(f"/start {identifier}")

    def _keep(self, said: tuple[Reply, Thread]) -> Reply:
        """Take the thread over JSON, as the web page does."""
        reply, thread = said
        self.thread = Thread.from_json(thread.to_json())
        assert self.thread == thread
        return reply


def minute(text: str, directory: Directory = OFFICES) -> datetime:
    """A minute on the directory's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=directory.settings.zone)
