"""Opening hours as people write them: `Mo–Do 8:00–16:00; Fr 8:00–13:00; feiertags zu`."""

import re
from datetime import date, timedelta

from babel.dates import get_month_names

from bot.desk.reply import Language, plain
from bot.desk.texts import say, weekday

_CODES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONDAY = date(2026, 11, 30)
_WORD = re.compile(r"[A-Za-z]+")
_HOUR = re.compile(r"\b0(\d:\d\d)")


def hours_words(hours: str, language: Language) -> str:
    """Return an opening_hours expression in the words of `language`; what it does not know stays as it is."""
    if hours.strip() == "24/7":
        return plain(say(language, "reason-always"))
    known = {code: weekday(language, _MONDAY + timedelta(at)) for at, code in enumerate(_CODES)}
    months = get_month_names("abbreviated", locale=str(language))
    known |= {code: months[at].rstrip(".") for at, code in enumerate(_MONTHS, 1)}
    known["PH"] = plain(say(language, "hours-holidays"))
    known["off"] = known["closed"] = plain(say(language, "hours-off"))
    worded = _WORD.sub(lambda found: known.get(found[0], found[0]), hours)
    return _HOUR.sub(r"\1", worded).replace("-", "–").replace(",", ", ").replace("  ", " ")
