"""Answers to courtesy, chit-chat and cries for help: a sentence, without a number of the directory."""

from bot.desk.reply import NobodyNamed, Reply
from bot.desk.said.smalltalk import SmallTalk
from bot.desk.talk import Talk
from bot.desk.texts import lines
from bot.search.result import Result, Verdict

_REASONS = {
    "courtesy": NobodyNamed.COURTESY,
    "chitchat": NobodyNamed.COURTESY,
    "help": NobodyNamed.HELP,
    "emergency": NobodyNamed.EMERGENCY,
}


def small_reply(talk: Talk, said: SmallTalk) -> Reply:
    """Return what is answered to small talk other than a call for help with the bot, which is a page."""
    if said.kind == "emergency":
        texts = (
            [talk.say("emergency-harm")] if said.means == "harm" else [talk.say(f"emergency-{n}") for n in said.numbers]
        )
        return Reply((lines(texts),), reason=NobodyNamed.EMERGENCY)
    return Reply((talk.say(f"small-{said.means}"),), result=Result(Verdict.NOTHING), reason=_REASONS[said.kind])
