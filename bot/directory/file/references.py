"""Rules that hold between entries: ids, references, aliases, objections.

They are checked on the tree of the file rather than on the model, so that one broken entry hides no other fault.
"""

import difflib
from collections import defaultdict
from collections.abc import Collection, Iterator
from hashlib import sha256

from bot.directory.file.fields import day_of, folded_email
from bot.directory.file.tree import Node
from bot.directory.fold import fold
from bot.directory.problem import Place, Problem, problem

_NOTHING = "nothing"
RESERVED = (_NOTHING, "help")
_KINDS = ("organisations", "contacts", "news")
_ANSWERING = ("contacts", "organisations")
_LONGEST_CHAIN = 8  # organisations of a loop that are named; the others can be followed from there
_LONGEST_NAME = 200  # letters of a name that are compared; longer ones are refused anyway
_LONGEST_SUGGESTED = 100  # letters; ids and keys have 40 at most
_MISSPELT = 0.8  # of the letters the same
_MOST_SUGGESTIONS = 20  # comparing with tens of thousands of ids takes its time


def email_hash(address: str) -> str:
    """Return the marker of an e-mail address among the objections: SHA-256 of its folded form."""
    return "sha256:" + sha256(folded_email(address).encode()).hexdigest()


def closest(word: str, known: Collection[str], alike: float = 0.6) -> str | None:
    """Return what `word` was probably meant to be, None where nothing known has so large a part of its letters."""
    near = difflib.get_close_matches(word.lower()[:_LONGEST_SUGGESTED], sorted(known), n=1, cutoff=alike)
    return near[0] if near else None


def check_references(root: Node) -> list[Problem]:
    """Return the faults between the entries of a data file."""
    return [
        *_ids(root),
        *_References(root).problems(),
        *_parents(root),
        *_aliases(root),
        *_contacts(root),
        *_objections(root),
    ]


def entries(root: Node, kind: str) -> Iterator[dict[str, Node]]:
    """Every readable entry under the top-level key `kind`, as nodes by key."""
    top = root.value.get(kind) if isinstance(root.value, dict) else None
    for node in top.value if top and isinstance(top.value, list) else ():
        if isinstance(node.value, dict):
            yield node.value


def _texts(entry: dict[str, Node], key: str) -> list[Node]:
    """The texts under `key`, whether it holds one or a list of them."""
    node = entry.get(key)
    if node is None:
        return []
    items = node.value if isinstance(node.value, list) else [node]
    return [item for item in items if isinstance(item.value, str) and item.value]


def _text(entry: dict[str, Node], key: str) -> str:
    node = entry.get(key)
    return node.value if node and isinstance(node.value, str) else ""


def _ids(root: Node) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for kind in _KINDS:
        for entry in entries(root, kind):
            for node in _texts(entry, "id"):
                identifier = str(node.value)
                if identifier in RESERVED:
                    yield problem(node.place, "reserved-id", id=identifier)
                if identifier in first:
                    yield problem(node.place, "duplicate-id", id=identifier, first=first[identifier].line)
                first.setdefault(identifier, node.place)


class _References:
    """Follows every reference of the file; news items naming one absent contact are one fault, which names ways out."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._ids = {kind: {_text(entry, "id") for entry in entries(root, kind)} - {""} for kind in _KINDS}
        self._unreadable = set(_unreadable(root))
        self._suggestions = 0

    def problems(self) -> Iterator[Problem]:
        """Every reference to nothing, or to an entry of the wrong kind."""
        top = self._root.value if isinstance(self._root.value, dict) else {}
        for node in _texts(top, "publisher"):
            yield from self._check(node, "organisations")
        for entry in entries(self._root, "organisations"):
            for node in _texts(entry, "parent"):
                yield from self._check(node, "organisations")
        for entry in entries(self._root, "contacts"):
            for node in _texts(entry, "organisation"):
                yield from self._check(node, "organisations")
            for node in _texts(entry, "deputy"):
                yield from self._check(node, "contacts")
        yield from self._of_news()
        for entry in entries(self._root, "expectations"):
            for node in _texts(entry, "answer"):
                more = (_NOTHING,) if node is entry["answer"] else ()
                if node.value not in more:
                    yield from self._check(node, *_KINDS, more=more)

    def _of_news(self) -> Iterator[Problem]:
        absent: dict[str, list[Node]] = defaultdict(list)
        for entry in entries(self._root, "news"):
            for node in _texts(entry, "contacts"):
                if not self._known(str(node.value), _ANSWERING):
                    absent[str(node.value)].append(node)
        for identifier, nodes in absent.items():
            found = [problem for node in nodes for problem in self._check(node, *_ANSWERING)]
            is_slip = len(nodes) == 1 and found[0].code == "unknown-reference-suggested"
            if is_slip or found[0].code == "reference-kind":
                yield from found
            else:
                yield problem(nodes[0].place, "reference-removed", id=identifier, count=len(nodes))

    def _known(self, identifier: str, kinds: tuple[str, ...]) -> bool:
        """Return whether an entry of one of these kinds has the id, or one of a section that cannot be read may."""
        return any(identifier in self._ids[kind] or kind in self._unreadable for kind in kinds)

    def _check(self, node: Node, *kinds: str, more: tuple[str, ...] = ()) -> Iterator[Problem]:
        identifier = str(node.value)
        if self._known(identifier, kinds):
            return
        if any(identifier in ids for ids in self._ids.values()):
            yield problem(node.place, "reference-kind", id=identifier, expected=", ".join(kinds))
            return
        self._suggestions += 1
        known = {i for kind in kinds for i in self._ids[kind]} if self._suggestions <= _MOST_SUGGESTIONS else set()
        near = closest(identifier, known.union(more))
        if near:
            yield problem(node.place, "unknown-reference-suggested", id=identifier, suggestion=near)
        else:
            yield problem(node.place, "unknown-reference", id=identifier)


def _unreadable(root: Node) -> Iterator[str]:
    """The kinds whose section is misspelt or no list: that is a fault, and its entries may be what others refer to."""
    top = root.value if isinstance(root.value, dict) else {}
    for kind in _KINDS:
        if kind in top:
            if top[kind].value and not isinstance(top[kind].value, list):
                yield kind
        elif any(closest(key, [kind], _MISSPELT) for key in top):
            yield kind


def _parents(root: Node) -> Iterator[Problem]:
    parents = {str(node.value): entry for entry in entries(root, "organisations") for node in _texts(entry, "id")}
    settled: set[str] = set()
    for start in parents:
        chain: list[str] = []
        identifier = start
        while identifier in parents and identifier not in settled:
            if identifier in chain:
                place = parents[identifier]["parent"].place
                loop = [*chain[chain.index(identifier) :], identifier]
                if len(loop) > _LONGEST_CHAIN:
                    loop[_LONGEST_CHAIN // 2 : -1] = ["…"]
                yield problem(place, "parent-loop", chain=" → ".join(loop))
                break
            chain.append(identifier)
            identifier = _text(parents[identifier], "parent")
        settled.update(chain)


def _aliases(root: Node) -> Iterator[Problem]:
    owners: dict[str, tuple[str, int, bool]] = {}
    for entry in entries(root, "organisations"):
        own = _text(entry, "id")
        called = [(node, False) for node in _texts(entry, "name")] + [(node, True) for node in _texts(entry, "aliases")]
        for node, is_alias in called:
            folded = fold(str(node.value)[:_LONGEST_NAME])
            owner = owners.setdefault(folded, (own, node.place.line, is_alias))
            if owner[0] != own and (is_alias or owner[2]):
                yield problem(node.place, "alias-taken", alias=str(node.value), owner=owner[0], first=owner[1])


def _contacts(root: Node) -> Iterator[Problem]:
    for entry in entries(root, "contacts"):
        place = next((node.place for key, node in entry.items() if key == "id"), _first_place(entry))
        ways = [entry[key] for key in ("phones", "emails") if key in entry and entry[key].value]
        if not ways:
            yield problem(place, "no-way-to-reach", id=_text(entry, "id"))
        if _text(entry, "deputy") and _text(entry, "deputy") == _text(entry, "id"):
            yield problem(entry["deputy"].place, "own-deputy", id=_text(entry, "id"))
        away = entry["away"].value if "away" in entry else ()
        for absence in away if isinstance(away, list) else ():
            if isinstance(absence.value, dict):
                first, last = _text(absence.value, "from"), _text(absence.value, "until")
                days = day_of(first), day_of(last)
                if days[0] and days[1] and days[0] > days[1]:
                    yield problem(absence.place, "away-order", first=first, until=last)


def _first_place(entry: dict[str, Node]) -> Place:
    return min((node.place for node in entry.values()), default=Place())


def _objections(root: Node) -> Iterator[Problem]:
    top = root.value if isinstance(root.value, dict) else {}
    markers = {str(node.value): node.place.line for node in _texts(top, "objections")}
    if not markers:
        return
    for entry in entries(root, "contacts"):
        for node in _texts(entry, "id"):
            if node.value in markers:
                yield problem(node.place, "objected", id=str(node.value), marker=markers[str(node.value)])
    for entry in (*entries(root, "organisations"), *entries(root, "contacts")):
        for node in _texts(entry, "emails"):
            if email_hash(str(node.value)) in markers:
                marker = markers[email_hash(str(node.value))]
                yield problem(node.place, "objected", id=_text(entry, "id"), marker=marker)
