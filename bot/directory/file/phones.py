"""Phone numbers as the data file writes them: short form, long form, and the value that both become."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Discriminator, Field, Tag

from bot.directory.file.fields import Hours, Line, absent_is, fault
from bot.directory.phone import PhoneError, read_phones


class Use(StrEnum):
    """What a number is for."""

    DESK = "desk"
    MOBILE = "mobile"
    DUTY = "duty"
    SWITCHBOARD = "switchboard"


@dataclass(frozen=True, slots=True)
class Phone:
    """One number that can be dialled: `number` in E.164, `printed` as the editor wrote it."""

    number: str
    printed: str
    use: Use = Use.DESK
    hours: str | None = None
    note: str | None = None


def _dialled(text: str) -> str:
    try:
        read_phones(text)
    except PhoneError as error:
        first, second = error.numbers
        raise fault(error.code, value=error.printed, first=first, second=second) from None
    return text


Printed = Annotated[
    str,
    Field(
        min_length=1,
        max_length=200,
        description="A number as printed; it begins with 0 or +. Several share a stem: 030/23125-001, -002",
        examples=["030/23125-001", "+49 30 23125 112"],
    ),
    AfterValidator(_dialled),
]


def _use(value: Any) -> Any:
    """An absent use is a desk; `mobil` is taken as well."""
    return Use.DESK if value is None else Use.MOBILE if str(value).lower() == "mobil" else value


@dataclass(frozen=True, slots=True)
class LongPhone:
    """A number with what is known about it."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    number: Printed
    use: Annotated[Use, BeforeValidator(_use)] = Use.DESK
    hours: Hours | None = None
    note: Line | None = None


def _form(value: Any) -> str:
    return "long" if isinstance(value, dict) else "short"


def _expand(entries: tuple[str | LongPhone, ...]) -> tuple[Phone, ...]:
    phones: list[Phone] = []
    for entry in entries:
        long = LongPhone(entry) if isinstance(entry, str) else entry
        for number, printed in read_phones(long.number):
            phones.append(Phone(number, printed, long.use, long.hours, long.note))
    return tuple(phones)


if TYPE_CHECKING:
    Phones = tuple[Phone, ...]
else:
    PhoneEntry = Annotated[Annotated[Printed, Tag("short")] | Annotated[LongPhone, Tag("long")], Discriminator(_form)]
    Phones = Annotated[tuple[PhoneEntry, ...], absent_is(()), AfterValidator(_expand)]
