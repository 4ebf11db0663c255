"""The house: who may import whom, and which library lives in which room. A new arrow is a changed line here."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parents[1] / "bot"

ROOMS: dict[str, set[str]] = {
    "directory": set(),
    "releases": {"directory"},
    "search": {"directory"},
    "desk": {"directory", "releases", "search"},
    "editing": {"directory", "releases", "search", "desk"},
    "store": {"directory", "search", "desk"},
    "channels": {"directory", "search", "desk", "editing", "store"},
    "commands": {"directory", "releases", "search", "desk", "editing", "store", "channels", "settings"},
    "settings": set(),
    "__main__": {"commands"},
    "__init__": set(),
}

LIBRARIES: dict[str, set[str]] = {
    "yaml": {"directory"},
    "pydantic": {
        "directory",
        "settings",
        "commands",
        "channels",
    },  # --at by the model's own field; the token as SecretStr
    "pydantic_core": {"directory", "settings"},
    "pydantic_settings": {"settings"},
    "phonenumbers": {"directory"},
    "email_validator": {"directory"},
    "opening_hours": {"directory"},
    "holidays": {"directory"},
    "rapidfuzz": {"search"},
    "numpy": {"search"},
    "fluent": {"desk"},
    "babel": {"desk"},
    "ruamel": {"editing"},
    "feedparser": {"editing"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "psycopg": {"store"},
    "telegram": {"channels"},
    "httpx": {"channels"},
    "starlette": {"channels"},
    "uvicorn": {"channels"},
    "structlog": {"channels", "commands"},
    "typer": {"commands"},
    "rich": {"commands"},
}

FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "service"}


def files() -> list[Path]:
    return sorted(BOT.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(BOT).parts[0].removesuffix(".py")


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
def test_a_library_is_imported_only_in_the_room_it_was_chosen_for(path: Path) -> None:
    for module, line in imports(path):
        top = module.split(".")[0]
        if top in LIBRARIES:
            assert room(path) in LIBRARIES[top], f"{path}:{line}: {top} is imported in {room(path)}"


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
