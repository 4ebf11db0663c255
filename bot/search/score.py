"""Readings of the words of a question -> the entries that explain most of it, on one scale from 0 to 1.

A contact is explained by its own words and by its organisation's; an item by its own and, less surely, by those of one
of the contacts that answer for it. All candidates are scored at once in arrays: words down, entries across.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.postings import Masks
from bot.search.query import Query
from bot.search.readings import Reading, Readings
from bot.search.relations import Flags, Ints, Relations
from bot.search.view import Places, View
from bot.search.weights import NEWS, SLIGHT, THROUGH_CONTACT, THROUGH_ORGANISATION, UNNAMED, WORTH

Floats = npt.NDArray[np.float32]

_MOST_SEEDS = 3_000
_FEW = 300


@dataclass(frozen=True, slots=True)
class Scored:
    """Entries by number with their scores, best first, and how much of their own name was said."""

    docs: Ints
    scores: Floats
    named: Floats
    explained: Flags
    """Which words (down) each entry explains."""

    def at(self, kept: Flags) -> "Scored":
        """Return some of the entries."""
        if kept.all():
            return self
        return Scored(self.docs[kept], self.scores[kept], self.named[kept], self.explained[:, kept])


def candidates(readings: list[Readings], relations: Relations, *, people: bool) -> Ints:
    """Return the entries that may explain the whole question: those of its rarest word, and what belongs to them.

    An entry that explains every word explains the rarest, so common words need not be followed; rare ones all are, for
    the sake of entries that explain only some of the question. `people` adds the contacts of organisations even where
    they explain nothing more.
    """
    known = sorted((reading for reading in readings if reading.size), key=lambda reading: reading.size)
    if not known:
        return np.empty(0, dtype=np.int32)
    lists = known[0].seeds()
    for other in known[1:]:
        if other.size <= _FEW:
            lists += other.seeds()
    seeds = np.unique(np.concatenate(lists)[:_MOST_SEEDS])
    if len(known) == 1 and not people:
        return seeds
    first_body, first_item = np.searchsorted(seeds, (relations.contacts, relations.people_and_bodies))
    members, _ = relations.members.from_many(seeds[first_body:first_item])
    members = members[:_MOST_SEEDS]
    items, _ = relations.items.from_many(np.concatenate([seeds[:first_item], members]))
    return np.unique(np.concatenate([seeds, members, items[:_MOST_SEEDS]]))


class Scorer:
    """Scores entries of one directory."""

    def __init__(self, relations: Relations, label_mass: Floats) -> None:
        """`label_mass` is the weight of every entry's own name or title."""
        self._relations, self._label_mass = relations, label_mass

    def score(self, asked: list[Readings], optional: list[Readings], weights: Floats, view: View) -> Scored:
        """Score the entries of `view`; those that explain nothing of their own are left out.

        `weights` are those of what was `asked`, then of what is `optional`, which adds a little where it is met.
        """
        total = max(float(weights[: len(asked)].sum()), 1e-6)
        both = np.zeros((2, len(weights), len(view.wide)), dtype=np.float32)
        for row, readings in enumerate((*asked, *optional)):
            _fill(readings, view, both[:, row])
        own, label = both
        full = own.copy()
        if len(view.bodies):
            people = full[:, : len(view.bodies)]
            np.maximum(people, THROUGH_ORGANISATION * own[:, view.bodies], out=people)
        if len(view.lenders):
            _borrow(full, weights, view)
        if view.own is not None:
            own, label, full = own[:, view.own], label[:, view.own], full[:, view.own]
        named = np.minimum(weights @ label / self._label_mass[view.docs], 1.0)
        scores = (weights @ full / total) * (1 - UNNAMED * (1 - named))
        shown = np.nonzero(own.any(axis=0))[0]
        best = shown[np.argsort(-scores[shown], kind="stable")]
        return Scored(view.docs[best], scores[best], named[best], full[: len(asked), best] > 0)


def prefer(scored: Scored, relations: Relations, query: Query) -> Scored:
    """Put those first that the question prefers: press contacts, news items, items of the days it speaks of."""
    if not (query.news or query.press or query.days):
        return scored
    docs, scores = scored.docs, scored.scores.copy()
    items = docs >= relations.people_and_bodies
    if query.news:
        scores[items] += NEWS
    elif query.press:
        people = docs < relations.contacts
        scores[people] -= SLIGHT * (3 - relations.press[docs[people]]) / 3
        scores[items] -= 2 * SLIGHT
    if query.days:
        told = relations.told_on(query.days)
        scores[items] += np.where(np.isin(docs[items], told), NEWS, -2 * NEWS)
    order = np.argsort(-scores, kind="stable")
    return Scored(docs[order], scores[order], scored.named[order], scored.explained[:, order])


def _borrow(full: Floats, weights: Floats, view: View) -> None:
    """Explain every item by the one of its contacts that adds most."""
    items = view.owners if view.own is None else view.own[view.owners]
    lent = np.maximum(full[:, items], THROUGH_CONTACT * full[:, view.lenders])
    order = np.argsort(weights @ lent, kind="stable")
    full[:, items[order]] = lent[:, order]  # of several for one item the last, and best, stays


def _fill(readings: Readings, view: View, worth: Floats) -> None:
    """Note what a word is worth in every entry: in the first row at all, in the second in names and titles."""
    for reading in readings.single:
        places, masks = _look_up(reading, view)
        weights = WORTH[:, masks] * np.float32(reading.strength)
        worth[:, places] = np.maximum(worth[:, places], weights)
    for parts in readings.several:
        least = np.ones_like(worth)
        for part in parts:
            of_part = np.zeros_like(worth)
            _fill(Readings(readings.word, part), view, of_part)
            np.minimum(least, of_part, out=least)
        np.maximum(worth, least, out=worth)


def _look_up(reading: Reading, view: View) -> tuple[Places, Masks]:
    """Where in the view the reading's entries are, and their masks."""
    docs, masks = reading.docs, reading.masks
    if len(docs) <= len(view.wide):
        places, standing = view.places_of(docs)
        return (places, masks) if standing is None else (places[standing], masks[standing])
    found = np.searchsorted(docs, view.wide)
    found[found == len(docs)] = 0
    here = np.nonzero(docs[found] == view.wide)[0]
    return here, masks[found[here]]
