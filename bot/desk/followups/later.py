"""Whom to call at another time: the ladder of an entry at a moment, or whatever is open in any part of a span."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.desk.cards.card import instead
from bot.desk.cards.rungs import email_lines, reason_words, rung_line
from bot.desk.reply import Markup
from bot.desk.said.times import When
from bot.desk.talk import Talk
from bot.desk.texts import lines, short_day, weekday
from bot.directory.hours.holidays import WORK_ENDS, WORK_STARTS
from bot.directory.ladder import Ladder, Rung, Step, organisation_of
from bot.directory.model import Contact, Organisation
from bot.directory.reachability import Reachability, Why

MOST = 3
"""How many numbers are shown for another time."""

_MOST_STOPS = 60
_STEPS = tuple(Step)
_NEAR = 7
"""Days within which a weekday says which day it is."""

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class _Open:
    """A number with the stretches of a span in which it is open."""

    rung: Rung
    ladder: Ladder
    stretches: list[tuple[datetime, datetime]]


def then(talk: Talk, entry: Contact | Organisation, when: When) -> Markup:
    """Return who answers for `entry` at that time, in a few lines that begin with the time."""
    heading = talk.say("then", when=_called(talk, when))
    at = max(when.first, talk.now)
    ladder = talk.prepared.ladders.ladder(entry, at)
    told = instead(talk.prepared, ladder, talk.language)
    if when.is_moment:
        shown = [_line_at(talk, ladder, rung, at) for rung in ladder.rungs[:MOST]]
        nobody = [] if ladder.reachable else [talk.say("then-nobody")]
        return lines([heading, *told, *nobody, *shown, *([] if ladder.reachable else _email(talk, ladder))])
    found = _in_span(talk, entry, when)
    if found:
        is_own = any(organisation_of(each.rung.entry) == ladder.organisation for each in found)
        duty = (
            [] if is_own else [_line_at(talk, ladder, rung, at) for rung in ladder.rungs if _is_own_duty(ladder, rung)]
        )
        return lines([heading, *told, *[*duty, *(_line_in(talk, each, when) for each in found)][:MOST]])
    unknown = [rung for rung in ladder.rungs if rung.state is Reachability.UNKNOWN]
    shown = [_line_at(talk, ladder, rung, at) for rung in [*unknown, *ladder.rungs[:1]][:MOST]]
    return lines([heading, *told, talk.say("then-nobody"), *shown, *_email(talk, ladder)])


def _is_own_duty(ladder: Ladder, rung: Rung) -> bool:
    """Return whether a number is one without hours for who is on duty in the organisation that was asked for."""
    unknown = rung.step is Step.DUTY and rung.state is Reachability.UNKNOWN
    return unknown and organisation_of(rung.entry) == ladder.organisation


def _email(talk: Talk, ladder: Ladder) -> list[Markup]:
    return email_lines(talk.prepared, ladder, talk.language, 1)


def _line_at(talk: Talk, ladder: Ladder, rung: Rung, at: datetime) -> Markup:
    return rung_line(talk.prepared, ladder, rung, talk.language, at, now_word=False)


def _line_in(talk: Talk, found: _Open, when: When) -> Markup:
    """Return a number with its hours in a span."""
    if found.rung.reason.why is Why.ALWAYS:
        said = reason_words(found.rung.reason, talk.language, when.first)
    else:
        said = Markup(", ".join(_stretch(talk, *stretch, when) for stretch in found.stretches[:4]))
    return rung_line(talk.prepared, found.ladder, found.rung, talk.language, when.first, now_word=False, then=said)


def _stretch(talk: Talk, first: datetime, last: datetime, when: When) -> Markup:
    hours = f"{_clock(first)}–{_clock(last)}"
    if when.last - when.first <= _DAY:
        return Markup(hours)
    return Markup(f"{weekday(talk.language, first.date())} {hours}")


def _in_span(talk: Talk, entry: Contact | Organisation, when: When) -> list[_Open]:
    """Return the numbers that are open in any part of a span, in the order of the ladder."""
    found: dict[str, _Open] = {}
    for at in _stops(talk, entry, when):
        ladder = talk.prepared.ladders.ladder(entry, at)
        for rung in ladder.rungs:
            if rung.state is not Reachability.OPEN:
                continue
            until = rung.reason.until or (_at(at, WORK_ENDS) if rung.reason.why is Why.USUAL else when.last)
            known = found.setdefault(rung.phone.number, _Open(rung, ladder, []))
            if not known.stretches or known.stretches[-1][1] < at:
                known.stretches.append((at, until))
    home = organisation_of(entry)
    return sorted(
        found.values(), key=lambda each: (organisation_of(each.rung.entry) != home, _STEPS.index(each.rung.step))
    )


def _stops(talk: Talk, entry: Contact | Organisation, when: When) -> Iterator[datetime]:
    """Yield the moments of a span at which something may open."""
    at = max(when.first, talk.now)
    for _ in range(_MOST_STOPS):
        if at >= when.last:
            return
        yield at
        rungs = talk.prepared.ladders.ladder(entry, at).rungs
        changes = [change for rung in rungs for change in (rung.reason.until, rung.reason.next_open) if change]
        changes += [_at(at, WORK_STARTS), _at(at, WORK_ENDS), _at(at + _DAY, time())]
        at = min(change for change in changes if change > at)


def _at(day: datetime, clock: time) -> datetime:
    return day.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)


def _called(talk: Talk, when: When) -> Markup:
    """Say a time: `Fr 18:40`, `Mi 2.12. 17:00–22:00`, `Sa 5.12. bis So 6.12.`."""
    first, last = when.first, when.last
    last_day = (last - timedelta(minutes=1)).date()
    days = [f"{weekday(talk.language, each)} {short_day(talk.language, each)}" for each in (first.date(), last_day)]
    if when.is_moment:
        near = abs((first.date() - talk.now.date()).days) < _NEAR
        return Markup(f"{weekday(talk.language, first.date()) if near else days[0]} {_clock(first)}")
    if last - first >= _DAY and days[0] != days[1]:
        return talk.say("then-days", first=days[0], last=days[1])
    if last.hour == last.minute == 0:
        is_late = first > talk.now + _MINUTE and first.hour + first.minute > 0
        return talk.say("then-from", day=days[0], first=_clock(first)) if is_late else Markup(days[0])
    return talk.say("then-hours", day=days[0], first=_clock(first), last=_clock(last))


def _clock(at: datetime) -> str:
    return f"{at.hour}:{at.minute:02}"
