"""New entries put into a data file: lines are added, every other byte stays as it is."""

import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.directory.file.read import read_directory
from bot.directory.file.tree import Node
from bot.directory.problem import DirectoryError, problem
from bot.editing.draft.new_entry import ListName
from bot.editing.draft.yaml_blocks import KINDS, indented

_BOM = "\ufeff"
_LINE = re.compile(
    r"[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|\Z)"
)  # as YAML 1.1 and its places count them
_ENDED = re.compile(r"[\r\n\x85\u2028\u2029]\Z")
_INDENT = 2


def inserted(content: bytes, tree: Node, blocks: Mapping[ListName, str]) -> bytes:
    """Return the data file `content`, which was read as `tree`, with `blocks` at the end of their lists.

    Raises DirectoryError as `unchecked` does, and where the result is no data file that may go live.
    """
    written = unchecked(content, tree, blocks)
    read_directory(written, drafted=True)
    return written


def unchecked(content: bytes, tree: Node, blocks: Mapping[ListName, str]) -> bytes:
    """Return what `inserted` does, not yet read again.

    Raises DirectoryError where a list is written in brackets or an empty value in quotes, which added lines cannot
    extend.
    """
    text = content.decode()
    lines = [line for line in _LINE.findall(text) if line]
    end = next((end for end in ("\r\n", "\n", "\r") if any(line.endswith(end) for line in lines)), "\n")
    if lines and not _ENDED.search(lines[-1]):
        lines[-1] += end
    additions = [_addition(lines, tree, kind, blocks[kind]) for kind in KINDS if kind in blocks]
    additions.sort(key=lambda addition: addition[0])
    for at, added in reversed(additions):  # from below, so that the lines above keep their numbers
        lines[at:at] = [line + end for line in added.split("\n")[:-1]]
    return "".join(lines).encode()


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of the file, whole or not at all; raises OSError."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _addition(lines: Sequence[str], tree: Node, kind: ListName, block: str) -> tuple[int, str]:
    """Return before which line the entries of a kind are to be added, and the added lines."""
    if kind not in tree.keys:
        return _after_all(lines), f"\n{kind}:\n{indented(block, _INDENT)}"
    key, items = tree.keys[kind], tree.at((kind,))
    written = lines[items.place.line - 1].removeprefix(_BOM)[items.place.column - 1 :]
    if written.startswith(("[", "'", '"')):
        code = "list-in-brackets" if items.value else "list-written-empty"
        raise DirectoryError((problem(items.place, code, key=kind),))
    if not isinstance(items.value, list):
        return key.line, indented(block, _INDENT)
    columns = items.place.column - 1
    following = [place.line - 1 for place in tree.keys.values() if place.line > key.line]
    last = _last_of_list(lines, items.place.line, min(following, default=_after_all(lines)), columns)
    apart = "\n" if items.value and last + 1 > items.value[-1].place.line else ""
    return last + 1, apart + indented(block, columns)


def _last_of_list(lines: Sequence[str], first: int, end: int, columns: int) -> int:
    """Return the last line that belongs to a list: remarks further left, and empty lines, belong to what follows."""
    at = end - 1
    while at > first - 1:
        line = lines[at]
        indent = len(line) - len(line.lstrip())
        if line.strip() and not (line.lstrip().startswith("#") and indent < max(columns, 1)):
            break
        at -= 1
    return at


def _after_all(lines: Sequence[str]) -> int:
    """Return where a new key may begin: behind the last line, before the mark that ends a document."""
    kept = [at for at, line in enumerate(lines) if line.strip()]
    told = [at for at in kept if not lines[at].lstrip().startswith("#")]
    if told and lines[told[-1]].split()[0] == "...":
        return told[-1]
    return kept[-1] + 1 if kept else 0
