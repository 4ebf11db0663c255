"""What is kept about an asker: shown, erased, and the two things that can be switched on, language and discretion."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from bot.desk.memory import Memory, MemoryAwayError
from bot.desk.reply import Action, Button, Language, Markup, Medium, Reply, plain
from bot.desk.texts import lines, say
from bot.directory.fold import fold

LANGUAGES: Mapping[str, Language] = {
    "de": Language.DE,
    "deutsch": Language.DE,
    "german": Language.DE,
    "en": Language.EN,
    "englisch": Language.EN,
    "english": Language.EN,
}
"""What an asker may call a language, folded."""


class Setting(StrEnum):
    """What an asker can switch on; the value stands in the database."""

    LANGUAGE = "language"
    DISCREET = "discreet"


FRESH = timedelta(seconds=5)
"""How long settings count as read; another process may have changed them since."""

MOST_ASKERS = 10_000
"""How many askers' settings are kept at hand; those of the longest silent one go first."""

_ON = "on"


class AskerSettings:
    """The settings of askers in a Memory; while it is away, those that were read last hold."""

    def __init__(self, memory: Memory | None) -> None:
        self._memory = memory
        self._read: OrderedDict[int, tuple[datetime, Mapping[str, str]]] = OrderedDict()

    def settings(self, asker: int | None, now: datetime) -> Mapping[str, str]:
        """Return what the asker switched on, as far as it can be known now, and no older than five seconds."""
        if self._memory is None or asker is None:
            return {}
        at, known = self._read.get(asker, (None, {}))
        if at is not None and abs(now - at) < FRESH:
            return known
        try:
            known = self._memory.settings(asker)
        except MemoryAwayError:
            return known
        self._read[asker] = (now, known)
        self._read.move_to_end(asker)
        while len(self._read) > MOST_ASKERS:
            self._read.popitem(last=False)
        return known

    def choose_language(self, asker: int | None, wanted: str, language: Language) -> Reply:
        """Keep the language that the asker wants."""
        chosen = LANGUAGES.get(fold(wanted))
        if chosen is None:
            return which_language(language)
        return self._do(lambda memory, key: memory.keep(key, Setting.LANGUAGE, chosen), asker, chosen, "language-set")

    def be_discreet(self, asker: int | None, language: Language, now: datetime) -> Reply:
        """Switch on that questions and answers vanish after ten minutes, or off where it was on."""
        is_on = is_discreet(self.settings(asker, now))
        value, said = ("", "discreet-off") if is_on else (_ON, "discreet-on")
        return self._do(lambda memory, key: memory.keep(key, Setting.DISCREET, value), asker, language, said)

    def forget(self, asker: int | None, language: Language) -> Reply:
        """Erase everything that the asker switched on; the messages are the channel's to erase."""
        reply = self._do(lambda memory, key: memory.erase(key), asker, language, "forgotten")
        return Reply(reply.blocks, erases=language)

    def show(self, asker: int | None, language: Language, medium: Medium = Medium.TELEGRAM) -> Reply:
        """Tell the asker everything that is kept about them."""
        try:
            settings = self._memory.settings(asker) if self._memory is not None and asker is not None else {}
        except MemoryAwayError:
            return Reply((say(language, "memory-away"),))
        about: list[Markup] = []
        if chosen := settings.get(Setting.LANGUAGE):
            about.append(say(language, "kept-language", language=plain(say(language, f"language-{chosen}"))))
        if is_discreet(settings):
            about.append(say(language, "kept-discreet"))
        heading = [say(language, "kept" if about else "kept-nothing")]
        return Reply((lines([*heading, *about]), say(language, f"kept-{medium}"), say(language, "kept-forget")))

    def _do(self, work: Callable[[Memory, int], None], asker: int | None, language: Language, said: str) -> Reply:
        try:
            if self._memory is not None and asker is not None:
                work(self._memory, asker)
                self._read.pop(asker, None)
        except MemoryAwayError:
            return Reply((say(language, "memory-away"),))
        return Reply((say(language, said),))


def forgotten(reply: Reply, language: Language, gone: int, left: int) -> Reply:
    """Return the reply to erasing with how many messages are gone, how many not, and what only the asker can do."""
    told = [say(language, "forgotten-messages", count=gone)]
    if left:
        told.append(say(language, "forgotten-not", count=left))
    return Reply((*reply.blocks, lines([*told, say(language, "forgotten-older")])))


def is_discreet(settings: Mapping[str, str]) -> bool:
    """Return whether questions and answers are to vanish."""
    return settings.get(Setting.DISCREET) == _ON


def which_language(language: Language) -> Reply:
    """Ask for the language."""
    row = tuple(
        Button(plain(say(language, f"button-{name}")), Action.LANGUAGE, chosen)
        for name, chosen in (("german", Language.DE), ("english", Language.EN))
    )
    return Reply((say(language, "language-which"),), (row,))
