"""The one place where the desk asks finding, and learns what each word of a question stood for."""

from datetime import datetime

from bot.desk.prepared import PreparedDirectory
from bot.desk.thread import TypedWord
from bot.directory.fold import fold
from bot.search.fields import Field
from bot.search.judge import judge
from bot.search.query import Role, Word, parse
from bot.search.result import Reason, Result, Verdict

LONGEST_QUESTION = 4096
"""Characters of a question that are read; Telegram sends no more in one message."""

_SLOTS = {
    Field.SURNAME: "person",
    Field.GIVEN_NAME: "person",
    Field.DEPARTMENT: "press",
    Field.ROLE: "role",
    Field.CONTACT_TOPIC: "topic",
    Field.ORGANISATION: "body",
    Field.ALIAS: "body",
    Field.PLACE: "place",
    Field.KIND: "office",
    Field.PHONE: "number",
    Field.EMAIL: "address",
}


def find(prepared: PreparedDirectory, question: str, now: datetime) -> Result:
    """Return what `question` finds at `now`, which is the real clock: no time in a question lifts an embargo."""
    query = parse(question[:LONGEST_QUESTION], now)
    return judge(query, prepared.index.find(query, now))


def is_sure(result: Result) -> bool:
    """Return whether one entry explains every word."""
    return result.verdict is Verdict.ANSWER and not result.dropped


def is_understood(result: Result) -> bool:
    """Return whether some entry explains every word, be there one or several of them."""
    return result.verdict is not Verdict.NOTHING and not result.dropped and result.reason is not Reason.WORD_MISSING


def says_nothing(result: Result) -> bool:
    """Return whether the question has no word that could be looked up."""
    return not result.query.words and not result.query.press and result.verdict is Verdict.NOTHING


def asked_words(prepared: PreparedDirectory, result: Result) -> tuple[TypedWord, ...]:
    """Return the words of a question with what each stood for."""
    query = result.query
    words = [TypedWord(word.typed, _slot(prepared, word, result)) for word in query.words]
    return (*(TypedWord(word.typed, "press") for word in query.press), *words)


def asks_for_post(result: Result) -> bool:
    """Return whether every word of a question was met in what somebody is: mayor, rector, surgeon."""
    best = result.matches[0].evidence if result.matches else ()
    return bool(best) and {evidence.field for evidence in best} == {Field.ROLE} and not result.query.press


def wants_email(result: Result) -> bool:
    """Return whether the question asks for an e-mail address."""
    return result.query.wanted is Field.EMAIL


def wants_field(result: Result) -> bool:
    """Return whether the question asks for a field of whom it is about."""
    return result.query.wanted is not None


def _slot(prepared: PreparedDirectory, word: Word, result: Result) -> str:
    if word.role is Role.OFFICE:
        return "office"
    if fold(word.typed) in prepared.places:
        return "place"
    matches = (*result.matches[:3], *result.considered[:3])
    fields = (evidence.field for match in matches for evidence in match.evidence if evidence.word is word)
    slot = next((_SLOTS[field] for field in fields if field in _SLOTS), "")
    named = {Role.NAME: "person", Role.NUMBER: "number", Role.ADDRESS: "address", Role.INCIDENT: "topic"}
    return slot or named.get(word.role, "unknown")
