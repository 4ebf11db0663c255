"""Index: a question -> the entries that explain its words, best first; built once for a directory, then immutable."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import chain
from math import log1p

import numpy as np

from bot.directory.model import Contact, Directory, Entry, NewsItem
from bot.search.compounds import unfolded
from bot.search.evidence import Explainer
from bot.search.exact import ExactKeys, address_key, number_key
from bot.search.fields import NAMES, Field, How
from bot.search.findings import Findings
from bot.search.match import Evidence, Match
from bot.search.numbers import Digits, endings, national
from bot.search.postings import Collector, Lexicon, within
from bot.search.query import Query, Role, Word
from bot.search.reader import Reader, Seen
from bot.search.readings import Readings
from bot.search.relations import Flags, Ints, Relations
from bot.search.score import Floats, Scored, Scorer, candidates, prefer
from bot.search.towns import is_town
from bot.search.view import MOST_AT_ONCE, view_of, view_of_all
from bot.search.vocabulary import vocabulary
from bot.search.weights import BEARER

_MOST_MATCHES = 12
_MOST_EXPLAINED = 5
_NOBODY = np.empty(0, dtype=np.int32)
_FAR = 0.1
"""How much less than the best an entry may score for its evidence to be of interest."""


class Index:
    """The directory, ready to be asked. Cost grows with the words of a question, hardly with the directory."""

    def __init__(self, directory: Directory) -> None:
        self._relations = Relations(directory)
        collector = Collector()
        labels = _collect(directory, collector)
        self._lexicon = Lexicon(collector)
        self._total = len(self._relations.entries)
        self._reader = Reader(
            self._lexicon,
            ExactKeys(_numbers(self._relations.entries[: self._relations.people_and_bodies])),
            ExactKeys(_addresses(self._relations.entries[: self._relations.people_and_bodies])),
        )
        self._scorer = Scorer(self._relations, self._label_masses(labels))
        self._explainer = Explainer(self._relations)
        self._all = view_of_all(self._relations) if self._total <= MOST_AT_ONCE else None

    def find(self, query: Query, now: datetime) -> Findings:
        """Return what fits `query` at `now`; items under embargo do not exist yet, who has left has but a name."""
        words = query.words
        if not words or all(self._says_nothing(word, now) for word in words):
            return self._found(self._matches([self._reader.named(word) for word in _lone(query)], query, now), now)
        for stand_ins in (False, True):
            readings = self._reader.together([self._reader.sure(word, stand_ins=stand_ins) for word in words])
            matches = self._matches(readings, query, now)
            best = next(matches, None) if all(known.size for known in readings) else None
            if (best and not best.missing) or not any(word.stand_ins for word in words):
                break
        if not _settled(best):
            return self._found(self._matches(self._doubtful(readings, now), query, now), now)
        return self._found(chain([best] if best else [], matches), now)

    def _says_nothing(self, word: Word, now: datetime) -> bool:
        """Whether a filler word is nobody's name here, and no town, which is written with a capital."""
        if not word.idle:
            return False
        term = word.phrase[0]
        known = self._reader.is_name(word) or self._reader.is_place(term, self._seen(now))
        return not known and not (word.typed[0].isupper() and is_town(term))

    def _seen(self, now: datetime) -> Seen:
        return partial(self._relations.visible, now=now)

    def _found(self, matches: Iterable[Match], now: datetime) -> Findings:
        return Findings(tuple(matches), self._relations, self._reader, now)

    def _doubtful(self, readings: list[Readings], now: datetime) -> list[Readings]:
        """Read the words that nobody knows as misspelt, where every one is known those that are but in headlines; in
        each, see parts of others.
        """
        seen = self._seen(now)
        strange = [not self._reader.familiar(known.word, seen) for known in readings]
        doubted = strange if any(strange) else [not self._reader.listed(known.word, seen) for known in readings]
        return _distinct(
            [self._reader.doubtful(known, misspelt=misspelt) for known, misspelt in zip(readings, doubted, strict=True)]
        )

    def _score(self, readings: list[Readings], query: Query, now: datetime) -> Scored:
        relations = self._relations
        if not readings:
            told = relations.told_on(query.days)[:_MOST_MATCHES] if query.days else _NOBODY
            return Scored.alike(told[relations.visible(told, now)], 0)
        if not any(known.size for known in readings):
            return Scored.alike(_NOBODY, len(readings))
        weights = np.array([self._weight(reading) for reading in readings], dtype=np.float32)
        view = self._all or view_of(candidates(readings, relations, people=bool(query.press)), relations)
        scored = self._scorer.score(readings, weights, view)
        if len(readings) == 1 and not query.press:
            scored = scored.raised(_named(scored.docs, readings, Field.SURNAME.bit), BEARER)
        shown = relations.visible(scored.docs, now)
        left = relations.left(scored.docs, now)
        if left.any():
            shown &= ~left | _named(scored.docs, readings, NAMES)
        return prefer(scored.at(shown), relations, query)

    def _weight(self, readings: Readings) -> float:
        """The rarer a word, the more it weighs; an unknown one weighs most."""
        rarest = max((len(reading.docs) for reading in readings.single if not reading.edits), default=0)
        if not rarest and readings.several:
            rarest = readings.size
        return log1p(self._total / (1 + rarest))

    def _matches(self, readings: list[Readings], query: Query, now: datetime) -> Iterator[Match]:
        """The matches, best first, each made when it is asked for."""
        scored = self._score(readings, query, now)
        docs, scores = scored.docs[:_MOST_MATCHES].tolist(), scored.scores[:_MOST_MATCHES].tolist()
        far = _FAR if len(readings) > 1 else 1.0
        named, explained = scored.named[:_MOST_MATCHES].tolist(), scored.explained[:, :_MOST_MATCHES].T.tolist()
        weighty = [None if self._says_nothing(known.word, now) else known.word for known in readings]
        for turn, (doc, score, name, met) in enumerate(zip(docs, scores, named, explained, strict=True)):
            evidence: tuple[Evidence, ...] = ()
            if turn == 0 or query.incident or (turn < _MOST_EXPLAINED and score > scores[0] - far):
                evidence = tuple(one for one in self._explainer.explain(readings, doc) if one is not None)
            missing = () if all(met) else tuple(word for word, by in zip(weighty, met, strict=True) if word and not by)
            yield Match(self._relations.entries[doc], min(max(score, 0.0), 1.0), evidence, missing, name)

    def _label_masses(self, labels: list[tuple[int, ...]]) -> Floats:
        """How much the words of every entry's name or title weigh together."""
        weights = [log1p(self._total / (1 + self._lexicon.frequency(word))) for word in self._lexicon.words]
        light = vocabulary().filler | vocabulary().legal_forms | vocabulary().salutations
        weights = [0.0 if word in light else weight for word, weight in zip(self._lexicon.words, weights, strict=True)]
        masses = [sum(weights[word] for word in label) for label in labels]
        return np.maximum(np.array(masses, dtype=np.float32), 1e-3)


def _named(docs: Ints, readings: list[Readings], fields: int) -> Flags:
    """Return which of the entries are people whose name, in one of the fields, is in the question."""
    named: Flags = np.zeros(len(docs), dtype=bool)
    for reading in (reading for known in readings for reading in known.single):
        named |= np.isin(docs, within((reading.docs, reading.masks), np.uint16(fields))[0])
    return named


def _settled(best: Match | None) -> bool:
    """Whether the best entry explains everything as it is spelt, so that nobody need think of slips."""
    if best is None or best.missing:
        return False
    if len(best.evidence) == 1:
        only = best.evidence[0]
        return only.how is How.EXACT and only.field is not Field.TEXT and only.word.role is not Role.OFFICE
    return all(one.field is not Field.TEXT for one in best.evidence)


def _distinct(several: list[Readings]) -> list[Readings]:
    """Take no word for a misspelling of another word of the question: who says Hagen means something else by Hafen."""
    typed = {known.word.phrase[0] for known in several if any(reading.how is How.EXACT for reading in known.single)}
    return [
        Readings(known.word, tuple(r for r in known.single if not r.edits or r.matched not in typed), known.several)
        for known in several
    ]


def _lone(query: Query) -> tuple[Word, ...]:
    """A filler word that is all there is may be a name: Weiß, Lang, Morgen."""
    alone = len(query.spare) == 1 and not (query.press or query.wanted or query.days)
    return query.spare if alone else ()


def _collect(directory: Directory, collector: Collector) -> list[tuple[int, ...]]:
    """Take in every word of the directory; return the words of each entry's name or title."""
    labels: list[tuple[int, ...]] = []
    for contact in directory.contacts:
        labels.append(_collect_contact(contact, len(labels), collector))
    for organisation in directory.organisations:
        doc = len(labels)
        labels.append(collector.add(doc, Field.ORGANISATION, organisation.name))
        collector.add(doc, Field.ORGANISATION, unfolded(organisation.name))
        for alias in organisation.aliases:
            collector.add(doc, Field.ALIAS, alias)
        for place in (organisation.place, *organisation.covers):
            collector.add(doc, Field.PLACE, place)
        collector.add(doc, Field.KIND, _KINDS.get(organisation.kind or ""))
    for item in directory.news:
        doc = len(labels)
        labels.append(collector.add(doc, Field.TITLE, item.title, often=False))
        for place in item.places:
            collector.add(doc, Field.DATELINE, place)
        collector.add(doc, Field.AGENCY, item.agency)
        collector.add(doc, Field.TEXT, item.text, often=False)
        for topic in item.topics:
            collector.add(doc, Field.ITEM_TOPIC, topic)
    collector.entries = len(labels)
    return labels


_KINDS = {
    kind.value: " ".join(w for w, k in vocabulary().kinds.items() if k is kind) for kind in vocabulary().kinds.values()
}


def _collect_contact(contact: Contact, doc: int, collector: Collector) -> tuple[int, ...]:
    given, _, surname = (contact.name or "").rpartition(" ")
    label = collector.add(doc, Field.SURNAME, surname) + collector.add(doc, Field.GIVEN_NAME, given)
    collector.add(doc, Field.DEPARTMENT, contact.department)
    collector.add(doc, Field.DEPARTMENT, unfolded(contact.department or ""))
    collector.add(doc, Field.ROLE, contact.role)
    for topic in contact.topics:
        collector.add(doc, Field.CONTACT_TOPIC, topic)
    return label


def _numbers(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    for doc, entry in enumerate(entries):
        for phone in () if isinstance(entry, NewsItem) else entry.phones:
            yield number_key(Digits(national(phone), whole=True)), doc
            for ending in endings(phone):
                yield number_key(Digits(ending, whole=False)), doc


def _addresses(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    for doc, entry in enumerate(entries):
        for address in () if isinstance(entry, NewsItem) else entry.emails:
            yield hash(address_key(address)), doc
