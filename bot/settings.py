"""What differs between a laptop and the server, read from the environment once."""

import hmac
import ipaddress
import os
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError
from pydantic_core import PydanticCustomError

_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{1,200}")
_SERVER = re.compile(r"([^:/]*(:[^@]*)?@)?(\[[^/?\]@]+\]|[^/:?@\[\]]*)(:[0-9]+)?([/?].*)?")
"""User, password (in which an @ is written %40), host and port of an address; what follows is the driver's."""
_LAST_PORT = 65535
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class LogLevel(StrEnum):
    """How much is logged."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class LogFormat(StrEnum):
    """How a line of the log is written."""

    TEXT = "text"
    JSON = "json"


Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class Address:
    """Where something is served."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """One fault of the environment: the variable and what is wrong with it; never its value."""

    name: str
    code: str


class SettingsError(ValueError):
    """An environment the bot cannot start in, with every fault found in it."""

    def __init__(self, problems: tuple[SettingProblem, ...]) -> None:
        super().__init__(", ".join(f"{p.name}: {p.code}" for p in problems))
        self.problems = problems


def _refused(code: str) -> PydanticCustomError:
    return PydanticCustomError("setting", "refused", {"code": code})


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _token(value: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise _refused("token")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if not _SECRET.fullmatch(value.get_secret_value()):
        raise _refused("secret")
    return value


def _http(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        raise _refused("url") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _refused("url")
    return value.rstrip("/")


def _database(value: SecretStr) -> SecretStr:
    """Let pass what names a SQLite file or PostgreSQL; the rest is read by the store, which takes long to import."""
    kind, _, rest = value.get_secret_value().partition("://")
    match kind.partition("+")[0]:
        case "sqlite" if rest.startswith("/") and rest not in ("/", "/:memory:"):
            return value
        case "postgres" | "postgresql" if _SERVER.fullmatch(rest):
            return value
    raise _refused("database")


def _address(value: str) -> Address:
    """Read a port of this machine alone, or an address of it with a port: 9100, 0.0.0.0:9100, [::]:9100."""
    host, _, port = value.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]") or "127.0.0.1"
    if not (port.isascii() and port.isdecimal() and 0 < int(port) <= _LAST_PORT):
        raise _refused("address")
    try:
        return Address(str(ipaddress.ip_address(host)), int(port))
    except ValueError:
        raise _refused("address") from None


def _networks(value: str) -> tuple[Network, ...]:
    """Read addresses and networks, separated by commas: 127.0.0.1, 10.0.0.0/8."""
    try:
        return tuple(ipaddress.ip_network(part.strip(), strict=False) for part in value.split(",") if part.strip())
    except ValueError:
        raise _refused("network") from None


def is_loopback(url: str) -> bool:
    """Return whether an http(s) address is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class EnvironmentSettings(BaseModel):
    """The settings of PRODUCT, by their names in lower case; secrets show as asterisks wherever they are printed."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    telegram_bot_token: Annotated[SecretStr, BeforeValidator(_stripped), AfterValidator(_token)] | None = None
    telegram_api_url: Annotated[str, BeforeValidator(_stripped), AfterValidator(_http)] = "https://api.telegram.org"
    database_url: Annotated[SecretStr, BeforeValidator(_stripped), AfterValidator(_database)] = SecretStr(
        "sqlite:///directory.sqlite3"
    )
    contacts_file: Path = Path("data/contacts.yaml")
    sync_at_start: bool = True
    webhook_url: Annotated[str, BeforeValidator(_stripped), AfterValidator(_http)] | None = None
    webhook_secret: Annotated[SecretStr, BeforeValidator(_stripped), AfterValidator(_secret)] | None = None
    port: Annotated[int, Field(ge=0, le=_LAST_PORT)] = 8080
    admin_chat_id: int | None = None
    web: bool = False
    public_url: Annotated[str, BeforeValidator(_stripped), AfterValidator(_http)] | None = None
    trusted_proxy: Annotated[tuple[Network, ...], BeforeValidator(_networks)] = ()
    secret_key: SecretStr | None = None
    metrics_port: Annotated[Address, BeforeValidator(_address)] | None = None
    log_level: Annotated[LogLevel, BeforeValidator(lambda value: str(value).strip().upper())] = LogLevel.INFO
    log_format: Annotated[LogFormat, BeforeValidator(lambda value: str(value).strip().lower())] = LogFormat.TEXT

    @property
    def secrets(self) -> tuple[str, ...]:
        """All that must never be shown."""
        token = (self.telegram_bot_token.get_secret_value(),) if self.telegram_bot_token else ()
        key = (self.secret_key.get_secret_value(),) if self.secret_key else ()
        return (*token, *key, self.secret_of_webhook, *self.database_password)

    @property
    def database_password(self) -> tuple[str, ...]:
        """The password in the address of the database, as written and as meant; nothing where there is none."""
        try:
            written = urlsplit(self.database_url.get_secret_value()).password
        except ValueError:
            return ()  # no address at all; the store says so
        return (written, unquote(written)) if written else ()

    @property
    def secret_of_webhook(self) -> str:
        """The secret that Telegram sends along: the operator's, else one derived from the token."""
        if self.webhook_secret is not None:
            return self.webhook_secret.get_secret_value()
        token = self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else ""
        return hmac.new(token.encode(), b"webhook", "sha256").hexdigest()


def read_settings() -> EnvironmentSettings:
    """Return the settings of the environment, an empty one being none; raises SettingsError with all faults."""
    given = {name: value for name in EnvironmentSettings.model_fields if (value := os.environ.get(name.upper()))}
    try:
        settings = EnvironmentSettings.model_validate(given)
    except ValidationError as error:
        raise SettingsError(
            tuple(
                SettingProblem(
                    str(found["loc"][0]).upper(),
                    str((found.get("ctx") or {}).get("code") or f"{found['loc'][0]}-form"),
                )
                for found in error.errors(include_url=False, include_input=False)
            )
        ) from None
    if settings.webhook_url and not settings.webhook_url.startswith("https://"):
        both_here = is_loopback(settings.webhook_url) and is_loopback(settings.telegram_api_url)
        if not both_here:
            raise SettingsError((SettingProblem("WEBHOOK_URL", "https"),))
    return settings
