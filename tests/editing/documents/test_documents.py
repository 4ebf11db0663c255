"""Documents: the lines of a release in whatever it comes; a sentence for what is hostile."""

import io
import random
import zipfile

import docx
import pytest

from bot.editing.documents.confined import answer, read_document
from bot.editing.documents.document import DocumentError
from bot.editing.documents.kinds import is_document
from tests.editing.documents import made

WHOLE = [line for line in made.LINES if line]


def lines(content: bytes) -> list[str]:
    assert is_document(content)
    return [line for line in read_document(content).text.splitlines() if line.strip()]


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"0" * 200_000_000)
    return packed.getvalue()


def workbook() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("xl/workbook.xml", b"")
    return packed.getvalue()


def test_a_word_document_has_a_line_for_each_paragraph_and_cell_and_the_address_behind_a_link() -> None:
    assert lines(made.word()) == [*WHOLE[:-1], f"E-Mail schreiben {WHOLE[-1]}"]


def test_lines_of_a_contact_that_are_paragraphs_stay_together_and_prose_stands_apart() -> None:
    document = docx.Document()
    for line in WHOLE:
        document.add_paragraph(line)
    text = read_document(made.saved(document)).text
    assert f"\n\n{WHOLE[1]}\n\n" in text
    assert "\n".join(WHOLE[2:]) in text


def test_a_pdf_has_its_lines() -> None:
    assert lines(made.pdf()) == WHOLE


def test_a_page_has_its_blocks_as_lines_and_no_furniture() -> None:
    found = lines(made.HTML.encode())
    assert found == [*WHOLE[:5], "Anrufen +493023125001", f"E-Mail {WHOLE[-1]}"]


def test_a_page_says_its_code_page() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Türen</p></body></html>'
    assert lines(page.encode("iso-8859-1")) == ["Türen"]


@pytest.mark.parametrize(
    "content",
    [made.mail(), made.mail(html=made.HTML), made.mail(None, made.HTML), made.mail("Anbei.", attached=made.pdf())],
)
def test_a_mail_has_its_text_else_its_page_else_what_is_attached(content: bytes) -> None:
    read = read_document(content)
    assert WHOLE[1] in read.text
    assert WHOLE[-1] in read.text
    assert read.subject == WHOLE[0]


def test_a_release_is_no_document() -> None:
    assert not is_document("\n".join(made.LINES).encode())
    assert not is_document(b"Von: presse@musterhausen.example\nBetreff: Rathaus\n\nDas Rathaus")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (bomb(), "too-large"),
        (made.blank_pdf(5000), "too-many-pages"),
        (made.blank_pdf(1), "no-text"),
        (made.locked_pdf(), "locked"),
        (made.pdf()[:300], "broken"),
        (made.word()[:2000], "broken"),
        (workbook(), "unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old Word", "old-word"),
        (b"{\\rtf1 text}", "old-word"),
    ],
    ids=["bomb", "pages", "pictures", "locked", "cut pdf", "cut word", "workbook", "doc", "rtf"],
)
def test_what_cannot_be_read_is_refused_with_the_reason(content: bytes, code: str) -> None:
    assert is_document(content)
    with pytest.raises(DocumentError, match=code):
        read_document(content)


def test_any_damage_is_survived() -> None:
    chance = random.Random(7)
    for whole in (made.word(), made.pdf(), made.mail(attached=made.pdf()), made.HTML.encode()):
        for _ in range(25):
            broken = bytearray(whole)
            for _ in range(chance.randint(1, 40)):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            assert answer(bytes(broken)).keys() in ({"error"}, {"text", "subject"})
