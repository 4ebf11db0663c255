"""How the data stands, in words: what it holds and how old it is."""

from datetime import timedelta

from bot.desk.reply import Language, Markup, plain
from bot.desk.texts import say


def counted(language: Language, *, organisations: int, contacts: int, news: int) -> Markup:
    """Return how many entries of each kind there are."""
    counts = {"organisations": organisations, "contacts": contacts, "news": news}
    return Markup(", ".join(plain(say(language, f"count-{kind}", count=number)) for kind, number in counts.items()))


def age(length: timedelta, language: Language) -> Markup:
    """Return a length of time in minutes, in hours from two hours on, in days from two days on."""
    minutes = max(0, int(length.total_seconds() // 60))
    for unit, least in (("days", 48 * 60), ("hours", 120)):
        if minutes >= least:
            return say(language, f"status-{unit}", count=minutes // (least // 2))
    return say(language, "status-minutes", count=minutes)
