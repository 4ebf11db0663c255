"""The page for everybody: what it needs before it is served, and the page itself."""

import secrets
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.channels.web.guard import Access
from bot.channels.web.site import Site
from bot.commands.clock import now
from bot.commands.faults import speaking
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.model import Directory
from bot.settings import EnvironmentSettings

if TYPE_CHECKING:
    from bot.channels.metrics import Metrics

_IMPRINT = ("name", "address", "responsible", "email")


def missing(settings: EnvironmentSettings, directory: Directory) -> list[str]:
    """Return in words everything that keeps the page from being served to everybody."""
    language, privacy = speaking(), directory.settings.privacy
    absent = [key for key in _IMPRINT if not getattr(directory.settings.imprint, key, None)]
    faults = [say(language, "web-missing-imprint", key=key) for key in absent]
    if privacy is None or not privacy.controller:
        faults.append(say(language, "web-missing-privacy"))
    if settings.public_url is None:
        faults.append(say(language, "web-missing-address"))
    return [plain(fault) for fault in faults]


def public_page(settings: EnvironmentSettings, directory: Directory, metrics: "Metrics | None") -> Site:
    """Return the page at PUBLIC_URL, from which nothing may be missing."""
    host = urlsplit(settings.public_url or "").hostname or ""
    return Site(
        directory,
        signing_key(settings),
        Access(frozenset({host}), settings.trusted_proxy),
        now,
        public_url=settings.public_url,
        note_answer=partial(metrics.answered, "web") if metrics else None,
    )


def signing_key(settings: EnvironmentSettings) -> SecretStr:
    """Return the key that signs what stands in the page: the operator's, else one made now."""
    return settings.secret_key or SecretStr(secrets.token_urlsafe(32))
