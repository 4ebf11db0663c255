"""Two or more entries fit: the question back, with what tells them apart and the number of each."""

from collections.abc import Sequence
from datetime import datetime

from bot.desk.cards.choice_ways import shared_way, way_in_line
from bot.desk.cards.glosses import gloss
from bot.desk.cards.naming import label, told_apart, who
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, Markup, Reply
from bot.desk.texts import cut, lines, say
from bot.directory.fold import fold
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.directory.press import speaks_to_press

MOST = 5
_LONGEST = 950
"""Characters of a choice, which is one message with what is said below it."""

_CUTS = (None, 100, 60, 30)
_MOST_WORDS = 4


def choice(
    prepared: PreparedDirectory,
    question: str,
    entries: Sequence[Entry],
    language: Language,
    now: datetime,
    *,
    fitting: bool = True,
    among: int = 0,
) -> Reply:
    """Return the question which of `entries` (at most five are shown) was meant, each also a button.

    Where they are not `fitting` the question in full, it says so; where more fit than are shown, `among` says how many.
    """
    offered = _different(entries)[:MOST]
    offered = sorted(offered, key=_farness) if fitting else offered
    called = told_apart(prepared, offered, language)
    rows = tuple((Button(label(line), Action.SHOW, entry.id),) for line, entry in zip(called, offered, strict=True))
    is_part = fitting and among > MOST
    intro = "choice-many" if is_part else "choice" if fitting else "choice-near"
    count = {"count": among, "shown": len(offered)} if is_part else {"count": len(offered)}
    said = say(language, intro, question=question.strip(), **count)
    how = _narrowed(prepared, question, offered, language) if is_part else _how(prepared, question, offered, language)
    how = how if fitting else say(language, "choice-how")
    for longest in _CUTS:
        with cut(longest):
            listed = _listed(prepared, called, offered, language, now)
            shared = shared_way(prepared, offered, language, now)
        reply = Reply((said, listed, shared, how), rows, choices=tuple(entry.id for entry in offered))
        if len(reply.text) <= _LONGEST:
            break
    return Reply(tuple(block for block in reply.blocks if block), rows, choices=reply.choices)


def _farness(entry: Entry) -> int:
    """Spokespeople come first, then desks of the press, then everybody else."""
    if not isinstance(entry, Contact):
        return 2
    return 3 if not speaks_to_press(entry) else 1 if entry.name is None else 0


def _listed(
    prepared: PreparedDirectory, called: Sequence[str], offered: Sequence[Entry], language: Language, now: datetime
) -> Markup:
    """Return the lines: number, name, role and organisation, the first number and whether somebody answers it."""
    told = []
    for number, (line, entry) in enumerate(zip(called, offered, strict=True), 1):
        way = way_in_line(prepared, entry, language, now)
        named = _with_role(prepared, line, entry, language)
        known = {"number": str(number), "who": named}
        told.append(
            say(language, "choice-item-way", way=way, **known) if way else say(language, "choice-item", **known)
        )
    return lines(told)


def _with_role(prepared: PreparedDirectory, line: str, entry: Entry, language: Language) -> str:
    """Return the line of a person with the role behind the name, unless it tells people apart by it already."""
    if not isinstance(entry, Contact) or not entry.name or not entry.role or line != who(prepared, entry, language):
        return line
    return f"{entry.name}, {gloss(entry.role, language)}, {prepared.organisation(entry).name}"


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


def _narrowed(prepared: PreparedDirectory, question: str, offered: Sequence[Entry], language: Language) -> Markup:
    """Say by which words fewer would fit: by places where they differ, else by organisations, departments, roles."""
    told = fold(question)
    for words_of in (_place, _body, _department, _role):
        found = (words_of(prepared, entry) for entry in offered)
        words = list(dict.fromkeys(word for word in found if word and fold(word) not in told))
        if len(words) > 1:
            return say(language, "choice-how-narrow", words=", ".join(words[:_MOST_WORDS]))
    return say(language, "choice-how")


def _place(prepared: PreparedDirectory, entry: Entry) -> str | None:
    match entry:
        case Contact():
            return prepared.organisation(entry).place
        case Organisation(place=place):
            return place
        case NewsItem(places=places):
            return places[0] if places else None


def _body(prepared: PreparedDirectory, entry: Entry) -> str | None:
    return prepared.organisation(entry).name if isinstance(entry, Contact) else None


def _department(_: PreparedDirectory, entry: Entry) -> str | None:
    return entry.department if isinstance(entry, Contact) else None


def _role(_: PreparedDirectory, entry: Entry) -> str | None:
    return entry.role if isinstance(entry, Contact) else None
