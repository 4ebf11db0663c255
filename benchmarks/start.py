"""Measure what a start costs: `python -m benchmarks.start`.

Each command runs in turn with an import of the two largest libraries, since machines differ and change their pace; what
counts is the median of the ratios of CPU time. Memory is the peak of the process; of `run`, after it has answered.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

import psutil

from tests.reliability.figure import Figure
from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer

ROUNDS = 7
BESIDE = (sys.executable, "-c", "import telegram, sqlalchemy")
COMMANDS: dict[str, tuple[float, float | None]] = {
    "--help": (0.35, None),
    "--version": (0.35, None),
    "schema": (0.9, None),
    "ask pressestelle": (0.9, 90),
}
"""The bounds of each command: CPU time as a multiple of the import, and MB."""


def spent(command: tuple[str, ...]) -> tuple[float, float]:
    """Run a command; return the seconds of CPU and the peak in MB that it took."""
    silent = os.open(os.devnull, os.O_WRONLY)
    try:
        actions = [(os.POSIX_SPAWN_DUP2, silent, 1), (os.POSIX_SPAWN_DUP2, silent, 2)]
        child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
        _, _, usage = os.wait4(child, 0)
    finally:
        os.close(silent)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)


def start(command: str) -> list[Figure]:
    """Measure one command beside the import."""
    most, megabytes = COMMANDS[command]
    arguments = (sys.executable, "-m", "bot", *command.split())
    spent(arguments)  # compiles what is not compiled yet
    ratios, peaks = [], []
    for _ in range(ROUNDS):
        seconds, peak = spent(arguments)
        ratios.append(seconds / spent(BESIDE)[0])
        peaks.append(peak)
    figures = [Figure(f"`{command}`: CPU time, of that of an import", round(statistics.median(ratios), 2), most)]
    if megabytes is not None:
        figures.append(Figure(f"`{command}`: peak", round(max(peaks)), megabytes, " MB"))
    return figures


def serving() -> Figure:
    """Measure the bot that has answered from the shipped file."""
    with (
        tempfile.TemporaryDirectory() as folder,
        TelegramServer() as telegram,
        BotProcess(telegram, Path(folder), cold=True) as bot,
    ):
        for asker in range(100):
            telegram.ask(1 + asker, "pressestelle dortmund")
        megabytes = psutil.Process(bot.pid).memory_info().rss / 1_000_000
    return Figure("`run`, answering from the shipped file", round(megabytes), 110, " MB")


def main() -> int:
    """Print the figures as a table; return 1 if a bound was not kept."""
    print("| what | measured | promised | kept |\n| --- | --- | --- | --- |")
    figures = [figure for command in COMMANDS for figure in start(command)] + [serving()]
    print("\n".join(figure.row for figure in figures))
    return 0 if all(figure.is_kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
