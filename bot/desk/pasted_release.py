"""A forwarded or pasted press release -> whom to call about it now, and where it and the directory differ."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.desk.cards.card import card, checked, way_to
from bot.desk.prepared import PreparedDirectory
from bot.desk.release_lookup import ReleaseLookup
from bot.desk.reply import Language, Markup, Reply
from bot.desk.texts import escape, lines, say
from bot.desk.thread import Half
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.directory.phone import shown
from bot.releases.release import Release, ReleaseContact, is_release, read_release
from bot.search.result import Match, Result, Verdict

WAITING = timedelta(minutes=2)
"""How long the first half of a release that was pasted in two is kept in mind."""

_SHORTEST_HALF = 60
_MOST_PARTIES = 3


class PastedReleases:
    """Tells releases from questions; holds the directory of the last one by its exact values."""

    def __init__(self) -> None:
        self._lookup: ReleaseLookup | None = None

    def answer(
        self, text: str, half: Half | None, prepared: PreparedDirectory, language: Language, now: datetime
    ) -> tuple[Reply, Half | None] | None:
        """Return the reply to a release or to the second half of one, with the half to remember; None for neither."""
        release = _read(text, half, now)
        if release is None:
            return None
        if self._lookup is None or self._lookup.prepared is not prepared:
            self._lookup = ReleaseLookup(prepared)
        reply = _Answer(self._lookup, release, language, now).reply()
        return reply, None if release.contacts else Half(text, now)


def _read(text: str, half: Half | None, now: datetime) -> Release | None:
    if half and now - half.came <= WAITING and len(text) >= _SHORTEST_HALF:
        whole = read_release(f"{half.text}\n{text}")
        if whole.contacts:
            return whole
    return read_release(text) if is_release(text) else None


@dataclass(frozen=True, slots=True)
class _Answer:
    """One reply in the making."""

    lookup: ReleaseLookup
    release: Release
    language: Language
    now: datetime

    def reply(self) -> Reply:
        """Return the live card first: the item's, else the first contact's; then what the release says otherwise."""
        parties = [(contact, self.lookup.answering(contact)) for contact in self.release.contacts[:_MOST_PARTIES]]
        told = [block for contact, entry in parties if (block := self._told(contact, entry))]
        item = self.lookup.item(self.release, self.now)
        if item is not None:
            return self._with_card(item, told)
        prepared, answering = self.lookup.prepared, list({entry.id: entry for _, entry in parties if entry}.values())
        if answering:
            others = [way_to(prepared, other, self.language, self.now) for other in answering[1:]]
            return self._with_card(answering[0], [*others, *told])
        publisher = way_to(prepared, prepared.publisher, self.language, self.now)
        blocks = (*(told or [say(self.language, "release-nobody")]), say(self.language, "nothing-help", who=publisher))
        return Reply(blocks, result=Result(Verdict.NOTHING))

    def _told(self, contact: ReleaseContact, entry: Contact | Organisation | None) -> Markup:
        """Return what the release says beyond the directory; a person of a listed house may be unlisted."""
        if entry is None or (isinstance(entry, Organisation) and contact.people):
            return self._as_read(contact)
        return self._compared(contact, entry)

    def _with_card(self, entry: Entry, told: Sequence[Markup]) -> Reply:
        found = card(self.lookup.prepared, entry, self.language, self.now)
        entries: list[Entry] = [entry]
        if isinstance(entry, NewsItem):
            live = (self.lookup.prepared.entry(identifier, self.now) for identifier in entry.contacts)
            entries += [contact for contact in live if contact]
        matches = tuple(Match(shown_entry, 1.0) for shown_entry in entries)
        return replace(found, blocks=(*found.blocks, *told), result=Result(Verdict.ANSWER, matches))

    def _compared(self, contact: ReleaseContact, entry: Contact | Organisation) -> Markup:
        """Say which numbers and addresses of the release neither `entry` nor anybody on its ladder has."""
        ladder = self.lookup.prepared.ladders.ladder(entry, self.now)
        phones = [rung.phone.number for rung in ladder.rungs]
        own_phones = [phone.number for phone in entry.phones]
        own_emails = [email.casefold() for email in entry.emails]
        emails = [email.casefold() for email in ladder.emails]
        other_phones = [shown(phone) for phone in _others(contact.phones, {*phones, *own_phones})]
        other_emails = _others(contact.emails, {*emails, *own_emails})
        return lines(
            [
                self._differing(entry, [shown(phone) for phone in _first(own_phones, phones)], other_phones),
                self._differing(entry, _first(own_emails, emails), other_emails),
            ]
        )

    def _differing(self, entry: Contact | Organisation, known: Sequence[str], other: Sequence[str]) -> Markup:
        if not other:
            return Markup("")
        printed = ", ".join(other)
        if not known:
            return say(self.language, "release-only", printed=printed)
        if isinstance(entry, Organisation):
            return say(self.language, "release-differs", known=known[0], printed=printed)
        fresh = checked(entry.checked, self.language, self.now)
        return say(self.language, "release-differs-checked", known=known[0], checked=fresh, printed=printed)

    def _as_read(self, contact: ReleaseContact) -> Markup:
        """Return a contact as the release has it, marked as unknown to the directory."""
        who = [*contact.people, contact.department, contact.organisation]
        phones = [escape(shown(phone)) for phone in contact.phones]
        emails = [say(self.language, "card-email", email=email) for email in contact.emails]
        named = escape(", ".join(part for part in who if part))
        return lines([say(self.language, "release-unknown"), named, *phones, *emails])


def _first(own: Sequence[str], live: Sequence[str]) -> list[str]:
    """Return the value to name: the entry's own as far as it may be shown, else the first that leads to a human."""
    return [value for value in own if value in live][:1] or list(live[:1])


def _others(printed: Sequence[str], known: set[str]) -> list[str]:
    return [value for value in printed if value.casefold() not in known]
