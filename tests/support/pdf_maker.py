"""PDF files made by hand: words at their places on a page, at an angle too."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.readers import pdf
from indexer.records import SourceBlock

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Text:
    """Words on a page: from the left, from the foot, their size in points, whether they are bold or italic, and the
    degrees that they are turned to the left."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False
    italic: bool = False
    turn: float = 0

    def drawn(self) -> bytes:
        escaped = self.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
        font = b"/B" if self.bold else b"/I" if self.italic else b"/R"
        sine, cosine = math.sin(math.radians(self.turn)), math.cos(math.radians(self.turn))
        place = b"%.4f %.4f %.4f %.4f %g %g Tm" % (cosine, sine, -sine, cosine, self.x, self.y)
        return b"BT %b %g Tf %b (%b) Tj ET" % (font, self.size, place, escaped)


@dataclass(frozen=True)
class Box:
    """A box on a page: from the left, from the foot, how wide and how high it is; only its strokes, or all of it."""

    x: float
    y: float
    width: float
    height: float
    filled: bool = False

    def drawn(self) -> bytes:
        box = b"%g %g %g %g re" % (self.x, self.y, self.width, self.height)
        return box + (b" f" if self.filled else b" S")


def made(*pages: Sequence[Text | Box], trailer: bytes = b"", rotate: int = 0) -> bytes:
    """A PDF with these texts and boxes on its pages, which are shown turned by `rotate` degrees to the right."""
    fonts = [b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>" % name for name in FONTS]
    kids = b" ".join(b"%d 0 R" % (6 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%b] /Count %d /MediaBox [0 0 %d %d] >>" % (kids, len(pages), WIDTH, HEIGHT),
        *fonts,
    ]
    for page in pages:
        content = b"\n".join(drawn.drawn() for drawn in page)
        resources = b"/Rotate %d /Resources << /Font << /R 3 0 R /B 4 0 R /I 5 0 R >> >>" % rotate
        objects.append(b"<< /Type /Page /Parent 2 0 R %b /Contents %d 0 R >>" % (resources, len(objects) + 2))
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table) + end


FONTS = (b"Helvetica", b"Helvetica-Bold", b"Helvetica-Oblique")


def column(lines: str, x: float = 60, y: float = 700, size: float = 10) -> list[Text]:
    """Lines under one another; an empty one leaves a gap."""
    texts = []
    for line in lines.splitlines():
        if line.strip():
            texts.append(Text(x, y, line.strip(), size))
        y -= 1.2 * size if line.strip() else 0.8 * size
    return texts


def read(*pages: Sequence[Text | Box]) -> tuple[SourceBlock, ...]:
    """The blocks that are read from pages."""
    return pdf.read("verzonnen.pdf", made(*pages)).blocks


def texts(*pages: Sequence[Text | Box]) -> list[str]:
    """Their texts."""
    return [block.text for block in read(*pages)]


PARAGRAPH = """De leden van deze verzonnen fractie vragen de
regering om een toelichting op het beleid voor de vol-
gende jaren en op de gevolgen voor waterschappen."""
WHOLE = (
    "De leden van deze verzonnen fractie vragen de regering om een toelichting op het beleid voor de volgende jaren "
    "en op de gevolgen voor waterschappen."
)
