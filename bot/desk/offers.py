"""What the last reply offered to do: its buttons, by their number, their words, or what they do."""

from dataclasses import replace
from datetime import datetime

from bot.desk.cards.naming import label, told_apart
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, plain, read_button
from bot.desk.texts import say
from bot.desk.thread import Climb, Thread
from bot.desk.typed import key
from bot.directory.model import NewsItem

_CLIMBING = frozenset({Action.NEXT, Action.PHONE, Action.EMAIL})
"""What goes on from the number shown last: climbing, and copying, which is of that number and climbs no step."""

_OF_ENTRIES = frozenset({Action.NEXT, Action.SAVE, Action.MORE, Action.PHONE, Action.EMAIL, Action.WRONG})


def button(thread: Thread, data: str, prepared: PreparedDirectory, now: datetime) -> Button | None:
    """Return the button that `data` of the thread stands for; the number that climbing goes on from is looked up."""
    shown = read_button(data)
    if shown is None or thread.climb is None or shown.action not in _CLIMBING or shown.about != thread.entry:
        return shown
    return replace(shown, detail=_detail(thread.climb, prepared, now))


def doing(thread: Thread, action: Action, prepared: PreparedDirectory, now: datetime) -> Button | None:
    """Return what does `action`: a button of the last reply, else the same for the entry that it was about."""
    data = next((data for data in thread.buttons if data.startswith(f"{action}:")), None)
    if data is None and thread.entry is not None and action in _OF_ENTRIES:
        data = Button("", action, thread.entry).data
    return button(thread, data, prepared, now) if data else None


def labelled(thread: Thread, words: str, prepared: PreparedDirectory, language: Language, now: datetime) -> str | None:
    """Return the data of the button that reads `words`, as `typed.key` has them."""
    buttons = [(data, read) for data in thread.buttons if (read := read_button(data))]
    entries = [
        found for _, read in buttons if read.action is Action.SHOW and (found := prepared.entry(read.about, now))
    ]
    called = {entry.id: name for entry, name in zip(entries, told_apart(prepared, entries, language), strict=True)}
    titles = {entry.id: entry.title for entry in entries if isinstance(entry, NewsItem)}
    for data, read in buttons:
        match read.action:
            case Action.SHOW:
                said = [label(names[read.about]) for names in (called, titles) if read.about in names]
            case Action.WRONG if read.detail:
                said = [plain(say(language, f"field-{read.detail}"))]
            case Action.LANGUAGE:
                said = [plain(say(spoken, f"language-{read.about}")) for spoken in Language]
            case _:
                continue
        if words in map(key, said):
            return data
    return None


def _detail(climb: Climb, prepared: PreparedDirectory, now: datetime) -> str:
    entry = prepared.entry(climb.entry, now)
    phones = () if entry is None or isinstance(entry, NewsItem) else entry.phones
    number = phones[climb.phone].number[1:] if climb.phone < len(phones) else "0"
    return f"{climb.place}-{number}"
