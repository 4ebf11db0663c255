"""The page: what stands at which address."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import structlog
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.channels.request_body import read_body
from bot.channels.web.german_names import GermanNames
from bot.channels.web.guard import Access, Guard, SafeAnswers
from bot.channels.web.seal import Seal
from bot.channels.web.typesetting import environment, sayer, shown_reply
from bot.desk.asker_settings import LANGUAGES
from bot.desk.desk import Asker, Desk
from bot.desk.reply import Action, Language, Medium, Reply, read_button
from bot.desk.thread import NEW_THREAD, Thread
from bot.directory.fold import fold

_log = structlog.get_logger()

LARGEST_BODY = 64 * 1024
"""Bytes of a form."""

_MOST_FIELDS = 10
_STATIC = Path(__file__).with_name("static")
_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}

Clock = Callable[[], datetime]
Answer = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class SentForm:
    """What came in by a form: a question, the data of a button, or a command; and what the page remembered."""

    question: str
    press: str
    command: str
    language: Language
    thread: Thread


class Site:
    """Answers HTTP as an ASGI application, `app`; the clock is given."""

    def __init__(self, desk: Desk, key: SecretStr, access: Access, clock: Clock) -> None:
        self._desk = desk
        self._seal = Seal(key)
        self._clock = clock
        self._names = GermanNames(desk.directory)
        self._guard = Guard(access, lambda: asyncio.get_running_loop().time())
        self._templates = environment()
        routes = [
            Route("/", self._guarded(self._begin)),
            Route("/", self._guarded(self._converse), methods=["POST"]),
            *(Route(f"/{page}", self._guarded(partial(self._command_page, page))) for page in ("imprint", "privacy")),
            Route("/accessibility", self._guarded(self._accessibility)),
            Route("/static/{name}", self._guarded(self._static)),
        ]
        starlette = Starlette(routes=routes, exception_handlers={HTTPException: self._refused, Exception: self._failed})
        starlette.router.redirect_slashes = False
        self.app: ASGIApp = SafeAnswers(starlette)

    def _guarded(self, answer: Answer) -> Answer:
        async def guarded(request: Request) -> Response:
            self._guard.check_host(request)
            if request.method == "POST":
                self._guard.check_origin(request)
                self._guard.count(request)
            return await answer(request)

        return guarded

    async def _begin(self, request: Request) -> Response:
        language = _language(request)
        reply, thread = self._desk.command("start", "", _asker(language), self._clock())
        return self._page(request, "desk.html", language, **self._reply(reply, thread, language))

    async def _converse(self, request: Request) -> Response:
        said = await self._said(request)
        reply, thread = await asyncio.to_thread(self._answer, said)
        language = _chosen(said) or said.language
        asked = said.question or said.command
        shown = self._reply(reply, thread, language, asked=asked, pressed=not asked)
        return self._page(request, "desk.html", language, **shown)

    def _answer(self, said: SentForm) -> tuple[Reply, Thread]:
        asker, now = _asker(said.language), self._clock()
        if said.press:
            return self._desk.press(said.press, asker, now, said.thread)
        if said.command:
            name, _, words = said.command.removeprefix("/").partition(" ")
            return self._desk.command(name, words, asker, now, said.thread)
        return self._desk.answer(said.question, asker, now, said.thread)

    async def _said(self, request: Request) -> SentForm:
        body = await read_body(request, LARGEST_BODY)
        try:
            form = parse_qs(body.decode("utf-8", "replace"), max_num_fields=_MOST_FIELDS)
        except ValueError:
            raise HTTPException(400) from None
        fields = {name: values[0] for name, values in form.items()}
        question = fields.get("question", "").strip().replace("\r\n", "\n")
        is_command = question.startswith("/")
        return SentForm(
            "" if is_command else question,
            fields.get("press", ""),
            question if is_command else fields.get("command", ""),
            LANGUAGES.get(fold(fields.get("lang", "")), _language(request)),
            self._seal.open(fields.get("thread", "")),
        )

    async def _command_page(self, page: str, request: Request) -> Response:
        language = _language(request)
        reply, _ = self._desk.command(page, "", _asker(language), self._clock())
        title = sayer(language)(f"web-{page}")
        return self._page(request, "page.html", language, title=title, **self._reply(reply, NEW_THREAD, language))

    async def _accessibility(self, request: Request) -> Response:
        language, settings = _language(request), self._desk.directory.settings.accessibility
        return self._page(request, "accessibility.html", language, settings=settings)

    async def _static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _files():
            raise HTTPException(404)
        return Response(_files()[name], media_type=_KINDS[Path(name).suffix], headers={"Cache-Control": "no-cache"})

    async def _refused(self, request: Request, error: Exception) -> Response:
        """Say in words what is not there or not allowed."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        headers = error.headers if isinstance(error, HTTPException) else None
        language = _language(request)
        message = f"web-status-{status}" if status in (400, 403, 404, 413, 429, 500) else "web-status-400"
        text = sayer(language)(message)
        page = self._page(request, "page.html", language, title=sayer(language)("web-refused"), blocks=[text])
        page.status_code = status
        page.headers.update(headers or {})
        return page

    async def _failed(self, request: Request, error: Exception) -> Response:
        _log.error("a page failed", error=error)
        return await self._refused(request, error)

    def _reply(self, reply: Reply, thread: Thread, language: Language, **more: Any) -> dict[str, Any]:
        if self._names.directory is not self._desk.directory:
            self._names = GermanNames(self._desk.directory)
        return {"asked": "", "pressed": False, **shown_reply(reply, thread, self._seal, language, self._names), **more}

    def _page(self, request: Request, template: str, language: Language, **values: Any) -> Response:
        t, is_usual = sayer(language), language is _usual_language(request)
        publisher = next(
            each.name for each in self._desk.directory.organisations if each.id == self._desk.directory.publisher
        )
        frame = {
            "t": t,
            "lang": language.value,
            "to": lambda address: address if is_usual else f"{address}?lang={language}",
            "path": request.url.path,
            "publisher": publisher,
            "title": t("web-title"),
            "bench": None,
            **values,
        }
        html = self._templates.get_template(template).render(frame)
        return HTMLResponse(html)


def _asker(language: Language) -> Asker:
    return Asker(None, language, medium=Medium.WEB)


def _language(request: Request) -> Language:
    """Return the language of a page: the one that its address asks for, else that of the browser."""
    return LANGUAGES.get(fold(request.query_params.get("lang", "")), _usual_language(request))


def _usual_language(request: Request) -> Language:
    """Return German for German browsers and whoever names no language, English for all others."""
    first = request.headers.get("Accept-Language", "").split(",")[0].strip().lower()
    return Language.DE if first.startswith(("de", "*")) or not first else Language.EN


def _chosen(said: SentForm) -> Language | None:
    """Return the language that the asker has just chosen, None where it was something else that they did."""
    if (button := read_button(said.press)) and button.action is Action.LANGUAGE:
        return LANGUAGES.get(button.about)
    words = said.command.partition(" ")[2] if said.command.startswith(("/language", "/sprache")) else ""
    return LANGUAGES.get(fold(words))


@cache
def _files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in _STATIC.iterdir() if path.suffix in _KINDS}
