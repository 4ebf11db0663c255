"""What the directory knows, as plain frozen values.

They are standard dataclasses: `read` has pydantic check them against the annotations when a data file comes in, and the
JSON Schema of the file is made from the same annotations; rebuilding them from the database checks nothing a second
time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal
from zoneinfo import ZoneInfo

from pydantic import ConfigDict, Discriminator, Field, Tag

from bot.directory.file.fields import (
    Day,
    Email,
    Emails,
    Hours,
    Id,
    Ids,
    Label,
    Labels,
    Languages,
    Line,
    Minute,
    Name,
    Names,
    Objection,
    Prose,
    Region,
    Timezone,
    Url,
    YesOrNo,
    absent_is,
)
from bot.directory.file.phones import Phone as Phone
from bot.directory.file.phones import Phones

_STRICT = ConfigDict(extra="forbid")


class Kind(StrEnum):
    """What sort of organisation it is."""

    AUTHORITY = "authority"
    COMPANY = "company"
    ASSOCIATION = "association"
    UNIVERSITY = "university"
    CULTURE = "culture"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An authority, company or association; the last rungs of its contacts' ladders."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    id: Id
    name: Name
    aliases: Names = ()
    kind: Kind | None = None
    place: Label | None = None
    parent: Id | None = None
    phones: Phones = ()
    emails: Emails = ()
    website: Url | None = None
    covers: Labels = ()


@dataclass(frozen=True, slots=True)
class Absence:
    """Days, both included, on which a contact is not there."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    first: Annotated[Day, Field(alias="from")]
    until: Day
    note: Line | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A person who answers the press, or a desk where `name` is None."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    id: Id
    organisation: Id
    name: Name | None = None
    department: Label | None = None
    role: Label | None = None
    phones: Phones = ()
    emails: Emails = ()
    hours: Hours | None = None
    topics: Labels = ()
    languages: Languages = ()
    deputy: Id | None = None
    away: Annotated[tuple[Absence, ...], absent_is(())] = ()
    until: Day | None = None
    checked: Day | None = None
    informed: Day | None = None
    source: Line | None = None
    press: YesOrNo | None = None


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A press release; its contacts are ids of contacts or organisations, looked up afresh for every answer."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    id: Id
    title: Line
    contacts: Ids
    places: Labels = ()
    agency: Label | None = None
    date: Day | None = None
    embargo: Minute | None = None
    text: Prose | None = None
    topics: Labels = ()
    url: Url | None = None


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who is responsible for the service (Sec. 5 DDG, Sec. 18 MStV)."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    name: Name | None = None
    address: Line | None = None
    responsible: Name | None = None
    email: Email | None = None


@dataclass(frozen=True, slots=True)
class Privacy:
    """Who answers for personal data (Art. 13 GDPR)."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    controller: Line | None = None
    officer: Line | None = None
    url: Url | None = None


@dataclass(frozen=True, slots=True)
class Accessibility:
    """Whom to tell of a barrier on the web page, and where its full statement stands (Sec. 12b BGG)."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    contact: Line | None = None
    url: Url | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for the whole directory."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    region: Annotated[Region, absent_is("DE-NW")] = "DE-NW"
    timezone: Annotated[Timezone, absent_is("Europe/Berlin")] = "Europe/Berlin"
    imprint: Imprint | None = None
    privacy: Privacy | None = None
    accessibility: Accessibility | None = None
    count_unanswered: Annotated[YesOrNo, absent_is(default=False)] = False
    removals: Annotated[int, Field(ge=0, le=10**9)] | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of hours, dates and embargoes."""
        return ZoneInfo(self.timezone)


def _one_or_several(value: Any) -> str:
    return "one" if isinstance(value, str) else "several"


@dataclass(frozen=True, slots=True)
class Expectation:
    """An answer the editor insists on: one id, several to choose from, or the word `nothing`."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    ask: Line
    answer: Annotated[Annotated[Id, Tag("one")] | Annotated[Ids, Tag("several")], Discriminator(_one_or_several)]
    at: Minute | None = None


Entry = Organisation | Contact | NewsItem
"""Anything that can be found; ids are unique across all three kinds."""


@dataclass(frozen=True, slots=True)
class Directory:
    """The whole data file: organisations, contacts and news items, in the order of the file."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    version: Literal["1"]
    publisher: Id
    organisations: Annotated[tuple[Organisation, ...], absent_is(())] = ()
    contacts: Annotated[tuple[Contact, ...], absent_is(())] = ()
    news: Annotated[tuple[NewsItem, ...], absent_is(())] = ()
    settings: Annotated[Settings, absent_is({})] = Settings()
    expectations: Annotated[tuple[Expectation, ...], absent_is(())] = ()
    objections: Annotated[tuple[Objection, ...], absent_is(())] = ()

    def entries(self) -> Iterator[Entry]:
        """Every entry: organisations, contacts, news items."""
        yield from self.organisations
        yield from self.contacts
        yield from self.news
