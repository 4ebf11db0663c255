"""The conversation in a terminal: the same desk, buttons typed as numbers or words; reads piped lines too."""

import textwrap
from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console
from rich.text import Text

from bot.desk.desk import Asker, Desk
from bot.desk.reply import AnyButton, Button, CopyButton, Language, Markup, Medium, Reply, plain
from bot.desk.thread import NEW_THREAD, Thread

KEY = 0
"""The number of the asker here; nobody on Telegram has it."""

END = "---"
"""The line that ends a reply where lines are piped in."""

_WIDEST = 100
_GOODBYES = frozenset({"quit", "exit"})

Clock = Callable[[], datetime]


def asker(language: Language) -> Asker:
    """Return who sits at the terminal."""
    return Asker(KEY, language, medium=Medium.TERMINAL)


def answer_lines(desk: Desk, language: Language, lines: TextIO, out: TextIO, now: Clock) -> None:
    """Answer every line until the input ends, a blank one too; each reply is followed by a line of its own."""
    thread = NEW_THREAD
    for line in iter(lines.readline, ""):
        reply, thread = _answer(desk, line.rstrip("\r\n"), asker(language), now(), thread)
        out.write(f"{_written(reply)}\n{END}\n")
        out.flush()


def converse(desk: Desk, language: Language, now: Clock, session: PromptSession[str], console: Console) -> None:
    """Converse with a person at the keyboard until they leave; a pasted text of several lines is one message."""
    reply, thread = desk.command("start", "", asker(language), now())
    _show(reply, console)
    while True:
        try:
            said = session.prompt(HTML("<ansicyan><b>&gt; </b></ansicyan>"))
        except EOFError:
            return
        except KeyboardInterrupt:  # as in a shell: what was typed is let go
            continue
        if said.strip().casefold() in _GOODBYES:
            return
        if said.strip():
            reply, thread = _answer(desk, said.strip(), asker(language), now(), thread)
            _show(reply, console)


def keyboard() -> PromptSession[str]:
    """Return a prompt with line editing and a history that ends with the conversation."""
    return PromptSession(history=InMemoryHistory())


def screen(out: TextIO) -> Console:
    """Return the terminal to print on."""
    console = Console(file=out, highlight=False, soft_wrap=False, emoji=False, markup=False)
    console.width = min(console.width, _WIDEST)
    return console


def _answer(desk: Desk, said: str, who: Asker, now: datetime, thread: Thread) -> tuple[Reply, Thread]:
    if said.startswith("/"):
        name, _, words = said[1:].partition(" ")
        return desk.command(name, words, who, now, thread)
    return desk.answer(said, who, now, thread)


def _written(reply: Reply) -> str:
    """Return a reply as plain text: what is said, a file, and the buttons that are not in the text already."""
    return "\n\n".join(part for part in (reply.written_out, _file(reply), _buttons(reply)) if part)


def _show(reply: Reply, console: Console) -> None:
    """Print a reply in colours; no word is broken."""
    for line in reply.markup.split("\n"):
        console.print(_styled(Markup(line), console.width))
    if reply.document:
        console.print(Text("\n" + _file(reply), style="dim"))
    if buttons := _buttons(reply):
        console.print(Text("\n" + textwrap.fill(buttons, console.width, break_long_words=False), style="cyan"))
    console.print()


def _styled(line: Markup, width: int) -> Text:
    words = plain(line)
    wrapped = textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False) if words.strip() else words
    text = Text(wrapped)
    text.highlight_regex(r"\+49[ \d]+\d", "bold green")
    text.highlight_regex(r"\S+@\S+\.\w+|https?://\S+", "underline")
    for bold in _bold(line):
        text.highlight_words([bold], "bold")
    return text


def _bold(line: str) -> list[str]:
    """Return the words that stand out in a line."""
    return [plain(Markup(part.partition("</b>")[0])) for part in line.split("<b>")[1:]]


def _file(reply: Reply) -> str:
    return reply.document.content.decode().replace("\r\n", "\n").strip() if reply.document else ""


def _buttons(reply: Reply) -> str:
    """Return the buttons with their numbers; those of a list are in the text already."""
    numbered = list(enumerate(reply.buttons(), 1))
    lines = reply.text.splitlines()
    left = [(number, button) for number, button in numbered if not any(line.startswith(f"{number} ") for line in lines)]
    return "   ".join(_button(number, button) for number, button in left)


def _button(number: int, button: AnyButton) -> str:
    match button:
        case CopyButton():
            return f"[{number}] {button.label}: {button.text}"
        case Button():
            return f"[{number}] {button.label}"
