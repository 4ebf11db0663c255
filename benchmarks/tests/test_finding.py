"""The benchmark of finding: its directories are valid, its questions fair."""

from functools import cache

from benchmarks.finding.facts import Facts
from benchmarks.finding.generator import Generated, generate
from benchmarks.finding.questions import Question, ask, split_of
from benchmarks.finding.writing import yaml_lines
from bot.directory.file.read import read_directory


@cache
def town_news() -> Generated:
    return generate(40, seed=7)


@cache
def asked(split: str) -> list[Question]:
    return ask(Facts(town_news()), seed=7, split=split, per_class=12)


def test_generated_directory_is_read_back_as_it_was_made() -> None:
    made = town_news().directory
    read = read_directory("".join(yaml_lines(made)).encode())
    assert len(read.contacts) == 40
    assert [item.title for item in read.news] == [entry["title"] for entry in made["news"]]
    assert [body.name for body in read.organisations] == [entry["name"] for entry in made["organisations"]]


def test_same_seed_makes_the_same_directory_and_the_same_questions() -> None:
    again = generate(40, seed=7)
    assert again.directory == town_news().directory
    assert ask(Facts(again), seed=7, split="test", per_class=12) == asked("test")


def test_halves_share_no_question() -> None:
    tuning = {question.text.lower() for question in asked("tuning")}
    assert not tuning & {question.text.lower() for question in asked("test")}
    assert {split_of(text) for text in tuning} == {"tuning"}


def test_answerable_question_accepts_entries_and_names_those_to_answer_among_them() -> None:
    ids = {entry.id for entry in read_directory("".join(yaml_lines(town_news().directory)).encode()).entries()}
    answerable = [question for question in asked("test") if question.refusal is None]
    assert len({question.kind for question in answerable}) == 16
    for question in answerable:
        assert question.acceptable
        assert set(question.answers) <= set(question.acceptable) <= ids
        assert question.answers or not question.only_one


def test_unanswerable_question_accepts_nobody() -> None:
    refused = [question for question in asked("test") if question.refusal]
    assert {question.refusal for question in refused} == {"clear", "near", "never"}
    assert all(not question.acceptable for question in refused)
