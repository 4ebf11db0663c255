"""Documents made for the tests: one release as everything that an editor may be sent."""

import io
from email.message import EmailMessage

import docx
import pypdf
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

LINES = (
    "Neues Rathaus eröffnet",
    "",
    "Musterhausen. Das neue Rathaus öffnet am Montag um neun Uhr seine Türen. Alle Ämter der Stadt ziehen in einer"
    " Woche um, und wer einen Termin hat, wird angeschrieben.",
    "",
    "Pressekontakt:",
    "Stadt Musterhausen, Pressestelle",
    "Bodo Bär",
    "Telefon: 030 23125-001",
    "presse@musterhausen.example",
)
HTML = (
    "<!DOCTYPE html><html><head><title>Stadt</title><style>p {}</style></head><body><nav>Start | 030 23125-999</nav>"
    f"<h1>{LINES[0]}</h1><p>{LINES[2]}</p><p>Pressekontakt:<br>Stadt Musterhausen, Pressestelle<br>Bodo Bär<br>"
    '<a href="tel:+493023125001">Anrufen</a><br><a href="mailto:presse@musterhausen.example?subject=x">E-Mail</a></p>'
    "<script>alert('030 23125-998')</script></body></html>"
)


def word() -> bytes:
    """Return the release as a Word document, its contact in a table, the address behind a link."""
    document = docx.Document()
    for line in LINES[:5]:
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = LINES[5], LINES[6]
    table.cell(1, 0).text = LINES[7]
    target = document.part.relate_to(f"mailto:{LINES[8]}", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, True)
    link, run = OxmlElement("w:hyperlink"), OxmlElement("w:r")
    link.set(qn("r:id"), target)
    text = OxmlElement("w:t")
    text.text = "E-Mail schreiben"
    run.append(text)
    link.append(run)
    table.cell(1, 1).paragraphs[0]._p.append(link)
    return saved(document)


def saved(document: object) -> bytes:
    written = io.BytesIO()
    document.save(written)  # type: ignore[attr-defined]
    return written.getvalue()


def pdf() -> bytes:
    """Return the release as a PDF of one page, one line of text a line."""
    shown = "\n".join(f"({line.replace('(', '').replace(')', '')}) Tj T*" for line in LINES)
    stream = b"BT /F1 11 Tf 14 TL 40 800 Td\n" + shown.encode("cp1252") + b"\nET"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    written, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + b"xref\n0 6\n0000000000 65535 f \n%btrailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(written),
    )


def locked_pdf() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf()))
    writer.encrypt("geheim", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def blank_pdf(pages: int) -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def mail(text: str | None = "\n".join(LINES[2:]), html: str | None = None, attached: bytes | None = None) -> bytes:
    message = EmailMessage()
    message["From"] = "presse@musterhausen.example"
    message["To"] = "redaktion@zeitung.example"
    message["Date"] = "Mon, 30 Nov 2026 10:00:00 +0100"
    message["Message-ID"] = "<1@musterhausen.example>"
    message["Subject"] = f"PM: {LINES[0]}"
    if text is not None:
        message.set_content(text, cte="quoted-printable", charset="iso-8859-1")
    if html is not None:
        message.add_alternative(html, subtype="html") if text else message.set_content(html, subtype="html")
    if attached:
        message.add_attachment(attached, maintype="application", subtype="pdf", filename="pm.pdf")
    return message.as_bytes()
