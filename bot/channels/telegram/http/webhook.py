"""Telegram told where to deliver, and kept to it."""

import asyncio

import structlog
from telegram.error import BadRequest

from bot.channels.telegram.api.connection import KINDS, Connection
from bot.channels.telegram.api.failures import AddressRefusedError, Patience
from bot.channels.telegram.http.endpoints import Webhook

_log = structlog.get_logger()

_SIDE_BY_SIDE = 100
"""Deliveries at the same time: the most that Telegram makes. Each waits until its chat is answered."""

_CHECKING = 20.0
"""Seconds between two looks at the webhook, which also tell whether Telegram can be reached; a bot that is refused has
ended within a minute, of which the looks with which it makes sure take half."""


async def have_delivered(connection: Connection, webhook: Webhook) -> None:
    """Have Telegram deliver to `webhook` until cancelled; raises ServingRefusedError where it refuses for good.

    A webhook that somebody deleted is set again; one with another address is left to them, with a line in the log.
    """
    patience = Patience()
    seen = ""
    while True:
        try:
            address = (await connection.get_webhook_info()).url if seen else ""
            if not address:
                await _set(connection, webhook)
            elif address not in (webhook.url, seen):
                _log.warning("Telegram delivers to another address than that of WEBHOOK_URL")
        except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
            await asyncio.sleep(patience.after(error))
        else:
            patience.over()
            seen = address or webhook.url
            await asyncio.sleep(_CHECKING)


async def _set(connection: Connection, webhook: Webhook) -> None:
    try:
        await connection.set_webhook(
            webhook.url,
            allowed_updates=KINDS,
            secret_token=webhook.secret.get_secret_value(),
            max_connections=_SIDE_BY_SIDE,
        )
    except BadRequest as error:
        raise AddressRefusedError from error
