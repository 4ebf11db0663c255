"""What the buttons of a card do: the next rung, saving, more, copying."""

from dataclasses import replace
from datetime import datetime

from bot.desk.cards.card import MOST_ITEMS, card, first_row, instead
from bot.desk.cards.naming import label, who
from bot.desk.cards.rungs import email_lines, rung_line
from bot.desk.cards.vcard import vcard
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, AnyButton, Button, ContactCard, CopyButton, Document, Language, Reply, plain
from bot.desk.texts import escape, lines, say, shortened
from bot.directory.ladder import Ladder, Rung
from bot.directory.model import Contact, Organisation
from bot.directory.phone import shown

MOST_RUNGS = 10
_LONGEST_FIRST_NAME = 64  # of a contact message


def act(prepared: PreparedDirectory, button: Button, language: Language, now: datetime) -> Reply:
    """Return what pressing `button` of a card shows; an entry that is gone is said to be gone."""
    entry = prepared.entry(button.about, now)
    if entry is None:
        return Reply((say(language, "entry-gone"),))
    if not isinstance(entry, Contact | Organisation):
        return card(prepared, entry, language, now)
    match button.action:
        case Action.NEXT:
            return next_rung(prepared, entry, button.detail, language, now)
        case Action.SAVE:
            return save(prepared, entry, language, now)
        case Action.MORE:
            return more(prepared, entry, language, now)
        case Action.PHONE | Action.EMAIL:
            return _copied(prepared, entry, button, language, now)
        case _:
            return card(prepared, entry, language, now)


def tried(
    prepared: PreparedDirectory, entry: Contact | Organisation, detail: str, now: datetime
) -> tuple[Rung | None, int]:
    """Return the rung where nobody answered, and the place on the ladder (from 0) of the one to try next.

    `detail` is that of the button: step and number as they were shown, nothing below a card. A ladder that has changed
    in the meantime is climbed from its foot, without the number that was tried.
    """
    rungs = prepared.ladders.ladder(entry, now).rungs
    step, _, number = detail.partition("-") if detail else ("0", "", rungs[0].phone.number[1:] if rungs else "")
    place = next((at for at, rung in enumerate(rungs) if rung.phone.number[1:] == number), None)
    if place is None:
        return None, 0
    return rungs[place], place + 1 if str(place) == step else int(place == 0)


def next_rung(
    prepared: PreparedDirectory, entry: Contact | Organisation, detail: str, language: Language, now: datetime
) -> Reply:
    """Return the rung after the one that was tried; after the last, the e-mail."""
    ladder = prepared.ladders.ladder(entry, now)
    _, following = tried(prepared, entry, detail, now)
    if following >= len(ladder.rungs):
        text = lines([say(language, "last-rung"), *email_lines(prepared, ladder, language, 1)])
        return Reply((text,), entry=entry.id)
    rung = ladder.rungs[following]
    text = lines([say(language, "next-rung"), rung_line(prepared, ladder, rung, language, now)])
    detail = f"{following}-{rung.phone.number[1:]}"
    row = (
        Button(plain(say(language, "button-next")), Action.NEXT, entry.id, detail),
        Button(plain(say(language, "button-save")), Action.SAVE, rung.entry.id),
        Button(plain(say(language, "button-more")), Action.MORE, entry.id),
    )
    return Reply((text,), (row,), entry=entry.id)


def save(prepared: PreparedDirectory, entry: Contact | Organisation, language: Language, now: datetime) -> Reply:
    """Return the entry for a phone book: a contact message where it has a number, and a .vcf file for desktops.

    In place of who has left stands who answers for them; nobody is saved with somebody else's number.
    """
    ladder = prepared.ladders.ladder(entry, now)
    bearer = _bearer(ladder)
    contact, document = saved(prepared, ladder, bearer, language)
    if document is None:
        return card(prepared, entry, language, now)
    said = say(language, "saved", name=who(prepared, bearer, language))
    text = lines([*instead(prepared, ladder, language), said])
    return Reply((text,), contact=contact, document=document, entry=entry.id)


def saved(
    prepared: PreparedDirectory, ladder: Ladder, bearer: Contact | Organisation, language: Language
) -> tuple[ContactCard | None, Document | None]:
    """Return the contact message and the file of `bearer`; neither where nothing of theirs may be shown."""
    numbers, addresses = _own(ladder, bearer)
    if not (numbers or addresses):
        return None, None
    written = vcard(prepared, bearer, numbers, addresses)
    name = shortened(who(prepared, bearer, language), _LONGEST_FIRST_NAME)
    contact = ContactCard(name, numbers[0], written) if numbers else None
    return contact, Document(f"{bearer.id}.vcf", written.encode())


def more(prepared: PreparedDirectory, entry: Contact | Organisation, language: Language, now: datetime) -> Reply:
    """Return what the card had no room for: every rung, languages, source, website, items; and buttons that copy."""
    ladder = prepared.ladders.ladder(entry, now)
    every = lines(rung_line(prepared, ladder, rung, language, now) for rung in ladder.rungs[:MOST_RUNGS])
    emails = lines(email_lines(prepared, ladder, language, MOST_RUNGS))
    facts = []
    if isinstance(entry, Contact):
        if entry.languages:
            facts.append(say(language, "card-languages", languages=", ".join(entry.languages)))
        if entry.source:
            facts.append(say(language, "card-source", source=entry.source))
    website = entry.website if isinstance(entry, Organisation) else prepared.organisation(entry).website
    if website:
        facts.append(say(language, "card-website", website=website))
    heading = lines(
        [say(language, "card-person", name=who(prepared, entry, language)), *instead(prepared, ladder, language)]
    )
    blocks = tuple(block for block in (heading, every, emails, lines(facts)) if block)
    rows: list[tuple[AnyButton, ...]] = [_copies(ladder, language)]
    rows += [(Button(label(item.title), Action.SHOW, item.id),) for item in prepared.latest(now, MOST_ITEMS, entry.id)]
    return Reply(blocks, tuple(row for row in rows if row), entry=entry.id)


def _copies(ladder: Ladder, language: Language) -> tuple[CopyButton, ...]:
    bearer = _bearer(ladder)
    phone, email = plain(say(language, "button-copy-phone")), plain(say(language, "button-copy-email"))
    phones = [CopyButton(phone, shown(number), Action.PHONE) for number in _best(ladder, bearer)[:1]]
    emails = [CopyButton(email, address, Action.EMAIL) for address in _own(ladder, bearer)[1][:1]]
    return (*phones, *emails)


def _copied(
    prepared: PreparedDirectory, entry: Contact | Organisation, button: Button, language: Language, now: datetime
) -> Reply:
    """Return the number or the address alone, as the button that copies has it: of a rung, the number of that rung."""
    ladder = prepared.ladders.ladder(entry, now)
    bearer = _bearer(ladder)
    if button.action is Action.EMAIL:
        found = _own(ladder, bearer)[1]
    else:
        climbed = "+" + button.detail.partition("-")[2]
        numbers = [rung.phone.number for rung in ladder.rungs if rung.phone.number == climbed]
        found = [shown(number) for number in numbers or _best(ladder, bearer)]
    text = escape(found[0]) if found else say(language, "nothing-to-copy", who=who(prepared, entry, language))
    next_button, *others = first_row(entry, language)
    row = (replace(next_button, detail=button.detail), *others)
    return Reply((text,), (row,), entry=entry.id)


def _bearer(ladder: Ladder) -> Contact | Organisation:
    """Whose numbers and addresses stand for the entry: its own, else those of who answers instead, else the next."""
    nearest = [rung.entry for rung in ladder.rungs[:1]]
    bearers = [ladder.entry, *([ladder.instead] if ladder.instead else []), *nearest]
    return next((bearer for bearer in bearers if any(_own(ladder, bearer))), ladder.entry)


def _own(ladder: Ladder, bearer: Contact | Organisation) -> tuple[list[str], list[str]]:
    """The bearer's numbers in E.164 and addresses, in the order of the data file; none of who has left."""
    if ladder.gone and bearer.id == ladder.entry.id:
        return [], []
    return [phone.number for phone in bearer.phones], list(bearer.emails)


def _best(ladder: Ladder, bearer: Contact | Organisation) -> list[str]:
    """The bearer's numbers, reachable ones first."""
    own = _own(ladder, bearer)[0]
    return [rung.phone.number for rung in ladder.rungs if rung.phone.number in own]
