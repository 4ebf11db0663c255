"""Ids: short, of letters that links carry, and free."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.editing.draft.id_proposals import LONGEST, IdProposals, id_of_headline, ids_of_person, slug


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Stadt Mülheim an der Ruhr", "stadt-muelheim-an-der-ruhr"),
        ("a" * 50, "a" * 40),
        ("a" * 20 + " " + "b" * 19, "a" * 20 + "-" + "b" * 19),  # exactly forty
        ("a" * 20 + " " + "b" * 20, "a" * 20),
        ("Südwestfälische Industrie- und Handelskammer zu Hagen", "suedwestfaelische-industrie"),
        ("Общество", ""),
    ],
)
def test_a_name_becomes_an_id_cut_between_words(text: str, proposed: str) -> None:
    assert slug(text) == proposed


def test_a_person_is_proposed_by_surname_then_name_then_initial() -> None:
    assert ids_of_person("Prof. Dr. Anne-Kathrin Graf von Westphalen")[0].endswith("westphalen")
    assert ids_of_person("Dr. Bodo Bär") == ("baer", "bodo-baer", "b-baer")


def test_a_taken_id_gets_the_next_wish_then_a_number() -> None:
    ids = IdProposals(["baer"])
    assert [ids.propose("baer", "bodo-baer") for _ in range(3)] == ["bodo-baer", "baer-2", "baer-3"]
    assert ids.propose("nothing") == "nothing-2"
    assert ids.propose("") == "eintrag"
    assert ids.propose("a" * LONGEST) == "a" * LONGEST
    assert ids.propose("a" * LONGEST) == "a" * (LONGEST - 2) + "-2"


@given(st.text(max_size=80))
def test_any_text_gives_an_id_that_the_data_file_admits(text: str) -> None:
    ids = IdProposals([])
    for proposed in (ids.propose(slug(text)), ids.propose(id_of_headline(text)), ids.propose(*ids_of_person(text))):
        assert re.fullmatch(r"[a-z0-9-]{1,40}", proposed)


def test_an_id_does_not_end_in_a_word_that_leads_on() -> None:
    assert id_of_headline("Bücherbus rollt bald und die Kinder warten") == "buecherbus-rollt-bald"
    assert id_of_headline("Was ist das") == "was-ist-das"
