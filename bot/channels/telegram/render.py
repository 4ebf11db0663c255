"""Replies as Telegram takes them: messages, keyboards."""

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.telegram.split import split
from bot.desk.reply import AnyButton, Button, CopyButton, LinkButton, Markup, Reply


def messages(reply: Reply) -> tuple[Markup, ...]:
    """Return the texts of a reply, each short enough for one message; none where the reply says nothing."""
    return tuple(split(Markup(_encodable(reply.markup))))


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply, None where it has none."""
    rows = [[_button(button) for button in row] for row in reply.rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _button(button: AnyButton) -> InlineKeyboardButton:
    match button:
        case Button():
            return InlineKeyboardButton(button.label, callback_data=button.data)
        case CopyButton():
            return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.text))
        case LinkButton():
            return InlineKeyboardButton(button.label, url=button.url)


def _encodable(text: str) -> str:
    """Return the text with lone surrogates, which no encoding carries, replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
