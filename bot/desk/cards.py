"""Entries -> cards: name, role, whom to call now, e-mail, and how fresh that is."""

from datetime import date, datetime

from bot.desk.book import Book
from bot.desk.naming import gloss, who
from bot.desk.reply import Action, Button, Language, Markup, Reply, plain
from bot.desk.rungs import nobody_now, rung_line
from bot.desk.texts import day, escape, lines, say
from bot.directory.ladder import Ladder
from bot.directory.model import Contact, Entry, NewsItem, Organisation

MOST_RUNGS = 3
"""Rungs a card shows; „Niemand ging ran“ leads to the others."""

MOST_EMAILS = 2
MOST_ITEMS = 2
MOST_TOPICS = 8
_STALE_MONTHS = 12
_TEASER = 160


def card(book: Book, entry: Entry, language: Language, now: datetime, *, email_first: bool = False) -> Reply:
    """Return the card of any entry; `email_first` puts a contact's addresses before the numbers."""
    match entry:
        case Contact():
            blocks = [
                _contact_head(book, entry, language, now, email_first=email_first),
                _contact_foot(book, entry, language, now),
            ]
        case Organisation():
            blocks = [_organisation_head(book, entry, language, now), _items(book, entry.id, language, now)]
        case NewsItem():
            return _news_card(book, entry, language, now)
    return Reply(tuple(block for block in blocks if block), (_first_row(entry, language),))


def way_to(book: Book, entry: Contact | Organisation, language: Language, now: datetime) -> Markup:
    """Return an entry in two or three lines: who, its first rung, else its e-mail address."""
    ladder = book.ladders.ladder(entry, now)
    number = [rung_line(book, ladder, rung, language, now) for rung in ladder.rungs[:1]]
    email = [say(language, "card-email", email=address) for address in ladder.emails[:1]]
    return lines([say(language, "card-person", name=who(book, entry, language)), *(number or email)])


def news_line(item: NewsItem, language: Language) -> Markup:
    """Return an item in one line: its title and its date."""
    date_words = day(language, item.date) if item.date else plain(say(language, "news-undated"))
    return say(language, "card-news-item", title=item.title, date=date_words)


def rungs(book: Book, ladder: Ladder, language: Language, now: datetime, *, email_first: bool = False) -> Markup:
    """Return the first rungs of a ladder, the e-mail addresses, and in words if nobody is known to answer."""
    shown = [rung_line(book, ladder, rung, language, now) for rung in ladder.rungs[:MOST_RUNGS]]
    left = len(ladder.rungs) - len(shown)
    more = [say(language, "rung-more", count=left)] if left else []
    own = [address for address in ladder.emails if address in ladder.entry.emails][:MOST_EMAILS]
    emails = [say(language, "card-email", email=address) for address in own or ladder.emails[:1]]
    numbers = [nobody_now(ladder, language, now), *shown, *more]
    return lines([*emails, *numbers] if email_first else [*numbers, *emails])


def checked(value: date | None, language: Language, now: datetime) -> Markup:
    """Say when somebody last rang, and ask to double-check after twelve months."""
    if value is None:
        return say(language, "card-unchecked")
    months = (now.year - value.year) * 12 + now.month - value.month - (now.day < value.day)
    message = "card-checked-long-ago" if months >= _STALE_MONTHS else "card-checked"
    return say(language, message, date=day(language, value))


def _contact_head(
    book: Book, contact: Contact, language: Language, now: datetime, *, email_first: bool = False
) -> Markup:
    ladder = book.ladders.ladder(contact, now)
    head = lines([*_heading(book, contact, language), *_instead(book, ladder, language)])
    return Markup(f"{head}\n\n{rungs(book, ladder, language, now, email_first=email_first)}")


def _heading(book: Book, contact: Contact, language: Language) -> list[Markup]:
    organisation = book.organisation(contact).name
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


def _instead(book: Book, ladder: Ladder, language: Language) -> list[Markup]:
    """Say that a contact has left or is away, and who answers instead."""
    if not isinstance(ladder.entry, Contact) or not (ladder.gone or ladder.away):
        return []
    name = who(book, ladder.entry, language)
    if ladder.gone:
        said = [say(language, "card-gone", name=name, until=day(language, ladder.gone))]
    elif ladder.away and ladder.away.note:
        until = day(language, ladder.away.until)
        said = [say(language, "card-away-note", name=name, until=until, note=ladder.away.note)]
    elif ladder.away:
        said = [say(language, "card-away", name=name, until=day(language, ladder.away.until))]
    else:
        said = []
    if ladder.instead:
        said.append(say(language, "card-instead", who=who(book, ladder.instead, language)))
    return said


def _contact_foot(book: Book, contact: Contact, language: Language, now: datetime) -> Markup:
    topics = contact.topics[:MOST_TOPICS]
    return lines(
        [
            say(language, "card-topics", topics=", ".join(topics)) if topics else Markup(""),
            checked(contact.checked, language, now),
            _items(book, contact.id, language, now),
        ]
    )


def _organisation_head(book: Book, organisation: Organisation, language: Language, now: datetime) -> Markup:
    ladder = book.ladders.ladder(organisation, now)
    nobody = (
        []
        if book.has_contacts(organisation)
        else [say(language, "card-organisation-nobody", organisation=organisation.name)]
    )
    website = [say(language, "card-website", website=organisation.website)] if organisation.website else []
    heading = say(language, "card-desk-only", organisation=organisation.name)
    return lines([heading, *nobody, rungs(book, ladder, language, now), *website])


def _items(book: Book, answering: str, language: Language, now: datetime) -> Markup:
    items = book.latest(now, MOST_ITEMS, answering)
    return lines([say(language, "card-news"), *(news_line(item, language) for item in items)]) if items else Markup("")


def _first_row(entry: Contact | Organisation, language: Language) -> tuple[Button, ...]:
    return tuple(
        Button(plain(say(language, f"button-{action}")), action, entry.id)
        for action in (Action.NEXT, Action.SAVE, Action.MORE)
    )


def _news_card(book: Book, item: NewsItem, language: Language, now: datetime) -> Reply:
    """Return an item: contact first, as the directory knows them today, then title, dateline, two lines, link."""
    found = (book.entry(identifier, now) for identifier in item.contacts)
    answering = [entry for entry in found if isinstance(entry, Contact | Organisation)]
    first, *others = answering
    head = (
        _contact_head(book, first, language, now)
        if isinstance(first, Contact)
        else _organisation_head(book, first, language, now)
    )
    told = [
        say(language, "news-title", title=item.title),
        _dateline(item, language),
        escape(_teaser(item.text)) if item.text else Markup(""),
        say(language, "news-link", url=item.url) if item.url else Markup(""),
    ]
    fresh = checked(first.checked, language, now) if isinstance(first, Contact) else Markup("")
    blocks = (lines([head, fresh]), *(way_to(book, other, language, now) for other in others), lines(told))
    return Reply(blocks, (_first_row(first, language),))


def _dateline(item: NewsItem, language: Language) -> Markup:
    date_words = day(language, item.date) if item.date else plain(say(language, "news-undated"))
    agency = f"({item.agency})" if item.agency else ""
    dateline = " ".join(part for part in ("/".join(item.places), agency) if part)
    return say(language, "news-dateline", dateline=", ".join(part for part in (dateline, date_words) if part))


def _teaser(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _TEASER:
        return words
    return words[:_TEASER].rsplit(" ", 1)[0] + " …"
