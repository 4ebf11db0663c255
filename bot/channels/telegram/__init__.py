"""Telegram: `serve` is the way in; a message goes through receive, incoming, handlers, render and send."""
