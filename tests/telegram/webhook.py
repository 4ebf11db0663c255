"""Delivery by webhook, as Telegram does it: in order within a chat, again until accepted, further apart each time."""

import asyncio
import itertools
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx

from tests.telegram.updates import Update, UpdateQueue

TIMEOUT = 60.0
LONGEST_DELAY = 60
UNANSWERABLE = {"close", "deleteWebhook", "logOut", "setWebhook"}

Perform = Callable[[str, dict[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Balancer:
    """What stands between Telegram and the bot: `addresses` in turn, each update `copies` times at once."""

    addresses: tuple[str, ...] = ()
    copies: int = 1


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """What setWebhook was told."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40


class Webhook:
    """Posts waiting updates to a URL until it is closed.

    A refused update is repeated at once, then after 2, 4, 8 … `unit`s, as Telegram does with seconds. A 2xx whose body
    names a method calls it. Telegram gives up after a day; this one does not.
    """

    def __init__(
        self, queue: UpdateQueue, settings: WebhookSettings, balancer: Balancer, unit: float, perform: Perform
    ) -> None:
        self.settings = settings
        self.last_error: tuple[int, str] | None = None
        self._queue = queue
        self._addresses = itertools.cycle(balancer.addresses or (settings.url,))
        self._copies = balancer.copies
        self._unit = unit
        self._perform = perform
        self._client = httpx.AsyncClient(
            timeout=TIMEOUT,
            trust_env=False,
            verify=False,
            limits=httpx.Limits(max_connections=settings.max_connections),
        )
        self._slots = asyncio.Semaphore(settings.max_connections)
        self._lanes: defaultdict[str, deque[Update]] = defaultdict(deque)
        self._tasks: set[asyncio.Task[None]] = set()
        for update in queue.pending.values():
            self.offer(update)
        queue.listener = self.offer

    def offer(self, update: Update) -> None:
        """Deliver an update after those of its lane."""
        lane = self._lanes[update.lane]
        lane.append(update)
        if len(lane) == 1:
            task = asyncio.get_running_loop().create_task(self._serve(lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop delivering; what was not accepted stays in the queue."""
        self._queue.listener = None
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._client.aclose()

    async def _serve(self, lane: deque[Update]) -> None:
        while lane:
            if lane[0].id in self._queue.pending:
                await asyncio.gather(*(self._deliver(lane[0], next(self._addresses)) for _ in range(self._copies)))
                self._queue.acknowledge([lane[0].id])
            lane.popleft()

    async def _deliver(self, update: Update, address: str) -> None:
        for failures in itertools.count():
            async with self._slots:
                error, retry_after = await self._post(update, address)
            if not error:
                return
            self.last_error = (int(time.time()), error)
            backing_off = min(2**failures, LONGEST_DELAY) * self._unit if failures else 0
            await asyncio.sleep(retry_after or backing_off)
            address = next(self._addresses)

    async def _post(self, update: Update, address: str) -> tuple[str, float]:
        """What went wrong, empty if nothing, and the seconds after which the bot wants to be asked again."""
        secret = self.settings.secret_token
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        try:
            response = await self._client.post(address, json=update.body, headers=headers)
        except httpx.HTTPError as error:
            return f"Connection failed: {type(error).__name__}", 0
        if not response.is_success:
            retry_after = response.headers.get("retry-after", "")
            wrong = f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
            return wrong, float(retry_after) if retry_after.isdecimal() else 0
        self._perform_reply(response)
        return "", 0

    def _perform_reply(self, response: httpx.Response) -> None:
        try:
            reply = response.json()
        except ValueError:
            return
        method = reply.pop("method", "") if isinstance(reply, dict) else ""
        if method and method not in UNANSWERABLE and not method.startswith("get"):
            self._perform(method, reply)
