"""The menus of commands that the apps show: German for German apps, English for all others, in groups shorter."""

import asyncio

import structlog
from telegram import BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeDefault
from telegram.error import BadRequest, RetryAfter

from bot.channels.telegram.api.connection import Connection
from bot.channels.telegram.api.failures import pause, seconds
from bot.desk.desk import Desk
from bot.desk.reply import Language

_log = structlog.get_logger()

_CODES = {Language.DE: "de", Language.EN: None}
"""The language code of the apps that a menu is for; None is all others."""

_COMPLAINT = 10
"""After how many failures the log says so, once."""


async def set_menus(connection: Connection) -> None:
    """Set the menus of every language, however long that takes; the bot answers without them, too."""
    for language in Language:
        await _set_menu(connection, language, BotCommandScopeDefault(), in_company=False)
        await _set_menu(connection, language, BotCommandScopeAllGroupChats(), in_company=True)


async def _set_menu(connection: Connection, language: Language, scope: BotCommandScope, *, in_company: bool) -> None:
    commands, tries = Desk.commands(language, in_company=in_company), 0
    while True:
        try:
            await connection.set_my_commands(commands, scope=scope, language_code=_CODES[language])
        except RetryAfter as flood:
            await asyncio.sleep(seconds(flood))
        except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
            tries += 1
            is_final = isinstance(error, BadRequest)
            if is_final or tries == _COMPLAINT:
                _log.warning("Telegram does not take the menu of commands", error=error)
            if is_final:
                return
            await asyncio.sleep(pause(tries))
        else:
            return
