"""Contacts and organisations as vCards (RFC 2426; 2.1 is read as well), as far as a vCard has a field for them."""

import quopri
import re
from collections.abc import Iterator, Mapping, Sequence

from bot.directory.file.tree import Node
from bot.directory.phone import read_phones
from bot.editing.tables.cells import CellValue, Item, canonical, harmless, write_cell
from bot.editing.tables.csv_files import decoded
from bot.editing.tables.table import MAX_BYTES, MAX_ROWS, TableError, TableSheet

_OURS = "urn:x-press-contact:"
"""What the UID of an exported card begins with; the id follows."""
_COLUMNS = (
    "list",
    "id",
    "name",
    "organisation",
    "department",
    "role",
    "phones",
    "emails",
    "topics",
    "aliases",
    "website",
)
_TEXTS = {"TITLE": "role", "URL": "website"}
_LISTS = {"CATEGORIES": "topics", "NICKNAME": "aliases"}
_COMPANY = ("COMPANY", "ORG")
"""Whether a card is an organisation's has no field in vCard 3.0; Apple's X-ABSHOWAS says it, and KIND of vCard 4.0."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_LINE = re.compile(r"(?:[\w-]+\.)?([\w-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)", re.DOTALL)
_SEMICOLON = re.compile(r"(?<!\\);")
_COMMA = re.compile(r"(?<!\\),")
_ESCAPED = re.compile(r"\\(.)")
_WORD = re.compile(r"\w+")
_WIDEST = 75  # bytes of a line, RFC 2426, section 2.6


def as_vcards(tree: Node) -> bytes:
    """Return a card of every organisation and contact; hours, absences and the like have no field in one."""
    whole = tree.plain()
    lists = whole if isinstance(whole, dict) else {}
    organisations, contacts = lists.get("organisations") or [], lists.get("contacts") or []
    names = {office["id"]: office["name"] for office in organisations}
    cards = [_card(office, office["name"], names) for office in organisations]
    cards += [_card(contact, names[contact["organisation"]], names) for contact in contacts]
    return "".join(f"{_folded(line)}\r\n" for card in cards for line in card).encode()


def _card(entry: Mapping[str, object], organisation: str, names: Mapping[object, str]) -> Iterator[str]:
    def text(key: str) -> str:
        value = canonical(key, entry.get(key))
        return value.translate(_ESCAPES) if isinstance(value, str) else ""

    def texts(key: str) -> str:
        value = canonical(key, entry.get(key))
        return ",".join(item.translate(_ESCAPES) for item in value or () if isinstance(item, str))

    company, unit = entry["id"] in names, text("department")
    office = " ".join(organisation.split()).translate(_ESCAPES)
    given, _, family = ("", "", "") if company else text("name").rpartition(" ")
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"UID:{_OURS}{entry['id']}")
    yield f"N:{family};{given};;;"
    desk = "\\, ".join(part for part in (unit, office) if part)
    yield f"FN:{text('name') or desk}"
    yield f"ORG:{office};{unit}" if unit else f"ORG:{office}"
    if company:
        yield "X-ABSHOWAS:COMPANY"
    yield from (f"{name}:{text(key)}" for name, key in _TEXTS.items() if text(key))
    yield from (f"{name}:{texts(key)}" for name, key in _LISTS.items() if texts(key))
    for phone in canonical("phones", entry.get("phones")) or ():
        printed, use = (phone, "") if isinstance(phone, str) else (phone["number"], phone.get("use", ""))
        kind = "CELL" if use == "mobile" else "WORK,VOICE"
        yield from (f"TEL;TYPE={kind}:{number}" for number, _ in read_phones(printed))
    yield from (f"EMAIL;TYPE=INTERNET:{email}" for email in canonical("emails", entry.get("emails")) or ())
    yield "END:VCARD"


def read_vcards(content: bytes) -> TableSheet:
    """Return cards as the rows of a table, each in the row of the line in which the card begins, or the one after.

    Raises TableError where there is no card in it, or it is too large.
    """
    if len(content) > MAX_BYTES:
        raise TableError("too-large")
    rows: list[Sequence[str]] = [_COLUMNS]
    card: dict[str, CellValue] | None = None
    for number, line in _lines(decoded(content)):
        found = _LINE.fullmatch(line)
        if not found:
            continue
        name, parameters, value = found[1].upper(), found[2].upper(), found[3]
        if (name, value.strip().upper()) == ("BEGIN", "VCARD"):
            if number > MAX_ROWS:
                raise TableError("too-large")
            rows += [()] * (number - len(rows))
            card = {}
        elif (name, value.strip().upper()) == ("END", "VCARD") and card is not None:
            rows.append(_row(card))
            card = None
        elif card is not None:
            _take(card, name, parameters, value)
    if len(rows) == 1:
        raise TableError("broken")
    return TableSheet("", rows, whole=False)


def _take(card: dict[str, CellValue], name: str, parameters: str, value: str) -> None:
    """Add what a line of a card says to its values, by key of the data file."""
    if "QUOTED-PRINTABLE" in parameters:
        value = quopri.decodestring(value.encode()).decode(errors="replace")
    parts = [_unescaped(part) for part in _SEMICOLON.split(value)]
    match name:
        case "UID":
            card["id"] = value.removeprefix(_OURS).strip() if value.startswith(_OURS) else ""
        case "N" if any(parts[:2]):
            family, given, more, before = (*parts, "", "", "", "")[:4]
            card["name"] = " ".join(part for part in (before, given, more, family) if part)
        case "FN":
            card["shown"] = _unescaped(value)
        case "ORG":
            card["organisation"] = parts[0]
            card["department"] = ", ".join(part for part in parts[1:] if part)
        case "X-ABSHOWAS" | "KIND" if parts[0].upper() in _COMPANY:
            card["list"] = "organisations"
        case "TITLE" | "URL":
            card[_TEXTS[name]] = _unescaped(value)
        case _:
            for key, item in _items(name, parameters, value):
                former = card.get(key)
                card[key] = [*(former if isinstance(former, list) else ()), item]


def _items(name: str, parameters: str, value: str) -> Iterator[tuple[str, Item]]:
    """Return what a line adds to lists, by key of the data file."""
    types = set(_WORD.findall(parameters))
    match name:
        case "CATEGORIES" | "NICKNAME":
            yield from ((_LISTS[name], text) for part in _COMMA.split(value) if (text := _unescaped(part)))
        case "EMAIL":
            yield "emails", _unescaped(value).removeprefix("mailto:")
        case "TEL" if not {"FAX", "PAGER"} & types:
            number = _unescaped(value).removeprefix("tel:")
            yield "phones", {"number": number, "use": "mobile"} if "CELL" in types else number
        case _:
            return


def _row(card: Mapping[str, CellValue]) -> list[str]:
    """Return the cells of a card; of an organisation the name is what is shown, of a desk there is none."""
    values = dict(card)
    if values.get("list") == "organisations":
        values = {key: value for key, value in values.items() if key not in ("organisation", "department")}
        values["name"] = card.get("shown", "")
    elif card.get("name") and card.get("shown"):
        values["name"] = card["shown"]
    return [harmless(write_cell(key, canonical(key, values.get(key)))) for key in _COLUMNS]


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text).strip()


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Return the lines of a card file, folded ones put together, each with the number of its first."""
    first, whole = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        soft = whole.endswith("=") and "QUOTED-PRINTABLE" in whole.upper()
        if first and (soft or line[:1] in (" ", "\t")):
            whole = whole[:-1] + line if soft else whole + line[1:]
            continue
        if first:
            yield first, whole
        first, whole = number, line
    if first:
        yield first, whole


def _folded(line: str) -> str:
    """Return a line folded at 75 bytes, never inside a character."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode()) > _WIDEST - 1:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
