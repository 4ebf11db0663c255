"""Word documents (.docx): paragraphs, tables and text boxes in their order."""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph

from bot.editing.documents.document import DocumentError
from bot.editing.documents.links import with_address

_MOST_UNPACKED = 64 * 1024 * 1024
_MOST_PARTS = 5_000
_PROSE = 120  # characters from which a paragraph is running text and stands by itself
_BOXES = ".//*[local-name()='txbxContent'][not(ancestor::*[local-name()='Fallback'])]/*[local-name()='p']"


def word_text(content: bytes) -> str:
    """Return the text of a Word document; raises DocumentError where it unpacks to too much."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise DocumentError("too-large")
    lines: list[str] = []
    for text in _texts(docx.Document(io.BytesIO(content)).iter_inner_content()):
        is_prose = len(text) >= _PROSE
        lines += ["", text, ""] if is_prose else [text]
    return "\n".join(lines)


def _texts(blocks: Iterator[Paragraph | Table]) -> Iterator[str]:
    """Return the lines of paragraphs and cells; the lines of one contact are often a paragraph each."""
    for block in blocks:
        if isinstance(block, Table):
            yield ""
            for row in block.rows:
                seen: set[int] = set()
                for cell in row.cells:  # one that spans several comes once for each
                    if id(cell._tc) not in seen:
                        seen.add(id(cell._tc))
                        yield from _texts(cell.iter_inner_content())
            yield ""
            continue
        yield _line(block)
        for box in block._p.xpath(_BOXES):
            yield _line(Paragraph(box, block))


def _line(paragraph: Paragraph) -> str:
    parts = (
        with_address(part.text, part.address) if isinstance(part, Hyperlink) else part.text
        for part in paragraph.iter_inner_content()
    )
    return "".join(parts).strip()
