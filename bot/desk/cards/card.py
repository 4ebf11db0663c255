"""Entries -> cards: name, role, whom to call now, e-mail, and how fresh that is."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial

from bot.desk.cards.glosses import gloss
from bot.desk.cards.naming import who
from bot.desk.cards.rungs import email_lines, nobody_now, rung_line
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, Markup, Reply, plain
from bot.desk.texts import cut, day, escape, lines, say
from bot.directory.ladder import Ladder, Rung
from bot.directory.model import Contact, Entry, NewsItem, Organisation

LONGEST = 999
"""Characters of a card, which is one message."""

MOST_EMAILS = 2
MOST_ITEMS = 2
MOST_TOPICS = 8
MOST_OTHERS = 3
_STALE_MONTHS = 12
_TEASER = 160


@dataclass(frozen=True, slots=True)
class _Room:
    """What a card has room for: rungs from the top of the ladder, own numbers further down, extras, long values."""

    rungs: int = 3
    own: int = 2
    extras: bool = True
    value: int | None = None


_ROOMS = (
    _Room(),
    _Room(own=1, extras=False),
    _Room(own=1, extras=False, value=60),
    _Room(2, 0, extras=False, value=30),
)
"""The rooms of a card, tried in this order until it fits; the last one holds whatever the data file allows."""


def card(
    prepared: PreparedDirectory, entry: Entry, language: Language, now: datetime, *, email_first: bool = False
) -> Reply:
    """Return the card of any entry, at most 999 characters; `email_first` puts addresses before the numbers."""
    make = partial(_made, prepared, entry, language, now, email_first=email_first)
    return prepared.cards.at(now, (entry.id, language, email_first), make)


def _made(prepared: PreparedDirectory, entry: Entry, language: Language, now: datetime, *, email_first: bool) -> Reply:
    """Nearly all cards fit whole; else items, topics and the like are left out, then long names cut."""
    for room in _ROOMS:
        with cut(room.value):
            made = _Card(prepared, language, now, room, email_first=email_first).of(entry)
        if len(made.text) <= LONGEST:
            break
    return made


def way_to(prepared: PreparedDirectory, entry: Contact | Organisation, language: Language, now: datetime) -> Markup:
    """Return an entry in two or three lines: who, its first rung, else its e-mail address."""
    return prepared.ways.at(now, (entry.id, language), partial(_way, prepared, entry, language, now))


def _way(prepared: PreparedDirectory, entry: Contact | Organisation, language: Language, now: datetime) -> Markup:
    ladder = prepared.ladders.ladder(entry, now)
    number = [rung_line(prepared, ladder, rung, language, now) for rung in ladder.rungs[:1]]
    email = email_lines(prepared, ladder, language, 1)
    return lines([say(language, "card-person", name=who(prepared, entry, language)), *(number or email)])


def news_line(item: NewsItem, language: Language) -> Markup:
    """Return an item in one line: its title and its date."""
    return say(language, "card-news-item", title=item.title, date=_date(item, language))


def dateline(item: NewsItem, language: Language) -> Markup:
    """Return an item's dateline: `Hamburg/Dortmund (idr), 15.11.2026`."""
    agency = f"({item.agency})" if item.agency else ""
    places = " ".join(part for part in ("/".join(item.places), agency) if part)
    said = ", ".join(part for part in (places, _date(item, language)) if part)
    return say(language, "news-dateline", dateline=said)


def instead(prepared: PreparedDirectory, ladder: Ladder, language: Language) -> list[Markup]:
    """Say that a contact has left or is away, and who answers instead, or that an absence comes; else nothing.

    Why a person is away is told to nobody.
    """
    contact = ladder.entry
    if not isinstance(contact, Contact):
        return []
    name = contact.name or who(prepared, contact, language)
    if ladder.gone:
        said = [say(language, "card-gone", name=name, until=day(language, ladder.gone))]
    elif ladder.away and ladder.away.note and contact.name is None:
        until = day(language, ladder.away.until)
        said = [say(language, "card-away-note", name=name, until=until, note=gloss(ladder.away.note, language))]
    elif ladder.away:
        said = [say(language, "card-away", name=name, until=day(language, ladder.away.until))]
    elif ladder.soon:
        days = {"first": day(language, ladder.soon.first), "until": day(language, ladder.soon.until)}
        said = [say(language, "card-away-soon", name=name, **days)]
    else:
        return []
    if ladder.instead:
        said.append(say(language, "card-instead", who=who(prepared, ladder.instead, language)))
    return said


def checked_first(prepared: PreparedDirectory, ladder: Ladder, language: Language, now: datetime) -> Markup:
    """Say when somebody last rang the contact whose number stands first, and of another than the entry who that is."""
    callers = [rung.entry for rung in ladder.rungs if isinstance(rung.entry, Contact)]
    first = next(iter(callers), ladder.entry)
    if not isinstance(first, Contact):
        return Markup("")
    said = checked(first.checked, language, now)
    if first.id == ladder.entry.id:
        return said
    return say(language, "card-checked-of", who=first.name or who(prepared, first, language), checked=said)


def checked(value: date | None, language: Language, now: datetime) -> Markup:
    """Say when somebody last rang, and ask to double-check after twelve months."""
    if value is None:
        return say(language, "card-unchecked")
    months = (now.year - value.year) * 12 + now.month - value.month - (now.day < value.day)
    message = "card-checked-long-ago" if months >= _STALE_MONTHS else "card-checked"
    return say(language, message, date=day(language, value))


@dataclass(frozen=True, slots=True)
class _Card:
    """A card in the making."""

    prepared: PreparedDirectory
    language: Language
    now: datetime
    room: _Room
    email_first: bool

    def of(self, entry: Entry) -> Reply:
        """Return the card of `entry`."""
        if isinstance(entry, NewsItem):
            return self._news(entry)
        ladder = self.prepared.ladders.ladder(entry, self.now)
        blocks = [*self._head(ladder), self._foot(ladder)]
        return Reply(tuple(block for block in blocks if block), (first_row(entry, self.language),), entry=entry.id)

    def _head(self, ladder: Ladder) -> list[Markup]:
        entry = ladder.entry
        heading = self._contact(entry) if isinstance(entry, Contact) else self._organisation(entry)
        return [lines([*heading, *instead(self.prepared, ladder, self.language)]), self._ways(ladder)]

    def _contact(self, contact: Contact) -> list[Markup]:
        language, organisation = self.language, self.prepared.organisation(contact).name
        department = gloss(contact.department, language) if contact.department else None
        if contact.name is None:
            desk = (
                say(language, "card-desk", department=department, organisation=organisation)
                if department
                else say(language, "card-desk-only", organisation=organisation)
            )
            return [desk, say(language, "card-nameless")]
        name = (
            say(language, "card-person-role", name=contact.name, role=gloss(contact.role, language))
            if contact.role
            else say(language, "card-person", name=contact.name)
        )
        office = (
            say(language, "card-office", organisation=organisation, department=department)
            if department
            else say(language, "card-organisation", organisation=organisation)
        )
        return [name, office]

    def _organisation(self, organisation: Organisation) -> list[Markup]:
        heading = say(self.language, "card-desk-only", organisation=organisation.name)
        if self.prepared.has_contacts(organisation, self.now):
            return [heading]
        return [heading, say(self.language, "card-organisation-nobody", organisation=organisation.name)]

    def _ways(self, ladder: Ladder) -> Markup:
        """The first rungs, the own numbers, the addresses, and in words if nobody is known to answer."""
        language = self.language
        picked = self._picked(ladder)
        shown = [rung_line(self.prepared, ladder, rung, language, self.now) for rung in picked]
        left = len(ladder.rungs) - len(picked)
        more = [say(language, "rung-more", count=left)] if left else []
        own = [address for address in ladder.emails if address in ladder.entry.emails and not ladder.away]
        emails = [say(language, "card-email", email=address) for address in own[:MOST_EMAILS]]
        emails = emails or email_lines(self.prepared, ladder, language, MOST_EMAILS if ladder.away else 1)
        if not self.room.extras:
            emails = emails[:1]
        numbers = [nobody_now(ladder, language, self.now), *shown, *more]
        return lines([*emails, *numbers] if self.email_first else [*numbers, *emails])

    def _picked(self, ladder: Ladder) -> list[Rung]:
        """The rungs to show: the best ones, and the entry's own further down, so that nobody misses their number."""
        top, rest = ladder.rungs[: self.room.rungs], ladder.rungs[self.room.rungs :]
        own = [rung for rung in rest if rung.entry.id == ladder.entry.id]
        return [*top, *own[: self.room.own]]

    def _foot(self, ladder: Ladder) -> Markup:
        entry = ladder.entry
        items = self.prepared.latest(self.now, MOST_ITEMS, entry.id) if self.room.extras else []
        listed = [say(self.language, "card-news"), *(news_line(item, self.language) for item in items)] if items else []
        return lines([*self._facts(ladder), *listed])

    def _facts(self, ladder: Ladder) -> list[Markup]:
        entry = ladder.entry
        fresh = [checked_first(self.prepared, ladder, self.language, self.now)]
        if isinstance(entry, Contact):
            topics = ", ".join(entry.topics[:MOST_TOPICS]) if self.room.extras else ""
            about = [say(self.language, "card-topics", topics=topics)] if topics else []
            return [*about, *fresh]
        website = entry.website if self.room.extras else None
        return [*([say(self.language, "card-website", website=website)] if website else []), *fresh]

    def _news(self, item: NewsItem) -> Reply:
        """Contact first, as the directory knows them today, then title, dateline, two lines, link."""
        found = (self.prepared.entry(identifier, self.now) for identifier in item.contacts)
        answering = [entry for entry in found if isinstance(entry, Contact | Organisation)] or [self.prepared.publisher]
        first, *others = answering
        ladder = self.prepared.ladders.ladder(first, self.now)
        fresh = checked_first(self.prepared, ladder, self.language, self.now)
        told = [
            say(self.language, "news-title", title=item.title),
            dateline(item, self.language),
            escape(_teaser(item.text)) if item.text and self.room.extras else Markup(""),
            say(self.language, "news-link", url=item.url) if item.url else Markup(""),
        ]
        ways = [_way(self.prepared, other, self.language, self.now) for other in others[:MOST_OTHERS]]
        heading, numbers = self._head(ladder)
        blocks = (heading, lines([numbers, fresh]), *(ways if self.room.extras else ()), lines(told))
        row = first_row(first, self.language)
        return Reply(tuple(block for block in blocks if block), (row,), entry=first.id)


def first_row(entry: Contact | Organisation, language: Language) -> tuple[Button, ...]:
    """Return the buttons below every card."""
    return tuple(Button(label, action, entry.id) for label, action in _first_labels(language))


@cache
def _first_labels(language: Language) -> list[tuple[str, Action]]:
    return [(plain(say(language, f"button-{action}")), action) for action in (Action.NEXT, Action.SAVE, Action.MORE)]


def _date(item: NewsItem, language: Language) -> str:
    return day(language, item.date) if item.date else plain(say(language, "news-undated"))


def _teaser(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _TEASER:
        return words
    return words[:_TEASER].rsplit(" ", 1)[0] + " …"
