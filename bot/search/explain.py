"""The story of a verdict, for `ask --explain`: what each word may mean, what entries made of it, why it fell so."""

from collections.abc import Iterator, Sequence

from bot.directory.model import Entry
from bot.search.fit import Fit
from bot.search.result import Result
from bot.search.sense import Word

_MOST_SENSES = 5
_MOST_FITS = 5


def explain(result: Result) -> Iterator[str]:
    """Yield the story line by line, in English."""
    yield f"question: {result.asked.text.strip()}"
    for place, word in enumerate(result.words):
        yield f"  {place} {_word(word)}"
    for match in result.considered[:_MOST_FITS]:
        if match.fit is not None:
            yield from _fit(match.entry, match.fit, result.words)
    yield f"verdict: {result.verdict} ({result.reason})" + (
        f"; not understood: {', '.join(unknown.word for unknown in result.unknown)}" if result.unknown else ""
    )


def _word(word: Word) -> str:
    rival = ", ".join(f"{name} {value:.2f}" for name, value in word.rival._asdict().items() if value >= 0.05)
    senses = sorted(word.senses, key=lambda sense: -sense.worth)[:_MOST_SENSES]
    told = ", ".join(f"{sense.term} ({sense.how} {sense.worth:.2f})" for sense in senses)
    return f"{word.asked.typed!r} weighs {word.weight:.2f}: {told or 'nothing listed'}; else {rival or 'nothing'}"


def _fit(entry: Entry, fit: Fit, words: Sequence[Word]) -> Iterator[str]:
    yield (
        f"{entry.id}: support {fit.support:.2f} ({fit.share:.0%} of what is met), sure {fit.sure:.2f}, "
        f"unknown names {fit.names:.2f}, unknown subjects {fit.subjects:.2f}"
    )
    met = (
        f"{words[one.place].asked.typed} -> {one.sense.term} in {(one.field.name or '').lower()} ({one.relation}, "
        f"{one.worth:.2f})"
        for one in fit.met
    )
    yield f"    met: {'; '.join(met)}"
    left = [words[place].asked.typed for place in fit.left if words[place].rival.ordinary < 0.9]
    if left:
        yield f"    left: {', '.join(left)}"
