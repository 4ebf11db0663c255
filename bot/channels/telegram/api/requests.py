"""Requests to the Bot API by aiohttp, which computes a quarter of what python-telegram-bot's own client does."""

import ssl
import time
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import certifi
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

_CONNECTING = 5.0
"""Seconds for a connection to stand, its encryption included."""

_READING = 10.0
"""Seconds of silence after which an answer is given up, unless a request sets its own."""

_REST = 5.0
"""Seconds between two requests in which a connection is trusted to live on."""

_NEVER_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
)

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class UnansweredError(NetworkError):
    """A request was sent, and no whole answer came."""


class Requests(BaseRequest):
    """Requests to the server at `api_url`, over connections that stay open; `done_at` is when one was last done."""

    def __init__(self, api_url: str) -> None:
        self.done_at = -float("inf")
        self._proxy = _proxy(api_url)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds of silence, unless a request sets its own."""
        return _READING

    async def initialize(self) -> None:
        """Do nothing: the first request opens a connection."""

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()

    async def do_request(  # type: ignore[override]  # the other limits are those above
        self, url: str, method: str, request_data: RequestData | None = None, read_timeout: object = None, **_: Any
    ) -> tuple[int, bytes]:
        """Make a request and return its status and body.

        Raises UnansweredError where the request may have been done, another NetworkError where it was not sent.
        """
        self._session = self._session or self._opened()
        silence = read_timeout if isinstance(read_timeout, int | float) else _READING
        limits = aiohttp.ClientTimeout(total=None, connect=_CONNECTING, sock_read=silence)
        body, headers = _written(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=limits, allow_redirects=False
            ) as response:
                status, said = response.status, await response.read()
        except _NEVER_SENT as error:
            raise NetworkError(type(error).__name__) from error
        except (aiohttp.ClientError, OSError) as error:
            raise UnansweredError(type(error).__name__) from error
        if status == HTTPStatus.OK:
            self.done_at = time.monotonic()
        return status, said

    def _opened(self) -> aiohttp.ClientSession:
        trusted = ssl.create_default_context()
        if not trusted.cert_store_stats()["x509_ca"]:  # the system has none of its own
            trusted.load_verify_locations(certifi.where())
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_REST, ssl=trusted),
            cookie_jar=aiohttp.DummyCookieJar(),
            proxy=self._proxy,
            skip_auto_headers=("Accept", "Accept-Encoding", "User-Agent"),
        )


def _proxy(api_url: str) -> str | None:
    address, proxies = urlsplit(api_url), getproxies()
    is_direct = proxy_bypass(address.hostname or "")
    return None if is_direct else proxies.get(address.scheme) or proxies.get("all")


def _written(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return urlencode(data.json_parameters).encode(), _FORM
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)
    for field, (name, content, kind) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=kind)
    return form, {}
