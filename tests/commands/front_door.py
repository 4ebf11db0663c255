"""Runs `python -m bot` as its user does: a process of its own, with an environment of its own."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.warm import ROOT, WarmProcess

SHIPPED = ROOT / "data" / "contacts.yaml"


@dataclass(frozen=True)
class Done:
    """What a command did: exit code, stdout, stderr."""

    code: int
    out: str
    err: str


class FrontDoor:
    """The commands, with a database and a data file of the test's own."""

    def __init__(self, database_url: str, contacts: Path = SHIPPED) -> None:
        self.database_url = database_url
        self.contacts = contacts

    def __call__(self, *arguments: str, stdin: str | bytes = b"", **settings: str) -> Done:
        with TemporaryDirectory() as folder:
            streams = fed, out, err = (Path(folder, "stdin"), Path(folder, "stdout"), Path(folder, "stderr"))
            fed.write_bytes(stdin.encode() if isinstance(stdin, str) else stdin)
            process = WarmProcess("bot", arguments, self.environment(**settings), streams)
            try:
                code = process.wait(60)
            finally:
                process.kill()
            return Done(code, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))

    def environment(self, **settings: str) -> dict[str, str]:
        """The environment of the command: nothing of ours but what is named."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        return {**kept, "DATABASE_URL": self.database_url, "CONTACTS_FILE": str(self.contacts), **settings}
