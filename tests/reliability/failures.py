"""Every failure of Telegram at every call: served again soon after its end, or given up with a sentence."""

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from tests.reliability.figure import Figure
from tests.reliability.stage import Way, copies
from tests.telegram.bot_process import RUN
from tests.telegram.server import TelegramServer
from tests.telegram.wire import Cut

FAILURES: dict[str, dict[str, Any]] = {
    "401": {"status": 401},
    "404": {"status": 404},
    "409": {"status": 409},
    "421": {"status": 421},
    "429": {"status": 429, "retry_after": 3},
    "500": {"status": 500},
    "502 with HTML": {"status": 502},
    "200 with garbage": {"status": 200, "body": b"<html>"},
    "200 with nonsense": {"status": 200, "body": b'{"ok":true,"result":7}'},
    "cut body": {"cut": Cut.HALFWAY},
    "cut off": {"cut": Cut.BEFORE},
    "silence": {"silence": 60.0},
}
LASTING = 10.0
"""Seconds of an outage in the long form; the pauses between two tries have grown to their longest by then."""

SERVED = 35.0
"""Seconds after the end of an outage in which what failed works again."""

ENDED = 60.0
"""Seconds after which a bot that Telegram refuses has ended."""

AT_ONCE = 8
QUESTION = "pressestelle dortmund"
TAKE_OVER = (*RUN, "--take-over")
STARTING = {
    Way.POLLING: ("getMe", "deleteWebhook", "setMyCommands", "getUpdates"),
    Way.WEBHOOK: ("getMe", "setMyCommands", "setWebhook"),
}

Effect = Callable[[], object]


class Acts:
    """What makes the bot call a method: each act returns what tells whether the call had its effect."""

    def __init__(self, telegram: TelegramServer) -> None:
        self._telegram = telegram
        self._chats = count(100)

    def ask(self) -> Effect:
        """Ask a question: getUpdates, sendMessage."""
        chat = self._new_chat()
        self._telegram.say(chat, QUESTION)
        return partial(self._telegram.replies, chat)

    def press(self) -> Effect:
        """Press a button of a card that is there: answerCallbackQuery."""
        return partial(self._telegram.answer_to, self._save(self._new_chat()))

    def type(self) -> Effect:
        """Type the bot's name and a question: answerInlineQuery."""
        return partial(self._telegram.answer_to, self._telegram.inline(self._new_chat(), QUESTION))

    def save(self, kind: str) -> Effect:
        """Save a contact: sendContact, sendDocument."""
        chat = self._new_chat()
        self._save(chat)
        return lambda: [message for message in self._telegram.replies(chat) if kind in message]

    def forget(self) -> Effect:
        """Have a question deleted: deleteMessage."""
        chat = self._new_chat()
        asked = self._telegram.sent(self._telegram.say(chat, QUESTION))["message_id"]
        self._telegram.say(chat, "/loeschen")
        return lambda: asked not in self._telegram.chats.find(chat).messages

    def _save(self, chat: int) -> int:
        card = {"chat": {"id": chat, "type": "private", "first_name": "Ada"}, "message_id": 1, "date": 0}
        return self._telegram.press_data(card, "save:bussmann")

    def _new_chat(self) -> int:
        chat = next(self._chats)
        self._telegram.introduce(chat)
        return chat


@dataclass
class Worst:
    """The worst that was seen of one way of delivery."""

    served: float = 0.0
    zombies: int = 0

    def note(self, after: float | None) -> None:
        """Take note of how long after its outage something worked again; None: not in time."""
        if after is None:
            self.zombies += 1
        else:
            self.served = max(self.served, after)


def failures(folder: Path, scale: float) -> list[Figure]:
    """Each failure at each call of start-up and of serving; it ends after a while."""
    names = list(FAILURES)[:: 1 if scale == 1 else 9]
    trials = [(way, name) for way in Way for name in names]

    def tried(trial: tuple[Way, str]) -> tuple[Way, Worst]:
        way, name = trial
        own = folder / f"{way} {name}"
        own.mkdir()
        return way, _try(own, way, FAILURES[name], LASTING * scale, in_full=scale == 1)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(tried, trials))
    figures = []
    for way in Way:
        of_way = [worst for other, worst in results if other is way]
        told = f"{len(names)} failures at each call, {way}"
        figures += [
            Figure(f"{told}: works again after, at most", round(max(w.served for w in of_way), 1), SERVED, " s"),
            Figure(f"{told}: did not work again", sum(w.zombies for w in of_way), 0),
        ]
    return figures


def _try(own: Path, way: Way, failure: dict[str, Any], lasting: float, *, in_full: bool) -> Worst:
    """Let one failure happen to one call after the other."""
    worst = Worst()
    command = TAKE_OVER if way is Way.POLLING else RUN
    with TelegramServer() as telegram, copies(telegram, own, way, command=command) as (bot,):
        outages = {method: telegram.fail(method, times=None, **failure) for method in STARTING[way]}
        bot.launch()
        for method, outage in outages.items():
            telegram.wait_for(lambda outage=outage: outage.hits, SERVED)
            time.sleep(lasting)
            outage.lift()
            worst.note(_seconds_until(partial(_is_done, telegram, method, time.monotonic())))
        acts = Acts(telegram)
        worst.note(_seconds_until(acts.ask()))
        for method, act in _serving(acts, way, in_full=in_full):
            outage = telegram.fail(method, times=None, **failure)
            act()
            with suppress(AssertionError):
                telegram.wait_for(lambda outage=outage: outage.hits, SERVED)
            time.sleep(lasting)
            outage.lift()
            worst.note(_seconds_until(act()) if outage.hits else None)
        worst.zombies += bot.returncode is not None
    return worst


def _serving(acts: Acts, way: Way, *, in_full: bool) -> Iterable[tuple[str, Callable[[], Effect]]]:
    """Yield each method that is called while serving, and what makes the bot call it."""
    if way is Way.POLLING:
        yield "getUpdates", acts.ask
    elif in_full:
        yield "getWebhookInfo", acts.ask  # called every half minute
    yield "sendMessage", acts.ask
    yield "answerCallbackQuery", acts.press
    yield "answerInlineQuery", acts.type
    yield "sendContact", partial(acts.save, "contact")
    yield "sendDocument", partial(acts.save, "document")
    yield "deleteMessage", acts.forget
    yield "*", acts.ask


def _is_done(telegram: TelegramServer, method: str, since: float) -> bool:
    return any(call.status == 200 and call.at >= since for call in telegram.called(method)) or (
        method == "getUpdates" and any(call.status is None and call.at >= since for call in telegram.called(method))
    )


def _seconds_until(met: Effect) -> float | None:
    begun = time.monotonic()
    while not met():
        if time.monotonic() > begun + SERVED:
            return None
        time.sleep(0.02)
    return time.monotonic() - begun


def refusals(folder: Path, scale: float) -> list[Figure]:
    """401 and 404 without end, at the start and while serving: given up, with a sentence."""
    trials = [(way, status, late) for way in Way for status in (401, 404) for late in (False, True)]

    def tried(trial: tuple[Way, int, bool]) -> tuple[float, bool]:
        way, status, is_late = trial
        own = folder / f"{way} {status} {is_late}"
        own.mkdir()
        return _refuse(own, way, status, is_late=is_late)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        ends = list(pool.map(tried, trials))
    return [
        Figure("401 or 404 without end: given up after, at most", round(max(end for end, _ in ends), 1), ENDED, " s"),
        Figure("401 or 404 without end: no sentence, or exit 0", sum(not is_told for _, is_told in ends), 0),
    ]


def _refuse(own: Path, way: Way, status: int, *, is_late: bool) -> tuple[float, bool]:
    """Return the seconds until the bot gave up, and whether it said why."""
    with TelegramServer() as telegram, copies(telegram, own, way) as (bot,):
        if is_late:
            bot.start(ENDED)
            _seconds_until(Acts(telegram).ask())
        outage = telegram.fail(status=status, times=None)
        if not is_late:
            bot.launch()
        else:
            Acts(telegram).ask()  # an answer that cannot be sent must not hold up the end
        telegram.wait_for(lambda: outage.hits, ENDED)
        begun = time.monotonic()
        code = bot.wait(2 * ENDED)
        lines = bot.stderr.splitlines()
        is_told = code == 1 and lines[-1].startswith("error: ") and "TELEGRAM_BOT_TOKEN" in lines[-1]
        return time.monotonic() - begun, is_told
