"""A piece of a contact block -> what it says: who, of which organisation, in which department."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.directory.fold import fold
from bot.releases.people import Name, is_title, name_in, people_in, vouched
from bot.releases.words import (
    has_legal_form,
    is_address,
    is_department,
    is_organisation,
    is_organisation_word,
    is_part,
    is_press_department,
    led_department,
    listed,
    names_organisation,
    role_words,
)

_EDGES = " \t,;:·|/–-›‹'’"
_QUOTES = '"„“”«»'
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-zÄÖÜ]|[a-z]\.[A-Z]|\bCo|\bInc|\bLtd|\b[js]r|\b[js]en|\bjun|\bh\.c|\.[A-Z]\w{0,2})\.$"
)
_TITLE_WITHOUT_SPACE = re.compile(r"\b(Prof|Dr|Dipl)\.(?=[A-ZÄÖÜ])")
_OF = re.compile(r" (von der|von den|von|vom|der|des|bei der|beim|bei|im|am|in der|at|of)(?= )")
_ARTICLE = re.compile(
    r"(?:(?:an|bei|in|von|durch|unser\w*|die|der|das|den|dem|des|beim|vom|im|beide|alle|jeweils"
    r"|ebenfalls) ){1,3}(?=[A-ZÄÖÜ])",
    re.I,
)
_NEUTER = ("um", "theater", "amt", "institut", "haus", "orchester", "werk", "archiv", "kreuz", "kolleg")
_NOISE = re.compile(
    r"^(?:https?:|www\.|@|twitter|facebook|instagram|linkedin|web\b|internet|homepage|website)"
    r"|^(?:und|oder|sowie|bitte|gerne?|unter|auch|per|via|z\. ?hd)\b.{0,20}$|^ihre?[rn]? |^ansprechpartner|^im auftrag"
    r"|^(?:in )?vertretung$|^alternativ$"
    r"|^i\. ?a\b|^v\. ?i\. ?s\. ?d\. ?p|^(?:presse|medien)-?(?:mitteilung|info|meldung)\w*"
    r"|^(?:mo|di|mi|do|fr|sa|so)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag)?s?\b.{0,3}(?:bis|-|–)|^werktag|^außerhalb|dienstzeit"
    r"|bürozeit|\bUhr\b|verfügung|\bgrü(?:ß|ss)|^(?:haus)?anschrift|^adresse"
    r"|^(?:c/o|zentrale|vermittlung|privat|dienstlich|festnetz|mobil|tagsüber|abends|büro)$",
    re.I,
)
_ON_BEHALF = re.compile(r"^(?:i\. ?A\.|im Auftrag|c/o|gez\.|z\. ?Hd\.(?: v(?:on|\.))?) (?=\S)", re.I)
_AND_TEAM = re.compile(r" (?:und|&) (?:das |ihr |sein )?Team$")
_SENTENCE = re.compile(r" an (?!der )| (?!direkt)[a-zäöü]{4,20}t ")  # "an Anna Adler", "vermittelt Anna Adler"
_BEFORE_BODY = frozenset({"der", "des", "vom", "beim"})
_TOWNS = ("stadt", "kreis", "landkreis", "gemeinde")
_NO_HEAD = frozenset({"und", "and", "&", "für"})


@dataclass(frozen=True, slots=True)
class Said:
    """What one piece says; all empty and no `noise`: `words` that only their neighbours can explain."""

    people: tuple[Name, ...] = ()
    organisation: str | None = None
    department: str | None = None
    led: str | None = None  # the department that a role leads; it counts where no other is named
    words: str = ""
    printed: str = ""
    noise: bool = False  # an address, hours, a role: nothing that a party could begin with
    sure: bool = True


_NOTHING = Said(noise=True)


def said_in(piece: str) -> Iterator[Said]:
    """Yield what `piece` (the text between two commas, line breaks or numbers) says.

    Of a sentence only what is sure counts: "steht Ihnen Anna Adler von der Stadt Herne gerne zur Verfügung".
    """
    words = piece.split()
    if listed("sentence").isdisjoint(fold(word) for word in words) and not _SENTENCE.search(piece):
        yield said(piece)
        return
    for chunk in _chunks(words):
        heard = said(chunk)
        named = heard.organisation or heard.department or heard.people or people_in(heard.words)
        if named and fold(chunk).split()[-1] not in ("presse", "medien", "redaktion"):
            yield heard


def _chunks(words: list[str]) -> Iterator[str]:
    """Yield the runs of words between the verbs and fillers of a sentence."""
    chunk: list[str] = []
    for word, following in zip([*words, "."], [*words[1:], "", ""], strict=True):
        name = word[0].isupper() and fold(word) not in listed("sentence")
        inside = fold(word) in listed("inside") or word == "&" or (word == "an" and following == "der")
        if name or (chunk and inside) or word in _BEFORE_BODY:
            chunk.append(word)
            continue
        while chunk and fold(chunk[-1]) in listed("inside"):
            chunk.pop()
        if chunk:
            yield " ".join(chunk)
        chunk = []


def said(piece: str) -> Said:
    """Return what `piece` says, taken as one thing."""
    text = _AND_TEAM.sub("", _ON_BEHALF.sub("", _unquoted(piece.strip(_EDGES))))
    text = text if _ABBREVIATED.search(text) else text.rstrip(".")
    if not any(c.isalpha() for c in text) or len(text) < 2 or _NOISE.search(text) or is_address(text):
        return _NOTHING
    opening = _ARTICLE.match(text)
    article = opening[0].split()[-1].lower() if opening else ""
    text = _TITLE_WITHOUT_SPACE.sub(r"\1. ", text[opening.end() :] if opening else text)
    heard = replace(_person(text) or _role(text) or _body(text) or _unknown(text), printed=text)
    if opening and opening[0] in ("Der ", "Die ", "Das "):  # "Der Paritätische", "Die Autobahn GmbH"
        if heard.words:
            heard = replace(heard, words=opening[0] + heard.words)
        elif heard.organisation and not heard.department and has_legal_form(heard.organisation):
            return replace(heard, organisation=opening[0] + heard.organisation)
    if heard.organisation and fold(heard.organisation) in listed("no_organisation"):  # "Sprecher der Stadt"
        heard = replace(heard, organisation=None, noise=not (heard.people or heard.department or heard.led))
    if article and heard.organisation and not heard.department and not heard.people:
        return replace(heard, organisation=nominative(article, heard.organisation))
    return heard


def _unquoted(text: str) -> str:
    """Take away quotation marks around the whole or without a partner: not those of 'Stiftung "Freies Wort"'."""
    marks = sum(text.count(mark) for mark in _QUOTES)
    around = marks == 2 and text[0] in _QUOTES and text[-1] in _QUOTES
    return text.strip(_QUOTES + _EDGES) if around or marks % 2 else text


def _person(text: str) -> Said | None:
    """Read people, or one with the organisation: "Anna Adler von der Stadt Herne"."""
    people = _people_with_roles(text) or people_in(text)
    if any(name.sure for name in people) and not _is_named_after(text):
        return Said(people=people)
    for hit in _OF.finditer(text):
        who, whose = text[: hit.start()], text[hit.end() :].strip()
        name = name_in(" ".join(who.split()[role_words(who) :])) if whose[:1].isupper() else None
        if name and name.sure and not is_department(who):
            body = _body(whose)
            if body and body.department:
                return replace(body, people=(name,))
            return Said((name,), nominative(hit[1], whose), sure=is_organisation(whose))
    return None


def _people_with_roles(text: str) -> tuple[Name, ...]:
    """Read "Präsident Ulf Bach und Geschäftsführerin Petra Klein"."""
    parts = [part.split() for part in re.split(" (?!und zu )(?:und|sowie) ", text)]
    names = [name_in(" ".join(words[role_words(" ".join(words)) :])) for words in parts] if len(parts) > 1 else []
    return vouched([name for name in names if name]) if all(names) else ()


def _is_named_after(text: str) -> bool:
    """Say whether a name-like text is an organisation called after someone: "Robert Beispiel Stiftung"."""
    words = text.split()
    named = [word for place, word in enumerate(words, start=1) if place == len(words) or "-" in word]
    return not any(map(is_title, words)) and (has_legal_form(text) or any(map(names_organisation, named)))


def _role(text: str) -> Said | None:
    """Read a role, alone or with its holder: "Pressesprecherin Anna Adler", "Leiterin Kommunikation"."""
    words = text.split()
    for end in range(2, len(words)):  # "Anna Adler Pressesprecherin"
        name = name_in(" ".join(words[:end])) if role_words(" ".join(words[end:])) else None
        if name and name.sure:
            return Said((name,), led=led_department(" ".join(words[end:])))
    count = role_words(text)
    unsure: tuple[Name, ...] = ()
    for start in range(count or 1, len(words)):
        rest = " ".join(words[start:])
        people = people_in(rest) if count or is_title(words[start]) else ()  # "Richterin am Amtsgericht Dr. Adler"
        sure = all(name.sure for name in people)
        if not people or _is_named_after(rest) or (is_organisation(rest) and not (sure and start == len(words) - 2)):
            continue
        if sure:
            office = _held(words[:start], count) if count else _body(" ".join(words[:start]))
            return replace(office or _NOTHING, people=people, noise=False)
        unsure = people if start == count else unsure
    if unsure and not led_department(text):
        return replace(_NOTHING, people=unsure, noise=False)
    return _held(words, count) if count else None


def _held(words: list[str], count: int) -> Said:
    """Return what a role of `count` words says: "Leiterin Kommunikation", "Sprecher des Klinikums Vest"."""
    led = led_department(" ".join(words))
    if led:
        what, article, whose = _split_of(led)
        if is_organisation(whose):
            return Said(led=what, organisation=nominative(article, whose), sure=False)
        return replace(_NOTHING, led=led)
    _, article, whose = _split_of(" " + " ".join(words[count:]))
    organisation = nominative(article, whose) if is_organisation(whose) and words[count : count + 1] else None
    return Said(organisation=organisation, sure=False) if organisation else _NOTHING


def _body(text: str) -> Said | None:
    """Read "Pressestelle der Stadt Herne", "Polizei Hagen Pressestelle", a department, or an organisation."""
    house, slash, team = (part.strip() for part in text.rpartition("/"))
    if slash and is_organisation(house) and is_department(team) and not is_part(team):
        return Said(organisation=house, department=team)
    for hit in _OF.finditer(text):
        what, whose = text[: hit.start()], text[hit.end() :].strip()
        office = is_part(what) or (is_department(what) and not is_organisation(what))
        if office and whose[:1].isupper() and (is_organisation(whose) or is_press_department(what)):
            return Said(department=what, organisation=nominative(hit[1], whose))
    words = text.split()
    for place in range(1, len(words)):
        left, right = " ".join(words[:place]), " ".join(words[place:])
        apart = words[place - 1] not in _NO_HEAD and not left.endswith("-") and words[place] not in _NO_HEAD
        if apart and words[place][0].isupper() and is_press_department(words[place]) and is_organisation(left):
            return Said(organisation=left.strip(_EDGES), department=right)
        office = place == 1 and is_press_department(left)
        office = office or (is_part(left) and fold(words[place]) in _TOWNS)  # "Jugendamt Stadt Herne"
        if apart and office and is_organisation(right):
            return Said(department=left, organisation=right)
    if is_department(text) and not is_part(text):
        return Said(department=text)
    return Said(organisation=text) if is_organisation(text) or is_part(text) else None


def _unknown(text: str) -> Said:
    """Keep words that may be a name without a known given name, or an organisation that no word betrays."""
    if len(text) > 120 or not any(c.isupper() for c in text) or (text[0].islower() and len(text.split()) > 4):
        return _NOTHING
    return Said(words=text)


def _split_of(text: str) -> tuple[str, str, str]:
    """Split at the first "der", "des", "vom" ...: what, the article, whose; the last two empty where there is none."""
    hit = _OF.search(text)
    return (text[: hit.start()], hit[1], text[hit.end() :].strip()) if hit else (text, "", "")


def nominative(article: str, text: str) -> str:
    """Undo the case that an article forces on an organisation: "des Städtischen Klinikums" -> "Städtisches ..."."""
    words = text.split()
    noun = 0
    while noun + 1 < len(words) and words[noun].endswith("en") and words[noun + 1][0].isupper():
        if is_organisation_word(words[noun], first=True):
            break
        noun += 1
    if not words or article.endswith(("in", "im", "am")):
        return text
    if article == "des":
        words[noun] = _without_genitive(words[noun])
    if article == "von den" and words[noun].endswith(("werken", "betrieben")):
        words[noun] = words[noun][:-1]
    neuter = words[noun].lower().endswith(_NEUTER)
    ending = "e" if article.endswith(("der", "den", "die")) else "es" if neuter else "er"
    return " ".join(word[:-2] + ending if place < noun else word for place, word in enumerate(words))


def _without_genitive(noun: str) -> str:
    if noun.endswith(("ses", "des", "tes", "ges", "bes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
