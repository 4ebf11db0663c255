"""What the buttons of a card do: the next rung, saving, more."""

from datetime import datetime

from bot.desk.book import Book
from bot.desk.cards import MOST_ITEMS, card
from bot.desk.naming import label, who
from bot.desk.reply import Action, Button, ContactCard, CopyButton, Document, Language, Reply, plain
from bot.desk.rungs import rung_line
from bot.desk.texts import lines, say
from bot.desk.vcard import vcard
from bot.directory.model import Contact, NewsItem, Organisation
from bot.directory.phone import shown

MOST_RUNGS = 10


def act(book: Book, button: Button, language: Language, now: datetime) -> Reply:
    """Return what pressing `button` of a card shows; an entry that is gone is said to be gone."""
    entry = book.entry(button.about, now)
    if entry is None:
        return Reply((say(language, "entry-gone"),))
    match button.action:
        case Action.NEXT if not isinstance(entry, NewsItem):
            return next_rung(book, entry, button.step, language, now)
        case Action.SAVE if not isinstance(entry, NewsItem):
            return save(book, entry, language, now)
        case Action.MORE if not isinstance(entry, NewsItem):
            return more(book, entry, language, now)
        case _:
            return card(book, entry, language, now)


def next_rung(book: Book, entry: Contact | Organisation, step: int, language: Language, now: datetime) -> Reply:
    """Return the rung after number `step` (from 0) of the ladder as it stands now; after the last, the e-mail."""
    ladder = book.ladders.ladder(entry, now)
    following = step + 1
    if following >= len(ladder.rungs):
        email = next(iter(ladder.emails), None)
        return Reply((say(language, "last-rung-email", email=email) if email else say(language, "last-rung"),))
    rung = ladder.rungs[following]
    text = lines([say(language, "next-rung"), rung_line(book, ladder, rung, language, now)])
    row = (
        Button(plain(say(language, "button-next")), Action.NEXT, entry.id, following),
        Button(plain(say(language, "button-save")), Action.SAVE, rung.entry.id),
        Button(plain(say(language, "button-more")), Action.MORE, entry.id),
    )
    return Reply((text,), (row,))


def save(book: Book, entry: Contact | Organisation, language: Language, now: datetime) -> Reply:
    """Return the entry for a phone book: a contact message, and a .vcf file for desktops."""
    ladder = book.ladders.ladder(entry, now)
    if not ladder.rungs:
        return card(book, entry, language, now)
    name = who(book, entry, language)
    written = vcard(book, entry, ladder)
    return Reply(
        (say(language, "saved", name=name),),
        contact=ContactCard(name, ladder.rungs[0].phone.number, written),
        document=Document(f"{entry.id}.vcf", written.encode()),
    )


def more(book: Book, entry: Contact | Organisation, language: Language, now: datetime) -> Reply:
    """Return what the card had no room for: every rung, languages, source, website, items; and buttons that copy."""
    ladder = book.ladders.ladder(entry, now)
    every = lines(rung_line(book, ladder, rung, language, now) for rung in ladder.rungs[:MOST_RUNGS])
    emails = lines(say(language, "card-email", email=address) for address in ladder.emails[:MOST_RUNGS])
    facts = []
    if isinstance(entry, Contact):
        if entry.languages:
            facts.append(say(language, "card-languages", languages=", ".join(entry.languages)))
        if entry.source:
            facts.append(say(language, "card-source", source=entry.source))
    website = entry.website if isinstance(entry, Organisation) else book.organisation(entry).website
    if website:
        facts.append(say(language, "card-website", website=website))
    heading = say(language, "card-person", name=who(book, entry, language))
    blocks = tuple(block for block in (heading, every, emails, lines(facts)) if block)
    copies: list[CopyButton] = []
    if ladder.rungs:
        copies.append(CopyButton(plain(say(language, "button-copy-phone")), shown(ladder.rungs[0].phone.number)))
    if ladder.emails:
        copies.append(CopyButton(plain(say(language, "button-copy-email")), ladder.emails[0]))
    items = book.latest(now, MOST_ITEMS, entry.id)
    rows = [tuple(copies)] if copies else []
    news = [(Button(label(item.title), Action.SHOW, item.id),) for item in items]
    return Reply(blocks, (*rows, *news))
