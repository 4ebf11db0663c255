"""What askers say of themselves: who they are, for whom they write, from where. They do not look for it."""

from collections.abc import Sequence

from bot.search.language.background import background
from bot.search.language.tokens import Token
from bot.search.language.vocabulary import Vocabulary

_FUNCTION_WORD = 55
_USUAL = 45
_MOST = 6
"""Words of a clause about the asker."""


def asides(tokens: Sequence[Token], known: Vocabulary) -> frozenset[int]:
    """Return the places of the words that are about the asker, as far as their form tells.

    They are the words behind `ich bin`, a trade or a medium (`reporter from ...`, `Redaktion ...`), and names before
    `hier` or, where a clause begins, before from whom somebody writes (`Priya from ...`); up to a mark, a verb of
    asking, or six words.
    """
    found: set[int] = set()
    for at, token in enumerate(tokens):
        behind = tokens[at + 1].term if at + 1 < len(tokens) else ""
        if token.term in known.media or (
            _is_given(token) and (behind in known.here or (token.fresh and behind in known.sources))
        ):
            found |= {at, *_clause(tokens, at + 1, known)}
        elif length := _self(tokens, at, known):
            found.update(_clause(tokens, at + length, known))
    return frozenset(found)


def _self(tokens: Sequence[Token], at: int, known: Vocabulary) -> int:
    """How many words a phrase has that says who writes, where a name, a trade or a source stands behind it."""
    for phrase in known.selves:
        end = at + len(phrase)
        if end < len(tokens) and tuple(token.term for token in tokens[at:end]) == phrase:
            behind = tokens[end]
            if not behind.fresh and (_is_given(behind) or behind.term in known.media or behind.term in known.sources):
                return len(phrase)
    return 0


def _clause(tokens: Sequence[Token], start: int, known: Vocabulary) -> list[int]:
    """The places from `start` on that belong to the clause: small words and names, up to something that is neither."""
    places = []
    for at in range(start, min(start + _MOST, len(tokens))):
        token = tokens[at]
        is_small = (
            token.term in known.here
            or token.term in known.sources
            or token.term in known.prepositions
            or token.term in known.media
        )
        if token.fresh or token.term in known.resumes or not (is_small or _is_name(token)):
            break
        places.append(at)
    return places


def _is_given(token: Token) -> bool:
    return token.term in background().given and background().zipf.get(token.term, 0) < _FUNCTION_WORD


def _is_name(token: Token) -> bool:
    """Whether a word may be of a name: typed with a capital, rare, or a name wherever it stands."""
    table = background()
    usual = table.zipf.get(token.term, 0)
    return token.capital or usual < _USUAL or token.term in table.proper or token.term in table.cities
