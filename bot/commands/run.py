"""run: the bot in Telegram."""

import asyncio
import signal
import sys
from threading import Thread
from typing import TYPE_CHECKING

from pydantic import SecretStr

from bot.channels.telegram.api.failures import ServingRefusedError
from bot.channels.telegram.http.endpoints import Webhook
from bot.channels.telegram.serve import PortTakenError, Service, Way, serve
from bot.commands.admin import tell_admin
from bot.commands.clock import now
from bot.commands.faults import speaking
from bot.commands.generations import Generations
from bot.commands.logs import start_log
from bot.commands.ready import Ready, ready
from bot.desk.desk import Desk
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.model import Directory
from bot.settings import Address, EnvironmentSettings

if TYPE_CHECKING:
    from bot.channels.metrics import Metrics
    from bot.channels.web.site import Site


def run(settings: EnvironmentSettings, *, take_over: bool) -> bool:
    """Serve until told to stop; return whether that was all. `take_over` deletes a webhook that is in the way."""
    token = settings.telegram_bot_token
    if token is None:
        print(f"error: {plain(say(speaking(), 'cli-no-token'))}", file=sys.stderr)
        return False
    signal.signal(signal.SIGTERM, _leave)  # until `serve` takes over
    start_log(settings.log_level, settings.secrets, settings.log_format)
    prepared = ready(settings, now())
    if prepared.news is not None:  # beside the answering, which waits for nothing
        Thread(target=tell_admin, args=(settings, prepared.news), daemon=True).start()
    generations = Generations(settings, prepared)
    if settings.web and _is_anything_missing(settings, prepared.directory):
        return False
    try:
        metrics = _metrics(settings.metrics_port, generations) if settings.metrics_port else None
        asyncio.run(serve(_service(settings, token, prepared, generations, metrics, take_over=take_over)))
    except ServingRefusedError as refused:
        print(f"error: {plain(say(speaking(), refused.refusal))}", file=sys.stderr)
        return False
    except PortTakenError as taken:
        print(f"error: {plain(say(speaking(), taken.message, port=str(taken.port)))}", file=sys.stderr)
        return False
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)  # Python gives its own handlers up before the very end
    return True


def _service(
    settings: EnvironmentSettings,
    token: SecretStr,
    prepared: Ready,
    generations: Generations,
    metrics: "Metrics | None",
    *,
    take_over: bool,
) -> Service:
    desk = Desk(prepared.directory, prepared.store, admin=settings.admin_chat_id is not None)
    site = _site(settings, prepared.directory, metrics) if settings.web else None
    way = Way(
        token,
        settings.telegram_api_url,
        settings.port,
        _webhook(settings),
        take_over,
        settings.admin_chat_id,
        site.app if site else None,
    )

    def renew(directory: Directory) -> None:
        desk.renew(directory)
        if site is not None and not _is_anything_missing(settings, directory):
            site.renew(directory)

    return Service(desk, prepared.store, way, generations, renew, metrics)


def _is_anything_missing(settings: EnvironmentSettings, directory: Directory) -> bool:
    """Say what the page for everybody lacks; where it was served already, the former data stays on it."""
    from bot.commands.public_page import missing  # few serve the page

    faults = missing(settings, directory)
    for fault in faults:
        print(f"error: {fault}", file=sys.stderr)
    return bool(faults)


def _site(settings: EnvironmentSettings, directory: Directory, metrics: "Metrics | None") -> "Site":
    from bot.commands.public_page import public_page

    return public_page(settings, directory, metrics)


def _leave(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(0)


def _metrics(address: Address, generations: Generations) -> "Metrics":
    """Serve figures; raises PortTakenError."""
    from bot.channels.metrics import Metrics  # few want figures

    metrics = Metrics()
    metrics.show("generation", "The generation that answers; NaN: the file without a database.", generations.number)
    metrics.show("data_age_seconds", "Seconds since the data was loaded; NaN: the database is away.", generations.age)
    try:
        metrics.serve(address.host, address.port)
    except OSError:
        raise PortTakenError(address.port, "metrics-port-taken") from None
    return metrics


def _webhook(settings: EnvironmentSettings) -> Webhook | None:
    if settings.webhook_url is None:
        return None
    return Webhook(settings.webhook_url, SecretStr(settings.secret_of_webhook))
