"""Questions about a generated directory, each with the entries that may stand first in the answer.

Every question knows its class (`kind`), what may stand first (`acceptable`), what may be answered outright (`answers`;
empty where several entries fit equally and a choice is due), and whether it must be (`only_one`: no other entry comes
into question). `refusal` is set where nothing fits: `clear` (an unknown name, organisation or topic), `near` (all words
known, no such entry) or `never` (numbers and addresses one sign off, small talk, gibberish).
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from zlib import crc32

from benchmarks.finding.answerable import ANSWERABLE
from benchmarks.finding.asker import Asker
from benchmarks.finding.facts import Facts
from benchmarks.finding.truth import Draft
from benchmarks.finding.unanswerable import UNANSWERABLE, Stranger

SPLITS = ("tuning", "test")


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks, and what would be right."""

    kind: str
    text: str
    language: str
    acceptable: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    only_one: bool = False
    refusal: str | None = None


def split_of(text: str) -> str:
    """The half that a question belongs to, whatever directory it was asked of."""
    return SPLITS[crc32(text.lower().encode()) % 2]


def ask(facts: Facts, seed: int, split: str, per_class: int) -> list[Question]:
    """At most `per_class` different questions of each class, of one half, the same for the same seed."""
    rng = random.Random(f"questions {seed} {split}")
    asker, stranger = Asker(facts, rng, split), Stranger(facts, rng, split)
    made: list[Question] = []
    for kind, compose in ANSWERABLE.items():
        drafts = _several(partial(compose, asker), split, per_class)
        made += [_question(kind, draft, None) for draft in drafts]
    for kind, (refusal, invent) in UNANSWERABLE.items():
        drafts = _several(partial(invent, stranger), split, per_class)
        made += [_question(kind, draft, refusal) for draft in drafts]
    return made


def _question(kind: str, draft: Draft, refusal: str | None) -> Question:
    acceptable, answers = tuple(sorted(draft.acceptable)), tuple(sorted(draft.answers))
    return Question(kind, draft.text, draft.language, acceptable, answers, draft.only_one, refusal)


def _several(compose: Callable[[], Draft | None], split: str, wanted: int) -> Iterator[Draft]:
    """Different drafts of the split, until enough are made or no new ones turn up."""
    seen: set[str] = set()
    for _ in range(wanted * 12):
        draft = compose()
        if draft is None or draft.text in seen or split_of(draft.text) != split:
            continue
        seen.add(draft.text)
        yield draft
        if len(seen) == wanted:
            return
