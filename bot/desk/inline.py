"""Answers while one types the bot's name in any chat: entries with their cards, ranked as everywhere."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk.actions import saved
from bot.desk.cards.card import card, dateline
from bot.desk.cards.naming import label, told_apart
from bot.desk.cards.rungs import rung_line
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import ContactCard, Language, Reply, plain
from bot.directory.model import Entry, NewsItem
from bot.search.result import Result

MOST = 10


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """One line to choose: what it is called, what is said below, the text it sends, and the contact that it is."""

    id: str
    title: str
    description: str
    reply: Reply
    contact: ContactCard | None = None


def inline_answers(
    prepared: PreparedDirectory, result: Result, language: Language, now: datetime
) -> tuple[InlineAnswer, ...]:
    """Return what was found as lines to choose from, at most ten; their cards have no buttons."""
    entries = [match.entry for match in result.matches[:MOST]]
    titles = told_apart(prepared, entries, language)
    return tuple(_answer(prepared, entry, title, language, now) for entry, title in zip(entries, titles, strict=True))


def _answer(prepared: PreparedDirectory, entry: Entry, title: str, language: Language, now: datetime) -> InlineAnswer:
    shown = Reply(card(prepared, entry, language, now).blocks)
    if isinstance(entry, NewsItem):
        return InlineAnswer(entry.id, label(title), plain(dateline(entry, language)), shown)
    ladder = prepared.ladders.ladder(entry, now)
    first = plain(rung_line(prepared, ladder, ladder.rungs[0], language, now)) if ladder.rungs else ""
    contact, _ = saved(prepared, ladder, entry, language)
    return InlineAnswer(entry.id, label(title), first, shown, contact)
