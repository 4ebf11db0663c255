"""Formatted text as Telegram reads it: HTML to plain text and entities, cleaned and trimmed.

Stricter than Telegram, which drops some faults in silence: what the formatting options do not allow is an
error here (https://core.telegram.org/bots/api#html-style). Cleaning and trimming follow `clean_input_string`
and `fix_formatted_text` of TDLib, on which Telegram's own server is built.
"""

import re
from dataclasses import dataclass, field
from typing import Any

Entity = dict[str, Any]

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "a": "text_link", "tg-emoji": "custom_emoji", "tg-time": "date_time",
    "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
STYLES = {"bold", "italic", "underline", "strikethrough", "spoiler"}
QUOTES = {"blockquote", "expandable_blockquote"}
VERBATIM = {"code", "pre"}
NAMED = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}
LINK = re.compile(r"(?:https?|tg|ton|tonsite)://[^\s/]", re.IGNORECASE)
TOKEN = re.compile(r"<[^<>]*>|&[^&;<>\s]*;?|[<>]|[^<>&]+")
TAG = re.compile(r"<(/?)([A-Za-z0-9-]+)(\s[^<>]*)?>")
ATTRIBUTE = re.compile(r"""\s+([a-z-]+)(?:=(?:"([^"]*)"|'([^']*)'))?""")
NUMERIC = re.compile(r"&#(?:([0-9]{1,7})|[xX]([0-9A-Fa-f]{1,6}));")
INCOMING = re.compile(
    r"(?P<bot_command>(?<![\w/@])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@]))"
    r"|(?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4})"
    r"|(?P<mention>(?<![\w@])@[A-Za-z0-9_]{3,32}\b)"
    r"|(?P<url>https?://[^\s<>]+)"
)
CLEANED = (
    {code: " " for code in range(32) if code not in {10, 13}}
    | {13: None, 0x30A: None, 0x333: None, 0x33F: None}
    | dict.fromkeys(range(0x2028, 0x202F))
)
MARKS = re.compile("[\u200e\u200f](?=[\u200e\u200f])")
INVISIBLE = dict.fromkeys([*range(0x2000, 0x2010), 0x202F, 0x205F, 0x2800, 0x3000, 0xFEFF, 0xFFFC, 0xA0, 32, 10])


class MarkupError(Exception):
    """Text that Telegram's formatting rules refuse; the message says why."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text without markup, and its entities with offsets in UTF-16 code units."""

    text: str
    entities: list[Entity]

    @property
    def is_empty(self) -> bool:
        """Whether nothing visible is left, which Telegram refuses to send."""
        return not self.text.translate(INVISIBLE)


@dataclass(slots=True)
class _Open:
    """A start tag that waits for its end tag."""

    tag: str
    entity: Entity


@dataclass(slots=True)
class _Reading:
    """What has been read so far; `length` is that of `pieces`, in UTF-16 code units."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    entities: list[Entity] = field(default_factory=list)
    nested: list[_Open] = field(default_factory=list)

    def add(self, text: str) -> None:
        cleaned = text.translate(CLEANED)
        self.pieces.append(cleaned)
        self.length += utf16_length(cleaned)


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit in which Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of `text` that an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def parse(text: str, mode: str | None, entities: list[Entity] | None = None) -> Formatted:
    """Plain text and entities as Telegram stores them; `entities` count only without a mode.

    Raises MarkupError for text that is not well-formed, and for modes other than HTML: the bot uses no other.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise MarkupError("strings must be encoded in UTF-8") from error
    if not mode:
        return _trim(text.translate(CLEANED), list(entities or ()))
    if mode.lower() != "html":
        raise MarkupError(f"unsupported parse_mode {mode!r}")
    reading = _Reading()
    for token in TOKEN.findall(text):
        if token[0] == "&":
            reading.add(_character(token))
        elif token in {"<", ">"}:
            before = "".join(reading.pieces)[-20:]
            raise MarkupError(f'can\'t parse entities: a bare "{token}" after {before!r}')
        elif token[0] == "<":
            _read_tag(reading, token)
        else:
            reading.add(token)
    if reading.nested:
        tag = reading.nested[-1].tag
        raise MarkupError(f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\"")
    return _trim("".join(reading.pieces), reading.entities)


def find_entities(text: str) -> list[Entity]:
    """Entities that Telegram finds in what people write: commands, mentions, addresses."""
    return [
        {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match[0]),
        }
        for match in INCOMING.finditer(text)
    ]


def _character(token: str) -> str:
    if token in NAMED:
        return NAMED[token]
    if match := NUMERIC.fullmatch(token):
        code = int(match[1]) if match[1] else int(match[2], 16)
        if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF:
            return chr(code)
    raise MarkupError(f"can't parse entities: {token!r} is no entity that Telegram knows")


def _read_tag(reading: _Reading, token: str) -> None:
    match = TAG.fullmatch(token)
    tag = match[2].lower() if match else token
    if match is None or tag not in TAGS:
        raise MarkupError(f'can\'t parse entities: Unsupported start tag "{tag}"')
    if match[1]:
        _end_tag(reading, tag)
    else:
        entity = _start_entity(tag, _attributes(match[3] or ""), [opened.tag for opened in reading.nested])
        _check_nesting(entity, [opened.entity["type"] for opened in reading.nested])
        reading.nested.append(_Open(tag, entity | {"offset": reading.length}))


def _end_tag(reading: _Reading, tag: str) -> None:
    if not reading.nested:
        raise MarkupError(f'can\'t parse entities: Unexpected end tag "{tag}"')
    opened = reading.nested.pop()
    if opened.tag != tag:
        found = f'expected "</{opened.tag}>", found "</{tag}>"'
        raise MarkupError(f"can't parse entities: Unmatched end tag, {found}")
    entity = opened.entity | {"length": reading.length - opened.entity["offset"]}
    inside = reading.entities[-1] if reading.entities else {}
    if entity["type"] == "pre" and "language" in inside:
        if inside["length"] != entity["length"]:
            raise MarkupError("can't parse entities: code with a language must fill its pre")
        entity = inside | {"type": "pre"}
        reading.entities.pop()
    if entity["length"]:
        reading.entities.append(entity)


def _attributes(text: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    position, end = 0, len(text.rstrip())
    while position < end:
        match = ATTRIBUTE.match(text, position)
        if match is None:
            raise MarkupError(f"can't parse entities: {text.strip()!r} is no attribute")
        value = match[2] if match[2] is not None else match[3] or ""
        attributes[match[1]] = re.sub(r"&[^&;\s]*;?", lambda token: _character(token[0]), value)
        position = match.end()
    return attributes


def _start_entity(tag: str, attributes: dict[str, str], around: list[str]) -> Entity:
    """The entity of a start tag, once its attributes are those that the tag takes."""
    in_pre = around[-1:] == ["pre"]
    match tag, attributes:
        case "a", {"href": url, **rest} if not rest:
            if LINK.match(url) is None:
                raise MarkupError(f"can't parse entities: a link to {url!r} would be dropped")
            return {"type": "text_link", "url": url}
        case "span", {"class": "tg-spoiler", **rest} if not rest:
            return {"type": "spoiler"}
        case "tg-emoji", {"emoji-id": emoji, **rest} if emoji.isdecimal() and not rest:
            return {"type": "custom_emoji", "custom_emoji_id": emoji}
        case "tg-time", {"unix": unix, **rest} if unix.isdecimal() and rest.keys() <= {"format"}:
            form = {"date_time_format": rest["format"]} if rest else {}
            return {"type": "date_time", "unix_time": int(unix), **form}
        case "code", {"class": name, **rest} if in_pre and name.startswith("language-") and not rest:
            return {"type": "code", "language": name.removeprefix("language-")}
        case "blockquote", {"expandable": "", **rest} if not rest:
            return {"type": "expandable_blockquote"}
        case (("a" | "span" | "tg-emoji" | "tg-time"), _):
            raise MarkupError(f'can\'t parse entities: wrong attributes of the tag "{tag}"')
        case _ if attributes:
            raise MarkupError(f'can\'t parse entities: the tag "{tag}" takes no {next(iter(attributes))!r}')
        case _:
            return {"type": TAGS[tag]}


def _check_nesting(entity: Entity, around: list[str]) -> None:
    for outer in around:
        language = outer == "pre" and "language" in entity
        if not language and not _may_contain(outer, entity["type"]):
            raise MarkupError(f"can't parse entities: {entity['type']} can't be part of {outer}")


def _may_contain(outer: str, inner: str) -> bool:
    if outer in QUOTES:
        return inner not in QUOTES
    if outer in VERBATIM or inner in VERBATIM:
        return False
    return outer in STYLES or inner in STYLES


def _trim(text: str, entities: list[Entity]) -> Formatted:
    text = MARKS.sub("\u200c", text)
    lead = len(text) - len(text.lstrip(" \n"))
    text = text.strip(" \n")
    end = utf16_length(text) if entities else 0
    kept = []
    for entity in entities:
        first = max(entity["offset"] - lead, 0)
        last = min(entity["offset"] + entity["length"] - lead, end)
        if last > first:
            kept.append(entity | {"offset": first, "length": last - first})
    return Formatted(text, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"])))
