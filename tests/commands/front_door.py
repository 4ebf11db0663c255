"""Runs `python -m bot` as its user does: a process of its own, with an environment of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
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
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=ROOT,
            env=self.environment(**settings),
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def environment(self, **settings: str) -> dict[str, str]:
        """The environment of the command: nothing of ours but what is named."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        return {**kept, "DATABASE_URL": self.database_url, "CONTACTS_FILE": str(self.contacts), **settings}
