"""Several wishes in one message: each is judged by itself and answered or asked back in a short card, at most four."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.cards.card import way_to
from bot.desk.cards.naming import label, who
from bot.desk.finding import asked_words, find, is_sure, is_understood, says_nothing, wants_email
from bot.desk.followups.values import field_of
from bot.desk.reply import Action, Button, Markup, Reply
from bot.desk.said.forms import Meant, followup_forms
from bot.desk.said.wish_parts import is_placed, parts_of
from bot.desk.talk import Talk, Turn
from bot.desk.texts import lines, shortened
from bot.desk.thread import Thread
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.search.result import Result, Verdict

MOST = 4
_MOST_OPEN = 3
"""How many are named of a wish that several fit."""

_LONGEST_ECHO = 60


@dataclass(frozen=True, slots=True)
class _Wish:
    text: str
    result: Result


def wishes_of(talk: Talk, question: str, whole: Result) -> Turn | None:
    """Return the turn that answers several wishes; None where `question`, which finds `whole`, is one."""
    parts = parts_of(question)
    if len(parts) < 2 or is_understood(whole):
        return None
    wishes = [_Wish(part, find(talk.prepared, part, talk.now)) for part in parts[: MOST + 4]]
    wishes = [wish for wish in _with_place(talk, wishes) if not says_nothing(wish.result) and not _is_aside(wish)]
    sure = [wish for wish in wishes if wish.result.verdict is not Verdict.NOTHING]
    if len(sure) < 2 or len({wish.result.best.id for wish in sure}) < 2:
        return None
    return _answered(talk, wishes[:MOST], asks_email=wants_email(whole))


def _with_place(talk: Talk, wishes: Sequence[_Wish]) -> list[_Wish]:
    """Return the wishes, each with the town that only the last one names: "Polizei und Feuerwehr Hamm"."""
    towns = [word.text for word in asked_words(talk.prepared, wishes[-1].result) if word.slot == "place"]
    if not towns:
        return list(wishes)
    is_in_town = is_placed(wishes[-1].text)
    placed = []
    for wish in wishes[:-1]:
        slots = {word.slot for word in asked_words(talk.prepared, wish.result)}
        text = f"{wish.text} {' '.join(towns)}"
        there = find(talk.prepared, text, talk.now) if slots and not slots & {"place", "person"} else None
        placed.append(_Wish(text, there) if there is not None and (is_sure(there) or is_in_town) else wish)
    return [*placed, wishes[-1]]


def _is_aside(wish: _Wish) -> bool:
    """Return whether a part asks for nobody: a courtesy, a clause that finds nothing."""
    is_long = len(wish.text.split()) > MOST
    return wish.result.verdict is Verdict.NOTHING and (is_long or bool(followup_forms().read(wish.text)))


def _answered(talk: Talk, wishes: Sequence[_Wish], *, asks_email: bool) -> Turn:
    blocks: list[Markup] = []
    offered: dict[str, Entry] = {}
    for wish in wishes:
        blocks.append(_short_card(talk, wish, asks_email=asks_email or wants_email(wish.result)))
        most = 1 if wish.result.verdict is Verdict.ANSWER else _MOST_OPEN
        offered |= {entry.id: entry for entry in wish.result.choices[:most]}
    rows = tuple(
        (Button(label(who(talk.prepared, entry, talk.language)), Action.SHOW, entry.id),) for entry in offered.values()
    )
    reply = Reply(tuple(blocks), rows[:10], choices=tuple(offered), wishes=tuple(wish.result for wish in wishes))
    last = asked_words(talk.prepared, wishes[-1].result)
    return Turn(reply, Thread(asked=last, choices=tuple(offered)))


def _short_card(talk: Talk, wish: _Wish, *, asks_email: bool) -> Markup:
    """Return who, the first number, and whether somebody answers it now; of several that fit, each in a line."""
    question = shortened(wish.text, _LONGEST_ECHO)
    match wish.result.verdict:
        case Verdict.ANSWER:
            return _way(talk, wish.result.best, asks_email=asks_email)
        case Verdict.CHOICE:
            found = wish.result.choices[:_MOST_OPEN]
            ways = (Markup(_way(talk, entry, asks_email=asks_email).replace("\n", ", ")) for entry in found)
            return lines([talk.say("wish-which", question=question), *ways])
        case Verdict.NOTHING:
            return talk.say("wish-nothing", question=question)


def _way(talk: Talk, entry: Entry, *, asks_email: bool) -> Markup:
    if isinstance(entry, NewsItem):
        answering = [talk.entry(each) for each in entry.contacts[:1]]
        entry = next((each for each in answering if each is not None), talk.prepared.publisher)
    assert isinstance(entry, Contact | Organisation)  # noqa: S101 - an item's contacts are
    way = way_to(talk.prepared, entry, talk.language, talk.now)
    if not asks_email:
        return way
    reply, _ = field_of(talk, entry, Meant("field", "email"))
    return lines([talk.say("card-person", name=who(talk.prepared, entry, talk.language)), *reply.blocks])
