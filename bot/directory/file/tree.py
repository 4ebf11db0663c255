"""A YAML file as text values, each with its line and column; the limits on hostile files.

The tree is built from libyaml's event stream with a stack of our own: PyYAML's C composer recurses natively and dies on
deeply nested input, and every loader turns scalars into numbers, dates and booleans, which the editor did not type.
"""

import re
from dataclasses import dataclass, field

import yaml

from bot.directory.file.yaml_faults import conflicts, place_of, syntax_fault
from bot.directory.problem import DirectoryError, Place, Problem, problem

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 20
MAX_VALUES = 5_000_000
MAX_KEYS = 100
"""Keys of one mapping; the largest that the model knows has a fifth of them."""
MAX_TEXTS = 1000
"""Texts of one list: numbers, topics, ids."""
MAX_FAULTS = 1000
"""Faults of form after which the rest of a file is not worth reading."""
_IN_A_SECTION = 2  # containers around an entry
_FEWEST_KEYS = 2  # that every entry needs
_SHOWN = 60  # characters of a value that a fault shows
_ENOUGH = 1000  # values after which a file that does not begin with keys is given up

_WORD_QUOTED = re.compile(r"(?:[„“”][^„“”]*[“”]|[‚‘][^‚‘’]*[‘’]|»[^»«]*«|«[^»«]*»)")
"""A value in the quotation marks of a word processor, which YAML takes for part of it."""
_ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(slots=True)
class Node:
    """A value of the file: text, a list of nodes, or nodes by key; with the place where it begins.

    `inset` is how many columns after that place a text of one line begins (1 where it is quoted), None for others.
    """

    value: "str | list[Node] | dict[str, Node]"
    place: Place
    keys: dict[str, Place] = field(default_factory=dict)
    inset: int | None = None

    def plain(self) -> object:
        """Return the value without places; an empty text is None, as an empty value is an absent one."""
        if isinstance(self.value, str):
            return self.value or None
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        return {key: node.plain() for key, node in self.value.items()}

    def at(self, path: tuple[int | str, ...]) -> "Node":
        """Return the node that `path` leads to, or the last one on the way that exists."""
        node = self
        for step in path:
            match (node.value, step):
                case (dict() as mapping, str()) if step in mapping:
                    node = mapping[step]
                case (list() as items, int()) if step < len(items):
                    node = items[step]
        return node


def read_yaml(content: bytes) -> tuple[Node, list[Problem]]:
    """Return the tree of a YAML file and the faults of its form that leave the rest readable (duplicate keys).

    Raises DirectoryError where nothing of the file can be trusted: it is larger than 64 MB, not UTF-8, not YAML,
    nested deeper than 20, has a mapping of more than 100 keys, or uses aliases, merge keys, tags or several documents.
    """
    text = _decode(content)
    if left := conflicts(text):
        raise DirectoryError(tuple(left))
    builder = _Builder()
    events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    try:
        for event in events:
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise DirectoryError((*builder.problems, syntax_fault(error, text))) from None
    if builder.root is None:
        raise DirectoryError((problem(Place(), "empty-file"),))
    return builder.root, builder.problems


def _decode(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise DirectoryError((problem(Place(), "file-too-large", limit=MAX_BYTES // 1024 // 1024),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _behind(content[: error.start].decode("utf-8-sig"))
        raise DirectoryError((problem(place, "not-utf-8", byte=f"0x{content[error.start]:02X}"),)) from None
    if bad := yaml.reader.Reader.NON_PRINTABLE.search(text):
        place = _behind(text[: bad.start()])
        raise DirectoryError((problem(place, "yaml-character", character=f"U+{ord(bad[0]):04X}"),))
    return text


def _behind(text: str) -> Place:
    return Place(text.count("\n") + 1, len(text) - text.rfind("\n"))


class _Builder:
    """Builds the tree from events; a stack of open containers stands in for recursion."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[Node] = []
        self._pending: list[tuple[str, Place] | None] = []
        self._documents = 0
        self._values = 0
        self._hollow = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the stream; raises DirectoryError where the file is refused whole."""
        place = place_of(event.start_mark)
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            self._refuse(self._documents > 1, place, "yaml-documents")
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(True, place, "yaml-alias", character="*")
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            self._node(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._pending.pop()
            closed = self._open.pop().value
            if isinstance(closed, list):
                closed[:] = [item for item in closed if item.value != ""]
            elif len(self._open) == _IN_A_SECTION and len(closed) < _FEWEST_KEYS:
                self._hollow += 1
                self._refuse(self._hollow > MAX_FAULTS, place, "too-many-faults", limit=MAX_FAULTS)

    def _node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Place) -> None:
        self._values += 1
        self._refuse(self._values > MAX_VALUES, place, "too-many-values", limit=MAX_VALUES)
        if self._values > _ENOUGH and self.root is not None and not isinstance(self.root.value, dict):
            self._refuse(True, self.root.place, "expected-keys", first="version")
        self._refuse(event.tag is not None, place, "yaml-tag", tag=str(event.tag)[:_SHOWN])
        self._refuse(event.anchor is not None, place, "yaml-alias", character="&")
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"' and (bad := _ESCAPED.search(event.value)):  # nothing else gets past `_decode`
                self._refuse(True, place, "yaml-character", character=f"U+{ord(bad[0]):04X}")
            if not event.style and _WORD_QUOTED.fullmatch(event.value):
                self.problems.append(problem(place, "yaml-word-quotes", character=event.value[0]))
            one_line = place_of(event.end_mark).line == place.line
            self._place_value(Node(event.value.strip(), place, inset=bool(event.style) if one_line else None))
            return
        self._refuse(len(self._open) >= MAX_DEPTH, place, "too-deep", limit=MAX_DEPTH)
        node = Node({} if isinstance(event, yaml.MappingStartEvent) else [], place)
        self._place_value(node)
        self._open.append(node)
        self._pending.append(None)

    def _place_value(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        container = self._open[-1]
        if isinstance(container.value, list):
            container.value.append(node)
            if isinstance(node.value, str):
                self._refuse(len(container.value) > MAX_TEXTS, node.place, "too-many-texts", limit=MAX_TEXTS)
        elif isinstance(container.value, dict):
            self._place_in_mapping(container, container.value, node)

    def _place_in_mapping(self, container: Node, mapping: dict[str, Node], node: Node) -> None:
        pending = self._pending[-1]
        if pending is not None:
            self._pending[-1] = None
            mapping.setdefault(pending[0], node)
            return
        self._refuse(not isinstance(node.value, str), node.place, "key-not-text")
        key = str(node.value)
        self._refuse(key == "<<", node.place, "yaml-merge")
        if key in container.keys:
            listed = container is self.root and isinstance(mapping[key].value, list)
            code = "duplicate-section" if listed else "duplicate-key"
            first = container.keys[key]
            self.problems.append(problem(node.place, code, key=key[:_SHOWN], first=first.line))
            self._refuse(len(self.problems) == MAX_FAULTS, node.place, "too-many-faults", limit=MAX_FAULTS)
        container.keys.setdefault(key, node.place)
        self._refuse(len(container.keys) > MAX_KEYS, node.place, "too-many-keys", limit=MAX_KEYS)
        self._pending[-1] = (key, node.place)

    def _refuse(self, really: bool, place: Place, code: str, **about: str | int) -> None:
        if really:
            raise DirectoryError((*self.problems, problem(place, code, **about)))
