"""What libyaml says about a file that is no YAML -> the fault an editor can mend, at the place where it began."""

import re
from typing import Any

import yaml

from bot.directory.problem import Place, Problem, problem

_BREAK = re.compile(r"[\r\n\x85\u2028\u2029]")
_INDENT = re.compile(r" *([^\S \r\n\x85\u2028\u2029]|[\u200b\u2060\ufeff])")
"""An indentation with something in it that looks like a space and is none: a tab, or what web pages are made of."""
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
_WORD_QUOTE = re.compile(r"(?:^|[:,\[{-])\s*([„“”‚‘’»«])")
_LONGEST = 1000  # characters of a line that are looked at; there are files of one line

_BY_WORDS = {
    "escape": "yaml-escape",
    "hexdecimal": "yaml-escape",
    "directive": "yaml-token",
    "YAML document": "yaml-token",
    "alphabetic or numeric": "yaml-token",
    "cannot start any token": "yaml-token",
    "mapping values are not allowed": "yaml-colon",
    "could not find expected ':'": "yaml-no-colon",
    "parsing a flow": "yaml-bracket",
    "unexpected end of stream": "yaml-quote",
    "did not find expected": "yaml-structure",
}
"""Words in which libyaml's messages differ, the telling ones first."""

_WHERE_IT_BEGAN = ("yaml-token", "yaml-no-colon", "yaml-bracket", "yaml-quote")


def syntax_fault(error: yaml.MarkedYAMLError, text: str) -> Problem:
    """Return the fault behind an error of libyaml in `text`."""
    found: Any = error.problem_mark or error.context_mark
    began: Any = error.context_mark or found
    for mark in (began, found):
        if (strange := _indented_strangely(text, mark)) is not None:
            return strange
    said = f"{error.context or ''} {error.problem or ''}"
    if quote := _word_quote(text, found):
        return problem(Place(found.line + 1, quote.start(1) + 1), "yaml-word-quotes", character=quote[1])
    code = next((code for words, code in _BY_WORDS.items() if words in said), "yaml")
    if code == "yaml-quote" and text[began.index : began.index + 1] in ("'", '"'):
        return problem(place_of(began), "yaml-quote-open", character=text[began.index])
    mark = began if code in _WHERE_IT_BEGAN else found
    if code == "yaml-token":
        return problem(place_of(mark), code, character=text[mark.index : mark.index + 1])
    if code == "yaml-structure" and re.search(r"[\"'\]}]", _line_before(text, mark)):
        return problem(place_of(mark), "yaml-behind")
    return problem(place_of(mark), code)


def conflicts(text: str) -> list[Problem]:
    """Return the markers that a merge left in a file because two people changed the same lines."""
    return [
        problem(Place(text.count("\n", 0, found.start()) + 1), "yaml-conflict", marker=found[1])
        for found in _CONFLICT.finditer(text)
    ]


def _word_quote(text: str, mark: Any) -> "re.Match[str] | None":
    """The quotation mark of a word processor with which the value of a line begins."""
    before = _line_before(text, mark)
    start = mark.index - len(before)
    line = _BREAK.split(text[start : start + _LONGEST])[0]
    return _WORD_QUOTE.search(line)


def place_of(mark: Any) -> Place:
    """Return the place of a mark of libyaml."""
    return Place(mark.line + 1, mark.column + 1)


def _indented_strangely(text: str, mark: Any) -> Problem | None:
    """Return the fault of an indentation with tabs or special spaces, in the line of `mark` or the one above."""
    line = mark.index - len(_line_before(text, mark))
    above = line - 1 - (text[line - 2 : line] == "\r\n")
    before = max(above - len(_BREAK.split(text[max(above - _LONGEST, 0) : max(above, 0)])[-1]), 0)
    for start, number in ((before, mark.line), (line, mark.line + 1)):
        if number and (indent := _INDENT.match(text, start)):
            return problem(Place(number, indent.start(1) - start + 1), "yaml-tab")
    return None


def _line_before(text: str, mark: Any) -> str:
    return _BREAK.split(text[max(mark.index - _LONGEST, 0) : mark.index])[-1]
