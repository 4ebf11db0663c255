"""What entries are called in a line: on buttons, in choices, on rungs; and in words that tell look-alikes apart."""

from collections.abc import Sequence

from bot.desk.cards.glosses import gloss
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Language
from bot.desk.texts import day
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.directory.phone import shown

LONGEST_LABEL = 60

_NO_QUOTES = dict.fromkeys(map(ord, "„“”"))


def who(prepared: PreparedDirectory, entry: Entry, language: Language) -> str:
    """Return an entry in one line: `Anna Müller, Stadt Hamm`, `Pressestelle, Stadt Hamm`, `Stadt Hamm`, `„Titel“`."""
    match entry:
        case Contact():
            name = entry.name or (gloss(entry.department, language) if entry.department else None)
            organisation = prepared.organisation(entry).name
            return f"{name}, {organisation}" if name else organisation
        case Organisation():
            return entry.name
        case NewsItem():
            title = quoted(entry.title, language)
            return f"{title} ({day(language, entry.date)})" if entry.date else title


def quoted(text: str, language: Language) -> str:
    """Return `text` in the quotation marks of `language`."""
    return f"„{text}“" if language is Language.DE else f"“{text}”"


def told_apart(prepared: PreparedDirectory, entries: Sequence[Entry], language: Language) -> list[str]:
    """Return every entry in one line, with as much added as it takes until no two read alike."""
    called = [who(prepared, entry, language) for entry in entries]
    for more in (_department, _place, _way, _identifier):
        alike = {line for line in called if called.count(line) > 1}
        if not alike:
            break
        called = [
            f"{line}, {addition}" if line in alike and (addition := more(prepared, entry, language)) else line
            for line, entry in zip(called, entries, strict=True)
        ]
    return called


def _department(_: PreparedDirectory, entry: Entry, language: Language) -> str:
    if not isinstance(entry, Contact):
        return ""
    parts = [entry.role, entry.department if entry.name else None]
    return ", ".join(gloss(part, language) for part in parts if part)


def _place(prepared: PreparedDirectory, entry: Entry, _: Language) -> str:
    match entry:
        case Contact():
            return prepared.organisation(entry).place or ""
        case Organisation(place=place):
            return place or ""
        case NewsItem(places=places):
            return ", ".join(places)


def _way(_: PreparedDirectory, entry: Entry, __: Language) -> str:
    if isinstance(entry, NewsItem):
        return ""
    return shown(entry.phones[0].number) if entry.phones else next(iter(entry.emails), "")


def _identifier(_: PreparedDirectory, entry: Entry, __: Language) -> str:
    return entry.id


def label(text: str) -> str:
    """Return `text` as a button says it: beginning with a word, at most 60 characters."""
    words = text.translate(_NO_QUOTES)
    words = words[next((at for at, character in enumerate(words) if character.isalnum()), 0) :]
    return words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1].rstrip() + "…"
