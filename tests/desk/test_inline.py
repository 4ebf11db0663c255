"""Inline answers: the same ranking, at most ten, nothing kept; and embargoes, invisible in every way in."""

from dataclasses import replace

from bot.desk.reply import Language
from bot.directory.file.phones import Phone
from bot.directory.model import Contact
from tests.desk.talk import OFFICES, RUHR, Talk, minute


def test_inline_answers_are_those_of_the_desk_in_the_same_order() -> None:
    for question in ("müller", "anna müller", "brücke hagen", "stadt hagen", "zzyzx", ""):
        talk = Talk(RUHR)
        answers = talk.desk.inline(question, talk.asker, talk.now)
        result = talk.say(question).result
        assert result is not None
        assert [answer.id for answer in answers] == [match.entry.id for match in result.matches]
        assert len(answers) <= 10
        assert len({answer.id for answer in answers}) == len(answers)


def test_a_contact_with_a_number_is_one_and_its_text_is_the_card() -> None:
    talk = Talk(RUHR)
    (answer,) = talk.desk.inline("anna müller", talk.asker, talk.now)
    assert answer.title == "Anna Müller, Stadt Hamm"
    assert answer.description.startswith("Jetzt: ")
    assert answer.reply.text == talk.card("mueller-hamm").text
    assert list(answer.reply.buttons()) == []
    assert answer.contact is not None
    assert answer.contact.phone == "+4930231251101"


def test_an_item_is_no_contact() -> None:
    talk = Talk(RUHR, language=Language.EN)
    item, *_ = talk.desk.inline("delfinbaby", talk.asker, talk.now)
    assert (item.id, item.contact, item.description) == ("delfine", None, "Duisburg, 24 Nov 2026")


def test_what_is_typed_is_not_kept_in_mind() -> None:
    talk = Talk(RUHR)
    talk.say("müller")
    talk.desk.inline("schmidt", talk.asker, talk.now)
    assert talk.say("2").text.startswith("Jörg Müller")


def test_a_line_of_maximal_length_is_still_a_line() -> None:
    crowd = tuple(
        Contact(f"c{n}", "haus", name="Max Muster", phones=(Phone(f"+49302312500{n}", "030"),)) for n in range(9)
    )
    house = replace(OFFICES.organisations[0], id="haus", parent=None)
    talk = Talk(replace(OFFICES, publisher="haus", organisations=(house,), contacts=crowd, news=()))
    titles = [answer.title for answer in talk.desk.inline("max muster", talk.asker, talk.now)]
    assert len(set(titles)) == len(titles)


def test_an_item_under_embargo_is_invisible_in_every_way_in_until_its_minute() -> None:
    def everything(at: str) -> str:
        talk = Talk(at=at)
        said = [
            talk.say(each).text
            for each in ("beispielhausen gewinnt", "/meldungen", "/start meldung", "ada adler", "mehr")
        ]
        said += [talk.tap(data).text for data in ("show:meldung", "more:adler", "more:meldung")]
        said += [button.label for each in ("/meldungen", "ada adler", "mehr") for button in talk.say(each).buttons()]
        said += [answer.reply.text for answer in talk.desk.inline("beispielhausen gewinnt", talk.asker, talk.now)]
        return "\n".join(said).replace("„beispielhausen gewinnt“", "")

    assert "Beispielhausen gewinnt" not in everything("2026-12-01 09:59")
    assert everything("2026-12-01 10:00").count("Beispielhausen gewinnt") > 5


def test_the_number_of_items_does_not_tell_of_one_under_embargo() -> None:
    assert Talk(at="2026-12-01 09:59").say("/meldungen").text.startswith("Die neuesten 2 Meldungen:")
    assert Talk(at="2026-12-01 10:00").say("/meldungen").text.startswith("Die neuesten 3 Meldungen:")
    assert minute("2026-12-01 10:00").utcoffset() is not None
