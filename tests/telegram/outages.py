"""Outages to order: which calls go wrong, how often, and how."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from tests.telegram.updates import OTHER_POLL
from tests.telegram.wire import Cut, Response

EVERY_METHOD = "*"
BAD_GATEWAY = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"
DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: f"Conflict: {OTHER_POLL}",
    421: "Misdirected Request",
    429: "Too Many Requests",
    500: "Internal Server Error",
}


@dataclass(slots=True)
class Outage:
    """Calls that go wrong: from the `after`-th match on, `times` of them (None: until lifted).

    Without more, the call is refused with `status`. `body` replaces the JSON of the refusal; `cut` breaks the
    connection; `silence` waits that many seconds first, and breaks the connection if no status was given.
    `performed` says that the action takes place all the same, so that its outcome is unknown to the bot; with
    `status` 200 its true answer follows. `then` runs on the server's thread when the action is done or skipped,
    before the answer: the place to kill a bot.
    """

    method: str = EVERY_METHOD
    chat_id: int | None = None
    after: int = 0
    times: int | None = 1
    status: int | None = None
    description: str = ""
    retry_after: int | None = None
    migrate_to_chat_id: int | None = None
    body: bytes | None = None
    cut: Cut = Cut.NOWHERE
    silence: float = 0.0
    performed: bool = False
    then: Callable[[], object] | None = None
    hits: int = field(default=0, init=False)
    lifted: bool = field(default=False, init=False)
    _seen: int = field(default=0, init=False)

    def lift(self) -> None:
        """End the outage."""
        self.lifted = True

    def strikes(self, method: str, params: dict[str, Any]) -> bool:
        """Whether this call goes wrong; counts it."""
        if self.lifted or self.method not in {EVERY_METHOD, method}:
            return False
        if self.chat_id is not None and params.get("chat_id") != self.chat_id:
            return False
        self._seen += 1
        if self._seen <= self.after or (self.times is not None and self.hits >= self.times):
            return False
        self.hits += 1
        return True

    async def respond(self, answer: Response | None) -> Response:
        """What the bot sees instead of `answer`, which is None unless the action was performed."""
        if self.then:
            self.then()
        await asyncio.sleep(self.silence)
        if self.cut is not Cut.NOWHERE:
            return replace(answer or Response(200, b'{"ok":true,"result":true}'), cut=self.cut)
        if self.body is not None:
            return Response(self.status or 200, self.body, "text/html")
        if self.status is None and (self.silence or self.then):
            return Response(200, cut=Cut.BEFORE)
        if self.status == 200 and answer:
            return answer
        if self.status == 502:
            return Response(502, BAD_GATEWAY, "text/html")
        return self._refusal(self.status or 500)

    def _refusal(self, status: int) -> Response:
        parameters = {"retry_after": self.retry_after, "migrate_to_chat_id": self.migrate_to_chat_id}
        description = self.description or DESCRIPTIONS.get(status, "Error")
        if self.retry_after is not None and not self.description:
            description += f": retry after {self.retry_after}"
        if self.migrate_to_chat_id is not None and not self.description:
            description += ": group chat was upgraded to a supergroup chat"
        return refuse(status, description, {name: value for name, value in parameters.items() if value is not None})


def refuse(status: int, description: str, parameters: dict[str, int] | None = None) -> Response:
    """A refusal in Telegram's form."""
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Response(status, json.dumps(body).encode())
