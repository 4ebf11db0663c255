"""The last question with a part replaced: another town, another office, another person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.desk.finding import asked_words, asks_for_post, find, is_sure, is_understood, says_nothing, wants_field
from bot.desk.said.forms import territorial
from bot.desk.said.leads import Amendment
from bot.desk.talk import Talk
from bot.desk.thread import TypedWord
from bot.directory.fold import fold
from bot.directory.model import Contact, Entry, Organisation
from bot.search.result import Result, Verdict

_REPLACES = {
    "place": {"place", "unknown", "number", "address"},
    "office": {"office", "body", "person", "role", "topic", "number", "address", "language"},
    "body": {"office", "body", "person", "role", "topic", "number", "address", "language"},
    "person": {"person", "role", "topic", "number", "address", "press", "language", "unknown"},
    "role": {"role", "person", "number", "address"},
    "topic": {"topic", "person", "role", "number", "address"},
}
"""Which words of the last question go when a word of this sort is new."""

_LOOSE = frozenset({"topic", "unknown", "language", "role", "person"})
"""What goes next where nobody has all that stays."""


@dataclass(frozen=True, slots=True)
class Swapped:
    """The new question as text, and what it finds."""

    question: str
    result: Result


def swapped(talk: Talk, change: Amendment) -> Swapped | None:
    """Return the new question, the likeliest reading first that leads to somebody; None where nothing new is said.

    Where the new words lead nowhere with what stays of the last question, nobody is found.
    """
    slots = _new_slots(talk, change)
    if not slots:
        return None
    readings = _Readings(talk, change, slots)
    choice: Swapped | None = None
    tried: list[Swapped] = []
    for question in readings:
        tried.append(Swapped(question, find(talk.prepared, question, talk.now)))
        found = tried[-1].result
        if _is_same(talk, found):
            readings.changes_nothing = True
        elif is_sure(found):
            return tried[-1]
        elif is_understood(found):
            choice = choice or tried[-1]
    return choice or _nobody(tried[0])


def names_a_post(talk: Talk, text: str) -> bool:
    """Return whether a text names only a post or, behind an article, a kind of office: that of whoever was shown."""
    result, words = find(talk.prepared, text, talk.now), fold(text).split()
    if asks_for_post(result):
        return True
    slots = {word.slot for word in asked_words(talk.prepared, result)}
    return slots == {"office"} and len(words) <= _SHORT and words[0] in _ARTICLES


_SHORT = 3
_ARTICLES = frozenset({"der", "die", "das", "den", "the", "his", "her", "their", "sein", "seine", "ihr", "ihre"})


def _nobody(tried: Swapped) -> Swapped:
    """Return a question that finds nobody, also where it would if a word of it were left out."""
    return Swapped(tried.question, replace(tried.result, verdict=Verdict.NOTHING, matches=()))


def _new_slots(talk: Talk, change: Amendment) -> set[str]:
    """Return what sorts of words are new; an unknown one is a town behind a preposition, else an office."""
    result = find(talk.prepared, change.words, talk.now)
    if says_nothing(result):
        return set()
    slots = {word.slot for word in asked_words(talk.prepared, result)}
    return {"place" if change.is_placed else "office"} if slots <= {"unknown"} else slots - {"unknown"}


class _Readings:
    """The questions that may be meant: all that stays of the last one with what is new, then less of it.

    The kind of office goes only where keeping it `changes_nothing`: a correction that leads to the same entry is none.
    """

    def __init__(self, talk: Talk, change: Amendment, slots: set[str]) -> None:
        self._talk, self._change, self._slots = talk, change, slots
        self.changes_nothing = False

    def __iter__(self) -> Iterator[str]:
        gone = self._slots.union(*(_REPLACES.get(slot, set()) for slot in self._slots))
        denied = self._change.denied
        kept = [word for word in self._talk.thread.asked if word.slot not in gone and fold(word.text) not in denied]
        is_territorial = all(fold(word.text) in territorial() for word in kept if word.slot == "office")
        context = _context(self._talk, self._slots, kept)
        yield self._with([context, *(word.text for word in kept)])
        yield self._with([context, *(word.text for word in kept if word.slot not in _LOOSE)])
        if self.changes_nothing or (is_territorial and "place" in self._slots):
            yield self._with([word.text for word in kept if word.slot not in {*_LOOSE, "office", "body"}])
        if self._may_stand_alone(kept):
            yield self._with([word.text for word in kept if word.slot == "press"])
            yield self._change.words

    def _with(self, kept: Sequence[str]) -> str:
        return " ".join(word for word in (*kept, self._change.words) if word)

    def _may_stand_alone(self, kept: Sequence[TypedWord]) -> bool:
        """Return whether the new words say by themselves who is meant.

        A town alone does not where an office was asked for. A kind of office does not, elsewhere than where was asked:
        the fire brigade of another town is a wrong number.
        """
        slots, talk = self._slots, self._talk
        if slots <= {"role", "topic"}:  # a post or a topic is asked for where the last one was shown
            result = find(talk.prepared, self._change.words, talk.now)
            return any(_is_near(talk, match.entry) for match in result.matches[:1])
        if slots <= {"place"}:
            return self.changes_nothing or not {word.slot for word in kept} & {"office", "body", "topic", "role"}
        if "office" not in slots or slots & {"place", "person"}:
            return True
        result = find(talk.prepared, self._change.words, talk.now)
        return wants_field(result) or any(_is_near(talk, match.entry) for match in result.matches[:1])


def _context(talk: Talk, slots: set[str], kept: Sequence[TypedWord]) -> str:
    """Return what the last question left unsaid and its answer says: the town, or whose office it is."""
    shown = talk.shown
    if shown is None:
        return ""
    home = talk.prepared.organisation(shown) if isinstance(shown, Contact) else shown
    said = {word.slot for word in kept}
    if slots & {"office", "body", "role", "topic"} and "place" not in slots | said and not slots & {"person"}:
        if slots & {"role", "topic"} and not slots & {"office", "body"}:
            return "" if said & {"office", "body"} else home.name
        return home.place or ""
    if "place" in slots and not (slots | said) & {"office", "body"}:
        towns = {*fold(home.place or "").split(), *(word for place in talk.prepared.places for word in place.split())}
        return " ".join(word for word in home.name.split() if fold(word) not in towns)
    return ""


def _is_same(talk: Talk, result: Result) -> bool:
    """Return whether a result leads to whoever was shown: a change changes something."""
    return result.verdict is Verdict.ANSWER and talk.shown is not None and result.best.id == talk.shown.id


def _is_near(talk: Talk, entry: Entry) -> bool:
    """Return whether an entry belongs to what was shown: offered with it, above or below it, or of the same town."""
    if entry.id in talk.thread.choices or talk.shown is None:
        return True
    homes = [_home(talk, each) for each in (entry, talk.shown)]
    if homes[0] is None or homes[1] is None:
        return False
    places = {home.place for home in homes if home is not None}
    chains = [_chain(talk, home) for home in homes if home is not None]
    return (len(places) == 1 and None not in places) or homes[0].id in chains[1] or homes[1].id in chains[0]


def _home(talk: Talk, entry: Entry) -> Organisation | None:
    if isinstance(entry, Contact):
        return talk.prepared.organisation(entry)
    return entry if isinstance(entry, Organisation) else None


def _chain(talk: Talk, home: Organisation) -> set[str]:
    """Return the ids of an organisation and of all above it."""
    chain: set[str] = set()
    at: Entry | None = home
    while isinstance(at, Organisation) and at.id not in chain:
        chain.add(at.id)
        at = talk.entry(at.parent)
    return chain
