"""A verdict -> the reply: the card, the question back, or in words that nothing fits."""

import re
from dataclasses import replace
from datetime import datetime

from bot.desk.cards.card import card, way_to
from bot.desk.cards.choice_lines import choice
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, Markup, NobodyNamed, Reply, plain
from bot.desk.reports import missing
from bot.desk.talk import Talk
from bot.desk.texts import lines, say, shortened
from bot.directory.model import NewsItem
from bot.search.fields import Field
from bot.search.judge import Dropped, Reason, Result, Verdict
from bot.search.query import Query, Role

_WORD = re.compile(r"\w+")

LONGEST_ECHO = 200
"""Characters of the question that a reply repeats."""


def answered(talk: Talk, result: Result, *, email_first: bool = False) -> Reply:
    """Return the reply that obeys the verdict; with an `admin` chat, what is missing can be reported."""
    prepared, language, now = talk.prepared, talk.language, talk.now
    match result.verdict:
        case Verdict.ANSWER:
            email_first = email_first or result.query.wanted is Field.EMAIL
            reply = card(prepared, result.best, language, now, email_first=email_first)
            if result.dropped:  # who asks for the mayor is told that the town's press office answers
                note = say(language, "answer-instead", words=_words(result.dropped))
                reply = replace(reply, blocks=(*reply.blocks, note))
        case Verdict.CHOICE:
            reply = _choice(prepared, result, language)
        case Verdict.NOTHING:
            reply = _nothing(prepared, result, language, now)
            if talk.admin and result.query.words:
                reply = missing(reply, _echo(result.query.question), language)
            reply = replace(reply, reason=NobodyNamed.UNLISTED if result.query.words else NobodyNamed.UNCLEAR)
    return replace(reply, result=result)


def asked_back(talk: Talk, message: str) -> Reply:
    """Return a question back, without a number: what was said does not say whom it is about."""
    return Reply((talk.say(message),), result=Result(Verdict.NOTHING), reason=NobodyNamed.UNCLEAR)


def _choice(prepared: PreparedDirectory, result: Result, language: Language) -> Reply:
    fitting = not result.dropped and result.reason is not Reason.WORD_MISSING
    reply = choice(prepared, _echo(result.query.question), result.choices, language, fitting=fitting)
    if not result.dropped:
        return reply
    lacking = [{word.typed for word in match.missing} for match in result.matches]
    by_all = all(one.word in missing for one in result.dropped for missing in lacking)
    said = say(language, "choice-dropped" if by_all else "choice-dropped-by-some", words=_words(result.dropped))
    return replace(reply, blocks=(*reply.blocks, said))


def _nothing(prepared: PreparedDirectory, result: Result, language: Language, now: datetime) -> Reply:
    query = result.query
    if not query.words:
        return Reply((say(language, "nothing-small-talk"),))
    told = next((dropped for dropped in result.dropped if dropped.mention is not None), None)
    if told is not None and told.mention is not None:
        word = _as_written(told.word, told.mention)
        unknown = say(language, "nothing-place" if query.press else "nothing-dropped", words=word)
        in_news = say(language, "nothing-in-news", word=word)
        show = Button(plain(say(language, "button-show-news")), Action.SHOW, told.mention.id)
        return Reply((Markup(f"{unknown} {in_news}"),), ((show,),))
    return Reply(
        (
            lines(
                [say(language, "nothing", question=_echo(query.question)), _what_is_missing(query, result, language)]
            ),
            say(language, "nothing-help", who=way_to(prepared, prepared.publisher, language, now)),
        )
    )


def _what_is_missing(query: Query, result: Result, language: Language) -> Markup:
    """Say which word nobody has, where the question has others that somebody has."""
    roles = {word.role for word in query.words}
    if roles == {Role.NUMBER}:
        return say(language, "nothing-number")
    if roles == {Role.ADDRESS}:
        return say(language, "nothing-email")
    if result.dropped and len(result.dropped) < len(query.words):
        strange = tuple(dropped for dropped in result.dropped if not dropped.familiar)
        message = "nothing-dropped" if strange else "nothing-apart"
        return say(language, message, words=_words(strange or result.dropped))
    return Markup("")


def _as_written(word: str, item: NewsItem) -> str:
    """Return a typed word as the item spells it: `wien` as `Wien`."""
    told = _WORD.findall(" ".join((item.title, *item.places, item.text or "")))
    return next((each for each in told if each.casefold() == word.casefold()), word)


def _words(dropped: tuple[Dropped, ...]) -> str:
    return ", ".join(dict.fromkeys(one.word for one in dropped))


def _echo(question: str) -> str:
    return shortened(question.strip(), LONGEST_ECHO)
