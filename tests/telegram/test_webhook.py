"""Updates are posted as Telegram does it: in order within a chat, until accepted, with the secret."""

import asyncio
import itertools
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.telegram.client import call
from tests.telegram.server import TelegramServer
from tests.telegram.wire import Listener, Request, Response


class Receiver:
    """A bot's side of a webhook: `react` answers each post."""

    def __init__(self, telegram: TelegramServer) -> None:
        self.react: Callable[[dict[str, Any]], Response] = lambda update: Response(200)
        self.seconds = 0.0
        self.posts: list[tuple[int, float]] = []
        self.secrets: set[str | None] = set()
        self.open = self.most_open = 0
        self._listener = Listener(self._answer)
        self._loop = telegram.loop
        asyncio.run_coroutine_threadsafe(self._listener.plug(), self._loop).result(5)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.port}/telegram"

    def texts(self, telegram: TelegramServer) -> list[str]:
        return [telegram.sent(update_id)["text"] for update_id, _ in self.posts]

    def close(self) -> None:
        asyncio.run_coroutine_threadsafe(self._listener.unplug(), self._loop).result(5)

    async def _answer(self, request: Request) -> Response:
        update = httpx.Response(200, content=request.body).json()
        self.posts.append((update["update_id"], time.monotonic()))
        self.secrets.add(request.headers.get("x-telegram-bot-api-secret-token"))
        self.open += 1
        self.most_open = max(self.open, self.most_open)
        await asyncio.sleep(self.seconds)
        self.open -= 1
        return self.react(update)


@pytest.fixture
def receiver(telegram: TelegramServer) -> Iterator[Receiver]:
    receiver = Receiver(telegram)
    yield receiver
    receiver.close()


def test_waiting_and_new_updates_are_posted_with_the_secret(telegram: TelegramServer, receiver: Receiver) -> None:
    waiting = telegram.say(7, "a")
    assert call(telegram, "setWebhook", url=receiver.url, secret_token="s-3_T")["ok"]
    new = telegram.say(7, "b")
    telegram.wait_for(lambda: telegram.acknowledged == {waiting, new})
    assert receiver.secrets == {"s-3_T"}
    assert telegram.pending == []
    assert call(telegram, "getWebhookInfo")["result"]["url"] == telegram.webhook_url == receiver.url


def test_chats_are_in_order_and_side_by_side(telegram: TelegramServer, receiver: Receiver) -> None:
    receiver.seconds = 0.05
    call(telegram, "setWebhook", url=receiver.url, max_connections=2)
    ids = [telegram.say(chat, f"{chat}{number}") for number in range(3) for chat in (7, 8, 9)]
    telegram.wait_for(lambda: telegram.acknowledged == set(ids))
    for chat in "789":
        assert [text for text in receiver.texts(telegram) if text[0] == chat] == [f"{chat}{n}" for n in range(3)]
    assert receiver.most_open == 2


def test_a_refused_update_comes_again_ever_later_and_holds_its_chat_alone(
    telegram: TelegramServer, receiver: Receiver
) -> None:
    refused = telegram.say(7, "refused")
    receiver.react = lambda update: Response(500 if update["update_id"] == refused and len(receiver.posts) < 6 else 200)
    call(telegram, "setWebhook", url=receiver.url)
    after, other = telegram.say(7, "after"), telegram.say(8, "other")
    telegram.wait_for(lambda: telegram.acknowledged == {refused, after, other})
    assert receiver.texts(telegram)[-1] == "after"
    assert receiver.texts(telegram).index("other") < 3
    moments = [at for update_id, at in receiver.posts if update_id == refused]
    pauses = [later - earlier for earlier, later in itertools.pairwise(moments)]
    assert pauses[0] < pauses[1] < pauses[2]
    assert pauses[1] >= 0.1
    assert "500" in call(telegram, "getWebhookInfo")["result"]["last_error_message"]


def test_a_reply_to_a_post_can_call_a_method(telegram: TelegramServer, receiver: Receiver) -> None:
    receiver.react = lambda update: Response(200, b'{"method": "sendMessage", "chat_id": 7, "text": "Hallo"}')
    call(telegram, "setWebhook", url=receiver.url)
    telegram.say(7, "x")
    assert telegram.wait_for_replies(7)[0]["text"] == "Hallo"
    assert telegram.called("sendMessage")[0].by_webhook


def test_a_faulty_call_in_a_reply_is_noted(telegram: TelegramServer, receiver: Receiver) -> None:
    receiver.react = lambda update: Response(200, b'{"method": "sendMessage", "chat_id": 7, "text": ""}')
    call(telegram, "setWebhook", url=receiver.url)
    telegram.say(7, "x")
    assert telegram.wait_for(lambda: telegram.faults)[0].place == "text"
    telegram.forgive()


def test_a_deleted_webhook_leaves_the_rest_in_the_queue(telegram: TelegramServer, receiver: Receiver) -> None:
    receiver.react = lambda update: Response(503)
    call(telegram, "setWebhook", url=receiver.url)
    asked = telegram.say(7, "x")
    telegram.wait_for(lambda: len(receiver.posts) > 1)
    call(telegram, "deleteWebhook")
    assert telegram.pending == [asked]
    assert [update["update_id"] for update in call(telegram, "getUpdates")["result"]] == [asked]


def test_setting_webhooks_too_fast_is_flood(telegram: TelegramServer, receiver: Receiver) -> None:
    assert call(telegram, "setWebhook", url=receiver.url)["ok"]
    assert call(telegram, "setWebhook", url=receiver.url)["parameters"] == {"retry_after": 1}


def test_a_balancer_shares_posts_and_copies_out(telegram: TelegramServer, receiver: Receiver) -> None:
    other = Receiver(telegram)
    telegram.balance(receiver.url, other.url, copies=2)
    call(telegram, "setWebhook", url="https://bot.example/telegram")
    ids = [telegram.say(7, text) for text in "abc"]
    telegram.wait_for(lambda: telegram.acknowledged == set(ids))
    assert [update_id for update_id, _ in receiver.posts] == [update_id for update_id, _ in other.posts] == ids
    telegram.repeat(ids[0])
    telegram.wait_for(lambda: len(receiver.posts) == len(other.posts) == 4)
    other.close()
