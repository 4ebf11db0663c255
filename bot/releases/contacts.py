"""The blocks of a press release -> its press contacts, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.releases.blocks import Block, FoundBy
from bot.releases.parties import ReleaseContact, contacts_in, marked, with_reach
from bot.releases.parts import Said, said


def contacts_of(blocks: Sequence[Block]) -> tuple[ReleaseContact, ...]:
    """Return the contacts of all blocks in their order, each once; what only looks like one is unsure."""
    found: list[ReleaseContact] = []
    for block in blocks:
        contacts = [_placed(contact, block.names) for contact in contacts_in(block.content)]
        if block.how is FoundBy.LOOKS:
            contacts = [marked(contact, "contact") for contact in contacts]
        if found and contacts and not contacts[0].named:  # "Außerhalb der Dienstzeit: 030 23125-001"
            found[-1] = with_reach(found[-1], contacts.pop(0))
        elif found and contacts and not contacts[0].organisation and not contacts[0].people:
            contacts[0] = marked(replace(contacts[0], organisation=found[-1].organisation), "organisation")
        found = together(found, contacts)
    return tuple(found)


def together(found: Sequence[ReleaseContact], more: Iterable[ReleaseContact]) -> list[ReleaseContact]:
    """Return all contacts; of one in `found` and one in `more` that are the same, the one that says more."""
    added = [contact for contact in more if not any(_says(other, contact) for other in found)]
    return [contact for contact in found if not any(_says(other, contact) for other in added)] + added


def _says(one: ReleaseContact, other: ReleaseContact) -> bool:
    """Say whether `one` has everything that `other` says."""
    return (
        {*other.phones, *other.emails} <= {*one.phones, *one.emails}
        and set(other.people) <= set(one.people)
        and other.organisation in (None, one.organisation)
    )


def _placed(contact: ReleaseContact, names: str) -> ReleaseContact:
    """Return `contact` with the house or the office that its label names, where it names none itself."""
    heard = said(names) if names else Said()
    house = heard.organisation or heard.words or None
    placed = replace(contact, department=contact.department or heard.department)
    if contact.organisation or not house:
        return placed
    return marked(replace(placed, organisation=house), *(() if heard.organisation else ("organisation",)))
