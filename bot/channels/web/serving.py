"""The page by itself, from start to stop."""

import asyncio
import signal
from collections.abc import Callable, Coroutine

from starlette.types import ASGIApp

from bot.channels.listen import listening


async def serve_site(
    app: ASGIApp, host: str, port: int, begun: Callable[[], None], following: Coroutine[None, None, None]
) -> None:
    """Serve `app` until SIGTERM or SIGINT, with `following` beside it; `begun` is called once it answers.

    Raises OSError where it cannot be served.
    """
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with listening(app, port, host):
        begun()
        beside = asyncio.create_task(following)
        await stop.wait()
        beside.cancel()
