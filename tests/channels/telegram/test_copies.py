"""Several copies of the bot on one database: what is due by the clock is done by one of them, whichever lives."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.telegram.outgoing.message_ids import TURN, TURN_LEASE
from bot.store.store import Claim, Store
from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess, free_port
from tests.telegram.server import TelegramServer

ASKERS = range(1, 13)


@pytest.fixture
def database(postgresql_url: str) -> Iterator[Store]:
    """The database of the copies."""
    store = Store(postgresql_url)
    yield store
    store.close()


def copies(telegram: TelegramServer, folder: Path, url: str, number: int, stack: ExitStack) -> list[BotProcess]:
    ports = [str(free_port()) for _ in range(number)]
    telegram.balance(*(f"http://127.0.0.1:{port}/telegram" for port in ports))
    bots = []
    for port in ports:
        own = folder / port
        own.mkdir()
        settings = {"DATABASE_URL": url, "WEBHOOK_URL": f"http://127.0.0.1:{ports[0]}/telegram", "PORT": port}
        bots.append(stack.enter_context(BotProcess(telegram, own, CONTACTS_FILE=str(DIRECTORY), **settings)))
    return bots


def due(telegram: TelegramServer, database: Store) -> set[tuple[int, int]]:
    """Let everybody have a message that is to vanish now."""
    messages = {(asker, int(telegram.sent(telegram.say(asker, "/nobody@other_bot"))["message_id"])) for asker in ASKERS}
    database.vanish_later(messages, datetime.now(UTC))
    return messages


def turn_is_free(database: Store) -> bool:
    if database.claim([TURN], datetime.now(UTC), TURN_LEASE)[TURN] is not Claim.OURS:
        return False
    database.release(TURN)
    return True


def deletions(telegram: TelegramServer) -> Counter[tuple[int, int]]:
    return Counter((call.params["chat_id"], call.params["message_id"]) for call in telegram.called("deleteMessage"))


def test_what_is_due_is_deleted_by_one_of_three_copies(
    telegram: TelegramServer, tmp_path: Path, postgresql_url: str, database: Store
) -> None:
    with ExitStack() as stack:
        bots = copies(telegram, tmp_path, postgresql_url, 3, stack)
        telegram.latency = 0.3
        messages = due(telegram, database)
        telegram.wait_for(lambda: database.due_to_vanish(datetime.now(UTC)) == (), 20)
        telegram.wait_for(lambda: turn_is_free(database))
        bots[0].kill()
        later = due(telegram, database)
        telegram.wait_for(lambda: database.due_to_vanish(datetime.now(UTC)) == (), 20)
        assert deletions(telegram) == Counter(messages | later)


def test_the_turn_of_a_copy_that_died_over_it_is_taken_over(
    telegram: TelegramServer, tmp_path: Path, postgresql_url: str, database: Store
) -> None:
    with ExitStack() as stack:
        copies(telegram, tmp_path, postgresql_url, 1, stack)
        ends = datetime.now(UTC) + timedelta(seconds=7)
        database.claim([TURN], ends - TURN_LEASE, TURN_LEASE)
        messages = due(telegram, database)
        time.sleep(6)
        assert deletions(telegram) == Counter()
        telegram.wait_for(lambda: database.due_to_vanish(datetime.now(UTC)) == (), 20)
        assert deletions(telegram) == Counter(messages)


def test_a_chat_that_telegram_holds_up_keeps_nobody_elses_messages(
    telegram: TelegramServer, tmp_path: Path, postgresql_url: str, database: Store
) -> None:
    with ExitStack() as stack:
        copies(telegram, tmp_path, postgresql_url, 1, stack)
        telegram.fail("deleteMessage", chat_id=ASKERS[0], status=429, retry_after=600)
        messages = due(telegram, database)
        left = {message for message in messages if message[0] == ASKERS[0]}
        telegram.wait_for(lambda: set(deletions(telegram)) == messages, 10)
        telegram.wait_for(lambda: set(database.due_to_vanish(datetime.now(UTC))) == left, 20)
