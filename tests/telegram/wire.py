"""HTTP/1.1 as far as Telegram's server needs it, on asyncio alone.

By hand because outages are made here: a connection must close before the answer or in the middle of its body, which
web frameworks prevent; and because bots are measured against this server, which must not be the bottleneck.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.telegram.api import Upload

LARGEST_BODY = 60 * 1024 * 1024
BOUNDARY = re.compile(r'boundary="?([^";]+)"?')
PART_NAME = re.compile(r'\bname="([^"]*)"')
PART_FILE = re.compile(r'\bfilename="([^"]*)"')
PART_TYPE = re.compile(r"^content-type: *(.+?) *$", re.IGNORECASE | re.MULTILINE)


class BadRequestError(Exception):
    """A request that cannot be read; the message says why."""


class Cut(Enum):
    """Where a connection breaks."""

    NOWHERE = "nowhere"
    BEFORE = "before the answer"
    HALFWAY = "in the middle of the body"


@dataclass(frozen=True, slots=True)
class Request:
    """A request, complete with its body; header names are in lower case."""

    path: str
    query: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Response:
    """An answer, or how its connection breaks."""

    status: int
    body: bytes = b""
    content_type: str = "application/json"
    cut: Cut = Cut.NOWHERE


Answer = Callable[[Request], Awaitable[Response]]


def read_params(request: Request) -> dict[str, Any]:
    """Parameters as sent, by query, form, JSON object or multipart form; raises BadRequestError."""
    params: dict[str, Any] = dict(parse_qsl(request.query, keep_blank_values=True))
    content_type = request.headers.get("content-type", "")
    try:
        if not request.body:
            return params
        if content_type.startswith("application/json"):
            return params | dict(json.loads(request.body).items())
        if content_type.startswith("application/x-www-form-urlencoded"):
            pairs = parse_qsl(request.body.decode(), keep_blank_values=True, strict_parsing=True, errors="strict")
            return params | dict(pairs)
        if boundary := BOUNDARY.search(content_type):
            return params | _read_multipart(request.body, boundary[1].encode())
    except (ValueError, AttributeError) as error:
        raise BadRequestError(f"can't parse the body: {error}") from error
    raise BadRequestError(f"unsupported content type {content_type!r}")


def _read_multipart(body: bytes, boundary: bytes) -> dict[str, Any]:
    params: dict[str, Any] = {}
    parts = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if parts[-1].strip() != b"--":
        raise ValueError("the last boundary is missing")
    for part in parts[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        headers = head.decode().replace("\r\n", "\n")
        name = PART_NAME.search(headers)
        if name is None:
            raise ValueError("a part without a name")
        kind = PART_TYPE.search(headers)
        if file_name := PART_FILE.search(headers):
            params[name[1]] = Upload(unquote(file_name[1]), content, kind[1] if kind else "")
        else:
            params[name[1]] = content.decode()
    return params


class Connection(asyncio.Protocol):
    """One connection: its requests are answered one after the other."""

    def __init__(self, answer: Answer, connections: set["Connection"]) -> None:
        self._answer = answer
        self._connections = connections
        self._buffer = bytearray()
        self._task: asyncio.Task[None] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """End. What the request asks for is done all the same, as Telegram does it."""
        self._transport = None
        self._connections.discard(self)

    def data_received(self, data: bytes) -> None:
        """Collect a request."""
        self._buffer += data
        if self._task is None:
            self._next()

    def abort(self) -> None:
        """Break the connection without a word."""
        if self._transport:
            self._transport.abort()

    def _next(self) -> None:
        try:
            request = self._read()
        except BadRequestError as error:
            self._write(Response(400, str(error).encode(), "text/plain"))
            self.abort()
            return
        if request is not None:
            self._task = asyncio.get_running_loop().create_task(self._respond(request))

    async def _respond(self, request: Request) -> None:
        try:
            self._write(await self._answer(request))
        except Exception as error:  # a fault of this server: the test should see it
            self._write(Response(500, repr(error).encode(), "text/plain"))
            raise
        finally:
            self._task = None
        if self._transport:
            self._next()

    def _read(self) -> Request | None:
        """The next request, once it is complete."""
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return None
        first, *lines = self._buffer[:end].decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        if "transfer-encoding" in headers or first.count(" ") != 2:
            raise BadRequestError("neither chunks nor other protocols")
        length = int(headers.get("content-length", "0"))
        if length > LARGEST_BODY:
            raise BadRequestError("the body is too large")
        if len(self._buffer) < end + 4 + length:
            return None
        body = bytes(self._buffer[end + 4 : end + 4 + length])
        del self._buffer[: end + 4 + length]
        url = urlsplit(first.split(" ")[1])
        return Request(unquote(url.path), url.query, headers, body)

    def _write(self, response: Response) -> None:
        if self._transport is None:
            return
        if response.cut is not Cut.BEFORE:
            body = response.body[: len(response.body) // 2] if response.cut is Cut.HALFWAY else response.body
            head = (
                f"HTTP/1.1 {response.status} {HTTPStatus(response.status).phrase}\r\n"
                f"Content-Type: {response.content_type}\r\nContent-Length: {len(response.body)}\r\n\r\n"
            )
            self._transport.write(head.encode() + body)
        if response.cut is not Cut.NOWHERE:
            self._transport.close()


class Listener:
    """A port of 127.0.0.1 that can be unplugged and plugged in again."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._connections: set[Connection] = set()
        self._server: asyncio.Server | None = None
        self.port = 0

    @property
    def is_deserted(self) -> bool:
        """Whether nobody is connected, so that everything that was sent has been read."""
        return not self._connections

    async def plug(self) -> None:
        """Accept connections, on the same port as before."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: Connection(self._answer, self._connections), "127.0.0.1", self.port, backlog=1024
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def unplug(self) -> None:
        """Break every connection and refuse new ones."""
        if self._server:
            self._server.close()
            self._server = None
        for connection in list(self._connections):
            connection.abort()
        await asyncio.sleep(0)  # transports close in the next turn of the loop
