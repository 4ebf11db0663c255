"""The rungs of a ladder in words: who, which number, open until when or closed since when."""

from datetime import datetime

from bot.desk.cards.glosses import gloss
from bot.desk.cards.naming import who
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Language, Markup
from bot.desk.texts import day, escape, moment, say
from bot.directory.file.phones import Phone, Use
from bot.directory.fold import fold
from bot.directory.ladder import Ladder, Rung
from bot.directory.model import Contact, Organisation
from bot.directory.phone import shown
from bot.directory.reachability import Reachability, ReachReason, Why


def rung_line(
    prepared: PreparedDirectory,
    ladder: Ladder,
    rung: Rung,
    language: Language,
    now: datetime,
    *,
    now_word: bool = True,
    then: Markup | None = None,
) -> Markup:
    """Return a rung as a line: `Jetzt: Leitstelle +49 … (rund um die Uhr, nur Dringendes)`.

    `now_word` off is for another time than the present; `then` stands in place of the reason there.
    """
    called, note = called_by_note(rung.phone)
    name = _whose(prepared, ladder, rung, called, language)
    number = shown(rung.phone.number)
    reason = then or reason_words(rung.reason, language, now)
    if note:
        reason = say(language, "reason-note", reason=reason, note=gloss(note, language))
    if rung.state is Reachability.CLOSED and then is None:
        return say(language, "rung-closed", who=name, reason=reason, number=number)
    line = say(language, "rung-who", who=name, number=number) if name else escape(number)
    if rung.reason.why is Why.USUAL:
        return say(language, "rung-likely", rung=line, reason=reason)
    is_now = rung.state is Reachability.OPEN and now_word
    return say(language, "rung-now" if is_now else "rung-unknown", rung=line, reason=reason)


def email_lines(prepared: PreparedDirectory, ladder: Ladder, language: Language, most: int) -> list[Markup]:
    """Return the first addresses of a ladder, each with whose it is where it is not the entry's own."""
    told = []
    for address in ladder.addresses[:most]:
        if address.entry.id == ladder.entry.id:
            told.append(say(language, "card-email", email=address.email))
        else:
            whose = _without_office(prepared, ladder, address.entry, language)
            told.append(say(language, "card-email-of", who=whose, email=address.email))
    return told


def nobody_now(ladder: Ladder, language: Language, now: datetime) -> Markup:
    """Say that nobody is known to answer, with the next opening; empty where somebody is."""
    if ladder.reachable:
        return Markup("")
    waiting = ladder.next_opening
    if waiting is None or waiting.reason.next_open is None:
        return say(language, "nobody-now")
    return say(language, "nobody-now-next", next=moment(language, waiting.reason.next_open, now))


def reason_words(reason: ReachReason, language: Language, now: datetime) -> Markup:
    """Return why a number is open, unknown or closed."""
    match reason:
        case ReachReason(why=Why.OPEN, until=until) if until:
            return say(language, "reason-open", until=moment(language, until, now))
        case ReachReason(why=Why.CLOSED, since=since, next_open=following):
            times = {"since": since, "next": following}
            said = {name: moment(language, value, now) for name, value in times.items() if value}
            return say(language, "-".join(("reason-closed", *said)), **said)
        case ReachReason(why=Why.AWAY, last_day=last_day) if last_day:
            return say(language, "reason-away", until=day(language, last_day))
        case _:
            return say(language, f"reason-{reason.why}")


def called_by_note(phone: Phone) -> tuple[str, str | None]:
    """Return what the note calls a number, and the rest of the note: "Leitstelle, nur Dringendes" is both."""
    name, comma, rest = (phone.note or "").partition(",")
    if comma and phone.use is not Use.DESK and name.isalpha() and name[0].isupper():
        return name, rest.strip() or None
    return "", phone.note


def _whose(prepared: PreparedDirectory, ladder: Ladder, rung: Rung, called: str, language: Language) -> str:
    """Return whose number it is, as far as the card has not said it; of a closed one always something."""
    entry, is_closed = rung.entry, rung.state is Reachability.CLOSED
    is_away, is_other = rung.reason.why is Why.AWAY, entry.id != ladder.entry.id
    parts = [_without_office(prepared, ladder, entry, language)] if is_other or is_away else []
    if called:
        parts.append(gloss(called, language))
    elif rung.phone.use is not Use.DESK:
        use = str(say(language, f"use-{rung.phone.use}"))
        parts += [] if fold(use) in fold(" ".join(parts)).split() else [use]
    elif isinstance(entry, Organisation):
        parts += [str(say(language, "use-switchboard"))] if is_other or is_closed else []
    elif is_closed and entry.name and not is_away:
        parts.append(str(say(language, "use-desk")))
    elif is_closed and not is_other and not entry.name:
        parts.append(gloss(entry.department, language) if entry.department else prepared.organisation(entry).name)
    return ", ".join(part for part in parts if part)


def _without_office(
    prepared: PreparedDirectory, ladder: Ladder, entry: Contact | Organisation, language: Language
) -> str:
    """Return who `entry` is, without the organisation where the card has named it already."""
    if not isinstance(entry, Contact):
        return entry.name
    if entry.organisation != ladder.organisation:
        return who(prepared, entry, language)
    return entry.name or (gloss(entry.department, language) if entry.department else prepared.organisation(entry).name)
