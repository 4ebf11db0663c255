"""Where the contacts stand in a press release: behind a label, inside a sentence, or as a block of their own."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.releases.labels import Label, labels_in
from bot.releases.looks import (
    begins_with_reach,
    has_field,
    is_prose,
    is_switchboard,
    names_house,
    names_press,
    reaches,
    sentences,
    speaks_for_press,
)
from bot.releases.unlabelled import is_for_others, looking, senders, sentences_for_press

_LONGEST = 3_000  # characters of one block; a real one has a few hundred
_LONGEST_LINE = 60  # characters of the name of a house on its own line


class FoundBy(Enum):
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
    how: FoundBy
    names: str = ""  # what the label names beside the press: "Pressekontakt Stadt Herne"


def blocks_in(text: str, most: int) -> tuple[Block, ...]:
    """Return the blocks of a cleaned release that hold press contacts, in their order; `most` characters of them.

    What only looks like a contact counts when nothing else does, and who answers for the text when nobody else is
    named.
    """
    labels = labels_in(text)
    found = _affordable(_labelled(text, labels), most)
    taken = [(block.start, block.end) for block in found]
    asked = (Block(*stretch, FoundBy.SENTENCE) for stretch in sentences_for_press(text, labels))
    found += _affordable((block for block in asked if not _overlaps(block, taken)), most)
    found.sort(key=lambda block: block.start)
    for unlabelled in (looking, senders) if not found else ():
        found = found or _affordable((Block(*stretch, FoundBy.LOOKS) for stretch in unlabelled(text, labels)), most)
    return tuple(found)


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
            yield Block(label.start - len(said), end, _for_press(content), FoundBy.LABEL, label.names)
            begun, said = end, ""
        else:
            begun = min(end, label.end + _LONGEST)  # no label within reaches anybody either
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
        if reaches(line.text) or len(line.text) > _LONGEST_LINE:
            return ""
        above.append(line.text)
    return ""


def _for_press(content: str) -> str:
    """Return `content` without a sentence behind the contact that has a number for others: "Fahrgäste wählen ..."."""
    reached = False
    for start, sentence in sentences(content) if "\n" not in content.strip() else ():
        if reached and is_for_others(sentence):
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
