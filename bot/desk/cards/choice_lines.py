"""Two or more entries fit: the question back, with what tells them apart."""

from collections.abc import Sequence

from bot.desk.cards.naming import label, told_apart
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, Markup, Reply
from bot.desk.texts import lines, say
from bot.directory.fold import fold
from bot.directory.model import Contact, Entry, NewsItem, Organisation

MOST = 5


def choice(
    prepared: PreparedDirectory, question: str, entries: Sequence[Entry], language: Language, *, fitting: bool = True
) -> Reply:
    """Return the question which of `entries` (at most five are shown) was meant, each also a button.

    Where they are not `fitting` the question in full, it says so.
    """
    offered = _different(entries)[:MOST]
    called = told_apart(prepared, offered, language)
    listed = lines(say(language, "choice-item", number=str(number), who=line) for number, line in enumerate(called, 1))
    rows = tuple((Button(label(line), Action.SHOW, entry.id),) for line, entry in zip(called, offered, strict=True))
    intro = say(language, "choice" if fitting else "choice-near", count=len(offered), question=question.strip())
    how = _how(prepared, question, offered, language) if fitting else say(language, "choice-how")
    return Reply((intro, listed, how), rows, choices=tuple(entry.id for entry in offered))


def _different(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries without the organisations for which a contact is offered already."""
    spoken_for = {entry.organisation for entry in entries if isinstance(entry, Contact)}
    return [entry for entry in entries if not (isinstance(entry, Organisation) and entry.id in spoken_for)]


def _how(prepared: PreparedDirectory, question: str, offered: Sequence[Entry], language: Language) -> Markup:
    """Say how to answer: with the number, or with the question and the word that only the first entry has."""
    words = [_place(prepared, entry) for entry in offered]
    said = words[0] is None or fold(words[0]) in fold(question)
    if not said and len(question) <= 60 and words.count(words[0]) == 1 and len(words) > 1:
        return say(language, "choice-how-words", words=f"{question.strip()} {words[0]}")
    return say(language, "choice-how")


def _place(prepared: PreparedDirectory, entry: Entry) -> str | None:
    match entry:
        case Contact():
            return prepared.organisation(entry).place
        case Organisation(place=place):
            return place
        case NewsItem(places=places):
            return places[0] if places else None
