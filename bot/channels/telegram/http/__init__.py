"""What is served over HTTP: Telegram's deliveries, and whether the bot is alive and ready."""
