"""Rendering: replies become messages and keyboards that say exactly what the desk said."""

import html

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.outgoing.render import keyboard, messages
from bot.desk.reply import Action, Button, CopyButton, Markup, Reply
from tests.telegram.markup import parse


def test_blocks_are_paragraphs_of_one_message() -> None:
    assert messages(Reply((Markup("<b>Ada</b>"), Markup("030 23125001")))) == ("<b>Ada</b>\n\n030 23125001",)


def test_a_reply_without_words_is_no_message() -> None:
    assert messages(Reply(())) == ()


def test_every_kind_of_button_is_shown_in_its_row() -> None:
    reply = Reply(
        (Markup("Ada"),),
        (
            (Button("Mehr", Action.MORE, "adler"), CopyButton("Kopieren", "+49 30 23125001", Action.PHONE)),
            (),
            (Button("Zur Meldung", Action.SHOW, "preis"),),
        ),
    )
    shown = keyboard(reply)
    assert shown is not None
    assert shown.to_dict() == {
        "inline_keyboard": [
            [
                {"text": "Mehr", "callback_data": "more:adler"},
                {"text": "Kopieren", "copy_text": {"text": "+49 30 23125001"}},
            ],
            [{"text": "Zur Meldung", "callback_data": "show:preis"}],
        ]
    }


def test_a_reply_without_buttons_has_no_keyboard() -> None:
    assert keyboard(Reply((Markup("Ada"),))) is None
    assert keyboard(Reply((Markup("Ada"),), ((),))) is None


@given(st.text(st.characters(exclude_categories=["Cc"]), min_size=1, max_size=200))
def test_any_name_can_be_sent_even_where_no_encoding_carries_it(name: str) -> None:
    (text,) = messages(Reply((Markup(f"<b>{html.escape(name)}</b>."),)))
    arrived = parse(text, "HTML").text
    sendable = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in name)
    assert arrived == parse(f"{sendable}.", None).text
