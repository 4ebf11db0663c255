"""What a document says, as lines of text; and why it says nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document, paragraphs apart by empty lines; `subject` is a mail's."""

    text: str
    subject: str | None = None


class DocumentError(ValueError):
    """A document that cannot be read; `code` says why, worded as the message `document-CODE`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
