"""What the conversation remembers, written into the page so that nobody can forge it."""

from itsdangerous import BadData, URLSafeSerializer
from pydantic import SecretStr

from bot.desk.thread import NEW_THREAD, Thread


class Seal:
    """Signs threads with one key; a page that another key signed begins a new conversation."""

    def __init__(self, key: SecretStr) -> None:
        self._serializer = URLSafeSerializer(key.get_secret_value(), salt="thread")

    def close(self, thread: Thread) -> str:
        """Return a thread as it stands in the page; nothing for the empty one. The thread itself knows its age."""
        return "" if thread == NEW_THREAD else str(self._serializer.dumps(thread.to_json()))

    def open(self, text: str) -> Thread:
        """Return the thread that stands in a page; the empty one where it was not signed here."""
        try:
            return Thread.from_json(str(self._serializer.loads(text)))
        except BadData:
            return NEW_THREAD
