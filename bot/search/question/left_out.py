"""What of a question is not about whom it asks for: who the asker is, the end of a letter, whom they do not mean."""

from bot.search.language.background import background
from bot.search.language.tokens import Token
from bot.search.language.vocabulary import Vocabulary

_MOST_WORDS = 60
_LONGEST_SIGNATURE = 6
_FUNCTION_WORD = 55


def without_asides(tokens: list[Token], known: Vocabulary) -> list[Token]:
    """Return the tokens without introduction, signature and people who are not meant."""
    tokens = _without_introduction(tokens, known)
    return _without_denied(_without_signature(tokens, known), known)


def _without_introduction(tokens: list[Token], known: Vocabulary) -> list[Token]:
    """Leave out who the asker says to be: `mein name ist ... vom ...`, up to a mark or to what is asked."""
    terms = [token.term for token in tokens]
    for at in range(min(len(tokens), _MOST_WORDS)):
        for phrase, needs_name in known.introductions:
            end = at + len(phrase)
            if tuple(terms[at:end]) != phrase or end >= len(tokens):
                continue
            if needs_name and not _is_named(tokens[end], known):
                continue
            while end < len(tokens) and not tokens[end].fresh and terms[end] not in known.resumes:
                end += 1
            return [*tokens[:at], *tokens[end:]]
    return tokens


def _without_denied(tokens: list[Token], known: Vocabulary) -> list[Token]:
    """Leave out whom the asker does not mean: `nicht der vom Schulamt`, up to a mark or a new clause."""
    kept: list[Token] = []
    denied = False
    for at, token in enumerate(tokens):
        behind = tokens[at + 1].term if at + 1 < len(tokens) else ""
        if token.term in known.denials and (behind in known.prepositions or behind in known.articles) and kept:
            denied = True
        elif denied and (token.fresh or token.term in known.resumes):
            denied = False
        if not denied:
            kept.append(token)
    return kept


def _is_named(token: Token, known: Vocabulary) -> bool:
    """Whether a word behind `ich bin` or `hier` begins a name or says from where: Tom, vom Kurier."""
    given = token.term in background().given and background().zipf.get(token.term, 0) < _FUNCTION_WORD
    return given or token.term in ("vom", "von", "from", "with", "at") or token.term in known.salutations


def _without_signature(tokens: list[Token], known: Vocabulary) -> list[Token]:
    """Leave out what stands behind the greeting of a letter, where it is short and not all there is; a greeting of one
    word, such as LG, begins a line or a part of a sentence.
    """
    terms = [token.term for token in tokens]
    for at in range(max(len(tokens) - _LONGEST_SIGNATURE - 4, 1), len(tokens)):
        closings = (phrase for phrase in known.closings if len(phrase) > 1 or tokens[at].fresh)
        for phrase in closings:
            behind = at + len(phrase)
            if tuple(terms[at:behind]) == phrase and len(tokens) - behind <= _LONGEST_SIGNATURE:
                return tokens[:at]
    return tokens
