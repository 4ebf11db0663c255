"""Questions taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.question.asked import Asked, parse


def read(question: str) -> Asked:
    return parse(question)


def words(question: str) -> list[str]:
    return [word.typed for word in read(question).words]


def test_a_salutation_says_of_whom_a_name_is() -> None:
    assert [(word.typed, word.salutation) for word in read("Herr Dr. Weiß").words] == [("Weiß", "man")]
    assert [(word.typed, word.salutation) for word in read("Frau oder Herr Weiß").words][-1] == ("Weiß", "any")


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Mail von Adler", "email"),
        ("phone number of Adler", "phone"),
        ("Durchwahl Adler", "phone"),
        ("Adler", ""),
    ],
)
def test_the_field_asked_for_is_known(question: str, wanted: str) -> None:
    assert read(question).wanted == wanted


@pytest.mark.parametrize("question", ["Pressestelle Hamm", "Hamm press office", "Sprecherin Hamm", "PR Hamm"])
def test_asking_for_the_press_office_is_known(question: str) -> None:
    assert [word.typed for word in read(question).words if not word.press] == ["Hamm"]
    assert read(question).press


@pytest.mark.parametrize(
    ("question", "digits", "whole"),
    [
        ("+49 231 5023022", "2315023022", True),
        ("0049 231 5023022", "2315023022", True),
        ("(0231) 50 23 02 2", "2315023022", True),
        ("+49 (0)231/50-23022", "2315023022", True),
        ("Wer hat 0231.50.23022?", "2315023022", True),
        ("tel:+49-231-5023022", "2315023022", True),
        ("null zwei drei eins fünf null zwei drei null zwei zwei", "2315023022", True),
        ("50-23022", "5023022", False),
        ("Durchwahl 282", "282", False),
        ("-282", "282", False),
        ("+43 1 5023022", "+4315023022", True),
    ],
)
def test_numbers_in_any_notation_are_digits(question: str, digits: str, whole: bool) -> None:
    (number,) = (word.number for word in read(question).words if word.number)
    assert (number.digits, number.whole) == (digits, whole)


@pytest.mark.parametrize("question", ["Zeche 1/2 Buer", "15.000 Euro Preisgeld", "Silvester 2026 Köln", "A40"])
def test_figures_beside_words_are_no_phone_number(question: str) -> None:
    assert all(word.number is None for word in read(question).words)


@pytest.mark.parametrize("question", ["adler@hamm.example", "<adler@hamm.example>", "mailto:adler@hamm.example"])
def test_an_address_is_taken_whole(question: str) -> None:
    assert [word.address for word in read(question).words if word.address] == ["adler@hamm.example"]


def test_a_dictated_address_is_put_together() -> None:
    assert words("adler ät hamm punkt example") == ["adler@hamm.example"]


def test_a_phrase_is_one_word_with_its_meaning() -> None:
    (chamber, _) = read("chamber of commerce Hagen").words
    assert chamber.typed == "chamber of commerce"
    assert chamber.keys == ("o:Industrie- und Handelskammer",)


@pytest.mark.parametrize(
    "question",
    [
        "mein name ist Petra Schmidt vom Tageblatt",
        "Polizei Hagen bitte, viele Grüße Petra Schmidt",
        "ich brauche nicht den aus Herne",
    ],
)
def test_who_asks_and_who_is_not_meant_are_left_out(question: str) -> None:
    assert not {"Schmidt", "Herne"} & set(words(question))


@pytest.mark.parametrize(
    ("question", "aside"),
    [
        ("servus, tom hier, ich brauch die polizei", ["tom", "hier"]),
        (
            "I'm a freelance reporter from Dublin, who speaks for the zoo",
            ["a", "freelance", "reporter", "from", "Dublin"],
        ),
        ("Redaktion Wochenspiegel, ich suche den Zoo", ["Redaktion", "Wochenspiegel"]),
        ("wer spricht für den Zoo", []),
    ],
)
def test_what_askers_say_of_themselves_is_marked(question: str, aside: list[str]) -> None:
    assert [word.typed for word in read(question).words if word.aside] == aside


def test_a_woman_or_a_man_may_be_meant_without_a_name() -> None:
    assert read("die Petersen, also die Frau").gender == "woman"
    assert read("Frau Petersen").gender == ""


@given(st.text(max_size=5000))
def test_any_text_is_a_question(text: str) -> None:
    assert len(read(text).words) <= 60
