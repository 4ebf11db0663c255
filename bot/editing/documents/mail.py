"""A mail as a file (.eml): its text, else its HTML, else the document that is attached."""

import email
import email.policy
import re
from collections.abc import Callable
from email.message import EmailMessage, MIMEPart

from bot.editing.documents.document import DocumentError, DocumentText
from bot.editing.documents.web_page import web_page_text

_HEAD = 16_384
_HEADER = re.compile(rb"^(received|return-path|mime-version|message-id|delivered-to|from|date|subject):", re.I | re.M)
_ANY_HEADER = re.compile(rb"(?:[!-9;-~]+:|From )[^\n]*\n")
_FEWEST = 4
_SHORT = 400  # characters; a mail of fewer may only say that the release is attached
_FORWARDED = re.compile(
    r"^\s*(?:(?:wg|fwd?|aw|re|pm|pressemitteilung|presseinformation|medieninformation)\s*:\s*)+", re.I
)


def is_mail(content: bytes) -> bool:
    """Return whether a file begins with the headers of a mail."""
    head = content[:_HEAD].replace(b"\r\n", b"\n").lstrip()
    if not _ANY_HEADER.match(head):
        return False
    headers = head.partition(b"\n\n")[0]
    return len({name.lower() for name in _HEADER.findall(headers)}) >= _FEWEST


def mail_text(content: bytes, attached: Callable[[bytes], str]) -> DocumentText:
    """Return the text of a mail and its subject; `attached` reads a document that comes with it."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    text = _body(message)
    if len(text) < _SHORT:
        text = "\n\n".join([text, *_attachments(message, attached)])
    subject = str(message.get("subject", ""))
    return DocumentText(text, _FORWARDED.sub("", " ".join(subject.split())) or None)


def _body(message: EmailMessage) -> str:
    for kind in ("plain", "html"):
        body = message.get_body((kind,))
        text = _content(body) if body else ""
        if text.strip():
            return web_page_text(text) if kind == "html" else text
    return ""


def _content(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError):  # a code page that there is none of
        payload = part.get_payload(decode=True)
        return payload.decode("cp1252", errors="replace") if isinstance(payload, bytes) else ""


def _attachments(message: EmailMessage, attached: Callable[[bytes], str]) -> list[str]:
    texts = []
    for part in message.iter_attachments():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            try:
                texts.append(attached(payload))
            except DocumentError:
                continue  # a picture, say
    return texts
