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


class _Letters(dict[int, str]):
    """What becomes of each character; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _letter(chr(code))
        return folded


_LETTERS = _Letters()


def fold(text: str) -> str:
    """Return `text` as lower-case ASCII-like words, one space between them.

    Umlauts are spelt out, other diacritics dropped, everything that is neither letter nor digit separates words.
    Invisible characters (Unicode category Cf: zero-width, soft hyphen, direction marks) vanish without separating.
    Folding is idempotent: `fold(fold(x)) == fold(x)`.
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    letters = (text if text.isascii() else unicodedata.normalize("NFKC", text)).translate(_LETTERS)
    if not letters.isascii():  # what stood apart may compose now that the marks between are gone
        letters = unicodedata.normalize("NFKC", letters).translate(_LETTERS)
    return " ".join(letters.split())


def _letter(letter: str) -> str:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return ""
    spelt = unicodedata.normalize("NFKC", letter.casefold()).translate(_SPELT_OUT)
    decomposed = unicodedata.normalize("NFKD", spelt)
    kept = "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    composed = unicodedata.normalize("NFKC", kept).casefold().translate(_SPELT_OUT)
    return "".join(c if c.isalnum() else " " for c in composed)
