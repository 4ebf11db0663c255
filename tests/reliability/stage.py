"""Telegram, copies of the bot, and questions that can be told apart in the replies."""

import re
import string
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from itertools import count
from pathlib import Path

from tests.telegram.bot_process import RUN, BotProcess, free_port
from tests.telegram.server import TelegramServer

_MARK = re.compile(r"„(qx[a-z]+)“")
PATIENCE = 90.0
"""Seconds for whatever has no bound of its own."""


class Way(StrEnum):
    """How updates reach the bot."""

    POLLING = "polling"
    WEBHOOK = "webhook"


@contextmanager
def copies(
    telegram: TelegramServer,
    folder: Path,
    way: Way,
    number: int = 1,
    *,
    command: tuple[str, ...] = RUN,
    **settings: str,
) -> Iterator[list[BotProcess]]:
    """Copies of the bot, not yet running, with one database; Telegram delivers to all of them in turn."""
    ports = [free_port() for _ in range(number)]
    addresses = [f"http://127.0.0.1:{port}/telegram" for port in ports]
    settings = {"DATABASE_URL": f"sqlite:///{folder / 'bot.sqlite3'}"} | settings
    if way is Way.WEBHOOK:
        settings["WEBHOOK_URL"] = addresses[0]
        telegram.balance(*addresses)
    bots = []
    for index, port in enumerate(ports):
        own = folder / f"copy-{index}"
        own.mkdir(exist_ok=True)
        bots.append(BotProcess(telegram, own, command=command, PORT=str(port), **settings))
    with ExitStack() as stack:
        for bot in bots:
            stack.callback(bot.show_no_secret)
            stack.callback(bot.kill)
        yield bots


class Survey:
    """Asks, and counts which questions were answered how often."""

    def __init__(self, telegram: TelegramServer, askers: int) -> None:
        self._telegram = telegram
        self._chats = [1000 + number for number in range(askers)]
        self._numbers = count()
        self.marks: dict[int, str] = {}

    def ask(self, questions: int = 1) -> None:
        """Let the next askers ask a question each, about nobody, so that the reply quotes it."""
        for number in (next(self._numbers) for _ in range(questions)):
            mark = _spelt(number)
            self.marks[self._telegram.say(self._chats[number % len(self._chats)], mark)] = mark

    def ask_evenly(self, per_second: float, seconds: float) -> None:
        """Ask at a steady pace, however long the answers take."""
        begun = time.monotonic()
        for number in range(int(per_second * seconds)):
            time.sleep(max(0.0, begun + number / per_second - time.monotonic()))
            self.ask()

    def wait(self, seconds: float = PATIENCE) -> None:
        """Wait until every question was acknowledged and every reply is there, or give up on that."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and (self._telegram.acknowledged < set(self.marks) or self.unanswered):
            time.sleep(0.05)

    @property
    def answers(self) -> Counter[str]:
        """How often each question was answered."""
        texts = (call.params["text"] for call in self._telegram.called("sendMessage") if call.result)
        return Counter(found[1] for text in texts if (found := _MARK.search(text)))

    @property
    def unanswered(self) -> int:
        """Questions without an answer."""
        return len(set(self.marks.values()) - set(self.answers))

    @property
    def lost(self) -> int:
        """Questions that were acknowledged and not answered."""
        answers, acknowledged = self.answers, self._telegram.acknowledged
        return sum(update in acknowledged and not answers[mark] for update, mark in self.marks.items())

    @property
    def repeats(self) -> int:
        """Answers beyond the first of each question."""
        return sum(times - 1 for times in self.answers.values())

    def delays(self, since: float = 0.0, until: float = float("inf")) -> list[float]:
        """The seconds from each question asked in that time (monotonic) to its answer, in rising order."""
        answered_at: dict[str, float] = {}
        for call in self._telegram.called("sendMessage"):
            if call.result and (found := _MARK.search(call.params["text"])):
                answered_at.setdefault(found[1], call.at)
        asked_at = {mark: self._telegram.sent_at(update) for update, mark in self.marks.items()}
        answered = (mark for mark, at in asked_at.items() if since <= at < until and mark in answered_at)
        return sorted(answered_at[mark] - asked_at[mark] for mark in answered)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` of the sorted values lie; infinite where there are none."""
    return values[min(len(values) - 1, int(len(values) * share))] if values else float("inf")


def _spelt(number: int) -> str:
    """A word for a number that no directory knows; „nobody listed“ quotes it."""
    letters = ""
    for _ in range(5):
        number, digit = divmod(number, 26)
        letters = string.ascii_lowercase[digit] + letters
    return f"qx{letters}"
