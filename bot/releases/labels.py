"""The labels of a press release: which ones introduce a press contact, which ones something else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bot.directory.fold import fold
from bot.releases.words import is_organisation, is_press_department, listed, role_words

_LONGEST = 90  # characters of a label
_MOST = 100  # labels of either kind in one text; a long release has a dozen
_REACH = re.compile(r"[\d@]")
_COLON = re.compile(r":(?!//|in\b|innen\b|\d)")
_BOUNDARY = re.compile(r"[\n!?;()|\"“”„»]|:(?!in\b|innen\b)|\. |\.(?=[A-ZÄÖÜ])")
_ASIDE = re.compile(r" ?\([^()\n]{1,60}\) ?$")
_PRESS = re.compile(r"presse|medien|journalist|media|press|redaktion|interview|berichterstatt")
_CONTACT = re.compile(
    r"kontakt|ansprech|rueckfrag|nachfrag|anfragen?$|auskunft|auskuenft|fragen$|sprecher|contact|enquir|inquir|ausserhalb"
)
_OTHER = re.compile(
    r"tickets?$|\w*karten$|\w*kasse$|anmeld|anzumeld|akkredit|buchung|zeuge|hinweis|besucher|buerger|kund(?:en|innen)"
    r"|\w*hotline"
    r"|service|patient|eltern|bewerb|teilnehm|teilnahme|reservier|vorverkauf|spende|abo|bestell|interessiert"
    r"|veranstalt|tourist"
    r"|notruf|\w*verteiler$|newsletter|download|\w*fotos?$|bild(?:er|material|nachweis|unterschrift)?$|\w*termine?$|terminv"
    r"|\w*konferenz"
    r"|\w*gespraech|\w*mappe$|\w*material$|programm|oeffnungszeit|datenschutz|impressum|herausgeber|\w*mitteilung"
    r"|\w*information(?:en)?$|infos?$|\w*meldung|text$|\w*schau$|\w*bericht"
)
_REGISTRATION = ("anmeld", "akkredit")
_MATERIAL = re.compile(
    r"\w*(?:fotos?|material|mappe)$|bild(?:er|material)?$|\w*exemplare?$"
)  # offered beside a contact
_FOR_MORE = re.compile(r" fuer (?:weitere |naehere |mehr )?(?:informationen|infos|fragen|auskuenfte)$")
_PRESS_INFORMATION = re.compile(
    r"(?:weitere |mehr |naehere )?(?:infos?|information(?:en)?) fuer (?:die )?(?:presse|medien|journalist"
    r"|redaktion)\w*.{0,30}"
    r"|presse ?(?:infos?|service)|pr agentur"
)
_SECTION = re.compile(
    r"(?:weitere |naehere |mehr |alle |ausfuehrliche )?(?:infos?|information(?:en)?)\b|(?:zum )?hintergrund|original"
    r"|about\b"
    r"|ueber (?:den|die|das|uns)|(?:foto|bild|hinweis|achtung|termin|download|quelle|impressum|verantwortlich"
    r"|anmeldung|tickets?)\b"
    r"|(?:ort|wann|wo|was|wer|eintritt|links?|redaktion|sitz|adresse|anschrift|besuch|zitat|faktenbox|zahlen)\b"
    r"|v i s d p|pressefoto|geschaeftsfuehr|vorstand|aufsichtsrat|hrb|ust|medieninhaber|mehr zum thema"
    r"|gemeinsame presse|social media"
    r"|folgen sie|(?:von|an|cc|betreff|gesendet|datum)$"
)
_FIELD = re.compile(
    r"tel|fon|fax|e?mail|mobil|handy|phone|cell|durchwahl|rufnummer|internet|web|www|homepage|url|whatsapp|twitter"
    r"|facebook"
    r"|instagram|[tfmep]$"
)
# The first words of a line that introduce a contact without a colon behind them.
_PRESS_OPENING = re.compile(
    r"(?:(?i:(?:Presse|Medien)-?kontakte?|Ansprechpartner(?:in)?|Kontakt)(?: (?:für (?:die )?)?(?:Presse|Medien"
    r"|Journalist\w+|Rückfragen))?"
    r"|Für (?:Rückfragen|Journalist\w+|Medienvertreter\w*)|(?:Presse|Medien)?[Rr]ückfragen|(?:Presse|Medien"
    r"|Interview)anfragen)"
    r"(?: bitte)?(?: an| bei| richten Sie(?: bitte)? an)?(?= ?[A-ZÄÖÜ\"„]| ?[–-] )"
)
_OTHER_OPENING = re.compile(
    r"(?:(?:weitere|nähere|mehr|alle|ausführliche|zusätzliche) )?(?:infos?|informationen|details)\b"
    r"|(?:zum )?hintergrund\b"
    r"|über (?:den|die|das|uns)\b|(?-i:Über [A-ZÄÖÜ])|original-?content|original content|(?:presse)?fotos?\b|hinweis"
    r"|anmeldung"
    r"|bild(?:er|material|unterschrift|nachweis|zeile)?\b|tickets?\b|karten\b|vorverkauf|\w{0,20}hotline"
    r"|\w{0,20}service\b|bürger(?!initiat|stift|bünd|verein|forum|meister|haus)"
    r"|zeugen|öffnungszeiten|veranstalt(?:er|ungsort)\b|herausgeber|impressum|datenschutz|v\. ?i\. ?s\. ?d\. ?p"
    r"|besucher|spendenkonto"
    r"|termine?\b|pressemappe|download|quelle\b|about\b|rückfragen von (?:bürger|kund|eltern|besuch)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label from `start` to `end` (what it introduces follows); `press` when that is a contact for the press."""

    start: int
    end: int
    press: bool
    words: str
    names: str = ""  # the organisation or office that it names: "Pressekontakt Stadt Herne"


def labels_in(text: str) -> tuple[Label, ...]:
    """Return the first labels of a cleaned text in their order: before a colon, alone on a line, or its first words."""
    candidates = (*islice(_of_lines(text), _MOST), *islice(_before_colons(text), _MOST))
    found = {label.start: label for label in candidates}
    return tuple(label for _, label in sorted(found.items()))


def _of_lines(text: str) -> Iterator[Label]:
    at, above = 0, ""
    for line in text.split("\n"):
        end = at + len(line)
        bare = line.rstrip(" :")
        short = 3 < len(line) <= _LONGEST and not _REACH.search(line)
        opening = _PRESS_OPENING.match(line)
        beneath = 0 < len(above) <= _LONGEST  # "Presse" is the office of the house above, then
        if short and is_press_label(bare) and not _names_contact(bare) and not (beneath and _is_bare(line)):
            yield Label(at, end, press=True, words=line, names=_named(bare))
        elif opening:
            yield Label(at, at + opening.end(), press=True, words=opening[0])
        elif _OTHER_OPENING.match(line) and "@" not in line.split(" ", 1)[0]:
            yield Label(at, at, press=False, words=line[:_LONGEST])
        at, above = end + 1, line


def _before_colons(text: str) -> Iterator[Label]:
    for colon in _COLON.finditer(text):
        left = text[max(0, colon.start() - _LONGEST) : colon.start()]
        left = _ASIDE.sub(lambda aside: "_" * len(aside[0]), left)
        phrase = _BOUNDARY.split(left)[-1].lstrip()
        press = is_press_label(phrase.strip(" -–"))
        if press is not None:
            start = colon.start() - len(phrase)
            end = start if press and _names_contact(phrase) else colon.end()
            yield Label(start, end, press, phrase.strip(), _named(phrase.strip()) if press else "")


def _named(phrase: str) -> str:
    """Return what a label names beside the press: "Pressekontakt Stadt Herne" -> "Stadt Herne"."""
    words = phrase.split()
    for place in range(1, len(words)):
        rest = " ".join(words[place:])
        office = is_press_department(rest) and not _is_bare(rest)
        house = is_organisation(rest) or words[0].lower().startswith(("presse", "medien"))
        if words[place][0].isupper() and (office or (house and not _is_usual(fold(words[place])))):
            return rest
    return ""


def _is_bare(phrase: str) -> bool:
    """Say whether `phrase` is the press and nothing else: "Presse", "Presse & Medien"."""
    return set(fold(phrase).split()) <= {"presse", "medien", "press", "media", "und", "and"}


def _names_contact(phrase: str) -> bool:
    """Say whether `phrase` is the office or the role of the contact itself: "Pressestelle", "Pressesprecherin"."""
    office = is_press_department(phrase) and not _is_bare(phrase)
    return (office or role_words(phrase) > 0) and "kontakt" not in phrase.lower()


@lru_cache(maxsize=2048)
def is_press_label(phrase: str) -> bool | None:
    """Say whether `phrase` introduces a press contact (True), something else (False), or is no label (None).

    "Rückfragen bitte an", "Für Journalisten" and "Presekontakt" do, "Infos und Anmeldung" and "Über uns" do not.
    """
    folded = _FOR_MORE.sub("", fold(phrase))
    words = folded.split()
    if _PRESS_INFORMATION.fullmatch(folded):
        return True
    if not words or len(words) > 9 or _FIELD.match(words[-1]):
        return None
    words = [_corrected(word) for word in words]
    if any(_PRESS.match(word) and _CONTACT.search(word) for word in words):  # "Akkreditierung und Presseanfragen"
        words = [word for word in words if not word.startswith(_REGISTRATION)]
    section = bool(_SECTION.match(" ".join(words)))
    press = any(_PRESS.match(word) for word in words)
    contact = any(_CONTACT.search(word) for word in words)
    other = any(_OTHER.match(word) and not (contact and _MATERIAL.match(word)) for word in words)
    usual = all(map(_is_usual, words))
    if press and contact and _is_usual(words[0]) and not (other and section) and (usual or "," not in phrase):
        return not any(word.startswith(_REGISTRATION) for word in words)
    if usual and not other and (contact or (press and len(words) <= 4 and words != ["redaktion"])):
        return True
    return False if section or (other and len(words) <= 6) else None


def _is_usual(word: str) -> bool:
    return bool(_PRESS.match(word) or _CONTACT.search(word) or _MATERIAL.match(word)) or word in listed("label_filler")


@lru_cache(maxsize=2048)
def _corrected(word: str) -> str:
    """Return the label word that `word` is a slip of ("presekontakt", "ansprechparnter"), or `word`."""
    for meant in listed("label_misspelt") if len(word) > 5 else ():
        alike = word[0] == meant[0] and abs(len(word) - len(meant)) <= 2
        if alike and _slips(word, meant) <= (2 if len(meant) > 8 else 1):
            return meant
    return word


def _slips(one: str, other: str) -> int:
    """Return the optimal string alignment distance: letters left out, added, changed, or swapped with the next.

    By hand, because the library for it belongs to the search, and the two words have a dozen letters.
    """
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            best = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
