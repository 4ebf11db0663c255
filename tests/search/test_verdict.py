"""The rules of the verdict, on small directories."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.directory.model import Contact, NewsItem, Organisation
from bot.search.result import Verdict
from tests.search.directories import HAMM, TOWNS, Asked, directory, phones

ask = Asked(TOWNS)


@pytest.mark.parametrize("question", ["Adler", "adler", "Ada Adler", "Frau Adler", "Adler Hamm", "Adlre", "Alder Hamm"])
def test_a_name_with_at_most_one_slip_is_an_answer(question: str) -> None:
    result = ask(question)
    assert (result.verdict, result.best.id) == (Verdict.ANSWER, "adler")


def test_a_lone_surname_two_edits_away_is_a_choice_of_one() -> None:
    result = ask("Schoenfelxx")
    assert (result.verdict, [match.entry.id for match in result.matches]) == (Verdict.CHOICE, ["schoenfeld"])


def test_a_lone_surname_three_edits_away_is_nothing() -> None:
    assert ask("Schoenfxxx").verdict is Verdict.NOTHING


def test_a_surname_one_edit_from_two_people_is_a_choice() -> None:
    result = ask("Mülller")
    assert result.verdict is Verdict.CHOICE
    assert {match.entry.id for match in result.matches} == {"mueller", "muellerin"}


def test_a_shared_surname_is_a_choice_until_the_town_is_said() -> None:
    assert ask("Müller").verdict is Verdict.CHOICE
    assert ask.ids("Müller Hamm") == ["mueller"]


def test_namesakes_are_a_choice_whatever_titles_and_other_names_they_have() -> None:
    people = (
        Contact("short", "hamm", "Ida Falk", phones=phones("040 66969-301")),
        Contact("long", "hagen", "Prof. Dr. Anna-Margarethe Falk", "Presse", phones=phones("040 66969-302")),
    )
    asked = Asked(directory(TOWNS.organisations, people))
    for question in ("Falk", "Frau Falk", "Falkk"):
        result = asked(question)
        assert result.verdict is Verdict.CHOICE, question
        assert {match.entry.id for match in result.matches} == {"short", "long"}
    assert asked.ids("Ida Falk") == ["short"]


def test_a_misspelt_name_that_sounds_like_two_people_is_a_choice() -> None:
    people = (
        Contact("first", "hamm", "Jana Meier", phones=phones("040 66969-301")),
        Contact("second", "hagen", "Bernd Meyer", phones=phones("040 66969-302")),
    )
    asked = Asked(directory(TOWNS.organisations, people))
    assert asked.ids("Meier") == ["first"]
    result = asked("Maier")
    assert result.verdict is Verdict.CHOICE
    assert {match.entry.id for match in result.matches} == {"first", "second"}


def test_a_short_word_within_a_longer_one_means_nothing() -> None:
    people = (Contact("haushalt", "hamm", "Ida Falk", phones=phones("040 66969-301"), topics=("Haushalt",)),)
    asked = Asked(directory(TOWNS.organisations, people))
    assert asked("wie alt bist du").verdict is Verdict.NOTHING
    assert asked.ids("Haushalt") == ["haushalt"]


def test_an_organisation_stands_for_its_press_contact_first() -> None:
    result = ask("Pressestelle Stadt Hamm")
    assert result.verdict is Verdict.ANSWER
    assert result.best.id == "adler"


def test_of_several_contacts_the_one_desk_answers() -> None:
    result = ask("Stadt Hagen")
    assert (result.verdict, result.best.id) == (Verdict.ANSWER, "hagen-presse")


def test_several_contacts_without_a_desk_are_a_choice() -> None:
    result = ask("Stadt Hamm")
    assert result.verdict is Verdict.CHOICE
    assert [match.entry.id for match in result.matches] == ["adler", "mueller", "hamm"]


def test_an_organisation_without_contacts_stands_alone() -> None:
    result = ask("zoo hamm")
    assert [match.entry.id for match in result.matches] == ["zoo"]
    assert result.verdict is Verdict.ANSWER


def test_an_item_is_followed_by_its_contacts() -> None:
    result = ask("Brücke für Wasserstoff in Hagen eröffnet")
    assert result.verdict is Verdict.ANSWER
    assert [match.entry.id for match in result.matches] == ["bruecke", "schoenfeld"]


def test_look_alike_towns_are_a_choice() -> None:
    result = ask("Stadt Hamen")
    assert result.verdict is Verdict.CHOICE
    assert [match.entry.id for match in result.matches] == ["hagen-presse"]


@pytest.mark.parametrize("question", ["Feuerwehr Hamm", "Adler Hagen", "Ada Müller", "Radwege Hagen", "Polizei Wien"])
def test_known_words_that_belong_to_nobody_together_are_never_an_answer(question: str) -> None:
    result = ask(question)
    assert result.verdict is not Verdict.ANSWER
    assert result.verdict is Verdict.NOTHING or result.unknown


def test_a_town_that_is_only_mentioned_has_no_press_office() -> None:
    result = ask("Pressestelle Bottrop")
    assert result.verdict is Verdict.NOTHING
    assert [(one.word, one.mention and one.mention.id) for one in result.unknown] == [("Bottrop", "bruecke")]


def test_a_dateline_makes_nobody_the_press_office_of_the_town() -> None:
    assert ask("Pressestelle Wien").verdict is not Verdict.ANSWER


@pytest.mark.parametrize("question", ["hallo", "Wie geht es dir?", "Wetter morgen", "asdf", "qwertz uiop", "", "??"])
def test_small_talk_and_gibberish_are_nothing(question: str) -> None:
    result = ask(question)
    assert result.verdict is Verdict.NOTHING
    assert result.matches == ()


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("040/66969-001", "adler"),
        ("+4940669690 01", "adler"),
        ("66969001", "adler"),
        ("-001", "adler"),
        ("66969103", "schoenfeld"),
        ("adler@HAMM.example", "adler"),
    ],
)
def test_numbers_and_addresses_are_found_in_any_notation(number: str, found: str) -> None:
    result = ask(number)
    assert (result.verdict, result.best.id) == (Verdict.ANSWER, found)


@pytest.mark.parametrize("number", ["040/66969-009", "040/66968-001", "66969003", "adlre@hamm.example"])
def test_a_digit_or_letter_off_is_nothing(number: str) -> None:
    assert ask(number).verdict is Verdict.NOTHING


def test_a_number_of_two_contacts_is_a_choice() -> None:
    result = ask("040/66969-777")
    assert result.verdict is Verdict.CHOICE
    assert {match.entry.id for match in result.matches} == {"adler", "mueller"}


@pytest.mark.parametrize("question", ["Unfall Hagen", "Großbrand in Hagen", "Unfall A40 Hagen", "accident in Hagen"])
def test_an_incident_points_to_police_and_fire_brigade(question: str) -> None:
    result = ask(question)
    assert result.verdict is Verdict.CHOICE
    assert {"wache", "leitstelle"} <= {match.entry.id for match in result.matches}


def test_an_incident_where_nobody_is_listed_is_no_answer() -> None:
    assert ask("Unfall Hamm").verdict is not Verdict.ANSWER


def test_an_embargo_holds_until_its_minute() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before, at = datetime(2026, 12, 1, 9, 59, tzinfo=berlin), datetime(2026, 12, 1, 10, 0, tzinfo=berlin)
    assert ask("Geheimplan Kiesgruben", before).verdict is Verdict.NOTHING
    assert ask.ids("Geheimplan Kiesgruben", at) == ["geheim", "adler"]


def test_days_alone_list_the_news_of_those_days() -> None:
    result = ask("Meldungen von heute")
    assert (result.verdict, [match.entry.id for match in result.matches]) == (Verdict.ANSWER, ["bruecke", "schoenfeld"])
    assert ask("Meldungen von gestern").verdict is Verdict.NOTHING


def test_scores_stay_between_nought_and_one() -> None:
    for question in ("Pressestelle Hagen heute", "Meldung Wasserstoffbrücke heute", "Müller", "040/66969-777"):
        assert all(0 <= match.score <= 1 for match in ask(question).matches)


def test_a_choice_holds_at_most_five() -> None:
    many = tuple(Contact(f"lang-{n}", "hamm", f"Ina{n} Lange", phones=phones("040 66969000")) for n in range(9))
    result = Asked(directory((HAMM,), many))("Lange")
    assert (result.verdict, len(result.matches)) == (Verdict.CHOICE, 5)


def test_an_item_of_two_contacts_does_not_mix_their_words() -> None:
    zoo = Organisation("zoo", "Zoo Hagen")
    people = (
        Contact("a", "hamm", "Ada Adler", phones=phones("040 66969001")),
        Contact("b", "zoo", "Ben Bär", phones=phones("040 66969002")),
    )
    both = Asked(directory((HAMM, zoo), people, (NewsItem("i", "Elefant gezählt", ("a", "b")),)))
    assert both("Elefant Adler").verdict is Verdict.ANSWER
    assert both("Elefant Adler Zoo").verdict is not Verdict.ANSWER


def test_an_empty_directory_answers_nothing() -> None:
    alone = Asked(directory((Organisation("haus", "Haus"),)))
    assert alone("Müller").verdict is Verdict.NOTHING
    assert alone.ids("Haus") == ["haus"]
