"""Many entries removed at once are more often an accident than a wish."""

from bot.directory.file.tree import Node
from bot.directory.model import Directory
from bot.directory.problem import Place, Problem, problem

FEWEST = 10
"""Fewer removals than this are never refused."""

SHARE = 0.10
"""Nor do removals of no more than this share of the entries."""


def mass_removal(previous: Directory, directory: Directory, tree: Node) -> list[Problem]:
    """Return the problem of removing 10 or more entries and over 10 %, unless `settings.removals` names the number."""
    before = {entry.id for entry in previous.entries()}
    removed = len(before - {entry.id for entry in directory.entries()})
    if removed < FEWEST or removed <= SHARE * len(before) or directory.settings.removals == removed:
        return []
    return [problem(_place(tree), "removals", removed=removed, before=len(before))]


def _place(tree: Node) -> Place:
    settings = tree.at(("settings", "removals"))
    return settings.place if settings is not tree else Place()
