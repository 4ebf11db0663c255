"""Telegram on loopback: a Bot API server for tests, over real HTTP.

Every request of the bot is compared with the official description; see `Witness.faults`.
"""

import asyncio
import json
import re
import time
from typing import Any, Self

from tests.telegram import delivery
from tests.telegram.api import Fault, decode, find_faults
from tests.telegram.askers import Askers
from tests.telegram.chats import Message, RefusalError
from tests.telegram.description import METHODS
from tests.telegram.outages import Outage, refuse
from tests.telegram.state import PATIENCE, Call, on_loop
from tests.telegram.updates import ConflictError
from tests.telegram.webhook import Balancer
from tests.telegram.wire import BadRequestError, Listener, Request, Response, read_params
from tests.telegram.witness import Witness

TOKEN = "7000000001:AAFcanary_Secret-half-of_the-token0"
DAY = 86_400.0
METHOD_PATH = re.compile(r"/bot([^/]+)/([A-Za-z]+)/?")
FILE_PATH = re.compile(r"/file/bot([^/]+)/(.+)")
TOKEN_FORM = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
BY_LOWER_CASE = {name.lower(): name for name in METHODS}
STATUS_NAMES = {400: "Bad Request", 403: "Forbidden", 429: "Too Many Requests"}


class TelegramServer(Askers, Witness):
    """A Bot API server for one bot: `with TelegramServer() as server:`.

    `lifetime` is the age at which Telegram drops updates, `backoff` the unit of the delays between webhook
    deliveries, `latency` (an attribute) the time each call but getUpdates takes; all in seconds.
    """

    def __init__(self, token: str = TOKEN, *, lifetime: float = DAY, backoff: float = 0.05) -> None:
        super().__init__(token, lifetime, backoff)
        self.delivery.perform_reply = self._perform_reply
        self._listener = Listener(self._answer)
        self._tasks: set[asyncio.Task[Response]] = set()

    def __enter__(self) -> Self:
        self.thread.start()
        self.plug()
        return self

    def __exit__(self, *_: object) -> None:
        self.unplug()
        asyncio.run_coroutine_threadsafe(self._close(), self.loop).result(PATIENCE)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(PATIENCE)
        self.loop.close()

    @property
    def url(self) -> str:
        """What TELEGRAM_API_URL names."""
        return f"http://127.0.0.1:{self._listener.port}"

    def plug(self) -> None:
        """Accept connections, again after `unplug`."""
        asyncio.run_coroutine_threadsafe(self._listener.plug(), self.loop).result(PATIENCE)

    def unplug(self) -> None:
        """Break every connection, and refuse new ones."""
        asyncio.run_coroutine_threadsafe(self._listener.unplug(), self.loop).result(PATIENCE)

    @property
    @on_loop
    def is_deserted(self) -> bool:
        """Whether no bot is connected, and what the last one sent has been read."""
        return self._listener.is_deserted

    @on_loop
    def fail(self, method: str = "*", **how: Any) -> Outage:
        """Let calls of a method go wrong, `*` being every method; `how` are the fields of Outage."""
        outage = Outage(method, **how)
        self.outages.append(outage)
        return outage

    @on_loop
    def heal(self) -> None:
        """Lift every outage."""
        self.outages.clear()

    @on_loop
    def balance(self, *addresses: str, copies: int = 1) -> None:
        """From the next setWebhook on, post to these addresses in turn, each update `copies` times at once."""
        self.delivery.balancer = Balancer(addresses, copies)

    @on_loop
    def repeat(self, update_id: int) -> None:
        """Deliver an update once more by webhook, as if its acceptance had been lost on the way."""
        self.updates.repeat(update_id)

    @on_loop
    def renumber(self, next_update_id: int) -> None:
        """Go on with another update id, as after a week without updates."""
        self.updates.next_id = next_update_id

    def ask(self, chat_id: int, text: str, seconds: float = PATIENCE, **details: Any) -> Message:
        """Write a text, `details` as in `message`, and wait for the bot's next message in that chat."""
        if chat_id > 0:
            self.introduce(chat_id)
        before = len(self.replies(chat_id))
        self.say(chat_id, text, **details)
        return self.wait_for_replies(chat_id, before + 1, seconds)[before]

    async def _answer(self, request: Request) -> Response:
        path = METHOD_PATH.fullmatch(request.path) or FILE_PATH.fullmatch(request.path)
        if path is None or not TOKEN_FORM.fullmatch(path[1]):
            return refuse(404, "Not Found")
        if path[1] != self.token:
            return refuse(401, "Unauthorized")
        if path.re is FILE_PATH:
            upload = self.methods.files.get(path[2])
            return Response(200, upload.content, upload.content_type) if upload else refuse(404, "Not Found")
        method = BY_LOWER_CASE.get(path[2].lower(), path[2])
        try:
            params = decode(method, read_params(request))
        except BadRequestError as error:
            self.all_faults.append(Fault(method, "body", str(error)))
            return refuse(400, f"Bad Request: {error}")
        return await self._take(method, params)

    async def _take(self, method: str, params: dict[str, Any], *, by_webhook: bool = False) -> Response:
        call = Call(len(self.all_calls) + 1, method, params, time.monotonic(), by_webhook)
        call.faults = find_faults(method, params)
        if any(self.token.partition(":")[2] in value for value in params.values() if isinstance(value, str)):
            call.faults.append(Fault(method, "parameters", "the token is among them"))
        self.all_calls.append(call)
        self.all_faults += call.faults
        outage = next((outage for outage in self.outages if outage.strikes(method, params)), None)
        if self.latency and method != "getUpdates":
            await asyncio.sleep(self.latency)
        response = None if outage and not outage.performed else await self._perform(call)
        if outage:
            response = await outage.respond(response)
        assert response is not None
        call.status, call.answered_at = response.status, time.monotonic()
        return response

    async def _perform(self, call: Call) -> Response:
        if call.method not in METHODS:
            return refuse(404, "Not Found: method not found")
        if call.faults:
            return refuse(400, f"Bad Request: {call.faults[0].answer or call.faults[0]}")
        try:
            if call.method in delivery.METHODS:
                call.result = await self.delivery.perform(call.method, call.params)
            else:
                call.result = self.methods.perform(call.method, call.params)
        except RefusalError as error:
            description = f"{STATUS_NAMES[error.status]}: {error.description}"
            return refuse(error.status, description, error.parameters)
        except ConflictError as error:
            return refuse(409, f"Conflict: {error}")
        return Response(200, json.dumps({"ok": True, "result": call.result}, ensure_ascii=False).encode())

    def _perform_reply(self, method: str, params: dict[str, Any]) -> None:
        name = BY_LOWER_CASE.get(method.lower(), method)
        task = self.loop.create_task(self._take(name, decode(name, params), by_webhook=True))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _close(self) -> None:
        await self.delivery.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
