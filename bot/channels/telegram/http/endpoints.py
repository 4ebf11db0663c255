"""What is answered over HTTP: Telegram's deliveries, and whether the bot is alive and ready."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.telegram.api.connection import RawUpdate
from bot.channels.telegram.health import Health

LARGEST_BODY = 1024 * 1024
"""Bytes of a delivery; Telegram's updates have some thousands."""

_BODY_LIMIT = 10.0
"""Seconds in which the body of a delivery must be there."""

_ANSWER_LIMIT = 25.0
"""Seconds for which Telegram is kept waiting for an answer; it hangs up after 60, and has other chats to deliver."""

_AGAIN = "2"
"""Seconds after which Telegram may deliver once more what could not be answered yet."""

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

_JSON = "application/json"

Deliver = Callable[[RawUpdate], Awaitable[bool]]
"""Deals with an update and returns whether Telegram may forget it."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram delivers to, and the secret by which it is recognised."""

    url: str
    secret: SecretStr

    @property
    def path(self) -> str:
        """The path of the address."""
        return unquote(urlsplit(self.url).path) or "/"


class Endpoints:
    """Answers HTTP. A delivery is accepted only after it was dealt with; until `open` all are put off.

    Whatever is not as it should be gets a 4xx, and its body is not kept. Nothing that is said tells of versions or
    people.
    """

    def __init__(self, webhook: Webhook | None, health: Health) -> None:
        self._secret = b"" if webhook is None else webhook.secret.get_secret_value().encode()
        self._health = health
        self._deliver: Deliver | None = None
        routes = [Route("/healthz", self._alive), Route("/readyz", self._ready)]
        if webhook is not None:
            routes.append(Route(webhook.path, self._delivery, methods=["POST"]))
        self.app = Starlette(routes=routes, exception_handlers={HTTPException: _refused})
        self.app.router.redirect_slashes = False

    def open(self, deliver: Deliver) -> None:
        """Begin to take deliveries."""
        self._deliver = deliver

    async def _alive(self, _: Request) -> Response:
        return PlainTextResponse("alive")

    async def _ready(self, _: Request) -> Response:
        return PlainTextResponse(self._health.said, 200 if self._health.is_ready else 503)

    async def _delivery(self, request: Request) -> Response:
        given = request.headers.get(_SECRET_HEADER, "").encode("latin-1")
        if not hmac.compare_digest(given, self._secret):
            raise HTTPException(403)
        kind = request.headers.get("Content-Type", _JSON).partition(";")[0].strip()
        if kind.lower() != _JSON:
            raise HTTPException(415)
        update = _read(await _body(request))
        if self._deliver is None:
            return _later()
        try:
            async with asyncio.timeout(_ANSWER_LIMIT):
                is_done = await self._deliver(update)
        except TimeoutError:
            return _later()
        return Response() if is_done else _later()


async def _body(request: Request) -> bytes:
    """Return the body; raises HTTPException where it is too large or too slow."""
    announced = request.headers.get("Content-Length", "0")
    if not announced.isdecimal() or len(announced) > 20 or int(announced) > LARGEST_BODY:
        raise HTTPException(413)
    body = bytearray()
    try:
        async with asyncio.timeout(_BODY_LIMIT):
            async for some in request.stream():
                body += some
                if len(body) > LARGEST_BODY:
                    raise HTTPException(413)
    except TimeoutError:
        raise HTTPException(408, headers={"Connection": "close"}) from None
    except ClientDisconnect:
        raise HTTPException(400) from None
    return bytes(body)


def _read(body: bytes) -> RawUpdate:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400) from None
    if not isinstance(update, dict) or type(update.get("update_id")) is not int:
        raise HTTPException(400)
    return update


def _later() -> Response:
    return PlainTextResponse("later", 503, {"Retry-After": _AGAIN})


async def _refused(_: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return PlainTextResponse("refused", error.status_code, error.headers)
