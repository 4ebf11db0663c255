"""Before its minute, nothing that an asker can do tells an item under embargo from one that does not exist."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.desk.reply import Action, Reply
from bot.directory.model import NewsItem
from tests.desk.talk import OFFICES, Talk

BEFORE, AT = "2026-12-01 09:59", "2026-12-01 10:00"
SECRET = NewsItem(
    "kaelte",
    "Hochschule eröffnet Kältekammer",
    contacts=("habicht",),
    places=("Musterbrück", "Senden"),
    topics=("Tiefkühlung",),
    text="Streng vertrauliche Zapfenlese.",
    embargo=datetime(2026, 12, 1, 10, 0),
)
WITH = replace(OFFICES, news=(*OFFICES.news, SECRET))


@pytest.mark.parametrize(
    "before", ["", "Hochschule ", "Pressestelle ", "Polizei ", "Adler ", "xyz ", "wer spricht für "]
)
@pytest.mark.parametrize(
    "word",
    [
        "Kältekammer",
        "Kältekamer",
        "Kälte",
        "eröffnet",
        "Musterbrück",
        "Tiefkühlung",
        "Zapfenlese",
        "zapfenles",
        "senden",
    ],
)
def test_a_question_gets_the_reply_it_would_get_without_the_item(before: str, word: str) -> None:
    question = before + word
    assert Talk(WITH, BEFORE).say(question).text == Talk(OFFICES, BEFORE).say(question).text


@pytest.mark.parametrize("typed", ["/start kaelte", "/meldungen", "/kontakt Kältekammer", "/status", "/start habicht"])
def test_a_command_gets_the_reply_it_would_get_without_the_item(typed: str) -> None:
    assert Talk(WITH, BEFORE).say(typed).text == Talk(OFFICES, BEFORE).say(typed).text


@pytest.mark.parametrize("data", [f"{action}:kaelte{detail}" for action in Action for detail in ("", ":phones", ":1")])
def test_a_button_gets_the_reply_it_would_get_without_the_item(data: str) -> None:
    assert _pressed(Talk(WITH, BEFORE), data).text == _pressed(Talk(OFFICES, BEFORE), data).text


def test_inline_finds_it_at_its_minute_and_not_before() -> None:
    for at, ids in ((BEFORE, []), (AT, ["kaelte", "habicht"])):
        talk = Talk(WITH, at)
        assert [answer.id for answer in talk.desk.inline("Kältekammer", talk.asker, talk.now)] == ids


def _pressed(talk: Talk, data: str) -> Reply:
    return talk.tap(data)
