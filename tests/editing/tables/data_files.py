"""Any data file whatever, in any style of YAML: for what must hold of all of them."""

import io
import re
from datetime import date
from typing import Any

from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

from bot.directory.fold import fold

_PLAIN = re.compile(r"[\w+(][\w ./@+()-]*")
_LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "S"], include_characters=" ")
_AWKWARD = st.sampled_from(
    [
        "=1+1",
        "+49",
        "-x",
        "?x",
        ":x",
        "@a",
        "'",
        "'=a",
        '"',
        'a"b',
        "a; b",
        "a, b",
        "{a: b}",
        '{note: "x"}',
        "#a",
        "a: b",
        "yes",
        "~",
        "01067",
        "wahr",
        "-",
        "a / 0",
        "_x0041_",
        "24/7",
        "{",
        "sep=;",
        "''",
        '""',
        "a ; ",
        "null",
    ]
)
_TEXT = (st.text(_LETTERS, min_size=1, max_size=12) | _AWKWARD).map(lambda text: " ".join(text.split()) or "x")
_NUMBER = st.sampled_from(
    ["030 23125-001", "030/23125-001, -002", "+49 30 23125 112", "0171 39200-20", "(030) 23125-0", "01713920021"]
)
_MAIL = st.sampled_from(["a@stadt.example", "b.c@stadt.example", "d+e@stadt.example"])
_HOURS = st.sampled_from(["24/7", "Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off", "Mo-Fr 09:00-17:00"])
_DAY = st.dates(min_value=date(2020, 1, 1), max_value=date(2099, 12, 31))
_DAYS = _DAY.map(lambda day: day.isoformat()) | _DAY.map(lambda day: f"{day:%d.%m.%Y}")
_NAMES = [f"Haus {word}" for word in ("Anker", "Birke", "Dachs", "Eiche")]


def _texts(text: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(text, min_size=1, max_size=3)


def _filled(values: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=values)


_LONG = st.fixed_dictionaries(
    {"number": _NUMBER},
    optional={"use": st.sampled_from(["desk", "mobile", "mobil", "duty"]), "hours": _HOURS, "note": _TEXT},
)
_PHONES = st.lists(_NUMBER | _LONG, min_size=1, max_size=3)
_AWAY = st.tuples(_DAY, _DAY, st.none() | _TEXT).map(
    lambda drawn: (
        {"from": min(drawn[:2]).isoformat(), "until": max(drawn[:2]).isoformat()}
        | ({"note": drawn[2]} if drawn[2] else {})
    )
)
_ORGANISATION = _filled(
    {
        "kind": st.sampled_from(["authority", "company"]), "place": _TEXT.map("Ort {}".format),
        "covers": st.lists(_TEXT.map("Dorf {}".format), min_size=1, max_size=3, unique_by=fold), "phones": _PHONES,
        "emails": _texts(_MAIL), "website": st.just("https://stadt.example/a;b"),
    }
)  # fmt: skip
_CONTACT = _filled(
    {
        "name": _TEXT, "department": _TEXT, "role": _TEXT, "press": st.sampled_from(["yes", "nein", "true"]),
        "hours": _HOURS, "topics": _texts(_TEXT), "languages": _texts(st.sampled_from(["de", "en"])), "phones": _PHONES,
        "away": st.lists(_AWAY, min_size=1, max_size=2), "until": _DAYS, "checked": _DAYS, "source": _TEXT,
    }
)  # fmt: skip


@st.composite
def entries(draw: st.DrawFn) -> dict[str, Any]:
    """Draw two organisations and up to three contacts, always of the same ids, with every other key in any state."""
    organisations = [{"id": f"o{at}", "name": _NAMES[at], **draw(_ORGANISATION)} for at in range(2)]
    contacts = [
        {"id": f"c{at}", "organisation": f"o{at % 2}", "emails": draw(_texts(_MAIL)), **draw(_CONTACT)}
        for at in range(3)
    ]
    return {"version": 1, "publisher": "o0", "organisations": organisations, "contacts": contacts}


@st.composite
def styled(draw: st.DrawFn, data: dict[str, Any]) -> bytes:
    """Draw a way to write a data file: on lines or in braces, quoted or not, with remarks, keys in any order."""

    def node(value: Any, *, flowing: bool, deep: int) -> Any:
        if isinstance(value, dict):
            flowing = flowing or (deep > 1 and draw(st.booleans()))
            pairs = draw(st.permutations(list(value.items()))) if deep == 2 else list(value.items())
            mapping = CommentedMap()
            for key, inner in pairs:
                mapping[key] = node(inner, flowing=flowing, deep=deep + 1)
                if not flowing and deep == 2 and draw(st.booleans()):
                    mapping.yaml_add_eol_comment("beside", key, column=0)
            if flowing:
                mapping.fa.set_flow_style()
            return mapping
        if isinstance(value, list):
            flowing = flowing or (deep > 1 and draw(st.booleans()))
            sequence = CommentedSeq([node(item, flowing=flowing, deep=deep + 1) for item in value])
            if flowing:
                sequence.fa.set_flow_style()
            return sequence
        if isinstance(value, int) or (_PLAIN.fullmatch(value) and draw(st.booleans())):
            return value
        return draw(st.sampled_from([DoubleQuotedScalarString, SingleQuotedScalarString]))(value)

    yaml = YAML()
    yaml.width = 10**6
    yaml.indent(mapping=2, sequence=4, offset=2)
    written = io.StringIO()
    yaml.dump(node(data, flowing=False, deep=0), written)
    text = written.getvalue() + "settings:\n  region: DE-NW\n"
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))).encode()
