"""Starts modules of ours as `python -m` does, without importing the program anew each time.

A process beside the tests has imported the program and forks for each start. What runs is a process of its own, with
arguments, environment and streams of its own, which ends, is killed and returns its exit code as any other.
"""

import multiprocessing
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).parents[1]

WARM = multiprocessing.get_context("forkserver")
"""Where every process of the tests is forked; what it imports beforehand is one list for all of them."""
WARM.set_forkserver_preload(["tests.warm_imports"])


class Started(Protocol):
    """What both ways of starting have in common, as `subprocess.Popen` has it."""

    @property
    def pid(self) -> int: ...
    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def send_signal(self, sig: int) -> None: ...
    def kill(self) -> None: ...


class WarmProcess:
    """`python -m MODULE ARGUMENTS` with nothing but `environment`, in the root of the project.

    `streams` are the files of stdin, stdout and stderr; what is printed is added to their ends.
    """

    def __init__(
        self, module: str, arguments: tuple[str, ...], environment: Mapping[str, str], streams: tuple[Path, Path, Path]
    ) -> None:
        self._command = (module, *arguments)
        self._process = WARM.Process(target=_run, args=(module, arguments, dict(environment), streams), daemon=True)
        self._process.start()

    @property
    def pid(self) -> int:
        """The process id."""
        assert self._process.pid
        return self._process.pid

    def poll(self) -> int | None:
        """The exit code, a signal's number negated; None while it runs."""
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """The exit code, once it has ended; raises subprocess.TimeoutExpired if that takes longer."""
        self._process.join(timeout)
        if (code := self.poll()) is None:
            assert timeout
            raise subprocess.TimeoutExpired(self._command, timeout)
        return code

    def send_signal(self, sig: int) -> None:
        """Send it a signal, if it still runs."""
        if self.poll() is None:
            os.kill(self.pid, sig)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)


def _run(module: str, arguments: tuple[str, ...], environment: dict[str, str], streams: tuple[Path, ...]) -> None:
    """What the forked process does."""
    for number, (file, mode) in enumerate(zip(streams, ("rb", "ab", "ab"), strict=True)):
        with file.open(mode) as opened:
            os.dup2(opened.fileno(), number)
    sys.stdin, sys.stdout, sys.stderr = (
        os.fdopen(number, mode, 1, encoding="utf-8", closefd=False) for number, mode in enumerate(("r", "w", "w"))
    )
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(ROOT)
    sys.argv = [module, *arguments]  # runpy puts the file of the module in the first place
    runpy.run_module(module, run_name="__main__", alter_sys=True)
