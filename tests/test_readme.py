"""The README names every command, setting and option there is, and its examples work."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from bot.commands.app import app
from bot.desk.pages import commands
from bot.settings import EnvironmentSettings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMAND_LINE = typer.main.get_command(app)


def test_it_names_every_setting_and_no_other() -> None:
    assert {name.upper() for name in EnvironmentSettings.model_fields} == set(
        re.findall(r"^\| `([A-Z_]+)` \|", README, re.M)
    )


@pytest.mark.parametrize("name", COMMAND_LINE.commands)  # type: ignore[attr-defined]  # a group has them
def test_it_names_every_command_with_its_options(name: str) -> None:
    row = next((line for line in README.splitlines() if re.match(rf"\| `{name}\b", line)), None)
    assert row is not None, f"the README has no line for {name}"
    for parameter in COMMAND_LINE.commands[name].params:  # type: ignore[attr-defined]
        for option in parameter.opts:
            assert not option.startswith("--") or option in row, f"{name}: {option} is not in its line"


def test_it_names_no_command_that_is_gone() -> None:
    named = set(re.findall(r"python -m bot ([a-z]+)", README))
    assert named <= set(COMMAND_LINE.commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", sorted(commands()))
def test_it_names_every_command_of_the_conversation(command: str) -> None:
    assert f"`/{command}`" in README


def test_it_names_every_target_of_the_makefile_that_it_recommends() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"make ([a-z]+)", "\n".join(re.findall(r"`[^`\n]+`|\$ .*", README)))) <= targets


def examples() -> list[str]:
    return [line[2:] for line in README.splitlines() if line.startswith("$ python -m bot ask")]


@pytest.mark.parametrize("example", examples())
def test_its_examples_are_answered(example: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, *shlex.split(example)[1:]],
        cwd=ROOT,
        env={"DATABASE_URL": f"sqlite:///{tmp_path}/directory.sqlite3", "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "+49 231 5023022" in done.stdout
    assert done.stderr == ""
