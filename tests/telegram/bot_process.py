"""The bot as in production: a process of its own, fed by settings alone."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Self

from tests.telegram.server import TelegramServer
from tests.warm import ROOT, Started, WarmProcess

RUN = (sys.executable, "-m", "bot", "run")
SETTINGS = {
    *("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "CONTACTS_FILE", "SYNC_AT_START"),
    *("WEBHOOK_URL", "WEBHOOK_SECRET", "PORT", "ADMIN_CHAT_ID", "LOG_LEVEL", "LOG_FORMAT", "METRICS_PORT"),
}


class BotProcess:
    """A bot that serves a TelegramServer: `with BotProcess(server, tmp_path) as bot:`; never outlives the block.

    Its database and its output are files in `directory`, which restarts share. `settings` are environment variables on
    top of the necessary ones, such as WEBHOOK_URL with a PORT from `free_port`; `command` runs another bot. A module of
    ours starts warm; `cold` starts it as an operator does.
    """

    def __init__(
        self,
        server: TelegramServer,
        directory: Path,
        *,
        command: tuple[str, ...] = RUN,
        cold: bool = False,
        **settings: str,
    ) -> None:
        self.port = int(settings.get("PORT", 0)) or free_port()
        self._server = server
        self._directory = directory
        self._command = command
        self._is_warm = command[:2] == RUN[:2] and not cold
        self._settings = {
            "TELEGRAM_BOT_TOKEN": server.token,
            "TELEGRAM_API_URL": server.url,
            "DATABASE_URL": f"sqlite:///{directory / 'bot.sqlite3'}",
            "PORT": str(self.port),
        } | settings
        self._process: Started | None = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.kill()
            raise
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.kill()
        if kind is None:
            self.show_no_secret()

    def start(self, seconds: float = 20.0) -> None:
        """Run the bot and wait until it takes updates; raises AssertionError if it does not, or ends before."""
        calls = len(self._server.calls)
        self.launch()
        self._server.wait_for(lambda: self._ended() or self._takes_updates(calls), seconds)
        if self._ended():
            raise AssertionError(f"ended with {self.returncode} before it served:\n{self.stderr[-4000:]}")

    def launch(self) -> None:
        """Run the bot without waiting."""
        inherited = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        environment = inherited | {"PYTHONUNBUFFERED": "1", "NO_PROXY": "127.0.0.1"} | self._settings
        out, err = self._output("stdout"), self._output("stderr")
        if self._is_warm:
            module, *arguments = self._command[2:]
            self._process = WarmProcess(module, tuple(arguments), environment, (Path(os.devnull), out, err))
            return
        with out.open("ab") as stdout, err.open("ab") as stderr:
            self._process = subprocess.Popen(
                self._command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr
            )

    def kill(self) -> None:
        """End the bot at once, as `kill -9` does."""
        if self._process:
            self._process.kill()
            self._process.wait(10)

    def terminate(self, seconds: float = 30.0) -> int:
        """Ask the bot to stop, as platforms do; its exit code. Raises TimeoutExpired if it does not."""
        self.signal(signal.SIGTERM)
        return self.wait(seconds)

    def signal(self, number: signal.Signals) -> None:
        """Send the bot a signal."""
        assert self._process
        self._process.send_signal(number)

    def wait(self, seconds: float = 30.0) -> int:
        """The exit code, once the bot has ended; raises TimeoutExpired if it does not."""
        assert self._process
        return self._process.wait(seconds)

    def show_no_secret(self) -> None:
        """Raise AssertionError if the bot wrote the token anywhere: its output, its database, any file beside them.

        What is looked for is the secret half, which stands in every form of the token.
        """
        secret = self._server.token.partition(":")[2].encode()
        files = (file for file in self._directory.iterdir() if file.is_file())
        if shown := [file.name for file in files if secret in file.read_bytes()]:
            raise AssertionError(f"the token stands in {', '.join(shown)}")

    @property
    def pid(self) -> int:
        """The process id of the last start."""
        assert self._process
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """The exit code; None while the bot runs."""
        return self._process.poll() if self._process else None

    @property
    def health_url(self) -> str:
        """Where the bot serves HTTP: its health, and updates by webhook."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def stdout(self) -> str:
        """All that the bot printed since the first start."""
        return self._output("stdout").read_text(encoding="utf-8", errors="replace")

    @property
    def stderr(self) -> str:
        """All that the bot wrote to its error stream since the first start."""
        return self._output("stderr").read_text(encoding="utf-8", errors="replace")

    def _output(self, stream: str) -> Path:
        return self._directory / f"bot.{stream}"

    def _ended(self) -> bool:
        return self.returncode is not None

    def _takes_updates(self, calls: int) -> bool:
        since = self._server.calls[calls:]
        return any(
            call.method == "getUpdates" or (call.method == "setWebhook" and call.status == 200) for call in since
        )


def free_port() -> int:
    """A port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
