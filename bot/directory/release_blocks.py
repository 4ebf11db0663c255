"""Where the contacts stand in a press release: behind a label, inside a sentence, or as a block of their own."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.directory.release_labels import Label, labels_in
from bot.directory.release_looks import (
    begins_with_reach,
    has_field,
    is_prose,
    is_switchboard,
    names_house,
    names_person,
    names_press,
    paragraphs,
    reaches,
    sentences,
    speaks_for_press,
)

_LONGEST = 3_000  # characters of one block; a real one has a few hundred
_LONGEST_SIGNATURE = 60  # characters of a line
_PRESS_SENTENCE = re.compile(
    r"\b(?:rückfragen|nachfragen|(?:presse|medien)\w{0,12}fragen|interview\w*|journalist\w*"
    r"|(?:presse|medien)vertret\w*|pressekontakt|pressesprecher\w*|redaktionen|(?:als|die) redaktion"
    r"|(?:die|das|der|dem|beim|unser\w*) presse(?:stelle|amt|büro|referat|abteilung|team|- und)"
    r"|(?:die|der|für) (?:presse|medien)|(?:presse|medien) (?:erreich|wend)\w*)\b",
    re.I,
)
_OTHER_SENTENCE = re.compile(
    r"anmeld|anzumeld|akkredit|ticket|karten|zeugen|hinweise|bürgerinnen|bürgertel|hotline|kundinnen|kunden|patient"
    r"|besucher|fahrgäst|reisende|anwohn|verbraucher|mieter|versicherte|betroffene|angehörige|interessierte"
    r"|eltern|reservier|buch(?:en|ung)|nachricht,|teilnahme|bewerb",
    re.I,
)
_INFORMATION = re.compile(
    r"(?:weitere |nähere |mehr |ausführliche )?(?:infos?|information(?:en)?|auskünfte)\b(?!.{0,20}(?:anmeld|karten"
    r"|ticket|buch))",
    re.I,
)


_SENDER = re.compile(r"(?:text und |presse)?(?:redaktion|verantwortlich|herausgeber|v\. ?i\. ?s\. ?d\. ?p)", re.I)


class How(Enum):
    """What tells that a block is a press contact."""

    LABEL = "label"
    SENTENCE = "sentence"
    LOOKS = "looks"  # nothing but its looks


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text, from `start` (its label included) to `end`, that holds press contacts in `content`."""

    start: int
    end: int
    content: str
    how: How
    names: str = ""  # what the label names beside the press: "Pressekontakt Stadt Herne"


def blocks_in(text: str, most: int) -> tuple[Block, ...]:
    """Return the blocks of a cleaned release that hold press contacts, in their order; `most` characters of them.

    What only looks like a contact counts when nothing else does, and who answers for the text when nobody else is
    named.
    """
    labels = labels_in(text)
    found = _affordable(_labelled(text, labels), most)
    taken = [(block.start, block.end) for block in found]
    found += _affordable((block for block in _sentences(text, labels) if not _overlaps(block, taken)), most)
    found.sort(key=lambda block: block.start)
    return tuple(found or _affordable(_looking(text, labels), most) or _affordable(_senders(text, labels), most))


def _affordable(blocks: Iterator[Block], most: int) -> list[Block]:
    found: list[Block] = []
    size = 0
    for block in blocks:
        size += len(block.content)
        if size > most and found:
            break
        found.append(block)
    return found


def _overlaps(block: Block, taken: list[tuple[int, int]]) -> bool:
    return any(start < block.end and block.start < end for start, end in taken)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _lines(text: str) -> list[_Line]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(_Line(at, line))
        at += len(line) + 1
    return lines


def _labelled(text: str, labels: Sequence[Label]) -> Iterator[Block]:
    lines = _lines(text)
    ends = [line.end for line in lines]
    starts = {label.start for label in labels}
    begun, said = 0, ""  # said: behind a label without a number ("Pressekontakt: Stadt Herne. Ansprechpartnerin: ...")
    bounds = [label.start for label in labels if not _names_only(text, label)]
    for label in labels:
        if not label.press or label.start < begun:
            continue
        following = next((bound for bound in bounds if bound >= label.end), len(text))
        first = bisect_left(ends, label.end)
        end = following if following <= ends[first] else min(_end(lines, first, label, starts), following)
        content = said + text[label.end : min(end, label.end + _LONGEST)]
        if label.start == label.end and not said:  # the office or the role of the contact itself
            said = _house_above(lines, first)
            content = said + content
        if reaches(content):
            yield Block(label.start - len(said), end, _for_press(content), How.LABEL, label.names)
            begun, said = end, ""
        else:
            said = f"{content}\n" if not text[end:following].strip() and len(content) < 300 else ""


def _names_only(text: str, label: Label) -> bool:
    """Say whether `label` stands in a line and names somebody who has no number there: "..., Kontakt: Anna Adler"."""
    inside = label.press and label.start > 0 and text[label.start - 1] != "\n"
    return inside and not reaches(text[label.end : label.end + 120].split("\n", 1)[0])


def _house_above(lines: list[_Line], place: int) -> str:
    """Return the lines above `place` that name a house, below a blank line: "Stadt Herne" above "Sprecherin: ..."."""
    above: list[str] = []
    for line in reversed(lines[max(0, place - 3) : place]):
        if not line.text:
            return "".join(f"{text}\n" for text in reversed(above) if names_house(text))
        if reaches(line.text) or len(line.text) > _LONGEST_SIGNATURE:
            return ""
        above.append(line.text)
    return ""


def _for_press(content: str) -> str:
    """Return `content` without a sentence behind the contact that has a number for others: "Fahrgäste wählen ..."."""
    reached = False
    for start, sentence in sentences(content) if "\n" not in content.strip() else ():
        if reached and _OTHER_SENTENCE.search(sentence) and not _PRESS_SENTENCE.search(sentence):
            return content[:start]
        reached = reached or reaches(sentence)
    return content


def _end(lines: list[_Line], first: int, label: Label, starts: set[int]) -> int:
    """Return where the block behind `label` ends: before prose, another label, or what is no party to it."""
    end = lines[first].end
    one_line = reached = reaches(lines[first].text[label.end - lines[first].start :])
    apart = False
    place = first + 1
    while place < len(lines) and end - label.end < _LONGEST:
        line = lines[place]
        if line.text:
            if line.start in starts or (is_prose(line.text) and (reached or not reaches(line.text))):
                break
            size = _party_lines(lines, place, starts, apart=apart, inline=one_line) if reached else 1
            if not size:
                break
            place += size - 1
            end = lines[place].end
            reached = reached or reaches(line.text)
        apart = not line.text
        place += 1
    return end


def _party_lines(lines: list[_Line], place: int, starts: set[int], *, apart: bool, inline: bool) -> int:
    """Return how many lines from `place` on belong to a block in which a number was already printed; 0 for none."""
    if begins_with_reach(lines[place].text):
        first = lines[place].text
        return 1 if not apart or has_field(first) or ("@" in first and not is_switchboard(first)) else 0
    group: list[str] = []
    for line in lines[place : place + 12]:
        if line.start in starts or (group and is_prose(line.text)) or not (apart or line.text):
            break
        group.append(line.text)
        if reaches(line.text):
            break
    if not reaches("\n".join(group)):
        return 0 if apart or inline else 1
    for line in lines[place + len(group) : place + len(group) + 6]:
        if not begins_with_reach(line.text):
            break
        group.append(line.text)
    whole = "\n".join(group)
    of_house = is_switchboard(whole)  # a page footer may have "redaktion@", but names nobody
    party = names_press(whole) or (not of_house and (speaks_for_press(whole) or (not inline and has_field(whole))))
    return len(group) if party or not (apart or inline) else 0


def _sentences(text: str, labels: Sequence[Label]) -> Iterator[Block]:
    """Yield the sentences that tell journalists whom to ask, and the one before where that has the name."""
    other = {label.start for label in labels if not label.press}
    for at, paragraph in paragraphs(text):
        before = ""
        for start, sentence in sentences(paragraph) if reaches(paragraph) else ():
            whole = f"{before}\n{sentence}" if before else sentence
            for_press = _PRESS_SENTENCE.search(whole) and not _OTHER_SENTENCE.search(whole)
            found = for_press and reaches(sentence) and len(whole) < 600 and at + start not in other
            if found:
                end = at + start + len(sentence)
                yield Block(end - len(whole), end, whole, How.SENTENCE)
            before = sentence if for_press and not found else ""


def _looking(text: str, labels: Sequence[Label]) -> Iterator[Block]:
    """Yield what has the looks of a press contact: short lines or a comma list, with a person or press office."""
    other = {label.start: label for label in labels if not label.press}
    above, signed = "", ""
    for at, paragraph in paragraphs(text):
        signed, above = _signature(above), paragraph
        if not reaches(paragraph) or len(paragraph) > _LONGEST:
            continue
        lines = paragraph.split("\n")
        if at in other:
            stop = next((label.start - at for label in labels if label.start > at), len(paragraph))
            content = paragraph[other[at].end - at : stop]
            if _INFORMATION.match(other[at].words) and names_person(content):
                yield Block(at, at + len(paragraph), content, How.LOOKS)
        elif any(_SENDER.match(line) for line in lines):
            continue
        elif any(map(is_prose, lines)):
            yield from _listed(at, paragraph)
        elif speaks_for_press(paragraph):
            yield Block(at, at + len(paragraph), paragraph, How.LOOKS)
        elif signed and all(len(line) < _LONGEST_SIGNATURE for line in lines):
            yield Block(at, at + len(paragraph), f"{signed}\n{paragraph}", How.LOOKS)


def _signature(paragraph: str) -> str:
    """Return the name that signs a letter above the house and its number; "" where `paragraph` is anything else."""
    lines = paragraph.strip("\n").split("\n")
    short = len(lines) <= 3 and all(len(line) < _LONGEST_SIGNATURE for line in lines)
    return paragraph if short and not reaches(paragraph) and any(map(names_person, lines)) else ""


def _senders(text: str, labels: Sequence[Label]) -> Iterator[Block]:
    """Yield who answers for the text: "Redaktion: Anna Adler, ...", "V.i.S.d.P.: ..."."""
    for place, label in enumerate(labels):
        blank = text.find("\n\n", label.end)
        end = next((other.start for other in labels[place + 1 :] if other.start > label.start), len(text))
        end = min(end, blank) if blank >= 0 else end
        content = text[label.end : end]
        if _SENDER.match(label.words) and reaches(content) and len(content) < _LONGEST and speaks_for_press(content):
            yield Block(label.start, end, content, How.LOOKS)


def _listed(at: int, paragraph: str) -> Iterator[Block]:
    """Yield the comma lists in running text: "Stadt Herne, Anna Adler, Telefon: ..."."""
    for start, sentence in sentences(paragraph):
        listed = "," in sentence and has_field(sentence) and reaches(sentence) and len(sentence) < 400
        if listed and speaks_for_press(sentence) and not _OTHER_SENTENCE.search(sentence):
            yield Block(at + start, at + start + len(sentence), sentence, How.LOOKS)
