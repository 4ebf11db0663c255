"""What a message means that follows on something that was shown."""

from collections.abc import Callable
from dataclasses import replace

from bot.desk import offers
from bot.desk.answers import asked_back
from bot.desk.cards.card import card
from bot.desk.cards.naming import who
from bot.desk.finding import find, is_sure, is_understood
from bot.desk.followups.later import then
from bot.desk.followups.narrowing import is_ordinal, picked
from bot.desk.followups.others import listed, somebody_else
from bot.desk.followups.swapping import names_a_post, swapped
from bot.desk.followups.values import field_of, field_of_each
from bot.desk.questions import question_of
from bot.desk.reply import Action, Button, Markup, NobodyNamed, Reply
from bot.desk.said.forms import Meant, followup_forms
from bot.desk.said.leads import Amendment, read_change
from bot.desk.said.times import Times, When
from bot.desk.talk import Talk, Turn
from bot.desk.texts import lines
from bot.directory.fold import fold
from bot.directory.model import Contact, Entry, Organisation

Act = Callable[[Button], Reply]
"""Does what a button does."""

_WITHOUT_CONTEXT = frozenset({"speaker", "desk", "switchboard", "duty", "head", "parent"})
"""What is a question by itself where it leads to one entry."""


def follow(talk: Talk, times: Times, act: Act) -> Turn | None:
    """Return the turn of a message that follows on what was shown, or that would; None for a question."""
    meant = followup_forms().read(times.timeless, names=talk.prepared.surnames)
    if meant and not _is_question(talk, times, meant):
        return _meant(talk, meant, times, act)
    is_time = bool(times.said) and followup_forms().is_glue(times.timeless, "time")
    if is_time and times.reaching is not None:
        return _at(talk, times.reaching)
    if is_time and times.deadline:
        return _hurry(talk)
    if not talk.choices and is_ordinal(times.timeless):
        return _ask_back(talk)
    return _narrowed(talk, times) or _changed(talk, times)


def _is_question(talk: Talk, times: Times, meant: tuple[Meant, ...]) -> bool:
    """Return whether a form is a question by itself: with nothing before it, and somebody whom it leads to."""
    if _has_context(talk) or any(each.means not in _WITHOUT_CONTEXT for each in meant):
        return False
    return is_sure(find(talk.prepared, times.rest, talk.now))


def _has_context(talk: Talk) -> bool:
    return talk.shown is not None or bool(talk.choices)


def _meant(talk: Talk, meant: tuple[Meant, ...], times: Times, act: Act) -> Turn:
    """Return the reply to a form, or to two of them in one: whose field, and at which time."""
    by_kind = {each.kind: each for each in meant}
    if len(by_kind) > 1:
        by_kind.pop("again", None)
    again = by_kind.get("again")
    if again is not None and again.means == "yes" and talk.is_list_shown and len(talk.choices) == 1:
        return _shown(talk, talk.choices[0])
    if talk.is_list_shown and "other" in by_kind and (chosen := _chosen(talk, times.timeless)):
        return chosen
    if "narrow" in by_kind:
        return _chosen(talk, times.timeless) or _ask_back(talk)
    if again is not None:
        return _again(talk, again) if _has_context(talk) else _ask_back(talk)
    if talk.shown is None:
        return _of_several(talk, meant)
    if "unanswered" in by_kind:
        return _next(talk, act)
    return _about(talk, talk.shown, by_kind, times.reaching)


def _about(talk: Talk, entry: Contact | Organisation, by_kind: dict[str, Meant], when: When | None) -> Turn:
    """Return a field of whoever was shown, somebody else, or a field of somebody else."""
    field = by_kind.get("field")
    if when is not None and field is not None and len(by_kind) == 1 and field.means in _TIMED:
        return _at(talk, when)
    if "other" in by_kind:
        reply = somebody_else(talk, entry, by_kind["other"])
        found = talk.entry(reply.entry)
        if field is None or not isinstance(found, Contact | Organisation) or not reply.rows:
            return Turn(reply, talk.thread if found is entry else replace(talk.thread, climb=None))
        entry = found
    assert field is not None  # noqa: S101 - a form has no other kind
    reply, thread = field_of(talk, entry, field)
    return Turn(reply, replace(thread, field=field.means))


_MOST = 4
"""How many of a list are told of at once."""

_TIMED = frozenset({"hours", "again", "now", "phone", "direct"})
"""Fields that a time in the message asks for at that time."""


def _of_several(talk: Talk, meant: tuple[Meant, ...]) -> Turn:
    """Return the reply to a form where a list was shown last, or nothing."""
    entries = [entry for entry in talk.choices if isinstance(entry, Contact | Organisation)]
    field = next((each for each in meant if each.kind == "field"), None)
    if entries and field is not None:
        return Turn(field_of_each(talk, entries, field), talk.thread)
    if entries and any(each.kind == "other" and each.means == "more" for each in meant):
        return Turn(listed(talk, entries, talk.say("others")), talk.thread)
    return _ask_back(talk)


def _ask_back(talk: Talk) -> Turn:
    """Ask whom a message is about; of a list, which one."""
    message = "unclear-which" if talk.choices else "unclear"
    return Turn(asked_back(talk, message), talk.thread)


def _next(talk: Talk, act: Act) -> Turn:
    button = offers.doing(talk.thread, Action.NEXT, talk.prepared, talk.now)
    return Turn(act(button), talk.thread) if button else _ask_back(talk)


def _again(talk: Talk, meant: Meant) -> Turn:
    if meant.means == "repeat" and talk.shown is not None:
        return _shown(talk, talk.shown)
    if meant.means == "yes":
        return Turn(Reply((talk.say("small-fine"),), reason=NobodyNamed.COURTESY), talk.thread)
    others = [choice for choice in talk.choices if choice.id != talk.thread.entry]
    if others:
        return Turn(listed(talk, others, talk.say("others-instead"), keep=True), talk.thread)
    return Turn(Reply((talk.say("unclear-whom"),), reason=NobodyNamed.UNCLEAR), talk.thread)


def _shown(talk: Talk, entry: Entry) -> Turn:
    """Return the card of an entry, at the time that the asker spoke of last."""
    reply = card(talk.prepared, entry, talk.language, talk.now)
    return Turn(with_time(talk, reply, talk.thread.when), replace(talk.thread, climb=None))


def with_time(talk: Talk, reply: Reply, when: When | None) -> Reply:
    """Return a card with whom to call at another time, where one was asked for that is still to come."""
    entry = talk.entry(reply.entry)
    if when is None or when.last <= talk.now or not isinstance(entry, Contact | Organisation):
        return reply
    head, *rest = reply.blocks
    return replace(reply, blocks=(head, then(talk, entry, when), *rest))


def _at(talk: Talk, when: When) -> Turn:
    """Return whom to call at another time about whoever was shown."""
    thread, entry = replace(talk.thread, when=when), talk.shown
    if entry is not None:
        return Turn(Reply((_then(talk, entry, when),), entry=entry.id), thread)
    entries = [choice for choice in talk.choices if isinstance(choice, Contact | Organisation)]
    if not entries:
        return _ask_back(talk)
    return Turn(Reply(tuple(_then(talk, each, when) for each in entries[:_MOST])), thread)


def _then(talk: Talk, entry: Contact | Organisation, when: When) -> Markup:
    called = talk.say("card-person", name=who(talk.prepared, entry, talk.language))
    return lines([called, then(talk, entry, when)])


def _hurry(talk: Talk) -> Turn:
    """Return who answers soonest about whoever was shown: a deadline moves no clock."""
    if talk.shown is None:
        return _ask_back(talk)
    reply, thread = field_of(talk, talk.shown, Meant("field", "now"))
    return Turn(replace(reply, blocks=(talk.say("hurry"), *reply.blocks)), thread)


def _chosen(talk: Talk, text: str) -> Turn | None:
    """Return the card of whom `text` picks from the last list, or the list with fewer in it."""
    choices = talk.choices
    found = picked(talk, text, choices) if choices else None
    if not found:
        return None
    if len(found) == 1:
        return _shown(talk, found[0])
    return Turn(listed(talk, found, talk.say("others-which")), replace(talk.thread, entry=None))


def _narrowed(talk: Talk, times: Times) -> Turn | None:
    """Return whom a message picks from the last list, while it is shown, or later with a word that says so."""
    choices, text = talk.choices, times.rest
    change = read_change(text)
    said = change.words if change else text
    if not choices or not (talk.is_list_shown or change is not None or is_ordinal(text)):
        return None
    apart = followup_forms().apart(said, "field")
    if apart is not None and (chosen := _chosen(talk, apart[1])):
        return _with_field(talk, chosen, apart[0])
    if chosen := _chosen(talk, said):
        return chosen
    if talk.is_list_shown and _points(text) and not is_understood(find(talk.prepared, said, talk.now)):
        return Turn(Reply((talk.say("none-of-them", words=said),), reason=NobodyNamed.UNCLEAR), talk.thread)
    return None


def _with_field(talk: Talk, chosen: Turn, meant: Meant) -> Turn:
    """Return the field that was asked for with the choice: "die Mail vom Klinikum"."""
    entry = talk.entry(chosen.reply.entry)
    if not isinstance(entry, Contact | Organisation):
        return chosen
    reply, thread = field_of(talk, entry, meant)
    called = talk.say("card-person", name=who(talk.prepared, entry, talk.language))
    return Turn(replace(reply, blocks=(lines([called, *reply.blocks]),)), replace(thread, climb=None))


def _points(text: str) -> bool:
    """Return whether a message points at one of a list: `der aus Velmen`, `the one from Velmen`."""
    first, _, rest = fold(text).partition(" ")
    return first in _POINTERS and rest.split(" ")[0] in _OF


_POINTERS = frozenset({"der", "die", "das", "den", "the"})
_OF = frozenset({"aus", "von", "vom", "bei", "beim", "in", "im", "one", "ones", "from", "at"})


def _changed(talk: Talk, times: Times) -> Turn | None:
    """Return the answer to the last question with a part replaced."""
    change = read_change(times.rest)
    if change is None and talk.shown is not None and names_a_post(talk, times.rest):
        change = Amendment(times.rest.strip(" ?!."))
    if change is None or not (talk.thread.asked or _has_context(talk)):
        return None
    found = swapped(talk, change)
    if found is None:
        return None
    when = times.reaching or talk.thread.when
    return question_of(talk, found.result, when, with_time, email_first=talk.thread.field == "email")
