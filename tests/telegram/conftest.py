"""Telegram for the tests of this folder."""

from tests.telegram.fixtures import bot, telegram

__all__ = ["bot", "telegram"]
