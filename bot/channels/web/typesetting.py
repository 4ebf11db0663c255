"""Templates and what they say: every sentence comes from the texts of the desk."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup as Html

from bot.channels.web.german_names import GermanNames
from bot.channels.web.reply_html import as_html, summary
from bot.channels.web.seal import Seal
from bot.desk.reply import Button, CopyButton, Language, Reply
from bot.desk.texts import say
from bot.desk.thread import Thread

_TEMPLATES = Path(__file__).with_name("templates")


def environment() -> Environment:
    """Return the templates, every value in them escaped."""
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        auto_reload=False,
    )


def sayer(language: Language) -> Callable[..., Html]:
    """Return what says a sentence in a template."""

    def said(message: str, **values: str | int) -> Html:
        return Html(say(language, message, **values))  # noqa: S704  # `say` escapes what enters

    return said


def shown_reply(reply: Reply, thread: Thread, seal: Seal, language: Language, names: GermanNames) -> dict[str, Any]:
    """Return what the template of a reply needs."""
    return {
        "blocks": [as_html(block, language, names) for block in reply.blocks],
        "rows": [[_button(button, reply.entry) for button in row] for row in reply.rows],
        "document": reply.document.name if reply.document else "",
        "summary": summary(reply),
        "thread": seal.close(thread),
    }


def _button(button: Button | CopyButton, entry: str | None) -> dict[str, str]:
    match button:
        case Button():
            return {"data": button.data, "label": button.label, "copied": ""}
        case CopyButton():
            return {"data": f"{button.action}:{entry}", "label": button.label, "copied": button.text}
