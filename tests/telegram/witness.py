"""What a test can see of a bot: its calls, its messages, and what became of the updates."""

import json
import time
from collections.abc import Callable
from typing import Any, TypeVar

from tests.telegram.api import Fault
from tests.telegram.chats import Message
from tests.telegram.state import PATIENCE, Call, State, on_loop

R = TypeVar("R")


class Witness(State):
    """What the bot did, and waiting for it."""

    @property
    def calls(self) -> list[Call]:
        """Every call with the right token, in order of arrival."""
        return list(self.all_calls)

    def called(self, method: str, chat_id: int | None = None) -> list[Call]:
        """The calls of one method, in one chat if given."""
        calls = [call for call in self.calls if call.method == method]
        return [call for call in calls if chat_id is None or call.params.get("chat_id") == chat_id]

    @property
    def faults(self) -> list[Fault]:
        """Everything in the bot's requests that the official description refuses."""
        return list(self.all_faults)

    @on_loop
    def forgive(self) -> None:
        """Forget the faults so far, in tests that commit them on purpose."""
        self.all_faults.clear()

    @on_loop
    def replies(self, chat_id: int) -> list[Message]:
        """The bot's messages in a chat as they stand now: edits applied, deleted ones gone; oldest first."""
        bot = self.chats.bot["id"]
        return [message for message in self.chats.find(chat_id).messages.values() if message["from"]["id"] == bot]

    @on_loop
    def answer_to(self, update_id: int) -> dict[str, Any] | None:
        """The parameters with which a callback or inline query was answered; None before that."""
        return self.methods.answers.get(self.sent(update_id)["id"])

    @property
    @on_loop
    def unanswered(self) -> set[int]:
        """Callback and inline queries that were sent and not answered, as update ids."""
        answers = self.methods.answers
        asked = (u for u in self.updates.all.values() if u.kind in {"callback_query", "inline_query"})
        return {update.id for update in asked if update.body[update.kind]["id"] not in answers}

    @on_loop
    def file(self, file_id: str) -> bytes:
        """The content of a file that was sent in any chat."""
        return self.methods.files[file_id].content

    @on_loop
    def commands(self, language_code: str = "", scope: str = "default") -> list[dict[str, str]]:
        """The commands that were set for a language and a scope."""
        return self.methods.commands.get((json.dumps({"type": scope}), language_code), [])

    @on_loop
    def sent_at(self, update_id: int) -> float:
        """The moment at which an update arrived (monotonic seconds)."""
        return self.updates.all[update_id].at

    @property
    @on_loop
    def pending(self) -> list[int]:
        """Updates that wait for the bot, oldest first."""
        return list(self.updates.pending)

    @property
    @on_loop
    def acknowledged(self) -> set[int]:
        """Updates that the bot confirmed, or let Telegram drop."""
        return set(self.updates.acknowledged)

    @on_loop
    def acknowledged_at(self, update_id: int) -> float:
        """The moment at which an update was acknowledged (monotonic seconds); raises KeyError before that."""
        return self.updates.acknowledged[update_id]

    @property
    @on_loop
    def expired(self) -> set[int]:
        """Updates that grew too old while they waited."""
        return set(self.updates.expired)

    @property
    def webhook_url(self) -> str:
        """Where updates are posted; empty while there is no webhook."""
        return self.delivery.settings.url

    def wait_for(self, met: Callable[[], R], seconds: float = PATIENCE) -> R:
        """The first true value of a condition, asked every few milliseconds; raises AssertionError when too late."""
        until = time.monotonic() + seconds
        while not (value := met()):
            if time.monotonic() > until:
                last = [f"{call.method} {call.status} {call.params}"[:200] for call in self.calls[-5:]]
                raise AssertionError(f"not within {seconds} s; last calls: {last}; faults: {self.faults}")
            time.sleep(0.005)
        return value

    def wait_for_replies(self, chat_id: int, count: int = 1, seconds: float = PATIENCE) -> list[Message]:
        """The bot's messages in a chat, once there are as many."""
        return self.wait_for(lambda: replies if len(replies := self.replies(chat_id)) >= count else [], seconds)
