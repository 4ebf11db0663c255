"""The files that editors and operators copy do what they say."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.commands.front_door import ROOT, SHIPPED

HOOK = ROOT / "docs" / "pre-commit"
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
