"""One field of whoever was shown last: the value, or that none is listed and the next best way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from babel import Locale

from bot.desk.cards.card import checked, instead
from bot.desk.cards.glosses import gloss
from bot.desk.cards.naming import who
from bot.desk.cards.rungs import email_lines, nobody_now, rung_line
from bot.desk.followups.hours_words import hours_words
from bot.desk.reply import Markup, Reply
from bot.desk.said.forms import Meant
from bot.desk.talk import Talk
from bot.desk.texts import lines, moment
from bot.desk.thread import Climb, Thread
from bot.directory.file.phones import Use
from bot.directory.ladder import Ladder, Rung
from bot.directory.model import Contact, Organisation

_MOST = 4
_Told = tuple[Markup, str | None]
"""What is said, and the number that was named in it (E.164)."""


def field_of(talk: Talk, entry: Contact | Organisation, meant: Meant) -> tuple[Reply, Thread]:
    """Return the reply about one field of `entry`, and the thread in which a number named is the rung shown."""
    text, number = _told(talk, entry, meant)
    thread = talk.thread
    if number is not None:
        thread = replace(thread, climb=_climb(talk, entry, number))
    return Reply((text,), entry=entry.id), thread


def field_of_each(talk: Talk, entries: Sequence[Contact | Organisation], meant: Meant) -> Reply:
    """Return the same field of several."""
    told = [
        lines([talk.say("card-person", name=_name(talk, entry)), _told(talk, entry, meant)[0]]) for entry in entries
    ]
    return Reply(tuple(told[:_MOST]))


def _told(talk: Talk, entry: Contact | Organisation, meant: Meant) -> _Told:
    ladder = talk.prepared.ladders.ladder(entry, talk.now)
    if meant.means in _NUMBERS:
        return _number(talk, ladder, meant.means)
    if meant.means == "languages":
        return _languages(talk, ladder, meant.language), None
    return _TELLERS[meant.means](talk, ladder), None


def _name(talk: Talk, entry: Contact | Organisation) -> str:
    return who(talk.prepared, entry, talk.language)


def _line(talk: Talk, ladder: Ladder, rung: Rung) -> Markup:
    return rung_line(talk.prepared, ladder, rung, talk.language, talk.now)


_NUMBERS: Mapping[str, tuple[Use, ...]] = {
    "mobile": (Use.MOBILE,),
    "direct": (Use.DESK,),
    "phone": (Use.DESK, Use.MOBILE, Use.DUTY, Use.SWITCHBOARD),
}


def _number(talk: Talk, ladder: Ladder, means: str) -> _Told:
    """Return the numbers of the entry itself that are used so; else the first of the ladder, with whose it is."""
    gone = instead(talk.prepared, ladder, talk.language)
    own = [rung for rung in ladder.rungs if rung.entry.id == ladder.entry.id and rung.phone.use in _NUMBERS[means]]
    if own:
        return lines([*gone, *(_line(talk, ladder, rung) for rung in own[:_MOST])]), own[0].phone.number
    none = talk.say(f"value-none-{means}", who=_name(talk, ladder.entry))
    return _next_best(talk, ladder, [*gone, none]), ladder.rungs[0].phone.number if ladder.rungs else None


def _next_best(talk: Talk, ladder: Ladder, told: list[Markup]) -> Markup:
    first = [_line(talk, ladder, rung) for rung in ladder.rungs[:1]]
    email = email_lines(talk.prepared, ladder, talk.language, 1) if not first else []
    return lines([*told, talk.say("value-instead"), *first, *email] if first or email else told)


def _email(talk: Talk, ladder: Ladder) -> Markup:
    gone = instead(talk.prepared, ladder, talk.language)
    own = list(ladder.entry.emails) if ladder.gone is None else []
    if own:
        return lines([*gone, *(talk.say("card-email", email=address) for address in own)])
    if not ladder.emails:
        return _next_best(talk, ladder, [*gone, talk.say("value-none-email", who=_name(talk, ladder.entry))])
    none = talk.say("value-none-email", who=_name(talk, ladder.entry))
    return lines([*gone, none, *email_lines(talk.prepared, ladder, talk.language, 1)])


def _fax(talk: Talk, ladder: Ladder) -> Markup:
    return lines([talk.say("value-none-fax"), *email_lines(talk.prepared, ladder, talk.language, 1)])


def _address(talk: Talk, ladder: Ladder) -> Markup:
    website = _organisation(talk, ladder).website
    site = [talk.say("card-website", website=website)] if website else []
    emails = email_lines(talk.prepared, ladder, talk.language, 1)
    return lines([talk.say("value-none-address"), *site, *emails])


def _website(talk: Talk, ladder: Ladder) -> Markup:
    organisation = _organisation(talk, ladder)
    if organisation.website:
        return talk.say("card-website", website=organisation.website)
    emails = email_lines(talk.prepared, ladder, talk.language, 1)
    return lines([talk.say("value-none-website", who=organisation.name), *emails])


def _topics(talk: Talk, ladder: Ladder) -> Markup:
    topics = ladder.entry.topics if isinstance(ladder.entry, Contact) else ()
    if topics:
        return talk.say("card-topics", topics=", ".join(topics))
    return talk.say("value-none-topics", who=_name(talk, ladder.entry))


def _languages(talk: Talk, ladder: Ladder, asked: str) -> Markup:
    languages = ladder.entry.languages if isinstance(ladder.entry, Contact) else ()
    named = Locale(str(talk.language)).languages
    called = {code: named.get(code, code) for code in (*languages, asked) if code}
    listed = ", ".join(called[code] for code in languages)
    if not languages:
        return talk.say("value-none-languages", who=_name(talk, ladder.entry))
    if not asked:
        return talk.say("card-languages", languages=listed)
    answer = "value-language-yes" if asked in languages else "value-language-no"
    return talk.say(answer, language=called[asked], languages=listed)


def _role(talk: Talk, ladder: Ladder) -> Markup:
    entry = ladder.entry
    if isinstance(entry, Contact) and entry.role:
        return talk.say("value-role", name=entry.name or "", role=gloss(entry.role, talk.language))
    return talk.say("value-none-role", who=_name(talk, entry))


def _called(talk: Talk, ladder: Ladder) -> Markup:
    entry = ladder.entry
    if isinstance(entry, Contact) and entry.name is None:
        return lines([talk.say("card-nameless"), talk.say("card-person", name=_name(talk, entry))])
    return talk.say("card-person", name=_name(talk, entry))


def _belongs(talk: Talk, ladder: Ladder) -> Markup:
    entry, organisation = ladder.entry, _organisation(talk, ladder)
    department = gloss(entry.department, talk.language) if isinstance(entry, Contact) and entry.department else ""
    if department:
        return talk.say("card-office", organisation=organisation.name, department=department)
    return talk.say("card-organisation", organisation=organisation.name)


def _organisation(talk: Talk, ladder: Ladder) -> Organisation:
    entry = ladder.entry
    return talk.prepared.organisation(entry) if isinstance(entry, Contact) else entry


def _own(ladder: Ladder) -> list[Rung]:
    return [rung for rung in ladder.rungs if rung.entry.id == ladder.entry.id]


def _hours(talk: Talk, ladder: Ladder) -> Markup:
    """Return the hours in words, and what that means now."""
    own, entry = _own(ladder), ladder.entry
    usual = entry.hours if isinstance(entry, Contact) else None
    said = list(dict.fromkeys(hours for rung in own if (hours := rung.phone.hours or usual)))
    told = [talk.say("value-hours", hours=hours_words(each, talk.language)) for each in said]
    if not told:
        told = [talk.say("value-none-hours", who=_name(talk, entry))]
    gone = instead(talk.prepared, ladder, talk.language)
    return lines([*gone, *told, *(_line(talk, ladder, rung) for rung in (own or ladder.rungs)[:2])])


def _again(talk: Talk, ladder: Ladder) -> Markup:
    """Say from when on somebody answers again, and who does until then."""
    own = _own(ladder)
    gone = instead(talk.prepared, ladder, talk.language)
    waiting = sorted((rung.reason.next_open, at) for at, rung in enumerate(own) if rung.reason.next_open)
    reachable = [rung for rung in own if not rung.reason.state]
    if reachable:
        return lines([*gone, *(_line(talk, ladder, rung) for rung in reachable[:2])])
    if not waiting:
        return lines([*gone, talk.say("value-none-again"), *(_line(talk, ladder, rung) for rung in ladder.rungs[:2])])
    opening, at = waiting[0]
    again = talk.say("value-again", when=moment(talk.language, opening, talk.now))
    until = [rung for rung in ladder.rungs[:1] if rung.entry.id != ladder.entry.id]
    return lines([*gone, again, _line(talk, ladder, own[at]), *(_line(talk, ladder, rung) for rung in until)])


def _now(talk: Talk, ladder: Ladder) -> Markup:
    shown = [_line(talk, ladder, rung) for rung in ladder.rungs[:2]]
    return lines([*instead(talk.prepared, ladder, talk.language), nobody_now(ladder, talk.language, talk.now), *shown])


def _checked(talk: Talk, ladder: Ladder) -> Markup:
    entry = ladder.entry
    if not isinstance(entry, Contact):
        return talk.say("card-unchecked")
    source = [talk.say("card-source", source=entry.source)] if entry.source else []
    return lines(
        [talk.say("card-person", name=_name(talk, entry)), checked(entry.checked, talk.language, talk.now), *source]
    )


_TELLERS: Mapping[str, Callable[[Talk, Ladder], Markup]] = {
    "email": _email,
    "fax": _fax,
    "address": _address,
    "website": _website,
    "topics": _topics,
    "role": _role,
    "name": _called,
    "organisation": _belongs,
    "hours": _hours,
    "again": _again,
    "now": _now,
    "checked": _checked,
}


def _climb(talk: Talk, entry: Contact | Organisation, number: str) -> Climb | None:
    """Return the rung of a number that was named out of turn: the ladder is climbed from its foot, without it."""
    for rung in talk.prepared.ladders.ladder(entry, talk.now).rungs:
        if rung.phone.number == number:
            return Climb(0, rung.entry.id, rung.entry.phones.index(rung.phone))
    return None
