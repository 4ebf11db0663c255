"""What a server knows, all of it on the server's own thread; tests reach it through methods that are `on_loop`."""

import asyncio
import itertools
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar, cast

from tests.telegram.api import Fault
from tests.telegram.chats import Chats
from tests.telegram.delivery import Delivery
from tests.telegram.methods import Methods
from tests.telegram.outages import Outage
from tests.telegram.updates import UpdateQueue

R = TypeVar("R")
Method = TypeVar("Method", bound=Callable[..., Any])

BOT = {"is_bot": True, "first_name": "Pressekontakte", "username": "press_directory_bot"}
FIRST_UPDATE_ID = 700_000_001
PATIENCE = 30.0


@dataclass(slots=True)
class Call:
    """A call of the bot: when it came (monotonic seconds), and how it was answered, once it was."""

    number: int
    method: str
    params: dict[str, Any]
    at: float
    by_webhook: bool = False
    faults: list[Fault] = field(default_factory=list)
    status: int | None = None
    result: Any = None
    answered_at: float | None = None


def on_loop(action: Method) -> Method:
    """Let a method of State run on the server's thread."""

    @wraps(action)
    def run(self: "State", *args: Any, **kwargs: Any) -> Any:
        return self.run_on_loop(lambda: action(self, *args, **kwargs))

    return cast("Method", run)


class State:
    """The state of one bot's Telegram, and the thread on which it lives."""

    def __init__(self, token: str, lifetime: float, backoff: float) -> None:
        self.token = token
        self.latency = 0.0
        self.chats = Chats({"id": int(token.partition(":")[0])} | BOT)
        self.methods = Methods(self.chats)
        self.updates = UpdateQueue(FIRST_UPDATE_ID, lifetime)
        self.delivery = Delivery(self.updates, backoff)
        self.query_ids = itertools.count(4_000_000_000_000_000_001)
        self.all_calls: list[Call] = []
        self.all_faults: list[Fault] = []
        self.outages: list[Outage] = []
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, name="telegram", daemon=True)

    def run_on_loop(self, action: Callable[[], R]) -> R:
        """Run something on the server's thread, and wait for its result."""
        if threading.current_thread() is self.thread:
            return action()
        result: Future[R] = Future()

        def run() -> None:
            try:
                result.set_result(action())
            except BaseException as error:  # noqa: BLE001 - it is the caller's, on another thread
                result.set_exception(error)

        self.loop.call_soon_threadsafe(run)
        return result.result(PATIENCE)

    @on_loop
    def sent(self, update_id: int) -> dict[str, Any]:
        """What an update brought: a message, a callback query, an inline query."""
        update = self.updates.all[update_id]
        content: dict[str, Any] = update.body[update.kind]
        return content
