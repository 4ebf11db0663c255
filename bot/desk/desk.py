"""The desk: a question, a button or a command in, a Reply out; knows no channel and looks up no clock."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk import actions, pages
from bot.desk.answers import answered
from bot.desk.book import Book
from bot.desk.cards import card
from bot.desk.memory import Memory, MemoryAwayError
from bot.desk.offers import Offers, is_label, typed_number
from bot.desk.reply import Action, AnyButton, Button, CopyButton, Language, LinkButton, Reply, read_button
from bot.desk.texts import escape, say
from bot.directory.fold import fold
from bot.directory.model import Directory
from bot.search.judge import judge
from bot.search.query import parse

LONGEST_QUESTION = 4096
"""Characters of a question that are read; Telegram sends no more in one message."""

_LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Asker:
    """Who writes: a number to remember buttons and settings by (None: nobody to remember), and the app's language."""

    key: int | None
    language: Language


class Desk:
    """Answers questions from one directory at a time.

    Replies are made from memory alone; only what askers switch on goes to `memory`, and while that is away the desk
    answers as if nothing had been switched on. Safe to call from several threads.
    """

    def __init__(self, directory: Directory, memory: Memory | None = None) -> None:
        self._book = Book(directory)
        self._memory = memory
        self._offers = Offers()

    def renew(self, directory: Directory) -> None:
        """Answer from `directory` from now on; a question in progress ends with the one it began with."""
        self._book = Book(directory)

    def answer(self, question: str, asker: Asker, now: datetime) -> Reply:
        """Answer any text: a question, the number of a choice, or the words of a button."""
        language, book = self._language(asker), self._book
        typed = self._typed(question, asker, language, now)
        return typed or self._given(asker, self._found(book, question[:LONGEST_QUESTION], language, now))

    def press(self, data: str, asker: Asker, now: datetime) -> Reply:
        """Do what the button that carries `data` does."""
        button = read_button(data)
        if button is None:
            return Reply((say(self._language(asker), "button-gone"),))
        return self._given(asker, self._act(button, asker, now))

    def command(self, name: str, words: str, asker: Asker, now: datetime) -> Reply:
        """Carry out the command `name` (without its slash, German or English) with the words behind it."""
        language, book = self._language(asker), self._book
        words = words.strip()
        match pages.COMMANDS.get(name.lower()):
            case pages.Page.START if words and (entry := book.entry(words, now)):
                reply = card(book, entry, language, now)
            case pages.Page.CONTACT if words:
                return self.answer(words, asker, now)
            case pages.Page.LANGUAGE if words:
                return self._given(asker, self._choose_language(words, asker))
            case None:
                reply = pages.page(pages.Page.HELP, book, language, now)
            case found:
                reply = pages.page(found, book, language, now)
        return self._given(asker, reply)

    def unreadable(self, asker: Asker) -> Reply:
        """Answer what is not text: a photo, a voice message, a file."""
        return Reply((say(self._language(asker), "ask-text"),))

    @staticmethod
    def commands(language: Language) -> tuple[tuple[str, str], ...]:
        """Return the commands of the menu with what each does, in `language`."""
        return pages.menu(language)

    def _found(self, book: Book, question: str, language: Language, now: datetime) -> Reply:
        query = parse(question, now)
        result = judge(query, book.index.find(query, now))
        return answered(book, result, language, now)

    def _typed(self, question: str, asker: Asker, language: Language, now: datetime) -> Reply | None:
        """Return the reply to a text that means a button of the last reply, None where it is a question."""
        number, words = typed_number(question), fold(question[:LONGEST_QUESTION])
        button: AnyButton | None = None
        if asker.key is not None:
            shown = self._offers.numbered(asker.key, number) if number else None
            button = shown or self._offers.labelled(asker.key, words)
        match button:
            case Button():
                return self._given(asker, self._act(button, asker, now))
            case CopyButton():
                return Reply((escape(button.text),))
            case LinkButton():
                return Reply((escape(button.url),))
            case None if number:
                return Reply((say(language, "list-gone"),))
            case None if is_label(words, pages.labels()):
                return Reply((say(language, "button-gone"),))
            case None:
                return None

    def _act(self, button: Button, asker: Asker, now: datetime) -> Reply:
        if button.action is Action.LANGUAGE:
            return self._choose_language(button.about, asker)
        return actions.act(self._book, button, self._language(asker), now)

    def _choose_language(self, wanted: str, asker: Asker) -> Reply:
        chosen = pages.LANGUAGES.get(fold(wanted))
        if chosen is None:
            return pages.which_language(self._language(asker))
        try:
            if self._memory is not None and asker.key is not None:
                self._memory.keep(asker.key, _LANGUAGE, chosen)
        except MemoryAwayError:
            return Reply((say(chosen, "language-not-kept"),))
        return Reply((say(chosen, "language-set"),))

    def _language(self, asker: Asker) -> Language:
        if self._memory is None or asker.key is None:
            return asker.language
        try:
            kept = self._memory.setting(asker.key, _LANGUAGE)
        except MemoryAwayError:
            return asker.language
        return Language(kept) if kept in set(Language) else asker.language

    def _given(self, asker: Asker, reply: Reply) -> Reply:
        if asker.key is not None:
            self._offers.remember(asker.key, reply)
        return reply
