"""Readings of the words of a question -> the entries that explain most of it, on one scale from 0 to 1.

A contact is explained by its own words and by its organisation's; an item by its own and, less surely, by those of one
of the contacts that answer for it. All candidates are scored at once in arrays: words down, entries across.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.postings import Masks
from bot.search.query import Query
from bot.search.readings import Reading, Readings
from bot.search.relations import Flags, Ints, Relations, union
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

    @classmethod
    def alike(cls, docs: Ints, words: int) -> "Scored":
        """Return entries that explain none of so many words, one as good as the other."""
        ones = np.ones(len(docs), dtype=np.float32)
        return cls(docs, ones, 0 * ones, np.zeros((words, len(docs)), dtype=bool))

    def at(self, kept: Flags) -> "Scored":
        """Return some of the entries."""
        if kept.all():
            return self
        return Scored(self.docs[kept], self.scores[kept], self.named[kept], self.explained[:, kept])

    def raised(self, which: Flags, by: float) -> "Scored":
        """Return the entries with some of them raised."""
        scores = self.scores + which.astype(np.float32) * np.float32(by)
        order = np.argsort(-scores, kind="stable")
        return Scored(self.docs[order], scores[order], self.named[order], self.explained[:, order])


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
    seeds = union(np.concatenate(lists)[:_MOST_SEEDS])
    if len(known) == 1 and not people:
        return seeds
    first_body, first_item = seeds.searchsorted((relations.contacts, relations.people_and_bodies))
    members, _ = relations.members.from_many(seeds[first_body:first_item])
    members = members[:_MOST_SEEDS]
    items, _ = relations.items.from_many(np.concatenate([seeds[:first_item], members]))
    return union(seeds, members, items[:_MOST_SEEDS])


class Scorer:
    """Scores entries of one directory."""

    def __init__(self, relations: Relations, label_mass: Floats) -> None:
        """`label_mass` is the weight of every entry's own name or title."""
        self._relations, self._label_mass = relations, label_mass

    def score(self, asked: list[Readings], weights: Floats, view: View) -> Scored:
        """Score the entries of `view` by the `weights` of what was `asked`; what explains nothing is left out."""
        total = max(float(weights.sum()), 1e-6)
        own, label = _worth(asked, view)
        met = own.any(axis=0)
        full = np.maximum(own, THROUGH_ORGANISATION * own.take(view.bodies, axis=1))
        here = met[view.owners].nonzero()[0]
        if len(here):
            lent = THROUGH_CONTACT * full.take(view.lenders[here], axis=1)
            _borrow(full, lent, view.owners[here], weights)
        places = met.nonzero()[0] if view.own is None else view.own[met[view.own]]
        docs, full = view.wide[places], full.take(places, axis=1)
        named = np.minimum(weights @ label.take(places, axis=1) / self._label_mass[docs], 1.0)
        scores = (weights @ full / total) * (1 - UNNAMED * (1 - named))
        best = (-scores).argsort(kind="stable")
        return Scored(docs[best], scores[best], named[best], full[:, best] > 0)


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


def _borrow(full: Floats, lent: Floats, items: Places, weights: Floats) -> None:
    """Explain every item by the one of its contacts that adds most."""
    lent = np.maximum(full[:, items], lent)
    order = (weights @ lent).argsort(kind="stable")
    full[:, items[order]] = lent[:, order]  # of several for one item the last, and best, stays


def _worth(asked: Iterable[Readings], view: View) -> Floats:
    """What every word (down) is worth in every entry (across): in the first layer at all, in the second in names and
    titles.
    """
    rows = list(asked)
    worth = _filled([readings.single for readings in rows], view)
    for row, readings in enumerate(rows):
        for parts in readings.several:
            np.maximum(worth[:, row], _filled(parts, view).min(axis=1), out=worth[:, row])
    return worth


def _filled(rows: Sequence[tuple[Reading, ...]], view: View) -> Floats:
    """What the best reading of every row is worth in every entry; all are noted at once, most being of few entries."""
    width = len(view.wide)
    worth = np.zeros((2, len(rows), width), dtype=np.float32)
    found = [
        (row * width, reading.strength, *_near(reading, view))
        for row, single in enumerate(rows)
        for reading in single
        if len(reading.docs)
    ]
    if not found:
        return worth
    starts, strengths, docs, masks = zip(*found, strict=True)
    lengths = [len(each) for each in docs]
    places, standing = view.places_of(np.concatenate(docs))
    cells = places + np.array(starts).repeat(lengths)
    values = WORTH[:, np.concatenate(masks)] * np.array(strengths, dtype=np.float32).repeat(lengths)
    if standing is not None:
        cells, values = cells[standing], values[:, standing]
    for layer, noted in zip(worth.reshape(2, -1), values, strict=True):
        np.maximum.at(layer, cells, noted)
    return worth


def _near(reading: Reading, view: View) -> tuple[Ints, Masks]:
    """The entries of a reading and their masks; of many only those in the view."""
    docs, masks = reading.docs, reading.masks
    if len(docs) <= len(view.wide):
        return docs, masks
    found = docs.searchsorted(view.wide)
    found[found == len(docs)] = 0
    found = found[docs[found] == view.wide]
    return docs[found], masks[found]
