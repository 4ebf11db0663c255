"""Reading YAML as text with places, and the limits on hostile files."""

import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.directory.file.tree import MAX_BYTES, MAX_DEPTH, read_yaml
from bot.directory.problem import DirectoryError, Place

ALIAS_BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    b"%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n" % (name + 1, name + 1, *[name] * 8) for name in range(97, 105)
)

REFUSED = {
    "too-deep": b"[" * 60_000,
    "yaml-alias": ALIAS_BOMB,
    "yaml-merge": b"a: {b: c}\n<<: {d: e}\n",
    "yaml-tag": b"a: !!python/object:os.system x\n",
    "yaml-documents": b"a: b\n---\nc: d\n",
    "key-not-text": b"? [a, b]\n: c\n",
    "not-utf-8": b"a: b\xff\n",
    "yaml-character": b"a: b\x00\n",
    "empty-file": b"# nothing but a remark\n",
    "yaml-tab": b"a:\n  b: c\n\td: e\n",
    "yaml-token": b"a: @b\n",
    "yaml-colon": b"a: b: c\n",
    "yaml-quote-open": b"a: 'b\n",
    "yaml-conflict": b"a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n",
    "yaml-word-quotes": "a: „b: c“\n".encode(),
    "yaml-structure": b"a: b\n- c\n",
    "yaml-bracket": b"a: [b, c\nd: e\n",
}


def codes(content: bytes) -> list[str]:
    with pytest.raises(DirectoryError) as raised:
        read_yaml(content)
    return [problem.code for problem in raised.value.problems]


@pytest.mark.parametrize(("code", "content"), REFUSED.items())
def test_a_hostile_or_broken_file_is_refused_by_name_and_in_little_memory(code: str, content: bytes) -> None:
    tracemalloc.start()
    assert code in codes(content)
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("opening", [b"[", b"{a: ", b"- "])
def test_nesting_is_refused_one_level_past_the_limit(opening: bytes) -> None:
    closing = {b"[": b"]", b"{a: ": b"}", b"- ": b""}[opening]
    root, _ = read_yaml(opening * MAX_DEPTH + closing * MAX_DEPTH)
    assert root.value
    assert codes(opening * (MAX_DEPTH + 1)) == ["too-deep"]


def test_a_file_over_64_mb_is_refused_unread() -> None:
    assert codes(b"#" * (MAX_BYTES + 1)) == ["file-too-large"]


def test_a_lone_surrogate_is_refused() -> None:
    assert codes("a: \ud800".encode("utf-8", "surrogatepass")) == ["not-utf-8"]


def test_an_escaped_control_character_is_refused() -> None:
    assert codes(b'a: "\\0"') == ["yaml-character"]


@pytest.mark.parametrize(("code", "bad"), [("yaml-character", b"\x01"), ("not-utf-8", b"\xff")])
def test_a_character_that_is_not_allowed_is_placed_by_letters_not_bytes(code: str, bad: bytes) -> None:
    with pytest.raises(DirectoryError) as raised:
        read_yaml("ä: ö\nStraße: 😀".encode() + bad)
    assert [(problem.code, problem.place) for problem in raised.value.problems] == [(code, Place(2, 10))]


def test_a_bracket_without_end_is_named_where_it_opens() -> None:
    with pytest.raises(DirectoryError) as raised:
        read_yaml(b"a: b\nc:\n  - {d: e, f: [g, h}\ni: j\nk: l\n")
    assert [problem.place for problem in raised.value.problems] == [Place(3, 15)]


SLIPS = {
    # what an editor mistypes, the fault, and where it began
    "a tab": (b"a:\n\tb: c\n", "yaml-tab", Place(2, 1)),
    "a tab behind spaces": (b"a:\n  b: c\n  \td: e\n", "yaml-tab", Place(3, 3)),
    "a tab in the line above": (b"a:\n\t\nb: c: d\n", "yaml-tab", Place(2, 1)),
    "the spaces of a web page": ("a:\r\n\u00a0\u00a0- b: c\r\n    d: e\r\n".encode(), "yaml-tab", Place(2, 1)),
    "no space behind a colon": (b"a: b\nc:d\ne: f\n", "yaml-no-colon", Place(2, 1)),
    "a text that is not indented": (b"a: |\n  b\nc d\n", "yaml-no-colon", Place(3, 1)),
    "quotes in a value": (b'a: "b" c\nd: e\n', "yaml-behind", Place(1, 8)),
    "a bracket too many": (b"a: [b]]\nd: e\n", "yaml-behind", Place(1, 7)),
    "a quote never closed": (b'a: "b\nc: "d"\ne: f\n', "yaml-behind", Place(2, 5)),
    "a path in quotes": (b'a: "C:\\users"\n', "yaml-escape", Place(1, 9)),
    "bold": (b"a: **b**\n", "yaml-token", Place(1, 4)),
    "an ampersand": (b"a: &Co KG\n", "yaml-alias", Place(1, 4)),
    "a per cent sign": (b"%a\n", "yaml-token", Place(1, 1)),
    "a wrong indentation": (b"a:\n  - b: c\n   d: e\n", "yaml-structure", Place(3, 4)),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_where_it_began(slip: str) -> None:
    content, code, place = SLIPS[slip]
    with pytest.raises(DirectoryError) as raised:
        read_yaml(content)
    assert [(problem.code, problem.place) for problem in raised.value.problems] == [(code, place)]


def test_a_section_given_twice_is_to_be_put_together() -> None:
    _, (found,) = read_yaml(b"news:\n  - a: b\nx: y\nnews:\n  - c: d\n")
    assert (found.code, dict(found.about)) == ("duplicate-section", {"key": "news", "first": 1})


def test_a_list_of_more_texts_than_anybody_types_is_refused() -> None:
    root, _ = read_yaml(b"a: [" + b"x," * 1000 + b"]")
    assert len(root.at(("a",)).value) == 1000
    assert codes(b"a: [" + b"x," * 1001 + b"]") == ["too-many-texts"]


def test_a_thousand_entries_with_nothing_in_them_are_enough() -> None:
    assert codes(b"contacts: [" + b"{}," * 100_000 + b"]") == ["too-many-faults"]
    assert codes(b"contacts:\n" + b"  - {id: A}\n" * 100_000) == ["too-many-faults"]
    root, _ = read_yaml(b"contacts:\n" + b"  - {id: a, name: b}\n" * 2_000)
    assert len(root.at(("contacts",)).value) == 2_000


def test_scalars_stay_what_the_editor_typed() -> None:
    root, problems = read_yaml(b"[0231, 18:40, NO, 01067, 1e3, 2026-11-15, ~, true, null]")
    assert root.plain() == ["0231", "18:40", "NO", "01067", "1e3", "2026-11-15", "~", "true", "null"]
    assert problems == []


def test_an_empty_value_is_an_absent_one() -> None:
    root, _ = read_yaml(b"a:\nb: ''\nc: [x, '', y]\n")
    assert root.plain() == {"a": None, "b": None, "c": ["x", "y"]}


def test_a_key_given_twice_is_named_with_its_first_line_and_the_rest_is_read() -> None:
    root, (found,) = read_yaml(b"a: 1\nb: 2\na: 3\n")
    assert (found.code, found.place, dict(found.about)) == ("duplicate-key", Place(3, 1), {"key": "a", "first": 1})
    assert root.plain() == {"a": "1", "b": "2"}


def test_every_value_knows_its_line_and_column() -> None:
    root, _ = read_yaml("Straße: {b: [ä, 'ö']}\n".encode())
    assert root.at(("Straße", "b", 1)).place == Place(1, 17)
    assert root.at(("Straße", "nowhere")).place == Place(1, 9)


@example(b"\xc3\x80\x00")
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        read_yaml(content)
    except DirectoryError as error:
        assert error.problems


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=80))
def test_a_quoted_text_comes_out_as_it_went_in(text: str) -> None:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    try:
        root, _ = read_yaml(f'a: "{quoted}"\n'.encode())
    except DirectoryError as error:
        assert [problem.code for problem in error.problems] == ["yaml-character"]
        return
    assert root.plain() == {"a": text.strip() or None}
