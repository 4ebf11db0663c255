"""The bot in Telegram, from start to stop."""

import asyncio
import signal
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import structlog
from pydantic import SecretStr
from starlette.types import ASGIApp

from bot import __version__
from bot.channels.listen import listening
from bot.channels.telegram.api.connection import Connection
from bot.channels.telegram.api.failures import Patience, ServingRefusedError
from bot.channels.telegram.health import Health
from bot.channels.telegram.http.endpoints import Endpoints, Webhook
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
from bot.directory.model import Directory
from bot.store.store import Store

if TYPE_CHECKING:  # imported where somebody wants figures
    from bot.channels.metrics import Metrics

T = TypeVar("T")

_log = structlog.get_logger()

_FINISHING = 20.0
"""Seconds that running answers have after SIGTERM; platforms kill after 30."""

_FAREWELL = 1.0
"""Seconds for what is still on its way to the admin chat then."""


@dataclass(frozen=True, slots=True)
class Way:
    """How Telegram and the bot reach each other: polling, or where there is a webhook, by that; health on `port`.

    `take_over` deletes a webhook that is in the way of polling. `admin` is told of mistakes in the data. The
    `site`, where there is one, stands on the same port.
    """

    token: SecretStr
    api_url: str
    port: int
    webhook: Webhook | None = None
    take_over: bool = False
    admin: int | None = None
    site: ASGIApp | None = None


class PortTakenError(Exception):
    """Something cannot be served, because its port is in use; `message` is the sentence for it."""

    def __init__(self, port: int, message: str = "port-taken") -> None:
        super().__init__(port, message)
        self.port = port
        self.message = message


@dataclass(frozen=True, slots=True)
class Service:
    """All that serving takes: who answers, what is kept, which way, what follows new data, and where figures go."""

    desk: Desk
    store: Store
    way: Way
    generations: Newer
    renew: Callable[[Directory], None]
    metrics: "Metrics | None" = None


async def serve(service: Service) -> None:
    """Answer in Telegram until SIGTERM or SIGINT; then finish what runs and return.

    Raises ServingRefusedError where Telegram refuses the bot for good, and PortTakenError.
    """
    stop, way = asyncio.Event(), service.way
    asyncio.get_running_loop().set_exception_handler(_log_stray)
    connection, answered_updates = Connection(way.token, way.api_url), AnsweredUpdates(service.store)
    health = Health(connection)
    _stop_on_signals(stop, health)
    endpoints = Endpoints(way.webhook, health, way.site)
    keeping = keep_new(service.renew, service.generations, health)
    beside = [asyncio.create_task(keeping), asyncio.create_task(answered_updates.keep())]
    try:
        async with AsyncExitStack() as stack:
            await _open(endpoints, way, stack)
            if await _unless(stop, _connect(connection, take_over=way.take_over)):
                await _serve(stop, connection, answered_updates, endpoints, service)
    finally:
        for task in beside:
            task.cancel()
        answered_updates.close()
        await connection.shutdown()


def _stop_on_signals(stop: asyncio.Event, health: Health) -> None:
    """Stop at SIGTERM and SIGINT; one more of them, also when the loop has ended already, changes nothing."""
    loop = asyncio.get_running_loop()

    def begin() -> None:
        health.is_stopping = True
        stop.set()

    def asked(*_: object) -> None:
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(begin)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked)


async def _open(endpoints: Endpoints, way: Way, stack: AsyncExitStack) -> None:
    try:
        await stack.enter_async_context(listening(endpoints.app, way.port))
    except OSError:
        if way.webhook is not None:
            raise PortTakenError(way.port) from None
        if way.site is not None:
            raise PortTakenError(way.port, "web-port-taken") from None
        _log.warning("the port of PORT is in use; the bot answers, but nobody can ask for its health")


async def _serve(
    stop: asyncio.Event,
    connection: Connection,
    answered_updates: AnsweredUpdates,
    endpoints: Endpoints,
    service: Service,
) -> None:
    desk, store, way, metrics = service.desk, service.store, service.way, service.metrics
    sender = Sender(connection)
    message_ids, notices = MessageIds(store, sender), Notices(sender, way.admin)
    handlers = Handlers(desk, sender, message_ids, Status(desk, store, connection), notices)
    if metrics is not None:
        handlers.note_answer = partial(metrics.answered, "telegram")
        metrics.show("telegram_silence_seconds", "Seconds since Telegram last answered.", lambda: connection.silence)
    receiver = Receiver(
        connection, UpdateReader(connection.bot, {STATUS, *commands()}), handlers, sender, answered_updates
    )
    beside = [asyncio.create_task(set_menus(connection)), asyncio.create_task(message_ids.keep_promises())]
    _log_start(service)
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


def _log_start(service: Service) -> None:
    directory = service.desk.directory
    _log.info(
        "serving",
        version=__version__,
        way="polling" if service.way.webhook is None else "webhook",
        generation=service.generations.generation,
        organisations=len(directory.organisations),
        contacts=len(directory.contacts),
        news=len(directory.news),
    )


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
