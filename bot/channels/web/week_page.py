"""The picture of a week: who is reachable in which hour, and above it the gaps with what would close each."""

from datetime import date, timedelta
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.framing import Frame, language_of
from bot.channels.web.typesetting import sayer
from bot.desk.cards.naming import who
from bot.desk.reply import Language
from bot.desk.texts import day, weekday
from bot.editing.week import Cover, Gap, Hour, Week, week

_SIGNS = {Cover.KNOWN: "●", Cover.ASSUMED: "○", Cover.NOBODY: "–"}
_DAY = timedelta(days=1)


class WeekPage:
    """Shows a week of the directory that answers."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    async def show(self, request: Request) -> Response:
        """Return the week that the address names, else that of the clock."""
        language = language_of(request)
        made = week(self._frame.desk.directory, _named_day(request) or self._frame.here.date())
        t, sunday = sayer(language), made.monday + 6 * _DAY
        return self._frame.page(
            request,
            "week.html",
            language,
            title=t("week-title", first=day(language, made.monday), last=day(language, sunday)),
            monday=made.monday.isoformat(),
            before=(made.monday - 7 * _DAY).isoformat(),
            after=(made.monday + 7 * _DAY).isoformat(),
            days=[f"{weekday(language, each)} {each.day}.{each.month}." for each in _days(made.monday)],
            gaps=[self._gap(gap, made.monday, language) for gap in made.gaps],
            covered=len(made.rows) - len(made.gaps),
            rows=[(each.name, self._cells(hours, made, language)) for each, hours in made.rows],
            signs={cover.name.lower(): sign for cover, sign in _SIGNS.items()},
        )

    def _gap(self, gap: Gap, monday: date, language: Language) -> dict[str, str]:
        t = sayer(language)
        times = t("week-all") if gap.hours == 7 * 24 else _times(gap, monday, language)
        return {
            "who": gap.organisation.name,
            "times": t("week-gap", times=times, count=gap.hours),
            "remedy": t(f"week-close-{gap.remedy}", id=gap.about),
        }

    def _cells(self, hours: tuple[Hour, ...], made: Week, language: Language) -> list[tuple[str, str, str, bool]]:
        """Return class, sign, words and whether a day begins, for each of the 168 hours."""
        t, prepared = sayer(language), self._frame.desk.prepared
        names = {hour.who.id: who(prepared, hour.who, language) for hour in hours if hour.who}
        starts = [weekday(language, each) for each in _days(made.monday)]
        nobody = t("week-nobody")
        return [
            (
                hour.cover.name.lower(),
                _SIGNS[hour.cover],
                f"{starts[at // 24]} {at % 24}:00 {names[hour.who.id] if hour.who else nobody}",
                at % 24 == 0,
            )
            for at, hour in enumerate(hours)
        ]


def _days(monday: date) -> list[date]:
    return [monday + _DAY * at for at in range(7)]


def _named_day(request: Request) -> date | None:
    try:
        named = date.fromisoformat(request.query_params.get("week", ""))
    except ValueError:
        return None
    return named if 1970 <= named.year <= 2999 else None


def _times(gap: Gap, monday: date, language: Language) -> str:
    """Return the hours of a gap, days that are alike together: Mo–Do 0–8, 16–24; Sa–So 0–24."""
    said: list[str] = []
    for spans, alike in groupby(enumerate(gap.days), key=lambda each: each[1]):
        days = [weekday(language, monday + _DAY * at) for at, _ in alike]
        named = days[0] if len(days) == 1 else f"{days[0]}–{days[-1]}"
        if spans:
            said.append(f"{named} {', '.join(f'{first}–{last}' for first, last in spans)}")
    return "; ".join(said)
