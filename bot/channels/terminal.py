"""The conversation in a terminal: the same desk, buttons typed as numbers or words; reads piped lines too."""

from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from bot.desk.desk import Asker, Desk
from bot.desk.reply import AnyButton, CopyButton, Reply
from bot.desk.thread import Thread

ASKER = 0
"""Nobody on Telegram has this number."""


def converse(desk: Desk, asker: Asker, lines: TextIO, out: TextIO, now: Callable[[], datetime]) -> None:
    """Answer line after line until the input ends; greet and prompt only a person at a keyboard."""
    personal, thread = lines.isatty(), Thread()
    if personal:
        reply, thread = desk.command("start", "", asker, now())
        _print(reply, out)
    while True:
        if personal:
            out.write("> ")
            out.flush()
        line = lines.readline()
        if not line:
            break
        question = line.rstrip("\r\n")
        if question.strip():
            reply, thread = _reply(desk, question, asker, now(), thread)
            _print(reply, out)


def _reply(desk: Desk, question: str, asker: Asker, now: datetime, thread: Thread) -> tuple[Reply, Thread]:
    if question.startswith("/"):
        name, _, words = question[1:].partition(" ")
        return desk.command(name, words, asker, now, thread)
    return desk.answer(question, asker, now, thread)


def _print(reply: Reply, out: TextIO) -> None:
    out.write(reply.written_out + "\n")
    if reply.document is not None:
        out.write("\n" + reply.document.content.decode().replace("\r\n", "\n"))
    buttons = [_shown(number, button) for number, button in enumerate(reply.buttons(), 1)]
    if buttons:
        out.write("\n" + "  ".join(buttons) + "\n")
    out.write("\n")
    out.flush()


def _shown(number: int, button: AnyButton) -> str:
    match button:
        case CopyButton():
            return f"[{number}] {button.label}: {button.text}"
        case _:
            return f"[{number}] {button.label}"
