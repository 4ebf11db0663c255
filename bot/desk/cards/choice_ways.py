"""The way to an entry in a line of a choice: the first number of its organisation, and whether it is answered now."""

from collections.abc import Sequence
from datetime import datetime

from bot.desk.cards.glosses import gloss
from bot.desk.cards.rungs import called_by_note, rung_line
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Language, Markup
from bot.desk.texts import day, escape, moment, say
from bot.directory.file.phones import Use
from bot.directory.ladder import Ladder, Rung, organisation_of
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.directory.phone import shown
from bot.directory.reachability import Reachability, Why


def way_in_line(prepared: PreparedDirectory, entry: Entry, language: Language, now: datetime) -> Markup:
    """Return the first number of the organisation of `entry` on its ladder with its state: `jetzt +49 …`.

    Of who is away or gone it says who stands in; of an item it is the way to its first contact; without a number it is
    the address, if there is one.
    """
    if isinstance(entry, NewsItem):
        return _way_to_item(prepared, entry, language, now)
    ladder = prepared.ladders.ladder(entry, now)
    rung = next((rung for rung in ladder.rungs if organisation_of(rung.entry) == ladder.organisation), None)
    stand_in = ladder.instead
    if stand_in is not None:
        rung = next((each for each in ladder.rungs if each.entry.id == stand_in.id), rung)
    way = _state(ladder, rung, language, now) if rung else _address(entry, ladder)
    if not way or stand_in is None:
        return way
    called = stand_in.name or _department(stand_in, language) or prepared.organisation(stand_in).name
    return say(language, "choice-gone" if ladder.gone else "choice-deputy", who=called, way=way)


def shared_way(prepared: PreparedDirectory, entries: Sequence[Entry], language: Language, now: datetime) -> Markup:
    """Return the number of another body that all `entries` lead to and that is answered now, where one of their own is
    not; empty where there is none.
    """
    answering = [entry for entry in entries if isinstance(entry, Contact | Organisation)]
    ladders = [prepared.ladders.ladder(entry, now) for entry in answering]
    if len(ladders) < 2 or len(ladders) < len(entries) or all(_answers(ladder) for ladder in ladders):
        return Markup("")
    others = [[rung for rung in ladder.rungs if _is_open(rung) and not _is_own(ladder, rung)] for ladder in ladders]
    numbers = set.intersection(*({rung.phone.number for rung in rungs} for rungs in others))
    own = {rung.phone.number for ladder in ladders for rung in ladder.rungs if _is_own(ladder, rung)}
    found = next((rung for rung in others[0] if rung.phone.number in numbers - own), None)
    if found is None:
        return Markup("")
    return say(language, "choice-shared", rung=rung_line(prepared, ladders[0], found, language, now, now_word=False))


def _is_own(ladder: Ladder, rung: Rung) -> bool:
    return organisation_of(rung.entry) == ladder.organisation


def _is_open(rung: Rung) -> bool:
    return rung.state is Reachability.OPEN and rung.reason.why is not Why.USUAL


def _answers(ladder: Ladder) -> bool:
    """Return whether a number of the entry's own organisation is answered now."""
    return any(_is_open(rung) and _is_own(ladder, rung) for rung in ladder.rungs)


def _way_to_item(prepared: PreparedDirectory, item: NewsItem, language: Language, now: datetime) -> Markup:
    found = (prepared.entry(identifier, now) for identifier in item.contacts)
    entry = next((each for each in found if isinstance(each, Contact | Organisation)), None)
    if entry is None:
        return Markup("")
    way = way_in_line(prepared, entry, language, now)
    name = entry.name or _department(entry, language) if isinstance(entry, Contact) else entry.name
    return Markup(f"{escape(name)} {way}") if name and way else way


def _address(entry: Contact | Organisation, ladder: Ladder) -> Markup:
    own = (each.email for each in ladder.addresses if organisation_of(each.entry) == organisation_of(entry))
    return escape(next(own, ""))


def _state(ladder: Ladder, rung: Rung, language: Language, now: datetime) -> Markup:
    """Return a number with its state in a word or two."""
    reason, number = rung.reason, escape(shown(rung.phone.number))
    if called := _called(ladder, rung, language):
        number = say(language, "rung-who", who=called, number=number)
    match reason.why:
        case Why.ALWAYS | Why.OPEN:
            return say(language, "choice-now", number=number)
        case Why.USUAL:
            return say(language, "choice-likely", number=number)
        case Why.UNKNOWN:
            return say(language, "choice-unknown", number=number)
        case Why.AWAY if reason.last_day:
            return say(language, "choice-away", until=day(language, reason.last_day), number=number)
        case _ if reason.next_open:
            return say(language, "choice-again", next=moment(language, reason.next_open, now), number=number)
        case _:
            return say(language, "choice-closed", number=number)


def _called(ladder: Ladder, rung: Rung, language: Language) -> str:
    """Return what a number is called where it is not simply that of the entry or of who stands in."""
    named, _ = called_by_note(rung.phone)
    if named:
        return gloss(named, language)
    if isinstance(rung.entry, Organisation) and rung.phone.use is not Use.DUTY:
        return str(say(language, "use-switchboard")) if rung.entry.id != ladder.entry.id else ""
    if rung.phone.use is not Use.DESK:
        return str(say(language, f"use-{rung.phone.use}"))
    known = {ladder.entry.id, ladder.instead.id if ladder.instead else ""}
    if rung.entry.id in known or not isinstance(rung.entry, Contact):
        return ""
    return rung.entry.name or _department(rung.entry, language)


def _department(contact: Contact, language: Language) -> str:
    return gloss(contact.department, language) if contact.department else ""
