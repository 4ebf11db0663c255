"""Whether the bot answers, and which part keeps it where it does not."""

from bot.channels.telegram.api.connection import Connection

_LATELY = 60.0
"""Seconds of Telegram's silence after which the bot is not ready; polls and looks at the webhook are more frequent."""


class Health:
    """What works: Telegram was reached lately, the database answers, nobody has asked the bot to stop.

    The directory is always there: nothing is served before it is. Without its database the bot answers from memory.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.is_database_away = False
        self.is_stopping = False

    @property
    def is_ready(self) -> bool:
        """Whether questions are answered."""
        return not self.is_stopping and not self._is_telegram_away

    @property
    def said(self) -> str:
        """The state in a line that names the parts which keep the bot."""
        parts = {"stopping": self.is_stopping, "telegram": self._is_telegram_away, "database": self.is_database_away}
        kept_by = ", ".join(name for name, is_kept in parts.items() if is_kept)
        if not self.is_ready:
            return f"not ready: {kept_by}"
        return f"ready without {kept_by}" if kept_by else "ready"

    @property
    def _is_telegram_away(self) -> bool:
        return self._connection.silence >= _LATELY
