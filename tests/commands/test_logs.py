"""The log shows what happened and where, and nothing that anybody wrote."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.logs import Redaction, place
from bot.directory.fold import fold

TOKEN = "7000000001:AAFcanary_Secret-half-of_the-token0"
HALF = TOKEN.partition(":")[2]
ROOT = Path(__file__).parents[2]

EVERY_WAY_INTO_THE_LOG = """
import asyncio, gc, logging, sys, threading, warnings
import structlog
from bot.commands.logs import start_log
from bot.directory.fold import fold
from bot.settings import LogFormat, LogLevel

token = sys.argv[1]
start_log(LogLevel(sys.argv[2]), [token], LogFormat(sys.argv[3]))
log = structlog.get_logger()
log.info("written\\nby us", error=ValueError(token), question="Kanarienfrage", logger=f"in {token} of us\\n\\x1b[31m")
log.warning("an address with " + token.replace(":", "%3A"))
logging.getLogger("httpx").error("POST https://telegram.example/bot%s/getMe Kanarienfrage", token)
logging.getLogger("telegram.Bot").debug("Set Bot API URL: %s", token)
warnings.warn("Kanarienfrage " + token)
try:
    fold(token and None)
except Exception as error:
    log.error("failed", error=error)

class Stray:
    def __del__(self):
        raise RuntimeError(token)

Stray()
gc.collect()
thread = threading.Thread(target=int, args=(token,))
thread.start()
thread.join()
raise KeyError(token)
"""


def written(level: str, form: str = "text") -> str:
    ended = subprocess.run(
        [sys.executable, "-c", EVERY_WAY_INTO_THE_LOG, TOKEN, level, form],
        capture_output=True,
        check=False,
        text=True,
        cwd=ROOT,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    return ended.stderr


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
def test_no_secret_and_nothing_that_anybody_wrote_reaches_the_log(level: str) -> None:
    log = written(level)
    for hidden in (HALF, TOKEN.replace(":", "%3A"), "Kanarienfrage", "\x1b"):
        assert hidden not in log
    assert all(line.startswith("timestamp='") for line in log.splitlines())
    for shown in ("written\\nby us", "***", "'httpx'", "'py.warnings'", "tidying up", "a thread ended", "KeyError"):
        assert shown in log
    assert ("'telegram.Bot'" in log) is (level == "DEBUG")


def test_json_is_one_object_a_line_with_the_same_fields() -> None:
    lines = [json.loads(line) for line in written("INFO", "json").splitlines()]
    assert [line["event"] for line in lines][:2] == ["written\nby us", "an address with ***"]
    assert {name for line in lines for name in line} == {"timestamp", "level", "event", "error", "place", "logger"}
    assert HALF not in str(lines)
    assert "Kanarienfrage" not in str(lines)


def test_an_error_is_shown_with_its_type_and_its_place_in_our_code() -> None:
    assert "event='failed' error='AttributeError' place='bot.directory.fold:" in written("INFO")


def test_an_error_outside_our_code_has_no_place() -> None:
    with pytest.raises(ValueError, match="invalid literal") as raised:
        int("x")
    assert place(raised.value) is None
    with pytest.raises(AttributeError) as ours:
        fold(None)  # type: ignore[arg-type]
    assert str(place(ours.value)).startswith("bot.directory.fold:")


@pytest.mark.parametrize("secret", ["", "abc", ":"])
def test_what_is_too_short_for_a_secret_blots_out_nothing(secret: str) -> None:
    assert Redaction([secret])("abc: abc") == "abc: abc"


@given(st.text(), st.text(), st.sampled_from([TOKEN, HALF, TOKEN.replace(":", "%3A"), TOKEN.replace(":", "%3a")]))
def test_every_form_of_a_token_is_taken_out_wherever_it_stands(before: str, after: str, form: str) -> None:
    redacted = Redaction([TOKEN])(before + form + after)
    assert HALF not in redacted
    assert redacted.startswith(before)
    assert redacted.endswith(after)


def test_a_secret_is_taken_out_of_json_too() -> None:
    assert Redaction(['p"äss'])(json.dumps({"event": 'at p"äss'})) == '{"event": "at ***"}'


def test_a_secret_with_characters_that_addresses_escape_is_taken_out_in_both_forms() -> None:
    redact = Redaction(["p@ss/wort"])
    assert redact("at p@ss/wort and p%40ss%2Fwort") == "at *** and ***"
