"""Reduce the official description of the Bot API to what a bot like ours could use.

Usage: python -m tests.telegram.reduce_api telegram-bot-api.json

Writes `api.json` beside this script: the methods of METHODS, `Update`, and every type these need, each field
with its types and the limits that its description states. Run it again when Telegram publishes a new version.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).with_name("api.json")
METHODS = [
    "answerCallbackQuery",
    "answerInlineQuery",
    "deleteMessage",
    "deleteMessages",
    "deleteMyCommands",
    "deleteWebhook",
    "editMessageReplyMarkup",
    "editMessageText",
    "getChat",
    "getChatMember",
    "getFile",
    "getMe",
    "getMyCommands",
    "getMyDescription",
    "getMyName",
    "getMyShortDescription",
    "getUpdates",
    "getWebhookInfo",
    "leaveChat",
    "sendChatAction",
    "sendContact",
    "sendDocument",
    "sendMessage",
    "setMessageReaction",
    "setMyCommands",
    "setMyDescription",
    "setMyName",
    "setMyShortDescription",
    "setWebhook",
]
# "1-4096 characters", "0-2048 bytes", "64 Bytes"
LENGTH = re.compile(r"(?:(\d+)-)?(\d+) (characters|bytes)\b", re.IGNORECASE)
CONSTANT = re.compile(r"(?:must be|always) \W?(\w+)\W?$")
CHOICES = re.compile(r"(?:[Mm]ust be|can be) one of ([^.]*)")

Description = dict[str, Any]


def type_names(types: Iterable[str]) -> Iterator[str]:
    """The plain names in type expressions such as `Array of Array of KeyboardButton`."""
    for name in types:
        yield name.removeprefix("Array of ").removeprefix("Array of ")


def reduce_field(name: str, field: Description) -> Description:
    """What a validator can use of a field: its types, whether it is required, and its documented limits."""
    reduced: Description = {"types": field["types"]}
    if field["required"]:
        reduced["required"] = True
    text: str = field["description"]
    if length := LENGTH.search(text):
        low, high, unit = length.groups()
        reduced |= {"min": int(low or 0), "max": int(high), "unit": unit.lower()}
    if name in {"type", "source", "status"} and (constant := CONSTANT.search(text)):
        reduced["choices"] = [constant[1]]
    elif choices := CHOICES.search(text):
        reduced["choices"] = re.findall(r'"([^"]+)"', choices[1])
    return reduced


def reduce_fields(described: Description) -> Description:
    """The fields of a method or type by name."""
    return {field["name"]: reduce_field(field["name"], field) for field in described.get("fields", ())}


def needed_types(types: Description, wanted: Iterable[str]) -> set[str]:
    """The wanted types and all that they refer to."""
    needed: set[str] = set()
    waiting = list(wanted)
    while waiting:
        name = waiting.pop()
        if name in needed or name not in types:
            continue
        needed.add(name)
        waiting += types[name].get("subtypes", ())
        for field in types[name].get("fields", ()):
            waiting += type_names(field["types"])
    return needed


def reduce(api: Description) -> Description:
    """The part of the description that concerns METHODS and Update."""
    methods = {name: api["methods"][name] for name in METHODS}
    wanted = ["Update", "ResponseParameters"]
    for method in methods.values():
        wanted += type_names(method["returns"])
        for field in method.get("fields", ()):
            wanted += type_names(field["types"])
    needed = needed_types(api["types"], wanted)
    return {
        "version": api["version"],
        "methods": {
            name: {"returns": method["returns"], "fields": reduce_fields(method)} for name, method in methods.items()
        },
        "types": {
            name: {"subtypes": described["subtypes"]}
            if "subtypes" in described
            else {"fields": reduce_fields(described)}
            for name, described in sorted(api["types"].items())
            if name in needed
        },
    }


def dump(api: Description) -> str:
    """JSON with a line for each method and type, so that a new version shows as a readable difference."""

    def lines(entries: Description) -> str:
        return ",\n".join(f'"{name}": {json.dumps(entry, ensure_ascii=False)}' for name, entry in entries.items())

    return (
        f'{{"version": "{api["version"]}",\n"methods": {{\n{lines(api["methods"])}\n}},\n'
        f'"types": {{\n{lines(api["types"])}\n}}}}\n'
    )


if __name__ == "__main__":
    description = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    TARGET.write_text(dump(reduce(description)), encoding="utf-8")
