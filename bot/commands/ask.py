"""ask: one answer as text or JSON, or one for every line of stdin."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.commands.clock import now, read_minute
from bot.commands.trial import directory_to_try
from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language, Reply
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.search.explain import explain
from bot.settings import EnvironmentSettings


@dataclass(frozen=True, slots=True)
class Answering:
    """How answers are to be given: in which language, at which minute (None: now), as JSON, with their reasons."""

    language: Language
    at: str | None
    as_json: bool
    explain: bool


def ask(settings: EnvironmentSettings, question: str | None, answering: Answering) -> None:
    """Answer `question`, or every line of stdin as it comes; raises typer.BadParameter for what is no minute."""
    minute = read_minute(answering.at) if answering.at is not None else None
    directory = directory_to_try(settings)
    desk = Desk(directory)
    for asked in [question] if question is not None else _lines():
        at = minute.replace(tzinfo=directory.settings.zone) if minute else now()
        reply, _ = desk.answer(asked, Asker(None, answering.language), at)
        print(_json(asked, reply, answering) if answering.as_json else _text(reply, answering), flush=True)


def _lines() -> Iterator[str]:
    """Every line of stdin at once, whatever its bytes."""
    for line in iter(sys.stdin.buffer.readline, b""):
        yield line.rstrip(b"\r\n").decode(errors="replace")


def _text(reply: Reply, answering: Answering) -> str:
    reasons = explain(reply.result) if answering.explain and reply.result else ()
    return "\n\n".join((reply.written_out, *(["\n".join(reasons)] if reasons else [])))


def _json(question: str, reply: Reply, answering: Answering) -> str:
    result = reply.result
    said: dict[str, Any] = {
        "question": question,
        "verdict": result.verdict if result else "nothing",
        "results": [
            {"kind": _kind(match.entry), "id": match.entry.id, "score": round(match.score, 4)}
            for match in (result.matches if result else ())
        ],
        "reason": reply.reason,
        "text": reply.text,
    }
    if answering.explain and result:
        said["explanation"] = list(explain(result))
    return json.dumps(said, ensure_ascii=False)


def _kind(entry: Entry) -> str:
    match entry:
        case Contact():
            return "contact"
        case NewsItem():
            return "news"
        case Organisation():
            return "organisation"
