"""What is worked out for known words is kept, of words of askers nothing."""

import itertools

import pytest

from bot.directory.model import Contact
from bot.search.index import Index
from bot.search.judge import judge
from bot.search.known import KnownWords
from bot.search.query import Role, Word, parse
from tests.search.directories import HAGEN, HAMM, NOW, TOWNS, directory, phones

QUESTIONS = ("polizei hagn", "Hagen", "HAGEN Polizei", "Stadt Hamm", "hamen", "Feuerwehr Hagen", "Herr Hamm", "Hägen")


@pytest.mark.parametrize(("phrase", "answers"), [(("adler",), [0, 0]), (("pressestelle", "adler"), [0, 1])])
def test_only_words_of_the_directory_are_worked_out_once(phrase: tuple[str, ...], answers: list[int]) -> None:
    known, turns = KnownWords({"adler"}), itertools.count()
    assert [known.once(Word("Adler", phrase), ("slips",), lambda: next(turns)) for _ in answers] == answers


def test_what_is_asked_about_a_word_and_what_it_does_in_the_question_are_kept_apart() -> None:
    known, turns = KnownWords({"adler"}), itertools.count()
    asked = [("slips", Role.SUBJECT), ("parts", Role.SUBJECT), ("slips", Role.NAME), ("slips", Role.SUBJECT)]
    words = [(Word("Adler", ("adler",), role), (about,)) for about, role in asked]
    assert [known.once(word, about, lambda: next(turns)) for word, about in words] == [0, 1, 2, 0]


def test_what_was_asked_before_changes_no_answer() -> None:
    asked = Index(TOWNS)
    for question in (*QUESTIONS, *reversed(QUESTIONS)):
        query = parse(question, NOW)
        assert judge(query, asked.find(query, NOW)).matches == judge(query, Index(TOWNS).find(query, NOW)).matches


@pytest.mark.parametrize("asked", [("OTT Hagen", "ott hagen"), ("ott hagen", "OTT Hagen")])
def test_how_somebody_typed_a_short_word_changes_no_answer_to_others(asked: tuple[str, str]) -> None:
    namesakes = directory(
        (HAMM, HAGEN),
        (
            Contact("ott", "hamm", "Ada Ott", phones=phones("040/66969-001")),
            Contact("otto", "hagen", "Eva Otto", phones=phones("040/66969-002")),
        ),
    )
    index = Index(namesakes)
    found = [judge(query, index.find(query, NOW)).matches for query in (parse(question, NOW) for question in asked)]
    query = parse(asked[1], NOW)
    assert found[1] == judge(query, Index(namesakes).find(query, NOW)).matches
