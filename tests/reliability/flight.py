"""Which chats were in flight at each kill: a reply was sent, and the database does not have the update as answered."""

from collections import Counter

from bot.store.store import Store
from tests.reliability.stage import Survey
from tests.telegram.server import TelegramServer


class Flights:
    """Looks at Telegram and the database after each kill; what a kill left in flight may be repeated once."""

    def __init__(self, telegram: TelegramServer, survey: Survey, database_url: str) -> None:
        self._telegram = telegram
        self._survey = survey
        self._url = database_url
        self._before: Counter[str] = Counter()
        self._left: list[dict[int, str]] = []

    def note(self) -> None:
        """Take note of what a kill, right now, left in flight."""
        self._telegram.wait_for(lambda: self._telegram.is_deserted)  # what was on its way has come
        self._telegram.wait_for(lambda: all(call.status is not None for call in self._telegram.called("sendMessage")))
        answers = self._survey.answers
        sent = answers - self._before  # by the copy that was killed
        self._before = answers
        updates = {mark: update for update, mark in self._survey.marks.items()}
        store = Store(self._url)
        try:
            self._left.append({updates[mark]: mark for mark in sent if not store.answered(updates[mark])})
        finally:
            store.close()

    @property
    def chats(self) -> int:
        """The chats in flight at the kills, one kill after the other."""
        return sum(len(self._chats(left)) for left in self._left)

    @property
    def most_in_a_chat(self) -> int:
        """The most replies of one chat that were in flight at one kill; a chat is answered one after the other."""
        return max((count for left in self._left for count in self._chats(left).values()), default=0)

    @property
    def unexplained(self) -> int:
        """Repeats of updates that no kill left in flight, or beyond one for each kill that did."""
        allowed = Counter(mark for left in self._left for mark in left.values())
        return sum(max(0, times - 1 - allowed[mark]) for mark, times in self._survey.answers.items())

    def _chats(self, left: dict[int, str]) -> Counter[int]:
        return Counter(int(self._telegram.sent(update)["chat"]["id"]) for update in left)
