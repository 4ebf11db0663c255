"""What sort of document a file is, by how it begins rather than by its name; and the text in it."""

import io
import re
import zipfile

from bot.editing.documents.document import DocumentError, DocumentText
from bot.editing.documents.mail import is_mail, mail_text
from bot.editing.documents.web_page import web_page_text

_ZIP, _OLE, _PDF, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf"
_MAIN_PART = "word/document.xml"
_HEAD = 1024
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|body|p|div|br|table|meta)\b[^<>]{0,500}>", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def is_document(content: bytes) -> bool:
    """Return whether a file is something else than plain text."""
    return content.startswith((_ZIP, _OLE, _RTF)) or _PDF in content[:_HEAD] or _is_page(content) or is_mail(content)


def document_text(content: bytes) -> DocumentText:
    """Return the text of a document; raises DocumentError where there is none to be had."""
    if is_mail(content):
        return mail_text(content, _file_text)
    if _is_page(content):
        return DocumentText(web_page_text(_decoded(content)))
    return DocumentText(_file_text(content))


def _file_text(content: bytes) -> str:
    from bot.editing.documents.pdf import pdf_text  # heavy: only the confined process needs them
    from bot.editing.documents.word import word_text

    if _PDF in content[:_HEAD]:
        return pdf_text(content)
    if not content.startswith(_ZIP):
        raise DocumentError("old-word" if content.startswith((_OLE, _RTF)) else "unknown")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = packed.namelist()
    except zipfile.BadZipFile:
        raise DocumentError("broken") from None
    if _MAIN_PART not in names:
        raise DocumentError("unknown")
    return word_text(content)


def _is_page(content: bytes) -> bool:
    return _PAGE.search(content[:_HEAD]) is not None


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF_16):
        return content.decode("utf-16", errors="replace")
    said = _CHARSET.search(content[: 4 * _HEAD])
    for name in ("utf-8-sig", said[1].decode() if said else "cp1252"):
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")
