"""chat: the conversation in the terminal."""

import sys
from datetime import datetime

from bot.channels.terminal import answer_lines, converse, keyboard, screen
from bot.commands.clock import now, read_minute
from bot.commands.trial import directory_to_try
from bot.desk.desk import Desk
from bot.desk.memory import ShortMemory
from bot.desk.reply import Language
from bot.settings import EnvironmentSettings


def chat(settings: EnvironmentSettings, language: Language, at: str | None) -> None:
    """Converse until the input ends; what the asker switches on is kept as long. `at` stops the clock.

    Raises typer.BadParameter where that is no minute.
    """
    minute = read_minute(at) if at is not None else None
    directory = directory_to_try(settings)
    stopped = minute.replace(tzinfo=directory.settings.zone) if minute else None
    desk = Desk(directory, ShortMemory())

    def clock() -> datetime:
        return stopped or now()

    if sys.stdin.isatty() and sys.stdout.isatty():
        converse(desk, language, clock, keyboard(), screen(sys.stdout))
        return
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # stdin is a text stream
    try:
        answer_lines(desk, language, sys.stdin, sys.stdout, clock)
    except KeyboardInterrupt:
        print()
