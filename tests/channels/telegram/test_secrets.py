"""What must not be seen: the token anywhere, and of what people write anything in a log."""

from collections.abc import Iterator
from pathlib import Path

from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer
from tests.telegram.wire import Cut

QUESTION = "Wer-ist-das-Kanarienkind?"


def traces(server: TelegramServer, directory: Path) -> Iterator[bytes]:
    for file in directory.iterdir():
        yield file.read_bytes()
    for call in server.calls:
        yield str(call.params).encode()


def test_the_token_and_the_questions_are_in_no_log_even_when_everything_is_logged(
    telegram: TelegramServer, stopped_bot: BotProcess, tmp_path: Path
) -> None:
    bot = BotProcess(telegram, tmp_path, LOG_LEVEL="DEBUG", CONTACTS_FILE=stopped_bot._settings["CONTACTS_FILE"])
    telegram.fail("getMe", status=401)
    telegram.fail("getMe", status=200, body=telegram.token.encode())
    with bot:
        for outage in ({"status": 500}, {"cut": Cut.BEFORE}, {"status": 200, "body": telegram.token.encode()}):
            telegram.fail("sendMessage", **outage)
            telegram.ask(1, QUESTION, first_name="Kanarien\n\x1b[31mVogel")
        telegram.fail("getUpdates", status=404)
        telegram.ask(1, QUESTION)
        assert bot.terminate() == 0
    half = telegram.token.partition(":")[2]
    assert "serving" in bot.stderr
    for trace in traces(telegram, tmp_path):
        assert half.encode() not in trace
    for hidden in (QUESTION, "Kanarien", "Vogel", "\x1b", str(telegram.sent(min(telegram.acknowledged))["date"])):
        assert hidden not in bot.stderr + bot.stdout
    assert QUESTION.encode() not in (tmp_path / "bot.sqlite3").read_bytes()
