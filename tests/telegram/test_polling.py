"""Updates wait, are shown and are confirmed as Telegram does it."""

import itertools
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.telegram.client import call
from tests.telegram.server import TelegramServer

Poll = Callable[..., list[int]]


@pytest.fixture
def poll(telegram: TelegramServer) -> Poll:
    """getUpdates with an offset of its own each time, for repeated ones are slowed down; the ids that came."""
    offsets = itertools.count(1)

    def ids(**params: Any) -> list[int]:
        answer = call(telegram, "getUpdates", **{"offset": next(offsets)} | params)
        return [update["update_id"] for update in answer["result"]]

    return ids


def test_updates_are_shown_until_they_are_confirmed(telegram: TelegramServer, poll: Poll) -> None:
    first, second, third = (telegram.say(7, text) for text in "abc")
    assert poll() == [first, second, third]
    assert poll(limit=2) == [first, second]
    assert telegram.acknowledged == set()
    assert poll(offset=first + 1) == [second, third]
    assert telegram.acknowledged == {first}
    assert poll(offset=third + 1) == []
    assert telegram.pending == []
    assert telegram.acknowledged_at(first) <= telegram.acknowledged_at(third)


def test_the_hundred_oldest_are_shown(telegram: TelegramServer, poll: Poll) -> None:
    ids = [telegram.say(7, "x") for _ in range(101)]
    assert poll() == ids[:100]
    assert poll(offset=ids[1]) == ids[1:]


def test_a_negative_offset_forgets_what_is_before(telegram: TelegramServer, poll: Poll) -> None:
    ids = [telegram.say(7, text) for text in "abc"]
    assert poll(offset=-1) == ids[2:]
    assert telegram.acknowledged == set(ids[:2])


def test_a_poll_waits_for_news(telegram: TelegramServer) -> None:
    asked = threading.Timer(0.1, telegram.say, (7, "x"))
    asked.start()
    updates = call(telegram, "getUpdates", timeout=5)["result"]
    asked.join()
    assert [update["message"]["text"] for update in updates] == ["x"]


def test_a_poll_ends_empty_when_its_time_is_over(telegram: TelegramServer) -> None:
    assert call(telegram, "getUpdates", timeout=1)["result"] == []


def test_a_repeated_offset_gets_one_update_at_a_time(telegram: TelegramServer) -> None:
    first, *_ = (telegram.say(7, text) for text in "abc")
    assert len(call(telegram, "getUpdates", offset=first)["result"]) == 3
    assert len(call(telegram, "getUpdates", offset=first)["result"]) == 1


def test_a_second_poll_ends_the_one_before(telegram: TelegramServer) -> None:
    answers: list[dict[str, Any]] = []
    older = threading.Thread(target=lambda: answers.append(call(telegram, "getUpdates", timeout=5)))
    older.start()
    telegram.wait_for(lambda: telegram.called("getUpdates"))
    time.sleep(0.05)
    newer = threading.Thread(target=lambda: answers.append(call(telegram, "getUpdates", offset=1, timeout=5)))
    newer.start()
    older.join()
    assert answers[0]["error_code"] == 409
    assert answers[0]["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    telegram.say(7, "x")
    newer.join()
    assert len(answers[1]["result"]) == 1


def test_a_webhook_excludes_polls(telegram: TelegramServer) -> None:
    call(telegram, "setWebhook", url="http://127.0.0.1:9/x")
    assert "webhook is active" in call(telegram, "getUpdates")["description"]
    assert call(telegram, "deleteWebhook")["result"] is True
    assert call(telegram, "getUpdates")["result"] == []


def test_kinds_that_are_not_asked_for_do_not_come(telegram: TelegramServer, poll: Poll) -> None:
    assert poll(allowed_updates=["message"]) == []
    asked = telegram.say(7, "x")
    telegram.edit(asked, "y")
    assert poll() == [asked]
    assert poll(offset=asked + 1, allowed_updates=[]) == []
    assert poll(offset=telegram.edit(asked, "z")) != []


def test_updates_expire() -> None:
    with TelegramServer(lifetime=0.05) as telegram:
        old = telegram.say(7, "x")
        time.sleep(0.1)
        new = telegram.say(7, "y")
        assert [update["update_id"] for update in call(telegram, "getUpdates")["result"]] == [new]
        assert telegram.expired == {old}
        assert telegram.acknowledged == set()


def test_dropped_updates_count_as_acknowledged(telegram: TelegramServer) -> None:
    dropped = telegram.say(7, "x")
    call(telegram, "deleteWebhook", drop_pending_updates=True)
    assert (telegram.pending, telegram.acknowledged) == ([], {dropped})


def test_ids_can_start_anew(telegram: TelegramServer, poll: Poll) -> None:
    telegram.renumber(5)
    assert telegram.say(7, "x") == 5
    assert poll() == [5]
