"""Threads of chats: for each asker, chat and topic, half an hour, in memory alone."""

from datetime import UTC, datetime, timedelta

from bot.channels.telegram.incoming import threads
from bot.channels.telegram.incoming.incoming import Incoming, Question
from bot.channels.telegram.incoming.threads import Threads
from bot.channels.telegram.outgoing.send import Destination
from bot.desk.reply import Language
from bot.desk.thread import Thread

NOW = datetime(2026, 11, 27, 18, 40, tzinfo=UTC)
THREAD = Thread(NOW, "adler")


def said(writer: int = 1, chat: int = 1, topic: int | None = None) -> Incoming:
    return Incoming(Question("mehr"), writer, Language.DE, NOW, Destination(chat, topic))


def test_a_thread_is_kept_for_half_an_hour() -> None:
    kept = Threads()
    kept.keep(said(), THREAD, NOW, vanishes=False)
    assert kept.of(said(), NOW + timedelta(minutes=30)) == THREAD
    assert kept.of(said(), NOW + timedelta(minutes=30, seconds=1)) == Thread()


def test_a_thread_goes_with_a_message_that_vanishes() -> None:
    kept = Threads()
    kept.keep(said(), THREAD, NOW, vanishes=True)
    assert kept.of(said(), NOW + timedelta(minutes=10)) == THREAD
    assert kept.of(said(), NOW + timedelta(minutes=10, seconds=1)) == Thread()


def test_askers_chats_and_topics_do_not_mix() -> None:
    kept = Threads()
    kept.keep(said(1, -100, 7), THREAD, NOW, vanishes=False)
    assert kept.of(said(1, -100, 7), NOW) == THREAD
    for other in (said(2, -100, 7), said(1, -100, 8), said(1, -100), said(1, 1)):
        assert kept.of(other, NOW) == Thread()


def test_an_asker_is_forgotten_in_every_chat() -> None:
    kept = Threads()
    for each in (said(), said(1, -100), said(2, -100)):
        kept.keep(each, THREAD, NOW, vanishes=False)
    kept.forget(1)
    assert [kept.of(each, NOW) for each in (said(), said(1, -100), said(2, -100))] == [Thread(), Thread(), THREAD]


def test_the_longest_silent_conversation_goes_first_and_old_ones_are_let_go() -> None:
    kept = Threads()
    for chat in range(threads.MOST + 1):
        kept.keep(said(chat=chat), THREAD, NOW, vanishes=False)
    assert kept.of(said(chat=0), NOW) == Thread()
    assert kept.of(said(chat=1), NOW) == THREAD
    later = NOW + timedelta(minutes=31)
    kept.keep(said(chat=-1), THREAD, later, vanishes=False)
    assert len(kept._kept) == 1


def test_nothing_is_left_of_a_conversation_that_begins_anew() -> None:
    kept = Threads()
    kept.keep(said(), THREAD, NOW, vanishes=False)
    kept.keep(said(), Thread(), NOW, vanishes=False)
    assert kept.of(said(), NOW) == Thread()
