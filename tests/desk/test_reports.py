"""Reports to the newsroom: exactly what the asker was shown, as a YAML change, and without a name."""

from dataclasses import replace
from datetime import date

import pytest
import yaml

from bot.desk.memory import Memory, MemoryAwayError, ShortMemory
from bot.desk.reply import Action, Button, CopyButton, Language, Reply
from tests.desk.talk import OFFICES, Talk, minute


def change(reply: Reply) -> dict[str, str]:
    """The YAML of a report: the only entry in it, with its kind."""
    (kind,) = (line for line in reply.text.splitlines() if line in {"contacts:", "organisations:"})
    tree = yaml.load(reply.text[reply.text.index(kind) :].split("\n\n")[0], yaml.BaseLoader)
    ((name, (entry,)),) = tree.items()
    return {"kind": name, **entry}


def test_a_mistake_is_sent_as_it_was_shown_and_only_once() -> None:
    talk = Talk()
    talk.card("adler")
    talk.press(talk.say("mehr"), lambda button: button.action is Action.WRONG)
    shown = talk.say("Telefon")
    assert shown.notice is None
    assert shown.report is not None
    sent = talk.say("absenden")
    assert sent.notice in shown.blocks
    assert sent.text == "Danke, das ist bei der Redaktion."
    assert talk.say("absenden").notice is None


@pytest.mark.parametrize(
    ("entry", "typed", "expected"),
    [
        ("adler", "stimmt nicht E-Mail", {"kind": "contacts", "id": "adler", "emails": ["adler@stadt.example"]}),
        (
            "adler",
            "Stimmt nicht Telefon: 030 23125-003",
            {"kind": "contacts", "id": "adler", "phones": ["030 23125-003"]},
        ),
        (
            "adler",
            "not correct role: Head: of [press] # now",
            {"kind": "contacts", "id": "adler", "role": "Head: of [press] # now"},
        ),
        (
            "adler",
            "stimmt nicht zeiten",
            {"kind": "contacts", "id": "adler", "hours": "Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off"},
        ),
        ("adler", "stimmt nicht nicht mehr zuständig", {"kind": "contacts", "id": "adler", "until": "2026-11-27"}),
        ("ibis", "stimmt nicht funktion", {"kind": "contacts", "id": "ibis", "role": ""}),
        (
            "stadt",
            "stimmt nicht ort:\tBeispielstadt\n\x00\u2028",
            {"kind": "organisations", "id": "stadt", "place": "Beispielstadt"},
        ),
    ],
)
def test_the_change_is_yaml_with_id_and_key(entry: str, typed: str, expected: dict[str, object]) -> None:
    talk = Talk()
    talk.card(entry)
    reply = talk.say(typed)
    assert change(reply) == expected


def test_a_number_with_what_is_known_about_it_is_reported_whole() -> None:
    talk = Talk()
    talk.card("adler")
    assert change(talk.say("stimmt nicht telefon"))["phones"] == [
        "030 23125-001",
        {"number": "030 23125-112", "use": "duty", "hours": "24/7", "note": "Leitstelle, nur Dringendes"},
    ]


def test_no_more_than_two_hundred_characters_go_along() -> None:
    talk = Talk()
    talk.card("adler")
    assert len(change(talk.say(f"stimmt nicht name: {'ä' * 4000}"))["name"]) == 200


def test_what_is_missing_is_sent_as_it_was_shown() -> None:
    for words in ("Fehlt – bitte ergänzen", "fehlt", "Missing – please add", "1"):
        talk = Talk()
        nothing = talk.say("Zzyzx <b> Quux")
        assert [button.label for button in nothing.buttons()] == ["Fehlt – bitte ergänzen"]
        assert "Im Verzeichnis fehlt: „Zzyzx <b> Quux“" in nothing.text
        sent = talk.say(words)
        assert (sent.notice or "none") in nothing.markup
        assert "&lt;b&gt;" in (sent.notice or "")


def test_a_button_below_an_older_reply_does_not_send_the_newer_draft() -> None:
    talk = Talk()
    old = talk.say("zzyzx")
    talk.say("quuxbar")
    reply = talk.press(old, lambda button: button.action is Action.SEND)
    assert reply.notice is None
    assert "worum es ging" in reply.text


def test_without_an_admin_chat_nothing_can_be_reported() -> None:
    talk = Talk(admin=False)
    assert list(talk.say("zzyzx").buttons()) == []
    talk.card("adler")
    assert all(isinstance(button, CopyButton) or button.action is Action.SHOW for button in talk.say("mehr").buttons())
    for typed in ("stimmt nicht", "absenden"):
        assert talk.say(typed).notice is None
    for data in ("wrong:adler", "wrong:adler:phones", "send:0123456789abcdef"):
        assert talk.tap(data).report is None


def test_the_newsroom_is_told_from_the_third_time_in_a_week_that_nobody_answered() -> None:
    talk = Talk()
    card = talk.card("adler")
    pressed = [talk.press(card, is_next).notice for _ in range(4)]
    assert pressed[:2] == [None, None]
    assert pressed[2] == (
        "Diese Woche 3-mal gemeldet, dass niemand ranging: +49 30 23125112 (Ada Adler, Stadt Beispielhausen; id: adler)"
    )
    assert "4-mal" in (pressed[3] or "")


def test_nothing_is_counted_where_the_directory_does_not_say_so() -> None:
    talk = Talk(replace(OFFICES, settings=replace(OFFICES.settings, count_unanswered=False)))
    card = talk.card("adler")
    assert [talk.press(card, is_next).notice for _ in range(4)] == [None] * 4
    assert talk.memory.count_unanswered("+493023125112", date(2026, 11, 23)) == 1


def test_a_week_begins_on_monday_by_the_directorys_clock_and_every_number_counts_for_itself() -> None:
    talk = Talk(at="2026-11-29 23:59")
    card = talk.card("adler")
    second = talk.press(card, is_next)
    talk.press(card, is_next)
    assert talk.press(second, is_next).notice is None
    talk.now = minute("2026-11-30 00:00")
    assert [talk.press(card, is_next).notice is None for _ in range(3)] == [True, True, False]


def test_a_database_that_is_away_does_not_keep_the_next_number_back() -> None:
    class Away(ShortMemory):
        def count_unanswered(self, number: str, week: object) -> int:
            raise MemoryAwayError(number, week)

    memory: Memory = Away()
    talk = Talk(memory=memory)
    reply = talk.press(talk.card("adler"), is_next)
    assert "Die nächste Nummer:" in reply.text
    assert reply.notice is None


def test_the_fields_that_can_be_wrong_are_numbered_and_at_most_ten() -> None:
    for language in Language:
        for entry in ("adler", "pressestelle", "stadt"):
            talk = Talk(language=language)
            talk.card(entry)
            which = talk.say("stimmt nicht")
            labels = [button.label for button in which.buttons()]
            assert which.text.splitlines()[2:-2] == [f"{n} {label}" for n, label in enumerate(labels, 1)]
            assert len(labels) <= 10
            for label in labels:
                assert talk.say(f"{'Stimmt nicht' if language is Language.DE else 'Not correct'} {label}").report


def test_an_entry_that_is_gone_cannot_be_wrong() -> None:
    talk = Talk()
    talk.card("adler")
    talk.desk.renew(type(OFFICES)("1", "verband", OFFICES.organisations, ()))
    assert "nicht mehr verzeichnet" in talk.say("stimmt nicht telefon").text


def is_next(button: Button) -> bool:
    return button.action is Action.NEXT
