"""How fast messages go out that nobody asked for (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)."""

from collections import deque

OVERALL = 30
"""Messages a second to all chats together."""

PER_GROUP = 20
"""Messages a minute to a group, besides the one a second that holds for every chat."""

_SECOND = 1.0
_MINUTE = 60.0


class Pace:
    """Gives every unasked message its moment: 30 a second overall, one a second per chat, 20 a minute per group."""

    def __init__(self) -> None:
        self._all: deque[float] = deque(maxlen=OVERALL)
        self._of_chats: dict[int, deque[float]] = {}

    def reserve(self, chat: int, now: float) -> float:
        """Take the next free moment for a message to `chat`; return the seconds from `now` until then."""
        self._forget(now)
        sent = self._of_chats.setdefault(chat, deque(maxlen=PER_GROUP))
        moment = max(now, sent[-1] + _SECOND if sent else now)
        if chat < 0 and len(sent) == PER_GROUP:
            moment = max(moment, sent[0] + _MINUTE)
        if len(self._all) == OVERALL:
            moment = max(moment, self._all[0] + _SECOND)
        sent.append(moment)
        self._all.append(moment)
        return moment - now

    def _forget(self, now: float) -> None:
        self._of_chats = {chat: sent for chat, sent in self._of_chats.items() if sent[-1] > now - _MINUTE}
