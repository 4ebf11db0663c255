"""One message that nobody asked for: what became of the data, to the admin chat."""

import asyncio

import structlog
from pydantic import SecretStr

from bot.channels.telegram.api.connection import Connection
from bot.channels.telegram.outgoing.send import Destination, Sender
from bot.desk.reply import Markup, Reply

_log = structlog.get_logger()

_LIMIT = 5.0
"""Seconds that Telegram has; a deployment does not wait longer for a courtesy."""


def send_to_admin_chat(said: Markup, chat: int, *, token: SecretStr, api_url: str) -> None:
    """Send `said` to `chat`; one that cannot be delivered in five seconds leaves a line in the log, and that is all."""
    try:
        asyncio.run(_send(said, chat, token, api_url))
    except Exception as error:  # noqa: BLE001 - whatever it is, the data matters more than the message
        _log.warning("the admin chat could not be told", error=error)


async def _send(said: Markup, chat: int, token: SecretStr, api_url: str) -> None:
    connection = Connection(token, api_url)
    try:
        async with asyncio.timeout(_LIMIT):
            await connection.initialize()
            await Sender(connection).send(Reply((said,)), Destination(chat))
    finally:
        await connection.shutdown()
