"""What a message says of time: moments and spans, and what each is about: reaching somebody, a deadline, an event.

`read_times` takes text and a clock and looks up nothing else. Which words it knows stands in `times.toml`.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from bot.desk.said.moments import resolved
from bot.desk.said.time_words import Piece, Sort, pattern, pieces, table
from bot.directory.fold import fold

_TIME = "\x01"


class About(StrEnum):
    """What a time in a message is about."""

    REACHING = "reaching"
    DEADLINE = "deadline"
    EVENT = "event"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class When:
    """A moment, or where `last` is later a span: aware, in the directory's zone."""

    first: datetime
    last: datetime

    @property
    def is_moment(self) -> bool:
        """Whether it is one minute."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class SaidTime:
    """A time in a message: its characters, when it is (None: only that it is urgent), and what it is about.

    `clocks` are the characters of hours in it, which say nothing to whom a day may say something.
    """

    begin: int
    end: int
    about: About
    when: When | None = None
    clocks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Times:
    """All times of a message, in their order."""

    text: str
    said: tuple[SaidTime, ...] = ()

    @property
    def reaching(self) -> When | None:
        """When somebody is to be reached, None where the message does not ask that."""
        return next((each.when for each in self.said if each.about is About.REACHING), None)

    @property
    def deadline(self) -> bool:
        """Whether the message says until when something is needed."""
        return any(each.about is About.DEADLINE for each in self.said)

    @property
    def rest(self) -> str:
        """The message without what finding has no use for: days of events and of the past stay."""
        return _cut(self.text, self._needless())

    @property
    def timeless(self) -> str:
        """The message without any time."""
        return _cut(self.text, ((each.begin, each.end) for each in self.said))

    def _needless(self) -> Iterator[tuple[int, int]]:
        for each in self.said:
            if each.about in (About.REACHING, About.DEADLINE):
                yield each.begin, each.end
            else:
                yield from each.clocks


def read_times(text: str, now: datetime, names: Container[str] = ()) -> Times:
    """Return the times that `text` speaks of; `now` (aware, in the directory's zone) is the clock they count from.

    A lone word of time that is one of the folded `names` is nobody's hour: Jana Freitag.
    """
    found = [each for each in map(_Expression, _groups(text)) if each.lead or fold(each.text) not in names]
    masked = list(text)
    for each in found:
        masked[each.begin : each.end] = _TIME * (each.end - each.begin)
    deadlines = _deadlines(text, "".join(masked))
    said = [SaidTime(begin, end, About.DEADLINE) for begin, end in deadlines]
    words = fold("".join(" " if char == _TIME else char for char in masked)).split()
    is_event = _is_event(words)
    for each in found:
        if any(begin <= each.begin and each.end <= end for begin, end in deadlines):
            continue
        first, last = resolved(each.pieces, each.lead, now)
        about = About.PAST if last < now else About.EVENT if is_event else About.REACHING
        when = When(max(first, now.replace(second=0, microsecond=0)), last) if last >= now else When(first, last)
        said.append(SaidTime(each.whole_begin, each.end, about, when, each.clocks))
    return Times(text, tuple(sorted(said, key=lambda each: each.begin)))


class _Expression:
    """Pieces that stand together, with the word in front of them."""

    def __init__(self, group: tuple[str, list[Piece]]) -> None:
        text, self.pieces = group
        self.begin, self.end = self.pieces[0].begin, self.pieces[-1].end
        before = _lead_pattern().search(text, 0, self.begin)
        self.lead = next((name for name, value in before.groupdict().items() if value), "") if before else ""
        self.whole_begin = self.begin if before is None or self.lead == "until" else before.start()
        self.text = text[self.begin : self.end]
        clocks = [piece for piece in self.pieces if piece.sort is Sort.CLOCK]
        leads = [_lead_pattern().search(text, 0, piece.begin) for piece in clocks]
        begins = [lead.start() if lead else piece.begin for lead, piece in zip(leads, clocks, strict=True)]
        self.clocks = tuple((begin, piece.end) for begin, piece in zip(begins, clocks, strict=True))


def _groups(text: str) -> Iterator[tuple[str, list[Piece]]]:
    group: list[Piece] = []
    for piece in pieces(text):
        if group and not _joined_pattern().fullmatch(text, group[-1].end, piece.begin):
            yield text, group
            group = []
        group.append(piece)
    if group:
        yield text, group


def _deadlines(text: str, masked: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for phrase, timed in _deadline_patterns():
        for match in phrase.finditer(masked if timed else text):
            if match.end() > match.start() and not any(b < match.end() and match.start() < e for b, e in found):
                found.append(match.span())
    return found


def _is_event(words: list[str]) -> bool:
    events, reaching = table()["events"], _words("reaching", "words")
    if reaching.intersection(words):
        return False
    said = f" {' '.join(words)} "
    if any(f" {fold(phrase)} " in said for phrase in events["phrases"].split("|")):
        return True
    ends = tuple(fold(events["ends"]).split())
    return any(word in _words("events", "words") or (word.endswith(ends) and len(word) > 6) for word in words)


@cache
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(fold(table()[section][key]).split())


@cache
def _lead_pattern() -> re.Pattern[str]:
    ways = "|".join(f"(?P<{name}>{pattern(words)})" for name, words in table()["leads"].items())
    return re.compile(rf"(?<!\w)(?:{ways})\s*\Z", re.IGNORECASE)


@cache
def _joined_pattern() -> re.Pattern[str]:
    words = "|".join((*table()["leads"].values(), "und|and|to|oder"))
    return re.compile(rf"[\s,]*(?:[-–]|(?:{pattern(words)}))?\s*", re.IGNORECASE)


@cache
def _deadline_patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The phrases, and whether there is a time in them."""
    until, made = pattern(table()["leads"]["until"]), []
    for phrase in table()["deadlines"]["phrases"]:
        filled = pattern(phrase).replace("{time}", f"{_TIME}+").replace("{until}", f"(?:{until})")
        made.append((re.compile(rf"(?<!\w)(?:{filled})(?!\w)", re.IGNORECASE), "{time}" in phrase))
    return tuple(made)


def _cut(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text` without the characters of `spans`, and without the marks and blanks left on their own."""
    kept, at = [], 0
    for begin, end in sorted(spans):
        kept.append(text[at:begin])
        at = max(at, end)
    kept.append(text[at:])
    if len(kept) == 1:
        return text.strip()
    return re.sub(r"[^\S\n]+", " ", " ".join(kept)).strip(" \n,;.:!-")
