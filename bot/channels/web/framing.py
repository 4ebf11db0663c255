"""What all pages have in common: the desk behind them, the frame around them, and the language they speak."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.channels.web.german_names import GermanNames
from bot.channels.web.seal import Seal
from bot.channels.web.typesetting import environment, sayer, shown_reply
from bot.desk.asker_settings import LANGUAGES
from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language, Medium, Reply
from bot.desk.thread import Thread
from bot.directory.fold import fold

Clock = Callable[[], datetime]


class Frame:
    """Makes pages of templates; `bench` returns what the editor sees beside them, None where nobody edits."""

    def __init__(
        self, desk: Desk, seal: Seal, clock: Clock, bench: Callable[[Language], dict[str, Any]] | None = None
    ) -> None:
        self.desk = desk
        self.seal = seal
        self.clock = clock
        self._bench = bench
        self._templates = environment()
        self._names = GermanNames(desk.directory)

    @property
    def here(self) -> datetime:
        """What time it is, on the clock of the directory."""
        return self.clock().astimezone(self.desk.directory.settings.zone)

    @property
    def names(self) -> GermanNames:
        """The German names of the directory that answers."""
        if self._names.directory is not self.desk.directory:
            self._names = GermanNames(self.desk.directory)
        return self._names

    def reply(self, reply: Reply, thread: Thread, language: Language, **more: Any) -> dict[str, Any]:
        """Return what the template of a reply needs."""
        shown = shown_reply(reply, thread, self.seal, language, self.names)
        return {"asked": "", "pressed": False, **shown, **more}

    def page(self, request: Request, template: str, language: Language, **values: Any) -> Response:
        """Return a page; `values` are for its own template."""
        t, is_usual = sayer(language), language is usual_language(request)
        frame = {
            "t": t,
            "lang": language.value,
            "to": lambda address: address if is_usual else f"{address}?lang={language}",
            "path": request.url.path,
            "publisher": self.desk.prepared.publisher.name,
            "title": t("web-title"),
            "bench": self._bench(language) if self._bench else None,
            **values,
        }
        return HTMLResponse(self.render(template, **frame))

    def render(self, template: str, **values: Any) -> str:
        """Return a template with its values in their places."""
        return self._templates.get_template(template).render(values)


def asker(language: Language) -> Asker:
    """Return who asks here: nobody in particular."""
    return Asker(None, language, medium=Medium.WEB)


def language_of(request: Request) -> Language:
    """Return the language of a page: the one that its address asks for, else that of the browser."""
    return LANGUAGES.get(fold(request.query_params.get("lang", "")), usual_language(request))


def usual_language(request: Request) -> Language:
    """Return German for German browsers and whoever names no language, English for all others."""
    first = request.headers.get("Accept-Language", "").split(",")[0].strip().lower()
    return Language.DE if first.startswith(("de", "*")) or not first else Language.EN
