"""PDF files that have text: its lines page by page, with the addresses behind links."""

import io
from collections.abc import Iterator

import pypdf
from pypdf.errors import PyPdfError

from bot.editing.documents.document import DocumentError
from bot.editing.documents.links import with_address

_MOST_PAGES = 50
_FEWEST = 20  # characters; less is a scan with a stamp


def pdf_text(content: bytes) -> str:
    """Return the text of a PDF; raises DocumentError where it is locked, has too many pages or pictures only."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("locked")
        if len(reader.pages) > _MOST_PAGES:
            raise DocumentError("too-many-pages")
        text = "\n\n".join(_page(page) for page in reader.pages)
    except pypdf.errors.DependencyError:  # a cipher that needs more than we have
        raise DocumentError("locked") from None
    except PyPdfError:
        raise DocumentError("broken") from None
    if len(text.strip()) < _FEWEST:
        raise DocumentError("no-text")
    return text


def _page(page: pypdf.PageObject) -> str:
    text = page.extract_text()
    for href in _links(page):
        text = with_address(text, href) if href.lower().startswith(("mailto:", "tel:")) else text
    return text


def _links(page: pypdf.PageObject) -> Iterator[str]:
    for annotation in page.annotations or ():
        action = annotation.get_object().get("/A")
        href = action.get_object().get("/URI") if action else None
        if isinstance(href, str):
            yield href
