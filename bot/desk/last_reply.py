"""What an asker may refer to: the buttons, the entry and the draft of the last reply; in memory only."""

from collections import OrderedDict
from dataclasses import dataclass

from bot.desk.reply import Action, AnyButton, Button, Markup, Reply
from bot.desk.typed import key

MOST_ASKERS = 10_000
"""How many askers' last replies are kept in mind; the longest silent one goes first."""


@dataclass(frozen=True, slots=True)
class LastReply:
    """What a reply leaves to be referred to."""

    buttons: tuple[AnyButton, ...] = ()
    entry: str | None = None
    draft: Markup | None = None

    def numbered(self, number: int) -> AnyButton | None:
        """Return the button with this number, counted from 1; None where there is none."""
        return self.buttons[number - 1] if 1 <= number <= len(self.buttons) else None

    def labelled(self, words: str) -> AnyButton | None:
        """Return the button that reads `words`, as `typed.key` has them."""
        return next((button for button in self.buttons if key(button.label) == words), None)

    def doing(self, action: Action) -> Button | None:
        """Return what does `action`: a button, else the same for the entry that the reply was about."""
        buttons = (button for button in self.buttons if isinstance(button, Button) and button.action is action)
        return next(buttons, self._lasting(action))

    def _lasting(self, action: Action) -> Button | None:
        if self.entry is None or action not in _OF_ENTRIES:
            return None
        copies = action in (Action.PHONE, Action.EMAIL)
        climbing = (
            self.doing(Action.NEXT) if copies else None
        )  # so that it is the number shown now, and the climb goes on
        return Button("", action, self.entry, climbing.detail if climbing else "")


Conversation = tuple[int, int | None]
"""An asker, and the company in which they ask; what is offered in one company means nothing in another."""

_OF_ENTRIES = frozenset({Action.NEXT, Action.SAVE, Action.MORE, Action.PHONE, Action.EMAIL, Action.WRONG})
_NOTHING = LastReply()


class LastReplies:
    """What each asker was last offered, in each company."""

    def __init__(self) -> None:
        self._made: OrderedDict[Conversation, LastReply] = OrderedDict()

    def remember(self, conversation: Conversation, reply: Reply) -> None:
        """Take `reply` as what the asker sees now.

        One without buttons, such as a page, leaves standing what was offered before, unless it is about another entry.
        A report that was sent is done with.
        """
        before = self._made.pop(conversation, _NOTHING)
        last = LastReply(tuple(reply.buttons()), reply.entry, reply.draft)
        if not last.buttons and last.entry in (None, before.entry) and reply.notice is None:
            last = before
        if last != _NOTHING:
            self._made[conversation] = last
        while len(self._made) > MOST_ASKERS:
            self._made.popitem(last=False)

    def of(self, conversation: Conversation | None) -> LastReply:
        """Return what was last offered there: nothing, after a restart or where nobody knows who asks."""
        return self._made.get(conversation, _NOTHING) if conversation is not None else _NOTHING

    def drop(self, conversation: Conversation | None) -> None:
        """Forget what was offered there: something else is asked."""
        if conversation is not None:
            self._made.pop(conversation, None)

    def forget(self, asker: int) -> None:
        """Forget what the asker was offered, in whatever company."""
        for conversation in [known for known in self._made if known[0] == asker]:
            del self._made[conversation]
