"""The part of a directory that one question looks at: entries side by side, with those that they borrow words from."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.relations import Flags, Ints, Relations, union

Places = npt.NDArray[np.intp] | npt.NDArray[np.int32]

MOST_AT_ONCE = 4_000
"""Entries up to which a directory is looked at as a whole: finding candidates first costs more than it saves."""


@dataclass(frozen=True, slots=True)
class View:
    """Entries side by side (`wide`, ascending): those that are looked at, and those that they borrow words from.

    `own` are the places in `wide` of those that are looked at, None where all are. `bodies` has for every place that
    of the organisation which the entry borrows from; its own where it borrows from none. `lenders` are the places of
    the contacts and organisations that answer for items, `owners` those of the items.
    """

    wide: Ints
    own: Places | None
    bodies: Places
    lenders: Places
    owners: Places

    def places_of(self, docs: Ints) -> tuple[Places, Flags | None]:
        """Return where entries stand in `wide`, and which of them do (None: all)."""
        if self.own is None:
            return docs, None
        places = self.wide.searchsorted(docs)
        places[places == len(self.wide)] = 0
        return places, self.wide[places] == docs


def view_of_all(relations: Relations) -> View:
    """Return the whole directory."""
    docs = np.arange(len(relations.entries), dtype=np.int32)
    lenders, owners = relations.answering.from_many(docs)
    return View(docs, None, relations.bodies, lenders, owners)


def view_of(docs: Ints, relations: Relations) -> View:
    """Return the view of some entries (ascending)."""
    items = docs[docs.searchsorted(relations.people_and_bodies) :]
    lenders, owners = relations.answering.from_many(items)
    everybody = np.concatenate([docs, lenders])
    wide = union(everybody, relations.bodies[everybody])
    return View(
        wide,
        wide.searchsorted(docs),
        wide.searchsorted(relations.bodies[wide]),
        wide.searchsorted(lenders),
        wide.searchsorted(items[owners]),
    )
