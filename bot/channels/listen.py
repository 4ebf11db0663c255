"""The port on which HTTP is served: a uvicorn that says nothing about itself and waits for nobody for long."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import h11
from starlette.types import ASGIApp
from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

_LIMIT = 10
"""Seconds in which a connection brings the whole head of a request, or is done with what nobody reads any more."""

_HEAD_SIZE = 16 * 1024
"""Bytes of the head of a request."""

_FAREWELL = 2
"""Seconds for connections that are still open at the end."""


@asynccontextmanager
async def listening(app: ASGIApp, port: int, host: str | None = None) -> AsyncIterator[None]:
    """Serve `app` on `port` of `host`, of every address of this machine without one.

    Raises OSError where the port is taken, or the host is none of this machine.
    """
    config = Config(
        app,
        http=_Protocol,
        ws="none",
        loop="none",
        lifespan="off",
        log_config=None,
        log_level="critical",  # strangers decide how often uvicorn complains
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=_LIMIT,
        timeout_graceful_shutdown=_FAREWELL,
        h11_max_incomplete_event_size=_HEAD_SIZE,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve([_bound(port, host)]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


def _bound(port: int, host: str | None) -> socket.socket:
    if host is not None:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(address[:2], family=family, backlog=2048)
    if socket.has_dualstack_ipv6():
        return socket.create_server(("::", port), family=socket.AF_INET6, dualstack_ipv6=True, backlog=2048)
    return socket.create_server(("", port), backlog=2048)


class _Server(Server):
    """A server that leaves signals to the bot, which stops more than HTTP."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


class _Protocol(H11Protocol):
    """HTTP/1.1 with the time limits for clients that uvicorn does not have.

    What is still sent after its answer is read and thrown away for a while, since a connection that is closed over it
    may take the answer along (https://www.rfc-editor.org/rfc/rfc9112#section-9.6).
    """

    _limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Begin to wait for a head."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take what came, and see whether more is owed."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """Begin to wait for the next head, or for the end of what was refused."""
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """End all waiting."""
        self._wait_no_more()
        super().connection_lost(exc)

    def _watch(self) -> None:
        is_unread = self.conn.their_state is h11.SEND_BODY and self.conn.our_state is h11.DONE
        if not is_unread and self.conn.their_state is not h11.IDLE:
            self._wait_no_more()
        elif self._limit is None:
            self._limit = self.loop.call_later(_LIMIT, self.transport.abort)

    def _wait_no_more(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
