"""A whole conversation, in which the n-th call of Telegram or of the database fails, for every n."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path

from tests.databases import fresh_database, postgresql
from tests.reliability.figure import Figure
from tests.reliability.outages import behind_a_wire
from tests.reliability.stage import Way, copies
from tests.store import nth_call
from tests.telegram.bot_process import BotProcess
from tests.telegram.chats import Message
from tests.telegram.server import TelegramServer

SAID = ("/start", "/news", "/language en", "who speaks for the city?", "/sprache de", "/diskret", "/auskunft")
QUESTION = "pressestelle dortmund"
PATIENCE = 20.0
RECOVERY = 2.0
"""Seconds after which a database that failed is asked again by everything that asks it."""

FAILED = ("schiefgegangen", "went wrong")


class Conversation:
    """Somebody asks, presses, types and forgets, in a chat of their own; `unanswered` counts what had no effect."""

    def __init__(self, telegram: TelegramServer, chat: int) -> None:
        self._telegram = telegram
        self._chat = chat
        self.unanswered = 0

    def speak(self) -> None:
        """Type commands and a question."""
        self._telegram.introduce(self._chat)
        for text in SAID:
            self._do(partial(self._telegram.say, self._chat, text))

    def hold(self) -> None:
        """Do everything there is to do; in the end all is deleted but the word about it."""
        self.speak()
        for number in range(3):  # nobody answered, save, more
            card = self._do(partial(self._telegram.say, self._chat, QUESTION))
            buttons = [button for row in card["reply_markup"]["inline_keyboard"] for button in row] if card else []
            if number < len(buttons):
                self._do(partial(self._telegram.press_data, card, buttons[number]["callback_data"]))
        group = self._telegram.group()
        self._do(partial(self._telegram.say, group, f"/kontakt {QUESTION}", user_id=self._chat), group)
        typed = self._telegram.inline(self._chat, QUESTION)
        self._is_dealt_with(typed)
        self.unanswered += self._telegram.answer_to(typed) is None
        self._is_dealt_with(self._telegram.say(self._chat, "/loeschen"))
        self.unanswered += not self._telegram.replies(self._chat)

    @property
    def errors(self) -> int:
        """How often the asker was told that something went wrong."""
        sent = self._telegram.called("sendMessage", self._chat)
        return sum(any(words in call.params["text"] for words in FAILED) for call in sent)

    def _do(self, act: Callable[[], int], place: int | None = None) -> Message:
        """Let the asker act and return the first message that comes of it; an empty one where none does."""
        chat = place or self._chat
        before = len(self._telegram.replies(chat))
        self._is_dealt_with(act())
        replies = self._telegram.replies(chat)[before:]
        self.unanswered += not replies
        return replies[0] if replies else {}

    def _is_dealt_with(self, update: int) -> None:
        """Wait until Telegram has forgotten an update, which it does when it was answered."""
        with suppress(AssertionError):
            self._telegram.wait_for(lambda: update in self._telegram.acknowledged, PATIENCE)


def telegram_fails_at_n(folder: Path, scale: float) -> list[Figure]:
    """The n-th call of Telegram is a 502."""
    figures = []
    for way in Way:
        own = folder / way
        own.mkdir()
        with TelegramServer() as telegram, copies(telegram, own, way) as (bot,):
            bot.start()

            def fail(number: int, telegram: TelegramServer = telegram) -> Iterator[bool]:
                outage = telegram.fail(after=number - 1, status=502)
                yield True
                telegram.heal()
                yield bool(outage.hits)

            figures += _each(telegram, bot, f"the n-th call of Telegram fails, {way}", fail, scale)
    return figures


def database_fails_at_n(folder: Path, scale: float) -> list[Figure]:
    """The n-th call of the database is an error, on both databases."""
    with postgresql() as server, fresh_database(server) as url:
        figures = _database_fails(folder / "postgresql", "PostgreSQL", url, scale)
    return figures + _database_fails(folder / "sqlite", "SQLite", f"sqlite:///{folder / 'bot.sqlite3'}", scale)


def _database_fails(own: Path, name: str, url: str, scale: float) -> list[Figure]:
    own.mkdir()
    orders = own / "orders"
    command = nth_call.command(orders)
    with TelegramServer() as telegram, copies(telegram, own, Way.POLLING, command=command, DATABASE_URL=url) as (bot,):
        bot.start(30)

        def fail(number: int) -> Iterator[bool]:
            nth_call.give(orders, "fail", number)
            yield True
            was_carried_out = nth_call.carried_out(orders, forget=True)
            time.sleep(RECOVERY)
            yield was_carried_out

        return _each(telegram, bot, f"the n-th call of the database fails, {name}", fail, scale)


def database_falls_silent_at_n(folder: Path, scale: float) -> list[Figure]:
    """The n-th answer of PostgreSQL never comes, and no later one; for every fourth n, since each takes seconds."""
    with behind_a_wire(folder) as (telegram, bot, wire, _):

        def silence(number: int) -> Iterator[bool]:
            wire.silence(after=number - 1)
            yield True
            is_past = wire.answers_left > 0
            wire.speak()
            time.sleep(RECOVERY)
            yield not is_past

        told = "PostgreSQL falls silent at the n-th answer"
        return _each(telegram, bot, told, silence, scale, step=4, hold=Conversation.speak)


def _each(
    telegram: TelegramServer,
    bot: BotProcess,
    told: str,
    fail: Callable[[int], Iterator[bool]],
    scale: float,
    *,
    step: int = 1,
    hold: Callable[[Conversation], None] = Conversation.hold,
) -> list[Figure]:
    """Hold a conversation for every n until one is over before its n-th call; `fail` says whether it came to that."""
    unanswered = errors = 0
    for number in count(1, step if scale == 1 else 130):
        conversation, failing = Conversation(telegram, 1000 + number), fail(number)
        next(failing)
        hold(conversation)
        unanswered += conversation.unanswered
        errors += conversation.errors
        if not next(failing):
            break
    told = f"{told}, n to {number}"
    return [
        Figure(f"{told}: unanswered", unanswered, 0),
        Figure(f"{told}: errors shown", errors, 0),
        Figure(f"{told}: still alive", int(bot.returncode is None), 1, at_least=True),
    ]
