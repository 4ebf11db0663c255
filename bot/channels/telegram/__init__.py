"""Telegram: `serve` is the way in; a message goes through `incoming` and `outgoing`."""
