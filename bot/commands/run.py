"""run: the bot in Telegram."""

import asyncio
import signal
import sys
from threading import Thread

from pydantic import SecretStr

from bot.channels.telegram.api.failures import ServingRefusedError
from bot.channels.telegram.http.endpoints import Webhook
from bot.channels.telegram.serve import PortTakenError, Way, serve
from bot.commands.admin import tell_admin
from bot.commands.clock import now
from bot.commands.faults import speaking
from bot.commands.generations import Generations
from bot.commands.logs import start_log
from bot.commands.ready import ready
from bot.desk.desk import Desk
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.settings import EnvironmentSettings


def run(settings: EnvironmentSettings, *, take_over: bool) -> bool:
    """Serve until told to stop; return whether that was all. `take_over` deletes a webhook that is in the way."""
    token = settings.telegram_bot_token
    if token is None:
        print(f"error: {plain(say(speaking(), 'cli-no-token'))}", file=sys.stderr)
        return False
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # until `serve` takes over
    secrets = [token.get_secret_value(), settings.secret_of_webhook, *settings.database_password]
    start_log(settings.log_level, secrets)
    prepared = ready(settings, now())
    if prepared.news is not None:  # beside the answering, which waits for nothing
        Thread(target=tell_admin, args=(settings, prepared.news), daemon=True).start()
    way = Way(token, settings.telegram_api_url, settings.port, _webhook(settings), take_over, settings.admin_chat_id)
    desk = Desk(prepared.directory, prepared.store, admin=settings.admin_chat_id is not None)
    try:
        asyncio.run(serve(desk, prepared.store, way, Generations(settings, prepared).newer))
    except ServingRefusedError as refused:
        print(f"error: {plain(say(speaking(), refused.refusal))}", file=sys.stderr)
        return False
    except PortTakenError:
        print(f"error: {plain(say(speaking(), 'port-taken', port=str(settings.port)))}", file=sys.stderr)
        return False
    return True


def _webhook(settings: EnvironmentSettings) -> Webhook | None:
    if settings.webhook_url is None:
        return None
    return Webhook(settings.webhook_url, SecretStr(settings.secret_of_webhook))
