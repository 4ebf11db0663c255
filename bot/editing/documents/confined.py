"""Documents read in a process of its own, which may take some time and memory and no more.

Programs that read PDF and Word are large, and files are written to exhaust them; whatever happens to the process, the
command goes on and says so in a sentence.
"""

import json
import os
import subprocess
import sys
from contextlib import suppress

from bot.editing.documents.document import DocumentError, DocumentText

_SECONDS = 20
_MEMORY = 1024 * 1024 * 1024
_MOST_TEXT = 2_000_000  # characters that are handed on


def read_document(content: bytes) -> DocumentText:
    """Return the text of a document; raises DocumentError where there is none to be had within the limits."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "bot.editing.documents.confined"],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=_SECONDS,
            check=False,
        )
        said = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise DocumentError("too-large") from None
    except ValueError:  # it was ended before it could answer
        raise DocumentError("too-large") from None
    if "error" in said:
        raise DocumentError(str(said["error"]))
    return DocumentText(said["text"], said["subject"])


def _answer(content: bytes) -> dict[str, str | None]:
    from bot.editing.documents.kinds import document_text

    try:
        read = document_text(content)
    except DocumentError as error:
        return {"error": error.code}
    except (MemoryError, RecursionError):
        return {"error": "too-large"}
    except Exception:  # noqa: BLE001 - a broken document fails in any of its parts, with whatever is raised there
        return {"error": "broken"}
    return {"text": read.text[:_MOST_TEXT], "subject": read.subject}


def _confine() -> None:
    """Limit the time and memory of this process, where the system can (Windows keeps to the clock alone)."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


if __name__ == "__main__":
    _confine()
    sys.stdout.write(json.dumps(_answer(sys.stdin.buffer.read())))
