"""The one place where the desk asks finding, and learns what each word of a question stood for."""

from datetime import datetime

from bot.desk.prepared import PreparedDirectory
from bot.desk.thread import TypedWord
from bot.directory.fold import fold
from bot.search.index.field_mask import Field
from bot.search.language.vocabulary import OFFICE, ROLE
from bot.search.result import Result, Verdict
from bot.search.sense import Word

LONGEST_QUESTION = 4096
"""Characters of a question that are read; Telegram sends no more in one message."""

_SLOTS = {
    Field.SURNAME: "person",
    Field.GIVEN: "person",
    Field.DEPARTMENT: "press",
    Field.ROLE: "role",
    Field.TOPIC: "topic",
    Field.LANGUAGE: "language",
    Field.NAME: "body",
    Field.ALIAS: "body",
    Field.INITIALS: "body",
    Field.PLACE: "place",
    Field.COVERED: "place",
    Field.KIND: "office",
    Field.PRESS: "press",
    Field.NUMBER: "number",
    Field.ADDRESS: "address",
}
_SAYS_SOMETHING = 0.3


def find(prepared: PreparedDirectory, question: str, now: datetime) -> Result:
    """Return what `question` finds at `now`, which is the real clock: no time in a question lifts an embargo."""
    return prepared.finder.ask(question[:LONGEST_QUESTION], now)


def is_sure(result: Result) -> bool:
    """Return whether one entry explains every word."""
    return result.verdict is Verdict.ANSWER and not result.unknown


def is_understood(result: Result) -> bool:
    """Return whether some entry explains every word, be there one or several of them."""
    return result.verdict is not Verdict.NOTHING and not result.unknown


def says_nothing(result: Result) -> bool:
    """Return whether the question has no word that could be looked up."""
    return result.verdict is Verdict.NOTHING and not any(_counts(result, word) for word in result.words)


def asked_words(prepared: PreparedDirectory, result: Result) -> tuple[TypedWord, ...]:
    """Return the words of a question that say something, with what each stood for; the press first."""
    words = [(place, word) for place, word in enumerate(result.words) if word.asked.typed and _counts(result, word)]
    typed = [TypedWord(word.asked.typed, _slot(prepared, place, word, result)) for place, word in words]
    return tuple(dict.fromkeys(sorted(typed, key=lambda one: one.slot != "press")))


def asks_for_post(result: Result) -> bool:
    """Return whether every word of a question was met in what somebody is: mayor, rector, surgeon."""
    words = [word for word in result.words if _counts(result, word)]
    return bool(words) and bool(result.matches) and all(_is_post(word) for word in words)


def wants_email(result: Result) -> bool:
    """Return whether the question asks for an e-mail address."""
    return result.asked.wanted == "email"


def wants_field(result: Result) -> bool:
    """Return whether the question asks for a field of whom it is about."""
    return bool(result.asked.wanted)


def _counts(result: Result, word: Word) -> bool:
    """Whether a word is looked for rather than said around it."""
    if word.asked.press or max(word.rival.name, word.rival.subject) >= _SAYS_SOMETHING:
        return True
    best = result.matches[0].fit if result.matches else None
    return best is not None and any(result.words[met.place] is word for met in best.met)


def _is_post(word: Word) -> bool:
    """Whether a word is what somebody is, as far as the vocabulary tells: mayor, rector, surgeon."""
    return any(key.startswith(ROLE) for key in word.asked.keys) and not word.asked.press


def _slot(prepared: PreparedDirectory, place: int, word: Word, result: Result) -> str:
    if word.asked.press:
        return "press"
    if fold(word.asked.typed) in prepared.places:
        return "place"
    if any(key.startswith(OFFICE) for key in word.asked.keys):
        return "office"
    if _is_post(word):
        return "role"
    matches = (*result.matches[:3], *result.considered[:3])
    fields = (met.field for match in matches if match.fit for met in match.fit.met if met.place == place)
    slot = next((_SLOTS[field] for field in fields if field in _SLOTS), "")
    if slot:
        return slot
    if word.asked.number or word.asked.address:
        return "number" if word.asked.number else "address"
    return "topic" if word.asked.incident else "person" if word.asked.salutation or word.asked.named else "unknown"
