"""German compounds split in two where both halves are words: Wasserstoffzentrum -> Wasserstoff, Zentrum."""

from collections.abc import Callable

from bot.search.language.terms import stem

_LINKS = ("", "s", "es", "n", "en", "e", "er")
_SHORTEST = 3
_SHORTEST_COMPOUND = 7
_LONGEST_COMPOUND = 40


def split(word: str, is_word: Callable[[str], bool]) -> tuple[str, str] | None:
    """Return the halves of a term without the link between them; None if it is no compound of known words.

    The halves are as equal as can be: Hochschul-rat, not Hoch-schulrat.
    """
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_COMPOUND or not word.isalpha():
        return None
    middle = len(word) / 2
    for place in sorted(range(_SHORTEST, len(word) - _SHORTEST + 1), key=lambda at: abs(at - middle)):
        right = word[place:]
        if is_word(right) or (len(right) > 5 and is_word(stem(right))):
            left = _left(word[:place], is_word)
            if left is not None:
                return left, right
    return None


def tails(word: str, is_word: Callable[[str], bool]) -> list[str]:
    """Return what a compound ends with, the longest first: Landes-feuerwehr-verband Feuerwehrverband and Verband."""
    halves = split(word, is_word)
    if halves is None:
        return []
    within = tails(halves[0], is_word)
    links = [word[len(halves[0]) - len(tail) :] for tail in within if word.startswith(halves[0])]
    return [*links, halves[1], *tails(halves[1], is_word)]


def _left(word: str, is_word: Callable[[str], bool]) -> str | None:
    for link in _LINKS:
        bare = word[: len(word) - len(link)]
        if word.endswith(link) and len(bare) >= _SHORTEST and is_word(bare):
            return bare
    return next((word + end for end in ("e", "en", "n") if is_word(word + end)), None) if len(word) > 3 else None
