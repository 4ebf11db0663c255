"""The emergency sheet: who answers at night and at the weekend, organisation by organisation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.desk.cards.rungs import rung_line
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Language, Markup
from bot.desk.texts import say
from bot.directory.file.phones import Use
from bot.directory.ladder import Ladder, Rung
from bot.directory.model import Contact, Organisation
from bot.directory.reachability import Reachability

MOST_LINES = 2
_NIGHT, _AFTERNOON = time(3), time(14)
_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One organisation: whom to call in the coming night, and on the coming Saturday and Sunday."""

    organisation: Organisation
    night: tuple[Markup, ...]
    saturday: tuple[Markup, ...]
    sunday: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet as of a day, and the last day on which it holds as far as the data knows."""

    rows: tuple[SheetRow, ...]
    stand: date
    valid_until: date


def sheet(prepared: PreparedDirectory, language: Language, now: datetime) -> Sheet:
    """Return the sheet at `now`, on the directory's clock."""
    today = now.date()
    night = _at(today + _DAY, _NIGHT, now)
    saturday, sunday = (_at(today + timedelta((day - today.weekday()) % 7), _AFTERNOON, now) for day in (5, 6))
    rows = tuple(
        SheetRow(each, *(_answering(prepared, each, language, moment) for moment in (night, saturday, sunday)))
        for each in prepared.directory.organisations
    )
    return Sheet(rows, today, min(_changes(prepared, today)))


def _at(day: date, hour: time, now: datetime) -> datetime:
    return datetime.combine(day, hour, now.tzinfo)


def _answering(
    prepared: PreparedDirectory, organisation: Organisation, language: Language, moment: datetime
) -> tuple[Markup, ...]:
    """Return the first lines of who answers; of its own first, else who is above it, else that nobody is.

    Of its own a duty phone whose hours nobody knows counts, too.
    """
    ladder = prepared.ladders.ladder(organisation, moment)
    awake = [rung for rung in ladder.rungs if rung.state is Reachability.OPEN]
    own = [rung for rung in ladder.rungs if _is_own(rung, organisation) and (rung in awake or _may_answer(rung))]
    shown = [_line(prepared, ladder, rung, language, moment) for rung in (own or awake)[:MOST_LINES]]
    return tuple(shown) or (say(language, "then-nobody"),)


def _line(prepared: PreparedDirectory, ladder: Ladder, rung: Rung, language: Language, moment: datetime) -> Markup:
    return rung_line(prepared, ladder, rung, language, moment, now_word=False)


def _may_answer(rung: Rung) -> bool:
    return rung.state is Reachability.UNKNOWN and rung.phone.use is Use.DUTY


def _is_own(rung: Rung, organisation: Organisation) -> bool:
    entry = rung.entry
    return (entry.organisation if isinstance(entry, Contact) else entry.id) == organisation.id


def _changes(prepared: PreparedDirectory, today: date) -> Iterator[date]:
    """Yield the last days of what is known now: the coming Sunday, ends of absences, days before they begin."""
    yield today + timedelta((_SUNDAY - today.weekday()) % 7)
    for contact in prepared.directory.contacts:
        if contact.until and contact.until >= today:
            yield contact.until
        for away in contact.away:
            yield from (last for last in (away.first - _DAY, away.until) if last >= today)
