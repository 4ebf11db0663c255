"""What editors have beside the page: a clock of their own, the faults of the file, and a page that follows the file."""

import asyncio
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from watchfiles import awatch

from bot.channels.web.talking import sent_fields
from bot.desk.reply import Language
from bot.desk.texts import word
from bot.directory.model import Directory
from bot.directory.problem import Problem, Severity

_WAITING = 25.0
"""Seconds for which a page that asks for changes is kept waiting."""

_OWN_PAGE = re.compile(r"/(?!/)[a-z0-9/_.-]{0,100}")

Examine = Callable[[datetime], tuple[Directory | None, Sequence[Problem]]]
"""Reads the file as of a minute: its directory, None where it is no good, and everything that is wrong with it."""


class Bench:
    """The clock, which may be stopped, and the data file with what is wrong with it."""

    def __init__(self, file: Path, examine: Examine, now: Callable[[], datetime], stopped: datetime | None) -> None:
        self._file = file
        self._examine = examine
        self._real_now = now
        self._stopped = stopped
        self._changed = asyncio.Event()
        self._number = 0
        self._directory, self._problems = examine(self.now())
        self.renew: Callable[[Directory], None] | None = None

    def now(self) -> datetime:
        """Return what time it is here."""
        return self._stopped or self._real_now()

    def panel(self, language: Language) -> dict[str, Any]:
        """Return what the template of the bench needs."""
        errors = sum(found.severity is Severity.ERROR for found in self._problems)
        return {
            "file": self._file.name,
            "number": self._number,
            "at": self._stopped.strftime("%Y-%m-%dT%H:%M") if self._stopped else "",
            "errors": errors,
            "warnings": len(self._problems) - errors,
            "is_refused": self._directory is None,
            "problems": [(found.place.line, found.severity.value, word(found, language)) for found in self._problems],
        }

    async def follow(self) -> None:
        """Look at the file whenever it is saved, until cancelled."""
        file = self._file.resolve()
        async for _ in awatch(file.parent, watch_filter=lambda _, path: Path(path).name == file.name, step=20):
            await asyncio.to_thread(self.look)
            self._tell()

    def look(self) -> None:
        """Read the file anew; what is good answers from now on."""
        self._directory, self._problems = self._examine(self.now())
        if self._directory is not None and self.renew is not None:
            self.renew(self._directory)

    async def set_clock(self, request: Request) -> Response:
        """Stop the clock at the minute of a form, or let it go on."""
        fields = await sent_fields(request)
        try:
            at = datetime.fromisoformat(fields["at"]) if fields.get("at") else None
        except ValueError:
            raise HTTPException(400) from None
        zone = self.now().tzinfo if self._directory is None else self._directory.settings.zone
        self._stopped = at.replace(tzinfo=zone) if at else None
        await asyncio.to_thread(self.look)
        back = fields.get("back", "")
        return RedirectResponse(back if _OWN_PAGE.fullmatch(back) else "/", 303)

    async def changes(self, request: Request) -> Response:
        """Return the number of the last change as soon as it is another than the page has seen."""
        if request.query_params.get("seen") == str(self._number):
            try:
                async with asyncio.timeout(_WAITING):
                    await self._changed.wait()
            except TimeoutError:
                pass
        return PlainTextResponse(str(self._number))

    def _tell(self) -> None:
        self._number += 1
        self._changed.set()
        self._changed = asyncio.Event()
