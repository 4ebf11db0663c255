"""web: the conversation as a page on this machine."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import datetime

from bot.channels.web.bench import Bench
from bot.channels.web.guard import Access
from bot.channels.web.serving import serve_site
from bot.channels.web.site import Site
from bot.commands.check import counted, examine
from bot.commands.clock import now, read_minute
from bot.commands.faults import speaking
from bot.commands.logs import start_log
from bot.commands.public_page import signing_key
from bot.commands.trial import directory_to_try
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.read import read_file
from bot.directory.model import Directory
from bot.directory.problem import DirectoryError, Problem
from bot.settings import EnvironmentSettings

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

_EVERY_ADDRESS = frozenset({"0.0.0.0", "::"})  # noqa: S104  # only where somebody names it


def web(settings: EnvironmentSettings, host: str, port: int, at: str | None) -> bool:
    """Serve the page until told to stop; return whether that was all. `at` stops the clock.

    Raises typer.BadParameter where that is no minute.
    """
    minute = read_minute(at) if at is not None else None
    directory = directory_to_try(settings)
    stopped = minute.replace(tzinfo=directory.settings.zone) if minute else None

    def look(at: datetime) -> tuple[Directory | None, Sequence[Problem]]:
        try:
            found, problems = examine(read_file(settings.contacts_file), at)
        except DirectoryError as error:
            return None, error.problems
        return found, counted(problems)

    start_log(settings.log_level, settings.secrets, settings.log_format)
    access = Access(_LOOPBACK | {host.lower()}, settings.trusted_proxy, any_address=host in _EVERY_ADDRESS)
    bench = Bench(settings.contacts_file, look, now, stopped)
    site = Site(directory, signing_key(settings), access, bench.now, bench=bench)
    try:
        asyncio.run(serve_site(site.app, host, port, lambda: _greet(host, port), bench.follow()))
    except OSError:
        print(f"error: {plain(say(speaking(), 'cli-web-port', host=host, port=str(port)))}", file=sys.stderr)
        return False
    return True


def _greet(host: str, port: int) -> None:
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}/"
    here = "cli-web-here" if host in _LOOPBACK else "cli-web-others"
    print(plain(say(speaking(), here, address=address)), flush=True)
