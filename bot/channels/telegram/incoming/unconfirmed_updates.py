"""Which of the updates that Telegram shows are dealt with, and which may be confirmed."""


class UnconfirmedUpdates:
    """The update ids that Telegram shows; they are confirmed from the oldest on, only past those dealt with.

    Ids rise with time, except that they start anew at random after a quiet week; nothing is remembered of an id once
    Telegram has confirmed to have forgotten it.
    """

    def __init__(self) -> None:
        self._open: set[int] = set()
        self._closed: set[int] = set()

    @property
    def is_idle(self) -> bool:
        """Whether every update is dealt with."""
        return not self._open

    @property
    def offset(self) -> int | None:
        """What to tell Telegram so that it forgets what is dealt with; None while there is nothing to forget."""
        return max(confirmable) + 1 if (confirmable := self._confirmable()) else None

    def admit(self, update_id: int) -> bool:
        """Take an update that Telegram shows; return whether it is new."""
        if update_id in self._open or update_id in self._closed:
            return False
        self._open.add(update_id)
        return True

    def close(self, update_id: int) -> None:
        """Note that an update is dealt with: answered, refused, or not ours to answer."""
        if update_id in self._open:
            self._open.remove(update_id)
            self._closed.add(update_id)

    def is_open(self, update_id: int) -> bool:
        """Whether an update still waits, so that Telegram would deliver it again."""
        return update_id in self._open

    def forget(self, offset: int | None) -> None:
        """Note that Telegram took `offset` and forgot every update below it."""
        if offset is not None:
            self._closed = {update_id for update_id in self._closed if update_id >= offset}

    def _confirmable(self) -> set[int]:
        oldest_open = min(self._open, default=None)
        return {update_id for update_id in self._closed if oldest_open is None or update_id < oldest_open}
