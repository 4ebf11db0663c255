"""Runs a command in the process of the test, a hundred times faster: for those that leave nothing behind."""

import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

from bot.commands.app import main
from tests.commands.front_door import Done, FrontDoor


class Inside(FrontDoor):
    """The commands as FrontDoor runs them, without a process of their own; for check, diff, draft and hash."""

    def __call__(self, *arguments: str, stdin: str | bytes = b"", **settings: str) -> Done:
        given = io.TextIOWrapper(io.BytesIO(stdin.encode() if isinstance(stdin, str) else stdin))
        out, err, code = io.StringIO(), io.StringIO(), 0
        with (
            mock.patch.dict(os.environ, self.environment(**settings), clear=True),
            mock.patch.object(sys, "argv", ["bot", *arguments]),
            mock.patch.object(sys, "stdin", given),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            try:
                main()
            except SystemExit as done:
                code = int(done.code or 0)
        return Done(code, out.getvalue(), err.getvalue())

    @property
    def outside(self) -> FrontDoor:
        """The same commands in processes of their own."""
        return FrontDoor(self.database_url, Path(self.contacts))
