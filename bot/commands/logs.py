"""The log: one line an event on stderr, with allowed fields alone and no secrets in it.

Nothing that somebody wrote can reach it. Of an error only its type and its place in our code are shown, of what
libraries report only who reported where: their messages quote updates, addresses and tokens.
"""

import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterable, MutableMapping
from types import TracebackType
from typing import Any
from urllib.parse import quote

import structlog
from structlog.typing import Processor

from bot.settings import LogFormat, LogLevel

_FIELDS = frozenset(
    {
        *("timestamp", "level", "event", "error", "place", "logger"),
        *("version", "way", "generation", "organisations", "contacts", "news"),
    }
)
"""The fields that are shown, whoever writes them."""

_SHORTEST_SECRET = 4
"""Anything shorter would blot out ordinary words."""

_RENDERERS: dict[LogFormat, Processor] = {
    LogFormat.TEXT: structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"], drop_missing=True),
    LogFormat.JSON: structlog.processors.JSONRenderer(),
}

_log = structlog.get_logger()


class Redaction:
    """Takes secrets out of finished text, in every form in which they are written."""

    def __init__(self, secrets: Iterable[str]) -> None:
        halves = {half for secret in secrets for half in (secret, secret.partition(":")[2])}
        forms = halves | {quote(half, safe="") for half in halves} | {json.dumps(half)[1:-1] for half in halves}
        longest_first = sorted((form for form in forms if len(form) >= _SHORTEST_SECRET), key=len, reverse=True)
        self._forms = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE) if longest_first else None

    def __call__(self, text: str) -> str:
        """Return the text with asterisks for the secrets, and for the second halves of those with a colon."""
        return self._forms.sub("***", text) if self._forms else text


def start_log(level: LogLevel, secrets: Iterable[str], form: LogFormat = LogFormat.TEXT) -> None:
    """Send every event of this process to stderr; uncaught errors and warnings, too."""
    redact = Redaction(secrets)
    threshold = logging.getLevelNamesMapping()[level]
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _allow,
            _RENDERERS[form],
            lambda _logger, _method, line: redact(str(line)),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(
        handlers=[_Libraries()], level=threshold if level is LogLevel.DEBUG else logging.WARNING, force=True
    )
    if level is not LogLevel.DEBUG:
        logging.getLogger("telegram").setLevel(logging.CRITICAL)  # what fails there is ours to deal with, and to report
    logging.captureWarnings(True)
    sys.excepthook = _log_end
    sys.unraisablehook = lambda stray: _log.error("an error while tidying up", error=stray.exc_value)
    threading.excepthook = lambda stray: _log.error("a thread ended with an error", error=stray.exc_value)


def place(error: BaseException) -> str | None:
    """Return where in our code an error arose, as module:line; None where our code had no part."""
    ours = (
        f"{module}:{line}"
        for frame, line in traceback.walk_tb(error.__traceback__)
        if (module := str(frame.f_globals.get("__name__", ""))).startswith("bot.")
    )
    return next(reversed(list(ours)), None)


class _Libraries(logging.Handler):
    """Says that a library reported something, not what."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        _log.log(record.levelno, "a library reports", logger=record.name, place=_where(record), error=error)


def _where(record: logging.LogRecord) -> str:
    return f"{record.module}:{record.lineno}"


def _allow(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    error = event.pop("error", None)
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        if error.__cause__ is not None:
            event["error"] += f" from {type(error.__cause__).__name__}"
        event["place"] = place(error) or event.get("place")
    return {name: value for name, value in event.items() if name in _FIELDS and value is not None}


def _log_end(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _log.critical("stopped by an error", error=error)
