"""Several copies of the bot on one database: what is due by the clock is done by one of them, whichever lives."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from bot.channels.telegram.api.connection import Connection
from bot.channels.telegram.outgoing import message_ids
from bot.channels.telegram.outgoing.message_ids import TURN, TURN_LEASE, MessageIds
from bot.channels.telegram.outgoing.send import Sender
from bot.store.store import Store
from tests.store.directories import numbered
from tests.telegram.server import TelegramServer

ASKERS = range(1, 13)


@pytest.fixture
def stores(postgresql_url: str) -> Iterator[list[Store]]:
    """The database as three copies see it."""
    opened = [Store(postgresql_url) for _ in range(3)]
    opened[0].sync(numbered(1, 1), "1", datetime.now(UTC))
    yield opened
    for store in opened:
        store.close()


def due(telegram: TelegramServer, store: Store) -> set[tuple[int, int]]:
    """Let everybody have a message that is to vanish now."""
    messages = {(asker, int(telegram.sent(telegram.say(asker, "/nobody@other_bot"))["message_id"])) for asker in ASKERS}
    store.vanish_later(messages, datetime.now(UTC))
    return messages


def deletions(telegram: TelegramServer) -> Counter[tuple[int, int]]:
    return Counter((call.params["chat_id"], call.params["message_id"]) for call in telegram.called("deleteMessage"))


def vanish(telegram: TelegramServer, stores: list[Store], now: datetime) -> None:
    """Let a copy for each of the stores delete what is due, all at once."""

    async def vanished() -> None:
        async with AsyncExitStack() as stack:
            bots = [
                await stack.enter_async_context(Connection(SecretStr(telegram.token), telegram.url)) for _ in stores
            ]
            copies = [MessageIds(store, Sender(bot)) for store, bot in zip(stores, bots, strict=True)]
            await asyncio.gather(*(copy.vanish(now) for copy in copies))

    asyncio.run(vanished())


def test_what_is_due_is_deleted_by_one_of_three_copies(telegram: TelegramServer, stores: list[Store]) -> None:
    telegram.latency = 0.1
    messages = due(telegram, stores[0])
    vanish(telegram, stores, datetime.now(UTC))
    later = due(telegram, stores[0])
    vanish(telegram, stores[1:], datetime.now(UTC))
    assert deletions(telegram) == Counter(messages | later)
    assert stores[0].due_to_vanish(datetime.now(UTC)) == ()


def test_the_turn_of_a_copy_that_died_over_it_is_taken_over(telegram: TelegramServer, stores: list[Store]) -> None:
    now = datetime.now(UTC)
    stores[0].claim([TURN], now, TURN_LEASE)
    messages = due(telegram, stores[0])
    vanish(telegram, stores[1:], now + TURN_LEASE / 2)
    assert deletions(telegram) == Counter()
    vanish(telegram, stores[1:], now + TURN_LEASE)
    assert deletions(telegram) == Counter(messages)


def test_a_chat_that_telegram_holds_up_keeps_nobody_elses_messages(
    telegram: TelegramServer, stores: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_ids, "_LIMIT", 1.0)
    telegram.fail("deleteMessage", chat_id=ASKERS[0], status=429, retry_after=600)
    messages = due(telegram, stores[0])
    vanish(telegram, stores[:1], datetime.now(UTC))
    assert set(deletions(telegram)) == messages
    left = {message for message in messages if message[0] == ASKERS[0]}
    assert set(stores[0].due_to_vanish(datetime.now(UTC))) == left
