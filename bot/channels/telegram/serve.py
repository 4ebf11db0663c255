"""The bot in Telegram, from start to stop."""

import asyncio
import signal
from collections.abc import Coroutine
from typing import Any, TypeVar

import structlog
from pydantic import SecretStr

from bot.channels.telegram.answered import Answered
from bot.channels.telegram.connection import Connection
from bot.channels.telegram.handlers import Handlers
from bot.channels.telegram.incoming import Reader
from bot.channels.telegram.menu import set_menus
from bot.channels.telegram.outage import Patience
from bot.channels.telegram.receive import Receiver
from bot.channels.telegram.send import Sender
from bot.channels.telegram.traces import Traces
from bot.desk.desk import Desk
from bot.desk.pages import COMMANDS
from bot.store.store import Store

T = TypeVar("T")

_log = structlog.get_logger()

_FINISHING = 20.0
"""Seconds that running answers have after SIGTERM; platforms kill after 30."""


async def serve(
    desk: Desk, store: Store, *, token: SecretStr, api_url: str, take_over: bool = False, admin: int | None = None
) -> None:
    """Answer in Telegram until SIGTERM or SIGINT; then finish what runs and return.

    Deletes a webhook only to `take_over`. Raises ServingRefusedError where Telegram refuses the bot for good.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_log_stray)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    connection, answered = Connection(token, api_url), Answered(store)
    try:
        await _serve(desk, store, connection, answered, stop, take_over=take_over, admin=admin)
    finally:
        answered.close()
        await connection.shutdown()


async def _serve(
    desk: Desk,
    store: Store,
    connection: Connection,
    answered: Answered,
    stop: asyncio.Event,
    *,
    take_over: bool,
    admin: int | None,
) -> None:
    if not await _unless(stop, _connect(connection, take_over=take_over)):
        return
    sender = Sender(connection)
    traces = Traces(store, sender)
    handlers = Handlers(desk, sender, traces, admin)
    receiver = Receiver(connection, Reader(connection.bot, COMMANDS), handlers, sender, answered)
    beside = [asyncio.create_task(traces.keep_promises()), asyncio.create_task(set_menus(connection)), asyncio.create_task(answered.prune())]
    _log.info("serving")
    try:
        await _unless(stop, receiver.poll())
    finally:
        _log.info("stopping")
        for task in beside:
            task.cancel()
        await receiver.finish(_FINISHING)


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
