"""What the admin chat is told, where there is one and a token to tell it with."""

from bot.desk.reply import Markup
from bot.settings import EnvironmentSettings


def tell_admin(settings: EnvironmentSettings, said: Markup) -> None:
    """Tell the admin chat; does nothing where none is set, and never fails."""
    if settings.admin_chat_id is None or settings.telegram_bot_token is None:
        return
    from bot.channels.telegram.outgoing.admin_message import send_to_admin_chat

    send_to_admin_chat(
        said, settings.admin_chat_id, token=settings.telegram_bot_token, api_url=settings.telegram_api_url
    )
