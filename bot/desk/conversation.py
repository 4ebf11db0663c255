"""What a text means in a conversation: courtesy, something that follows on what was shown, or a question of its own."""

from dataclasses import replace

from bot.desk.answers import answered, asked_back
from bot.desk.finding import find, says_nothing
from bot.desk.followups.followups import Act, follow, with_time
from bot.desk.questions import question_of
from bot.desk.reply import NobodyNamed, Reply
from bot.desk.said.forms import followup_forms
from bot.desk.said.smalltalk import SmallTalk, introduction, read_smalltalk, without_introduction, without_signature
from bot.desk.said.times import Times, read_times
from bot.desk.small import small_reply
from bot.desk.talk import Talk, Turn
from bot.desk.wishes import wishes_of
from bot.search.result import Result, Verdict

LONGEST_FOLLOWUP = 200
"""Characters; what is longer is a question of its own."""


def converse(talk: Talk, text: str, help_page: Reply, act: Act) -> Turn:
    """Return the turn of any text."""
    said = without_signature(without_introduction(text))
    times = read_times(said, talk.now, talk.prepared.surnames)
    small = read_smalltalk(text) or read_smalltalk(said)
    if small is None and introduction(text) and followup_forms().is_glue(said, "courtesy"):
        small = SmallTalk("courtesy", "intro")
    if small is not None and not (small.kind == "courtesy" and _goes_on(talk, times)):
        reply = (
            replace(help_page, result=Result(Verdict.NOTHING), reason=NobodyNamed.HELP)
            if small.kind == "help"
            else small_reply(talk, small)
        )
        return Turn(reply, talk.thread)
    if len(said) <= LONGEST_FOLLOWUP and (turn := follow(talk, times, act)):
        return turn
    return question(talk, times)


def question(talk: Talk, times: Times) -> Turn:
    """Return the turn of a question of its own; nothing of the last one is left in it."""
    result = find(talk.prepared, times.rest, talk.now)
    if says_nothing(result):
        reply = asked_back(talk, "unclear") if times.said else answered(talk, result)
        return Turn(reply, talk.thread)
    return wishes_of(talk, times.rest, result) or question_of(talk, result, times.reaching, with_time)


def _goes_on(talk: Talk, times: Times) -> bool:
    """Return whether what could be a courtesy asks about what was shown: `morgen?`, `stimmt die noch?`."""
    if times.said and "?" in times.text and followup_forms().is_glue(times.timeless, "time"):
        return True
    if talk.shown is None and not talk.choices:
        return False
    meant = followup_forms().read(times.timeless, names=talk.prepared.surnames)
    if meant and any(each.kind != "again" for each in meant):
        return True
    return talk.is_list_shown and len(talk.choices) == 1 and any(each.means == "yes" for each in meant)
