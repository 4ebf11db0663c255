"""The desk: a question, a button or a command in, a Reply out; knows no channel and looks up no clock."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk import actions, pages, reports, typed
from bot.desk.answers import answered
from bot.desk.asker_settings import AskerSettings, Setting, is_discreet
from bot.desk.cards.card import card
from bot.desk.inline import InlineAnswer, inline_answers
from bot.desk.last_reply import Conversation, LastReplies, LastReply
from bot.desk.memory import Memory
from bot.desk.pasted_release import PastedReleases
from bot.desk.prepared import PreparedDirectory
from bot.desk.reply import Action, AnyButton, Button, CopyButton, Language, LinkButton, Reply, read_button
from bot.desk.texts import escape, say
from bot.directory.model import Directory
from bot.search.judge import judge
from bot.search.query import parse
from bot.search.result import Result

LONGEST_QUESTION = 4096
"""Characters of a question that are read; Telegram sends no more in one message."""

_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Asker:
    """Who writes: a number to remember buttons and settings by (None: nobody to remember), and the app's language.

    `company` is the chat in which others read along, None where the asker is alone with the desk.
    """

    key: int | None
    language: Language
    company: int | None = None

    @property
    def conversation(self) -> Conversation | None:
        """What a number or the words of a button refer to; None where nobody knows who asks."""
        return None if self.key is None else (self.key, self.company)


@dataclass(frozen=True, slots=True)
class _Talk:
    """One question being answered: for whom, from which generation, at which minute of the directory's own clock."""

    asker: int | None
    conversation: Conversation | None
    language: Language
    discreet: bool
    prepared: PreparedDirectory
    now: datetime


class Desk:
    """Answers questions from one directory at a time.

    Replies are made from memory alone; only what askers switch on goes to `memory`, and while that is away the desk
    answers as if nothing had been switched on. Where there is an `admin` chat, mistakes in the data can be reported.
    Safe to call from several threads.
    """

    def __init__(self, directory: Directory, memory: Memory | None = None, *, admin: bool = False) -> None:
        self._prepared = PreparedDirectory(directory)
        self._memory = memory
        self._asker_settings = AskerSettings(memory)
        self._admin = admin
        self._last_replies = LastReplies()
        self._pasted_releases = PastedReleases()

    def renew(self, directory: Directory) -> None:
        """Answer from `directory` from now on; a question in progress ends with the one it began with."""
        self._prepared = PreparedDirectory(directory)

    @property
    def directory(self) -> Directory:
        """The directory that answers now."""
        return self._prepared.directory

    def answer(self, question: str, asker: Asker, now: datetime) -> Reply:
        """Answer any text: a question, the number of a choice, or the words of a button."""
        talk = self._begin(asker, now)
        released = self._pasted_releases.answer(question, talk.conversation, talk.prepared, talk.language, talk.now)
        if released:
            self._last_replies.drop(talk.conversation)
        return self._end(talk, released or self._typed(question, talk) or self._found(question, talk))

    def press(self, data: str, asker: Asker, now: datetime) -> Reply:
        """Do what the button that carries `data` does."""
        talk, button = self._begin(asker, now), read_button(data)
        return self._end(talk, self._act(button, talk) if button else _gone(talk))

    def command(self, name: str, words: str, asker: Asker, now: datetime) -> Reply:
        """Carry out the command `name` (without its slash, German or English) with the words behind it."""
        talk, words = self._begin(asker, now), words.strip()
        match pages.commands().get(name.lower(), pages.Page.HELP):
            case pages.Page.START if words and (entry := talk.prepared.entry(words, talk.now)):
                reply = card(talk.prepared, entry, talk.language, talk.now)
            case pages.Page.CONTACT if words:
                reply = self._found(words, talk)
            case found:
                in_company = asker.company is not None
                visit = pages.Visit(
                    talk.prepared,
                    self._asker_settings,
                    talk.asker,
                    talk.language,
                    talk.now,
                    words,
                    in_company=in_company,
                )
                reply = pages.page(found, visit)
        return self._end(talk, reply)

    def unreadable(self, asker: Asker, now: datetime) -> Reply:
        """Answer what is not text: a photo, a voice message, a file."""
        talk = self._begin(asker, now)
        return self._end(talk, Reply((say(talk.language, "ask-text"),)))

    def inline(self, question: str, asker: Asker, now: datetime) -> tuple[InlineAnswer, ...]:
        """Return what fits a question that is still being typed, at most ten; nothing of it is kept in mind."""
        talk = self._begin(asker, now)
        return inline_answers(talk.prepared, _judged(question, talk), talk.language, talk.now)

    @staticmethod
    def commands(language: Language, *, in_company: bool = False) -> tuple[tuple[str, str], ...]:
        """Return the commands of the menu with what each does, in `language`; `in_company` without what is personal."""
        return pages.menu(language, in_company=in_company)

    def _begin(self, asker: Asker, now: datetime) -> _Talk:
        settings, prepared = self._asker_settings.settings(asker.key, now), self._prepared
        chosen = settings.get(Setting.LANGUAGE)
        language = Language(chosen) if chosen in set(Language) else asker.language
        here = now.astimezone(prepared.directory.settings.zone)
        return _Talk(asker.key, asker.conversation, language, is_discreet(settings), prepared, here)

    def _end(self, talk: _Talk, reply: Reply) -> Reply:
        if reply.erases and talk.asker is not None:
            self._last_replies.forget(talk.asker)
            self._pasted_releases.forget(talk.asker)
        elif talk.conversation is not None:
            self._last_replies.remember(talk.conversation, reply)
        return replace(reply, vanishes=True) if talk.discreet else reply

    def _found(self, question: str, talk: _Talk) -> Reply:
        self._last_replies.drop(talk.conversation)
        return answered(talk.prepared, _judged(question, talk), talk.language, talk.now, admin=self._admin)

    def _typed(self, question: str, talk: _Talk) -> Reply | None:
        """Return the reply to a text that means something of the last reply, None where it is a question."""
        last = self._last_replies.of(talk.conversation)
        if number := typed.number(question):
            shown = last.numbered(number)
            return self._pressed(shown, talk) if shown else _not_listed(last, talk)
        head = question.partition(":")[0]
        if len(head) > _LONGEST_LABEL:
            return None
        if last.entry is None and (number := typed.number_word(question)) and (shown := last.numbered(number)):
            return self._pressed(shown, talk)
        return self._labelled(typed.key(head), question, talk)

    def _labelled(self, words: str, question: str, talk: _Talk) -> Reply | None:
        """Return the reply to the typed words of a button, of this or of the other language."""
        last, is_whole = self._last_replies.of(talk.conversation), ":" not in question
        if is_whole and (shown := last.labelled(words)):
            return self._pressed(shown, talk)
        action = pages.labels().get(words) if is_whole else None
        if action is not None:
            button = last.doing(action)
            return self._act(button, talk) if button else _gone(talk)
        field = reports.wrong_field(words)
        if field is None or not self._admin:
            return None
        button = last.doing(Action.WRONG)
        said = question.partition(":")[2]
        if button is None:
            return _gone(talk)
        return reports.wrong(talk.prepared, replace(button, detail=field), talk.language, talk.now, said)

    def _pressed(self, button: AnyButton, talk: _Talk) -> Reply:
        """Do what a button does, also one that the app would have done itself."""
        match button:
            case Button():
                return self._act(button, talk)
            case CopyButton():
                return Reply((escape(button.text),), entry=self._last_replies.of(talk.conversation).entry)
            case LinkButton():
                return Reply((escape(button.url),), entry=self._last_replies.of(talk.conversation).entry)

    def _act(self, button: Button, talk: _Talk) -> Reply:
        match button.action:
            case Action.LANGUAGE:
                return self._asker_settings.choose_language(talk.asker, button.about, talk.language)
            case Action.SEND if self._admin:
                last = self._last_replies.of(talk.conversation)
                return replace(reports.sent(last.draft, button, talk.language), entry=last.entry)
            case Action.WRONG if self._admin:
                return reports.wrong(talk.prepared, button, talk.language, talk.now)
            case Action.SEND | Action.WRONG:
                return _gone(talk)
            case Action.NEXT if self._memory is not None:
                reply = actions.act(talk.prepared, button, talk.language, talk.now)
                return reports.count_unanswered(reply, talk.prepared, self._memory, button, talk.now)
            case Action.MORE if self._admin:
                return reports.correctable(actions.act(talk.prepared, button, talk.language, talk.now), talk.language)
            case _:
                return actions.act(talk.prepared, button, talk.language, talk.now)


def _judged(question: str, talk: _Talk) -> Result:
    query = parse(question[:LONGEST_QUESTION], talk.now)
    return judge(query, talk.prepared.index.find(query, talk.now))


def _not_listed(last: LastReply, talk: _Talk) -> Reply:
    """Say that a typed number leads to nothing: its list is gone, or shorter."""
    if not last.buttons:
        return Reply((say(talk.language, "list-gone"),))
    return Reply((say(talk.language, "list-shorter", last=str(len(last.buttons))),))


def _gone(talk: _Talk) -> Reply:
    return Reply((say(talk.language, "button-gone"),))
