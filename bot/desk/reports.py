"""What goes to the newsroom's chat: a mistake as a YAML change, what is missing, numbers that nobody answers.

The asker sees every report word for word before it is sent, and is not named in it.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from bot.desk.actions import tried
from bot.desk.cards.naming import who
from bot.desk.memory import Memory, MemoryAwayError
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, Markup, Reply, Report, plain
from bot.desk.texts import lines, say, shortened
from bot.desk.typed import key
from bot.directory.file.phones import Phone, Use
from bot.directory.model import Contact, NewsItem, Organisation
from bot.directory.phone import shown

NOTED_FROM = 3
"""So often in a week must nobody have answered a number before the newsroom is told."""

LONGEST_WORDS = 200

_PERSON = ("phones", "emails", "hours", "name", "role", "department", "until")
_DESK = ("phones", "emails", "hours", "department")
_ORGANISATION = ("phones", "emails", "name", "place", "website")
_LISTS = frozenset({"phones", "emails"})

_KINDS = {Contact: "contacts", Organisation: "organisations"}


def wrong(prepared: PreparedDirectory, button: Button, language: Language, now: datetime, words: str = "") -> Reply:
    """Return the question which field of an entry is wrong or, once that is known, the draft of the report."""
    entry = prepared.entry(button.about, now)
    if entry is None or isinstance(entry, NewsItem):
        return Reply((say(language, "entry-gone"),))
    if button.detail not in fields(entry):
        return _which_field(prepared, entry, language)
    said = " ".join("".join(char if char.isprintable() else " " for char in words).split())
    report = Report(shortened(said, LONGEST_WORDS), entry.id, button.detail)
    field = plain(say(language, f"field-{button.detail}"))
    label = plain(say(language, "button-wrong"))
    how = say(language, "report-words", example=f"{label} {field}: …")
    draft = _wrong(prepared, entry, report, language, now)
    reply = Reply((say(language, "report-shown"), draft, how), entry=entry.id, report=report)
    return _offered(reply, draft, "send", language)


def _wrong(
    prepared: PreparedDirectory, entry: Contact | Organisation, report: Report, language: Language, now: datetime
) -> Markup:
    change = _change(entry, report.key, report.words, language, now)
    return say(language, "report-wrong", who=who(prepared, entry, language), yaml=change)


def fields(entry: Contact | Organisation) -> tuple[str, ...]:
    """Return the keys of the data file that can be said to be wrong."""
    if isinstance(entry, Organisation):
        return _ORGANISATION
    return _PERSON if entry.name else _DESK


@cache
def _named_fields() -> Mapping[str, str]:
    known = dict.fromkeys((*_PERSON, *_ORGANISATION))
    return {
        key(f"{plain(say(language, 'button-wrong'))} {plain(say(language, f'field-{field}'))}"): field
        for language in Language
        for field in known
    }


def wrong_field(words: str) -> str | None:
    """Return the key that words such as "stimmt nicht Telefon" (`typed.key`) call wrong, None where they do not."""
    return _named_fields().get(words)


def correctable(reply: Reply, language: Language) -> Reply:
    """Return a reply about an entry with a button to say that something in it is wrong."""
    if reply.entry is None:
        return reply
    row = (Button(plain(say(language, "button-wrong")), Action.WRONG, reply.entry),)
    return replace(reply, rows=(*reply.rows, row))


def missing(reply: Reply, question: str, language: Language) -> Reply:
    """Return a reply that found nothing with the offer to tell the newsroom what was missed."""
    draft = say(language, "report-missing", question=question)
    blocks = (*reply.blocks, lines([say(language, "report-missing-shown"), draft]))
    return _offered(replace(reply, blocks=blocks, report=Report(question)), draft, "missing", language)


def _offered(reply: Reply, draft: Markup, button: str, language: Language) -> Reply:
    row = (Button(plain(say(language, f"button-{button}")), Action.SEND, _digest(draft)),)
    return replace(reply, rows=(*reply.rows, row))


def sent(
    prepared: PreparedDirectory, report: Report | None, button: Button, language: Language, now: datetime
) -> Reply:
    """Return the reply to sending the report that the button stood below, word for word as it was shown."""
    draft = _written_anew(prepared, report, language, now) if report else None
    if draft is None or button.about != _digest(draft):
        return Reply((say(language, "button-gone"),))
    return Reply((say(language, "report-sent"),), notice=draft, undelivered=say(language, "report-failed"))


def _written_anew(prepared: PreparedDirectory, report: Report, language: Language, now: datetime) -> Markup | None:
    if not report.key:
        return say(language, "report-missing", question=report.words)
    entry = prepared.entry(report.entry, now)
    if entry is None or isinstance(entry, NewsItem):
        return None
    return _wrong(prepared, entry, report, language, now)


def count_unanswered(reply: Reply, prepared: PreparedDirectory, memory: Memory, button: Button, now: datetime) -> Reply:
    """Return `reply` with a notice where nobody answered the number that the button was pressed for once too often."""
    entry = prepared.entry(button.about, now)
    if entry is None or isinstance(entry, NewsItem):
        return reply
    rung, _ = tried(prepared, entry, button.detail, now)
    if rung is None:
        return reply
    try:
        count = memory.count_unanswered(rung.phone.number, _week(now))
    except MemoryAwayError:
        return reply
    if count < NOTED_FROM:
        return reply
    name = who(prepared, rung.entry, Language.DE)
    about = {"number": shown(rung.phone.number), "who": name, "id": rung.entry.id}
    return replace(reply, notice=say(Language.DE, "report-unanswered", count=count, **about))


def _week(now: datetime) -> date:
    return now.date() - timedelta(now.weekday())


def _digest(draft: Markup) -> str:
    return hashlib.sha256(draft.encode()).hexdigest()[:16]


def _which_field(prepared: PreparedDirectory, entry: Contact | Organisation, language: Language) -> Reply:
    labels = [(plain(say(language, f"field-{field}")), field) for field in fields(entry)]
    listed = lines(
        say(language, "choice-item", number=str(number), who=label) for number, (label, _) in enumerate(labels, 1)
    )
    rows = tuple((Button(label, Action.WRONG, entry.id, field),) for label, field in labels)
    intro = say(language, "report-which", who=who(prepared, entry, language))
    return Reply((intro, listed, say(language, "choice-how")), rows, entry=entry.id)


def _change(entry: Contact | Organisation, field: str, said: str, language: Language, now: datetime) -> str:
    """Return the change as YAML that can stand in the data file: id and key, the former value as a remark."""
    former = _written(entry, field)
    if said:
        value = json.dumps([said] if field in _LISTS else said, ensure_ascii=False)
    elif field == "until":
        value = now.date().isoformat()
    else:
        value = former
    remark = plain(say(language, "report-former", value=former) if former else say(language, "report-no-former"))
    return f"{_KINDS[type(entry)]}:\n  - id: {entry.id}\n    # {remark}\n    {field}: {value}".rstrip()


def _written(entry: Contact | Organisation, field: str) -> str:
    """Return the present value of a field as YAML in one line; JSON is YAML."""
    value = getattr(entry, field)
    if not value:
        return ""
    if field == "phones":
        value = [_phone(phone) for phone in value]
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def _phone(phone: Phone) -> str | dict[str, str]:
    if phone.use is Use.DESK and not (phone.hours or phone.note):
        return phone.printed
    long = {"number": phone.printed, "use": str(phone.use), "hours": phone.hours, "note": phone.note}
    return {key: value for key, value in long.items() if value}
