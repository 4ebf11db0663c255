"""The kinds of value that fields of the data file hold: what each admits, and how text becomes it.

Every scalar of the file arrives here as text. Faults are raised with a code that `read` turns into a Problem.
"""

import re
from datetime import date, datetime
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, BeforeValidator, Field
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from bot.directory.hours.german import accepted_hours
from bot.directory.hours.holidays import RegionError, check_region
from bot.directory.hours.syntax import HoursError

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_GERMAN_DATE = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?: (\d{1,2})(?=:\d\d\Z))?(?=[\s:]|\Z)", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # beyond is a slip, and far beyond is where no clock reckons any more
_LONGEST_EMAIL = 254  # RFC 5321, section 4.5.3.1.3
_MINUTE = re.compile(r"(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?", re.ASCII)


def fault(code: str, **about: str | int) -> PydanticCustomError:
    """Return the exception that refuses a value for the reason `code`."""
    return PydanticCustomError(code, "refused", about)


def _day(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    day = _iso(value)
    if not _DATE.fullmatch(day):
        raise fault("date", value=value)
    return _moment(day, "00:00", typed=value).date()


def _iso(text: str) -> str:
    """A day or minute as `YYYY-MM-DD[ HH:MM]`, where it is written as 15.11.2026 or 15.11.2026 9:00."""
    if not (german := _GERMAN_DATE.match(text)):
        return text
    hour = f" {int(german[4]):02}" if german[4] else ""
    return f"{german[3]}-{int(german[2]):02}-{int(german[1]):02}{hour}{text[german.end() :]}"


def _minute(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    parts = _MINUTE.fullmatch(_iso(value))
    if not parts:
        raise fault("minute", value=value)
    return _moment(parts[1], parts[2] or "00:00", typed=value)


def _moment(day: str, clock: str, typed: str) -> datetime:
    try:
        moment = datetime.fromisoformat(f"{day}T{clock}")
    except ValueError:
        raise fault("date-calendar", value=typed) from None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise fault("date-calendar", value=typed)
    return moment


def day_of(text: str) -> date | None:
    """Return the calendar day that `text` is in a spelling of the data file; None where it is none."""
    try:
        day = _day(text)
    except PydanticCustomError:
        return None
    return day if isinstance(day, date) else None


def _email(value: str) -> str:
    try:
        return validate_email(value, check_deliverability=False).normalized
    except EmailNotValidError:
        raise fault("email", value=value) from None


def folded_email(text: str) -> str:
    """Return the form that all spellings of an address share: lower case, its domain in letters, not in Punycode."""
    try:
        return _email(text.strip()).casefold()
    except PydanticCustomError:
        return text.strip().casefold()


def is_email(text: str) -> bool:
    """Return whether the data file admits `text` as an e-mail address."""
    try:
        return len(_email(text)) <= _LONGEST_EMAIL
    except PydanticCustomError:
        return False


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        raise fault("url", value=value) from None
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"]", value):
        raise fault("url", value=value)
    return value


def _timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        raise fault("timezone", value=value) from None
    return value


def _hours(value: str) -> str:
    try:
        return accepted_hours(value)
    except HoursError as error:
        raise fault(error.code, column=error.column, value=error.about, other=error.other) from None


def _region(value: str) -> str:
    try:
        check_region(value)
    except RegionError:
        raise fault("region", value=value) from None
    return value


def _yes_or_no(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if (said := _YES_OR_NO.get(value.strip().lower())) is None:
        raise fault("yes-or-no", value=value)
    return said


def absent_is(default: Any) -> BeforeValidator:
    """Return what puts `default` in the place of an absent value, and leaves every other to be judged."""
    return BeforeValidator(lambda value: default if value is None else value)


_YES_OR_NO = {"yes": True, "ja": True, "true": True, "no": False, "nein": False, "false": False}

_DAY_PATTERN = r"(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})"
_DAY_SCHEMA = {
    "type": "string",
    "pattern": f"^{_DAY_PATTERN}$",
    "examples": ["2026-11-15"],
}
_MINUTE_SCHEMA = {
    "type": "string",
    "pattern": rf"^{_DAY_PATTERN}( \d{{1,2}}:\d{{2}})?$",
    "examples": ["2026-12-01 10:00"],
}

_ID = r"^[a-z0-9-]{1,40}$"
_LANGUAGE = r"^[a-z]{2,3}$"
_REGION = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
_OBJECTION = r"^([a-z0-9-]{1,40}|sha256:[0-9a-f]{64})$"

PATTERN_CODES = {_ID: "id", _LANGUAGE: "language", _REGION: "region", _OBJECTION: "objection"}
"""The code of the fault that a text has which does not match the pattern."""

Id = Annotated[str, Field(pattern=_ID)]
"""Lower-case letters, digits and hyphens, 1 to 40: links and buttons carry it."""

Name = Annotated[str, Field(min_length=1, max_length=200)]
"""The name of an organisation or a person."""

Label = Annotated[str, Field(min_length=1, max_length=120)]
"""A role, department, topic or place."""

Line = Annotated[str, Field(min_length=1, max_length=300)]
"""A headline, a note or a question: one line."""

Prose = Annotated[str, Field(min_length=1, max_length=20_000)]
"""Running text of several lines."""

Email = Annotated[str, Field(min_length=1, max_length=_LONGEST_EMAIL), AfterValidator(_email)]
"""An e-mail address of valid form (RFC 5321); no look-ups are made."""

Url = Annotated[str, Field(min_length=1, max_length=2_000), AfterValidator(_url)]
"""An http or https address."""

LanguageCode = Annotated[str, Field(pattern=_LANGUAGE)]
"""A language by its ISO 639 code."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
"""A calendar day, written `YYYY-MM-DD` or `DD.MM.YYYY`."""

Minute = Annotated[datetime, BeforeValidator(_minute), WithJsonSchema(_MINUTE_SCHEMA)]
"""A minute on the directory's own clock (naive), written `YYYY-MM-DD[ HH:MM]` or `DD.MM.YYYY[ HH:MM]`."""

Timezone = Annotated[str, AfterValidator(_timezone)]
"""A time zone by its IANA name."""

YesOrNo = Annotated[bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": [*_YES_OR_NO, True, False]})]
"""`yes`, `no`, `true` or `false`, in German `ja` or `nein`."""

Hours = Annotated[str, Field(min_length=1), AfterValidator(_hours)]
"""Opening hours as in OpenStreetMap; German spelling is respelt where it has one reading."""

Region = Annotated[str, Field(pattern=_REGION), AfterValidator(_region)]
"""A region whose public holidays count, by ISO 3166 code."""

Objection = Annotated[str, Field(pattern=_OBJECTION)]
"""An id, or the SHA-256 of a folded e-mail address."""

Ids = Annotated[tuple[Id, ...], Field(min_length=1)]
"""At least one id."""

Names = Annotated[tuple[Name, ...], absent_is(())]
Labels = Annotated[tuple[Label, ...], absent_is(())]
Emails = Annotated[tuple[Email, ...], absent_is(())]
Languages = Annotated[tuple[LanguageCode, ...], absent_is(())]
