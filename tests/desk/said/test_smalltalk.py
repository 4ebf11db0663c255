"""What asks for nobody is told from questions."""

import pytest

from bot.desk.said.smalltalk import introduction, read_smalltalk, without_introduction, without_signature


@pytest.mark.parametrize(
    "text",
    [
        "112 Pressestelle",
        "pressestelle der polizei",
        "flüchtlingshilfe",
        "hilfe für obdachlose hamm",
        "danke für nichts e.v.",
        "müller",
        "wer spricht zum thema suizid",
        "statistik suizid ministerium",
        "feuerwehr",
        "notruf leitstelle hamm presse",
        "witzenhausen",
    ],
)
def test_a_question_is_no_small_talk(text: str) -> None:
    assert read_smalltalk(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("hier nochmal petra schmidt, wer spricht für den tierpark?", "wer spricht für den tierpark?"),
        ("i'm Jane Doe from the Times, need the police", "need the police"),
        ("ich bin freie journalistin, suche feuerwehr hamm", "suche feuerwehr hamm"),
        ("mein name ist Petra Schmidt vom Tageblatt", ""),
        ("wer ist hier zuständig", "wer ist hier zuständig"),
        ("polizei hamm", "polizei hamm"),
    ],
)
def test_who_asks_is_not_looked_up(text: str, rest: str) -> None:
    assert without_introduction(text) == rest
    assert (introduction(text) is not None) == (rest != text)


def test_a_name_below_a_greeting_is_not_looked_up() -> None:
    assert without_signature("polizei hamm, viele grüße petra schmidt") == "polizei hamm, viele grüße"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("110", ("110",)), ("und die 110?", ("110",)), ("ruf die 112!", ("112",)), ("116 117", ("116117",))],
)
def test_emergency_numbers_are_nobodys_extension(text: str, numbers: tuple[str, ...]) -> None:
    said = read_smalltalk(text)
    assert said is not None
    assert (said.kind, said.numbers) == ("emergency", numbers)
