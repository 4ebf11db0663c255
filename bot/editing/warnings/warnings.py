"""Everything that keeps no file from going live, yet deserves an editor's look."""

from collections.abc import Iterator
from datetime import datetime

from bot.directory.file.tree import Node
from bot.directory.model import Directory
from bot.directory.problem import Problem, Severity, problem
from bot.editing.file_places import FilePlaces
from bot.editing.warnings.dead_ends import warn_of_reach
from bot.editing.warnings.noted_times import warn_of_noted_times
from bot.editing.warnings.odd_emails import warn_of_emails
from bot.editing.warnings.odd_hours import warn_of_hours
from bot.editing.warnings.odd_phones import warn_of_phones
from bot.editing.warnings.outdated import warn_of_dates
from bot.editing.warnings.twins import warn_of_twins

_IMPRINT = ("name", "address", "email")
_PRIVACY = ("controller",)


def warnings(directory: Directory, tree: Node, now: datetime) -> list[Problem]:
    """Return every warning about a directory read from `tree`, as of `now` (aware), in the order of the file."""
    places = FilePlaces(directory, tree)
    today = now.astimezone(directory.settings.zone).date()
    found = [
        *_settings(directory, places),
        *_emptied_names(directory, tree),
        *warn_of_phones(directory, places),
        *warn_of_emails(directory, places),
        *warn_of_hours(directory, places, today),
        *warn_of_noted_times(directory, places),
        *warn_of_dates(directory, places, today),
        *warn_of_reach(directory, places, now),
        *warn_of_twins(directory, places),
    ]
    return sorted(found, key=lambda warning: (warning.place, warning.code))


def _emptied_names(directory: Directory, tree: Node) -> Iterator[Problem]:
    """Warn of a key `name` with nothing behind it: a person becomes a desk by it."""
    for number, contact in enumerate(directory.contacts):
        node = tree.at(("contacts", number))
        if isinstance(node.value, dict) and "name" in node.value and not contact.name:
            yield problem(node.keys["name"], "name-empty", Severity.WARNING, id=contact.id)


def _settings(directory: Directory, places: FilePlaces) -> Iterator[Problem]:
    """Warn of what the law wants said: an imprint (Sec. 5 DDG), who answers for personal data (Art. 13 GDPR)."""
    settings = directory.settings
    for key, part, required in (
        ("imprint", settings.imprint, _IMPRINT),
        ("privacy", settings.privacy, _PRIVACY),
    ):
        missing = [name for name in required if not getattr(part, name, None)]
        if missing:
            yield problem(
                places.of_settings(key), "settings-missing", Severity.WARNING, key=key, missing=", ".join(missing)
            )
