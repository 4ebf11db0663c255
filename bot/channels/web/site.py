"""The page: what stands at which address, and what is said where nothing does."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from pathlib import Path

import structlog
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.channels.web.bench import Bench
from bot.channels.web.entry_pages import EntryPages
from bot.channels.web.framing import Clock, Frame, language_of
from bot.channels.web.guard import Access, Guard, SafeAnswers
from bot.channels.web.seal import Seal
from bot.channels.web.talking import NoteAnswer, Talking
from bot.channels.web.typesetting import sayer
from bot.channels.web.week_page import WeekPage
from bot.desk.desk import Desk
from bot.directory.model import Directory
from bot.directory.published import published

_log = structlog.get_logger()

_STATIC = Path(__file__).with_name("static")
_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_WORDED = frozenset({400, 403, 404, 413, 429, 500})
"""Refusals that have a sentence of their own."""

Answer = Callable[[Request], Awaitable[Response]]


class Site:
    """Answers HTTP as an ASGI application, `app`; the clock is given.

    A page for `everybody` shows of persons who were not informed their desk alone; it knows its `public_url`. Only with
    a `bench` there are the tools of the editor.
    """

    def __init__(
        self,
        directory: Directory,
        key: SecretStr,
        access: Access,
        clock: Clock,
        *,
        public_url: str | None = None,
        bench: Bench | None = None,
        note_answer: NoteAnswer | None = None,
    ) -> None:
        self._is_public = public_url is not None
        self._stands_for: Mapping[str, str] = {}
        self._desk = Desk(self._shown(directory))
        self._guard = Guard(access, lambda: asyncio.get_running_loop().time())
        self._frame = Frame(self._desk, Seal(key), clock, bench.panel if bench else None)
        starlette = Starlette(
            routes=[*self._routes(public_url, note_answer), *(self._tools(bench) if bench else ())],
            exception_handlers={HTTPException: self._refused, Exception: self._failed},
        )
        starlette.router.redirect_slashes = False
        self.app: ASGIApp = SafeAnswers(starlette)

    def renew(self, directory: Directory) -> None:
        """Answer from `directory` from now on."""
        self._desk.renew(self._shown(directory))

    def _shown(self, directory: Directory) -> Directory:
        if self._is_public:
            directory, self._stands_for = published(directory)
        return directory

    def _routes(self, public_url: str | None, note_answer: NoteAnswer | None) -> list[Route]:
        talking = Talking(self._frame, note_answer)
        entries = EntryPages(self._frame, lambda: self._stands_for, public_url)
        pages: dict[str, Answer] = {
            "/": talking.begin,
            "/e/{id:str}.vcf": entries.vcard,
            "/e/{id:str}": entries.entry,
            "/news": entries.news,
            "/news.xml": entries.feed,
            "/sheet": entries.sheet,
            "/imprint": entries.said_page("imprint"),
            "/privacy": entries.said_page("privacy"),
            "/accessibility": entries.accessibility,
            "/static/{name}": _static,
        }
        sent = Route("/", self._guarded(talking.converse), methods=["POST"])
        return [*(Route(path, self._guarded(answer)) for path, answer in pages.items()), sent]

    def _tools(self, bench: Bench) -> list[Route]:
        bench.renew = self.renew
        return [
            Route("/week", self._guarded(WeekPage(self._frame).show)),
            Route("/changes", self._guarded(bench.changes)),
            Route("/clock", self._guarded(bench.set_clock), methods=["POST"]),
        ]

    def _guarded(self, answer: Answer) -> Answer:
        async def guarded(request: Request) -> Response:
            self._guard.check_host(request)
            if request.method == "POST":
                self._guard.check_origin(request)
                self._guard.count(request)
            return await answer(request)

        return guarded

    async def _refused(self, request: Request, error: Exception) -> Response:
        """Say in words what is not there or not allowed."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        said = sayer(language_of(request))
        text = said(f"web-status-{status if status in _WORDED else 400}")
        page = self._frame.page(request, "page.html", language_of(request), title=said("web-refused"), blocks=[text])
        page.status_code = status
        page.headers.update((error.headers if isinstance(error, HTTPException) else None) or {})
        return page

    async def _failed(self, request: Request, error: Exception) -> Response:
        _log.error("a page failed", error=error)
        return await self._refused(request, error)


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _files():
        raise HTTPException(404)
    return Response(_files()[name], media_type=_KINDS[Path(name).suffix], headers={"Cache-Control": "no-cache"})


@cache
def _files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in _STATIC.iterdir() if path.suffix in _KINDS}
