"""Does it keep answering? Kills, floods, outages, strangers and load, with a real process and Telegram on loopback."""
