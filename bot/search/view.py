"""The part of a directory that one question looks at: entries side by side, with those that they borrow words from."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.relations import Ints, Relations

Places = npt.NDArray[np.intp] | npt.NDArray[np.int32]

MOST_AT_ONCE = 4_000
"""Entries up to which a directory is looked at as a whole: finding candidates first costs more than it saves."""


@dataclass(frozen=True, slots=True)
class View:
    """Entries (`docs`, ascending) with all they borrow from (`wide`, ascending, which holds them).

    The contacts come first in `wide`: `bodies` are the places of their organisations there. `own` are the places of
    `docs` in `wide`, None where both are the same. `lenders` are the places of the contacts and organisations that
    answer for the items of `docs`, `owners` the places of those items in `docs`.
    """

    docs: Ints
    wide: Ints
    whole: bool
    bodies: Places
    own: Places | None
    lenders: Places
    owners: Places

    def places_of(self, docs: Ints) -> tuple[Places, npt.NDArray[np.bool_] | None]:
        """Return where entries stand in `wide`, and which of them do (None: all)."""
        if self.whole:
            return docs, None
        places = np.searchsorted(self.wide, docs)
        places[places == len(self.wide)] = 0
        return places, self.wide[places] == docs


def view_of_all(relations: Relations) -> View:
    """Return the whole directory."""
    docs = np.arange(len(relations.entries), dtype=np.int32)
    lenders, owners = relations.answering.from_many(docs)
    return View(docs, docs, True, relations.body_of, None, lenders, owners)


def view_of(docs: Ints, relations: Relations) -> View:
    """Return the view of some entries (ascending)."""
    first_item = int(np.searchsorted(docs, relations.people_and_bodies))
    bodies = relations.body_of[docs[: int(np.searchsorted(docs, relations.contacts))]]
    lenders, owners = relations.answering.from_many(docs[first_item:])
    theirs = relations.body_of[lenders[lenders < relations.contacts]]
    wide = np.unique(np.concatenate([docs, bodies, lenders, theirs]))
    contacts = wide[: int(np.searchsorted(wide, relations.contacts))]
    return View(
        docs,
        wide,
        False,
        np.searchsorted(wide, relations.body_of[contacts]),
        np.searchsorted(wide, docs),
        np.searchsorted(wide, lenders),
        owners + first_item,
    )
