"""Press contacts that no label introduces: in a sentence, by their looks, or as who answers for the text."""

import re
from collections.abc import Container, Iterator, Sequence

from bot.releases.labels import Label
from bot.releases.looks import (
    has_field,
    is_prose,
    names_house,
    names_person,
    names_press,
    paragraphs,
    reaches,
    sentences,
    speaks_for_press,
)

_LONGEST = 3_000  # characters of one block; a real one has a few hundred
_LONGEST_HEADLINE = 150
_LONGEST_SIGNATURE = 60  # characters of a line
_PRESS_SENTENCE = re.compile(
    r"\b(?:rückfragen|nachfragen|(?:presse|medien)\w{0,12}fragen|interview\w*|journalist\w*"
    r"|(?:presse|medien)vertret\w*|pressekontakt|ansprechpartner\w*|pressesprecher\w*|redaktionen|(?:als|die) redaktion"
    r"|(?:die|das|der|dem|beim|unser\w*) presse(?:stelle|amt|büro|referat|abteilung|team|- und)"
    r"|(?:die|der|für) (?:presse|medien)|(?:presse|medien) (?:erreich|wend)\w*)\b",
    re.I,
)
_OTHER_SENTENCE = re.compile(
    r"anmeld|anzumeld|akkredit|ticket|karten|zeugen|hinweise|bürgerinnen|bürgertel|hotline|kundinnen|kunden|patient"
    r"|besucher|fahrgäst|reisende|anwohn|verbraucher|mieter|versicherte|betroffene|angehörige|teilnehm|interessierte"
    r"|eltern|reservier|buch(?:en|ung)|nachricht,|teilnahme|bewerb",
    re.I,
)
_INFORMATION = re.compile(
    r"(?:weitere |nähere |mehr |ausführliche )?(?:infos?|information(?:en)?|auskünfte)\b(?!.{0,20}(?:anmeld|karten"
    r"|ticket|buch))",
    re.I,
)


_SENDER = re.compile(r"(?:text und |presse)?(?:redaktion|verantwortlich|herausgeber|v\. ?i\. ?s\. ?d\. ?p)", re.I)

Stretch = tuple[int, int, str]
"""Where a contact stands in the text, from where to where, and what it says."""


def is_for_others(sentence: str) -> bool:
    """Say whether `sentence` sends somebody else than journalists to its number: passengers, witnesses, visitors."""
    return bool(_OTHER_SENTENCE.search(sentence)) and not _PRESS_SENTENCE.search(sentence)


def sentences_for_press(text: str, labels: Sequence[Label]) -> Iterator[Stretch]:
    """Yield the sentences that tell journalists whom to ask, and the one before where that has the name."""
    other = {label.start for label in labels if not label.press}
    for place, paragraph in paragraphs(text):
        if not reaches(paragraph):
            continue
        at, lines = _below_headline(place, paragraph)
        before = ""
        for start, sentence in sentences(lines):
            whole = f"{before}\n{sentence}" if before else sentence
            for_press = _PRESS_SENTENCE.search(whole) and not _OTHER_SENTENCE.search(whole)
            found = for_press and reaches(sentence) and len(whole) < 600 and at + start not in other
            if found:
                end = at + start + len(sentence)
                yield end - len(whole), end, whole
            before = sentence if for_press and not found else ""


def _below_headline(at: int, text: str) -> tuple[int, str]:
    """Return a paragraph with its place; the first one of a text without the headline, where no blank line is below."""
    first, _, rest = text.partition("\n")
    if at or not rest or len(first) > _LONGEST_HEADLINE:
        return at, text
    contact = reaches(first) or is_prose(first) or names_press(first) or names_house(first)
    return (at, text) if contact else (len(first) + 1, rest)


def looking(text: str, labels: Sequence[Label]) -> Iterator[Stretch]:
    """Yield what has the looks of a press contact: short lines or a comma list, with a person or press office."""
    other = {label.start: label for label in labels if not label.press}
    above = ""
    for place, whole in paragraphs(text):
        before, above = above, whole
        if not reaches(whole) or len(whole) > _LONGEST:
            continue
        signed = _signature(before)
        at, paragraph = _below_headline(place, whole)
        lines = paragraph.split("\n")
        if at in other:
            stop = next((label.start - at for label in labels if label.start > at), len(paragraph))
            content = paragraph[other[at].end - at : stop]
            if _INFORMATION.match(other[at].words) and names_press(content):
                yield at, at + len(paragraph), content
        elif any(_SENDER.match(line) for line in lines):
            continue
        elif any(map(is_prose, lines)):
            yield from _listed(at, paragraph)
            yield from _below_prose(at, paragraph, other)
        elif speaks_for_press(paragraph):
            yield at, at + len(paragraph), paragraph
        elif signed and all(len(line) < _LONGEST_SIGNATURE for line in lines):
            yield at, at + len(paragraph), f"{signed}\n{paragraph}"


def _below_prose(at: int, paragraph: str, other: Container[int]) -> Iterator[Stretch]:
    """Yield the lines that end a paragraph of running text, where they speak for the press."""
    lines = paragraph.split("\n")
    last = max(place for place, line in enumerate(lines) if is_prose(line))
    start = at + sum(len(line) + 1 for line in lines[: last + 1])
    below = "\n".join(lines[last + 1 :])
    labelled = any(place in other for place in range(start, start + len(below)))
    if reaches(below) and not labelled and speaks_for_press(below):
        yield start, start + len(below), below


def _signature(paragraph: str) -> str:
    """Return the name that signs a letter above the house and its number; "" where `paragraph` is anything else."""
    lines = paragraph.strip("\n").split("\n")
    short = len(lines) <= 3 and all(len(line) < _LONGEST_SIGNATURE for line in lines)
    return paragraph if short and not reaches(paragraph) and any(map(names_person, lines)) else ""


def senders(text: str, labels: Sequence[Label]) -> Iterator[Stretch]:
    """Yield who answers for the text: "Redaktion: Anna Adler, ...", "V.i.S.d.P.: ..."."""
    for place, label in enumerate(labels):
        blank = text.find("\n\n", label.end)
        end = next((other.start for other in labels[place + 1 :] if other.start > label.start), len(text))
        end = min(end, blank) if blank >= 0 else end
        content = text[label.end : end]
        if _SENDER.match(label.words) and reaches(content) and len(content) < _LONGEST and speaks_for_press(content):
            yield label.start, end, content


def _listed(at: int, paragraph: str) -> Iterator[Stretch]:
    """Yield the comma lists in running text: "Stadt Herne, Anna Adler, Telefon: ..."."""
    for start, sentence in sentences(paragraph):
        listed = "," in sentence and has_field(sentence) and reaches(sentence) and len(sentence) < 400
        if listed and speaks_for_press(sentence) and not _OTHER_SENTENCE.search(sentence):
            yield at + start, at + start + len(sentence), sentence
