"""How updates reach the bot: getUpdates, or a webhook."""

import time
from typing import Any

from tests.telegram.chats import RefusalError
from tests.telegram.updates import BY_WEBHOOK, ConflictError, UpdateQueue
from tests.telegram.webhook import Balancer, Perform, Webhook, WebhookSettings

POLL_AND_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
METHODS = frozenset({"getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"})
SECONDS_BETWEEN_WEBHOOKS = 1.0


class Delivery:
    """The methods about delivery, with their conflicts: a webhook excludes polls, a poll ends the one before."""

    def __init__(self, updates: UpdateQueue, backoff: float) -> None:
        self.balancer = Balancer()
        self.settings = WebhookSettings()
        self.perform_reply: Perform = lambda method, params: None
        self._updates = updates
        self._backoff = backoff
        self._webhook: Webhook | None = None
        self._next_webhook_at = 0.0

    async def perform(self, method: str, params: dict[str, Any]) -> Any:
        """The result of one of METHODS; raises ConflictError and RefusalError."""
        match method:
            case "getUpdates":
                return await self._poll(params)
            case "getWebhookInfo":
                return self._info()
            case "setWebhook" if params["url"]:
                return await self._set(params)
        return await self._delete(params)

    async def close(self) -> None:
        """Stop delivering by webhook."""
        if self._webhook:
            await self._webhook.close()
        self._webhook = None
        self.settings = WebhookSettings()

    async def _poll(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        if self._webhook:
            raise ConflictError(POLL_AND_WEBHOOK)
        self._updates.allow(params.get("allowed_updates"))
        return await self._updates.poll(params.get("offset", 0), params.get("limit", 100), params.get("timeout", 0))

    async def _set(self, params: dict[str, Any]) -> bool:
        now = time.monotonic()
        if now < self._next_webhook_at:
            raise RefusalError(429, "retry after 1", retry_after=1)
        self._next_webhook_at = now + SECONDS_BETWEEN_WEBHOOKS
        self._updates.allow(params.get("allowed_updates"))
        settings = WebhookSettings(params["url"], params.get("secret_token", ""), params.get("max_connections", 40))
        if settings == self.settings and not params.get("drop_pending_updates"):
            return True
        self._updates.end_poll(BY_WEBHOOK)
        await self._delete(params)
        self.settings = settings
        self._webhook = Webhook(self._updates, settings, self.balancer, self._backoff, self.perform_reply)
        return True

    async def _delete(self, params: dict[str, Any]) -> bool:
        await self.close()
        if params.get("drop_pending_updates"):
            self._updates.drop_all()
        return True

    def _info(self) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": self.settings.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
            "allowed_updates": sorted(self._updates.allowed),
        }
        if self._webhook:
            info |= {"max_connections": self.settings.max_connections, "ip_address": "127.0.0.1"}
            if self._webhook.last_error:
                date, message = self._webhook.last_error
                info |= {"last_error_date": date, "last_error_message": message}
        return info
