"""Documents read in a confined process."""

from bot.editing.confinement import answer_confined, confined
from bot.editing.documents.document import DocumentError, DocumentText

_MOST_TEXT = 2_000_000  # characters that are handed on


def read_document(content: bytes) -> DocumentText:
    """Return the text of a document; raises DocumentError where there is none to be had within the limits."""
    said = confined("bot.editing.documents.confined", content) or {"error": "too-large"}
    if "error" in said:
        raise DocumentError(said["error"])
    return DocumentText(said["text"], said["subject"])


def answer(content: bytes) -> dict[str, str | None]:
    """Return the text of a document, else the code of what is wrong with it."""
    from bot.editing.documents.kinds import document_text

    try:
        read = document_text(content)
    except DocumentError as error:
        return {"error": error.code}
    except (MemoryError, RecursionError):
        return {"error": "too-large"}
    except Exception:  # noqa: BLE001 - a broken document fails in any of its parts, with whatever is raised there
        return {"error": "broken"}
    return {"text": read.text[:_MOST_TEXT], "subject": read.subject}


if __name__ == "__main__":
    answer_confined(answer)
