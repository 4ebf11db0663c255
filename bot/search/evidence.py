"""Why a word of the question is in an entry: the best of its readings there, as a value."""

from bisect import bisect_left
from dataclasses import replace
from functools import cache, reduce
from operator import and_

from bot.directory.model import Entry
from bot.search.fields import Field, How, fields_of
from bot.search.match import Evidence
from bot.search.readings import Reading, Readings
from bot.search.relations import Relations
from bot.search.weights import FIELDS, OF_MASK, THROUGH_CONTACT, THROUGH_ORGANISATION


class Explainer:
    """Explains words by entries of one directory."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations

    def explain(self, readings: list[Readings], doc: int) -> list[Evidence | None]:
        """Return the surest evidence for each word in the entry or in those it borrows from; None where there is none.

        An item borrows from one of its contacts, the one that explains most: words of two contacts prove nothing.
        """
        own = [_evidence(known, doc, 1.0, None) for known in readings]
        found = [_surest(own, [self._borrowed(known, lenders) for known in readings]) for lenders in self._lenders(doc)]
        return max(found, key=lambda words: sum(one.strength for one in words if one), default=own)

    def _lenders(self, doc: int) -> list[list[tuple[int, float]]]:
        relations = self._relations
        if relations.is_contact(doc):
            return [[(int(relations.bodies[doc]), THROUGH_ORGANISATION)]]
        groups = []
        for answering in relations.answering.from_one(doc).tolist():
            group = [(answering, THROUGH_CONTACT)]
            if relations.is_contact(answering):
                group.append((int(relations.bodies[answering]), THROUGH_CONTACT * THROUGH_ORGANISATION))
            groups.append(group)
        return groups

    def _borrowed(self, known: Readings, lenders: list[tuple[int, float]]) -> Evidence | None:
        found = [_evidence(known, place, factor, self._relations.entries[place]) for place, factor in lenders]
        return max((one for one in found if one), key=lambda one: one.strength, default=None)


def _surest(own: list[Evidence | None], lent: list[Evidence | None]) -> list[Evidence | None]:
    return [
        theirs if mine is None or (theirs is not None and theirs.strength > mine.strength) else mine
        for mine, theirs in zip(own, lent, strict=True)
    ]


def _evidence(readings: Readings, doc: int, factor: float, through: Entry | None) -> Evidence | None:
    best: tuple[float, int, Reading] | None = None
    for reading in readings.single:
        best = _better(best, _at(reading, doc))
    for parts in readings.several:
        found = [one for part in parts if (one := _best(part, doc))]
        if len(found) == len(parts):
            best = _better(best, _together(found))
    if best is None:
        return None
    strength, mask, reading = best
    field = _weightiest(mask)
    through_id = through.id if through else None
    return Evidence(readings.word, reading.matched, field, reading.how, reading.edits, strength * factor, through_id)


@cache
def _weightiest(mask: int) -> Field:
    return max(fields_of(mask), key=FIELDS.__getitem__)


def _together(parts: list[tuple[float, int, Reading]]) -> tuple[float, int, Reading]:
    """The weakest of several words that make one; where no field has all of them they are but parts of it."""
    strength, mask, reading = min(parts, key=lambda one: one[0])
    if reduce(and_, (part[1] for part in parts)):
        return strength, mask, reading
    return strength, mask, replace(reading, how=How.WITHIN)


def _best(part: tuple[Reading, ...], doc: int) -> tuple[float, int, Reading] | None:
    best: tuple[float, int, Reading] | None = None
    for reading in part:
        best = _better(best, _at(reading, doc))
    return best


def _better(
    one: tuple[float, int, Reading] | None, other: tuple[float, int, Reading] | None
) -> tuple[float, int, Reading] | None:
    if one is None or (other is not None and other[0] > one[0]):
        return other
    return one


def _at(reading: Reading, doc: int) -> tuple[float, int, Reading] | None:
    place = bisect_left(reading.docs, doc)
    if place == len(reading.docs) or reading.docs[place] != doc:
        return None
    mask = int(reading.masks[place])
    return float(OF_MASK[mask]) * reading.strength, mask, reading
