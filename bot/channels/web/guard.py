"""Who may ask the page: the right host, the same origin, not too often; and what every answer says to the browser."""

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.web.address_limits import AddressLimits, Network, home

_DEFAULT_PORTS = {"http": 80, "https": 443}
_SAME = frozenset({"same-origin", "none"})

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Access:
    """By which names the page is reached, whether by any bare address too, and whose X-Forwarded-For counts."""

    hosts: frozenset[str]
    proxies: tuple[Network, ...] = ()
    any_address: bool = False

    def includes(self, host: str) -> bool:
        """Return whether the page is reached by `host`; a bare address is nobody's name that could lead elsewhere."""
        return host in self.hosts or (self.any_address and _is_address(host))


class Guard:
    """Raises HTTPException for requests that are not to be answered."""

    def __init__(self, access: Access, seconds: Callable[[], float]) -> None:
        self._access = access
        self._seconds = seconds
        self._limits = AddressLimits()

    def check_host(self, request: Request) -> None:
        """Refuse a request for another host: a page elsewhere may have its name lead here."""
        if not self._access.includes(_host(f"//{request.headers.get('Host', '')}")):
            raise HTTPException(400)

    def check_origin(self, request: Request) -> None:
        """Refuse what the page of somebody else has sent; who names no origin is no browser."""
        if request.headers.get("Sec-Fetch-Site", "none") not in _SAME:
            raise HTTPException(403)
        origin = request.headers.get("Origin")
        if origin is not None and not _is_same(origin, request.headers.get("Host", "")):
            raise HTTPException(403)

    def count(self, request: Request) -> None:
        """Refuse a question that is one too many."""
        peer = request.client.host if request.client else ""
        address = home(peer, ",".join(request.headers.getlist("X-Forwarded-For")), self._access.proxies)
        if not self._limits.admit(address, self._seconds()):
            raise HTTPException(429, headers={"Retry-After": "60"})


class SafeAnswers:
    """An application of which every answer says what the browser may do with it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the headers added."""

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, safely)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_same(origin: str, host: str) -> bool:
    scheme, _, name = origin.partition("://")
    port = f":{_DEFAULT_PORTS.get(scheme)}"
    return bool(host) and name.removesuffix(port) == host.removesuffix(port)
