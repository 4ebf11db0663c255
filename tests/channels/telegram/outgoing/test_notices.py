"""Notices to the admin chat: never at the expense of an asker."""

import asyncio

import pytest
from pydantic import SecretStr

from bot.channels.telegram.api.connection import Connection
from bot.channels.telegram.outgoing import notices as module
from bot.channels.telegram.outgoing.notices import Notices
from bot.channels.telegram.outgoing.send import Sender
from bot.desk.reply import Markup
from tests.telegram.server import TelegramServer

ADMIN = 99


@pytest.mark.parametrize("retry_after", [0, 60], ids=["taken", "held"])
def test_a_notice_that_telegram_holds_up_is_given_up_and_called_undelivered(
    telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch, retry_after: int
) -> None:
    telegram.introduce(ADMIN)
    if retry_after:
        monkeypatch.setattr(module, "_LIMIT", 0.1)
        telegram.fail("sendMessage", status=429, retry_after=retry_after)

    async def told() -> bool:
        async with Connection(SecretStr(telegram.token), telegram.url) as connection:
            return await Notices(Sender(connection), ADMIN).deliver(Markup("Stimmt nicht"))

    assert asyncio.run(told()) is not bool(retry_after)
    assert len(telegram.replies(ADMIN)) == (0 if retry_after else 1)
