"""Where in the file an entry and its values stand."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat

from bot.directory.file.phones import Phone
from bot.directory.file.tree import Node
from bot.directory.model import Contact, Directory, Entry, Organisation
from bot.directory.problem import Place


class FilePlaces:
    """The places of a directory that was read from `tree`."""

    def __init__(self, directory: Directory, tree: Node) -> None:
        self._tree = tree
        self._nodes: dict[str, Node] = {}
        kinds: tuple[tuple[str, Sequence[Entry]], ...] = (
            ("organisations", directory.organisations),
            ("contacts", directory.contacts),
            ("news", directory.news),
        )
        for key, entries in kinds:
            for number, entry in enumerate(entries):
                self._nodes[entry.id] = tree.at((key, number))

    def of(self, entry: Entry, *path: str | int) -> Place:
        """Return the place of a value of `entry`; where the file has no such value, that of the entry's id."""
        node = self._nodes[entry.id]
        found = node.at(path) if path else node
        return (node.at(("id",)) if found is node else found).place

    def of_settings(self, key: str) -> Place:
        """Return the place of a key of the settings, else that of the settings, else the beginning of the file."""
        found = self._tree.at(("settings", key))
        return Place() if found is self._tree else found.place

    def phones(self, entry: Contact | Organisation) -> Iterator[tuple[Phone, Place]]:
        """Every number of `entry` with its place; several that one line abbreviates stand at the same."""
        listed = self._nodes[entry.id].at(("phones",)).value
        written = [node.at(("number",)) for node in listed] if isinstance(listed, list) else []
        places = chain.from_iterable(repeat(node.place, str(node.value).count(",") + 1) for node in written)
        yield from zip(entry.phones, places, strict=True)
