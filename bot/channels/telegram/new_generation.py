"""A new generation of the directory, put before the askers without a restart."""

import asyncio
from collections.abc import Callable
from typing import Protocol

import structlog

from bot.channels.telegram.health import Health
from bot.desk.memory import MemoryAwayError
from bot.directory.model import Directory

_log = structlog.get_logger()

_ASKING = 2.0
"""Seconds between two questions for a new generation; it is to reach every process within five."""


class Newer(Protocol):
    """The generations of the directory in the database."""

    @property
    def generation(self) -> int | None:
        """Which one answers; None where it came from the file without a database."""

    def newer(self) -> Directory | None:
        """Return the directory that is to answer from now on, None where it is the one that answers; it may block."""


async def keep_new(renew: Callable[[Directory], None], generations: Newer, health: Health) -> None:
    """Let every new generation answer, until cancelled; the old one does while `renew` makes it ready."""
    while True:
        await asyncio.sleep(_ASKING)
        try:
            directory = await asyncio.to_thread(generations.newer)
            health.is_database_away = False
            if directory is not None:
                await asyncio.to_thread(renew, directory)
                _log.info("a new generation of the directory answers", generation=generations.generation)
        except MemoryAwayError:
            health.is_database_away = True
            _log.debug("the database is away; the directory in memory answers")
        except Exception as error:  # noqa: BLE001 - the old generation answers on
            _log.error("a new generation could not be taken", error=error)
