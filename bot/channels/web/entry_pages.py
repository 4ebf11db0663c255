"""Pages to link to and to print: cards, vCards, news with their feed, the emergency sheet, imprint and the like."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, time
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.channels.web.framing import Frame, asker, language_of
from bot.channels.web.reply_html import as_html
from bot.channels.web.typesetting import sayer
from bot.desk.cards.card import dateline
from bot.desk.cards.naming import who
from bot.desk.reply import Action, Button, Language
from bot.desk.sheet import sheet
from bot.desk.texts import day, shortened
from bot.desk.thread import NEW_THREAD
from bot.directory.fold import fold
from bot.directory.model import NewsItem

MOST_ITEMS = 100
_TEASER = 280


class EntryPages:
    """Shows what the directory holds; `stands_for` names who is shown in place of whom."""

    def __init__(self, frame: Frame, stands_for: Callable[[], Mapping[str, str]], public_url: str | None) -> None:
        self._frame = frame
        self._stands_for = stands_for
        self._public_url = public_url
        self._since = frame.clock()

    async def entry(self, request: Request) -> Response:
        """Return the card of an entry."""
        identifier, language = request.path_params["id"], language_of(request)
        if other := self._stands_for().get(identifier):
            return RedirectResponse(f"/e/{other}", 302)
        found = self._frame.desk.prepared.entry(identifier, self._frame.here)
        if found is None:
            raise HTTPException(404)
        reply, thread = self._frame.desk.command("start", identifier, asker(language), self._frame.clock())
        title = who(self._frame.desk.prepared, found, language)
        shown = self._frame.reply(reply, thread, language, pressed=True)
        document = "" if isinstance(found, NewsItem) else f"{identifier}.vcf"
        return self._frame.page(request, "entry.html", language, **{**shown, "title": title, "document": document})

    async def vcard(self, request: Request) -> Response:
        """Return an entry for a phone book."""
        identifier = request.path_params["id"]
        identifier = self._stands_for().get(identifier, identifier)
        data = Button("", Action.SAVE, identifier).data
        reply, _ = self._frame.desk.press(data, asker(Language.DE), self._frame.clock())
        if reply.document is None:
            raise HTTPException(404)
        attached = {"Content-Disposition": f'attachment; filename="{reply.document.name}"'}
        return Response(reply.document.content, media_type="text/vcard", headers=attached)

    async def news(self, request: Request) -> Response:
        """Return the items, newest first, of one place or topic where the address names one."""
        language = language_of(request)
        everything = self._frame.desk.prepared.latest(self._frame.here, MOST_ITEMS)
        items = [self._item(item, language) for item in _picked(everything, request)]
        query = {name: value for name in ("place", "topic") if (value := request.query_params.get(name))}
        offered = {
            "place": sorted({place for item in everything for place in item.places}),
            "topic": sorted({topic for item in everything for topic in item.topics}),
        }
        title = sayer(language)("web-news")
        return self._frame.page(request, "news.html", language, title=title, items=items, query=query, offered=offered)

    async def feed(self, request: Request) -> Response:
        """Return the same items as an Atom feed (RFC 4287)."""
        base = self._public_url or f"{request.url.scheme}://{request.headers['Host']}"
        items = _picked(self._frame.desk.prepared.latest(self._frame.here, MOST_ITEMS), request)
        entries = [{"item": item, "updated": self._updated(item).isoformat()} for item in items]
        updated = max([self._updated(item) for item in items], default=self._since).isoformat()
        publisher = self._frame.desk.prepared.publisher.name
        feed = self._frame.render(
            "news.xml", base=base, query=request.url.query, entries=entries, updated=updated, publisher=publisher
        )
        return Response(feed, media_type="application/atom+xml")

    async def sheet(self, request: Request) -> Response:
        """Return the sheet to print: who answers at night and at the weekend."""
        language = language_of(request)
        made = sheet(self._frame.desk.prepared, language, self._frame.here)
        rows = [
            [row.organisation.name, *([self._html(line, language) for line in lines] for lines in _columns(row))]
            for row in made.rows
        ]
        days = {"stand": day(language, made.stand), "until": day(language, made.valid_until)}
        return self._frame.page(
            request, "sheet.html", language, title=sayer(language)("web-sheet-title"), rows=rows, **days
        )

    async def accessibility(self, request: Request) -> Response:
        """Return the statement on accessibility."""
        settings, language = self._frame.desk.directory.settings.accessibility, language_of(request)
        title = sayer(language)("web-accessibility")
        return self._frame.page(request, "accessibility.html", language, title=title, settings=settings)

    def said_page(self, name: str) -> Callable[[Request], Any]:
        """Return what answers with the page behind a command."""

        async def answer(request: Request) -> Response:
            language = language_of(request)
            reply, _ = self._frame.desk.command(name, "", asker(language), self._frame.clock())
            shown = self._frame.reply(reply, NEW_THREAD, language)
            return self._frame.page(request, "page.html", language, title=sayer(language)(f"web-{name}"), **shown)

        return answer

    def _item(self, item: NewsItem, language: Language) -> dict[str, Any]:
        text = " ".join((item.text or "").split())
        line = self._html(dateline(item, language), language)
        return {"id": item.id, "title": item.title, "dateline": line, "text": shortened(text, _TEASER)}

    def _html(self, line: Any, language: Language) -> Any:
        return as_html(line, language, self._frame.names)

    def _updated(self, item: NewsItem) -> datetime:
        """Return when an item appeared; one without a date, when this page began to show it."""
        zone = self._frame.desk.directory.settings.zone
        moments = [datetime.combine(item.date, time(), zone)] if item.date else []
        moments += [item.embargo.replace(tzinfo=zone)] if item.embargo else []
        return max(moments, default=self._since.astimezone(zone).replace(microsecond=0))


def _columns(row: Any) -> tuple[Any, ...]:
    return row.night, row.saturday, row.sunday


def _picked(items: Iterable[NewsItem], request: Request) -> list[NewsItem]:
    place, topic = (fold(request.query_params.get(name, "")) for name in ("place", "topic"))
    return [
        item
        for item in items
        if (not place or place in map(fold, item.places)) and (not topic or topic in map(fold, item.topics))
    ]
