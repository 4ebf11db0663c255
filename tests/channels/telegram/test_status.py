"""/status tells the admin chat how things stand, and nobody else."""

from pathlib import Path

from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer

ADMIN = 50


def test_the_admin_chat_is_told_and_nobody_else(telegram: TelegramServer, tmp_path: Path) -> None:
    telegram.introduce(ADMIN, language_code="en")
    with BotProcess(telegram, tmp_path, CONTACTS_FILE=str(DIRECTORY), ADMIN_CHAT_ID=str(ADMIN)):
        told = telegram.wait_for_replies(ADMIN)  # that the data is live
        telegram.say(ADMIN, "/status")
        first = telegram.wait_for_replies(ADMIN, len(told) + 1)[-1]["text"]
        assert "Generation 1, loaded 0 min ago" in first
        assert "4 contacts" in first
        assert "SQLite answers" in first
        assert "none since the start" in first
        assert "Waiting at Telegram: " in first
        assert "Generation" not in telegram.ask(7, "/status", language_code="en")["text"]
        assert "Last message to the bot: 0 min ago" in telegram.ask(ADMIN, "/status")["text"]


def test_a_group_is_told_nothing(telegram: TelegramServer, bot: BotProcess) -> None:
    group = telegram.group()
    asked = telegram.say(group, "/status", user_id=7)
    telegram.wait_for(lambda: asked in telegram.acknowledged)
    assert telegram.replies(group) == []
