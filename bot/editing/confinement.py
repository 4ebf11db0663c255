"""Files of strangers read in a process of its own, which may take some time and memory and no more.

Programs that read PDF, Word and Excel are large, and files are written to exhaust them; whatever happens to the
process, the command goes on and says so in a sentence.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

_SECONDS = 20
_MEMORY = 1024 * 1024 * 1024


def confined(module: str, content: bytes) -> Any:
    """Return what `module`, run by itself, answers to `content`; None where it exceeds the limits."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", module],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=_SECONDS,
            check=False,
        )
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):  # without an answer it was ended before it had one
        return None


def answer_confined(answer: Callable[[bytes], object]) -> None:
    """Answer what stands on stdin, in JSON: what a module does that is run by itself."""
    with suppress(ImportError, OSError, ValueError):  # Windows keeps to the clock alone
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    sys.stdout.write(json.dumps(answer(sys.stdin.buffer.read())))
