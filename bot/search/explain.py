"""Which word was explained by what, and why the verdict fell: the reasons that `ask --explain` prints, in English."""

from collections.abc import Iterator

from bot.search.judge import Result
from bot.search.match import Evidence, Match

MOST_MATCHES = 3


def explain(result: Result) -> tuple[str, ...]:
    """Return the verdict with its reason, the words with weight, and the evidence of the first three matches."""
    return tuple(_lines(result))


def _lines(result: Result) -> Iterator[str]:
    yield f"{result.verdict}: {result.reason}"
    query = result.query
    yield f"words: {', '.join(word.typed for word in query.words) or 'none'}"
    if query.press:
        yield f"asks for the press office: {', '.join(word.typed for word in query.press)}"
    if query.wanted:
        yield f"asks for: {query.wanted}"
    if query.days:
        yield f"narrowed to days: {query.days}"
    for match in result.considered[:MOST_MATCHES] or result.matches[:MOST_MATCHES]:
        yield f"{match.entry.id} {match.score:.3f}"
        yield from (f"  {line}" for line in _evidence(match))


def _evidence(match: Match) -> Iterator[str]:
    for found in match.evidence:
        yield f"{found.word.typed}: {_how(found)}"
    for word in match.missing:
        yield f"{word.typed}: not explained"


def _how(found: Evidence) -> str:
    slips = f", {found.edits} edits" if found.edits else ""
    through = f" of {found.through}" if found.through else ""
    return f"{found.matched}, {found.field}{through} ({found.how}{slips}, {found.strength:.2f})"
