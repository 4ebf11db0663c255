"""What we know: plain values, no database, no Telegram."""
