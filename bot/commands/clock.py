"""The one place that looks up the time."""

from datetime import UTC, datetime

import typer
from pydantic import TypeAdapter, ValidationError

from bot.commands.faults import speaking
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.fields import Minute


def now() -> datetime:
    """Return the current time, aware, in UTC."""
    return datetime.now(UTC)


def read_minute(text: str) -> datetime:
    """Return the minute that --at names, without a zone; raises typer.BadParameter for what is none."""
    try:
        return TypeAdapter(Minute).validate_python(text)
    except ValidationError:
        raise typer.BadParameter(plain(say(speaking(), "cli-at", value=text)), param_hint="--at") from None
