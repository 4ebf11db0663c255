"""The conversation at `/`: a form in, a reply out; what it was about last travels in the page, signed."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.request_body import read_body
from bot.channels.web.framing import Frame, asker, language_of
from bot.desk.asker_settings import LANGUAGES
from bot.desk.reply import Action, Language, Reply, read_button
from bot.desk.thread import Thread
from bot.directory.fold import fold

LARGEST_BODY = 64 * 1024
"""Bytes of a form."""

_MOST_FIELDS = 10

NoteAnswer = Callable[[Reply, float], None]
"""Takes note of an answer, and of the seconds that it took."""


@dataclass(frozen=True, slots=True)
class SentForm:
    """What came in by a form: a question, the data of a button, or a command; and what the page remembered."""

    question: str
    press: str
    command: str
    language: Language
    thread: Thread


class Talking:
    """Begins conversations and goes on with them."""

    def __init__(self, frame: Frame, note_answer: NoteAnswer | None = None) -> None:
        self._frame = frame
        self._note_answer = note_answer

    async def begin(self, request: Request) -> Response:
        """Return the page with the greeting."""
        language = language_of(request)
        reply, thread = self._frame.desk.command("start", "", asker(language), self._frame.clock())
        return self._frame.page(request, "desk.html", language, **self._frame.reply(reply, thread, language))

    async def converse(self, request: Request) -> Response:
        """Return the page with the reply to a form."""
        said = await self._said(request)
        began = time.perf_counter()
        reply, thread = self._answer(said)
        language = _chosen(said) or said.language
        asked = said.question or said.command
        shown = self._frame.reply(reply, thread, language, asked=asked, pressed=not asked)
        page = self._frame.page(request, "desk.html", language, **shown)
        if self._note_answer:
            self._note_answer(reply, time.perf_counter() - began)
        return page

    def _answer(self, said: SentForm) -> tuple[Reply, Thread]:
        """Return what the desk says, at once: it asks no database here, and a thread costs more than a question."""
        desk, who, now = self._frame.desk, asker(said.language), self._frame.clock()
        if said.press:
            return desk.press(said.press, who, now, said.thread)
        if said.command:
            name, _, words = said.command.removeprefix("/").partition(" ")
            return desk.command(name, words, who, now, said.thread)
        return desk.answer(said.question, who, now, said.thread)

    async def _said(self, request: Request) -> SentForm:
        fields = await sent_fields(request)
        question = fields.get("question", "").strip().replace("\r\n", "\n")
        is_command = question.startswith("/")
        return SentForm(
            "" if is_command else question,
            fields.get("press", ""),
            question if is_command else fields.get("command", ""),
            LANGUAGES.get(fold(fields.get("lang", "")), language_of(request)),
            self._frame.seal.open(fields.get("thread", "")),
        )


async def sent_fields(request: Request) -> dict[str, str]:
    """Return the fields of a form, each once; raises HTTPException for what is too large or none."""
    body = await read_body(request, LARGEST_BODY)
    try:
        form = parse_qs(body.decode("utf-8", "replace"), max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise HTTPException(400) from None
    return {name: values[0] for name, values in form.items()}


def _chosen(said: SentForm) -> Language | None:
    """Return the language that the asker has just chosen, None where it was something else that they did."""
    if (button := read_button(said.press)) and button.action is Action.LANGUAGE:
        return LANGUAGES.get(button.about)
    words = said.command.partition(" ")[2] if said.command.startswith(("/language", "/sprache")) else ""
    return LANGUAGES.get(fold(words))
