"""The Bot API: the connection to it, and what a request that failed means."""
