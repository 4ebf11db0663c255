"""A block of press contacts -> the parties in it: each with its own numbers or addresses."""

from dataclasses import dataclass, field, replace

from bot.directory.fold import fold
from bot.releases.parts import Said
from bot.releases.people import people_in, surname
from bot.releases.pieces import End, Reach, pieces_in
from bot.releases.words import is_agency, is_part


@dataclass(frozen=True, slots=True)
class ReleaseContact:
    """A party that a release names as its press contact; absent values are None or ().

    `people` have their titles, `phones` are in E.164, `emails` as printed. `unsure` names the fields that the text
    leaves open ("organisation", "people", ...), and "contact" where nothing but its looks makes it a press contact.
    """

    organisation: str | None = None
    department: str | None = None
    people: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether there is a number or an address."""
        return bool(self.phones or self.emails)

    @property
    def named(self) -> bool:
        """Whether the text says who it is."""
        return bool(self.organisation or self.department or self.people)


def contacts_in(block: str) -> tuple[ReleaseContact, ...]:
    """Return the parties of a block of press contacts; those without a number or address of their own are left out."""
    parties = [_Party()]
    for piece in pieces_in(block):
        match piece:
            case End():
                parties[-1].ended = True
            case Said():
                if not piece.noise and parties[-1].ends_before(piece):
                    parties.append(_Party())
                parties[-1].heard.append(piece)
            case Reach():
                parties[-1].take(piece)
    return tuple(_settled([party.understood() for party in parties]))


def marked(contact: ReleaseContact, *fields: str) -> ReleaseContact:
    """Return `contact` with `fields` unsure as well."""
    return replace(contact, unsure=tuple(sorted({*contact.unsure, *fields})))


def with_reach(contact: ReleaseContact, other: ReleaseContact) -> ReleaseContact:
    """Return `contact` with the numbers and addresses of `other` as well."""
    return replace(contact, phones=_all(contact.phones, other.phones), emails=_all(contact.emails, other.emails))


@dataclass(slots=True)
class _Party:
    """A party while it is being read: what was said of it, in the printed order, and how to reach it."""

    heard: list[Said] = field(default_factory=list)
    reaches: list[Reach] = field(default_factory=list)
    doubts: set[str] = field(default_factory=set)
    ended: bool = False  # whether a semicolon stood behind it

    def ends_before(self, piece: Said) -> bool:
        """Say whether another party begins with `piece`: behind a number, or another house behind a semicolon."""
        house = bool(piece.organisation) and not is_part(piece.organisation or "")
        return bool(self.reaches) or (self.ended and house and any(heard.organisation for heard in self.heard))

    def take(self, reach: Reach) -> None:
        if reach.value and reach not in self.reaches:
            self.reaches.append(reach)
        if not reach.sure:
            self.doubts.add(reach.field)

    def understood(self) -> ReleaseContact:
        """Decide what the words are that betray nothing by themselves, and put the contact together."""
        emails = self._values("emails")
        mailboxes = fold(" ".join(address.split("@")[0] for address in emails)).replace(" ", "")
        domains = fold(" ".join(address.split("@")[1] for address in emails)).replace(" ", "")
        organisation = self._organisation(mailboxes, domains)
        whole = (organisation.organisation or organisation.words or organisation.printed) if organisation else ""
        somebody = any(name.sure for piece in self.heard for name in piece.people)
        people: list[str] = []
        departments: list[str] = []
        for piece in self.heard:
            for name in piece.people:
                if name.sure or not somebody:
                    people.append(name.text)
                    self.doubts |= set() if name.sure else {"people"}
            if piece.organisation and piece is not organisation and piece.organisation not in whole:
                departments.append(piece.printed if piece.department else piece.organisation)
                self.doubts |= set() if is_part(piece.organisation) else {"department"}
            elif piece.department and piece.department != whole:
                departments.append(piece.department)
            if piece.words and piece is not organisation:
                self._unknown(piece.words, mailboxes, people, departments, somebody=somebody)
        led = next((piece.led for piece in self.heard if piece.led), None)
        if led and not departments:
            departments.append(led)
            self.doubts.add("department")
        return ReleaseContact(
            organisation=whole or None,
            department=", ".join(dict.fromkeys(departments)) or None,
            people=tuple(dict.fromkeys(people)),
            phones=self._values("phones"),
            emails=emails,
            unsure=tuple(sorted(self.doubts)),
        )

    def _values(self, kind: str) -> tuple[str, ...]:
        return tuple(reach.value for reach in self.reaches if reach.field == kind and reach.value)

    def _organisation(self, mailboxes: str, domains: str) -> Said | None:
        """Return the piece that names the organisation: by its words, else by exclusion, else a part of one alone."""
        bodies = [piece for piece in self.heard if piece.organisation]
        strong = next((piece for piece in bodies if not is_part(piece.organisation or "")), None)
        if strong:
            self.doubts |= set() if strong.sure else {"organisation"}
            return strong
        unknown = [piece for piece in self.heard if piece.words and not _owns(piece.words, mailboxes)]
        chosen = next((piece for piece in unknown if not people_in(piece.words)), unknown[0] if unknown else None)
        if chosen:
            if not any(len(word) > 2 and word in domains for word in fold(chosen.words).split()[:2]):
                self.doubts.add("organisation")
            return chosen
        agencies = [piece for piece in self.heard if piece.department and is_agency(piece.department)]
        return next(iter(bodies or agencies), None)

    def _unknown(
        self, words: str, mailboxes: str, people: list[str], departments: list[str], *, somebody: bool
    ) -> None:
        if _owns(words, mailboxes):
            people.append(words)
        elif people_in(words) and not somebody:
            people += [name.text for name in people_in(words)]
            self.doubts.add("people")
        elif len(words.split()) <= 6:
            departments.append(words)
            self.doubts.add("department")


def _owns(words: str, mailboxes: str) -> bool:
    """Say whether `words` could be a person and a mailbox shows the surname: "Quitt" and quitt@..."""
    name = surname(words).replace(" ", "")
    return len(name) > 2 and name in mailboxes and (bool(people_in(words)) or " " not in words)


def _settled(parties: list[ReleaseContact]) -> list[ReleaseContact]:
    """Give every party what the block says of it elsewhere, and drop those that nobody can reach."""
    settled: list[ReleaseContact] = []
    for party in parties:
        before = settled[-1] if settled else None
        if before and party.reached and not party.named:
            settled[-1] = with_reach(before, party)
        elif before and not party.reached:
            settled = [_completed(contact, party) for contact in settled]
        elif before and _is_name_behind(before, party):
            settled[-1] = with_reach(replace(before, people=party.people), party)
        elif before and party.organisation is None:
            inherited = marked(party, *(set(before.unsure) & {"organisation", "department"}))
            settled.append(
                replace(inherited, organisation=before.organisation, department=party.department or before.department)
            )
        elif party.reached:
            settled.append(party)
    return settled


def _is_name_behind(before: ReleaseContact, party: ReleaseContact) -> bool:
    """Say whether `party` is the name of the contact `before`: "Stadt Herne, 030 23125-001, Anna Adler, adler@..."."""
    named = bool(before.people or before.emails or party.phones)
    return not (named or party.organisation or party.department) and bool(party.people)


def _completed(contact: ReleaseContact, behind: ReleaseContact) -> ReleaseContact:
    """Return `contact` with what stands behind its number, where nothing stood before it."""
    if not contact.named:
        return replace(behind, phones=contact.phones, emails=contact.emails, unsure=_all(contact.unsure, behind.unsure))
    if behind.people and not contact.people and not behind.organisation:
        return replace(contact, people=behind.people)
    if contact.organisation is None and behind.organisation and not behind.people:
        found = replace(contact, organisation=behind.organisation, department=contact.department or behind.department)
        return marked(found, "organisation")
    return contact


def _all(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
