"""ask: one answer as text or JSON, or one for every line of stdin."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.commands.clock import now, read_minute
from bot.commands.trial import directory_to_try
from bot.desk.desk import Asker, Desk
from bot.desk.reply import Language, Reply
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.search.explain import explain
from bot.search.result import Match, Verdict
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
    reasons = tuple(explain(reply.result)) if answering.explain and reply.result else ()
    return "\n\n".join((reply.written_out, *(["\n".join(reasons)] if reasons else [])))


def _json(question: str, reply: Reply, answering: Answering) -> str:
    said: dict[str, Any] = {
        "question": question,
        "verdict": _verdict(reply),
        "results": [
            {"kind": _kind(match.entry), "id": match.entry.id, "score": round(match.score, 4)}
            for match in _matches(reply)
        ],
        "reason": reply.reason,
        "text": reply.text,
    }
    if reply.wishes:
        said["wishes"] = [
            {"verdict": wish.verdict, "ids": [match.entry.id for match in wish.matches]} for wish in reply.wishes
        ]
    if answering.explain and reply.result:
        said["explanation"] = list(explain(reply.result))
    return json.dumps(said, ensure_ascii=False)


def _verdict(reply: Reply) -> Verdict:
    """Return how sure finding is; of several wishes, an answer only where each of them has one."""
    verdicts = {wish.verdict for wish in reply.wishes}
    if verdicts:
        return verdicts.pop() if len(verdicts) == 1 else Verdict.CHOICE
    return reply.result.verdict if reply.result else Verdict.NOTHING


def _matches(reply: Reply) -> Sequence[Match]:
    """Return what was found; of several wishes, the first of each in the order of asking."""
    if reply.wishes:
        return [wish.matches[0] for wish in reply.wishes if wish.matches]
    return reply.result.matches if reply.result else ()


def _kind(entry: Entry) -> str:
    match entry:
        case Contact():
            return "contact"
        case NewsItem():
            return "news"
        case Organisation():
            return "organisation"
