"""Pasted text -> plain lines: what browsers, mail programs and spam shields add is taken away, the wording stays."""

import html
import re
import unicodedata

_BLOCK_TAG = re.compile(r"</?(?:p|div|h[1-6]|ul|ol|table|section|article|header|footer)\b[^<>]{0,500}>", re.I)
_LINE_TAG = re.compile(r"</?(?:br|li|tr|td|th|address)\b[^<>]{0,500}>", re.I)
_MAIL_LINK = re.compile(r"<a\b[^<>]{0,200}?mailto:([^\s<>\"'?]{3,100})[^<>]{0,300}>", re.I)
_OTHER_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|font|small|sup|sub|img|hr|body|html|tbody|thead|blockquote)\b[^<>]{0,500}>", re.I
)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_CELL = re.compile(r"(?<=[^\s:.|]) {0,9}\t[\t ]{0,20}(?=[^\s:|])")  # the next cell of a table
_SPACES = re.compile(r"[^\S\n]+")
_BULLET = re.compile(r"(?m)^ ?(?:[•·▪■●◦‣►→»>*|]|[-–—#](?= ))+ *")
_SYMBOLS = {"☎": "Telefon: ", "✆": "Telefon: ", "📞": "Telefon: ", "📱": "Mobil: ", "✉": "E-Mail: ", "📧": "E-Mail: "}
_SAME_DASH = str.maketrans({"‐": "-", "‑": "-", "‒": "-", "−": "-", "\u2028": "\n", "\u2029": "\n", "\ufe0f": None})

_AT = re.compile(r"(?<=\w) ?[\[({<] ?(?:at|ät|@) ?[\])}>] ?(?=[\w-]{1,63} ?(?:[.\[({<]|punkt\b|dot\b))", re.I)
_DOT = re.compile(r" ?[\[({<] ?(?:punkt|dot|\.) ?[\])}>] ?", re.I)
_AT_WORD = re.compile(r"(?<=[\w.-]) (?:at|ät|@) (?=[\w-]{1,63}(?:\.[a-z]{2}| (?:punkt|dot)\b))", re.I)
_DOT_WORD = re.compile(r"(?<=\w) (?:punkt|dot) (?=\w)", re.I)
_SPELT_MAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,100}(?: (?:punkt|dot) [\w-]{1,63}){1,3}", re.I)
_SPACED_AT = re.compile(r"(?<=[\w.-])(?: @ ?|@ )(?=[\w-]{1,63}\.\w)")

# A label that lost the space or the line break before it: "(CIO).Pressekontakt:", "BußmannTelefon:".
_GLUED_LABEL = re.compile(
    r"(?<=[a-zäöüß0-9.!?)\"“])(?=(?:Pressekontakt|Medienkontakt|Kontakt|Ansprechpartner|Rückfragen"
    r"|Presseanfragen)\w{0,5}\b)"
)
_GLUED_FIELD = re.compile(r"(?<=[a-zäöüß0-9)])(?=(?:Telefon|Telefax|Tel\.|Fax|Mobil|E-Mail|Email|Mail)(?:\b|:))")
_GLUED_ROLE = re.compile(r"(?<=[a-zäöüß])(?=(?:Leiter|Leiterin|Leitung|Pressesprecher|Pressesprecherin|Sprecherin)\b)")


def clean(text: str) -> str:
    """Return `text` as plain lines: no markup, one kind of space, addresses spelt with @, labels on their own.

    Blank lines are kept, for they separate blocks; the result is never much longer than `text`.
    """
    text = _without_markup(text.replace("\r\n", "\n").replace("\r", "\n").translate(_SAME_DASH))
    text = unicodedata.normalize("NFC", text)
    for symbol, label in _SYMBOLS.items():
        text = text.replace(symbol, label)
    unseen = (c for c in {*text} - {"\n", "\t"} if unicodedata.category(c) in ("Cf", "Cc", "Cs", "Co"))
    text = text.translate(dict.fromkeys(map(ord, unseen)))
    text = _CELL.sub(" | ", text) if "\t" in text else text
    text = _BULLET.sub("", _SPACES.sub(" ", text).replace("**", ""))
    text = _with_addresses(text)
    text = _GLUED_LABEL.sub("\n", text)
    text = _GLUED_FIELD.sub(" ", text)
    text = _GLUED_ROLE.sub("\n", text)
    return "\n".join(line.strip() for line in text.split("\n")).strip("\n")


def _without_markup(text: str) -> str:
    if "<" in text:
        text = _MAIL_LINK.sub(r" \1 ", text)
        text = _BLOCK_TAG.sub("\n\n", text)
        text = _LINE_TAG.sub("\n", text)
        text = _OTHER_TAG.sub("", text)
    return html.unescape(text) if _ENTITY.search(text) else text


def _with_addresses(text: str) -> str:
    """Undo what hides an e-mail address from robots: "(at)", "[at]", " at ", "(punkt)", " dot "."""
    text = _DOT.sub(".", _AT.sub("@", text))
    text = _SPACED_AT.sub("@", _AT_WORD.sub("@", text))
    return _SPELT_MAIL.sub(lambda found: _DOT_WORD.sub(".", found[0]), text)
