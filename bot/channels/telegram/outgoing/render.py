"""Replies as Telegram takes them: messages, keyboards, inline results."""

from collections.abc import Sequence

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultContact,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from bot.channels.telegram.outgoing.pack import pack
from bot.desk.inline import InlineAnswer
from bot.desk.reply import AnyButton, Button, CopyButton, Markup, Reply


def messages(reply: Reply) -> tuple[Markup, ...]:
    """Return the texts of a reply, each short enough for one message; none where the reply says nothing."""
    return tuple(pack(Markup(_encodable(block)) for block in reply.blocks))


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply, None where it has none."""
    rows = [[_button(button) for button in row] for row in reply.rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def inline_results(answers: Sequence[InlineAnswer]) -> list[InlineQueryResult]:
    """Return inline answers as results that send their card; a contact with a number is also shown as one."""
    return [_inline_result(answer) for answer in answers]


def _inline_result(answer: InlineAnswer) -> InlineQueryResult:
    card = InputTextMessageContent(
        messages(answer.reply)[0], ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    contact = answer.contact
    if contact is None:
        return InlineQueryResultArticle(answer.id, answer.title, card, description=answer.description or None)
    return InlineQueryResultContact(
        answer.id, contact.phone, contact.name, vcard=contact.vcard, input_message_content=card
    )


def _button(button: AnyButton) -> InlineKeyboardButton:
    match button:
        case Button():
            return InlineKeyboardButton(button.label, callback_data=button.data)
        case CopyButton():
            return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.text))


def _encodable(text: str) -> str:
    """Return the text with lone surrogates, which no encoding carries, replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
