"""A question by itself -> the turn that answers it, one wish or several."""

from collections.abc import Callable
from dataclasses import replace

from bot.desk.answers import answered
from bot.desk.finding import asked_words, wants_email
from bot.desk.reply import Reply
from bot.desk.said.times import When
from bot.desk.talk import Talk, Turn
from bot.desk.thread import Thread
from bot.search.result import Result

WithTime = Callable[[Talk, Reply, When | None], Reply]


def question_of(
    talk: Talk, result: Result, when: When | None, with_time: WithTime, *, email_first: bool = False
) -> Turn:
    """Return the reply that obeys a result, and the thread that begins with this question."""
    reply = answered(talk, result, email_first=email_first)
    words = asked_words(talk.prepared, result)
    field = "email" if email_first or wants_email(result) else ""
    begun = Thread(asked=words, when=when, field=field)
    return Turn(with_time(talk, replace(reply, result=result), when), begun)
