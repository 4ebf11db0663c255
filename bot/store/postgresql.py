"""Connections to PostgreSQL that never hang on a dead server."""

from typing import Any

import psycopg
from psycopg.abc import PQGen
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL


class Bounded(psycopg.Connection[Any]):
    """A connection that is closed when the server leaves a statement unanswered for `patience` seconds.

    Time limits of the server do not help against a server that is frozen or cut off, and those of TCP not against one
    whose kernel still acknowledges.
    """

    patience = 0.0

    def wait(self, gen: PQGen[Any], interval: float = 0.1, timeout: float | None = None) -> Any:
        """Wait for an answer; a server that gives none is given up on."""
        try:
            return super().wait(gen, interval, self.patience if timeout is None else timeout)
        except psycopg.OperationalError as error:
            if error.sqlstate is None:  # not the server's word, but the lack of it
                self.pgconn.finish()
            raise


def engine(address: URL, patience: float) -> Engine:
    """Return an engine whose connections wait `patience` seconds, at most, for a statement or for one another."""
    limits = {
        "connect_timeout": "2",
        "tcp_user_timeout": "2000",
        "keepalives_idle": "5",
        "keepalives_interval": "2",
        "keepalives_count": "3",
        "application_name": "press-directory",
    }
    made = create_engine(
        address,
        connect_args={name: value for name, value in limits.items() if name not in address.query},
        pool_pre_ping=True,
        pool_timeout=patience,
        hide_parameters=True,
    )

    @event.listens_for(made, "do_connect")
    def connect(_dialect: Any, _record: Any, arguments: Any, parameters: Any) -> Bounded:
        connection = Bounded.connect(*arguments, **parameters)
        connection.patience = patience
        return connection

    return made
