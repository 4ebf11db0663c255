"""One comparable form for names and questions."""

import unicodedata

# Letters that Unicode does not decompose, and the German ones, which are spelt out (DIN 5007-2, phone-book order).
_SPELT_OUT = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "oe",
        "å": "a",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "þ": "th",
        "ħ": "h",
        "ŋ": "n",
    }
)


def fold(text: str) -> str:
    """Return `text` as lower-case ASCII-like words, one space between them.

    Umlauts are spelt out, other diacritics dropped, everything that is neither letter nor digit separates words.
    Invisible characters (Unicode category Cf: zero-width, soft hyphen, direction marks) vanish without separating.
    Folding is idempotent: `fold(fold(x)) == fold(x)`.
    """
    if text.isascii():
        letters = text.lower()
    else:
        letters = _without_marks(unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


def _without_marks(text: str) -> str:
    spelt = unicodedata.normalize("NFKC", text).translate(_SPELT_OUT)
    decomposed = unicodedata.normalize("NFKD", spelt)
    kept = (c for c in decomposed if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return unicodedata.normalize("NFKC", "".join(kept)).casefold().translate(_SPELT_OUT)
