"""What people do reaches the bot as Telegram would send it, and decides what the bot may do."""

import pytest
from telegram.error import ChatMigrated, Forbidden

from tests.telegram.client import run
from tests.telegram.server import TelegramServer


def test_who_shut_the_bot_out_gets_nothing(telegram: TelegramServer) -> None:
    telegram.introduce(7)
    telegram.shut_out(7)
    with pytest.raises(Forbidden, match="blocked by the user"):
        run(telegram, lambda bot: bot.send_message(7, "x"))
    telegram.let_in(7)
    assert run(telegram, lambda bot: bot.send_message(7, "x")).text == "x"


def test_a_group_that_moved_says_where(telegram: TelegramServer) -> None:
    old = telegram.group(supergroup=False)
    new = telegram.migrate(old)
    with pytest.raises(ChatMigrated) as moved:
        run(telegram, lambda bot: bot.send_message(old, "x"))
    assert moved.value.new_chat_id == new
    assert run(telegram, lambda bot: bot.send_message(new, "x")).chat.id == new


def test_topics_of_a_forum_are_kept_apart(telegram: TelegramServer) -> None:
    forum = telegram.group(forum=True)
    topic = telegram.topic(forum, "Presse")
    question = telegram.sent(telegram.say(forum, "/kontakt@press_directory_bot", user_id=7, thread_id=topic))
    assert (question["message_thread_id"], question["entities"][0]["type"]) == (topic, "bot_command")
    reply = run(telegram, lambda bot: bot.send_message(forum, "x", message_thread_id=topic))
    assert (reply.is_topic_message, reply.message_thread_id) == (True, topic)


def test_all_that_people_do_is_an_update_as_described(telegram: TelegramServer) -> None:
    group = telegram.group(supergroup=False)
    asked = telegram.say(7, "Wo?", language_code="", first_name="Bo")
    assert telegram.sent(asked)["from"] == {"id": 7, "is_bot": False, "first_name": "Bo"}
    assert telegram.sent(telegram.edit(asked, "Wer?"))["message_id"] == telegram.sent(asked)["message_id"]
    telegram.say(group, "@press_directory_bot Adler", user_id=7, reply_to=telegram.sent(asked))
    telegram.forward(7, "Stadt Beispielhausen (idr). Pressekontakt: ...")
    telegram.photo(7, "Adler")
    telegram.document(7, "release.pdf", b"%PDF")
    telegram.voice(7)
    telegram.message(7, location={"latitude": 51.5, "longitude": 7.5})
    assert len(telegram.pending) == 8
    with pytest.raises(ValueError, match="unknown"):
        telegram.send_update({"message": telegram.sent(asked) | {"colour": "red"}})
    with pytest.raises(ValueError, match="4096"):
        telegram.say(7, "x" * 4097)
