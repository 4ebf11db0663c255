"""A server on loopback that answers HTTP as it is told, piece by piece."""

import asyncio
import re
import ssl
from collections.abc import Sequence
from typing import Self

PAUSE = 0.1
"""Seconds between two pieces of an answer."""

CLOSE = b""
"""The piece that ends the connection."""


class ScriptedServer:
    """Answers each request with the next of `answers`: `async with ScriptedServer([b"HTTP/1.1 ..."]) as server:`."""

    def __init__(self, *answers: Sequence[bytes], context: ssl.SSLContext | None = None) -> None:
        self.requests: list[bytes] = []
        self.connections = 0
        self.asked = asyncio.Event()
        self.ended = asyncio.Event()
        self._answers = list(answers)
        self._context = context

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._context)
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"{'https' if self._context else 'http'}://127.0.0.1:{self.port}/bot1:a/getMe"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        await asyncio.sleep(PAUSE)  # for the ends of connections

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = re.search(rb"content-length: *(\d+)", head, re.IGNORECASE)
                self.requests.append(head + await reader.readexactly(int(length[1]) if length else 0))
                self.asked.set()
                for piece in self._answers.pop(0):
                    if piece == CLOSE:
                        return
                    writer.write(piece)
                    await asyncio.sleep(PAUSE)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.ended.set()
            writer.close()
