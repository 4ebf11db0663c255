"""What an asker may refer to: the buttons, the entry and the draft of the last reply; in memory only."""

from collections import OrderedDict
from dataclasses import dataclass

from bot.desk.reply import Action, AnyButton, Button, Markup, Reply
from bot.directory.fold import fold

MOST_ASKERS = 10_000
"""How many askers' last replies are kept in mind; the longest silent one goes first."""

MOST_LISTED = 10
"""No list is longer, so no higher number can be meant as one of a list."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a reply leaves to be referred to."""

    buttons: tuple[AnyButton, ...] = ()
    entry: str | None = None
    draft: Markup | None = None

    def numbered(self, number: int) -> AnyButton | None:
        """Return the button with this number, counted from 1; None where there is none."""
        return self.buttons[number - 1] if 1 <= number <= len(self.buttons) else None

    def labelled(self, words: str) -> AnyButton | None:
        """Return the button that reads `words`, folded."""
        return next((button for button in self.buttons if fold(button.label) == words), None)

    def doing(self, action: Action) -> Button | None:
        """Return what does `action`: a button, else the same for the entry that the reply was about."""
        buttons = (button for button in self.buttons if isinstance(button, Button) and button.action is action)
        lasting = Button("", action, self.entry) if self.entry and action in _OF_ENTRIES else None
        return next(buttons, lasting)


Conversation = tuple[int, int | None]
"""An asker, and the company in which they ask; what is offered in one company means nothing in another."""

_OF_ENTRIES = frozenset({Action.NEXT, Action.SAVE, Action.MORE, Action.PHONE, Action.EMAIL, Action.WRONG})
_NOTHING = Offer()


class Offers:
    """What each asker was last offered, in each company."""

    def __init__(self) -> None:
        self._made: OrderedDict[Conversation, Offer] = OrderedDict()

    def remember(self, conversation: Conversation, reply: Reply) -> None:
        """Take `reply` as what the asker sees now."""
        self._made.pop(conversation, None)
        offer = Offer(tuple(reply.buttons()), reply.entry, reply.draft)
        if offer != _NOTHING:
            self._made[conversation] = offer
        while len(self._made) > MOST_ASKERS:
            self._made.popitem(last=False)

    def of(self, conversation: Conversation | None) -> Offer:
        """Return what was last offered there: nothing, after a restart or where nobody knows who asks."""
        return self._made.get(conversation, _NOTHING) if conversation is not None else _NOTHING

    def forget(self, asker: int) -> None:
        """Forget what the asker was offered, in whatever company."""
        for conversation in [known for known in self._made if known[0] == asker]:
            del self._made[conversation]


def typed_number(question: str) -> int | None:
    """Return the number of a list that the whole question is, None for any other text."""
    text = question.strip().rstrip(".)")
    if not (text.isascii() and text.isdigit()) or len(text) > 2 or text.startswith("0"):
        return None
    number = int(text)
    return number if number <= MOST_LISTED else None
