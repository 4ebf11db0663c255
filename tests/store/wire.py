"""A wire to PostgreSQL that can go silent or break."""

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

from sqlalchemy.engine import make_url


class Wire:
    """Listens on a loopback port and carries bytes between it and the server at `url`, until told otherwise."""

    def __init__(self, url: str) -> None:
        address = make_url(url.replace("postgres://", "postgresql://", 1))
        folder = str(address.query.get("host", ""))
        self._server = f"{folder}/.s.PGSQL.5432" if folder else (str(address.host), address.port or 5432)
        self._carrying = threading.Event()
        self._carrying.set()
        self._answers_left = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._clients: set[socket.socket] = set()
        self._sockets: list[socket.socket] = [self._listener]
        port = self._listener.getsockname()[1]
        self.url = address.set(
            drivername="postgres", host="127.0.0.1", port=port, query={"sslmode": "disable"}
        ).render_as_string(hide_password=False)

    def silence(self, *, after: int = 0) -> None:
        """Let `after` answers of the server through and then nothing, as a frozen server or a dead network does."""
        self._answers_left = after
        self._carrying.clear()

    @property
    def answers_left(self) -> int:
        """How many answers still pass before the silence."""
        return self._answers_left

    def speak(self) -> None:
        """Let bytes through again."""
        self._carrying.set()

    def cut(self) -> None:
        """Break every connection; new ones are carried."""
        for end in self._sockets[1:]:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.speak()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self.cut()
        for end in self._sockets:
            end.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                family = socket.AF_UNIX if isinstance(self._server, str) else socket.AF_INET
                server = socket.socket(family)
                server.connect(self._server)
                self._sockets += (client, server)
                self._clients.add(client)
                threading.Thread(target=self._carry, args=(client, server), daemon=True).start()
                threading.Thread(target=self._carry, args=(server, client), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while some := source.recv(65536):
                self._wait(answer=target in self._clients)
                target.sendall(some)
            target.shutdown(socket.SHUT_WR)

    def _wait(self, *, answer: bool) -> None:
        if self._answers_left <= 0:
            self._carrying.wait()
        elif answer:
            self._answers_left -= 1
