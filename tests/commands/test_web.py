"""The page as its user starts it: `web` on this machine, `run` with WEB=yes for everybody."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.commands.front_door import ROOT, SHIPPED, FrontDoor
from tests.telegram.bot_process import BotProcess, free_port
from tests.telegram.server import TelegramServer

REGION = ROOT / "examples" / "region.yaml"
CANARY = "Zwergpapagei"


@contextmanager
def page(*arguments: str, file: Path = REGION) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """A running `web`: the process, its address, and the line that it printed."""
    port = free_port()
    environment = {"PATH": os.environ["PATH"], "CONTACTS_FILE": str(file), "LOG_LEVEL": "DEBUG"}
    command = [sys.executable, "-m", "bot", "web", "--port", str(port), *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        try:
            yield process, f"http://127.0.0.1:{port}", process.stdout.readline()
        finally:
            process.kill()


def test_it_says_its_address_stops_the_clock_and_ends_when_told_to() -> None:
    with page("--at", "2026-11-27 18:40") as (process, address, said):
        assert address in said
        assert "nur auf diesem Rechner" in said
        answer = httpx.post(address, data={"question": "Ada Adler"}, trust_env=False)
        assert "Bereitschaft" in answer.text
        assert "bis 22:00" in answer.text
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


def test_a_question_stands_in_no_log_at_any_level() -> None:
    with page() as (process, address, _):
        answer = httpx.post(address, data={"question": CANARY}, trust_env=False)
        assert CANARY in answer.text
        httpx.get(f"{address}/e/{CANARY}", trust_env=False)
        httpx.post(address, content=f"question={CANARY}", headers={"Host": CANARY}, trust_env=False)
        process.terminate()
        out, err = process.communicate(timeout=10)
    assert CANARY not in out + err


def test_a_port_that_is_taken_is_named(sqlite_url: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = FrontDoor(sqlite_url)("web", "--port", port)
    assert done.code == 1
    assert port in done.err
    assert "Traceback" not in done.err


def test_for_everybody_it_does_not_start_without_imprint_privacy_and_address(sqlite_url: str) -> None:
    done = FrontDoor(sqlite_url)("run", TELEGRAM_BOT_TOKEN="1:token", WEB="yes")
    assert done.code == 1
    for named in ("name", "address", "responsible", "email", "settings.privacy.controller", "PUBLIC_URL"):
        assert named in done.err, named
    assert done.err.count("error: ") == 6


@pytest.mark.parametrize(
    ("setting", "value"), [("WEB", "vielleicht"), ("PUBLIC_URL", "presse"), ("TRUSTED_PROXY", "x")]
)
def test_a_faulty_setting_is_named(sqlite_url: str, setting: str, value: str) -> None:
    done = FrontDoor(sqlite_url)("web", **{setting: value})
    assert done.code == 1
    assert setting in done.err
    assert value not in done.err


def test_for_everybody_it_stands_beside_health_without_the_editors_tools(tmp_path: Path) -> None:
    port = free_port()
    settings = {"WEB": "yes", "PUBLIC_URL": f"http://127.0.0.1:{port}", "PORT": str(port), "CONTACTS_FILE": str(REGION)}
    with (
        TelegramServer() as telegram,
        BotProcess(telegram, tmp_path, **settings),
        httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client,
    ):
        assert "+49 30 23125390" in client.post("/", data={"question": "Leitstelle Feuerwehr"}).text
        assert client.get("/healthz").text == "alive"
        assert client.get("/readyz", headers={"Host": "10.0.0.1"}).status_code == 200
        assert client.get("/", headers={"Host": "10.0.0.1"}).status_code == 400
        assert client.get("/week").status_code == 404
        assert client.post("/clock", data={"at": "2026-11-27T18:40"}).status_code in (404, 405)


def test_without_the_setting_there_is_no_page(tmp_path: Path) -> None:
    port = free_port()
    with TelegramServer() as telegram, BotProcess(telegram, tmp_path, PORT=str(port), CONTACTS_FILE=str(SHIPPED)):
        assert httpx.get(f"http://127.0.0.1:{port}/", trust_env=False).status_code == 404


def test_a_saved_file_is_followed(tmp_path: Path) -> None:
    file = tmp_path / "contacts.yaml"
    text = REGION.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    with page(file=file) as (_, address, _), httpx.Client(base_url=address, trust_env=False, timeout=30) as client:
        written = tmp_path / "new"
        written.write_text(text.replace("Ada Adler", "Ada Amsel"), encoding="utf-8")
        waiting = client.build_request("GET", "/changes", params={"seen": "0"})
        seen = "0"
        while seen == "0":
            written.replace(file)  # as editors save
            seen = client.send(waiting).text
            written.write_text(text.replace("Ada Adler", "Ada Amsel"), encoding="utf-8")
        assert "Ada Amsel" in client.post("/", data={"question": "Ada Amsel"}).text
