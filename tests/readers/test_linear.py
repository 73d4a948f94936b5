"""The time to read a file grows with its size and no faster, whatever is repeated in it. All files are made up."""

from __future__ import annotations

import contextlib

import pytest

from indexer.errors import Refused
from indexer.readers import reader_of
from tests.support.growth import grows_within

SMALL = 1_500
"""How often the smaller file repeats its piece, with its number for `{}`; the larger does so four times as often."""
MARGIN = 9.0
"""Four times the size may take this many times as long; what is quadratic takes sixteen times as long."""
NOISE = 0.03
"""Seconds that are no matter of growth."""

PAGE = ("<html><body><div id='broodtekst'><p>Brug ", "</p></div></body></html>")
AL = ("<officiele-publicatie><kamerstuk><stuk><vrije-tekst><tekst><al>Brug ", "</al></tekst></vrije-tekst></stuk>"
      "</kamerstuk></officiele-publicatie>")  # fmt: skip
TEXT = (AL[0].removesuffix("<al>Brug "), AL[1].removeprefix("</al>"))
SEG = ("<TEI><text><body><div><u who='#A'><seg>Brug ", "</seg></u></div></body></text></TEI>")
DIV = (SEG[0].partition("<u")[0], SEG[1].removeprefix("</seg></u>"))
VLOS = ("<vlosDocument><vergadering><activiteit>", "</activiteit></vergadering></vlosDocument>")
OLDER = ("<kamerwrk><body>", "</body></kamerwrk>")
SPEECH = (
    "<woordvoerder><spreker><verslagnaam>Wie</verslagnaam></spreker><tekst><alinea><alineaitem>Wie:</alineaitem>"
    "<alineaitem>Ja.</alineaitem></alinea></tekst></woordvoerder>"
)
FOOTNOTES = "<al>Brug<voetref refid='1'/></al><voetnoot nr='1'><al>Noot.</al></voetnoot>"
REPEATED = {
    **{f"page: {piece}": (PAGE[0], piece, PAGE[1]) for piece in (
        "<br>", "<br> ", " ", "<sup>1</sup> brug ", "[1] ", "<b>De heer Wie (VVD):</b> Ja.<br>", "<span> </span>",
        "<script>x</script>ja ", "</p><p>", "<li>Ja", "<tr><td>Ja<td>Nee", "\N{NO-BREAK SPACE}", "De heer ", "(",
    )},
    **{f"publication: {piece}": (AL[0], piece, AL[1]) for piece in (
        " <nadruk> </nadruk>\n", "brug<sup>2</sup> ", " ", "<noot><noot.al>Noot.</noot.al></noot>", "<i/>(<i/>", ". ",
    )},
    "page: metadata": ("<html>", "<meta name='dc.creator' content='{}'>", "<body>Brug"),
    "publication: paragraphs": (TEXT[0], "<al>Een <noot><noot.al>b</noot.al></noot> brug.</al>", TEXT[1]),
    "publication: headings": (TEXT[0], "<tussenkop kopopmaak='vet'>1.1 Kop</tussenkop><al>Brug.</al>", TEXT[1]),
    **{f"tei: {piece}": (SEG[0], piece, SEG[1]) for piece in (
        "<link/>\n ", " <w>een</w>", "<note>Ja.</note>", "<gap/>",
    )},
    "tei: motions": (DIV[0], "<u who='#A'><seg>Ja.</seg><note>De Kamer,</note><note>Ja</note></u>", DIV[1]),
    "tei: names": (DIV[0], "<note type='speaker'>De heer Wie (SP)</note><u who='#PietvandeWie'>Ja.</u>", DIV[1]),
    "vlos": (VLOS[0], SPEECH, VLOS[1]),
    "older: notes": (OLDER[0], FOOTNOTES, OLDER[1]),
    "older: digits": ("<kamerwrk><onderw><nummer>", "1", "x</nummer></onderw><body><al>Brug.</al></body></kamerwrk>"),
    **{f"begins with: {piece}": ("", piece, "<html><p>Brug") for piece in (
        "<!---->", "<?x ?>", "<!DOCTYPE x []>", "<!DOCTYPE x [", "<?xml ", "<!-- ", " ", "{", "[", "% x\n", "}",
        '{"a": 1} ',
    )},
    **{f"text: {piece}": ("Brug\n", piece, "") for piece in (
        "a;b\n", 'a,"', "a: b\n", "a = b\n", "[", "X-A: b\n", " ",
    )},
    "mail in a file": ("From ", "a@", "\n\nBrug"),
    "json lines": ('{"text": "Brug"}\n', '{"text": "Brug", "section": ["A", "B"]}\n', ""),
}  # fmt: skip


def read(content: bytes) -> None:
    with contextlib.suppress(Refused):
        reader_of(content).read("verzonnen", content)


@pytest.mark.parametrize("name", REPEATED)
def test_four_times_the_size_takes_about_four_times_as_long(name: str) -> None:
    before, piece, after = REPEATED[name]
    pieces = [piece.replace("{}", str(number)) for number in range(4 * SMALL)]
    small, large = ((before + "".join(some) + after).encode() for some in (pieces[:SMALL], pieces))
    assert grows_within(read, 2 * [small], 3 * [large], lambda least: MARGIN * least + NOISE)
