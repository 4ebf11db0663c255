"""The menu of commands that the apps show: German for German apps, English for all others."""

import asyncio

import structlog
from telegram.error import RetryAfter

from bot.channels.telegram.connection import Connection
from bot.channels.telegram.outage import pause, seconds
from bot.desk.desk import Desk
from bot.desk.reply import Language

_log = structlog.get_logger()

_TRIES = 10
"""How often a menu is offered to Telegram; the bot answers without it, too."""

_CODES = {Language.DE: "de", Language.EN: None}
"""The language code of the apps that a menu is for; None is all others."""


async def set_menus(connection: Connection) -> None:
    """Set the menu of every language."""
    for language in Language:
        await _set_menu(connection, language)


async def _set_menu(connection: Connection, language: Language) -> None:
    for tries in range(1, _TRIES + 1):
        try:
            await connection.set_my_commands(Desk.commands(language), language_code=_CODES[language])
        except RetryAfter as flood:
            await asyncio.sleep(seconds(flood))
        except Exception as error:  # noqa: BLE001 - the bot answers without a menu, too
            if tries == _TRIES:
                _log.warning("Telegram does not take the menu of commands", error=error)
            await asyncio.sleep(pause(tries))
        else:
            return
