"""Requests compared with the official description of the Bot API: every difference is a Fault.

Lengths come from the description itself; limits that it states in words stand in `limits`.
Characters are counted in UTF-16 code units: where Telegram counts code points, this is the stricter reading.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.telegram import limits
from tests.telegram.description import METHODS, TYPES
from tests.telegram.markup import MarkupError, parse, utf16_length

# a text field: the fields that say how to read it, and what Telegram answers when it is empty or too long
TEXTS = {
    "text": ("parse_mode", "entities", "message text is empty", "message is too long"),
    "message_text": ("parse_mode", "entities", "message text is empty", "MESSAGE_TOO_LONG"),
    "caption": ("parse_mode", "caption_entities", "", "message caption is too long"),
    "quote": ("quote_parse_mode", "quote_entities", "", "quote is too long"),
}
ANSWERS = {"callback_data": "BUTTON_DATA_INVALID", "chat_id": "chat_id is empty", "vcard": "VCARD_TOO_LONG"}
NUMBER = re.compile(r"-?[0-9]{1,19}")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a request has that the description refuses; `answer` is Telegram's wording, where it differs."""

    method: str
    place: str
    what: str
    answer: str = ""

    def __str__(self) -> str:
        return f"{self.method}: {self.place}: {self.what}"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart request."""

    name: str
    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class _Mistake:
    place: str
    what: str
    answer: str = ""


def decode(method: str, raw: dict[str, Any]) -> dict[str, Any]:
    """Parameters with values of the described types; text that is no such value stays text, for `find_faults`.

    A file that another parameter names as `attach://...` takes the place of that name.
    """
    fields = METHODS.get(method, {}).get("fields", {})
    params = {name: _decode(fields.get(name, {}).get("types", ["String"]), value) for name, value in raw.items()}
    for name, value in list(params.items()):
        attached = value.removeprefix("attach://") if isinstance(value, str) else ""
        if attached != value and isinstance(params.get(attached), Upload):
            params[name] = params.pop(attached)
    return params


def find_faults(method: str, params: dict[str, Any]) -> list[Fault]:
    """Every way in which decoded parameters differ from the description."""
    if method not in METHODS:
        return [Fault(method, "method", "unknown")]
    mistakes = _check_fields(method, METHODS[method]["fields"], params, "")
    return [Fault(method, mistake.place.removeprefix("."), mistake.what, mistake.answer) for mistake in mistakes]


def differences(type_name: str, value: Any) -> list[str]:
    """Every way in which a value differs from the described type; for updates and results."""
    return [f"{mistake.place} {mistake.what}" for mistake in _check_value([type_name], value, type_name)]


def _decode(types: list[str], value: Any) -> Any:
    if not isinstance(value, str) or types == ["String"]:
        return value
    if "String" in types:
        return int(value) if "Integer" in types and NUMBER.fullmatch(value) else value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _check_fields(owner: str, fields: dict[str, Any], values: dict[str, Any], place: str) -> list[_Mistake]:
    mistakes = [_Mistake(f"{place}.{name}", "unknown") for name in values if name not in fields]
    for name, field in fields.items():
        if name in values:
            found = _check_value(field["types"], values[name], f"{place}.{name}")
            mistakes += found or _check_limits(name, field, fields, values, place)
        elif field.get("required"):
            answer = TEXTS[name][2] if name in TEXTS else ANSWERS.get(name, "")
            mistakes.append(_Mistake(f"{place}.{name}", "missing", answer))
    if not mistakes:
        for name, what, answer in limits.check(owner, values):
            mistakes.append(_Mistake(f"{place}.{name}" if name else place, what, answer))
    return mistakes


def _check_value(types: list[str], value: Any, place: str) -> list[_Mistake]:
    """No mistakes if one of the types fits, or else those under the type that was most likely meant."""
    found = []
    for name in types:
        mistakes = _check_type(name, value, place)
        if not mistakes:
            return []
        found.append((_misfit(name, value), mistakes))
    return min(found, key=lambda alternative: alternative[0])[1]


def _misfit(name: str, value: Any) -> int:
    """How little the shape of a value resembles a type."""
    if not isinstance(value, dict) or name not in TYPES:
        return 0
    if "subtypes" in TYPES[name]:
        return min(_misfit(subtype, value) for subtype in TYPES[name]["subtypes"])
    fields = TYPES[name]["fields"]
    unlike = [kind for kind in ("type", "source", "status") if kind in value and kind in fields]
    other_kind = any(value[kind] not in fields[kind].get("choices", [value[kind]]) for kind in unlike)
    missing = [field for field in fields if fields[field].get("required") and field not in value]
    return len(value.keys() - fields.keys()) + len(missing) + 100 * other_kind


def _check_type(name: str, value: Any, place: str) -> list[_Mistake]:
    expected = [_Mistake(place, f"{_shown(value)} is no {name}")]
    match name:
        case "String":
            return [] if isinstance(value, str) else expected
        case "Integer":
            return [] if type(value) is int else expected
        case "Float":
            return [] if type(value) in {int, float} else expected
        case "Boolean":
            return [] if isinstance(value, bool) else expected
        case "InputFile":
            return [] if isinstance(value, Upload) else expected
        case _:
            return _check_composite(name, value, place, expected)


def _check_composite(name: str, value: Any, place: str, expected: list[_Mistake]) -> list[_Mistake]:
    if name.startswith("Array of "):
        if not isinstance(value, list):
            return expected
        inner = [name.removeprefix("Array of ")]
        return [m for number, item in enumerate(value) for m in _check_value(inner, item, f"{place}[{number}]")]
    if "subtypes" in TYPES[name]:
        return _check_value(TYPES[name]["subtypes"], value, place)
    if not isinstance(value, dict):
        return expected
    return _check_fields(name, TYPES[name]["fields"], value, place)


def _check_limits(
    name: str, field: dict[str, Any], fields: dict[str, Any], values: dict[str, Any], place: str
) -> Iterator[_Mistake]:
    value, at = values[name], f"{place}.{name}"
    if not isinstance(value, str):
        return
    if value not in field.get("choices", [value]):
        yield _Mistake(at, f"{_shown(value)} is none of {', '.join(field['choices'])}")
    mode, entities, empty, too_long = TEXTS.get(name, ("", "", "", ""))
    if mode in fields:
        try:
            formatted = parse(value, values.get(mode), values.get(entities))
        except MarkupError as error:
            yield _Mistake(at, str(error), str(error))
            return
        if field.get("min") and formatted.is_empty:
            yield _Mistake(at, "empty", empty)
            return
        value = formatted.text
    length = len(value.encode("utf-8", "surrogatepass")) if field.get("unit") == "bytes" else utf16_length(value)
    if "max" in field and not field["min"] <= length <= field["max"]:
        answer = too_long or ANSWERS.get(name, "")
        yield _Mistake(at, f"{length} {field['unit']}, not {field['min']} to {field['max']}", answer)


def _shown(value: Any) -> str:
    return repr(value)[:60]
