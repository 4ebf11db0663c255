"""run: the bot in Telegram."""

import asyncio
import sys
from threading import Thread

from bot.channels.telegram.outage import ServingRefusedError
from bot.channels.telegram.serve import serve
from bot.commands.admin import tell_admin
from bot.commands.clock import now
from bot.commands.faults import speaking
from bot.commands.logs import start_log
from bot.commands.ready import ready
from bot.desk.desk import Desk
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.settings import Settings


def run(settings: Settings, *, take_over: bool) -> bool:
    """Serve until told to stop; return whether that was all. `take_over` deletes a webhook that is in the way."""
    token = settings.telegram_bot_token
    if token is None:
        print(f"error: {plain(say(speaking(), 'cli-no-token'))}", file=sys.stderr)
        return False
    secrets = [token.get_secret_value(), settings.secret_of_webhook]
    start_log(settings.log_level, secrets)
    prepared = ready(settings, now())
    if prepared.news is not None:  # beside the answering, which waits for nothing
        Thread(target=tell_admin, args=(settings, prepared.news), daemon=True).start()
    desk = Desk(prepared.directory, prepared.store, admin=settings.admin_chat_id is not None)
    try:
        asyncio.run(serve(desk, prepared.store, token=token, api_url=settings.telegram_api_url, take_over=take_over, admin=settings.admin_chat_id))
    except ServingRefusedError as refused:
        print(f"error: {refused}", file=sys.stderr)
        return False
    return True
