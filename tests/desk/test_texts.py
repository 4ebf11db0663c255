"""Every sentence is there in both languages, says the same things, and is said somewhere."""

import ast as python
import re
from datetime import datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.reply import Language, plain
from bot.desk.texts import day, moment, say, word
from bot.directory.file import read
from bot.directory.file.fields import PATTERN_CODES
from bot.directory.hours import syntax
from bot.directory.problem import Place, problem

TEXTS = Path(__file__).parents[2] / "bot" / "desk" / "texts"
RAISING = {"problem", "fault", "_refuse", "HoursError", "PhoneError"}
BOT = Path(__file__).parents[2] / "bot"


class Variables(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the library's name
        self.names.add(node.id.name)


def messages(language: Language) -> dict[str, set[str]]:
    resource = FluentParser().parse((TEXTS / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    found: dict[str, set[str]] = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, entry.id.name
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def test_both_languages_have_the_same_sentences_with_the_same_values() -> None:
    german, english = messages(Language.DE), messages(Language.EN)
    assert german == english


def test_every_sentence_is_said_somewhere() -> None:
    said_in = [path for ending in ("py", "html") for path in BOT.rglob(f"*.{ending}")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in said_in)
    made = re.findall(r"""f["']((?:[a-z]+-)+)\{""", source)
    for name in messages(Language.DE):
        said = f'"{name}"' in source or f"'{name}'" in source or any(name.startswith(beginning) for beginning in made)
        assert said or name.startswith("reason-closed"), f"nobody says {name}"  # joined from its parts


def test_every_fault_of_the_data_has_its_sentence() -> None:
    codes = set(read._CODES.values()) | set(PATTERN_CODES.values())
    codes |= {f"hours-{name}" for pattern in (syntax._REFUSED, syntax._EITHER) for name in pattern.groupindex}
    for path in (BOT / "directory").rglob("*.py"):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, python.Call) and python.unparse(node.func).split(".")[-1] in RAISING:
                texts = [arg.value for arg in node.args if isinstance(arg, python.Constant)]
                codes |= {text for text in texts[:1] if isinstance(text, str)}
    known = {name.removeprefix("problem-") for name in messages(Language.DE) if name.startswith("problem-")}
    assert len(codes) > 40
    assert codes <= known, codes - known


@given(st.text(max_size=80), st.sampled_from(Language))
def test_any_value_comes_out_as_exactly_that_text(text: str, language: Language) -> None:
    assert plain(say(language, "card-person", name=text)) == text


def test_a_value_cannot_bring_markup_along() -> None:
    assert say(Language.DE, "card-person", name="<b>&</b>") == "<b>&lt;b&gt;&amp;&lt;/b&gt;</b>"


@pytest.mark.parametrize("value", ["{}", "{who}", "{0.__class__}", "\ue000count\ue001"])
def test_a_value_is_never_taken_for_a_place(value: str) -> None:
    assert value in say(Language.DE, "choice", count=2, question=value)


def test_a_sentence_may_have_braces_of_its_own() -> None:
    assert say(Language.DE, "problem-yaml-bracket").endswith("ergänzen Sie ] oder }")


def test_a_count_is_said_as_it_is_each_time() -> None:
    said = [say(Language.DE, "choice", count=count, question="Müller") for count in (1, 2, 3, 2)]
    assert said[1] == said[3]
    assert len(set(said)) == 3


def test_a_sentence_with_a_hole_in_it_is_refused() -> None:
    with pytest.raises(LookupError):
        say(Language.DE, "card-person")
    with pytest.raises(LookupError):
        say(Language.DE, "no-such-sentence")


def test_line_numbers_have_no_thousands_separator() -> None:
    found = problem(Place(2000, 1), "duplicate-id", id="a", first=1234)
    assert "1234" in word(found, Language.DE)


NOW = datetime(2026, 11, 27, 18, 40)


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (datetime(2026, 11, 27, 8, 5), "8:05", "8:05"),
        (datetime(2026, 11, 30, 8, 0), "Mo 8:00", "Mon 8:00"),
        (datetime(2026, 12, 3, 8, 0), "Do 8:00", "Thu 8:00"),
        (datetime(2026, 12, 4, 8, 0), "4.12.2026 8:00", "4 Dec 2026 8:00"),
    ],
)
def test_a_moment_is_said_as_seen_from_now(value: datetime, german: str, english: str) -> None:
    assert moment(Language.DE, value, NOW) == german
    assert moment(Language.EN, value, NOW) == english


def test_a_day_is_written_as_its_readers_write_it() -> None:
    assert day(Language.DE, NOW) == "27.11.2026"
    assert day(Language.EN, NOW) == "27 Nov 2026"
