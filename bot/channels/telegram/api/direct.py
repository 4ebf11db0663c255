"""Requests straight to Telegram's server, on a connection that stays open between them.

The protocol is h11's. The rest is by hand because httpx computes four times as long for a request, which was half of
all that the bot computes for an answer.
"""

import asyncio
import ssl
from typing import Any
from urllib.parse import SplitResult, urlencode, urlsplit

import h11
import httpx
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

_CONNECTING = 5.0
"""Seconds for a connection to stand, its encryption included."""

_NEXT_ADDRESS = 0.25
"""Seconds until the server's next address is tried beside the first (https://www.rfc-editor.org/rfc/rfc8305#section-8)."""

_REST = 5.0
"""Seconds between two requests in which a connection is trusted to live on."""

_HEAD_SIZE = 100 * 1024
"""Bytes of the head of an answer."""


class UnansweredError(NetworkError):
    """A request was sent, and no whole answer came."""


class DirectRequest(BaseRequest):
    """Makes requests, one at a time; `read_timeout` is the seconds of silence after which an answer is given up."""

    def __init__(self, read_timeout: float, context: ssl.SSLContext) -> None:
        self._read_timeout = read_timeout
        self._context = context
        self._line: _Line | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds of silence, unless a request sets its own."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Do nothing: the first request opens the connection."""

    async def shutdown(self) -> None:
        """Close the connection."""
        if self._line is not None:
            self._line.close()

    async def do_request(  # type: ignore[override]  # the other limits are those above
        self, url: str, method: str, request_data: RequestData | None = None, read_timeout: object = None, **_: Any
    ) -> tuple[int, bytes]:
        """Make a request and return its status and body.

        Raises UnansweredError where the request may have been done, another NetworkError where it was not sent.
        """
        address = urlsplit(url)
        head, body = _written(address, method, request_data)
        if self._line is None or not self._line.is_free:
            self._line = await self._opened(address)
        silence = read_timeout if isinstance(read_timeout, int | float) else self._read_timeout
        try:
            return await self._line.ask(head, body, silence)
        except (OSError, h11.RemoteProtocolError) as error:
            raise UnansweredError(type(error).__name__) from error

    async def _opened(self, address: SplitResult) -> "_Line":
        is_secret = address.scheme == "https"
        try:
            async with asyncio.timeout(_CONNECTING):
                _, line = await asyncio.get_running_loop().create_connection(
                    _Line,
                    address.hostname or "",
                    address.port or (443 if is_secret else 80),
                    ssl=self._context if is_secret else None,
                    happy_eyeballs_delay=_NEXT_ADDRESS,
                )
        except OSError as error:
            raise NetworkError(type(error).__name__) from error
        return line


def _written(address: SplitResult, method: str, data: RequestData | None) -> tuple[h11.Request, bytes]:
    headers = {"Host": address.netloc}
    body = b""
    if data is not None and data.contains_files:
        form = httpx.Request(method, address.geturl(), data=data.json_parameters, files=data.multipart_data)
        headers["Content-Type"], body = form.headers["Content-Type"], form.read()
    elif data is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        body = urlencode(data.json_parameters).encode()
    headers["Content-Length"] = str(len(body))
    return h11.Request(method=method, target=address.path, headers=list(headers.items())), body


class _Line(asyncio.Protocol):
    """One connection; it ends with the first request that fails or is given up."""

    _transport: asyncio.Transport

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._http = h11.Connection(h11.CLIENT, _HEAD_SIZE)
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._status = 0
        self._body = bytearray()
        self._patience = 0.0
        self._silence: asyncio.TimerHandle | None = None
        self._free_since = self._loop.time()

    @property
    def is_free(self) -> bool:
        """Whether another request can be made."""
        is_idle = self._http.our_state is h11.IDLE and not self._transport.is_closing()
        return is_idle and self._loop.time() - self._free_since < _REST

    async def ask(self, head: h11.Request, body: bytes, patience: float) -> tuple[int, bytes]:
        """Make a request and return status and body; raises OSError or RemoteProtocolError where no answer is whole."""
        self._answer, self._patience = self._loop.create_future(), patience
        self._body.clear()
        sent = (self._http.send(event) for event in (head, h11.Data(data=body), h11.EndOfMessage()))
        self._transport.write(b"".join(part for part in sent if part))
        self._wait()
        try:
            said = await self._answer
        except BaseException:
            self._transport.abort()
            raise
        finally:
            self._wait_no_more()
            self._answer = None
        self._rest()
        return said

    def close(self) -> None:
        """Close the connection at once, whatever is still on its way."""
        self._transport.abort()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as it is for TCP
        """Begin."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Take a piece of the answer; what nobody asked for ends the connection."""
        if self._answer is None:
            self._transport.abort()
            return
        self._wait()
        self._read(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """End; where the server has said no length, this was the end of its answer."""
        if exc is None:
            self._read(b"")
        self._fail(exc or ConnectionResetError())

    def _read(self, data: bytes) -> None:
        try:
            self._http.receive_data(data)
            while self._is_more_read():
                pass
        except h11.RemoteProtocolError as error:
            self._fail(error)

    def _is_more_read(self) -> bool:
        match self._http.next_event():
            case h11.Response(status_code=status):
                self._status = status
            case h11.Data(data=data):
                self._body += data
            case h11.EndOfMessage():
                if self._answer is not None and not self._answer.done():
                    self._answer.set_result((self._status, bytes(self._body)))
                return False
            case h11.InformationalResponse():
                pass
            case _:  # the rest is still to come
                return False
        return True

    def _fail(self, error: Exception) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error)

    def _wait(self) -> None:
        """Give the server the time for its next sign of life."""
        self._wait_no_more()
        self._silence = self._loop.call_later(self._patience, self._fail, TimeoutError())

    def _wait_no_more(self) -> None:
        if self._silence is not None:
            self._silence.cancel()

    def _rest(self) -> None:
        """Keep the connection for another request, where the server does so and nothing is left unread."""
        is_over = self._http.our_state is h11.DONE and self._http.their_state is h11.DONE
        if is_over and not self._http.trailing_data[0]:
            self._http.start_next_cycle()
            self._free_since = self._loop.time()
        else:
            self._transport.close()
