"""The connection to the Bot API: python-telegram-bot's Bot, without the ways in which it shows the token."""

import asyncio
import math
import ssl
import time
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
from pydantic import SecretStr
from telegram import Bot, Update
from telegram.constants import PollingLimit
from telegram.request import BaseRequest, HTTPXRequest

from bot.channels.telegram.api.direct import DirectRequest

KINDS = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
"""The kinds of update that the bot asks for; every other kind is ignored on purpose."""

BATCH = int(PollingLimit.MAX_LIMIT)
"""How many waiting updates Telegram shows at once: the oldest ones."""

_PATIENCE = 7
"""Seconds that Telegram has to answer, on top of what it was asked to wait for."""

_READING = 10.0
"""Seconds that Telegram has to answer where it is asked to wait for nothing."""

RawUpdate = dict[str, Any]


class GarbledError(Exception):
    """Telegram said yes, but with something that is no list of updates."""


class Connection(Bot):
    """A bot at `api_url`, whose every request ends: in time, or with an exception."""

    def __init__(self, token: SecretStr, api_url: str) -> None:
        requests, polls = _Requests(api_url), _Requests(api_url)
        super().__init__(
            token.get_secret_value(),
            base_url=lambda secret: f"{api_url}/bot{secret}",
            base_file_url=lambda secret: f"{api_url}/file/bot{secret}",
            request=requests,
            get_updates_request=polls,
        )
        self._requests = (requests, polls)

    def __repr__(self) -> str:
        return "Connection(***)"

    @property
    def silence(self) -> float:
        """The seconds since Telegram last did what it was asked; infinite before that."""
        return time.monotonic() - max(requests.done_at for requests in self._requests)

    async def fetch(self, offset: int | None, wait: int) -> list[RawUpdate]:
        """Return the oldest waiting updates, after at most `wait` seconds if there are none.

        `offset` confirms every update below it, which Telegram then forgets; None confirms nothing. The updates come
        as they are, so that one which cannot be read does not hide the others. Raises TelegramError or GarbledError.
        """
        asked = {"offset": offset, "limit": BATCH, "timeout": wait, "allowed_updates": KINDS}
        async with asyncio.timeout(2 * _PATIENCE + wait):
            updates = await self._post("getUpdates", asked, read_timeout=wait + _PATIENCE)
        if not isinstance(updates, list):
            raise GarbledError
        return [update for update in updates if isinstance(update, dict) and type(update.get("update_id")) is int]

    async def send(self, method: str, chat: int, **what: Any) -> int:
        """Send a message by a method of the Bot API; return its id, and spare reading the rest of what Telegram tells.

        Raises TelegramError, and KeyError or TypeError where Telegram tells nothing of the sort.
        """
        return int((await self._post(method, {"chat_id": chat, **what}))["message_id"])


class _Requests(BaseRequest):
    """Requests that take note of when one was last done; each runs on a client of its own.

    A client keeps one connection, and the one used last is used first. What takes more than a connection straight to
    the server, a proxy or a password in the address, is left to httpx.
    """

    def __init__(self, api_url: str) -> None:
        self.done_at = -math.inf
        self._free: list[BaseRequest] = []
        self._all: list[BaseRequest] = []
        self._ssl = httpx.create_ssl_context()
        self._is_direct = _is_direct(api_url)

    @property
    def read_timeout(self) -> float:
        """Seconds for an answer, unless a request sets its own."""
        return _READING

    async def initialize(self) -> None:
        """Do nothing: a client opens its connection with its first request."""

    async def shutdown(self) -> None:
        """Close every connection."""
        await asyncio.gather(*(client.shutdown() for client in self._all))

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make a request and return its status and body."""
        client = self._free.pop() if self._free else self._open()
        try:
            status, body = await client.do_request(*args, **kwargs)
        finally:
            self._free.append(client)
        if status == HTTPStatus.OK:
            self.done_at = time.monotonic()
        return status, body

    def _open(self) -> BaseRequest:
        client = DirectRequest(_READING, self._ssl) if self._is_direct else _by_httpx(self._ssl)
        self._all.append(client)
        return client


def _is_direct(api_url: str) -> bool:
    address = urlsplit(api_url)
    proxies, host = getproxies(), address.hostname or ""
    is_proxied = not proxies.keys().isdisjoint((address.scheme, "all")) and not proxy_bypass(host)
    return not is_proxied and address.username is None and host.isascii()


def _by_httpx(context: ssl.SSLContext) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=1,
        connect_timeout=5,
        read_timeout=_READING,
        write_timeout=10,
        media_write_timeout=10,
        httpx_kwargs={"verify": context},
    )
