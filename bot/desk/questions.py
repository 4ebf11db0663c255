"""A question by itself -> the turn that answers it, one wish or several."""

from collections.abc import Callable
from dataclasses import replace

from bot.desk.answers import answered
from bot.desk.finding import asked_words
from bot.desk.reply import Reply
from bot.desk.said.times import When
from bot.desk.talk import Talk, Turn
from bot.desk.thread import Thread
from bot.search.result import Result, Verdict

WithTime = Callable[[Talk, Reply, When | None], Reply]


def question_of(talk: Talk, result: Result, when: When | None, with_time: WithTime) -> Turn:
    """Return the reply that obeys a result, and the thread that begins with this question."""
    reply = answered(talk, result)
    choices = tuple(entry.id for entry in result.choices) if result.verdict is Verdict.CHOICE else ()
    words = asked_words(talk.prepared, result)
    begun = Thread(asked=words, choices=choices, when=when)
    return Turn(with_time(talk, replace(reply, result=result), when), begun)
