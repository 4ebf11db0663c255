"""A verdict -> the reply: the card, the question back, or in words that nothing fits."""

import re
from dataclasses import replace
from datetime import datetime

from bot.desk.cards.card import card, way_to
from bot.desk.cards.choice_lines import choice
from bot.desk.finding import says_nothing, wants_email
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, Markup, NobodyNamed, Reply, plain
from bot.desk.reports import missing
from bot.desk.talk import Talk
from bot.desk.texts import lines, say, shortened
from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.directory.press import speaks_to_press
from bot.search.index.field_mask import BODY, PLACES, Field
from bot.search.result import Result, Unknown, Verdict

_WORD = re.compile(r"\w+")

_OWN = ~(BODY | PLACES | Field.KIND | Field.PRESS | Field.JOINED)
"""Fields in which a word says more of somebody than whom they work for and that they speak to the press."""

LONGEST_ECHO = 200
"""Characters of the question that a reply repeats."""


def answered(talk: Talk, result: Result, *, email_first: bool = False) -> Reply:
    """Return the reply that obeys the verdict; with an `admin` chat, what is missing can be reported."""
    prepared, language, now = talk.prepared, talk.language, talk.now
    match result.verdict:
        case Verdict.ANSWER:
            email_first = email_first or wants_email(result)
            reply = card(prepared, result.best, language, now, email_first=email_first)
            if result.unknown:
                note = say(language, "answer-not-understood", words=_words(result.unknown))
                reply = replace(reply, blocks=(*reply.blocks, note))
        case Verdict.CHOICE:
            reply = _choice(prepared, result, language, now)
        case Verdict.NOTHING:
            reply = _nothing(prepared, result, language, now)
            unclear = says_nothing(result)
            if talk.admin and not unclear:
                reply = missing(reply, _echo(result.asked.text), language)
            reply = replace(reply, reason=NobodyNamed.UNCLEAR if unclear else NobodyNamed.UNLISTED)
    return replace(reply, result=result)


def asked_back(talk: Talk, message: str) -> Reply:
    """Return a question back, without a number: what was said does not say whom it is about."""
    return Reply((talk.say(message),), result=Result(Verdict.NOTHING), reason=NobodyNamed.UNCLEAR)


def _choice(prepared: PreparedDirectory, result: Result, language: Language, now: datetime) -> Reply:
    fitting = not result.unknown
    echo = _echo(result.asked.text)
    reply = choice(prepared, echo, _without_posts(result), language, now, fitting=fitting, among=result.among)
    if fitting:
        return reply
    lacking = [result.missing(match) for match in result.matches]
    by_all = all(one.word in missing for one in result.unknown for missing in lacking)
    said = say(language, "choice-dropped" if by_all else "choice-dropped-by-some", words=_words(result.unknown))
    return replace(reply, blocks=(*reply.blocks, said))


def _without_posts(result: Result) -> list[Entry]:
    """Return the entries to choose from without those who hold another post (mayor, rector, a department) and were
    reached by their organisation alone, where at least two speak to the press.
    """
    press = {entry.organisation for entry in result.choices if isinstance(entry, Contact) and speaks_to_press(entry)}
    by_organisation = {match.entry.id for match in result.matches if not (match.fit and match.fit.fields & _OWN)}
    kept = [
        entry
        for entry in result.choices
        if not isinstance(entry, Contact)
        or speaks_to_press(entry)
        or entry.organisation not in press
        or not (entry.role or entry.department)
        or entry.id not in by_organisation
    ]
    several = sum(not isinstance(entry, Organisation) for entry in kept) > 1
    return kept if several else list(result.choices)


def _nothing(prepared: PreparedDirectory, result: Result, language: Language, now: datetime) -> Reply:
    if says_nothing(result):
        return Reply((say(language, "nothing-small-talk"),))
    told = next((unknown for unknown in result.unknown if unknown.mention is not None and not unknown.familiar), None)
    if told is not None and told.mention is not None:
        word = _as_written(told.word, told.mention)
        unknown = say(language, "nothing-place" if result.asked.press else "nothing-dropped", words=word)
        in_news = say(language, "nothing-in-news", word=word)
        show = Button(plain(say(language, "button-show-news")), Action.SHOW, told.mention.id)
        return Reply((Markup(f"{unknown} {in_news}"),), ((show,),))
    echo = say(language, "nothing", question=_echo(result.asked.text))
    return Reply(
        (
            lines([echo, _what_is_missing(result, language)]),
            say(language, "nothing-help", who=way_to(prepared, prepared.publisher, language, now)),
        )
    )


def _what_is_missing(result: Result, language: Language) -> Markup:
    """Say which word nobody has, where the question has others that somebody has."""
    unknown = [word for word in result.words if word.asked.typed in {one.word for one in result.unknown}]
    if unknown and all(word.asked.number for word in unknown):
        return say(language, "nothing-number")
    if unknown and all(word.asked.address for word in unknown):
        return say(language, "nothing-email")
    if result.considered and result.unknown:
        strange = tuple(one for one in result.unknown if not one.familiar)
        message = "nothing-dropped" if strange else "nothing-apart"
        return say(language, message, words=_words(strange or result.unknown))
    return Markup("")


def _as_written(word: str, item: NewsItem) -> str:
    """Return a typed word as the item spells it: `wien` as `Wien`."""
    told = _WORD.findall(" ".join((item.title, *item.places, item.text or "")))
    return next((each for each in told if each.casefold() == word.casefold()), word)


def _words(unknown: tuple[Unknown, ...]) -> str:
    return ", ".join(one.word for one in unknown)


def _echo(question: str) -> str:
    return shortened(question.strip(), LONGEST_ECHO)
