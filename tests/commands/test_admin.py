"""The admin chat hears what became of the data; Telegram's silence changes nothing."""

from pathlib import Path

import pytest

from tests.commands.front_door import FrontDoor
from tests.telegram.bot_process import BotProcess
from tests.telegram.fixtures import telegram
from tests.telegram.server import TOKEN, TelegramServer

__all__ = ["telegram"]

ADMIN = 77
FILE = """\
version: 1
publisher: haus
organisations:
  - {id: haus, name: Haus der Beispiele, phones: [030 23125000]}
contacts:
  - {id: adler, name: Ada Adler, organisation: haus, phones: [030 23125001]}
"""


@pytest.fixture
def bot(sqlite_url: str, tmp_path: Path) -> FrontDoor:
    file = tmp_path / "contacts.yaml"
    file.write_text(FILE, encoding="utf-8")
    return FrontDoor(sqlite_url, file)


def admin(telegram: TelegramServer) -> dict[str, str]:
    return {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.url, "ADMIN_CHAT_ID": str(ADMIN)}


def told(telegram: TelegramServer) -> list[str]:
    return [message["text"] for message in telegram.replies(ADMIN) if "text" in message]


def test_the_admin_chat_hears_what_went_live_and_what_was_refused(telegram: TelegramServer, bot: FrontDoor) -> None:
    telegram.say(ADMIN, "/start")
    assert bot("sync", **admin(telegram)).code == 0
    (first,) = told(telegram)
    assert first.startswith("Live seit ")
    assert first.endswith(": 1 Kontakt neu, 1 Organisation neu")
    bot.contacts.write_text(FILE.replace("organisation: haus,", "organisation: heim,"), encoding="utf-8")
    assert bot("sync", **admin(telegram)).code == 1
    refused = told(telegram)[-1]
    assert refused.startswith("Abgelehnt, alter Stand gilt:\nZeile 6: heim gibt es nicht")


@pytest.mark.parametrize("method", ["getMe", "sendMessage"])
def test_a_telegram_that_refuses_does_not_fail_the_sync(telegram: TelegramServer, bot: FrontDoor, method: str) -> None:
    telegram.fail(method, status=403)
    done = bot("sync", **admin(telegram))
    assert done.code == 0
    assert "Geladen" in done.out
    assert TOKEN not in done.out + done.err


def test_a_running_bot_says_what_went_live_and_drafts_what_is_pasted(telegram: TelegramServer, tmp_path: Path) -> None:
    file = tmp_path / "contacts.yaml"
    file.write_text(FILE, encoding="utf-8")
    telegram.say(ADMIN, "/start")
    pasted = (
        "Rathaus öffnet\n\nHerne (idr). Das neue Rathaus der Stadt Herne öffnet am Montag um neun Uhr seine Tore. Alle "
        "Ämter ziehen am Wochenende um.\n\nPressekontakt: Stadt Herne, Bodo Bär, Tel. 030/23125-777"
    )
    with BotProcess(telegram, tmp_path, CONTACTS_FILE=str(file), ADMIN_CHAT_ID=str(ADMIN)):
        telegram.wait_for(lambda: any(text.startswith("Live seit ") for text in told(telegram)))
        telegram.say(ADMIN, pasted)
        telegram.wait_for(lambda: any("- id: stadt-herne" in text for text in told(telegram)))
        telegram.say(8, pasted)
        telegram.wait_for(lambda: telegram.replies(8))
    assert "Nicht im Verzeichnis" in telegram.replies(8)[0]["text"]
