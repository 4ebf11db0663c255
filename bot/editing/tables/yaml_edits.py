"""Values of entries changed in a data file: what is not changed keeps every byte.

Where a value begins and ends is taken from the marks of a YAML parser, and the text between is replaced. A list of
one item a line is changed item by item, so that the lines of the others, and remarks beside them, stay.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from bot.editing.draft.yaml_blocks import flow
from bot.editing.tables.cells import CellValue, Item, canonical

_BOM = "\ufeff"
_BREAK = re.compile(r"\r\n|\n|\r")
_DASH = re.compile(r"\s*- +")


@dataclass(frozen=True, slots=True, order=True)
class _Edit:
    """The text from `start` to `end` gives way to `text`."""

    start: int
    end: int
    text: str


class YamlEdits:
    """Changes to values of one data file, made together."""

    def __init__(self, content: bytes) -> None:
        """Take a data file that has been read without fault."""
        text = content.decode()
        self._head = _BOM if text.startswith(_BOM) else ""
        self._text = text.removeprefix(_BOM)
        self._root: Any = YAML(typ="safe", pure=True).compose(self._text)
        first = _BREAK.search(self._text)
        self._break = first[0] if first else "\n"
        self._edits: list[_Edit] = []

    def set(self, kind: str, number: int, changes: Mapping[str, CellValue | None], order: Sequence[str]) -> None:
        """Give an entry of a list new values; None takes one away. `order` is that of the keys of such an entry."""
        listed = next(value for name, value in self._root.value if name.value == kind)
        entry = [item for item in listed.value if item.value][number]
        names = [name.value for name, _ in entry.value]
        self._remove(entry, [name in changes and changes[name] is None for name in names])
        added: dict[int, list[str]] = {}
        for key in sorted(changes, key=order.index):
            value = changes[key]
            if value is None:
                continue
            if key in names:
                name, node = entry.value[names.index(key)]
                self._replace(key, name, node, value)
                continue
            before = {name for name in order[: order.index(key)] if changes.get(name, "") is not None}
            behind = max((at for at, name in enumerate(names) if name in before), default=names.index("id"))
            added.setdefault(behind, []).append(f"{key}: {flow(value)}")
        for at, pairs in added.items():
            self._add(entry, at, pairs)

    def written(self) -> bytes:
        """Return the file with all changes."""
        text = self._text
        for edit in sorted(self._edits, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return (self._head + text).encode()

    def _edit(self, start: int, end: int, text: str) -> None:
        self._edits.append(_Edit(start, end, text))

    def _add(self, entry: Any, at: int, pairs: Sequence[str]) -> None:
        end = self._end(entry.value[at][1])
        if entry.flow_style:
            self._edit(end, end, "".join(f", {pair}" for pair in pairs))
            return
        indent = " " * entry.value[0][0].start_mark.column
        end = self._line_end(end)
        self._edit(end, end, "".join(f"{self._break}{indent}{pair}" for pair in pairs))

    def _remove(self, entry: Any, gone: Sequence[bool]) -> None:
        """Take pairs away; what stands before the first one, a bracket or a dash, belongs to the entry."""
        kept = gone.index(False)
        if kept:
            self._edit(entry.value[0][0].start_mark.index, entry.value[kept][0].start_mark.index, "")
        for at in range(kept, len(gone)):
            name, value = entry.value[at]
            if gone[at] and entry.flow_style:
                self._edit(self._end(entry.value[at - 1][1]), self._end(value), "")
            elif gone[at]:
                self._edit(*self._lines(name.start_mark.index, self._end(value)), "")

    def _replace(self, key: str, name: Any, node: Any, value: CellValue) -> None:
        if isinstance(node, SequenceNode) and isinstance(value, list) and not node.flow_style:
            self._replace_items(key, node, value)
        elif isinstance(node, ScalarNode) and node.start_mark.index == node.end_mark.index:
            behind = self._text.index(":", name.end_mark.index) + 1
            self._edit(behind, behind, f" {flow(value)}")
        else:
            self._edit(node.start_mark.index, self._end(node), flow(value))

    def _replace_items(self, key: str, node: Any, value: Sequence[Item]) -> None:
        """Change the items of a list that has a line for each; items that say the same stay."""
        listed = [item for item in node.value if item.value]
        heads = [self._text[self._line_start(item.start_mark.index) : item.start_mark.index] for item in listed]
        if not listed or not all(_DASH.fullmatch(head) for head in heads):
            self._edit(node.start_mark.index, self._end(node), f"  {flow(value)}")
            return
        before = [repr(canonical(key, [_plain(item)])) for item in listed]
        after = [repr([item]) for item in value]
        for what, low, high, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if what == "equal":
                continue
            both = min(high - low, last - first)
            for item, new in zip(listed[low : low + both], value[first : first + both], strict=True):
                self._edit(item.start_mark.index, self._end(item), flow(new))
            for item in listed[low + both : high]:
                self._edit(*self._lines(item.start_mark.index, self._end(item)), "")
            lines = [f"{heads[0]}{flow(new)}" for new in value[first + both : last]]
            if lines and high:
                end = self._line_end(self._end(listed[high - 1]))
                self._edit(end, end, "".join(f"{self._break}{line}" for line in lines))
            elif lines:
                start = self._line_start(listed[0].start_mark.index)
                self._edit(start, start, "".join(f"{line}{self._break}" for line in lines))

    def _end(self, node: Any) -> int:
        """Return where a value ends; white space and remarks after it are left aside."""
        if not isinstance(node, ScalarNode) and node.value and not node.flow_style:
            last = node.value[-1]
            return self._end(last[1] if isinstance(node, MappingNode) else last)
        text = self._text[node.start_mark.index : node.end_mark.index]
        return int(node.start_mark.index + len(text.rstrip()))

    def _lines(self, start: int, end: int) -> tuple[int, int]:
        """Return the whole lines that a text stands in, with the break after them."""
        broken = _BREAK.search(self._text, end)
        return self._line_start(start), broken.end() if broken else len(self._text)

    def _line_start(self, at: int) -> int:
        return max(self._text.rfind("\n", 0, at), self._text.rfind("\r", 0, at)) + 1

    def _line_end(self, at: int) -> int:
        broken = _BREAK.search(self._text, at)
        return broken.start() if broken else len(self._text)


def _plain(node: Any) -> object:
    """Return what a node holds, as text, lists and mappings."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.value]
    return {name.value: _plain(value) for name, value in node.value}
