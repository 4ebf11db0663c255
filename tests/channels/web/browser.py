"""A browser without JavaScript for tests: opens the pages of a Site, presses its buttons, types questions."""

import asyncio
import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from httpx import ASGITransport, AsyncClient, Response
from pydantic import SecretStr

from bot.channels.web.guard import Access
from bot.channels.web.site import Site
from bot.directory.file.read import read_directory

ROOT = Path(__file__).parents[3]
OFFICES = ROOT / "tests" / "directory" / "offices.yaml"
HOST = "desk.example"


@dataclass
class StoppedClock:
    """A clock that a test moves."""

    now: datetime = field(default_factory=lambda: datetime(2026, 11, 27, 18, 40, tzinfo=ZoneInfo("Europe/Berlin")))

    def __call__(self) -> datetime:
        return self.now

    def move(self, length: timedelta) -> None:
        self.now += length


class Browser:
    """One tab: the last page, and what may be done on it."""

    def __init__(self, client: AsyncClient, runner: asyncio.Runner) -> None:
        self.client = client
        self._runner = runner
        self.page: Response

    def open(self, address: str, **headers: str) -> str:
        self.page = self._runner.run(self.client.get(address, headers=headers, follow_redirects=True))
        return self.text

    def ask(self, question: str) -> str:
        return self.send(question=question)

    def press(self, label: str) -> str:
        """Press the button of the reply that is labelled so."""
        found = re.search(
            rf'<button name="press" value="([^"]+)"[^>]*>{re.escape(html.escape(label))}<', self.page.text
        )
        assert found, f"no button {label} in {self.text}"
        return self.send(press=html.unescape(found[1]))

    def send(self, **fields: str) -> str:
        return self.post({**self.hidden, **fields}, Origin=f"http://{HOST}")

    def post(self, fields: dict[str, str], address: str = "/", **headers: str) -> str:
        self.page = self._runner.run(self.client.post(address, data=fields, headers=headers, follow_redirects=True))
        return self.text

    @property
    def hidden(self) -> dict[str, str]:
        """What stands in the form besides the question."""
        return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.page.text))

    @property
    def text(self) -> str:
        """The words of the page's main part."""
        main = self.page.text.partition("<main")[2].partition("</main>")[0]
        spaced = re.sub(r"</?(?:a|b|i|span)\b[^<>]*>", "", f"<main{main}")
        return " ".join(html.unescape(re.sub(r"<[^<>]*>", " ", spaced)).split())


def site(clock: StoppedClock, file: Path = OFFICES, key: str = "secret", access: Access | None = None) -> Site:
    """The page of a data file."""
    directory = read_directory(file.read_bytes())
    return Site(directory, SecretStr(key), access or Access(frozenset({HOST})), clock)


@contextmanager
def browsing(made: Site) -> Iterator[Browser]:
    """A browser that reaches a page."""
    transport = ASGITransport(made.app, raise_app_exceptions=False, client=("203.0.113.7", 1234))
    with asyncio.Runner() as runner:
        browser = Browser(AsyncClient(transport=transport, base_url=f"http://{HOST}"), runner)
        browser.open("/")
        yield browser
