"""The page by itself, from start to stop."""

import asyncio
import signal
from collections.abc import Callable

from starlette.types import ASGIApp

from bot.channels.listen import listening


async def serve_site(app: ASGIApp, host: str, port: int, begun: Callable[[], None]) -> None:
    """Serve `app` until SIGTERM or SIGINT; `begun` is called once it answers. Raises OSError where it cannot."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with listening(app, port, host):
        begun()
        await stop.wait()
