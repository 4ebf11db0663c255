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
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from bot.channels.request_body import read_body
from bot.channels.telegram.api.connection import RawUpdate
from bot.channels.telegram.health import Health

LARGEST_BODY = 1024 * 1024
"""Bytes of a delivery; Telegram's updates have some thousands."""

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
    people. Everything else is answered by the `site`, where there is one.
    """

    def __init__(self, webhook: Webhook | None, health: Health, site: ASGIApp | None = None) -> None:
        self._secret = b"" if webhook is None else webhook.secret.get_secret_value().encode()
        self._health = health
        self._deliver: Deliver | None = None
        routes: list[Route | Mount] = [Route("/healthz", self._alive), Route("/readyz", self._ready)]
        if webhook is not None:
            routes.append(Route(webhook.path, self._delivery, methods=["POST"]))
        if site is not None:
            routes.append(Mount("/", site))
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
        update = _read(await read_body(request, LARGEST_BODY))
        if self._deliver is None:
            return _later()
        try:
            async with asyncio.timeout(_ANSWER_LIMIT):
                is_done = await self._deliver(update)
        except TimeoutError:
            return _later()
        return Response() if is_done else _later()


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
