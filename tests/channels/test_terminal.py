"""The conversation with somebody at a keyboard: line editing, colours, whole words, no word of Telegram."""

import io
import re
from datetime import datetime
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot.channels.terminal import converse, keyboard
from bot.desk.desk import Desk
from bot.desk.memory import ShortMemory
from bot.desk.reply import Language
from bot.directory.file.read import read_directory

COAST = read_directory((Path(__file__).parents[1] / "desk" / "coast.yaml").read_bytes())
NOW = datetime(2026, 12, 2, 11, 0, tzinfo=COAST.settings.zone)
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def typed(keys: str, width: int = 80, language: Language = Language.DE) -> str:
    """Return what is printed to somebody who presses `keys`."""
    out = io.StringIO()
    with create_pipe_input() as keyboard:
        keyboard.send_text(keys)
        session: PromptSession[str] = PromptSession(input=keyboard, output=DummyOutput())
        console = Console(file=out, force_terminal=True, width=width, highlight=False)
        converse(Desk(COAST, ShortMemory()), language, lambda: NOW, session, console)
    return out.getvalue()


def test_a_person_is_greeted_without_a_word_of_telegram() -> None:
    shown = typed("quit\r")
    assert "Wen möchten Sie erreichen?" in shown
    assert "Telegram" not in shown


def test_it_is_one_conversation_until_quit_exit_or_ctrl_d() -> None:
    for end in ("quit\r", "exit\r", "\x04"):
        shown = COLOUR.sub("", typed(f"polizei sielhaven\rund die mail?\r{end}moin\r"))
        assert "+49 69 90009700" in shown
        assert "E-Mail: presse@polizei-sielhaven.example" in shown
        assert "Guten Tag" not in shown


def test_a_slip_can_be_mended_and_a_line_is_kept_as_long_as_the_conversation() -> None:
    shown = COLOUR.sub("", typed("polizei sielhavem\x7fn\r\x04"))
    assert shown.count("Jetzt: +49 69 90009700") == 1
    assert isinstance(keyboard().history, InMemoryHistory)


def test_a_pasted_text_of_several_lines_is_one_message() -> None:
    shown = COLOUR.sub("", typed("\x1b[200~polizei sielhaven\nseehundzoo\x1b[201~\r\x04"))
    first = shown.index("+49 69 90009700")
    assert first < shown.index("+49 171 3920040")
    assert "[1] Niemand ging ran" not in shown


def test_numbers_stand_out_and_no_word_is_broken() -> None:
    shown = typed("polizei sielhaven\r\x04", width=40)
    assert "\x1b[1;32m+49 69 90009700" in shown
    assert all(len(line) <= 60 for line in COLOUR.sub("", shown).splitlines())
    assert "Nachrichtendienst" in shown


def test_a_choice_is_printed_once() -> None:
    shown = COLOUR.sub("", typed("harms\r\x04"))
    assert shown.count("Peter Harms") == 1


def test_an_interrupted_line_is_let_go() -> None:
    assert "+49 69 90009700" in COLOUR.sub("", typed("seehund\x03polizei sielhaven\r\x04"))
