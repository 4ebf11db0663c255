"""Numbers and addresses as people dictate them: digits as words, `ät` and `punkt`."""

from bot.search.language.tokens import Token, TokenKind
from bot.search.language.vocabulary import vocabulary

_SHORTEST_SPOKEN = 4


def undictated(tokens: list[Token]) -> list[Token]:
    """Put digits that were said as words together to a number, and `ät ... punkt ...` to an address."""
    return _spoken_address(_spoken_digits(tokens))


def _spoken_digits(tokens: list[Token]) -> list[Token]:
    digits, done, run = vocabulary().digits, list[Token](), list[Token]()
    for token in [*tokens, None]:
        said = digits.get(token.term) or (token.term if token.term.isdecimal() else None) if token else None
        if token and said is not None:
            run.append(token)
            continue
        spoken = sum(each.term in digits for each in run)
        if spoken >= _SHORTEST_SPOKEN:
            number = "".join(digits.get(each.term, each.term) for each in run)
            done.append(run[0]._replace(typed=number, term=number, kind=TokenKind.NUMBER, end=run[-1].end))
        else:
            done += run
        run = []
        if token:
            done.append(token)
    return done


def _spoken_address(tokens: list[Token]) -> list[Token]:
    signs = vocabulary().signs
    for at in range(1, len(tokens) - 3):
        if signs.get(tokens[at].term) != "@":
            continue
        start, end, dotted = at - 1, at + 2, False
        while start >= 2 and signs.get(tokens[start - 1].term, "@") != "@":
            start -= 2
        while end + 1 < len(tokens) and signs.get(tokens[end].term, "@") != "@":
            dotted = dotted or signs[tokens[end].term] == "."
            end += 2
        if dotted:
            text = "".join(signs.get(token.term) or token.typed.casefold() for token in tokens[start:end])
            address = tokens[start]._replace(typed=text, term=text, kind=TokenKind.ADDRESS)
            return [*tokens[:start], address, *tokens[end:]]
    return tokens
