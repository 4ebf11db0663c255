"""The conversation in a terminal: the same desk, buttons typed as numbers or words; reads piped lines too."""

from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from bot.desk.desk import Asker, Desk
from bot.desk.reply import AnyButton, CopyButton, LinkButton, Reply

ASKER = 0
"""Nobody on Telegram has this number."""


def converse(desk: Desk, asker: Asker, lines: TextIO, out: TextIO, now: Callable[[], datetime]) -> None:
    """Answer line after line until the input ends; greet and prompt only a person at a keyboard."""
    personal = lines.isatty()
    if personal:
        _print(desk.command("start", "", asker, now()), out)
    while True:
        if personal:
            out.write("> ")
            out.flush()
        line = lines.readline()
        if not line:
            break
        question = line.rstrip("\r\n")
        if question.strip():
            _print(_reply(desk, question, asker, now()), out)


def _reply(desk: Desk, question: str, asker: Asker, now: datetime) -> Reply:
    if question.startswith("/"):
        name, _, words = question[1:].partition(" ")
        return desk.command(name, words, asker, now)
    return desk.answer(question, asker, now)


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
        case LinkButton():
            return f"[{number}] {button.label}: {button.url}"
        case CopyButton():
            return f"[{number}] {button.label}: {button.text}"
        case _:
            return f"[{number}] {button.label}"
