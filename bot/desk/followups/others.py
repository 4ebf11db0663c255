"""Somebody else than who was shown: another one, the deputy, the head, a spokesperson, the desk, the switchboard."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from bot.desk.cards.card import card, way_to
from bot.desk.cards.naming import label, who
from bot.desk.cards.rungs import rung_line
from bot.desk.reply import Action, Button, Markup, Reply
from bot.desk.said.forms import Meant, role_words
from bot.desk.talk import Talk
from bot.desk.texts import lines
from bot.directory.file.phones import Use
from bot.directory.fold import fold
from bot.directory.ladder import Rung
from bot.directory.model import Contact, Entry, Organisation
from bot.directory.press import speaks_to_press
from bot.directory.reachability import is_listed

_MOST = 4
_Shown = Contact | Organisation


def somebody_else(talk: Talk, entry: _Shown, meant: Meant) -> Reply:
    """Return the reply about who else is meant, seen from `entry`."""
    return _WAYS[meant.means](talk, entry)


def _home(talk: Talk, entry: _Shown) -> Organisation:
    return talk.prepared.organisation(entry) if isinstance(entry, Contact) else entry


def _colleagues(talk: Talk, entry: _Shown) -> list[Contact]:
    """Return who else is listed there, those of the same department first."""
    home, department = _home(talk, entry).id, entry.department if isinstance(entry, Contact) else None
    today = talk.now.date()
    found = [
        contact
        for contact in talk.prepared.directory.contacts
        if contact.organisation == home
        and contact.id != entry.id
        and contact.press is not False
        and is_listed(contact, today)
    ]
    return sorted(found, key=lambda contact: fold(contact.department or "") != fold(department or ""))


def _card_of(talk: Talk, entry: Entry, said: Markup | None = None) -> Reply:
    shown = card(talk.prepared, entry, talk.language, talk.now)
    if said is None:
        return shown
    return Reply((said, *shown.blocks), shown.rows, entry=shown.entry)


def _name(talk: Talk, entry: _Shown) -> str:
    return who(talk.prepared, entry, talk.language)


def _more(talk: Talk, entry: _Shown) -> Reply:
    """Return the others of the last list, else the colleagues and the next rungs."""
    choices = [choice for choice in talk.choices if choice.id != entry.id]
    if len(choices) == 1:
        return _card_of(talk, choices[0])
    if choices:
        return listed(talk, choices, talk.say("others"), keep=True)
    ladder = talk.prepared.ladders.ladder(entry, talk.now)
    told: dict[str, tuple[Entry, Markup]] = {
        each.id: (each, _way(talk, each)) for each in _speaking(_colleagues(talk, entry))
    }
    for rung in ladder.rungs:
        if rung.entry.id != entry.id:
            told.setdefault(rung.entry.id, (rung.entry, _line(talk, entry, rung)))
    own = [rung for rung in ladder.rungs if rung.entry.id == entry.id]
    numbers = lines(_line(talk, entry, rung) for rung in own) if len(own) > 1 else Markup("")
    further = [lines([talk.say("others-own"), numbers])] if numbers else []
    if not told:
        return Reply((talk.say("others-none"), *further), entry=entry.id)
    reply = _list(talk, list(told.values())[:_MOST], talk.say("others"))
    return Reply((*reply.blocks, *further), reply.rows, entry=entry.id, choices=reply.choices)


def listed(talk: Talk, entries: Iterable[Entry], said: Markup, *, keep: bool = False) -> Reply:
    """Return several with their first numbers, each also a button; `keep` leaves the last list what it was."""
    reply = _list(talk, [(each, _way(talk, each)) for each in entries][: _MOST + 1], said)
    return Reply(reply.blocks, reply.rows) if keep else reply


def _list(talk: Talk, told: Sequence[tuple[Entry, Markup]], said: Markup) -> Reply:
    called = [talk.say("choice-item", number=str(number), who=way) for number, (_, way) in enumerate(told, 1)]
    rows = tuple((Button(label(who(talk.prepared, each, talk.language)), Action.SHOW, each.id),) for each, _ in told)
    return Reply((said, lines(called)), rows, choices=tuple(each.id for each, _ in told))


def _way(talk: Talk, entry: Entry) -> Markup:
    if isinstance(entry, Contact | Organisation):
        return Markup(way_to(talk.prepared, entry, talk.language, talk.now).replace("\n", ", "))
    return talk.say("card-person", name=who(talk.prepared, entry, talk.language))


def _line(talk: Talk, entry: _Shown, rung: Rung) -> Markup:
    ladder = talk.prepared.ladders.ladder(entry, talk.now)
    return rung_line(talk.prepared, ladder, rung, talk.language, talk.now)


def _speaking(contacts: Iterable[Contact]) -> list[Contact]:
    """Return desks and those whose role or department is the press's."""
    return [contact for contact in contacts if contact.name is None or speaks_to_press(contact)]


def _has(contact: Contact, sort: str) -> bool:
    """Return whether a person's role is of a sort of the table."""
    return contact.name is not None and any(word in fold(contact.role or "") for word in role_words(sort))


def _deputy(talk: Talk, entry: _Shown) -> Reply:
    declared = talk.entry(entry.deputy) if isinstance(entry, Contact) and entry.deputy else None
    department = fold(entry.department or "") if isinstance(entry, Contact) else ""
    beside = (each for each in _colleagues(talk, entry) if fold(each.department or "") == department)
    found = declared or next((each for each in beside if _has(each, "deputies")), None)
    if found is not None:
        return _card_of(talk, found, talk.say("other-deputy", who=_name(talk, entry)))
    return _instead(talk, entry, talk.say("other-none-deputy", who=_name(talk, entry)))


def _instead(talk: Talk, entry: _Shown, said: Markup) -> Reply:
    """Say that nobody of that sort is listed, and who answers all the same: the desk, else the next rung."""
    desks = [each for each in _colleagues(talk, entry) if each.name is None and speaks_to_press(each)]
    ladder = talk.prepared.ladders.ladder(entry, talk.now)
    is_person = isinstance(entry, Contact) and entry.name is not None
    rungs = [rung for rung in ladder.rungs if not is_person or rung.entry.id != entry.id]
    way = [_way(talk, desks[0])] if desks and is_person else [_line(talk, entry, rung) for rung in rungs[:1]]
    return Reply((lines([said, *([talk.say("value-instead"), *way] if way else [])]),), entry=entry.id)


def _head(talk: Talk, entry: _Shown) -> Reply:
    colleagues = _colleagues(talk, entry)
    own = [entry] if isinstance(entry, Contact) and _has(entry, "heads") else []
    if own:
        return Reply((talk.say("other-is-head", who=_name(talk, entry)),), entry=entry.id)
    heads = [
        each for each in colleagues if _has(each, "heads") and not _has(each, "deputies") and speaks_to_press(each)
    ]
    heads = heads or [each for each in colleagues if _has(each, "speakers") and not _has(each, "deputies")]
    return _one_of(talk, entry, heads, "other-none-head")


def _speaker(talk: Talk, entry: _Shown) -> Reply:
    if isinstance(entry, Contact) and _has(entry, "speakers"):
        return _card_of(talk, entry)
    found = [each for each in _colleagues(talk, entry) if _has(each, "speakers")]
    first = [each for each in found if not _has(each, "deputies")]
    found = first or found or [each for each in _colleagues(talk, entry) if each.name and speaks_to_press(each)]
    return _one_of(talk, entry, found, "other-none-speaker")


def _one_of(talk: Talk, entry: _Shown, found: list[Contact], none: str) -> Reply:
    if not found:
        return _instead(talk, entry, talk.say(none, who=_home(talk, entry).name))
    if len(found) == 1:
        return _card_of(talk, found[0])
    return listed(talk, found, talk.say("others-which"))


def _desk(talk: Talk, entry: _Shown) -> Reply:
    if isinstance(entry, Contact) and entry.name is None:
        return _card_of(talk, entry)
    desks = [
        each
        for each in _colleagues(talk, entry)
        if each.name is None and (speaks_to_press(each) or not each.department)
    ]
    if desks:
        return _card_of(talk, desks[0])
    return _instead(talk, entry, talk.say("other-none-desk", who=_home(talk, entry).name))


def _used(talk: Talk, entry: _Shown, use: Use, none: str) -> Reply:
    """Return the own numbers that are used so; else, with a word that there is none, those further up the ladder."""
    home = _home(talk, entry).id
    used = [rung for rung in talk.prepared.ladders.ladder(entry, talk.now).rungs if _is_used(rung, use)]
    own = [rung for rung in used if rung.entry.id == home or getattr(rung.entry, "organisation", "") == home]
    if own:
        return Reply((lines(_line(talk, entry, rung) for rung in own[:2]),), entry=entry.id)
    said = talk.say(none, who=_home(talk, entry).name)
    if not used:
        return _instead(talk, entry, said)
    return Reply((lines([said, talk.say("value-instead"), _line(talk, entry, used[0])]),), entry=entry.id)


def _is_used(rung: Rung, use: Use) -> bool:
    """Return whether a number is used so; an organisation's own is its switchboard, unless it is for who is on duty."""
    if use is Use.SWITCHBOARD and isinstance(rung.entry, Organisation):
        return rung.phone.use is not Use.DUTY
    return rung.phone.use is use


def _parent(talk: Talk, entry: _Shown) -> Reply:
    above = talk.entry(_home(talk, entry).parent)
    if above is None:
        return _instead(talk, entry, talk.say("other-none-parent", who=_home(talk, entry).name))
    return _card_of(talk, above)


_WAYS: Mapping[str, Callable[[Talk, _Shown], Reply]] = {
    "more": _more,
    "deputy": _deputy,
    "head": _head,
    "speaker": _speaker,
    "desk": _desk,
    "switchboard": lambda talk, entry: _used(talk, entry, Use.SWITCHBOARD, "other-none-switchboard"),
    "duty": lambda talk, entry: _used(talk, entry, Use.DUTY, "other-none-duty"),
    "parent": _parent,
}
