"""The house: who may import whom, and which library lives in which room. A new arrow is a changed line here."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parents[1] / "bot"

ROOMS: dict[str, set[str]] = {
    "directory": set(),
    "releases": {"directory"},
    "search": {"directory", "releases"},
    "desk": {"directory", "releases", "search"},
    "editing": {"directory", "releases", "search", "desk"},
    "store": {"directory", "releases", "search", "desk"},
    "channels": {"directory", "releases", "search", "desk", "editing", "store", "__version__"},
    "commands": {"directory", "releases", "search", "desk", "editing", "store", "channels", "settings", "__version__"},
    "settings": set(),
    "__main__": {"commands"},
    "__init__": set(),
}
"""What a room may import besides itself."""

SUB_ROOMS: dict[str, set[str]] = {
    "directory/hours": set(),
    "directory/file": {
        "directory/hours",
        "directory/fold",
        "directory/model",
        "directory/phone",
        "directory/problem",
    },
    "search/language": set(),
    "search/question": {"search/language"},
    "search/index": {"search/language"},
    "desk/said": set(),
    "desk/followups": {
        "desk/answers",
        "desk/cards",
        "desk/finding",
        "desk/offers",
        "desk/prepared",
        "desk/questions",
        "desk/reply",
        "desk/said",
        "desk/talk",
        "desk/texts",
        "desk/thread",
        "desk/typed",
    },
    "desk/cards": {"desk/prepared", "desk/reply", "desk/texts"},
    "editing/warnings": {"editing/file_places"},
    "editing/documents": {"editing/confinement"},
    "editing/draft": {"editing/file_places", "editing/warnings"},
    "editing/tables": {"editing/confinement", "editing/draft"},
    "store/migrations": {"store/tables"},
    "store/migrations/versions": set(),
    "channels/terminal": set(),
    "channels/metrics": set(),
    "channels/listen": set(),  # one server for whatever is answered over HTTP
    "channels/request_body": set(),
    "channels/web": {"channels/listen", "channels/request_body"},
    "channels/telegram": {"channels/listen", "channels/metrics", "channels/request_body"},
    "channels/telegram/api": set(),
    "channels/telegram/outgoing": {"channels/telegram/api"},
    "channels/telegram/incoming": {
        "channels/telegram/api",
        "channels/telegram/outgoing",
        "channels/telegram/status",
    },
    "channels/telegram/http": {"channels/request_body", "channels/telegram/api", "channels/telegram/health"},
}
"""What a sub-room, and each channel, may import of its own room besides itself."""

LIBRARIES: dict[str, set[str]] = {
    "yaml": {"directory/file"},
    "pydantic": {
        "directory",
        "settings",
        "commands",
        "channels/telegram",
        "channels/web",
        "desk/thread",
    },  # --at by the model's own field; tokens and keys as SecretStr; a thread to and from JSON
    "pydantic_core": {"directory/file", "settings"},
    "phonenumbers": {"directory", "releases"},
    "email_validator": {"directory/file"},
    "opening_hours": {"directory/hours"},
    "holidays": {"directory/hours"},
    "rapidfuzz": {"search"},
    "fluent": {"desk"},
    "babel": {"desk"},
    "ruamel": {"editing"},
    "feedparser": {"editing"},
    "openpyxl": {"editing/tables"},
    "docx": {"editing/documents"},
    "pypdf": {"editing/documents"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "psycopg": {"store"},
    "telegram": {"channels/telegram"},
    "aiohttp": {"channels/telegram"},
    "certifi": {"channels/telegram"},
    "h11": {"channels/listen"},
    "starlette": {"channels"},
    "uvicorn": {"channels"},
    "jinja2": {"channels/web"},
    "markupsafe": {"channels/web"},
    "itsdangerous": {"channels/web"},
    "watchfiles": {"channels/web"},
    "prometheus_client": {"channels/metrics"},
    "structlog": {"channels", "commands"},
    "typer": {"commands"},
    "rich": {"commands", "channels/terminal"},
    "prompt_toolkit": {"channels/terminal"},
}

FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "service"}


def files() -> list[Path]:
    return sorted(BOT.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(BOT).parts[0].removesuffix(".py")


def name(path: Path) -> str:
    """Return a file's place in the house: `directory/hours/syntax`."""
    return path.relative_to(BOT).with_suffix("").as_posix()


def is_in(name: str, rooms: set[str]) -> bool:
    """Say whether a file is one of `rooms` or stands in one."""
    return any(f"{name}/".startswith(f"{room}/") for room in rooms)


def imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_a_room_imports_only_what_stands_to_its_left(path: Path) -> None:
    own = room(path)
    for module, line in imports(path):
        top, _, rest = module.partition(".")
        if top == "bot" and rest:
            other = rest.split(".")[0]
            assert other == own or other in ROOMS[own], f"{path}:{line}: {own} imports {other}"


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_a_sub_room_imports_of_its_room_only_what_the_table_says(path: Path) -> None:
    for sub_room in (sub_room for sub_room in SUB_ROOMS if is_in(name(path), {sub_room})):
        for module, line in imports(path):
            other = module.removeprefix("bot.").replace(".", "/")
            if module.startswith("bot.") and is_in(other, {room(path)}):
                allowed = is_in(other, {sub_room, *SUB_ROOMS[sub_room]})
                assert allowed, f"{path}:{line}: {sub_room} imports {other}"


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_a_library_is_imported_only_in_the_room_it_was_chosen_for(path: Path) -> None:
    for module, line in imports(path):
        top = module.split(".")[0]
        if top in LIBRARIES:
            assert is_in(name(path), LIBRARIES[top]), f"{path}:{line}: {top} is imported in {name(path)}"


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_a_file_is_one_idea(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.stem not in FORBIDDEN_NAMES
    assert len(text.splitlines()) < 300
    if "migrations" in path.parts:
        return  # a migration lists tables; cutting the list up would not make it shorter
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, f"{path}:{node.lineno}: {node.name} is long"


def test_every_room_is_in_the_table() -> None:
    assert {room(path) for path in files()} <= set(ROOMS)
    inside = {name(path.parent) for path in files() if len(path.relative_to(BOT).parts) > 2}
    channels = {name(path) for path in (BOT / "channels").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert inside | channels - {"channels/__init__", "channels/__pycache__"} == set(SUB_ROOMS)


def test_no_two_modules_have_one_name() -> None:
    found = defaultdict(list)
    for path in files():
        if path.stem != "__init__" and room(path) != "commands":
            found[path.stem].append(name(path))
    assert not [names for names in found.values() if len(names) > 1]


def test_no_two_public_classes_have_one_name() -> None:
    found = defaultdict(list)
    for path in files():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(name(path))
    assert not {cls: names for cls, names in found.items() if len(names) > 1}
