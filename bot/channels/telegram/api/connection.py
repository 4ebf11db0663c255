"""The connection to the Bot API: python-telegram-bot's Bot, without the ways in which it shows the token."""

import asyncio
import time
from typing import Any

from pydantic import SecretStr
from telegram import Bot, Update
from telegram.constants import PollingLimit

from bot.channels.telegram.api.requests import Requests

KINDS = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
"""The kinds of update that the bot asks for; every other kind is ignored on purpose."""

BATCH = int(PollingLimit.MAX_LIMIT)
"""How many waiting updates Telegram shows at once: the oldest ones."""

_PATIENCE = 7
"""Seconds that Telegram has to answer, on top of what it was asked to wait for."""

RawUpdate = dict[str, Any]


class GarbledError(Exception):
    """Telegram said yes, but with something that is no list of updates."""


class Connection(Bot):
    """A bot at `api_url`, whose every request ends: in time, or with an exception."""

    def __init__(self, token: SecretStr, api_url: str) -> None:
        self._requests = Requests(api_url)
        super().__init__(
            token.get_secret_value(),
            base_url=lambda secret: f"{api_url}/bot{secret}",
            base_file_url=lambda secret: f"{api_url}/file/bot{secret}",
            request=self._requests,
            get_updates_request=self._requests,
        )

    def __repr__(self) -> str:
        return "Connection(***)"

    @property
    def silence(self) -> float:
        """The seconds since Telegram last did what it was asked; infinite before that."""
        return time.monotonic() - self._requests.done_at

    async def fetch(self, offset: int | None, wait: int) -> list[RawUpdate]:
        """Return the oldest waiting updates, after at most `wait` seconds if there are none.

        `offset` confirms every update below it, which Telegram then forgets; None confirms nothing. The updates come
        as they are, so that one which cannot be read does not hide the others. Raises TelegramError or GarbledError.
        """
        asked = {"offset": offset, "limit": BATCH, "timeout": wait, "allowed_updates": KINDS}
        async with asyncio.timeout(2 * _PATIENCE + wait):
            updates = await self._post("getUpdates", asked, read_timeout=wait + _PATIENCE)
        if not isinstance(updates, list):
            raise GarbledError
        return [update for update in updates if isinstance(update, dict) and type(update.get("update_id")) is int]

    async def send(self, method: str, chat: int, **what: Any) -> int:
        """Send a message by a method of the Bot API; return its id, and spare reading the rest of what Telegram tells.

        Raises TelegramError, and KeyError or TypeError where Telegram tells nothing of the sort.
        """
        return int((await self._post(method, {"chat_id": chat, **what}))["message_id"])
