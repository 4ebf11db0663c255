"""The environment: every fault at once, with the name of the variable and never with its value."""

import pytest
from pydantic import SecretStr

from bot.settings import Address, LogFormat, SettingProblem, SettingsError, read_settings


def faults(monkeypatch: pytest.MonkeyPatch, **environment: str) -> set[tuple[str, str]]:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    try:
        read_settings()
    except SettingsError as error:
        return {(problem.name, problem.code) for problem in error.problems}
    return set()


def test_a_faulty_address_of_the_database_is_named_with_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"DATABASE_URL": "mysql://user:geheim@host/x", "PORT": "many", "METRICS_PORT": "x", "LOG_FORMAT": "xml"}
    assert faults(monkeypatch, **given) == {
        ("DATABASE_URL", "database"),
        ("PORT", "port-form"),
        ("METRICS_PORT", "address"),
        ("LOG_FORMAT", "log_format-form"),
    }


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///directory.sqlite3",
        "sqlite:////srv/directory.sqlite3",
        "sqlite+pysqlite:///directory.sqlite3",
        "postgres://user:p%40ss@host:5432/name",
        "postgresql+psycopg://host/name?sslmode=require",
        "postgresql://user@[::1]:5432/name",
        "postgres://user:p/ss@host/x",
        "postgresql:///name?host=/run/postgresql",
    ],
)
def test_what_names_sqlite_or_postgresql_is_an_address(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults(monkeypatch, DATABASE_URL=url) == set()


@pytest.mark.parametrize(
    "url",
    [
        *("directory.sqlite3", "sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite://host/file", "mysql://host/x"),
        *("postgres://user:p@ss@host/x", "postgres://host:port/x", "postgres://[host/x", "http://host", "postgres:/x"),
    ],
)
def test_what_names_neither_is_a_fault(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults(monkeypatch, DATABASE_URL=url) == {("DATABASE_URL", "database")}


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("9100", Address("127.0.0.1", 9100)),
        (" 0.0.0.0:9100", Address("0.0.0.0", 9100)),
        ("[::]:65535", Address("::", 65535)),
    ],
)
def test_figures_are_served_to_this_machine_alone_unless_told_otherwise(
    value: str, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("METRICS_PORT", value)
    assert read_settings().metrics_port == address


@pytest.mark.parametrize("value", ["0", "65536", "-1", "9100.0", "host:9100", "0.0.0.0:", "::9100:1:x"])
def test_what_is_no_port_to_serve_figures_on_is_a_fault(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults(monkeypatch, METRICS_PORT=value) == {("METRICS_PORT", "address")}


def test_the_format_of_the_log_is_read_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_FORMAT", " JSON")
    assert read_settings().log_format is LogFormat.JSON


def test_every_secret_of_the_environment_is_known_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:token")
    monkeypatch.setenv("WEBHOOK_SECRET", "hook")
    monkeypatch.setenv("DATABASE_URL", "postgres://user:p%40ss@host/x")
    settings = read_settings()
    assert set(settings.secrets) == {"1:token", "hook", "p%40ss", "p@ss"}
    assert isinstance(settings.database_url, SecretStr)
    assert "p%40ss" not in repr(settings)


def test_a_fault_is_a_name_and_a_code() -> None:
    assert str(SettingsError((SettingProblem("PORT", "port-form"),))) == "PORT: port-form"
