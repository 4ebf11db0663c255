"""What an asker may refer to: the buttons of the last reply, by number or by their words; in memory only."""

from collections import OrderedDict
from collections.abc import Iterable

from bot.desk.reply import AnyButton, Reply
from bot.directory.fold import fold

MOST_ASKERS = 10_000
"""How many askers' last buttons are kept; the longest silent one goes first."""

MOST_LISTED = 10
"""No list is longer, so no higher number can be meant as one of a list."""


class Offers:
    """The buttons last shown to each asker."""

    def __init__(self) -> None:
        self._shown: OrderedDict[int, tuple[AnyButton, ...]] = OrderedDict()

    def remember(self, asker: int, reply: Reply) -> None:
        """Take the buttons of `reply` as those the asker sees now."""
        self._shown.pop(asker, None)
        buttons = tuple(reply.buttons())
        if buttons:
            self._shown[asker] = buttons
        while len(self._shown) > MOST_ASKERS:
            self._shown.popitem(last=False)

    def numbered(self, asker: int, number: int) -> AnyButton | None:
        """Return the button with this number, counted from 1; None where there is none (any more)."""
        shown = self._shown.get(asker, ())
        return shown[number - 1] if 1 <= number <= len(shown) else None

    def labelled(self, asker: int, words: str) -> AnyButton | None:
        """Return the button that reads `words`, folded."""
        return next((button for button in self._shown.get(asker, ()) if fold(button.label) == words), None)

    def forget(self, asker: int) -> None:
        """Forget what the asker was shown."""
        self._shown.pop(asker, None)


def typed_number(question: str) -> int | None:
    """Return the number of a list that the whole question is, None for any other text."""
    text = question.strip().rstrip(".)")
    if not (text.isascii() and text.isdigit()) or len(text) > 2 or text.startswith("0"):
        return None
    number = int(text)
    return number if number <= MOST_LISTED else None


def is_label(words: str, labels: Iterable[str]) -> bool:
    """Return whether folded `words` are what one of our buttons says."""
    return any(fold(label) == words for label in labels)
