"""Notes that speak of times where `hours` belongs: nobody reckons with what a note says."""

import re
from collections.abc import Iterator

from bot.directory.model import Contact, Directory, Organisation
from bot.directory.problem import Problem, Severity, problem
from bot.editing.file_places import FilePlaces

_CLOCK = r"\d{1,2}(?:[:.]\d\d)?"
_DAY = r"(?:mo|di|mi|do|fr|sa|so|tu|we|th|su)"
_TIMES = re.compile(
    rf"\b{_CLOCK}\s*(?:uhr|h|a\.?m|p\.?m)\b|\b\d{{1,2}}:\d\d\b|\b24/7\b|\brund um die uhr\b|\baround the clock\b"
    rf"|\b{_DAY}\.?\s*(?:-|–|bis|to)\s*{_DAY}\b|\b(?:nachts|abends|morgens|tagsüber|werktags|wochentags|feiertags)\b"
    r"|\bwochenenden?\b|\b(?:mon|diens|donners|frei|sams|sonn)tags?\b|\b(?:weekends?|weekdays|evenings|nights)\b",
    re.IGNORECASE,
)


def warn_of_noted_times(directory: Directory, places: FilePlaces) -> Iterator[Problem]:
    """Warn of a number without `hours` of its own whose note says when it is answered."""
    entries: tuple[Contact | Organisation, ...] = (*directory.organisations, *directory.contacts)
    for entry in entries:
        for phone, place in places.phones(entry):
            if not phone.hours and phone.note and _TIMES.search(phone.note):
                yield problem(place, "note-times", Severity.WARNING, note=phone.note)
