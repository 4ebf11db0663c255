"""New entries as YAML: block style, in the order and the spelling of the data file, with a remark on unsure values."""

import io
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import LiteralScalarString, SingleQuotedScalarString

from bot.desk.reply import Language, plain
from bot.desk.texts import say
from bot.directory.file.fields import day_of
from bot.editing.draft.new_entry import ListName, NewEntry, Value

KINDS: tuple[ListName, ...] = ("organisations", "contacts", "news")

_SIGNS = re.compile(r"^[-:]|\?|:[^\w\s/]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NEVER_WRAP = 10**6


def blocks(entries: Iterable[NewEntry], language: Language) -> Mapping[ListName, str]:
    """Return the entries of every kind as items of a list that begins in the first column."""
    by_kind: dict[ListName, list[NewEntry]] = {kind: [] for kind in KINDS}
    for entry in entries:
        by_kind[entry.kind].append(entry)
    return {
        kind: "\n".join(_item(entry, language) for entry in of_kind) for kind, of_kind in by_kind.items() if of_kind
    }


def as_file(entries: Iterable[NewEntry], language: Language) -> str:
    """Return the entries under their keys, as they would stand in a data file."""
    return "".join(f"{kind}:\n{indented(block, 2)}" for kind, block in blocks(entries, language).items())


def indented(block: str, columns: int) -> str:
    """Return `block` moved to the right; empty lines stay empty."""
    return "".join(" " * columns + line if line.strip() else "\n" for line in block.splitlines(keepends=True))


def flow(value: Value | Mapping[str, str]) -> str:
    """Return a value on one line, as it may stand anywhere in a file."""
    sequence = CommentedSeq([_flowing(value) if isinstance(value, Mapping) else _node("", value)])
    sequence.fa.set_flow_style()
    return _dumped(sequence).strip()[1:-1]


def _item(entry: NewEntry, language: Language) -> str:
    mapping, remarks = CommentedMap(), CommentedMap()
    given = entry.given()
    for key, value in given.items():
        if key not in entry.unsure:
            mapping[key] = _node(key, value)
            continue
        live = mapping if _is_needed(entry.kind, key, given, entry.unsure) else remarks
        nobody = (entry.kind, key) == ("news", "contacts")
        comment = plain(say(language, "draft-nobody" if nobody else "draft-unsure"))
        live[key] = _node(key, value)
        live.yaml_add_eol_comment(comment, key, column=0)
    beside = "".join(f"  # {line}\n" for line in _dumped(remarks).splitlines()) if remarks else ""
    return _dumped(CommentedSeq([mapping])) + beside


_NEEDED = {"organisations": {"id", "name"}, "contacts": {"id", "organisation"}, "news": {"id", "title", "contacts"}}
_WAYS = {"phones", "emails"}


def _is_needed(kind: str, key: str, given: Mapping[str, Value], unsure: Collection[str]) -> bool:
    """Whether an entry is none without a value: a doubtful one stays with a remark, others become remarks."""
    only_way = kind == "contacts" and key in _WAYS and not any(way in given and way not in unsure for way in _WAYS)
    return key in _NEEDED[kind] or only_way


def _dumped(node: object) -> str:
    yaml = YAML()
    yaml.width = _NEVER_WRAP
    written = io.StringIO()
    yaml.dump(node, written)
    return written.getvalue()


def _node(key: str, value: Value) -> object:
    match value:
        case str() if key == "text":
            return LiteralScalarString(_prose(value))
        case str():
            return _scalar(_line(value))
        case date():
            return value
        case items:
            sequence = CommentedSeq(_scalar(_line(item)) if isinstance(item, str) else _flowing(item) for item in items)
            sequence.fa.set_flow_style()
            return sequence


def _flowing(values: Mapping[str, str]) -> CommentedMap:
    mapping = CommentedMap({key: _scalar(value) for key, value in values.items()})
    mapping.fa.set_flow_style()
    return mapping


def _scalar(text: str) -> str | date:
    """Return what is written as `text` that the data file reads as text.

    It is in quotes where YAML 1.1, which libyaml reads, takes it for more, and without where it is a day.
    """
    if _SIGNS.search(text):
        quoted: str = SingleQuotedScalarString(text)
        return quoted
    return date.fromisoformat(text) if _DAY.fullmatch(text) and day_of(text) else text


def _line(text: str) -> str:
    return " ".join(_printable(text).split())


def _prose(text: str) -> str:
    """Return running text whose lines neither begin nor end with a space, as a literal block needs it."""
    return "\n".join(" ".join(line.split()) for line in _printable(text).splitlines()).strip() + "\n"


def _printable(text: str) -> str:
    """Return `text` without what YAML forbids: control characters, surrogates, characters of no use."""
    kept = (c if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs", "Cn", "Co") else " " for c in text)
    return "".join(kept)
