"""Every question is answered: after kills and outages, in order, and whatever others do."""

import signal
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

from tests.channels.telegram.conftest import DIRECTORY
from tests.telegram.bot_process import BotProcess
from tests.telegram.server import TelegramServer
from tests.telegram.wire import Cut

ASKERS = range(1, 31)
ADA = "Ada Adler"
GONE = ("bot was blocked by the user", "user is deactivated", "bot was kicked from the supergroup chat")
OUTAGES: tuple[dict[str, Any], ...] = (
    {"status": 401},
    {"status": 404},
    {"status": 409},
    {"status": 421},
    {"status": 429, "retry_after": 1},
    {"status": 500},
    {"status": 502},
    {"status": 200, "body": b"<html>"},
    {"status": 200, "body": b'{"ok":true,"result":"x"}'},
    {"status": 200, "body": b"[1]"},
    {"cut": Cut.HALFWAY},
    {"cut": Cut.BEFORE},
)


def taken_at(telegram: TelegramServer, chat: int) -> float:
    """When Telegram took the first reply to a chat."""
    return next(call.at for call in telegram.called("sendMessage", chat) if call.status == 200)


def test_a_kill_loses_no_question(telegram: TelegramServer, tmp_path: Path) -> None:
    with BotProcess(telegram, tmp_path, cold=True, CONTACTS_FILE=str(DIRECTORY)) as bot:
        telegram.latency = 0.05
        for number in range(60):
            telegram.say(ASKERS[number % 30], ADA)
            if number in {20, 40}:
                bot.kill()
                bot.launch()
        telegram.wait_for(lambda: not telegram.pending)
    answers = Counter({asker: len(telegram.replies(asker)) for asker in ASKERS})
    assert min(answers.values()) >= 2
    assert max(answers.values()) <= 4  # two questions, and at most one repeat a kill


def test_a_stop_finishes_what_runs_and_leaves_the_rest(telegram: TelegramServer, bot: BotProcess) -> None:
    telegram.ask(1, ADA)
    telegram.latency = 0.3
    for _ in range(5):
        for asker in (1, 2, 3):
            telegram.say(asker, ADA)
    telegram.wait_for_replies(2, 1)
    bot.signal(signal.SIGTERM)
    bot.signal(signal.SIGTERM)
    assert bot.wait() == 0
    assert telegram.pending  # three at work were let end, and no more begun
    telegram.latency = 0
    bot.start()
    telegram.wait_for(lambda: not telegram.pending)
    assert [len(telegram.replies(asker)) for asker in (1, 2, 3)] == [6, 5, 5]


def test_a_chat_is_answered_in_order_and_a_held_one_holds_nobody_else(
    telegram: TelegramServer, bot: BotProcess
) -> None:
    held = telegram.fail("sendMessage", chat_id=1, status=429, retry_after=3)
    for question in ("030 23125001", "089 99998001", "089 99998002"):
        telegram.say(1, question)
    telegram.wait_for(lambda: held.hits)
    for asker in ASKERS[1:]:
        telegram.say(asker, ADA)
    for asker in ASKERS[1:]:
        telegram.wait_for_replies(asker)
    replies = telegram.wait_for_replies(1, 3)
    assert max(map(partial(taken_at, telegram), ASKERS[1:])) < taken_at(telegram, 1)
    assert ["Adler" in replies[0]["text"], "Anna" in replies[1]["text"], "Jörg" in replies[2]["text"]] == [True] * 3


def test_a_flood_is_refused_beyond_thirty_and_others_are_answered(telegram: TelegramServer, bot: BotProcess) -> None:
    telegram.introduce(2)
    telegram.latency = 0.1
    for _ in range(300):
        telegram.say(1, ADA)
    telegram.ask(2, ADA)
    telegram.wait_for(lambda: not telegram.pending)
    replies = telegram.wait_for_replies(1, 31)
    assert [reply["text"].startswith(ADA) for reply in replies] == [True] * 30 + [False]
    assert "viele Fragen" in replies[30]["text"]


def test_pressed_buttons_of_a_flood_are_acknowledged(telegram: TelegramServer, bot: BotProcess) -> None:
    card = telegram.ask(1, ADA)
    for _ in range(40):
        telegram.press(card, "Mehr")
    telegram.wait_for(lambda: not telegram.unanswered)


def test_an_update_that_cannot_be_read_stops_nobody(telegram: TelegramServer, bot: BotProcess) -> None:
    written = telegram.sent(telegram.say(1, ADA))
    telegram.send_update({"message": written | {"date": 10**18}})
    for asker in ASKERS:
        telegram.say(asker, ADA)
    for asker in ASKERS:
        telegram.wait_for_replies(asker)
    telegram.wait_for(lambda: not telegram.pending)
    assert bot.stderr.count("cannot be read") == 1


def test_a_reply_of_unknown_outcome_is_sent_twice_at_most(telegram: TelegramServer, bot: BotProcess) -> None:
    for asker, cut in ((1, Cut.BEFORE), (2, Cut.HALFWAY)):
        telegram.fail("sendMessage", chat_id=asker, times=None, performed=True, cut=cut)
        telegram.say(asker, ADA)
    telegram.wait_for(lambda: not telegram.pending)
    assert [len(telegram.replies(asker)) for asker in (1, 2)] == [2, 2]


def test_a_reply_that_was_refused_by_an_error_is_sent_once_it_is_taken(
    telegram: TelegramServer, bot: BotProcess
) -> None:
    telegram.fail("sendMessage", times=3, status=500)
    assert telegram.ask(1, ADA)["text"].startswith(ADA)
    assert len(telegram.replies(1)) == 1


def test_whoever_cannot_be_reached_is_let_go(telegram: TelegramServer, bot: BotProcess) -> None:
    for asker, reason in enumerate(GONE, 1):
        telegram.introduce(asker)
        telegram.shut_out(asker, reason)
        telegram.say(asker, ADA)
    telegram.wait_for(lambda: not telegram.pending)
    assert telegram.ask(9, ADA)["text"].startswith(ADA)


def test_a_chat_that_is_gone_and_a_query_that_is_too_old_stop_nobody(telegram: TelegramServer, bot: BotProcess) -> None:
    card = telegram.ask(1, ADA)
    telegram.fail("answerCallbackQuery", status=400, description="Bad Request: query is too old")
    telegram.fail("sendMessage", chat_id=2, status=400, description="Bad Request: chat not found", times=None)
    telegram.fail("sendMessage", chat_id=3, status=400, description="Bad Request: message thread not found")
    telegram.press(card, "Mehr")
    telegram.say(2, ADA)
    telegram.say(3, ADA)
    telegram.wait_for(lambda: not telegram.pending)
    assert [len(telegram.replies(asker)) for asker in (1, 2, 3)] == [2, 0, 1]


def test_a_telegram_that_asks_everybody_to_wait_is_left_alone_and_then_answers_everybody(
    telegram: TelegramServer, bot: BotProcess
) -> None:
    flood = telegram.fail("sendMessage", status=429, retry_after=2, times=len(ASKERS))
    for asker in ASKERS:
        telegram.say(asker, ADA)
    telegram.wait_for(lambda: not telegram.pending)
    assert [len(telegram.replies(asker)) for asker in ASKERS] == [1] * len(ASKERS)
    assert len(telegram.called("sendMessage")) == flood.hits + len(ASKERS)


def test_outages_of_every_kind_at_the_start_and_later_are_waited_out(
    telegram: TelegramServer, stopped_bot: BotProcess
) -> None:
    for outage in OUTAGES[::3]:
        telegram.fail("getMe", **outage)
    telegram.say(1, ADA)
    stopped_bot.start()
    telegram.wait_for_replies(1)
    for number, outage in enumerate(OUTAGES):
        telegram.fail("getUpdates", **outage)
        telegram.ask(number + 2, ADA)
        telegram.ask(number + 2, ADA)
    assert stopped_bot.terminate() == 0


def test_telegram_may_be_away_for_a_while(telegram: TelegramServer, bot: BotProcess) -> None:
    telegram.ask(1, ADA)
    telegram.unplug()
    time.sleep(0.5)
    telegram.plug()
    assert telegram.ask(1, ADA)["text"].startswith(ADA)


def test_two_copies_on_one_database_answer_each_question_once(
    telegram: TelegramServer, bot: BotProcess, stopped_bot: BotProcess
) -> None:
    other = BotProcess(telegram, stopped_bot._directory, CONTACTS_FILE=stopped_bot._settings["CONTACTS_FILE"])
    with other:
        for number in range(60):
            telegram.say(ASKERS[number % 30], ADA)
            time.sleep(0.02)
        telegram.wait_for(lambda: not telegram.pending)
    assert {len(telegram.replies(asker)) for asker in ASKERS} == {2}
    assert bot.stderr.count("another copy") <= 2


def test_ids_that_start_anew_lower_are_answered(telegram: TelegramServer, bot: BotProcess) -> None:
    telegram.ask(1, ADA)
    telegram.wait_for(lambda: not telegram.pending)
    telegram.renumber(1000)
    telegram.ask(1, ADA)
