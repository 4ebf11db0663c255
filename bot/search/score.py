"""Readings of the words of a question -> the entries that explain most of it, on one scale from 0 to 1.

A contact is explained by its own words and by its organisation's; an item by its own and, less surely, by those of one
of the contacts that answer for it. All candidates are scored at once in arrays: words down, entries across.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.fields import LABELS
from bot.search.readings import Reading, Readings
from bot.search.relations import Flags, Ints, Relations
from bot.search.weights import NEWS, OF_MASK, THROUGH_CONTACT, THROUGH_ORGANISATION, UNNAMED

Floats = npt.NDArray[np.float32]

_MOST_SEEDS = 3_000
_FEW = 300
_MOST_SCORED = 40
_SLIGHT = 0.02
"""A press contact is preferred by this where the question asks for one: less than any difference between words."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Entries by number with their scores, best first, and how much of their own name was said."""

    docs: Ints
    scores: Floats
    named: Floats
    explained: Flags
    """Which words (down) each entry explains."""


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
    """Scores candidates of one directory."""

    def __init__(self, relations: Relations, label_mass: Floats) -> None:
        """`label_mass` is the weight of every entry's own name or title."""
        self._relations, self._label_mass = relations, label_mass

    def score(
        self, readings: list[Readings], weights: Floats, docs: Ints, *, press: bool, optional: list[Readings]
    ) -> Scored:
        """Score the entries `docs` (ascending); those that explain nothing of their own are left out.

        `weights` are those of `readings`, then of what is `optional`, which adds a little where it is met.
        """
        total = max(float(weights[: len(readings)].sum()), 1e-6)
        readings = [*readings, *optional]
        relations = self._relations
        bodies = relations.body_of[docs[docs < relations.contacts]]
        answering, owners = relations.answering.from_many(docs[docs >= relations.people_and_bodies])
        theirs = relations.body_of[answering[answering < relations.contacts]]
        wide = np.unique(np.concatenate([docs, bodies, answering, theirs]))
        own = np.zeros((len(readings), len(wide)), dtype=np.float32)
        label = np.zeros_like(own)
        for row, reading in enumerate(readings):
            _fill(reading, wide, own[row], label[row])
        full = own.copy()
        last = int(np.searchsorted(wide, relations.contacts))
        if last:
            through = np.searchsorted(wide, relations.body_of[wide[:last]])
            np.maximum(full[:, :last], THROUGH_ORGANISATION * own[:, through], out=full[:, :last])
        places = np.searchsorted(wide, docs)
        mine, of_docs = own[:, places], full[:, places]
        if len(answering):
            first_item = int(np.searchsorted(docs, relations.people_and_bodies))
            self._borrow(of_docs[:, first_item:], full[:, np.searchsorted(wide, answering)], owners, weights)
        covered = weights @ of_docs / total
        named = np.minimum(weights @ label[:, places] / self._label_mass[docs], 1.0)
        scores = covered * (1 - UNNAMED * (1 - named))
        if press:
            few = docs[docs < relations.contacts]
            scores[: len(few)] -= _SLIGHT * (3 - relations.press[few]) / 3
            scores[docs >= relations.people_and_bodies] -= 2 * _SLIGHT
        shown = np.nonzero(mine.any(axis=0))[0]
        best = shown[np.argsort(-scores[shown], kind="stable")[:_MOST_SCORED]]
        return Scored(docs[best], scores[best], named[best], of_docs[: len(readings) - len(optional), best] > 0)

    @staticmethod
    def _borrow(items: Floats, contacts: Floats, owners: Ints, weights: Floats) -> None:
        """Explain items by the one of their contacts that adds most; `owners` says whose each column of contacts is."""
        lent = np.maximum(items[:, owners], THROUGH_CONTACT * contacts)
        gains = weights @ lent
        order = np.lexsort((gains, owners))
        best = order[np.append(owners[order][1:] != owners[order][:-1], True)]
        items[:, owners[best]] = lent[:, best]


def prefer_items(scored: Scored, relations: Relations, told: Ints | None, *, news: bool) -> Scored:
    """Put items first where news are asked for, and where days are, those that were `told` then before all others."""
    if told is None and not news:
        return scored
    scores = scored.scores.copy()
    items = scored.docs >= relations.people_and_bodies
    if news:
        scores[items] += NEWS
    if told is not None:
        scores[items] += np.where(np.isin(scored.docs[items], told), NEWS, -2 * NEWS)
    order = np.argsort(-scores, kind="stable")
    return Scored(scored.docs[order], scores[order], scored.named[order], scored.explained[:, order])


def _fill(readings: Readings, wide: Ints, own: Floats, label: Floats) -> None:
    for reading in readings.single:
        places, weights, labelled = _look_up(reading, wide)
        own[places] = np.maximum(own[places], weights)
        label[places] = np.maximum(label[places], labelled)
    for parts in readings.several:
        least, least_label = np.ones_like(own), np.ones_like(label)
        for part in parts:
            of_part, label_of_part = np.zeros_like(own), np.zeros_like(label)
            _fill(Readings(readings.word, part), wide, of_part, label_of_part)
            np.minimum(least, of_part, out=least)
            np.minimum(least_label, label_of_part, out=least_label)
        np.maximum(own, least, out=own)
        np.maximum(label, least_label, out=label)


def _look_up(reading: Reading, wide: Ints) -> tuple[npt.NDArray[np.intp], Floats, Floats]:
    """Where among `wide` the reading's entries are, and what it weighs there: at all, and in names and titles."""
    docs, masks = reading.docs, reading.masks
    if len(docs) <= len(wide):
        places = np.searchsorted(wide, docs)
        hit = np.nonzero(wide[np.minimum(places, len(wide) - 1)] == docs)[0]
        places, masks = places[hit], masks[hit]
    else:
        found = np.minimum(np.searchsorted(docs, wide), len(docs) - 1)
        places = np.nonzero(docs[found] == wide)[0]
        masks = masks[found[places]]
    strength = np.float32(reading.strength)
    return places, OF_MASK[masks] * strength, (masks & LABELS != 0) * strength
