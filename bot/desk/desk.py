"""The desk: a question, a button or a command in, a Reply out; knows no channel and looks up no clock."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk import actions, offers, pages, reports, typed
from bot.desk.asker_settings import AskerSettings, Setting, is_discreet
from bot.desk.cards.card import card
from bot.desk.conversation import converse, question
from bot.desk.finding import LONGEST_QUESTION, find
from bot.desk.inline import InlineAnswer, inline_answers
from bot.desk.memory import Memory
from bot.desk.pasted_release import PastedReleases
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, Button, Language, Medium, Reply, read_button
from bot.desk.said.times import read_times
from bot.desk.talk import Talk
from bot.desk.texts import say
from bot.desk.thread import NEW_THREAD, Thread, next_thread
from bot.directory.model import Directory

_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Asker:
    """Who writes: a number to keep settings by (None: nobody to keep them for), and the app's language.

    `company` is the chat in which others read along, None where the asker is alone with the desk; `medium` is how the
    asker came.
    """

    key: int | None
    language: Language
    company: int | None = None
    medium: Medium = Medium.TELEGRAM


class Desk:
    """Answers questions from one directory at a time.

    What was said before comes in as a Thread and goes back to the channel beside the reply; the desk keeps none.
    Replies are made from memory alone; only what askers switch on goes to `memory`, and while that is away the desk
    answers as if nothing had been switched on. Where there is an `admin` chat, mistakes in the data can be reported.
    Safe to call from several threads.
    """

    def __init__(self, directory: Directory, memory: Memory | None = None, *, admin: bool = False) -> None:
        self._prepared = PreparedDirectory(directory)
        self._memory = memory
        self._asker_settings = AskerSettings(memory)
        self._admin = admin
        self._pasted_releases = PastedReleases()

    def renew(self, directory: Directory) -> None:
        """Answer from `directory` from now on; a question in progress ends with the one it began with."""
        self._prepared = PreparedDirectory(directory)

    @property
    def directory(self) -> Directory:
        """The directory that answers now."""
        return self._prepared.directory

    @property
    def prepared(self) -> PreparedDirectory:
        """The directory that answers now, made ready for looking up entries."""
        return self._prepared

    def answer(self, text: str, asker: Asker, now: datetime, thread: Thread = NEW_THREAD) -> tuple[Reply, Thread]:
        """Answer any text: a question, the number of a choice, or the words of a button."""
        talk = self._begin(asker, now, thread)
        released = self._pasted_releases.answer(text, thread.half, talk.prepared, talk.language, talk.now)
        if released:
            return self._end(talk, released[0], Thread(half=released[1]))
        if reply := self._typed(text, talk):
            return self._end(talk, reply, talk.thread)
        help_page = pages.page(pages.Page.HELP, self._visit(asker, "", talk))
        turn = converse(talk, text[:LONGEST_QUESTION], help_page, lambda button: self._act(button, talk))
        return self._end(talk, turn.reply, turn.before)

    def press(self, data: str, asker: Asker, now: datetime, thread: Thread = NEW_THREAD) -> tuple[Reply, Thread]:
        """Do what the button that carries `data` does."""
        talk, button = self._begin(asker, now, thread), read_button(data)
        return self._end(talk, self._act(button, talk) if button else _gone(talk), talk.thread)

    def command(
        self, name: str, words: str, asker: Asker, now: datetime, thread: Thread = NEW_THREAD
    ) -> tuple[Reply, Thread]:
        """Carry out the command `name` (without its slash, German or English) with the words behind it."""
        talk, words = self._begin(asker, now, thread), words.strip()
        match pages.commands().get(name.lower(), pages.Page.HELP):
            case pages.Page.START if words and (entry := talk.prepared.entry(words, talk.now)):
                return self._end(talk, card(talk.prepared, entry, talk.language, talk.now), NEW_THREAD)
            case pages.Page.CONTACT if words:
                turn = question(talk, read_times(words, talk.now, talk.prepared.surnames))
                return self._end(talk, turn.reply, turn.before)
            case found:
                reply = pages.page(found, self._visit(asker, words, talk))
                return self._end(talk, reply, NEW_THREAD if found is pages.Page.START else talk.thread)

    def unreadable(self, asker: Asker, now: datetime, thread: Thread = NEW_THREAD) -> tuple[Reply, Thread]:
        """Answer what is not text: a photo, a voice message, a file."""
        talk = self._begin(asker, now, thread)
        return self._end(talk, Reply((say(talk.language, "ask-text"),)), talk.thread)

    def inline(self, words: str, asker: Asker, now: datetime) -> tuple[InlineAnswer, ...]:
        """Return what fits a question that is still being typed, at most ten; nothing of it is kept in mind."""
        talk = self._begin(asker, now, NEW_THREAD)
        return inline_answers(talk.prepared, find(talk.prepared, words, talk.now), talk.language, talk.now)

    @staticmethod
    def commands(language: Language, *, in_company: bool = False) -> tuple[tuple[str, str], ...]:
        """Return the commands of the menu with what each does, in `language`; `in_company` without what is personal."""
        return pages.menu(language, in_company=in_company)

    def _begin(self, asker: Asker, now: datetime, thread: Thread) -> Talk:
        settings, prepared = self._asker_settings.settings(asker.key, now), self._prepared
        chosen = settings.get(Setting.LANGUAGE)
        language = Language(chosen) if chosen in set(Language) else asker.language
        here = now.astimezone(prepared.directory.settings.zone)
        remembered = replace(thread.at(here), half=None)
        return Talk(asker.key, language, is_discreet(settings), prepared, here, remembered, self._admin)

    def _end(self, talk: Talk, reply: Reply, before: Thread) -> tuple[Reply, Thread]:
        thread = NEW_THREAD if reply.erases else next_thread(before, reply, talk.prepared, talk.now)
        return replace(reply, vanishes=True) if talk.discreet else reply, thread

    def _visit(self, asker: Asker, words: str, talk: Talk) -> pages.Visit:
        return pages.Visit(
            talk.prepared,
            self._asker_settings,
            talk.asker,
            talk.language,
            talk.now,
            words,
            asker.medium,
            in_company=asker.company is not None,
        )

    def _typed(self, text: str, talk: Talk) -> Reply | None:
        """Return the reply to a text that means something of the last reply, None where it is a question."""
        thread = talk.thread
        if number := typed.number(text):
            shown = thread.numbered(number)
            return self._pressed(shown, talk) if shown else _not_listed(talk)
        head = text.partition(":")[0]
        if len(head) > _LONGEST_LABEL:
            return None
        if thread.entry is None and (number := typed.number_word(text)) and (shown := thread.numbered(number)):
            return self._pressed(shown, talk)
        return self._labelled(typed.key(head), text, talk)

    def _labelled(self, words: str, text: str, talk: Talk) -> Reply | None:
        """Return the reply to the typed words of a button, of this or of the other language."""
        is_whole = ":" not in text
        if is_whole and (shown := offers.labelled(talk.thread, words, talk.prepared, talk.language, talk.now)):
            return self._pressed(shown, talk)
        action = pages.labels().get(words) if is_whole else None
        if action is not None:
            button = offers.doing(talk.thread, action, talk.prepared, talk.now)
            return self._act(button, talk) if button else _gone(talk)
        key = reports.wrong_field(words)
        if key is None or not self._admin:
            return None
        button = offers.doing(talk.thread, Action.WRONG, talk.prepared, talk.now)
        if button is None:
            return _gone(talk)
        said = text.partition(":")[2]
        return reports.wrong(talk.prepared, replace(button, detail=key), talk.language, talk.now, said)

    def _pressed(self, data: str, talk: Talk) -> Reply:
        """Do what a button of the last reply does."""
        button = offers.button(talk.thread, data, talk.prepared, talk.now)
        return self._act(button, talk) if button else _gone(talk)

    def _act(self, button: Button, talk: Talk) -> Reply:
        match button.action:
            case Action.LANGUAGE:
                return self._asker_settings.choose_language(talk.asker, button.about, talk.language)
            case Action.SEND if self._admin:
                sent = reports.sent(talk.prepared, talk.thread.report, button, talk.language, talk.now)
                return replace(sent, entry=talk.thread.entry)
            case Action.WRONG if self._admin:
                return reports.wrong(talk.prepared, button, talk.language, talk.now)
            case Action.SEND | Action.WRONG:
                return _gone(talk)
            case Action.NEXT if self._memory is not None and talk.prepared.directory.settings.count_unanswered:
                reply = actions.act(talk.prepared, button, talk.language, talk.now)
                return reports.count_unanswered(reply, talk.prepared, self._memory, button, talk.now)
            case Action.MORE if self._admin:
                return reports.correctable(actions.act(talk.prepared, button, talk.language, talk.now), talk.language)
            case _:
                return actions.act(talk.prepared, button, talk.language, talk.now)


def _not_listed(talk: Talk) -> Reply:
    """Say that a typed number leads to nothing: its list is gone, or shorter."""
    if not talk.thread.buttons:
        return Reply((say(talk.language, "list-gone"),))
    return Reply((say(talk.language, "list-shorter", last=str(len(talk.thread.buttons))),))


def _gone(talk: Talk) -> Reply:
    return Reply((say(talk.language, "button-gone"),))
