"""The bot in Telegram, from start to stop."""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from pydantic import SecretStr

from bot.channels.telegram.api.connection import Connection
from bot.channels.telegram.api.failures import Patience, ServingRefusedError
from bot.channels.telegram.http.endpoints import Endpoints, Webhook
from bot.channels.telegram.http.listen import listening
from bot.channels.telegram.http.webhook import have_delivered
from bot.channels.telegram.incoming.answered_updates import AnsweredUpdates
from bot.channels.telegram.incoming.handlers import Handlers
from bot.channels.telegram.incoming.incoming import UpdateReader
from bot.channels.telegram.incoming.receive import Receiver
from bot.channels.telegram.menu import set_menus
from bot.channels.telegram.new_generation import Newer, keep_new
from bot.channels.telegram.outgoing.message_ids import MessageIds
from bot.channels.telegram.outgoing.notices import Notices
from bot.channels.telegram.outgoing.send import Sender
from bot.channels.telegram.status import NAME as STATUS
from bot.channels.telegram.status import Status
from bot.desk.desk import Desk
from bot.desk.pages import commands
from bot.store.store import Store

T = TypeVar("T")

_log = structlog.get_logger()

_FINISHING = 20.0
"""Seconds that running answers have after SIGTERM; platforms kill after 30."""

_FAREWELL = 1.0
"""Seconds for what is still on its way to the admin chat then."""

_LATELY = 60.0
"""Seconds of Telegram's silence after which the bot is not ready; polls and looks at the webhook are more frequent."""


@dataclass(frozen=True, slots=True)
class Way:
    """How Telegram and the bot reach each other: polling, or where there is a webhook, by that; health on `port`.

    `take_over` deletes a webhook that is in the way of polling. `admin` is told of mistakes in the data.
    """

    token: SecretStr
    api_url: str
    port: int
    webhook: Webhook | None = None
    take_over: bool = False
    admin: int | None = None


class PortTakenError(Exception):
    """Telegram cannot deliver, because the port is in use."""


async def serve(desk: Desk, store: Store, way: Way, newer: Newer) -> None:
    """Answer in Telegram until SIGTERM or SIGINT; then finish what runs and return.

    Raises ServingRefusedError where Telegram refuses the bot for good, and PortTakenError.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_log_stray)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    connection, answered_updates = Connection(way.token, way.api_url), AnsweredUpdates(store)
    endpoints = Endpoints(way.webhook, lambda: not stop.is_set() and connection.silence < _LATELY)
    beside = [asyncio.create_task(keep_new(desk, newer)), asyncio.create_task(answered_updates.keep())]
    try:
        async with AsyncExitStack() as stack:
            await _open(endpoints, way, stack)
            await _serve(stop, connection, answered_updates, desk=desk, store=store, endpoints=endpoints, way=way)
    finally:
        for task in beside:
            task.cancel()
        answered_updates.close()
        await connection.shutdown()


async def _open(endpoints: Endpoints, way: Way, stack: AsyncExitStack) -> None:
    try:
        await stack.enter_async_context(listening(endpoints.app, way.port))
    except OSError:
        if way.webhook is not None:
            raise PortTakenError from None
        _log.warning("the port of PORT is in use; the bot answers, but nobody can ask for its health")


async def _serve(
    stop: asyncio.Event,
    connection: Connection,
    answered_updates: AnsweredUpdates,
    *,
    desk: Desk,
    store: Store,
    endpoints: Endpoints,
    way: Way,
) -> None:
    if not await _unless(stop, _connect(connection, take_over=way.take_over)):
        return
    sender = Sender(connection)
    message_ids, notices = MessageIds(store, sender), Notices(sender, way.admin)
    handlers = Handlers(desk, sender, message_ids, Status(desk, store, connection), notices)
    receiver = Receiver(
        connection, UpdateReader(connection.bot, {STATUS, *commands()}), handlers, sender, answered_updates
    )
    beside = [asyncio.create_task(set_menus(connection)), asyncio.create_task(message_ids.keep_promises())]
    _log.info("serving")
    finishing = _FINISHING
    try:
        if way.webhook is None:
            await _unless(stop, receiver.poll())
        else:
            endpoints.open(receiver.deliver)
            await _unless(stop, have_delivered(connection, way.webhook))
    except ServingRefusedError:
        finishing = 0.0  # no answer can be sent any more
        raise
    finally:
        _log.info("stopping")
        for task in beside:
            task.cancel()
        await receiver.finish(finishing)
        await notices.finish(_FAREWELL)


async def _connect(connection: Connection, *, take_over: bool) -> bool:
    """Learn who the bot is, and whether the token is good."""
    patience = Patience()
    while True:
        try:
            await connection.initialize()
            if take_over:
                await connection.delete_webhook()
        except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
            await asyncio.sleep(patience.after(error))
        else:
            return True


async def _unless(stop: asyncio.Event, work: Coroutine[None, None, T]) -> T | None:
    """Return what `work` returns, None where `stop` comes first; raises what it raises."""
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


def _log_stray(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    _log.error("an error nobody waited for", error=context.get("exception"))
