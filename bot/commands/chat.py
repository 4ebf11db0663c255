"""chat: the conversation in the terminal."""

import sys

from bot.channels.terminal import ASKER, converse
from bot.commands.clock import now
from bot.commands.trial import directory_to_try
from bot.desk.desk import Asker, Desk
from bot.desk.memory import ShortMemory
from bot.desk.reply import Language
from bot.settings import EnvironmentSettings


def chat(settings: EnvironmentSettings, language: Language) -> None:
    """Converse until the input ends; what the asker switches on is kept as long."""
    desk = Desk(directory_to_try(settings), ShortMemory())
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # stdin is a text stream
    try:
        converse(desk, Asker(ASKER, language), sys.stdin, sys.stdout, now)
    except KeyboardInterrupt:
        print()
